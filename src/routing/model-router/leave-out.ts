import type { RouterCandidate } from './candidate.js';
import type { RequestDemands } from './measure-request.js';
import type { RequestNeeds } from './needs.js';

/** What may be known to be missing of a model. */
export type Abilities = Pick<RouterCandidate, 'tools' | 'structuredOutput' | 'inputModalities'>;

/** A candidate that cannot serve the request. */
export interface LeftOut {
  readonly target: string;
  readonly reason: string;
}

/**
 * Why a candidate cannot serve a request; undefined where nothing known speaks against it. What is
 * not known is no reason: a refusal by the target costs one attempt, a wrong guess here the answer.
 */
export function reasonToLeaveOut(
  candidate: RouterCandidate,
  demands: RequestDemands,
): string | undefined {
  const { contextTokens } = candidate;
  const { promptTokens } = demands;
  if (contextTokens !== undefined && promptTokens > contextTokens) {
    return `holds ${contextTokens} tokens, and the prompt has about ${promptTokens}`;
  }
  return missingAbility(candidate, demands)?.reason;
}

/** What a request needs that a model is known not to be able to do, and the member that asks for it. */
export function missingAbility(
  { tools, structuredOutput, inputModalities }: Abilities,
  needs: RequestNeeds,
): { readonly wish: string; readonly reason: string } | undefined {
  if (needs.tools && tools === false) return { wish: 'tools', reason: 'calls no functions' };
  if (needs.structuredOutput && structuredOutput === false) {
    const wish = 'generationConfig.responseMimeType';
    return { wish, reason: 'gives no structured output' };
  }
  const missing = needs.modalities.find(
    (modality) => modality !== 'text' && inputModalities?.includes(modality) === false,
  );
  if (missing === undefined) return undefined;
  return { wish: 'contents', reason: `takes no input of kind ${missing}` };
}

import type { RouterCandidate } from './candidate.js';
import type { RequestDemands } from './measure-request.js';

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
  { contextTokens, tools, structuredOutput, inputModalities }: RouterCandidate,
  demands: RequestDemands,
): string | undefined {
  const { promptTokens } = demands;
  if (contextTokens !== undefined && promptTokens > contextTokens) {
    return `holds ${contextTokens} tokens, and the prompt has about ${promptTokens}`;
  }
  if (demands.tools && tools === false) return 'calls no functions';
  if (demands.structuredOutput && structuredOutput === false) return 'gives no structured output';
  const missing = demands.modalities.find(
    (modality) => modality !== 'text' && inputModalities?.includes(modality) === false,
  );
  return missing === undefined ? undefined : `takes no input of kind ${missing}`;
}

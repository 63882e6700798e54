import type { MessagesRequest } from '../../../generated/formats/anthropic-messages.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { ClaudeProfile } from '../claude/models.js';
import { fitMaxTokens, fitSampling, writeStopSequences } from '../claude/sampling.js';
import type { Losses } from '../losses.js';

type Sampling = Pick<MessagesRequest, 'temperature' | 'top_p' | 'top_k' | 'stop_sequences'>;

/** For models whose own limit is not known. */
const unknownMaxTokens = 8192;

/** The output limit, which Anthropic wants always: the client's, within what the model can do. */
export function writeMaxTokens(
  gen: CanonicalCall['gen'],
  profile: ClaudeProfile,
  losses: Losses,
): number {
  return fitMaxTokens(gen, profile, losses) ?? profile.maxOutputTokens ?? unknownMaxTokens;
}

/** Sampling and stop sequences in Anthropic's words. Translation contract §8. */
export function writeSampling(
  gen: CanonicalCall['gen'],
  context: { readonly profile: ClaudeProfile; readonly thinkingOn: boolean },
  losses: Losses,
): Sampling {
  const { temperature, topP, topK } = fitSampling(gen, context, losses);
  const stops = writeStopSequences(gen, losses);
  return {
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(topK === undefined ? {} : { top_k: topK }),
    ...(stops.length > 0 ? { stop_sequences: stops } : {}),
  };
}

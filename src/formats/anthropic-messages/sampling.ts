import type { MessagesRequest } from '../../../generated/formats/anthropic-messages.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import type { ClaudeProfile } from './profiles.js';

type Sampling = Pick<MessagesRequest, 'temperature' | 'top_p' | 'top_k' | 'stop_sequences'>;

/** Anthropic's scale ends at 1, Gemini's at 2. */
const maxTemperature = 1;

/** The only top_p that thinking bears is one that leaves nearly everything in. */
const minTopPWithThinking = 0.95;

/** For models whose own limit is not known. */
const unknownMaxTokens = 8192;

/** The output limit, which Anthropic wants always: the client's, within what the model can do. */
export function writeMaxTokens(
  gen: CanonicalCall['gen'],
  profile: ClaudeProfile,
  losses: Losses,
): number {
  const limit = profile.maxOutputTokens;
  const wanted = gen.maxOutputTokens ?? limit ?? unknownMaxTokens;
  if (limit === undefined || wanted <= limit) return wanted;
  losses.warn('clamped', 'generationConfig.maxOutputTokens');
  return limit;
}

/** Sampling and stop sequences as far as the model takes them. Translation contract §8. */
export function writeSampling(
  gen: CanonicalCall['gen'],
  { profile, thinkingOn }: { profile: ClaudeProfile; thinkingOn: boolean },
  losses: Losses,
): Sampling {
  const fixed = profile.rejectsSampling;
  const temperature = fixed || thinkingOn ? undefined : gen.temperature;
  const topPClash =
    (profile.temperatureXorTopP && temperature !== undefined) ||
    (thinkingOn && (gen.topP ?? 1) < minTopPWithThinking);
  const topP = fixed || topPClash ? undefined : gen.topP;
  const topK = fixed || thinkingOn ? undefined : gen.topK;

  const kept = { temperature, topP, topK };
  for (const name of ['temperature', 'topP', 'topK'] as const) {
    if (gen[name] !== undefined && kept[name] === undefined) {
      losses.warn('dropped', `generationConfig.${name}`);
    }
  }
  if (temperature !== undefined && temperature > maxTemperature) {
    losses.warn('clamped', 'generationConfig.temperature');
  }
  const stops = writeStopSequences(gen.stopSequences ?? [], losses);
  return {
    ...(temperature === undefined ? {} : { temperature: Math.min(temperature, maxTemperature) }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(topK === undefined ? {} : { top_k: topK }),
    ...(stops.length > 0 ? { stop_sequences: stops } : {}),
  };
}

function writeStopSequences(stops: readonly string[], losses: Losses): string[] {
  for (const [index, stop] of stops.entries()) {
    if (stop.trim() === '') {
      const field = `generationConfig.stopSequences[${index}]`;
      losses.refuse(field, 'Claude takes no stop sequence of white space alone');
    }
  }
  return [...stops];
}

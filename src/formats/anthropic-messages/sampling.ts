import type { MessagesRequest } from '../../../generated/formats/anthropic-messages.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import type { ClaudeProfile, SamplingSetting } from './profiles.js';

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
  const why = `this model writes ${limit} tokens at most`;
  losses.warn('clamped', 'generationConfig.maxOutputTokens', why);
  return limit;
}

interface SamplingContext {
  readonly profile: ClaudeProfile;
  readonly thinkingOn: boolean;
}

/** Sampling and stop sequences as far as the model takes them. Translation contract §8. */
export function writeSampling(
  gen: CanonicalCall['gen'],
  context: SamplingContext,
  losses: Losses,
): Sampling {
  const keep = (name: SamplingSetting): number | undefined => {
    const value = gen[name];
    const why = value === undefined ? undefined : whyNot(name, gen, context);
    if (why === undefined) return value;
    losses.warn('dropped', `generationConfig.${name}`, why);
    return undefined;
  };
  const temperature = keep('temperature');
  const topP = keep('topP');
  const topK = keep('topK');
  if (temperature !== undefined && temperature > maxTemperature) {
    losses.warn('clamped', 'generationConfig.temperature', "Claude's scale ends at 1; sent as 1");
  }
  const stops = writeStopSequences(gen.stopSequences ?? [], losses);
  return {
    ...(temperature === undefined ? {} : { temperature: Math.min(temperature, maxTemperature) }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(topK === undefined ? {} : { top_k: topK }),
    ...(stops.length > 0 ? { stop_sequences: stops } : {}),
  };
}

/** Why the model does not take a setting; undefined where it does. */
function whyNot(
  name: SamplingSetting,
  gen: CanonicalCall['gen'],
  { profile, thinkingOn }: SamplingContext,
): string | undefined {
  if (profile.rejectsSampling.includes(name)) return 'this model refuses it';
  if (name !== 'topP') return thinkingOn ? 'cannot be set beside thinking' : undefined;
  if (thinkingOn) {
    return (gen.topP ?? 1) < minTopPWithThinking
      ? `beside thinking it is ${minTopPWithThinking} at least`
      : undefined;
  }
  return profile.temperatureXorTopP && gen.temperature !== undefined
    ? 'this model takes temperature or topP, not both'
    : undefined;
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

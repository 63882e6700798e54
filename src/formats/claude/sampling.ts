import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import type { ClaudeProfile, SamplingSetting } from './models.js';

/** Anthropic's scale ends at 1, Gemini's at 2; Bedrock's does so for every model. */
const maxTemperature = 1;

/** The only top_p that thinking bears is one that leaves nearly everything in. */
const minTopPWithThinking = 0.95;

/** The client's output limit within what the model can do; undefined where there is none. */
export function fitMaxTokens(
  { maxOutputTokens: wanted }: CanonicalCall['gen'],
  { maxOutputTokens: limit }: ClaudeProfile,
  losses: Losses,
): number | undefined {
  if (wanted === undefined || limit === undefined || wanted <= limit) return wanted;
  const why = `this model writes ${limit} tokens at most`;
  losses.warn('clamped', 'generationConfig.maxOutputTokens', why);
  return limit;
}

interface SamplingContext {
  readonly profile: ClaudeProfile;
  readonly thinkingOn: boolean;
}

/** Sampling as far as the model takes it. Translation contract §8. */
export function fitSampling(
  gen: CanonicalCall['gen'],
  context: SamplingContext,
  losses: Losses,
): { readonly [Name in SamplingSetting]?: number } {
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
    losses.warn('clamped', 'generationConfig.temperature', 'the scale ends at 1 here; sent as 1');
  }
  return {
    ...(temperature === undefined ? {} : { temperature: Math.min(temperature, maxTemperature) }),
    ...(topP === undefined ? {} : { topP }),
    ...(topK === undefined ? {} : { topK }),
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

/** Stop sequences, none of which may be blank for Claude. */
export function writeStopSequences(
  { stopSequences = [] }: CanonicalCall['gen'],
  losses: Losses,
): string[] {
  for (const [index, stop] of stopSequences.entries()) {
    if (stop.trim() === '') {
      const field = `generationConfig.stopSequences[${index}]`;
      losses.refuse(field, 'Claude takes no stop sequence of white space alone');
    }
  }
  return [...stopSequences];
}

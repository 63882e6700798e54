import type {
  ReasoningOptions,
  ResponsesRequest,
} from '../../../generated/formats/openai-responses.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import type { Profile } from './profiles.js';

type Gen = CanonicalCall['gen'];
type Written = Partial<ResponsesRequest>;

/** OpenAI's least; less is refused. */
const minOutputTokens = 16;

/** Sampling and limits. Translation contract §8, column Responses. */
export function writeGenerationConfig(
  { gen }: CanonicalCall,
  reasoning: ReasoningOptions | undefined,
  profile: Profile,
  losses: Losses,
): Written {
  const refuses = refusesSampling(profile, reasoning);
  refuseOthers(gen, profile, losses);
  return {
    ...writeLimit(gen, losses),
    ...writeSampling(gen, refuses, losses),
    ...writeLogprobs(gen, refuses || !profile.logprobs, losses),
  };
}

/** Models that reason refuse to be steered, some of them only while they do. */
function refusesSampling({ sampling }: Profile, reasoning: ReasoningOptions | undefined): boolean {
  return sampling === 'never' || (sampling === 'without-reasoning' && reasoning?.effort !== 'none');
}

function writeLimit({ maxOutputTokens: limit }: Gen, losses: Losses): Written {
  if (limit === undefined) return {};
  if (limit < minOutputTokens) {
    const why = `OpenAI takes no limit below ${minOutputTokens}; sent as that`;
    losses.warn('clamped', 'generationConfig.maxOutputTokens', why);
  }
  return { max_output_tokens: Math.max(limit, minOutputTokens) };
}

/** Gemini's settings, and their names here where they have one. */
const settings = {
  temperature: 'temperature',
  topP: 'top_p',
  topK: undefined,
  seed: undefined,
  presencePenalty: undefined,
  frequencyPenalty: undefined,
} as const satisfies Partial<Record<keyof Gen, keyof ResponsesRequest | undefined>>;

const penalties: ReadonlySet<string> = new Set(['presencePenalty', 'frequencyPenalty']);

function writeSampling(gen: Gen, refuses: boolean, losses: Losses): Written {
  const written: Record<string, number> = {};
  for (const [member, name] of Object.entries(settings)) {
    const value = gen[member as keyof typeof settings];
    if (value === undefined) continue;
    const field = `generationConfig.${member}`;
    if (name === undefined) {
      if (value === 0 && penalties.has(member)) losses.silent(field, 'a penalty of 0 is none');
      else losses.warn('dropped', field, 'the Responses API has no such setting');
    } else if (refuses) losses.warn('dropped', field, 'this model does not take it');
    else written[name] = value;
  }
  return written;
}

function writeLogprobs(
  { responseLogprobs, logprobs }: Gen,
  refuses: boolean,
  losses: Losses,
): Written {
  if (responseLogprobs !== true) return {};
  if (refuses) {
    losses.refuse('generationConfig.responseLogprobs', 'this model does not report probabilities');
  }
  return logprobs === undefined ? {} : { top_logprobs: logprobs };
}

/** What shapes the answer and cannot be had; a picture is the work of a tool here. */
function refuseOthers(
  { stopSequences = [], responseModalities = [] }: Gen,
  { imageOutput }: Profile,
  losses: Losses,
): void {
  if (stopSequences.length > 0) {
    const why = 'the Responses API takes no stop sequences';
    losses.refuse('generationConfig.stopSequences', why);
  }
  const wanted = new Set<string>(responseModalities);
  const field = 'generationConfig.responseModalities';
  if (wanted.has('AUDIO')) losses.refuse(field, 'the Responses API does not speak');
  if (wanted.has('VIDEO')) losses.refuse(field, 'films cannot be made here');
  if (wanted.has('IMAGE') && !imageOutput) losses.refuse(field, 'this model makes no pictures');
}

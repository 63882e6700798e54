import type { ImageConfig, SpeechConfig } from '../../../generated/formats/gemini.js';
import type { ChatCompletionRequest } from '../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { asksForSomething, type Losses } from '../losses.js';
import type { Profile } from './profiles.js';
import { voices } from './tables.js';

type Gen = CanonicalCall['gen'];
type Written = Partial<ChatCompletionRequest>;

/** OpenAI's limit; more are refused. */
const stopLimit = 4;

/**
 * Sampling, limits and kinds of output. Translation contract §8, column Chat; what no provider
 * but Google knows is accounted for elsewhere.
 */
export function writeGenerationConfig(
  call: CanonicalCall,
  reasoning: Written,
  profile: Profile,
  losses: Losses,
): Written {
  const { gen } = call;
  const { candidateCount: n = 1 } = gen;
  return Object.assign(
    gen.maxOutputTokens === undefined ? {} : { [profile.maxTokensField]: gen.maxOutputTokens },
    writeSampling(gen, reasoning, profile, losses),
    writeStop(gen, profile, losses),
    profile.n && n > 1 ? { n } : undefined,
    writeLogprobs(gen, reasoning, profile, losses),
    writeModalities(call, profile, losses),
  );
}

/** Models that reason refuse to be steered, some of them only while they do. */
function refusesSampling({ sampling }: Profile, { reasoning_effort, thinking }: Written): boolean {
  const thinks = reasoning_effort !== 'none' && thinking?.type !== 'disabled';
  return sampling === 'never' || (sampling === 'without-reasoning' && thinks);
}

function writeSampling(gen: Gen, reasoning: Written, profile: Profile, losses: Losses): Written {
  const refuses = refusesSampling(profile, reasoning);
  const penalties = profile.penalties && !refuses;
  const seedField = profile.seedField;
  const rows: readonly (readonly [keyof Gen, keyof ChatCompletionRequest | undefined])[] = [
    ['temperature', refuses ? undefined : 'temperature'],
    ['topP', refuses ? undefined : 'top_p'],
    ['topK', profile.topK ? 'top_k' : undefined],
    ['seed', seedField],
    ['presencePenalty', penalties ? 'presence_penalty' : undefined],
    ['frequencyPenalty', penalties ? 'frequency_penalty' : undefined],
  ];
  const written: Record<string, unknown> = {};
  for (const [member, name] of rows) {
    const value = gen[member];
    if (value === undefined) continue;
    const field = `generationConfig.${member}`;
    if (name !== undefined) written[name] = value;
    else if (value === 0 && penaltyFields.has(member))
      losses.silent(field, 'a penalty of 0 is none');
    else losses.warn('dropped', field, 'this model does not take it');
  }
  return written;
}

const penaltyFields: ReadonlySet<keyof Gen> = new Set(['presencePenalty', 'frequencyPenalty']);

function writeStop({ stopSequences = [] }: Gen, { stop }: Profile, losses: Losses): Written {
  if (stopSequences.length === 0) return {};
  const field = 'generationConfig.stopSequences';
  if (!stop) losses.refuse(field, 'this model takes no stop sequences');
  else if (stopSequences.length > stopLimit)
    losses.refuse(field, `at most ${stopLimit} are possible here`);
  return { stop: [...stopSequences] };
}

function writeLogprobs(
  { responseLogprobs, logprobs }: Gen,
  reasoning: Written,
  profile: Profile,
  losses: Losses,
): Written {
  if (responseLogprobs !== true) return {};
  if (!profile.logprobs || refusesSampling(profile, reasoning)) {
    losses.refuse('generationConfig.responseLogprobs', 'this model does not report probabilities');
  }
  return { logprobs: true, ...(logprobs === undefined ? {} : { top_logprobs: logprobs }) };
}

function writeModalities(
  { gen, stream }: CanonicalCall,
  profile: Profile,
  losses: Losses,
): Written {
  const wanted = new Set<string>(gen.responseModalities ?? []);
  const field = 'generationConfig.responseModalities';
  const { speechConfig, imageConfig } = gen;
  if (wanted.has('VIDEO')) losses.refuse(field, 'films cannot be made here');

  if (wanted.has('IMAGE')) {
    if (!profile.imageOutput) losses.refuse(field, 'this model makes no pictures');
    else if (wanted.has('AUDIO')) losses.refuse(field, 'pictures and sound do not come together');
    return { modalities: ['image', 'text'], ...writeImageConfig(imageConfig, losses) };
  }
  if (wanted.has('AUDIO')) {
    if (!profile.audioOutput) {
      losses.refuse(field, 'this model does not speak');
      return {};
    }
    if (speechConfig) refuseOtherVoices(speechConfig, losses);
    const voice = speechConfig?.voiceConfig?.prebuiltVoiceConfig?.voiceName?.toLowerCase() ?? '';
    if (!voices.has(voice)) {
      losses.refuse(
        'generationConfig.speechConfig.voiceConfig.prebuiltVoiceConfig.voiceName',
        `has to be one of ${[...voices].join(', ')}`,
      );
    }
    // A stream of WAV would need its length before its end; OpenAI streams bare samples only.
    return { modalities: ['text', 'audio'], audio: { voice, format: stream ? 'pcm16' : 'wav' } };
  }
  return {};
}

/** Form and size, of which the host knows what its models make; how a picture is packed is its choice. */
function writeImageConfig(
  { aspectRatio, imageSize, personGeneration, prominentPeople, ...packing }: ImageConfig = {},
  losses: Losses,
): Written {
  const field = 'generationConfig.imageConfig';
  for (const [member, value] of Object.entries({ personGeneration, prominentPeople })) {
    if (asksForSomething(value)) losses.refuse(`${field}.${member}`, 'cannot be chosen here');
  }
  for (const [member, value] of Object.entries(packing)) {
    if (!asksForSomething(value)) continue;
    losses.warn('dropped', `${field}.${member}`, 'the provider chooses how pictures are packed');
  }
  const written = {
    ...(aspectRatio ? { aspect_ratio: aspectRatio } : {}),
    ...(imageSize ? { image_size: imageSize } : {}),
  };
  return Object.keys(written).length > 0 ? { image_config: written } : {};
}

/** One voice of the host's own list is all that can be asked for. */
function refuseOtherVoices(
  { languageCode, voiceConfig = {}, multiSpeakerVoiceConfig }: SpeechConfig,
  losses: Losses,
): void {
  const field = 'generationConfig.speechConfig';
  const others = {
    multiSpeakerVoiceConfig,
    'voiceConfig.replicatedVoiceConfig': voiceConfig.replicatedVoiceConfig,
    'voiceConfig.voice': voiceConfig.voice,
  };
  for (const [member, value] of Object.entries(others)) {
    if (asksForSomething(value)) {
      losses.refuse(`${field}.${member}`, 'only prebuiltVoiceConfig.voiceName is possible here');
    }
  }
  if (languageCode) {
    losses.warn('dropped', `${field}.languageCode`, 'the voice speaks the language of its text');
  }
}

import type { SpeechConfig } from '../../../generated/formats/gemini.js';
import type { ChatCompletionRequest } from '../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { asksForSomething, type Losses } from '../losses.js';
import type { Profile } from './profiles.js';
import { voices } from './tables.js';

type Gen = CanonicalCall['gen'];
type Written = Partial<ChatCompletionRequest>;

/** OpenAI's limit; more are refused. */
const stopLimit = 4;

/** Sampling, limits and kinds of output. Translation contract §8, column Chat. */
export function writeGenerationConfig(
  call: CanonicalCall,
  reasoning: Written,
  profile: Profile,
  losses: Losses,
): Written {
  const { gen } = call;
  for (const member of ignored) {
    if (asksForSomething(gen[member])) losses.warn('dropped', `generationConfig.${member}`);
  }
  for (const member of unsupported) {
    if (asksForSomething(gen[member])) {
      losses.refuse(`generationConfig.${member}`, 'has no counterpart at this provider');
    }
  }
  return {
    ...(gen.maxOutputTokens === undefined ? {} : { [profile.maxTokensField]: gen.maxOutputTokens }),
    ...writeSampling(gen, reasoning, profile, losses),
    ...writeStop(gen, profile, losses),
    ...writeCandidateCount(gen, profile, losses),
    ...writeLogprobs(gen, reasoning, profile, losses),
    ...writeModalities(call, profile, losses),
  };
}

/** Tuning for Google's own service. */
const ignored = [
  'audioTimestamp',
  'enableEnhancedCivicAnswers',
  'routingConfig',
  'modelSelectionConfig',
  'enableAffectiveDialog',
] as const satisfies readonly (keyof Gen)[];

/** They change what the answer is. */
const unsupported = [
  'responseFormat',
  'translationConfig',
  'audioTranscriptionConfig',
] as const satisfies readonly (keyof Gen)[];

/** Models that reason refuse to be steered, some of them only while they do. */
function refusesSampling({ sampling }: Profile, { reasoning_effort }: Written): boolean {
  return sampling === 'never' || (sampling === 'without-reasoning' && reasoning_effort !== 'none');
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
    if (name === undefined) losses.warn('dropped', `generationConfig.${member}`);
    else written[name] = value;
  }
  return written;
}

function writeStop({ stopSequences = [] }: Gen, { stop }: Profile, losses: Losses): Written {
  if (stopSequences.length === 0) return {};
  const field = 'generationConfig.stopSequences';
  if (!stop) losses.refuse(field, 'this model takes no stop sequences');
  else if (stopSequences.length > stopLimit)
    losses.refuse(field, `at most ${stopLimit} are possible here`);
  return { stop: [...stopSequences] };
}

function writeCandidateCount({ candidateCount = 1 }: Gen, { n }: Profile, losses: Losses): Written {
  if (candidateCount === 1) return {};
  if (!n)
    losses.refuse('generationConfig.candidateCount', 'only one answer at a time is possible here');
  return { n: candidateCount };
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
  if (imageConfig && !wanted.has('IMAGE')) losses.warn('dropped', 'generationConfig.imageConfig');
  if (imageConfig && wanted.has('IMAGE')) {
    losses.refuse('generationConfig.imageConfig', 'pictures cannot be configured here');
  }
  if (speechConfig && !wanted.has('AUDIO')) losses.warn('dropped', 'generationConfig.speechConfig');

  if (wanted.has('IMAGE')) {
    if (!profile.imageOutput) losses.refuse(field, 'this model makes no pictures');
    return { modalities: ['image', 'text'] };
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
  if (languageCode) losses.warn('dropped', `${field}.languageCode`);
}

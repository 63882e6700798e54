import type { HarmBlockThreshold } from '../../../generated/formats/gemini.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { asksForSomething, type Losses } from '../losses.js';

/** Settings that tune quality or cost; the answer is still what was asked for. */
const dropped = [
  'seed',
  'presencePenalty',
  'frequencyPenalty',
  'mediaResolution',
  'speechConfig',
  'imageConfig',
  'audioTimestamp',
  'enableEnhancedCivicAnswers',
  'enableAffectiveDialog',
  'routingConfig',
  'modelSelectionConfig',
] as const satisfies readonly (keyof CanonicalCall['gen'])[];

/** Settings whose effect a client would read or miss. */
const refused = {
  responseLogprobs: 'Claude gives no log probabilities',
  responseFormat: 'Claude does not know this form of answer format; use responseSchema',
  translationConfig: 'Claude does not translate speech',
  audioTranscriptionConfig: 'Claude does not transcribe speech',
} as const satisfies Partial<Record<keyof CanonicalCall['gen'], string>>;

/** Everything in a call that Messages has no word for. Translation contract §8, §10, §14.4. */
export function accountForUnsupported(call: CanonicalCall, losses: Losses): void {
  const { gen } = call;
  for (const name of dropped) {
    if (asksForSomething(gen[name]) && !isNeutral(name, gen[name]))
      losses.warn('dropped', `generationConfig.${name}`);
  }
  for (const [name, why] of Object.entries(refused)) {
    if (asksForSomething(gen[name as keyof typeof refused]))
      losses.refuse(`generationConfig.${name}`, why);
  }
  if ((gen.candidateCount ?? 1) > 1) {
    losses.refuse('generationConfig.candidateCount', 'Claude gives one candidate');
  }
  const modalities = gen.responseModalities ?? [];
  if (modalities.some((modality) => modality !== 'TEXT' && modality !== 'MODALITY_UNSPECIFIED')) {
    losses.refuse('generationConfig.responseModalities', 'Claude answers in text only');
  }
  if (call.cachedContent !== undefined) {
    losses.refuse('cachedContent', 'the content lies at Google, where Claude cannot read it');
  }
  if (call.continuationToken !== undefined) {
    losses.refuse('continuationToken', 'only the provider that issued it can continue');
  }
  if (call.safety.some(({ threshold }) => !lenient.has(threshold)))
    losses.warn('dropped', 'safetySettings');
  if (call.serviceTier !== undefined && call.serviceTier !== 'unspecified') {
    losses.warn('dropped', 'serviceTier');
  }
  if (call.store === true) losses.warn('dropped', 'store');
  if (call.toolConfig.retrieval) losses.warn('dropped', 'toolConfig.retrievalConfig');
  if (call.toolConfig.streamArgs && call.stream !== false) {
    losses.warn('dropped', 'toolConfig.functionCallingConfig.streamFunctionCallArguments');
  }
}

/** Asking for no filter loses nothing where there is none. */
const lenient = new Set<HarmBlockThreshold | undefined>([
  undefined,
  'HARM_BLOCK_THRESHOLD_UNSPECIFIED',
  'BLOCK_NONE',
  'OFF',
]);

/** A penalty of 0 is none. */
function isNeutral(name: (typeof dropped)[number], value: unknown): boolean {
  return value === 0 && (name === 'presencePenalty' || name === 'frequencyPenalty');
}

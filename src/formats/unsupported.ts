import type {
  FunctionDeclaration,
  HarmBlockThreshold,
  ServiceTier,
} from '../../generated/formats/gemini.js';
import type { CanonicalCall } from '../core/canonical.js';
import { asksForSomething, type Losses } from './losses.js';
import { isTextOnly } from './media.js';

/** Tuning for Google's own service. */
const ignored = {
  audioTimestamp: 'only Google marks times in sound',
  enableEnhancedCivicAnswers: 'a feature of Google alone',
  enableAffectiveDialog: 'a feature of Google alone',
  routingConfig: "chooses among Google's models only",
  modelSelectionConfig: "chooses among Google's models only",
} as const satisfies Partial<Record<keyof CanonicalCall['gen'], string>>;

/** They change what the answer is. */
const refused = {
  responseFormat: 'this form of answer format is known to Google only; use responseSchema',
  translationConfig: 'speech is translated by Google only',
  audioTranscriptionConfig: 'speech is transcribed by Google only',
} as const satisfies Partial<Record<keyof CanonicalCall['gen'], string>>;

/**
 * What a call asks of Google alone, whichever other provider it goes to. Translation contract
 * §6.2, §8, §10, §14.4.
 */
export function accountForGoogleOnly(call: CanonicalCall, losses: Losses): void {
  const { gen, toolConfig, store } = call;
  for (const [member, why] of ignoredMembers) {
    if (asksForSomething(gen[member])) losses.warn('dropped', `generationConfig.${member}`, why);
  }
  for (const [member, why] of refusedMembers) {
    if (asksForSomething(gen[member])) losses.refuse(`generationConfig.${member}`, why);
  }
  accountForOutputConfigs(gen, losses);
  accountForStreamedArguments(call, losses);
  accountForPrefix(call, losses);
  if (call.cachedContent) {
    const why =
      'is not stored here, and may have expired; what Google may keep by this name would be missing';
    losses.refuse('cachedContent', why);
  }
  if (call.continuationToken) losses.refuse('continuationToken', 'can go back to Google only');
  accountForSafety(call, losses);
  if (store === true) losses.warn('dropped', 'store', 'nothing is kept at the provider');
  if (store === false) losses.silent('store', 'nothing is kept at the provider anyway');
  if (asksForSomething(call.labels)) losses.silent('labels', "kept in the gateway's own records");
  if (asksForSomething(toolConfig.retrieval)) {
    losses.warn('dropped', 'toolConfig.retrievalConfig', 'a place is a hint to Google search only');
  }
  if (toolConfig.includeServerSide) {
    const field = 'toolConfig.includeServerSideToolInvocations';
    losses.silent(field, "shows the steps of Google's own tools, which do not run here");
  }
}

/** A stored prefix that the target does not keep itself. */
export function accountForPrefix({ prefix }: CanonicalCall, losses: Losses): void {
  if (prefix) losses.emulate('cachedContent', 'the stored prefix is sent again with every call');
}

/** How to speak and to draw matters only where the model is to; then the format answers for it. */
function accountForOutputConfigs(
  { speechConfig, imageConfig, responseModalities = [] }: CanonicalCall['gen'],
  losses: Losses,
): void {
  if (asksForSomething(speechConfig) && !responseModalities.includes('AUDIO')) {
    losses.warn('dropped', 'generationConfig.speechConfig', 'no sound is asked for');
  }
  if (asksForSomething(imageConfig) && !responseModalities.includes('IMAGE')) {
    losses.warn('dropped', 'generationConfig.imageConfig', 'no picture is asked for');
  }
}

/** Translation contract §12.7: the formats emulate it. */
function accountForStreamedArguments({ toolConfig, stream }: CanonicalCall, losses: Losses): void {
  if (!toolConfig.streamArgs) return;
  losses.silent(
    'toolConfig.functionCallingConfig.streamFunctionCallArguments',
    stream
      ? 'arguments are streamed by the gateway as the provider sends them'
      : 'only a streamed answer has streamed arguments',
  );
}

/** Settings that tune the answer -> why a wire has no word for them. */
export type Untuned = Readonly<
  Record<'seed' | 'presencePenalty' | 'frequencyPenalty' | 'mediaResolution', string>
>;

/** Settings without which the answer is still what was asked for. Translation contract §8. */
export function accountForTuning(call: CanonicalCall, untuned: Untuned, losses: Losses): void {
  for (const [name, why] of entries(untuned)) {
    const value = call.gen[name];
    const field = `generationConfig.${name}`;
    if (name === 'mediaResolution' && isTextOnly(call)) {
      if (value !== undefined) losses.silent(field, 'there are no media in the request');
    } else if (value === 0 && name !== 'seed') losses.silent(field, 'a penalty of 0 is none');
    else if (asksForSomething(value)) losses.warn('dropped', field, why);
  }
}

/**
 * What a service that gives nothing but text cannot give.
 *
 * @param service as a sentence begins with it.
 */
export function accountForTextOnly({ gen }: CanonicalCall, service: string, losses: Losses): void {
  if (gen.responseLogprobs) {
    losses.refuse('generationConfig.responseLogprobs', `${service} gives no log probabilities`);
  }
  const modalities = gen.responseModalities ?? [];
  if (modalities.some((modality) => modality !== 'TEXT' && modality !== 'MODALITY_UNSPECIFIED')) {
    losses.refuse('generationConfig.responseModalities', `${service} answers in text only`);
  }
}

/** A tier that a provider has no name for. */
export function accountForTier(tier: ServiceTier, losses: Losses): void {
  if (tier === 'standard') losses.silent('serviceTier', 'what every call here gets');
  else losses.warn('dropped', 'serviceTier', 'no such tier at this provider');
}

/** Asking for no filter loses nothing where there is none. */
const lenient: ReadonlySet<HarmBlockThreshold | undefined> = new Set([
  undefined,
  'HARM_BLOCK_THRESHOLD_UNSPECIFIED',
  'BLOCK_NONE',
  'OFF',
] as const);

function accountForSafety({ safety }: CanonicalCall, losses: Losses): void {
  if (safety.length === 0) return;
  if (safety.every(({ threshold }) => lenient.has(threshold))) {
    losses.silent('safetySettings', 'no filter is asked for, and none is set');
  } else {
    losses.warn('dropped', 'safetySettings', 'this provider has no filter to set');
  }
}

/**
 * What a declaration says beside its name, purpose and arguments. Translation contract §6.1.
 *
 * @param field path of the declaration in the request.
 */
export function accountForDeclaration(
  { behavior, response, responseJsonSchema }: FunctionDeclaration,
  field: string,
  losses: Losses,
): void {
  if (behavior === 'NON_BLOCKING') {
    losses.warn('dropped', `${field}.behavior`, 'the model waits for the result of every call');
  } else if (behavior !== undefined) {
    losses.silent(`${field}.behavior`, 'the model waits for the result of every call');
  }
  for (const [member, schema] of Object.entries({ response, responseJsonSchema })) {
    if (schema === undefined) continue;
    losses.silent(`${field}.${member}`, 'models are told of arguments, not of results');
  }
}

const ignoredMembers = entries(ignored);
const refusedMembers = entries(refused);

function entries<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(table) as [K, V][];
}

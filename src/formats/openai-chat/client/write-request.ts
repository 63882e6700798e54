import type { ChatCompletionRequest } from '../../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import type { Target, WireRequest } from '../../format.js';
import { createLosses, type Losses } from '../../losses.js';
import { writeAnswerFormat } from '../answer-format.js';
import { writeGenerationConfig } from '../generation-config.js';
import { writeMessages, writeSystem } from '../messages.js';
import { type Profile, profileOf } from '../profiles.js';
import { writeReasoning } from '../reasoning.js';
import { functionNames, writeTools } from '../tools.js';

/** The canonical call -> the body of POST /chat/completions, for one host and model. */
export function writeRequest(call: CanonicalCall, target: Target): Result<WireRequest> {
  const losses = createLosses(target);
  const profile = profileOf(target);
  const names = functionNames(call);
  const reasoning = writeReasoning(call.thinking, profile, losses);
  const conversation = writeMessages(call, { target, profile, names, losses });
  const instructions = call.system.flatMap(({ text }) => (text ? [text] : []));
  const format = writeAnswerFormat(
    call,
    [...writeSystem(instructions, profile), ...conversation],
    profile,
    losses,
  );
  const system = writeSystem(
    [...instructions, ...(format.instruction ? [format.instruction] : [])],
    profile,
  );
  refuseForeignState(call, losses);

  const body: ChatCompletionRequest = {
    model: target.model,
    messages: [...system, ...conversation],
    ...writeStreaming(call, profile),
    ...writeGenerationConfig(call, reasoning, profile, losses),
    ...(format.responseFormat ? { response_format: format.responseFormat } : {}),
    ...writeTools(call, names, profile, losses),
    ...reasoning,
    ...writeServiceTier(call, profile, losses),
  };
  return losses.finish({
    body: { ...body },
    warnings: losses.warnings,
    reading: {
      call,
      target,
      names: names.toClient,
      ...(format.repair ? { repair: format.repair } : {}),
    },
  });
}

function writeStreaming(
  { stream }: CanonicalCall,
  profile: Profile,
): Partial<ChatCompletionRequest> {
  if (!stream) return {};
  if (!profile.streamOptions) return { stream: true };
  return {
    stream: true,
    stream_options: {
      include_usage: true,
      ...(profile.obfuscates ? { include_obfuscation: false } : {}),
    },
  };
}

/** What lies at Google and cannot be sent along, and settings nobody else has. Translation contract §10. */
function refuseForeignState(
  { cachedContent, continuationToken, safety, store }: CanonicalCall,
  losses: Losses,
): void {
  if (cachedContent) losses.refuse('cachedContent', 'lies at Google; its content would be missing');
  if (continuationToken) losses.refuse('continuationToken', 'can go back to Google only');
  if (safety.some(({ threshold }) => threshold !== undefined && !harmless.has(threshold))) {
    losses.warn('dropped', 'safetySettings');
  }
  if (store === true) losses.warn('dropped', 'store');
}

/** Thresholds that ask for no filter; leaving them out changes nothing. */
const harmless: ReadonlySet<string> = new Set([
  'BLOCK_NONE',
  'OFF',
  'HARM_BLOCK_THRESHOLD_UNSPECIFIED',
]);

function writeServiceTier(
  { serviceTier }: CanonicalCall,
  { serviceTiers }: Profile,
  losses: Losses,
): Partial<ChatCompletionRequest> {
  const wanted = serviceTier?.toLowerCase();
  if (wanted === undefined || wanted === 'unspecified') return {};
  const tier = serviceTiers.find((known) => known === wanted);
  if (tier === undefined) losses.warn('dropped', 'serviceTier');
  return tier === undefined ? {} : { service_tier: tier };
}

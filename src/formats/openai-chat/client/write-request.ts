import type {
  ChatCompletionRequest,
  RequestMessage,
} from '../../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import { fanOut, fanOutCount } from '../../fan-out.js';
import type { Target, WireRequest } from '../../format.js';
import { openaiNames } from '../../function-names.js';
import { createLosses, type Losses } from '../../losses.js';
import { promptCacheKey } from '../../openai/prompt-cache-key.js';
import { accountForGoogleOnly, accountForTier } from '../../unsupported.js';
import { writeAnswerFormat } from '../answer-format.js';
import { writeGenerationConfig } from '../generation-config.js';
import { writeMessages, writeSystem } from '../messages.js';
import { type Profile, profileOf } from '../profiles.js';
import { writeProviderPreferences } from '../provider-preferences.js';
import { writeReasoning } from '../reasoning.js';
import { writeTools } from '../tools.js';

/** The canonical call -> the body of POST /chat/completions, for one host and model. */
export function writeRequest(
  call: CanonicalCall,
  target: Target,
  losses: Losses = createLosses(target),
): Result<WireRequest> {
  const profile = profileOf(target);
  const names = openaiNames(call);
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
  accountForGoogleOnly(call, losses);
  const tools = writeTools(call, names, profile, losses);
  const provider = profile.routes ? writeProviderPreferences(call, target) : undefined;

  const body: ChatCompletionRequest = {
    model: target.model,
    messages: [...system, ...conversation],
    ...writeStreaming(call, profile),
    ...writeGenerationConfig(call, reasoning, profile, losses),
    ...(format.responseFormat ? { response_format: format.responseFormat } : {}),
    ...tools,
    ...reasoning,
    ...writeServiceTier(call, profile, losses),
    ...(provider ? { provider } : {}),
    ...((target.policy?.promptCaching || call.prefix) && profile.promptCacheKey
      ? { prompt_cache_key: promptCacheKey(call, textOf(system), tools.tools) }
      : {}),
  };
  const calls = profile.n ? 1 : fanOutCount(call, target, losses);
  return losses.finish({
    body: { ...body },
    ...fanOut({ ...body }, calls, profile.seedField),
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

function textOf(system: readonly RequestMessage[]): string {
  return system.map(({ content }) => content).join('');
}

function writeServiceTier(
  { serviceTier }: CanonicalCall,
  { serviceTiers }: Profile,
  losses: Losses,
): Partial<ChatCompletionRequest> {
  if (serviceTier === undefined || serviceTier === 'unspecified') return {};
  const tier = serviceTiers[serviceTier];
  if (tier !== undefined) return { service_tier: tier };
  accountForTier(serviceTier, losses);
  return {};
}

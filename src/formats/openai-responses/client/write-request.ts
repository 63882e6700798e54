import type {
  Includable,
  ResponsesRequest,
} from '../../../../generated/formats/openai-responses.js';
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
import { writeInput } from '../messages.js';
import { type Profile, profileOf } from '../profiles.js';
import { writeReasoning } from '../reasoning.js';
import { type WrittenTools, writeTools } from '../tools.js';

/** The canonical call -> the body of POST /responses, for one host and model. Nothing is stored there. */
export function writeRequest(
  call: CanonicalCall,
  target: Target,
  losses: Losses = createLosses(target),
): Result<WireRequest> {
  const profile = profileOf(target);
  const names = openaiNames(call);
  const reasoning = writeReasoning(call.thinking, profile, losses);
  const conversation = writeInput(call, { target, profile, names, losses });
  const { format, hint, repair } = writeAnswerFormat(call, conversation, losses);
  const instructions = call.system.flatMap(({ text }) => (text ? [text] : [])).join('\n\n');
  accountForGoogleOnly(call, losses);
  const { tools, choice } = writeTools(call, names, profile, losses);

  const request: ResponsesRequest = {
    model: target.model,
    ...(instructions === '' ? {} : { instructions }),
    input: [...hint, ...conversation],
    store: false,
    ...writeStreaming(call, profile),
    ...writeInclude(call, profile, tools),
    ...writeGenerationConfig(call, reasoning, profile, losses),
    ...(format ? { text: { format } } : {}),
    ...(tools.length > 0 ? { tools: [...tools] } : {}),
    ...(choice ? { tool_choice: choice } : {}),
    ...(reasoning ? { reasoning } : {}),
    ...writeServiceTier(call, profile, losses),
    ...((target.policy?.promptCaching || call.prefix) && profile.promptCacheKey
      ? { prompt_cache_key: promptCacheKey(call, instructions, tools) }
      : {}),
  };
  const body = { ...request };
  return losses.finish({
    body,
    ...fanOut(body, fanOutCount(call, target, losses)),
    warnings: losses.warnings,
    reading: { call, target, names: names.toClient, ...(repair ? { repair } : {}) },
  });
}

function writeStreaming(
  { stream }: CanonicalCall,
  { obfuscates }: Profile,
): Partial<ResponsesRequest> {
  if (!stream) return {};
  return {
    stream: true,
    ...(obfuscates ? { stream_options: { include_obfuscation: false } } : {}),
  };
}

/** What the answer would otherwise keep to itself. */
function writeInclude(
  { gen }: CanonicalCall,
  { encrypts }: Profile,
  tools: WrittenTools['tools'],
): { include?: Includable[] } {
  const runsCode = tools.some(({ type }) => type === 'code_interpreter');
  const include: Includable[] = [
    ...(encrypts ? ['reasoning.encrypted_content' as const] : []),
    ...(gen.responseLogprobs ? ['message.output_text.logprobs' as const] : []),
    ...(runsCode ? ['code_interpreter_call.outputs' as const] : []),
  ];
  return include.length > 0 ? { include } : {};
}

function writeServiceTier(
  { serviceTier }: CanonicalCall,
  { serviceTiers }: Profile,
  losses: Losses,
): Partial<ResponsesRequest> {
  if (serviceTier === undefined || serviceTier === 'unspecified') return {};
  const tier = serviceTiers[serviceTier];
  if (tier !== undefined) return { service_tier: tier };
  accountForTier(serviceTier, losses);
  return {};
}

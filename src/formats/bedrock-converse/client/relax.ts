import { nameInRequest } from '../../../core/canonical.js';
import { isObject } from '../../../core/json.js';
import { formatOf, learn } from '../../claude/refusals.js';
import type { UpstreamFailure, WireBody, WireRequest } from '../../format.js';
import { answerSchemaField } from '../../json-schema.js';
import { createLosses } from '../../losses.js';
import { type BedrockProfile, profileOf } from '../profiles.js';
import { wordsOf } from './read-error.js';
import { writeFor } from './write-request.js';

/**
 * A refused request, written again for a model that lacks what this one turned out to lack. All
 * that is lost that way is class W or E. Translation contract §14.2.
 */
export function relax(failure: UpstreamFailure, refused: WireRequest): WireRequest | undefined {
  const { code, message } = wordsOf(failure);
  if (failure.status !== 400 || code !== 'ValidationException') return undefined;
  const { call, target } = refused.reading;
  const known = profileOf(target.model);
  const sent = asClaude(refused.body);
  const learnt = learnOfBedrock(message, refused.body, known) ?? learn(message, sent, known);
  if (!learnt) return undefined;

  const losses = createLosses(target, (field) => nameInRequest(call, field));
  if (learnt.structuredOutput === false && formatOf(sent)) {
    const field = answerSchemaField(call.gen);
    losses.warn('schema_relaxed', field, 'the service refused to guarantee this schema');
  }
  const again = writeFor({ ...known, ...learnt }, call, target, losses);
  return again.ok ? again.value : undefined;
}

/**
 * What the service itself says of a model, in Converse's words: "This model doesn't support the
 * toolConfig.toolChoice.any field. Remove toolConfig.toolChoice.any and try again."
 */
function learnOfBedrock(
  message: string,
  sent: WireBody,
  known: BedrockProfile,
): Partial<BedrockProfile> | undefined {
  const { toolConfig, inferenceConfig, serviceTier, outputConfig } = sent;
  if (isObject(toolConfig) && /toolChoice/.test(message)) return { forcesTools: false };
  if (/cache ?point|prompt caching/i.test(message)) return { cachePoints: [] };
  if (serviceTier !== undefined && /service ?tier/i.test(message)) return { serviceTiers: false };
  if (/thinking\.(?:\w+\.)?display|\bdisplay\b.*not permitted/i.test(message)) {
    return { display: false };
  }
  if (isObject(outputConfig) && /outputConfig|textFormat/.test(message)) {
    return /effort/.test(message) ? { effort: false } : { structuredOutput: false };
  }
  if (isObject(inferenceConfig) && /support/i.test(message)) {
    const setting = (['temperature', 'topP'] as const).find(
      (name) => name in inferenceConfig && new RegExp(`\\b${name}\\b`).test(message),
    );
    if (setting) return { rejectsSampling: [...known.rejectsSampling, setting] };
  }
  return undefined;
}

/** The request in the words that Claude's own texts use, which Bedrock hands on. */
function asClaude({
  inferenceConfig,
  additionalModelRequestFields,
  outputConfig,
  toolConfig,
}: WireBody): WireBody {
  const { temperature, topP } = isObject(inferenceConfig) ? inferenceConfig : {};
  const fields = isObject(additionalModelRequestFields) ? additionalModelRequestFields : {};
  const { effort, textFormat } = isObject(outputConfig) ? outputConfig : {};
  const tools = isObject(toolConfig) && Array.isArray(toolConfig.tools) ? toolConfig.tools : [];
  return {
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...fields,
    ...(isObject(outputConfig) ? { output_config: { effort, format: textFormat } } : {}),
    tools: tools.map((tool) => (isObject(tool) ? tool.toolSpec : tool)),
  };
}

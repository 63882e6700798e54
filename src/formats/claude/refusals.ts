import { isObject } from '../../core/json.js';
import type { WireBody } from '../format.js';
import type { ClaudeProfile, SamplingSetting } from './models.js';

/**
 * What a refusal tells of the model beyond what its name told; undefined where it is about
 * something else, or about nothing that was sent. Texts are the model's own, also where another
 * service hands them on.
 *
 * @param sent the request in the words of Anthropic's Messages API.
 */
export function learn(
  message: string,
  sent: WireBody,
  known: ClaudeProfile,
): Partial<ClaudeProfile> | undefined {
  const refused = samplingFields.filter(([name]) => name in sent && names(name, message));
  // "`temperature` and `top_p` cannot both be specified for this model. Please use only one."
  if (refused.length > 1 && /\bboth\b|only one/i.test(message)) return { temperatureXorTopP: true };
  // "`temperature` is deprecated for this model."
  if (refused.length > 0) {
    return { rejectsSampling: [...known.rejectsSampling, ...refused.map(([, name]) => name)] };
  }
  // "`thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified …"
  if (isModified(message)) return hasReasoning(sent) ? { thinking: 'none' } : undefined;
  const thinking = learnThinking(message, sent.thinking);
  if (thinking) return { thinking };
  // "output_config: Extra inputs are not permitted"
  if ('output_config' in sent && names('output_config', message)) {
    return { effort: false, structuredOutput: false };
  }
  // "This model does not support the effort parameter."
  if (/\beffort\b/i.test(message) && hasEffort(sent)) return { effort: false };
  // "The compiled grammar is too large …", "output_config.format.schema: … is not supported"
  const guaranteed = formatOf(sent) !== undefined || hasStrictTools(sent);
  const aboutSchema = /schema|grammar|strict|output_config\.format|citations/i.test(message);
  return guaranteed && aboutSchema ? { structuredOutput: false } : undefined;
}

const samplingFields = [
  ['temperature', 'temperature'],
  ['top_p', 'topP'],
  ['top_k', 'topK'],
] as const satisfies readonly (readonly [string, SamplingSetting])[];

/**
 * "Thinking may not be enabled when tool_choice forces tool use." "When `thinking` is enabled, a
 * final `assistant` message must start with a thinking block …"
 */
const thinkingRefused =
  /not support|not permitted|may not be enabled|must start with a thinking block/i;

/** The form of thinking that the model takes in place of the one that it refused. */
function learnThinking(message: string, sent: unknown): ClaudeProfile['thinking'] | undefined {
  if (!isObject(sent) || !/thinking/i.test(message)) return undefined;
  const namesAdaptive = /adaptive/i.test(message);
  // "\"thinking.type.enabled\" is not supported for this model. Use \"thinking.type.adaptive\" …"
  if (sent.type === 'enabled' && namesAdaptive) return 'adaptive';
  // "adaptive thinking is not supported on this model"
  if (sent.type === 'adaptive' && namesAdaptive) return 'manual';
  return thinkingRefused.test(message) ? 'none' : undefined;
}

/** The service found that reasoning did not come back as it was given. */
export function isModified(message: string): boolean {
  return /thinking.*cannot be modified/is.test(message);
}

function hasReasoning({ messages }: WireBody): boolean {
  const blocks = (Array.isArray(messages) ? messages : []).flatMap((message) =>
    isObject(message) && Array.isArray(message.content) ? message.content : [],
  );
  return blocks.some((block) => isObject(block) && /thinking/.test(String(block.type)));
}

/** Within a path, as in `input_schema.properties.temperature`, a name is the client's own. */
function names(name: string, message: string): boolean {
  return new RegExp(`(?<![\\w.])${name}(?!\\.?\\w)`).test(message);
}

/** The form of the answer that was to be guaranteed. */
export function formatOf({ output_config: config }: WireBody): unknown {
  return isObject(config) ? config.format : undefined;
}

function hasEffort({ output_config: config }: WireBody): boolean {
  return isObject(config) && config.effort !== undefined;
}

function hasStrictTools({ tools }: WireBody): boolean {
  return Array.isArray(tools) && tools.some((tool) => isObject(tool) && tool.strict === true);
}

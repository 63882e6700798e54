import type {
  CacheControl,
  MessageParam,
  MessagesRequest,
  OutputConfig,
  ServiceTier,
  System,
} from '../../../../generated/formats/anthropic-messages.js';
import { type CanonicalCall, prefixPath } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import { type AnswerPlan, planAnswerFormat } from '../../claude/answer-format.js';
import { type ClaudeProfile, claudeProfile } from '../../claude/models.js';
import { lacksReasoning } from '../../claude/reasoning.js';
import { planThinking, type ThinkingPlan } from '../../claude/thinking.js';
import { fanOut, fanOutCount } from '../../fan-out.js';
import { endWithUser, type ForeignTurn, foreignTurns, startWithUser } from '../../foreign-turns.js';
import type { Target, WireRequest } from '../../format.js';
import { type FunctionNames, mapFunctionNames } from '../../function-names.js';
import { createLosses, type Losses } from '../../losses.js';
import { createPrefixEnd, type PrefixEnd, prefixLifetime } from '../../prefix-end.js';
import { writeMessages } from '../messages.js';
import { writeMaxTokens, writeSampling } from '../sampling.js';
import { type WrittenTools, writeTools } from '../tools.js';
import { accountForUnsupported } from '../unsupported.js';

/**
 * The canonical call -> a Messages body. Fails with every field that Claude cannot serve.
 * @see https://docs.anthropic.com/en/api/messages
 */
export function writeRequest(
  call: CanonicalCall,
  target: Target,
  losses = createLosses(target),
): Result<WireRequest> {
  return writeFor(claudeProfile(target.model), call, target, losses);
}

/** The same for a model of which more is known than its name tells. */
export function writeFor(
  profile: ClaudeProfile,
  call: CanonicalCall,
  target: Target,
  losses: Losses,
): Result<WireRequest> {
  accountForUnsupported(call, losses);
  const candidates = fanOutCount(call, target, losses);

  const turns = foreignTurns(call, losses);
  if (turns.length === 0) losses.refuse('contents', 'nothing in it can be shown to Claude');
  const answer = planAnswerFormat(call, profile, losses);
  // What the turn begins with would have no place in an answer whose form is guaranteed.
  const canPrefill = profile.prefill && !answer.schema;
  const prefill = canPrefill && turns.at(-1)?.role === 'model';
  const conversation = startWithUser(prefill ? turns : endWithUser(turns, losses), losses);

  const names = namesOf(call, turns);
  const tools = answer.tool
    ? forcedTool(answer.tool)
    : writeTools(call, { profile, names, losses });
  const maxTokens = writeMaxTokens(call.gen, profile, losses);
  const thinking = planThinking(
    call.thinking,
    {
      profile,
      maxTokens,
      forcedTool: tools.choice?.type === 'any' || tools.choice?.type === 'tool',
      prefill,
      lostReasoning: lacksReasoning('anthropic', turns, target),
    },
    losses,
  );

  // In the order in which Claude is shown them: tools, system text, conversation.
  const prefixEnd = createPrefixEnd();
  if (call.prefix && !answer.tool) prefixEnd.note({ path: prefixPath }, [...tools.tools]);
  const system = writeSystem(call, answer, prefixEnd);
  const { blobs } = call;
  const { replay } = thinking;
  const context = { target, names, replay, losses, blobs, prefixEnd };
  const messages = writeMessages(conversation, context);
  const mark = markerOf(call, target, prefixEnd);
  const request: MessagesRequest = {
    model: target.model,
    max_tokens: maxTokens,
    ...(system.length > 0 ? { system: system.map(mark) } : {}),
    messages: call.prefix ? messages.map((message) => withMark(message, mark)) : messages,
    ...(tools.tools.length > 0 ? { tools: tools.tools.map(mark) } : {}),
    ...(tools.choice ? { tool_choice: tools.choice } : {}),
    ...(thinking.thinking ? { thinking: thinking.thinking } : {}),
    ...writeOutputConfig(thinking, answer),
    ...writeSampling(call.gen, { profile, thinkingOn: thinking.on }, losses),
    ...writeCacheControl(call, target),
    ...writeServiceTier(call),
    ...(call.stream === false ? {} : { stream: true }),
  };
  const body = { ...request };
  return losses.finish({
    body,
    ...fanOut(body, candidates),
    warnings: losses.warnings,
    reading: {
      call,
      target,
      names: names.toClient,
      ...(answer.repair ? { repair: answer.repair } : {}),
      ...(answer.tool ? { answerTool: answer.tool.name } : {}),
    },
  });
}

/** Gemini's names may hold dots and colons. */
function namesOf({ tools }: CanonicalCall, turns: readonly ForeignTurn[]): FunctionNames {
  const declared = tools.functions.map(({ name }) => name);
  const called = turns.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'call' ? [part.name] : [])),
  );
  return mapFunctionNames([...declared, ...called], /[^A-Za-z0-9_-]/g);
}

function forcedTool({ name, schema }: NonNullable<AnswerPlan['tool']>): WrittenTools {
  return { tools: [{ name, input_schema: schema }], choice: { type: 'tool', name } };
}

/** One block per part keeps the boundaries that prompt caches are built on. */
function writeSystem(
  { system }: CanonicalCall,
  { instruction = '' }: AnswerPlan,
  prefixEnd: PrefixEnd,
): System {
  return [...system, { text: instruction }].flatMap((part) => {
    const { text = '' } = part;
    return text.trim() === '' ? [] : prefixEnd.note(part, [{ type: 'text' as const, text }]);
  });
}

/** Capacity that is paid for beforehand is Anthropic's default; Gemini's standard is without it. */
function writeServiceTier({ serviceTier }: CanonicalCall): { service_tier?: ServiceTier } {
  return serviceTier === 'standard' ? { service_tier: 'standard_only' } : {};
}

function writeOutputConfig(
  { effort }: ThinkingPlan,
  { schema }: AnswerPlan,
): { output_config?: OutputConfig } {
  const config: OutputConfig = {
    ...(effort ? { effort } : {}),
    ...(schema ? { format: { type: 'json_schema', schema } } : {}),
  };
  return Object.keys(config).length > 0 ? { output_config: config } : {};
}

/** At the top it marks the last block that can be cached: the operator's wish. */
function writeCacheControl(call: CanonicalCall, target: Target): { cache_control?: CacheControl } {
  return target.policy?.promptCaching ? { cache_control: cacheControl(call, target) } : {};
}

/** Five minutes are its own default. */
function cacheControl(call: CanonicalCall, target: Target): CacheControl {
  return { type: 'ephemeral', ...(prefixLifetime(call, target) === '1h' ? { ttl: '1h' } : {}) };
}

type Mark = <Block extends object>(block: Block) => Block;

/** Marks the block that the client's stored prefix ends with. */
function markerOf(call: CanonicalCall, target: Target, prefixEnd: PrefixEnd): Mark {
  return (block) =>
    prefixEnd.isAt(block) ? { ...block, cache_control: cacheControl(call, target) } : block;
}

function withMark(message: MessageParam, mark: Mark): MessageParam {
  return message.role === 'user'
    ? { ...message, content: message.content.map(mark) }
    : { ...message, content: message.content.map(mark) };
}

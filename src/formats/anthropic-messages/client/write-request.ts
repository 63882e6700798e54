import type {
  CacheControl,
  MessagesRequest,
  OutputConfig,
  ServiceTier,
  System,
} from '../../../../generated/formats/anthropic-messages.js';
import type { CanonicalCall } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import { type AnswerPlan, planAnswerFormat } from '../../claude-answer-format.js';
import { type ClaudeProfile, claudeProfile } from '../../claude-models.js';
import { lacksReasoning } from '../../claude-reasoning.js';
import { planThinking, type ThinkingPlan } from '../../claude-thinking.js';
import { fanOut, fanOutCount } from '../../fan-out.js';
import { endWithUser, type ForeignTurn, foreignTurns, startWithUser } from '../../foreign-turns.js';
import type { Target, WireRequest } from '../../format.js';
import { type FunctionNames, mapFunctionNames } from '../../function-names.js';
import { createLosses, type Losses } from '../../losses.js';
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

  const system = writeSystem(call, answer);
  const { blobs } = call;
  const { replay } = thinking;
  const request: MessagesRequest = {
    model: target.model,
    max_tokens: maxTokens,
    ...(system.length > 0 ? { system } : {}),
    messages: writeMessages(conversation, { target, names, replay, losses, blobs }),
    ...(tools.tools.length > 0 ? { tools: [...tools.tools] } : {}),
    ...(tools.choice ? { tool_choice: tools.choice } : {}),
    ...(thinking.thinking ? { thinking: thinking.thinking } : {}),
    ...writeOutputConfig(thinking, answer),
    ...writeSampling(call.gen, { profile, thinkingOn: thinking.on }, losses),
    ...writeCacheControl(target),
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
function writeSystem({ system }: CanonicalCall, { instruction }: AnswerPlan): System {
  const texts = [...system.map(({ text = '' }) => text), instruction ?? ''];
  return texts.filter((text) => text.trim() !== '').map((text) => ({ type: 'text', text }));
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

/** At the top it marks the last block that can be cached; five minutes are its own default. */
function writeCacheControl({ policy }: Target): { cache_control?: CacheControl } {
  const ttl = policy?.promptCaching;
  if (ttl === undefined) return {};
  return { cache_control: { type: 'ephemeral', ...(ttl === '1h' ? { ttl } : {}) } };
}

import type {
  MessagesRequest,
  OutputConfig,
  System,
} from '../../../../generated/formats/anthropic-messages.js';
import type { CanonicalCall } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import { endWithUser, type ForeignTurn, foreignTurns, startWithUser } from '../../foreign-turns.js';
import type { Target, WireRequest } from '../../format.js';
import { type FunctionNames, mapFunctionNames } from '../../function-names.js';
import { createLosses } from '../../losses.js';
import { type AnswerFormat, planAnswerFormat } from '../answer-format.js';
import { lacksReasoning, writeMessages } from '../messages.js';
import { profileOf } from '../profiles.js';
import { writeMaxTokens, writeSampling } from '../sampling.js';
import { planThinking, type ThinkingPlan } from '../thinking.js';
import { type WrittenTools, writeTools } from '../tools.js';
import { accountForUnsupported } from '../unsupported.js';

/**
 * The canonical call -> a Messages body. Fails with every field that Claude cannot serve.
 * @see https://docs.anthropic.com/en/api/messages
 */
export function writeRequest(call: CanonicalCall, target: Target): Result<WireRequest> {
  const losses = createLosses(target);
  const profile = profileOf(target.model);
  accountForUnsupported(call, losses);

  const turns = foreignTurns(call, losses);
  if (turns.length === 0) losses.refuse('contents', 'nothing in it can be shown to Claude');
  const prefill = profile.prefill && turns.at(-1)?.role === 'model';
  const conversation = startWithUser(prefill ? turns : endWithUser(turns, losses), losses);

  const names = namesOf(call, turns);
  const answer = planAnswerFormat(call, profile, losses);
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
      lostReasoning: lacksReasoning(turns, target),
    },
    losses,
  );

  const system = writeSystem(call, answer);
  const body: MessagesRequest = {
    model: target.model,
    max_tokens: maxTokens,
    ...(system.length > 0 ? { system } : {}),
    messages: writeMessages(conversation, { target, names, replay: thinking.replay, losses }),
    ...(tools.tools.length > 0 ? { tools: [...tools.tools] } : {}),
    ...(tools.choice ? { tool_choice: tools.choice } : {}),
    ...(thinking.thinking ? { thinking: thinking.thinking } : {}),
    ...writeOutputConfig(thinking, answer),
    ...writeSampling(call.gen, { profile, thinkingOn: thinking.on }, losses),
    ...(call.stream === false ? {} : { stream: true }),
  };
  return losses.finish({
    body,
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

function forcedTool(tool: NonNullable<AnswerFormat['tool']>): WrittenTools {
  return { tools: [tool], choice: { type: 'tool', name: tool.name } };
}

/** One block per part keeps the boundaries that prompt caches are built on. */
function writeSystem({ system }: CanonicalCall, { instruction }: AnswerFormat): System {
  const texts = [...system.map(({ text = '' }) => text), instruction ?? ''];
  return texts.filter((text) => text !== '').map((text) => ({ type: 'text', text }));
}

function writeOutputConfig(
  { effort }: ThinkingPlan,
  { format }: AnswerFormat,
): { output_config?: OutputConfig } {
  const config = { ...(effort ? { effort } : {}), ...(format ? { format } : {}) };
  return Object.keys(config).length > 0 ? { output_config: config } : {};
}

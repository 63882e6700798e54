import type {
  AdditionalFields,
  ConverseRequest,
  OutputConfig,
  System,
} from '../../../../generated/formats/bedrock-converse.js';
import { type CanonicalCall, prefixPath } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import { type AnswerPlan, planAnswerFormat } from '../../claude/answer-format.js';
import { lacksReasoning } from '../../claude/reasoning.js';
import { fitMaxTokens } from '../../claude/sampling.js';
import { fanOut, fanOutCount } from '../../fan-out.js';
import { endWithUser, type ForeignTurn, foreignTurns, startWithUser } from '../../foreign-turns.js';
import type { Target, WireRequest } from '../../format.js';
import { mapFunctionNames } from '../../function-names.js';
import { createLosses, type Losses } from '../../losses.js';
import { createPrefixEnd, type PrefixEnd } from '../../prefix-end.js';
import { planCachePoints } from '../cache-points.js';
import { createDocumentNames } from '../document-names.js';
import { writeMessages } from '../messages.js';
import { type BedrockProfile, profileOf } from '../profiles.js';
import { writeSampling } from '../sampling.js';
import { type BedrockThinking, writeThinking } from '../thinking.js';
import { forcedTool, writeTools } from '../tools.js';
import { accountForUnsupported, writeMetadata, writeServiceTier } from '../unsupported.js';

/**
 * The canonical call -> a Converse body, the same whether the answer is streamed; that, and the
 * model, stand in the path. Fails with every field that the model cannot serve.
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export function writeRequest(
  call: CanonicalCall,
  target: Target,
  losses = createLosses(target),
): Result<WireRequest> {
  return writeFor(profileOf(target.model), call, target, losses);
}

/** The limit that a budget to think is measured by, for models whose own is not known. */
const unknownMaxTokens = 8192;

/** The same for a model of which more is known than its name tells. */
export function writeFor(
  profile: BedrockProfile,
  call: CanonicalCall,
  target: Target,
  losses: Losses,
): Result<WireRequest> {
  accountForUnsupported(call, losses);
  const candidates = fanOutCount(call, target, losses);

  const turns = foreignTurns(call, losses);
  if (turns.length === 0) losses.refuse('contents', 'nothing in it can be shown to the model');
  const conversation = startWithUser(endWithUser(turns, losses), losses);

  const called = calledIn(turns);
  const declared = call.tools.functions.map(({ name }) => name);
  const names = mapFunctionNames([...declared, ...called], /[^A-Za-z0-9_-]/g);
  const answer = planAnswerFormat(call, profile, losses, profile.forcesTools);
  const tools = answer.tool
    ? forcedTool(answer.tool)
    : writeTools(call, { profile, names, losses, called });
  const choice = tools?.toolChoice ?? { auto: {} };

  const maxTokens = fitMaxTokens(call.gen, profile, losses);
  const limit = maxTokens ?? profile.maxOutputTokens ?? unknownMaxTokens;
  const thinking = writeThinking(
    call.thinking,
    {
      profile,
      maxTokens: limit,
      forcedTool: !('auto' in choice),
      prefill: false,
      lostReasoning: lacksReasoning('bedrock', turns, target),
    },
    losses,
  );
  const sampling = writeSampling(call.gen, { profile, thinkingOn: thinking.on }, losses);
  // A budget has to be below the limit, and the service's own default may be below the budget.
  const needsLimit = thinking.fields.thinking?.type === 'enabled';
  const inferenceConfig = {
    ...(maxTokens !== undefined || needsLimit ? { maxTokens: limit } : {}),
    ...sampling.inferenceConfig,
  };
  const fields: AdditionalFields = { ...sampling.fields, ...thinking.fields };

  // In the order in which the model is shown them: tools, system text, conversation.
  const prefixEnd = createPrefixEnd();
  if (call.prefix && !answer.tool) prefixEnd.note({ path: prefixPath }, tools?.tools ?? []);
  const texts = writeSystem(call, answer, prefixEnd);
  const { blobs } = call;
  const { replay } = thinking;
  const documentNames = createDocumentNames();
  const context = { target, names, replay, losses, blobs, documentNames, prefixEnd };
  const conversed = writeMessages(conversation, context);
  const points = planCachePoints(profile, call, target, prefixEnd);
  const system = points('system', texts);
  const toolConfig = tools && { ...tools, tools: points('tools', tools.tools) };
  const outputConfig = writeOutputConfig(thinking, answer);
  const request: ConverseRequest = {
    messages: conversed.map(({ role, content }) => ({
      role,
      content: points('messages', content),
    })),
    ...(system.length > 0 ? { system } : {}),
    ...(isFilled(inferenceConfig) ? { inferenceConfig } : {}),
    ...(toolConfig ? { toolConfig } : {}),
    ...(isFilled(fields) ? { additionalModelRequestFields: fields } : {}),
    ...(isFilled(outputConfig) ? { outputConfig } : {}),
    ...writeServiceTier(call, profile, losses),
    ...writeMetadata(call, losses),
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

function calledIn(turns: readonly ForeignTurn[]): string[] {
  return turns.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'call' ? [part.name] : [])),
  );
}

function isFilled(members: object): boolean {
  return Object.keys(members).length > 0;
}

/** One block per part keeps the boundaries that prompt caches are built on. */
function writeSystem(
  { system }: CanonicalCall,
  { instruction = '' }: AnswerPlan,
  prefixEnd: PrefixEnd,
): System {
  return [...system, { text: instruction }].flatMap((part) => {
    const { text = '' } = part;
    return text.trim() === '' ? [] : prefixEnd.note(part, [{ text }]);
  });
}

function writeOutputConfig({ effort }: BedrockThinking, { schema }: AnswerPlan): OutputConfig {
  return {
    ...(effort ? { effort } : {}),
    ...(schema
      ? {
          textFormat: {
            type: 'json_schema',
            structure: { jsonSchema: { schema: JSON.stringify(schema) } },
          },
        }
      : {}),
  };
}

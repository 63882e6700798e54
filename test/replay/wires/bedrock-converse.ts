import { awsEvent, awsException } from '../aws-frames.js';
import { signatureProblem } from '../aws-signature.js';
import { type Prompt, pieces, type Reply, type ToolResult } from '../brain.js';
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  refuse,
  refuseIf,
  setOf,
  strangerIn,
  stringAt,
} from '../check.js';
import { markedPrefix } from '../marked-prefix.js';
import type { AnswerContext, HttpAnswer, Memory, Wire } from '../wire.js';

/** Keys that sign for the replay; its secret is the key that other wires carry as it is. */
export const replayAccessKeyId = 'AKIDREPLAY';

const members = {
  request:
    setOf(`messages system inferenceConfig toolConfig guardrailConfig outputConfig serviceTier
    additionalModelRequestFields additionalModelResponseFieldPaths requestMetadata promptVariables
    performanceConfig`),
  counting: setOf('messages system toolConfig additionalModelRequestFields'),
  inference: setOf('maxTokens temperature topP stopSequences'),
};

const operations = {
  converse: 'generate',
  'converse-stream': 'stream',
  'count-tokens': 'count',
} as const;

/** Amazon Bedrock's Converse, with models of several makers. */
export const bedrockConverse: Wire = {
  basePath: '',
  streamType: 'application/vnd.amazon.eventstream',

  operationOf(path) {
    const [, id = '', action = ''] = /^\/model\/([^/]+)\/([a-z-]+)$/.exec(path) ?? [];
    if (!Object.hasOwn(operations, action)) return undefined;
    return {
      operation: operations[action as keyof typeof operations],
      model: decodeURIComponent(id),
    };
  },

  checkHeaders(headers, request) {
    const { authorization = '' } = headers;
    refuseIf(!headers['content-type']?.startsWith('application/json'), 'Unknown content type', {
      status: 415,
    });
    if (authorization.startsWith('Bearer ')) {
      const known = authorization === 'Bearer replay-key';
      refuseIf(!known, 'Authentication failed: Please make sure your API Key is valid.', {
        status: 403,
        code: 'AccessDeniedException',
      });
      return;
    }
    const keys = { accessKeyId: replayAccessKeyId, secretAccessKey: 'replay-key' };
    const problem = signatureProblem(request, keys, 'bedrock');
    const code =
      authorization === '' ? 'MissingAuthenticationTokenException' : 'InvalidSignatureException';
    if (problem !== undefined) refuse(problem, { status: 403, code });
  },

  readPrompt(sent, { model, memory, counting }) {
    const body = counting
      ? objectAt(objectAt(sent.input, 'input').converse, 'input.converse')
      : sent;
    known(body, counting ? members.counting : members.request, '');
    const isClaude = /anthropic\./.test(model);
    const { tools, choice, chosen, schemas } = readTools(body.toolConfig, model);
    const messages = readMessages(body.messages);
    checkTools(messages, body.toolConfig);
    const inference = readInference(body.inferenceConfig);
    const thinking = readThinking(body, model, { choice, maxTokens: inference.maxTokens });
    const conversation = readConversation(
      messages,
      isClaude ? memory : undefined,
      thinking !== 'off',
    );
    const system = readSystem(body.system, model);
    const schema = readFormat(body.outputConfig, model) ?? schemaInWords(system, model);
    const forced = chosen === undefined ? undefined : schemas.get(chosen);
    return {
      model,
      system,
      ...conversation,
      tools: chosen === undefined ? tools : [chosen],
      choice,
      ...(schema ? { schema } : {}),
      thinking,
      interleaves: isClaude,
      ...(counting ? {} : readMarks(body, messages, model, memory)),
      ...(forced ? { forcedSchema: forced } : {}),
      ...(inference.maxTokens === undefined ? {} : { maxTokens: inference.maxTokens }),
    };
  },

  writeWhole: (reply, context) => ({
    metrics: { latencyMs: 12 },
    output: { message: { content: writeBlocks(reply, context), role: 'assistant' } },
    stopReason: stopReasonOf(reply),
    usage: usageOf(reply),
  }),

  writeEvents(reply, context) {
    const blocks = writeBlocks(reply, context).flatMap((block, contentBlockIndex) => [
      ...writeBlockEvents(block).map(({ name, payload }) =>
        awsEvent(name, { contentBlockIndex, ...payload, p: 'abcdefgh' }),
      ),
      awsEvent('contentBlockStop', { contentBlockIndex, p: 'abc' }),
    ]);
    return [
      awsEvent('messageStart', { p: 'abcdef', role: 'assistant' }),
      ...blocks,
      awsEvent('messageStop', { p: 'abcd', stopReason: stopReasonOf(reply) }),
      awsEvent('metadata', { metrics: { latencyMs: 12 }, p: 'ab', usage: usageOf(reply) }),
    ];
  },

  writeCount: (tokens) => ({ inputTokens: tokens }),

  embed: () => refuse('Not Found', { status: 404, code: 'UnknownOperationException' }),

  writeRefusal: ({ message, facts: { status = 400, code = 'ValidationException' } }) =>
    errorAnswer(status, code, message),

  writeFault: (status) => errorAnswer(status, errorTypes[status], `Told to fail: ${status}`),

  errorEvent: awsException(
    'serviceUnavailableException',
    'Bedrock is unable to process your request.',
  ),

  writeBlocked() {
    const usage = { inputTokens: 0, outputTokens: 0, totalTokens: 0 };
    const text = 'This request is not allowed.';
    const stopReason = 'guardrail_intervened';
    return {
      whole: {
        metrics: { latencyMs: 12 },
        output: { message: { role: 'assistant', content: [{ text }] } },
        stopReason,
        usage,
      },
      events: [
        awsEvent('messageStart', { role: 'assistant' }),
        awsEvent('contentBlockDelta', { contentBlockIndex: 0, delta: { text } }),
        awsEvent('contentBlockStop', { contentBlockIndex: 0 }),
        awsEvent('messageStop', { stopReason }),
        awsEvent('metadata', { metrics: { latencyMs: 12 }, usage }),
      ],
    };
  },

  withoutFinish: (events) => events.slice(0, -2),
};

interface WireMessage {
  readonly role: unknown;
  readonly blocks: readonly JsonObject[];
}

function readMessages(value: unknown): WireMessage[] {
  const messages = arrayAt(value, 'messages').map((entry, index): WireMessage => {
    const { role, content } = objectAt(entry, `messages.${index}`);
    const blocks = arrayAt(content, `messages.${index}.content`).map((block, at) => {
      const read = objectAt(block, `messages.${index}.content.${at}`);
      const [kind, ...others] = Object.keys(read);
      const isKnown = kind !== undefined && others.length === 0 && blockKinds.has(kind);
      refuseIf(!isKnown, `messages.${index}.content.${at}: must set one of the following keys`);
      const blank = 'text' in read && stringAt(read.text, 'text').trim() === '';
      refuseIf(
        blank,
        `The text field in the ContentBlock object at messages.${index}.content.${at} is blank. Add text to the text field, and try again.`,
      );
      return read;
    });
    refuseIf(
      blocks.length === 0,
      `The content field in the Message object at messages.${index} is empty. Add a ContentBlock object to the content field and try again.`,
    );
    return { role, blocks };
  });
  refuseIf(
    messages[0]?.role !== 'user',
    'A conversation must start with a user message. Try again with a conversation that starts with a user message.',
  );
  refuseIf(
    messages.some(({ role }, index) => role !== (index % 2 === 0 ? 'user' : 'assistant')),
    'A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.',
  );
  checkDocuments(messages);
  return messages;
}

const blockKinds = setOf(
  'text image document video audio toolUse toolResult reasoningContent cachePoint',
);

function checkDocuments(messages: readonly WireMessage[]): void {
  const names = new Set<string>();
  for (const { blocks } of messages) {
    const documents = blocks.flatMap(({ document }) => (isObject(document) ? [document] : []));
    refuseIf(
      documents.length > 0 && !blocks.some((block) => 'text' in block),
      'Include a text content block in the messages with document content blocks.',
    );
    for (const { name } of documents) {
      const fits = /^(?!.* {2})[A-Za-z0-9 ()[\]-]{1,200}$/.test(String(name));
      refuseIf(
        !fits,
        'The document file name can only contain alphanumeric characters, whitespace characters, hyphens, parentheses, and square brackets.',
      );
      refuseIf(
        names.has(String(name)),
        'Messages contains duplicate document names. Provide different document names and try the request again.',
      );
      names.add(String(name));
    }
  }
}

function checkTools(messages: readonly WireMessage[], toolConfig: unknown): void {
  const holds = messages.some(({ blocks }) =>
    blocks.some((block) => 'toolUse' in block || 'toolResult' in block),
  );
  refuseIf(
    holds && toolConfig === undefined,
    'The toolConfig field must be defined when using toolUse and toolResult content blocks.',
  );
}

/** At most four; Nova takes none behind tools, other makers none at all. */
function readMarks(
  body: JsonObject,
  messages: readonly WireMessage[],
  model: string,
  memory: Memory,
): Pick<Prompt, 'marked'> {
  const { tools = [] } = objectAt(body.toolConfig ?? {}, 'toolConfig');
  const first = [...arrayAt(tools, 'tools'), ...arrayAt(body.system ?? [], 'system')];
  const inMessages = messages.flatMap(({ blocks }) => blocks);
  const marks = objectsIn([...first.filter(isObject), ...inMessages], 'cachePoint');
  refuseIf(
    objectsIn(inMessages, 'cachePoint').length > 0 && !/anthropic\.|amazon\.nova/.test(model),
    'You invoked an unsupported model or your request did not allow prompt caching.',
    { status: 403, code: 'AccessDeniedException' },
  );
  refuseIf(marks.length > 4, 'The request has more than 4 cache points.');
  const lives = marks.map(({ ttl = '5m' }) => ttl);
  refuseIf(
    lives.lastIndexOf('1h') > lives.indexOf('5m') && lives.includes('5m'),
    'A cache point of 1h must not come after one of 5m.',
  );
  const blocks = [...first.filter(isObject), ...inMessages];
  return markedPrefix(blocks, (block) => 'cachePoint' in block, memory);
}

/** @param memory to know reasoning by; undefined for makers who do not sign theirs. */
function readConversation(
  messages: readonly WireMessage[],
  memory: Memory | undefined,
  reasonsFirst: boolean,
): Pick<Prompt, 'asked' | 'answered' | 'steps' | 'media'> {
  const asked: string[] = [];
  const answered: string[] = [];
  const media: Prompt['media'][number][] = [];
  let steps: ToolResult[][] = [];
  for (const [index, { role, blocks }] of messages.entries()) {
    const text = blocks.flatMap((block) => ('text' in block ? [String(block.text)] : [])).join('');
    if (role === 'assistant') {
      checkReasoning(blocks, index, memory);
      if (text !== '') answered.push(text);
      continue;
    }
    const uses = objectsIn(messages[index - 1]?.blocks ?? [], 'toolUse');
    const results = objectsIn(blocks, 'toolResult');
    const step = pair(uses, results, index);
    if (step.length > 0) steps.push(step);
    if (results.length === 0 || text !== '') {
      asked.push(text);
      steps = [];
    }
    media.push(...blocks.flatMap(mediaIn));
  }
  refuseIf(
    objectsIn(messages.at(-1)?.blocks ?? [], 'toolUse').length > 0,
    `Expected toolResult blocks at messages.${messages.length}.content`,
  );
  if (reasonsFirst) checkThinkingFirst(messages);
  return { asked, answered, steps, media };
}

function objectsIn(blocks: readonly JsonObject[], kind: string): JsonObject[] {
  return blocks.flatMap((block) => (kind in block ? [objectAt(block[kind], kind)] : []));
}

function mediaIn(block: JsonObject): Prompt['media'][number][] {
  for (const kind of ['image', 'document', 'video', 'audio']) {
    const { format, source } = isObject(block[kind]) ? block[kind] : {};
    if (!isObject(source)) continue;
    const bytes = typeof source.bytes === 'string' ? Buffer.from(source.bytes, 'base64').length : 0;
    return [{ mimeType: `${kind}/${String(format)}`, bytes }];
  }
  return [];
}

function pair(
  uses: readonly JsonObject[],
  results: readonly JsonObject[],
  index: number,
): ToolResult[] {
  refuseIf(
    results.some(({ toolUseId }) => !uses.some((use) => use.toolUseId === toolUseId)),
    `The number of toolResult blocks at messages.${index}.content exceeds the number of toolUse blocks of previous turn.`,
  );
  return uses.map(({ toolUseId, name, input }) => {
    const result = results.find((candidate) => candidate.toolUseId === toolUseId);
    if (!result) {
      return refuse(
        `Expected toolResult blocks at messages.${index}.content for the following Ids: ${String(toolUseId)}`,
      );
    }
    const { content, status = 'success' } = result;
    const parts = arrayAt(content, 'content').filter(isObject);
    const isError = status === 'error';
    refuseIf(
      isError && parts.length === 0,
      `The content field at messages.${index}.content.0.toolResult cannot be empty when status value is error.`,
    );
    const text = parts.map((part) => textOfResult(part, index)).join('');
    return { name: String(name), args: input, text: isError ? `an error: ${text}` : text };
  });
}

function textOfResult(part: JsonObject, index: number): string {
  if ('text' in part) {
    refuseIf(String(part.text).trim() === '', `The text field at messages.${index} is blank.`);
    return String(part.text);
  }
  if (!('json' in part)) return `(${Object.keys(part).join()})`;
  refuseIf(
    !isObject(part.json),
    `The format of the value at messages.${index}.content.0.toolResult.content.0.json is invalid. Provide a json object for the field and try again.`,
  );
  return JSON.stringify(part.json);
}

/** Reasoning comes back exactly as it was given, or not at all. */
function checkReasoning(
  blocks: readonly JsonObject[],
  index: number,
  memory: Memory | undefined,
): void {
  for (const reasoning of objectsIn(blocks, 'reasoningContent')) {
    refuseIf(!memory, `User messages cannot contain reasoning content: messages.${index}`);
    if (reasoning.redactedContent !== undefined) continue;
    const { text, signature } = objectAt(reasoning.reasoningText, 'reasoningText');
    refuseIf(
      memory?.signatures.get(String(signature)) !== text,
      `The model returned the following errors: messages.${index}.content.0: Invalid \`signature\` in \`thinking\` block`,
    );
  }
}

/** With thinking on, the last assistant turn that called tools has to open with its reasoning. */
function checkThinkingFirst(messages: readonly WireMessage[]): void {
  const [index, last] =
    [...messages.entries()].findLast(([, { role }]) => role === 'assistant') ?? [];
  if (!last?.blocks.some((block) => 'toolUse' in block)) return;
  refuseIf(
    !('reasoningContent' in (last.blocks[0] ?? {})),
    `The model returned the following errors: messages.${index}.content.0.type: Expected \`thinking\` or \`redacted_thinking\`, but found \`tool_use\`. When \`thinking\` is enabled, a final \`assistant\` message must start with a thinking block (preceeding the lastmost set of \`tool_use\` and \`tool_result\` blocks).`,
  );
}

function readTools(value: unknown, model: string) {
  const {
    tools: list = [],
    toolChoice = { auto: {} },
    ...rest
  } = objectAt(value ?? {}, 'toolConfig');
  known(rest, setOf(''), 'toolConfig.');
  const schemas = new Map<string, JsonObject>();
  for (const [index, entry] of arrayAt(list, 'toolConfig.tools').entries()) {
    const tool = objectAt(entry, `toolConfig.tools.${index}`);
    if ('cachePoint' in tool) {
      refuseIf(
        !/anthropic\./.test(model),
        'You invoked an unsupported model or your request did not allow prompt caching.',
        { status: 403, code: 'AccessDeniedException' },
      );
      continue;
    }
    const { name, description, inputSchema, strict, ...others } = objectAt(
      tool.toolSpec,
      'toolSpec',
    );
    known(others, setOf(''), `toolConfig.tools.${index}.toolSpec.`);
    refuseIf(
      !/^[a-zA-Z0-9_-]{1,64}$/.test(String(name)),
      `Value '${String(name)}' at 'toolConfig.tools.${index}.toolSpec.name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+`,
    );
    refuseIf(description === '', `toolConfig.tools.${index}.toolSpec.description: has length 0`);
    const json = objectAt(objectAt(inputSchema, 'inputSchema').json, 'inputSchema.json');
    refuseIf(
      json.type !== 'object',
      `The value at toolConfig.tools.${index}.toolSpec.inputSchema.json.type must be one of the following: object.`,
    );
    refuseIf(
      strict === true && json.additionalProperties !== false,
      "The model returned the following errors: tools.0.custom: For 'object' type, 'additionalProperties' must be explicitly set to false",
    );
    refuseIf(
      schemas.has(String(name)),
      `The tool ${String(name)} is already defined at toolConfig.tools.`,
    );
    schemas.set(String(name), json);
  }
  refuseIf(value !== undefined && schemas.size === 0, 'toolConfig.tools: has length less than 1');
  const [kind = ''] = Object.keys(objectAt(toolChoice, 'toolChoice'));
  refuseIf(!setOf('auto any tool').has(kind), `toolConfig.toolChoice: unknown ${kind}`);
  refuseIf(
    kind !== 'auto' && /openai\.|meta\./.test(model),
    `This model doesn't support the toolConfig.toolChoice.${kind} field. Remove toolConfig.toolChoice.${kind} and try again.`,
  );
  const chosen =
    kind === 'tool' ? String(objectAt(objectAt(toolChoice, '').tool, 'tool').name) : undefined;
  refuseIf(
    chosen !== undefined && !schemas.has(chosen),
    `The toolChoice ${chosen} is not among the tools.`,
  );
  return {
    tools: [...schemas.keys()],
    schemas,
    chosen,
    choice: kind === 'auto' ? ('auto' as const) : ('any' as const),
  };
}

function readInference(value: unknown): { maxTokens?: number } {
  const inference = objectAt(value ?? {}, 'inferenceConfig');
  known(inference, members.inference, 'inferenceConfig.');
  const { maxTokens, temperature, topP, stopSequences = [] } = inference;
  for (const [name, setting] of Object.entries({ temperature, topP })) {
    refuseIf(
      setting !== undefined && !(Number(setting) >= 0 && Number(setting) <= 1),
      `Value '${String(setting)}' at 'inferenceConfig.${name}' failed to satisfy constraint: Member must have value less than or equal to 1`,
    );
  }
  refuseIf(
    arrayAt(stopSequences, 'stopSequences').some((stop) => stop === ''),
    "Value at 'inferenceConfig.stopSequences' failed to satisfy constraint: Member must have length greater than or equal to 1",
  );
  return maxTokens === undefined ? {} : { maxTokens: Number(maxTokens) };
}

/** Claude models that think within a budget; newer ones as long as they see fit. */
function thinksByBudget(model: string): boolean {
  return /(?:sonnet|opus|haiku)-4-(?:[015]|2025)/.test(model);
}

/** What Claude's own texts begin with, once Bedrock hands them on. */
const handedOn = 'The model returned the following errors: ';

function readThinking(
  { additionalModelRequestFields, inferenceConfig }: JsonObject,
  model: string,
  { choice, maxTokens }: { choice: string; maxTokens: number | undefined },
): Prompt['thinking'] {
  const {
    thinking,
    top_k: topK,
    reasoning_effort: effort,
    ...others
  } = objectAt(additionalModelRequestFields ?? {}, 'additionalModelRequestFields');
  const stranger =
    Object.keys(others)[0] ?? (/openai\./.test(model) ? undefined : effort && 'reasoning_effort');
  refuseIf(
    stranger !== undefined,
    `Malformed input request: #: extraneous key [${String(stranger)}] is not permitted, please reformat your input and try again.`,
  );
  if (/openai\./.test(model)) return 'shown';
  if (!/anthropic\./.test(model)) {
    const key = thinking === undefined ? (topK === undefined ? undefined : 'top_k') : 'thinking';
    refuseIf(
      key !== undefined,
      `Malformed input request: #: extraneous key [${key}] is not permitted, please reformat your input and try again.`,
    );
    return 'off';
  }
  const {
    type = 'disabled',
    budget_tokens: budget,
    display,
  } = objectAt(thinking ?? {}, 'thinking');
  if (type === 'disabled') return 'off';
  refuseIf(
    type === 'adaptive' && thinksByBudget(model),
    `${handedOn}adaptive thinking is not supported on this model`,
  );
  refuseIf(
    type === 'enabled' && !thinksByBudget(model),
    `${handedOn}"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.`,
  );
  refuseIf(
    display !== undefined && thinksByBudget(model),
    `${handedOn}thinking.${String(type)}.display: Extra inputs are not permitted`,
  );
  refuseIf(
    type === 'enabled' && Number(budget) >= (maxTokens ?? 4096),
    `${handedOn}\`max_tokens\` must be greater than \`thinking.budget_tokens\`.`,
  );
  refuseIf(
    type === 'enabled' && choice !== 'auto',
    `${handedOn}Thinking may not be enabled when tool_choice forces tool use.`,
  );
  const { temperature } = isObject(inferenceConfig) ? inferenceConfig : {};
  refuseIf(
    temperature !== undefined && temperature !== 1,
    `${handedOn}\`temperature\` may only be set to 1 when thinking is enabled.`,
  );
  refuseIf(topK !== undefined, `${handedOn}\`top_k\` must be unset when thinking is enabled.`);
  return display === 'omitted' ? 'hidden' : 'shown';
}

function readFormat(value: unknown, model: string): JsonObject | undefined {
  const { textFormat, effort, ...rest } = objectAt(value ?? {}, 'outputConfig');
  known(rest, setOf(''), 'outputConfig.');
  refuseIf(
    effort !== undefined && thinksByBudget(model),
    `${handedOn}This model does not support the effort parameter.`,
  );
  if (textFormat === undefined) return undefined;
  refuseIf(
    !/anthropic\.claude-.*(?:-4-[5-9]|-5)/.test(model),
    "This model doesn't support the outputConfig.textFormat field. Remove outputConfig.textFormat and try again.",
  );
  const structure = objectAt(objectAt(textFormat, 'textFormat').structure, 'structure');
  const { schema } = objectAt(structure.jsonSchema, 'jsonSchema');
  const parsed: unknown = JSON.parse(stringAt(schema, 'schema'));
  const root = objectAt(parsed, 'schema');
  refuseIf(
    root.additionalProperties !== false,
    `${handedOn}output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false`,
  );
  return root;
}

/** A model that has no better means still reads its instructions. */
function schemaInWords(system: string, model: string): JsonObject | undefined {
  const [json] = /openai\.|meta\./.test(model) ? (/\{.*\}/.exec(system) ?? []) : [];
  return json === undefined ? undefined : objectAt(JSON.parse(json), 'schema');
}

function readSystem(value: unknown, model: string): string {
  return arrayAt(value ?? [], 'system')
    .flatMap((entry, index) => {
      const block = objectAt(entry, `system.${index}`);
      if ('cachePoint' in block) {
        refuseIf(
          !/anthropic\.|amazon\.nova/.test(model),
          'You invoked an unsupported model or your request did not allow prompt caching.',
          { status: 403, code: 'AccessDeniedException' },
        );
        return [];
      }
      const text = stringAt(block.text, `system.${index}.text`);
      refuseIf(
        text.trim() === '',
        `The text field in the SystemContentBlock object at system.${index} is blank.`,
      );
      return [text];
    })
    .join('\n');
}

function known(value: JsonObject, allowed: ReadonlySet<string>, path: string): void {
  const stranger = strangerIn(value, allowed);
  refuseIf(stranger !== undefined, `Unknown parameter in input: "${path}${stranger}"`);
}

function writeBlocks({ items }: Reply, { memory, prompt, model }: AnswerContext): JsonObject[] {
  return items.flatMap((item): JsonObject[] => {
    switch (item.kind) {
      case 'thought':
        return [
          { reasoningContent: { reasoningText: writeThought(item.text, prompt, model, memory) } },
        ];
      case 'text':
        return [{ text: item.text }];
      case 'call':
        return [
          { toolUse: { input: item.args, name: item.name, toolUseId: memory.newId('tooluse') } },
        ];
      default:
        // Nothing else is made at Bedrock.
        return [];
    }
  });
}

function writeThought(text: string, prompt: Prompt, model: string, memory: Memory): JsonObject {
  const shown = prompt.thinking === 'shown' ? text : '';
  if (!/anthropic\./.test(model)) return { text: shown };
  const signature = Buffer.from(`${memory.newId('signature')} over ${text}`).toString('base64');
  memory.signatures.set(signature, shown);
  return { signature, text: shown };
}

interface BlockEvent {
  readonly name: 'contentBlockStart' | 'contentBlockDelta';
  readonly payload: object;
}

function writeBlockEvents({ text, toolUse, reasoningContent }: JsonObject): BlockEvent[] {
  const delta = (value: object): BlockEvent => ({
    name: 'contentBlockDelta',
    payload: { delta: value },
  });
  if (typeof text === 'string') return pieces(text).map((piece) => delta({ text: piece }));
  if (isObject(toolUse)) {
    const { input, name, toolUseId } = toolUse;
    return [
      { name: 'contentBlockStart', payload: { start: { toolUse: { name, toolUseId } } } },
      ...pieces(JSON.stringify(input)).map((piece) => delta({ toolUse: { input: piece } })),
    ];
  }
  const { text: thought, signature } = objectAt(objectAt(reasoningContent, '').reasoningText, '');
  return [
    ...pieces(String(thought)).map((piece) => delta({ reasoningContent: { text: piece } })),
    ...(signature === undefined ? [] : [delta({ reasoningContent: { signature } })]),
  ];
}

function stopReasonOf({ finish }: Reply): string {
  return {
    stop: 'end_turn',
    calls: 'tool_use',
    length: 'max_tokens',
    filtered: 'content_filtered',
    refused: 'content_filtered',
    paused: 'end_turn',
  }[finish];
}

/** Cached tokens stand beside `inputTokens`, not in them. */
function usageOf({ usage: { prompt, cached, kept, output, thoughts } }: Reply): JsonObject {
  return {
    cacheReadInputTokens: cached,
    cacheWriteInputTokens: kept,
    inputTokens: prompt - cached - kept,
    outputTokens: output + thoughts,
    totalTokens: prompt + output + thoughts,
  };
}

const errorTypes: Readonly<Record<number, string>> = {
  400: 'ValidationException',
  401: 'UnrecognizedClientException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  408: 'ModelTimeoutException',
  424: 'ModelErrorException',
  429: 'ThrottlingException',
  500: 'InternalServerException',
  503: 'ServiceUnavailableException',
};

/** @param code undefined for what stands before the service, and knows none of its words. */
function errorAnswer(status: number, code: string | undefined, message: string): HttpAnswer {
  return {
    status,
    headers: {
      ...(code === undefined
        ? {}
        : { 'x-amzn-errortype': `${code}:http://internal.amazon.com/coral/com.amazon.bedrock/` }),
      'x-amzn-requestid': '5e3b0d3c-0000-4000-8000-000000000001',
    },
    body: { message },
  };
}

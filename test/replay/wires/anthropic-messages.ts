import { type Prompt, pieces, type Reply, type Source, type ToolResult } from '../brain.js';
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

const members = {
  request:
    setOf(`model max_tokens messages system stream temperature top_p top_k stop_sequences tools
    tool_choice thinking output_config cache_control metadata service_tier container context_management`),
  counting: setOf(
    'model messages system tools tool_choice thinking output_config cache_control context_management',
  ),
  message: setOf('role content'),
  text: setOf('type text citations cache_control'),
  image: setOf('type source cache_control'),
  document: setOf('type source title context citations cache_control'),
  tool_use: setOf('type id name input caller cache_control'),
  tool_result: setOf('type tool_use_id content is_error cache_control'),
  thinking: setOf('type thinking signature'),
  redacted_thinking: setOf('type data'),
  server_tool_use: setOf('type id name input caller cache_control'),
  web_search_tool_result: setOf('type tool_use_id content caller cache_control'),
  web_fetch_tool_result: setOf('type tool_use_id content caller cache_control'),
  bash_code_execution_tool_result: setOf('type tool_use_id content cache_control'),
  tool: setOf('type name description input_schema strict cache_control'),
};

/** The newer one refuses what the older one calls deprecated, which the replay does not look at. */
const versions = setOf('2023-06-01 2026-10-21');

/** Claude models that think within a budget; newer ones as long as they see fit. */
function thinksByBudget(model: string): boolean {
  return /(?:sonnet|opus|haiku)-4-[015]/.test(model);
}

/** Anthropic's Messages API. */
export const anthropicMessages: Wire = {
  basePath: '',

  operationOf(path, { model, stream }) {
    const named = typeof model === 'string' ? model : '';
    if (path === '/v1/messages/count_tokens') return { operation: 'count', model: named };
    if (path !== '/v1/messages') return undefined;
    return { operation: stream === true ? 'stream' : 'generate', model: named };
  },

  checkHeaders(headers) {
    // Anthropic's own client sends the key as a bearer token since its version 1.
    const { 'x-api-key': key = headers.authorization?.replace(/^Bearer /, '') } = headers;
    refuseIf(key !== 'replay-key', 'invalid x-api-key', { status: 401 });
    refuseIf(
      !versions.has(String(headers['anthropic-version'])),
      'anthropic-version: header is required',
    );
  },

  readPrompt(body, { model, memory, counting }) {
    known(body, counting ? members.counting : members.request, '');
    refuseIf(model === '', 'model: Field required');
    if (!counting) checkLimits(body, model);
    const tools = readTools(body);
    const messages = readMessages(body.messages);
    const thinking = readThinking(body, model, counting);
    const reasonsFirst = thinking !== 'off' && thinksByBudget(model);
    const conversation = readConversation(messages, memory, reasonsFirst);
    const runs = readServerTools(body.tools);
    const resumed = messages.at(-1)?.blocks.some(({ type }) => type === 'server_tool_use');
    const hasBlocks = messages.some(({ blocks }) => blocks.some(({ type }) => type === 'tool_use'));
    refuseIf(
      hasBlocks && tools.length === 0,
      'Requests which include `tool_use` or `tool_result` blocks must define tools',
    );
    const { type: choice = 'auto', name: chosen } = objectAt(body.tool_choice ?? {}, 'tool_choice');
    const schema = readFormat(body.output_config, model);
    refuseIf(
      schema !== undefined && messages.at(-1)?.role === 'assistant' && !resumed,
      'messages: prefilling the assistant message is incompatible with output_config.format',
    );
    return {
      model,
      system: readSystem(body.system),
      ...conversation,
      tools: typeof chosen === 'string' ? [chosen] : tools.filter((name) => !ranHere.has(name)),
      choice: choice === 'any' || choice === 'tool' ? 'any' : choice === 'none' ? 'none' : 'auto',
      ...(schema ? { schema } : {}),
      thinking,
      interleaves: true,
      ...(runs.length > 0 ? { runs, pauses: 'between tools', resumed } : {}),
      ...forcedSchemaOf(body.tools, chosen),
      ...(counting ? {} : readMarks(body, messages, memory)),
      ...(typeof body.max_tokens === 'number' ? { maxTokens: body.max_tokens } : {}),
    };
  },

  writeWhole(reply, context) {
    return {
      ...emptyMessage(context),
      content: sayBlocks(reply, context),
      ...endOf(reply),
      usage: { ...inputUsage(reply), ...outputUsage(reply), ...restOfUsage },
    };
  },

  writeEvents(reply, context) {
    const message = {
      ...emptyMessage(context),
      usage: {
        ...inputUsage(reply),
        output_tokens: 1,
        output_tokens_details: null,
        ...restOfUsage,
      },
    };
    const blocks = sayBlocks(reply, context).flatMap((block, index): JsonObject[] => [
      ...writeBlockEvents(block).map(({ type, ...event }) => ({ type, index, ...event })),
      { type: 'content_block_stop', index },
    ]);
    const delta = {
      container: null,
      stop_sequence: null,
      ...endOf(reply),
    };
    const [first, ...others] = blocks;
    return [
      { type: 'message_start', message },
      ...(first ? [first] : []),
      { type: 'ping' },
      ...others,
      {
        type: 'message_delta',
        delta,
        usage: { ...inputUsage(reply), ...outputUsage(reply), server_tool_use: null },
      },
      { type: 'message_stop' },
    ].map(frame);
  },

  writeCount: (tokens) => ({ input_tokens: tokens }),

  embed: () => refuse('Not Found', { status: 404 }),

  writeRefusal: ({ message, facts: { status = 400 } }) => errorAnswer(status, message),

  writeFault(status) {
    const answer = errorAnswer(status, faultTexts[status] ?? 'Internal server error');
    return status === 429
      ? { ...answer, headers: { ...answer.headers, 'retry-after': '7' } }
      : answer;
  },

  errorEvent: frame({
    type: 'error',
    error: { type: 'overloaded_error', message: 'Overloaded' },
    request_id: 'req_000001',
  }),

  writeBlocked(context) {
    const input = { input_tokens: 5, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 };
    const usage = { ...input, output_tokens: 0, output_tokens_details: null, ...restOfUsage };
    const message = { ...emptyMessage(context), usage };
    const end = {
      stop_reason: 'refusal',
      stop_details: {
        type: 'refusal',
        category: 'bio',
        explanation: 'This request is not allowed.',
      },
    };
    const whole = { ...message, ...end };
    const events = [
      { type: 'message_start', message },
      {
        type: 'message_delta',
        delta: { container: null, stop_sequence: null, ...end },
        usage: { ...input, output_tokens: 0, output_tokens_details: null, server_tool_use: null },
      },
      { type: 'message_stop' },
    ];
    return { whole, events: events.map(frame) };
  },

  withoutFinish: (events) => events.slice(0, -2),
};

/** At most four, those that last longer before the others. */
function readMarks(
  body: JsonObject,
  messages: readonly WireMessage[],
  memory: Memory,
): Pick<Prompt, 'marked'> {
  const system = Array.isArray(body.system) ? body.system : [];
  const first = [...arrayAt(body.tools ?? [], 'tools'), ...system].filter(isObject);
  const blocks = [...first, ...messages.flatMap((message) => message.blocks)];
  const marks = [...blocks, body].flatMap(({ cache_control }) =>
    cache_control === undefined ? [] : [objectAt(cache_control, 'cache_control')],
  );
  refuseIf(marks.length > 4, 'A maximum of 4 blocks with cache_control may be provided. Found 5.');
  const lives = marks.map(({ ttl = '5m' }) => ttl);
  refuseIf(
    lives.lastIndexOf('1h') > lives.indexOf('5m') && lives.includes('5m'),
    "a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block.",
  );
  return markedPrefix(blocks, ({ cache_control }) => cache_control !== undefined, memory);
}

function checkLimits(body: JsonObject, model: string): void {
  const { max_tokens: maxTokens, temperature, top_p: topP, top_k: topK } = body;
  refuseIf(maxTokens === undefined, 'max_tokens: Field required');
  refuseIf(
    !Number.isInteger(maxTokens) || Number(maxTokens) < 1,
    'max_tokens: Input should be greater than or equal to 1',
  );
  const most = /claude-(?:sonnet|opus|haiku)-4-5/.test(model) ? 64_000 : 128_000;
  refuseIf(
    Number(maxTokens) > most,
    `max_tokens: ${String(maxTokens)} > ${most}, which is the maximum allowed number of output tokens for ${model}`,
  );
  refuseIf(
    temperature !== undefined && (Number(temperature) > 1 || Number(temperature) < 0),
    'temperature: range: 0..1',
  );
  refuseIf(
    temperature !== undefined && topP !== undefined && /-4-[5-9]/.test(model),
    '`temperature` and `top_p` cannot both be specified for this model. Please use only one.',
  );
  if (/claude-(?:opus|sonnet)-5/.test(model)) {
    refuseIf(
      [temperature, topP, topK].some((value) => value !== undefined),
      '`temperature`, `top_p` and `top_k` are not supported by this model.',
    );
  }
}

function readThinking(body: JsonObject, model: string, counting: boolean): Prompt['thinking'] {
  const {
    type = 'disabled',
    budget_tokens: budget,
    display,
  } = objectAt(body.thinking ?? {}, 'thinking');
  if (type === 'disabled') return 'off';
  const { type: choice } = objectAt(body.tool_choice ?? {}, 'tool_choice');
  refuseIf(
    type === 'adaptive' && thinksByBudget(model),
    'adaptive thinking is not supported on this model',
  );
  refuseIf(
    type === 'enabled' && !thinksByBudget(model),
    '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
  );
  if (type === 'enabled') {
    refuseIf(!Number.isInteger(budget), 'thinking.enabled.budget_tokens: Field required');
    refuseIf(
      Number(budget) < 1024,
      'thinking.enabled.budget_tokens: Input should be greater than or equal to 1024',
    );
    refuseIf(
      !counting && Number(budget) >= Number(body.max_tokens),
      '`max_tokens` must be greater than `thinking.budget_tokens`.',
    );
    refuseIf(
      choice === 'any' || choice === 'tool',
      'Thinking may not be enabled when tool_choice forces tool use.',
    );
  }
  refuseIf(
    body.temperature !== undefined && body.temperature !== 1,
    '`temperature` may only be set to 1 when thinking is enabled.',
  );
  refuseIf(body.top_k !== undefined, '`top_k` must be unset when thinking is enabled.');
  refuseIf(
    body.top_p !== undefined && Number(body.top_p) < 0.95,
    '`top_p` must be greater than or equal to 0.95 or unset when thinking is enabled.',
  );
  return display === 'omitted' ? 'hidden' : 'shown';
}

interface WireMessage {
  readonly role: string;
  readonly blocks: readonly JsonObject[];
}

function readMessages(value: unknown): WireMessage[] {
  const messages = arrayAt(value, 'messages').map((entry, index): WireMessage => {
    const message = objectAt(entry, `messages.${index}`);
    known(message, members.message, `messages.${index}.`);
    const { role, content } = message;
    refuseIf(
      role !== 'user' && role !== 'assistant',
      `messages.${index}.role: Input should be 'user' or 'assistant'`,
    );
    const list =
      typeof content === 'string'
        ? [{ type: 'text', text: content }]
        : arrayAt(content, `messages.${index}.content`);
    const blocks = list.map((block, at) =>
      checkBlock(block, String(role), `messages.${index}.content.${at}`),
    );
    refuseIf(
      blocks.length === 0,
      `messages.${index}: all messages must have non-empty content except for the optional final assistant message`,
    );
    return { role: String(role), blocks };
  });
  refuseIf(messages.length === 0, 'messages: at least one message is required');
  refuseIf(messages[0]?.role !== 'user', 'messages: first message must use the "user" role');
  const twin = messages.findIndex(({ role }, index) => messages[index + 1]?.role === role);
  refuseIf(
    twin !== -1,
    'messages: roles must alternate between "user" and "assistant", but found multiple in a row',
  );
  const last = messages.at(-1);
  const ending = last?.role === 'assistant' ? last.blocks.at(-1)?.text : undefined;
  refuseIf(
    typeof ending === 'string' && /\s$/.test(ending),
    'messages: final assistant content cannot end with trailing whitespace',
  );
  return messages;
}

const blocksOf: Readonly<Record<string, ReadonlySet<string>>> = {
  user: setOf('text image document tool_result'),
  assistant: setOf(`text thinking redacted_thinking tool_use server_tool_use web_search_tool_result
    web_fetch_tool_result bash_code_execution_tool_result`),
};

function checkBlock(value: unknown, role: string, path: string): JsonObject {
  const block = objectAt(value, path);
  const type = stringAt(block.type, `${path}.type`) as keyof typeof members;
  refuseIf(
    !blocksOf[role]?.has(type),
    `${path}: Input tag '${type}' found using 'type' does not match any of the expected tags for the role ${role}`,
  );
  known(block, members[type], `${path}.${type}.`);
  switch (type) {
    case 'text':
      refuseIf(block.text === '', 'messages: text content blocks must be non-empty');
      refuseIf(
        !/\S/.test(stringAt(block.text, `${path}.text`)),
        'messages: text content blocks must contain non-whitespace text',
      );
      break;
    case 'tool_use':
      refuseIf(
        !/^[A-Za-z0-9_-]+$/.test(String(block.id)),
        `${path}.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'`,
      );
      objectAt(block.input, `${path}.tool_use.input`);
      break;
    case 'image': {
      const { type: kind, media_type: media, data } = objectAt(block.source, `${path}.source`);
      refuseIf(
        kind === 'base64' && !/^image\/(?:jpeg|png|gif|webp)$/.test(String(media)),
        `${path}.source.base64.media_type: Input should be 'image/jpeg', 'image/png', 'image/gif' or 'image/webp'`,
      );
      refuseIf(
        kind === 'base64' && !/^[A-Za-z0-9+/]+={0,2}$/.test(String(data)),
        `${path}.source.base64: invalid base64 data`,
      );
    }
  }
  return block;
}

function readConversation(messages: readonly WireMessage[], memory: Memory, reasonsFirst: boolean) {
  const asked: string[] = [];
  const answered: string[] = [];
  const media: Prompt['media'][number][] = [];
  let steps: ToolResult[][] = [];
  for (const [index, { role, blocks }] of messages.entries()) {
    const before = messages[index - 1]?.blocks.filter(({ type }) => type === 'tool_use') ?? [];
    const text = blocks
      .flatMap((block) => (block.type === 'text' ? [String(block.text)] : []))
      .join('');
    if (role === 'assistant') {
      checkReasoning(blocks, index, memory);
      if (text !== '') answered.push(text);
      continue;
    }
    const results = blocks.filter(({ type }) => type === 'tool_result');
    const step = pair(before, results, index);
    const lead = blocks.findIndex(({ type }) => type !== 'tool_result');
    refuseIf(
      results.length > 0 && lead !== -1 && lead < results.length,
      `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after`,
    );
    if (step.length > 0) steps.push(step);
    if (results.length === 0 || text !== '') {
      asked.push(text);
      steps = [];
    }
    for (const { type, source } of blocks) {
      if (type !== 'image' && type !== 'document') continue;
      const { media_type: mimeType, data, url } = objectAt(source, 'source');
      media.push({
        mimeType: String(mimeType ?? url),
        bytes: Buffer.from(String(data ?? ''), 'base64').length,
      });
    }
  }
  const dangling = messages.at(-1)?.blocks.find(({ type }) => type === 'tool_use');
  refuseIf(
    dangling !== undefined,
    `messages.${messages.length - 1}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${String(dangling?.id)}.`,
  );
  if (reasonsFirst) checkThinkingFirst(messages);
  checkUnmodified(messages, memory);
  return { asked, answered, steps, media };
}

function pair(
  uses: readonly JsonObject[],
  results: readonly JsonObject[],
  index: number,
): ToolResult[] {
  const stranger = results.find(({ tool_use_id }) => !uses.some(({ id }) => id === tool_use_id));
  refuseIf(
    stranger !== undefined,
    `messages.${index}.content.0: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${String(stranger?.tool_use_id)}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`,
  );
  refuseIf(
    new Set(results.map(({ tool_use_id }) => tool_use_id)).size !== results.length,
    'each tool_use must have a single result.',
  );
  refuseIf(
    new Set(uses.map(({ id }) => id)).size !== uses.length,
    'messages: `tool_use` ids must be unique',
  );
  return uses.map(({ id, name, input }) => {
    const result = results.find(({ tool_use_id }) => tool_use_id === id);
    if (!result) {
      return refuse(
        `messages.${index - 1}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${String(id)}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`,
      );
    }
    const { content = '', is_error: isError } = result;
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    return { name: String(name), args: input, text: isError === true ? `an error: ${text}` : text };
  });
}

/** Reasoning comes back exactly as it was given, or not at all. */
function checkReasoning(
  blocks: readonly JsonObject[],
  index: number,
  { signatures }: Memory,
): void {
  for (const [at, { type, thinking, signature, content }] of blocks.entries()) {
    if (type === 'web_search_tool_result') {
      const pages = arrayAt(content, `messages.${index}.content.${at}.content`);
      const strange = pages.some(
        (page) => !signatures.has(String(objectAt(page, 'content').encrypted_content)),
      );
      refuseIf(strange, `messages.${index}.content.${at}: Invalid \`encrypted_content\``);
    }
    if (type !== 'thinking') continue;
    const own = signatures.get(String(signature)) === thinking;
    refuseIf(!own, `messages.${index}.content.${at}: Invalid \`signature\` in \`thinking\` block`);
  }
}

/** Within a budget, the last assistant turn that called tools has to open with its reasoning. */
function checkThinkingFirst(messages: readonly WireMessage[]): void {
  const [index, last] =
    [...messages.entries()].findLast(([, { role }]) => role === 'assistant') ?? [];
  if (!last?.blocks.some(({ type }) => type === 'tool_use')) return;
  const first = String(last.blocks[0]?.type);
  refuseIf(
    !/thinking/.test(first),
    `messages.${index}.content.0.type: Expected \`thinking\` or \`redacted_thinking\`, but found \`${first}\`. When \`thinking\` is enabled, a final \`assistant\` message must start with a thinking block (preceeding the lastmost set of \`tool_use\` and \`tool_result\` blocks).`,
  );
}

/** What each answer of a replay held, oldest first: reasoning has to come back in its place. */
const answersOf = new WeakMap<Memory, JsonObject[][]>();

function sayBlocks(reply: Reply, context: AnswerContext): JsonObject[] {
  const blocks = writeBlocks(reply, context);
  const { memory } = context;
  answersOf.set(memory, [...(answersOf.get(memory) ?? []), blocks]);
  return blocks;
}

/**
 * The reasoning of the last turn of the model is all there, in its order, and up to its end
 * nothing was taken from between or put there. A turn may be several answers; without any of its
 * reasoning it is not looked at.
 */
function checkUnmodified(messages: readonly WireMessage[], memory: Memory): void {
  const [index, last] =
    [...messages.entries()].findLast(([, { role }]) => role === 'assistant') ?? [];
  const own = new Set(last?.blocks.filter(isReasoning).map(({ signature }) => signature));
  if (!last || own.size === 0) return;
  const said = (answersOf.get(memory) ?? [])
    .filter((blocks) => blocks.some(({ signature }) => own.has(signature)))
    .flat();
  const [sent, want] = [untilReasoned(last.blocks), untilReasoned(said)];
  const at = sent.findIndex((word, place) => word !== want[place]);
  refuseIf(
    at !== -1 || sent.length !== want.length,
    `messages.${index}.content.${Math.max(0, at)}: \`thinking\` or \`redacted_thinking\` blocks in the latest assistant message cannot be modified. These blocks must remain as they were in the original response.`,
  );
}

function isReasoning({ type }: JsonObject): boolean {
  return type === 'thinking';
}

/** All up to the last thought, neighbouring texts as one; blank ones are never sent back. */
function untilReasoned(blocks: readonly JsonObject[]): string[] {
  const words: string[] = [];
  let text = '';
  for (const block of blocks.slice(0, blocks.findLastIndex(isReasoning) + 1)) {
    if (block.type === 'text') text += String(block.text);
    else {
      if (text.trim() !== '') words.push(`text ${text}`);
      text = '';
      words.push(`${String(block.type)} ${String(block.signature ?? block.id)}`);
    }
  }
  return words;
}

function forcedSchemaOf(tools: unknown, chosen: unknown): Pick<Prompt, 'forcedSchema'> {
  const tool = arrayAt(tools ?? [], 'tools').find(
    (entry) => isObject(entry) && entry.name === chosen,
  );
  return isObject(tool) && isObject(tool.input_schema) ? { forcedSchema: tool.input_schema } : {};
}

/** Tools that run at Anthropic: type -> what it does and the members it takes. */
const serverTools = {
  web_search_20250305: {
    runs: 'search',
    members: setOf(
      `type name max_uses allowed_domains blocked_domains user_location cache_control`,
    ),
  },
  web_fetch_20250910: {
    runs: 'fetch',
    members: setOf(`type name max_uses allowed_domains blocked_domains citations cache_control
      max_content_tokens`),
  },
  code_execution_20250825: { runs: 'code', members: setOf('type name cache_control') },
} as const;

const ranHere = setOf('web_search web_fetch code_execution');

function readServerTools(tools: unknown): ('search' | 'fetch' | 'code')[] {
  return arrayAt(tools ?? [], 'tools').flatMap((entry, index) => {
    const tool = objectAt(entry, `tools.${index}`);
    if (!isServerTool(tool.type)) return [];
    const { runs, members: allowed } = serverTools[tool.type];
    known(tool, allowed, `tools.${index}.${tool.type}.`);
    return [runs];
  });
}

function isServerTool(type: unknown): type is keyof typeof serverTools {
  return typeof type === 'string' && Object.hasOwn(serverTools, type);
}

function readTools(body: JsonObject): string[] {
  const names = arrayAt(body.tools ?? [], 'tools').map((entry, index) => {
    const tool = objectAt(entry, `tools.${index}`);
    if (isServerTool(tool.type)) return String(tool.name);
    refuseIf(
      tool.type !== undefined && tool.type !== 'custom',
      `tools.${index}: Input tag '${String(tool.type)}' is not known here`,
    );
    known(tool, members.tool, `tools.${index}.custom.`);
    refuseIf(
      !/^[A-Za-z0-9_-]{1,128}$/.test(String(tool.name)),
      `tools.${index}.custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'`,
    );
    const schema = objectAt(tool.input_schema, `tools.${index}.custom.input_schema`);
    refuseIf(
      schema.type !== 'object',
      `tools.${index}.custom.input_schema.type: Input should be 'object'`,
    );
    checkJsonSchema(schema, `tools.${index}.custom.input_schema`);
    if (tool.strict === true) checkClosed(schema, `tools.${index}.custom.input_schema`);
    return String(tool.name);
  });
  refuseIf(new Set(names).size !== names.length, 'tools: Tool names must be unique.');
  refuseIf(
    body.tool_choice !== undefined && names.length === 0,
    'tool_choice: tool_choice may only be specified while providing tools.',
  );
  return names;
}

function readFormat(outputConfig: unknown, model: string): JsonObject | undefined {
  const { format, effort, ...rest } = objectAt(outputConfig ?? {}, 'output_config');
  known(rest, setOf(''), 'output_config.');
  refuseIf(
    effort !== undefined && thinksByBudget(model) && !/opus-4-5/.test(model),
    'This model does not support the effort parameter.',
  );
  if (format === undefined) return undefined;
  const { type, schema } = objectAt(format, 'output_config.format');
  refuseIf(type !== 'json_schema', "output_config.format.type: Input should be 'json_schema'");
  const root = objectAt(schema, 'output_config.format.schema');
  checkJsonSchema(root, 'output_config.format.schema');
  checkClosed(root, 'output_config.format.schema');
  return root;
}

const typeNames = setOf('object array string number integer boolean null');

function checkJsonSchema(value: unknown, path: string): void {
  if (!isObject(value)) return;
  for (const type of value.type === undefined ? [] : [value.type].flat()) {
    refuseIf(
      !typeNames.has(String(type)),
      `${path}: JSON schema is invalid. It must match JSON Schema draft 2020-12`,
    );
  }
  eachSchema(value, path, checkJsonSchema);
}

const unsupported = setOf(
  'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems uniqueItems',
);

/** What Claude's constrained decoding demands and what it cannot keep. */
function checkClosed(value: unknown, path: string): void {
  if (!isObject(value)) return;
  const isObjectType = [value.type].flat().includes('object');
  refuseIf(
    isObjectType && value.additionalProperties !== false,
    `${path}: For 'object' type, 'additionalProperties' must be explicitly set to false`,
  );
  const word = Object.keys(value).find((key) => unsupported.has(key));
  refuseIf(
    word !== undefined,
    `${path}: For '${String(value.type)}' type, property '${word}' is not supported`,
  );
  eachSchema(value, path, checkClosed);
}

function eachSchema(
  { properties, items, anyOf, $defs }: JsonObject,
  path: string,
  visit: (schema: unknown, path: string) => void,
): void {
  for (const map of [properties, $defs]) {
    if (isObject(map))
      for (const [name, schema] of Object.entries(map)) visit(schema, `${path}.${name}`);
  }
  if (items !== undefined) visit(items, `${path}.items`);
  if (Array.isArray(anyOf)) for (const schema of anyOf) visit(schema, `${path}.anyOf`);
}

function readSystem(system: unknown): string {
  if (system === undefined) return '';
  if (typeof system === 'string') return system;
  return arrayAt(system, 'system')
    .map((block, index) =>
      stringAt(objectAt(block, `system.${index}`).text, `system.${index}.text`),
    )
    .join('\n');
}

function known(value: JsonObject, allowed: ReadonlySet<string>, path: string): void {
  const stranger = strangerIn(value, allowed);
  refuseIf(stranger !== undefined, `${path}${stranger}: Extra inputs are not permitted`);
}

function writeBlocks({ items }: Reply, { memory, prompt }: AnswerContext): JsonObject[] {
  return items.flatMap((item): JsonObject[] => {
    switch (item.kind) {
      case 'thought': {
        const thinking = prompt.thinking === 'shown' ? item.text : '';
        const signature = Buffer.from(`${memory.newId('signature')} over ${item.text}`).toString(
          'base64',
        );
        memory.signatures.set(signature, thinking);
        return [{ type: 'thinking', thinking, signature }];
      }
      case 'text':
        return writeText(item);
      case 'search':
        return writeSearch(item, memory);
      case 'fetch':
        return writeFetch(item.url, memory);
      case 'code':
        return writeCode(item, memory);
      case 'image':
      case 'audio':
        // Claude makes neither.
        return [];
      case 'call':
        return [
          {
            type: 'tool_use',
            id: memory.newId('toolu'),
            name: item.name,
            input: item.args,
            caller,
          },
        ];
    }
  });
}

const caller = { type: 'direct' };

/** What rests on a source is a block of its own. */
function writeText({ text, source }: { text: string; source?: Source }): JsonObject[] {
  const block = (part: string, citations: JsonObject[] | null) => ({
    type: 'text',
    text: part,
    citations,
  });
  if (!source) return [block(text, null)];
  const { from, to, url, title } = source;
  const citation = {
    type: 'web_search_result_location',
    url,
    title,
    encrypted_index: 'Eo8B',
    cited_text: `What ${url} says.`,
  };
  return [
    ...(from > 0 ? [block(text.slice(0, from), null)] : []),
    block(text.slice(from, to), [citation]),
    block(text.slice(to), null),
  ];
}

function serverUse(name: string, input: JsonObject, { newId }: Memory) {
  return { type: 'server_tool_use', id: newId('srvtoolu'), name, input, caller };
}

function writeSearch(
  { query, source }: { query: string; source: Source },
  memory: Memory,
): JsonObject[] {
  const use = serverUse('web_search', { query }, memory);
  const encrypted_content = Buffer.from(`${memory.newId('page')} ${query}`).toString('base64');
  memory.signatures.set(encrypted_content, source.url);
  const page = {
    type: 'web_search_result',
    url: source.url,
    title: source.title,
    encrypted_content,
    page_age: null,
  };
  return [use, { type: 'web_search_tool_result', tool_use_id: use.id, content: [page], caller }];
}

function writeFetch(url: string, memory: Memory): JsonObject[] {
  const use = serverUse('web_fetch', { url }, memory);
  const source = { type: 'text', media_type: 'text/plain', data: `What ${url} says.` };
  const content = {
    type: 'web_fetch_result',
    url,
    content: { type: 'document', source, title: url, citations: null },
    retrieved_at: '2026-01-02T03:04:05Z',
  };
  return [use, { type: 'web_fetch_tool_result', tool_use_id: use.id, content, caller }];
}

function writeCode(
  { code, output }: { code: string; output: string },
  memory: Memory,
): JsonObject[] {
  const use = serverUse('bash_code_execution', { command: code }, memory);
  const content = {
    type: 'bash_code_execution_result',
    stdout: output,
    stderr: '',
    return_code: 0,
    content: [],
  };
  return [use, { type: 'bash_code_execution_tool_result', tool_use_id: use.id, content }];
}

function writeBlockEvents(block: JsonObject): JsonObject[] {
  const start = (content_block: JsonObject) => ({ type: 'content_block_start', content_block });
  const delta = (value: JsonObject) => ({ type: 'content_block_delta', delta: value });
  switch (block.type) {
    case 'thinking':
      return [
        start({ type: 'thinking', thinking: '', signature: '' }),
        ...(block.thinking === ''
          ? []
          : pieces(String(block.thinking)).map((thinking) =>
              delta({ type: 'thinking_delta', thinking }),
            )),
        delta({ type: 'signature_delta', signature: block.signature }),
      ];
    case 'tool_use':
    case 'server_tool_use':
      return [
        start({ ...block, input: {} }),
        ...['', ...pieces(JSON.stringify(block.input))].map((partial_json) =>
          delta({ type: 'input_json_delta', partial_json }),
        ),
      ];
    case 'text':
      return [
        start({ type: 'text', text: '', citations: block.citations === null ? null : [] }),
        ...pieces(String(block.text)).map((text) => delta({ type: 'text_delta', text })),
        ...(Array.isArray(block.citations) ? block.citations : []).map((citation) =>
          delta({ type: 'citations_delta', citation }),
        ),
      ];
    default:
      // Results of the service's own tools come whole.
      return [start(block)];
  }
}

function emptyMessage({ memory, model }: AnswerContext): JsonObject {
  return {
    id: memory.newId('msg'),
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    container: null,
    diagnostics: null,
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
  };
}

const restOfUsage = {
  cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  inference_geo: 'not_available',
  server_tool_use: null,
  service_tier: 'standard',
  speed: null,
};

function endOf({ finish }: Reply): JsonObject {
  const stop_reason = {
    stop: 'end_turn',
    calls: 'tool_use',
    length: 'max_tokens',
    filtered: 'refusal',
    refused: 'refusal',
    paused: 'pause_turn',
  }[finish];
  const explanation = 'This is where the answer ended.';
  const stop_details =
    stop_reason === 'refusal' ? { type: 'refusal', category: null, explanation } : null;
  return { stop_reason, stop_details };
}

/** Cached tokens stand beside `input_tokens`, not in them. */
function inputUsage({ usage: { prompt, cached, kept } }: Reply): JsonObject {
  return {
    input_tokens: prompt - cached - kept,
    cache_creation_input_tokens: kept,
    cache_read_input_tokens: cached,
  };
}

function outputUsage({ usage: { output, thoughts } }: Reply): JsonObject {
  return { output_tokens: output + thoughts, output_tokens_details: { thinking_tokens: thoughts } };
}

function frame(event: JsonObject): string {
  return `event: ${String(event.type)}\ndata: ${JSON.stringify(event)}\n\n`;
}

const errorTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  500: 'api_error',
  504: 'timeout_error',
  529: 'overloaded_error',
};

const faultTexts: Readonly<Record<number, string>> = {
  400: 'This request would be refused.',
  401: 'invalid x-api-key',
  403: 'Your API key does not have permission to use the specified resource.',
  404: 'model: error-404',
  429: "This request would exceed your organization's rate limit of 50 requests per minute.",
  529: 'Overloaded',
};

function errorAnswer(status: number, message: string): HttpAnswer {
  const type = errorTypes[status] ?? 'api_error';
  return {
    status,
    headers: { 'request-id': 'req_000001' },
    body: { type: 'error', error: { type, message }, request_id: 'req_000001' },
  };
}

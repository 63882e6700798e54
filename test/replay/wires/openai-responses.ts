import { type Item, type Prompt, pieces, type Reply, type ToolResult } from '../brain.js';
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
import type { AnswerContext, Memory, Wire } from '../wire.js';
import {
  checkAnswerSchema,
  checkFunction,
  checkHeaders,
  embed,
  errorAnswer,
  keptFor,
  readImage,
  reasons,
  versionOf,
  writeFault,
  writeRefusal,
} from './openai.js';

const members = {
  counted: setOf(
    'model input instructions tools tool_choice text reasoning parallel_tool_calls truncation',
  ),
  all: setOf(`model input instructions tools tool_choice text reasoning parallel_tool_calls truncation
    include store stream stream_options max_output_tokens max_tool_calls temperature top_p
    top_logprobs service_tier prompt_cache_key safety_identifier metadata background user`),
  message: setOf('type role content id status phase'),
  reasoning: setOf('type id summary content encrypted_content status'),
  function_call: setOf('type id call_id name arguments status'),
  function_call_output: setOf('type id call_id output status'),
};

/** OpenAI's Responses API, asked to keep nothing. */
export const openaiResponses: Wire = {
  basePath: '/v1',

  operationOf(path, { model, stream }) {
    const named = typeof model === 'string' ? model : '';
    switch (path) {
      case '/v1/embeddings':
        return { operation: 'embed', model: named };
      case '/v1/responses/input_tokens':
        return { operation: 'count', model: named };
      case '/v1/responses':
        return { operation: stream === true ? 'stream' : 'generate', model: named };
      default:
        return undefined;
    }
  },

  checkHeaders,

  readPrompt(body, { model, memory, counting }) {
    refuseIf(model === '', "Missing required parameter: 'model'.", { param: 'model' });
    const stranger = strangerIn(body, counting ? members.counted : members.all);
    if (stranger !== undefined) unknownParameter(stranger);
    checkSampling(body, model);
    const tools = readTools(body.tools);
    const conversation = readInput(body.input, model, memory);
    const schema = readFormat(body.text, conversation);
    const { reasoning, include, max_output_tokens: maxTokens } = body;
    const { effort, summary } = isObject(reasoning) ? reasoning : {};
    const thinks = reasons(model) && effort !== 'none';
    const mayUse = (kind: string) => tools.kinds.has(kind) && isAllowed(kind, body.tool_choice);
    return {
      model,
      ...conversation,
      system: [body.instructions ?? '', conversation.system].join('\n').trim(),
      ...readChoice(body.tool_choice, tools),
      ...(schema ? { schema } : {}),
      thinking: !thinks ? 'off' : summary === undefined ? 'hidden' : 'shown',
      interleaves: thinks,
      ...(typeof maxTokens === 'number' ? { maxTokens } : {}),
      runs: [
        ...(mayUse('web_search') ? (['search'] as const) : []),
        ...(mayUse('code_interpreter') ? (['code'] as const) : []),
      ],
      ...(tools.kinds.has('image_generation') ? { makes: 'image' } : {}),
      ...(counting ? {} : keptFor(body, conversation.system, memory)),
      ...(includes(include, 'message.output_text.logprobs')
        ? { logprobs: Number(body.top_logprobs ?? 0) }
        : {}),
    };
  },

  writeWhole(reply, context) {
    const output = reply.items.map((item) => writeItem(item, reply, context));
    return responseOf(context, { ...endOf(reply), output, usage: writeUsage(reply) });
  },

  writeEvents(reply, context) {
    let sequence_number = -1;
    const event = (type: string, more: object) => {
      sequence_number++;
      const noise =
        type.endsWith('.delta') && !hidesNoise(context) ? { obfuscation: 'a1B2c3' } : {};
      const data = JSON.stringify({ type, sequence_number, ...more, ...noise });
      return `event: ${type}\ndata: ${data}\n\n`;
    };
    const response = responseOf(context, { status: 'in_progress', output: [] });
    const output = reply.items.map((item) => writeItem(item, reply, context));
    const end = endOf(reply);
    return [
      event('response.created', { response }),
      event('response.in_progress', { response }),
      ...output.flatMap((item, output_index) => [
        event('response.output_item.added', { output_index, item: begunOf(item) }),
        ...piecesOf(item).map(([type, more]) =>
          event(type, { item_id: item.id, output_index, ...more }),
        ),
        event('response.output_item.done', { output_index, item }),
      ]),
      event(`response.${String(end.status)}`, {
        response: { ...response, ...end, output, usage: writeUsage(reply) },
      }),
    ];
  },

  writeCount: (input_tokens) => ({ object: 'response.input_tokens', input_tokens }),

  embed,

  writeRefusal,

  writeFault,

  errorEvent: `event: error\ndata: ${JSON.stringify({
    type: 'error',
    sequence_number: 7,
    code: 'server_error',
    message: 'The server had an error while processing your request. Sorry about that!',
    param: null,
    error: {
      type: 'server_error',
      code: 'server_error',
      message: 'The server had an error while processing your request. Sorry about that!',
      param: null,
    },
  })}\n\n`,

  writeBlocked: () =>
    errorAnswer(400, {
      message:
        'Invalid prompt: your prompt was flagged as potentially violating our usage policy. Please try again with a different prompt.',
      type: 'invalid_request_error',
      param: null,
      code: 'invalid_prompt',
    }),

  withoutFinish: (events) =>
    events.filter(
      (event) => !/^event: response\.(?:completed|incomplete|failed)\n/.test(String(event)),
    ),
};

function unknownParameter(name: string): never {
  return refuse(`Unknown parameter: '${name}'.`, { param: name, code: 'unknown_parameter' });
}

function unsupported(param: string): never {
  return refuse(`Unsupported parameter: '${param}' is not supported with this model.`, {
    param,
    code: 'unsupported_parameter',
  });
}

function includes(include: unknown, name: string): boolean {
  return Array.isArray(include) && include.includes(name);
}

/** Noise is left out only where the caller says so. */
function hidesNoise({ body: { stream_options: options } }: AnswerContext): boolean {
  return isObject(options) && options.include_obfuscation === false;
}

function checkSampling(body: JsonObject, model: string): void {
  const { reasoning, include, max_output_tokens: limit } = body;
  const options = reasoning === undefined ? {} : objectAt(reasoning, 'reasoning');
  if (reasons(model)) {
    const steered = /^gpt-5\.[1-9]/.test(model) && options.effort === 'none';
    for (const name of ['temperature', 'top_p', 'top_logprobs']) {
      if (!steered && body[name] !== undefined && body[name] !== 1) unsupported(name);
    }
    const efforts = /^gpt-5\.[1-9]/.test(model)
      ? ['none', 'low', 'medium', 'high']
      : [...(/^gpt-5/.test(model) ? ['minimal'] : []), 'low', 'medium', 'high'];
    refuseIf(
      options.effort !== undefined && !efforts.includes(String(options.effort)),
      `Unsupported value: '${String(options.effort)}' is not supported with the '${model}' model. Supported values are: ${efforts.map((effort) => `'${effort}'`).join(', ')}.`,
      { param: 'reasoning.effort', code: 'unsupported_value' },
    );
  } else {
    const [member] = Object.keys(options);
    if (member !== undefined) unsupported(`reasoning.${member}`);
    refuseIf(
      includes(include, 'reasoning.encrypted_content'),
      'Encrypted content is not supported with this model.',
      { param: 'include' },
    );
  }
  refuseIf(
    typeof limit === 'number' && limit < 16,
    `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got ${String(limit)} instead.`,
    { param: 'max_output_tokens', code: 'integer_below_min_value' },
  );
  refuseIf(
    body.stream_options !== undefined && body.stream !== true,
    "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
    { param: 'stream_options' },
  );
}

interface Tools {
  readonly names: readonly string[];
  readonly kinds: ReadonlySet<string>;
}

function readTools(value: unknown): Tools {
  const names: string[] = [];
  const kinds = new Set<string>();
  for (const [index, entry] of arrayAt(value ?? [], 'tools').entries()) {
    const { type, ...tool } = objectAt(entry, `tools[${index}]`);
    kinds.add(String(type));
    switch (type) {
      case 'function': {
        const stranger = strangerIn(tool, setOf('name description parameters strict'));
        if (stranger !== undefined) unknownParameter(`tools[${index}].${stranger}`);
        refuseIf(
          typeof tool.strict !== 'boolean' || tool.parameters === undefined,
          `Missing required parameter: 'tools[${index}]'.`,
        );
        names.push(checkFunction(tool, `tools[${index}]`));
        break;
      }
      case 'code_interpreter':
        refuseIf(
          tool.container === undefined,
          `Missing required parameter: 'tools[${index}].container'.`,
        );
        break;
      case 'web_search':
      case 'image_generation':
        break;
      default:
        refuse(`Invalid value: '${String(type)}'.`, { param: `tools[${index}]` });
    }
  }
  refuseIf(new Set(names).size !== names.length, 'Duplicate function names are not allowed.');
  return { names, kinds };
}

function readChoice(choice: unknown, { names, kinds }: Tools): Pick<Prompt, 'tools' | 'choice'> {
  refuseIf(
    choice !== undefined && choice !== 'auto' && choice !== 'none' && kinds.size === 0,
    `Tool choice '${String(choice)}' must be specified with 'tools' parameter.`,
    { param: 'tool_choice' },
  );
  if (!isObject(choice)) {
    const word = choice === 'none' ? choice : choice === 'required' ? 'any' : 'auto';
    return { tools: names, choice: word };
  }
  const { type, name, mode, tools } = choice;
  const chosen =
    type === 'allowed_tools'
      ? arrayAt(tools, 'tool_choice.tools').map((tool) => objectAt(tool, 'tool_choice.tools[]'))
      : [{ type, name }];
  const known = (tool: JsonObject) =>
    tool.type === 'function' ? names.includes(String(tool.name)) : kinds.has(String(tool.type));
  refuseIf(
    chosen.length === 0 || !chosen.every(known),
    `Tool choice '${String(type)}' not found in 'tools' parameter.`,
    { param: 'tool_choice' },
  );
  const functions = chosen.flatMap((tool) => (tool.type === 'function' ? [String(tool.name)] : []));
  return { tools: functions, choice: type === 'function' || mode === 'required' ? 'any' : 'auto' };
}

/** Whether the choice leaves room for a tool that runs here. */
function isAllowed(kind: string, choice: unknown): boolean {
  if (!isObject(choice)) return choice !== 'none';
  const { type, tools } = choice;
  if (type !== 'allowed_tools') return type === kind;
  return arrayAt(tools, 'tool_choice.tools').some((tool) => isObject(tool) && tool.type === kind);
}

interface Conversation extends Pick<Prompt, 'system' | 'asked' | 'answered' | 'steps' | 'media'> {
  /** All that is said in messages. */
  readonly said: string;
}

function readFormat(text: unknown, { said }: Conversation): JsonObject | undefined {
  const { format } = text === undefined ? {} : objectAt(text, 'text');
  if (format === undefined) return undefined;
  const { type, ...asked } = objectAt(format, 'text.format');
  if (type === 'text') return undefined;
  if (type === 'json_schema') return checkAnswerSchema(asked, 'text.format');
  refuseIf(type !== 'json_object', `Invalid value: '${String(type)}'.`, {
    param: 'text.format.type',
  });
  refuseIf(
    !/json/i.test(said),
    "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'.",
    { param: 'input' },
  );
  return { type: 'object', properties: { answer: { type: 'string' } } };
}

function readInput(value: unknown, model: string, memory: Memory): Conversation {
  const items = arrayAt(value, 'input').map((item, index) => objectAt(item, `input[${index}]`));
  refuseIf(items.length === 0, "Invalid 'input': empty array.", { code: 'empty_array' });
  const system: string[] = [];
  const asked: string[] = [];
  const answered: string[] = [];
  const media: Prompt['media'][number][] = [];
  let steps: ToolResult[][] = [];
  const open = new Map<string, { name: string; args: unknown }>();
  let afterCall = false;
  for (const [index, item] of items.entries()) {
    const { type = 'message' } = item;
    const known = members[type as keyof typeof members];
    refuseIf(known === undefined, `Invalid value: '${String(type)}'.`, {
      param: `input[${index}]`,
    });
    const stranger = strangerIn(item, known);
    if (stranger !== undefined) unknownParameter(`input[${index}].${stranger}`);
    if (type === 'message') answerAll(open);
    const isCall = type === 'function_call';
    if (isCall && !afterCall) steps.push([]);
    // Reasoning stands between the calls of one step.
    afterCall = isCall || (type === 'reasoning' && afterCall);
    switch (type) {
      case 'message': {
        const text = readContent(item, index, media);
        if (item.role === 'assistant') answered.push(text);
        else if (item.role === 'user') {
          asked.push(text);
          steps = [];
        } else system.push(text);
        break;
      }
      case 'reasoning':
        readReasoning(item, items[index + 1], model, memory);
        break;
      case 'function_call':
        open.set(callIdOf(item, index), {
          name: stringAt(item.name, 'name'),
          args: JSON.parse(stringAt(item.arguments, 'arguments')) as unknown,
        });
        break;
      default: {
        const id = callIdOf(item, index);
        const call = open.get(id);
        if (!call) {
          return refuse(`No tool call found for function call output with call_id ${id}.`, {
            param: 'input',
          });
        }
        open.delete(id);
        steps.at(-1)?.push({ ...call, text: readOutput(item.output, index, media) });
      }
    }
  }
  answerAll(open);
  const said = [...system, ...asked, ...answered].join('\n');
  return { system: system.join('\n'), asked, answered, steps, media, said };
}

function answerAll(open: ReadonlyMap<string, unknown>): void {
  const [id] = open.keys();
  refuseIf(id !== undefined, `No tool output found for function call ${id}.`, { param: 'input' });
}

function callIdOf({ call_id: id }: JsonObject, index: number): string {
  refuseIf(
    String(id).length > 64,
    `Invalid 'input[${index}].call_id': string too long. Expected a string with maximum length 64.`,
    { param: `input[${index}].call_id`, code: 'string_above_max_length' },
  );
  return stringAt(id, `input[${index}].call_id`);
}

/** Nothing is kept here, so all of a thought has to be in its item, and what it led to after it. */
function readReasoning(
  { id, encrypted_content: state }: JsonObject,
  next: JsonObject | undefined,
  model: string,
  { signatures }: Memory,
): void {
  refuseIf(!reasons(model), `Reasoning input items can only be provided to a reasoning model.`);
  refuseIf(
    typeof state !== 'string',
    `Item with id '${String(id)}' not found. Items are not persisted when \`store\` is set to false.`,
    { status: 404, param: 'input' },
  );
  refuseIf(
    !signatures.has(String(state)),
    `The encrypted content for item ${String(id)} could not be verified.`,
    { code: 'invalid_encrypted_content' },
  );
  const led =
    next !== undefined &&
    (next.type === 'function_call' || next.type === 'reasoning' || next.role === 'assistant');
  refuseIf(
    !led,
    `Item '${String(id)}' of type 'reasoning' was provided without its required following item.`,
    { param: 'input' },
  );
}

function readContent(
  { role, content }: JsonObject,
  index: number,
  media: Prompt['media'][number][],
): string {
  refuseIf(
    !['user', 'assistant', 'system', 'developer'].includes(String(role)),
    `Invalid value: '${String(role)}'.`,
    { param: `input[${index}].role` },
  );
  if (typeof content === 'string') return content;
  return readParts(content, index, media);
}

function readOutput(output: unknown, index: number, media: Prompt['media'][number][]): string {
  return typeof output === 'string' ? output : readParts(output, index, media);
}

function readParts(value: unknown, index: number, media: Prompt['media'][number][]): string {
  const parts = arrayAt(value, `input[${index}].content`);
  refuseIf(parts.length === 0, `Invalid 'input[${index}].content': empty array.`, {
    code: 'empty_array',
  });
  return parts
    .flatMap((entry) => {
      const { type, text, image_url, file_data, file_url } = objectAt(entry, 'content[]');
      if (type === 'input_text') return [stringAt(text, 'text')];
      refuseIf(
        type !== 'input_image' && type !== 'input_file',
        `Invalid value: '${String(type)}'. Supported values are: 'input_text', 'input_image' and 'input_file'.`,
        { param: `input[${index}].content[0]` },
      );
      media.push(readImage(stringAt(image_url ?? file_data ?? file_url, 'image_url')));
      return [];
    })
    .join('\n');
}

interface WrittenItem extends JsonObject {
  readonly id: string;
  readonly type: string;
}

function writeItem(item: Item, reply: Reply, context: AnswerContext): WrittenItem {
  const { memory, prompt, body } = context;
  const status = 'completed';
  switch (item.kind) {
    case 'thought': {
      const encrypted_content = Buffer.from(`gAAAA${memory.newId('state')}`).toString('base64');
      const shown = prompt.thinking === 'shown';
      const given = includes(body.include, 'reasoning.encrypted_content');
      if (given) memory.signatures.set(encrypted_content, item.text);
      return {
        id: memory.newId('rs'),
        type: 'reasoning',
        summary: shown ? [{ type: 'summary_text', text: item.text }] : [],
        ...(given ? { encrypted_content } : {}),
      };
    }
    case 'text': {
      const content =
        reply.finish === 'refused'
          ? { type: 'refusal', refusal: item.text }
          : {
              type: 'output_text',
              annotations: item.source ? [annotationOf(item.source)] : [],
              logprobs: logprobsOf(item.text, context),
              text: item.text,
            };
      const cut = endOf(reply).status === 'incomplete';
      return {
        id: memory.newId('msg'),
        type: 'message',
        status: cut ? 'incomplete' : status,
        content: [content],
        role: 'assistant',
      };
    }
    case 'call':
      return {
        id: memory.newId('fc'),
        type: 'function_call',
        status,
        arguments: JSON.stringify(item.args),
        call_id: memory.newId('call'),
        name: item.name,
      };
    case 'search': {
      const action = { type: 'search', query: item.query, queries: [item.query] };
      return { id: memory.newId('ws'), type: 'web_search_call', status, action };
    }
    case 'code': {
      const told = includes(body.include, 'code_interpreter_call.outputs');
      return {
        id: memory.newId('ci'),
        type: 'code_interpreter_call',
        status,
        code: item.code,
        container_id: memory.newId('cntr'),
        outputs: told ? [{ type: 'logs', logs: item.output }] : null,
      };
    }
    case 'image':
      return {
        id: memory.newId('ig'),
        type: 'image_generation_call',
        status,
        output_format: 'png',
        result: item.data,
      };
    case 'audio':
    case 'fetch':
      throw new Error(`the Responses API has no ${item.kind}`);
  }
}

function annotationOf({
  url,
  title,
  from,
  to,
}: NonNullable<Extract<Item, { kind: 'text' }>['source']>) {
  return { type: 'url_citation', start_index: from, end_index: to, url, title };
}

/** One token per text is enough to see that none is lost. */
function logprobsOf(text: string, { prompt }: AnswerContext): object[] {
  const { logprobs } = prompt;
  if (logprobs === undefined || text === '') return [];
  const entry = (token: string, logprob: number) => ({
    token,
    logprob,
    bytes: [...Buffer.from(token)],
  });
  const top_logprobs = Array.from({ length: logprobs }, (_, index) =>
    entry(index === 0 ? text : `other ${index}`, -0.25 - index),
  );
  return [{ ...entry(text, -0.25), top_logprobs }];
}

/** An item as it begins, without what its events bring. */
function begunOf(item: WrittenItem): JsonObject {
  const begun = { ...item, ...(item.status === undefined ? {} : { status: 'in_progress' }) };
  switch (item.type) {
    case 'message':
      return { ...begun, content: [] };
    case 'reasoning':
      return { ...begun, summary: [] };
    case 'function_call':
      return { ...begun, arguments: '' };
    case 'code_interpreter_call':
      return { ...begun, code: '', outputs: null };
    case 'image_generation_call':
      return { ...begun, result: null };
    default:
      return begun;
  }
}

type Piece = readonly [type: string, more: object];

/** What comes between the beginning of an item and its end. */
function piecesOf(item: WrittenItem): Piece[] {
  switch (item.type) {
    case 'message':
      return contentOf(item).flatMap((part, content_index) => contentPieces(part, content_index));
    case 'reasoning':
      return summaryOf(item).flatMap((text, summary_index): Piece[] => [
        [
          'response.reasoning_summary_part.added',
          { summary_index, part: { type: 'summary_text', text: '' } },
        ],
        ...pieces(text).map(
          (delta): Piece => ['response.reasoning_summary_text.delta', { summary_index, delta }],
        ),
        ['response.reasoning_summary_text.done', { summary_index, text }],
        [
          'response.reasoning_summary_part.done',
          { summary_index, part: { type: 'summary_text', text } },
        ],
      ]);
    case 'function_call': {
      const json = String(item.arguments);
      const { name } = item;
      return [
        ...pieces(json).map(
          (delta): Piece => ['response.function_call_arguments.delta', { delta }],
        ),
        ['response.function_call_arguments.done', { arguments: json, name }],
      ];
    }
    case 'web_search_call':
      return ['in_progress', 'searching', 'completed'].map((step): Piece => {
        return [`response.web_search_call.${step}`, {}];
      });
    case 'code_interpreter_call': {
      const code = String(item.code);
      return [
        ['response.code_interpreter_call.in_progress', {}],
        ...pieces(code).map(
          (delta): Piece => ['response.code_interpreter_call_code.delta', { delta }],
        ),
        ['response.code_interpreter_call_code.done', { code }],
        ['response.code_interpreter_call.interpreting', {}],
        ['response.code_interpreter_call.completed', {}],
      ];
    }
    case 'image_generation_call':
      return ['in_progress', 'generating', 'completed'].map((step): Piece => {
        return [`response.image_generation_call.${step}`, {}];
      });
    default:
      return [];
  }
}

function contentOf({ content }: JsonObject): JsonObject[] {
  return Array.isArray(content) ? content.filter(isObject) : [];
}

function summaryOf({ summary }: JsonObject): string[] {
  return Array.isArray(summary) ? summary.filter(isObject).map(({ text }) => String(text)) : [];
}

function contentPieces(part: JsonObject, content_index: number): Piece[] {
  if (part.type === 'refusal') {
    const refusal = String(part.refusal);
    return [
      ['response.content_part.added', { content_index, part: { type: 'refusal', refusal: '' } }],
      ...pieces(refusal).map(
        (delta): Piece => ['response.refusal.delta', { content_index, delta }],
      ),
      ['response.refusal.done', { content_index, refusal }],
      ['response.content_part.done', { content_index, part }],
    ];
  }
  const text = String(part.text);
  const annotations = Array.isArray(part.annotations) ? part.annotations : [];
  const logprobs = Array.isArray(part.logprobs) ? part.logprobs : [];
  const begun = { ...part, text: '', annotations: [], logprobs: [] };
  const deltas = pieces(text);
  return [
    ['response.content_part.added', { content_index, part: begun }],
    ...deltas.map((delta, index): Piece => {
      const told = index === deltas.length - 1 ? logprobs : [];
      return ['response.output_text.delta', { content_index, delta, logprobs: told }];
    }),
    ...annotations.map((annotation, annotation_index): Piece => {
      const more = { content_index, annotation_index, annotation };
      return ['response.output_text.annotation.added', more];
    }),
    ['response.output_text.done', { content_index, text, logprobs }],
    ['response.content_part.done', { content_index, part }],
  ];
}

function endOf({ finish }: Reply): JsonObject {
  const reason = { length: 'max_output_tokens', filtered: 'content_filter' }[String(finish)];
  return reason === undefined
    ? { status: 'completed' }
    : { status: 'incomplete', incomplete_details: { reason } };
}

function responseOf({ model, memory, body }: AnswerContext, more: JsonObject): JsonObject {
  return {
    id: memory.newId('resp'),
    object: 'response',
    created_at: 1_767_225_600,
    error: null,
    incomplete_details: null,
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    model: versionOf(model),
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null, ...(isObject(body.reasoning) ? body.reasoning : {}) },
    service_tier: body.service_tier ?? 'default',
    store: body.store ?? true,
    temperature: body.temperature ?? 1,
    text: { format: { type: 'text' }, ...(isObject(body.text) ? body.text : {}) },
    tool_choice: body.tool_choice ?? 'auto',
    tools: body.tools ?? [],
    top_p: body.top_p ?? 1,
    truncation: 'disabled',
    metadata: {},
    ...more,
  };
}

function writeUsage({ usage: { prompt, cached, output, thoughts } }: Reply): object {
  return {
    input_tokens: prompt,
    input_tokens_details: { cached_tokens: cached, cache_write_tokens: 0 },
    output_tokens: output + thoughts,
    output_tokens_details: { reasoning_tokens: thoughts },
    total_tokens: prompt + output + thoughts,
  };
}

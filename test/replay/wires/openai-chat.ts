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
import type { AnswerContext, Memory, Wire } from '../wire.js';
import {
  checkAnswerSchema,
  checkFunction,
  checkHeaders,
  embed,
  errorAnswer,
  isOpenai,
  keptFor,
  readImage,
  reasons,
  versionOf,
  writeFault,
  writeRefusal,
} from './openai.js';
import { openaiResponses } from './openai-responses.js';

const standardMembers = `model messages stream stream_options max_completion_tokens max_tokens temperature
  top_p stop n seed presence_penalty frequency_penalty logprobs top_logprobs response_format tools
  tool_choice parallel_tool_calls reasoning_effort modalities audio web_search_options service_tier
  prompt_cache_key store metadata user safety_identifier verbosity logit_bias prediction`;

const members = {
  openai: setOf(standardMembers),
  compatible: setOf(
    `${standardMembers} top_k thinking chat_template_kwargs reasoning repetition_penalty plugins
      provider image_config`,
  ),
  assistant: setOf('role content tool_calls refusal name audio'),
  compatibleAssistant: setOf(
    'role content tool_calls refusal name reasoning_content reasoning_details',
  ),
  streamOptions: setOf('include_usage include_obfuscation'),
};

/** OpenAI's chat completions, as OpenAI and the hosts that copy it serve them. */
export const openaiChat: Wire = {
  basePath: '/v1',

  operationOf(path, { model, stream }) {
    const named = typeof model === 'string' ? model : '';
    if (path === '/v1/embeddings') return { operation: 'embed', model: named };
    if (path === '/v1/responses/input_tokens' && isOpenai(named))
      return { operation: 'count', model: named };
    if (path !== '/v1/chat/completions') return undefined;
    return { operation: stream === true ? 'stream' : 'generate', model: named };
  },

  checkHeaders,

  readPrompt(body, context) {
    // OpenAI counts chats as it counts responses.
    if (context.counting) return openaiResponses.readPrompt(body, context);
    const { model, memory } = context;
    refuseIf(model === '', 'you must provide a model parameter');
    const stranger = strangerIn(body, isOpenai(model) ? members.openai : members.compatible);
    refuseIf(stranger !== undefined, `Unrecognized request argument supplied: ${stranger}`);
    checkSampling(body, model);
    const tools = readTools(body.tools);
    refuseIf(
      body.tool_choice !== undefined && tools.length === 0,
      "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
      { param: 'tool_choice' },
    );
    const messages = arrayAt(body.messages, 'messages').map((message, index) =>
      objectAt(message, `messages.${index}`),
    );
    refuseIf(
      messages.length === 0,
      "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      { param: 'messages', code: 'empty_array' },
    );
    const schema = readFormat(body.response_format, messages);
    const { tool_choice: choice } = body;
    const maxTokens = body.max_completion_tokens ?? body.max_tokens;
    const thinking =
      reasons(model) && body.reasoning_effort !== 'none' && !isDisabled(body.thinking);
    const conversation = readConversation(messages, model);
    return {
      model,
      ...conversation,
      ...keptFor(body, conversation.system, memory),
      tools,
      choice:
        choice === 'none' ? 'none' : choice === 'required' || isObject(choice) ? 'any' : 'auto',
      ...(schema ? { schema } : {}),
      thinking: !thinking ? 'off' : isOpenai(model) ? 'hidden' : 'shown',
      ...(typeof maxTokens === 'number' ? { maxTokens } : {}),
      ...(body.web_search_options !== undefined || searches(body.plugins)
        ? { runs: ['search'] }
        : {}),
      ...(typeof body.n === 'number' ? { candidates: body.n } : {}),
      ...(body.logprobs === true ? { logprobs: Number(body.top_logprobs ?? 0) } : {}),
      ...makesOf(body),
    };
  },

  writeWhole(reply, context) {
    const { model, memory } = context;
    const text = reply.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join('');
    const refused = reply.finish === 'refused';
    const calls = reply.items.flatMap((item) =>
      item.kind === 'call' ? [writeCall(item, memory.newId('call'))] : [],
    );
    const message = {
      role: 'assistant',
      content: text === '' || refused ? null : text,
      ...thoughtMember(reply, context),
      refusal: refused ? text : null,
      annotations: annotationsOf(reply),
      ...(calls.length > 0 ? { tool_calls: calls } : {}),
      ...mediaMembers(reply, text, context),
    };
    return {
      id: memory.newId('chatcmpl'),
      object: 'chat.completion',
      created: 1_767_225_600,
      model: versionOf(model),
      choices: Array.from({ length: context.prompt.candidates ?? 1 }, (_, index) => ({
        index,
        message,
        logprobs: logprobsOf([text], context),
        finish_reason: finishOf(reply),
      })),
      usage: writeUsage(reply),
      service_tier: 'default',
      system_fingerprint: 'fp_0123456789',
    };
  },

  writeEvents(reply, context) {
    const { model, memory, body } = context;
    const id = memory.newId('chatcmpl');
    const options = isObject(body.stream_options) ? body.stream_options : {};
    const noise =
      isOpenai(model) && options.include_obfuscation !== false ? { obfuscation: 'a1B2c3' } : {};
    const event = (members: object) =>
      frame({
        id,
        object: 'chat.completion.chunk',
        created: 1_767_225_600,
        model: versionOf(model),
        service_tier: 'default',
        system_fingerprint: 'fp_0123456789',
        ...members,
        ...noise,
      });
    const noUsage = options.include_usage === true ? { usage: null } : {};
    const choice = (delta: object, finish_reason: string | null = null, index = 0) => {
      const said = 'content' in delta && typeof delta.content === 'string' ? delta.content : '';
      const logprobs = logprobsOf(said === '' ? [] : [said], context);
      return event({ choices: [{ index, delta, logprobs, finish_reason }], ...noUsage });
    };
    let callIndex = -1;
    const deltas = reply.items.flatMap((item): object[] => {
      switch (item.kind) {
        case 'thought':
          return thoughtDeltas(item.text, context);
        case 'text':
          return [
            ...pieces(item.text).map((piece) =>
              reply.finish === 'refused' ? { refusal: piece } : { content: piece },
            ),
            ...(item.source ? [{ annotations: annotationsOf(reply) }] : []),
          ];
        case 'image':
        case 'audio':
          return mediaDeltas(reply, context);
        case 'search':
        case 'fetch':
        case 'code':
          // They run out of sight; what was found stands beside the text.
          return [];
        case 'call': {
          const { id: callId, type, function: called } = writeCall(item, memory.newId('call'));
          callIndex++;
          const index = callIndex;
          return [
            {
              tool_calls: [
                { index, id: callId, type, function: { name: called.name, arguments: '' } },
              ],
            },
            ...pieces(called.arguments).map((text) => ({
              tool_calls: [{ index, function: { arguments: text } }],
            })),
          ];
        }
      }
    });
    const indices = Array.from({ length: context.prompt.candidates ?? 1 }, (_, index) => index);
    const start = { role: 'assistant', content: callIndex === -1 ? '' : null, refusal: null };
    return [
      ...indices.map((index) => choice(start, null, index)),
      ...deltas.flatMap((delta) => indices.map((index) => choice(delta, null, index))),
      ...indices.map((index) => choice({}, finishOf(reply), index)),
      ...(options.include_usage === true ? [event({ choices: [], usage: writeUsage(reply) })] : []),
      'data: [DONE]\n\n',
    ];
  },

  writeCount: openaiResponses.writeCount,

  embed,

  writeRefusal,

  writeFault,

  errorEvent: frame({
    error: {
      message: 'The server had an error while processing your request. Sorry about that!',
      type: 'server_error',
      param: null,
      code: null,
    },
  }),

  writeBlocked: () =>
    errorAnswer(400, {
      message:
        "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry.",
      type: null,
      param: 'prompt',
      code: 'content_filter',
    }),

  withoutFinish: (events) =>
    events.filter(
      (event) =>
        event !== 'data: [DONE]\n\n' && !/"finish_reason":"|"choices":\[\]/.test(String(event)),
    ),
};

/** What reasoning models take no more, and what other models never took. */
function checkSampling(body: JsonObject, model: string): void {
  if (!isOpenai(model)) return;
  if (reasons(model)) {
    refuseIf(
      body.max_tokens !== undefined,
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      { param: 'max_tokens', code: 'unsupported_parameter' },
    );
    for (const name of [
      'temperature',
      'top_p',
      'presence_penalty',
      'frequency_penalty',
      'logprobs',
      'stop',
    ]) {
      refuseIf(
        body[name] !== undefined && body[name] !== 1,
        `Unsupported parameter: '${name}' is not supported with this model.`,
        { param: name, code: 'unsupported_parameter' },
      );
    }
    const efforts = setOf(
      /^gpt-5\.[1-9]/.test(model)
        ? 'none low medium high'
        : /^gpt-5/.test(model)
          ? 'minimal low medium high'
          : 'low medium high',
    );
    refuseIf(
      body.reasoning_effort !== undefined && !efforts.has(String(body.reasoning_effort)),
      `Unsupported value: 'reasoning_effort' does not support '${String(body.reasoning_effort)}' with this model.`,
      { param: 'reasoning_effort', code: 'unsupported_value' },
    );
  } else {
    refuseIf(
      body.reasoning_effort !== undefined,
      'Unrecognized request argument supplied: reasoning_effort',
      { param: 'reasoning_effort' },
    );
  }
  if (body.stream_options !== undefined) {
    const options = objectAt(body.stream_options, 'stream_options');
    refuseIf(
      body.stream !== true,
      "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
      { param: 'stream_options' },
    );
    refuseIf(
      strangerIn(options, members.streamOptions) !== undefined,
      'Unknown parameter in stream_options',
      { param: 'stream_options' },
    );
  }
  refuseIf(
    Array.isArray(body.stop) && body.stop.length > 4,
    "Invalid 'stop': array too long. Expected an array with maximum length 4.",
    { param: 'stop' },
  );
}

function isDisabled(thinking: unknown): boolean {
  return isObject(thinking) && thinking.type === 'disabled';
}

function readTools(tools: unknown): string[] {
  const names = arrayAt(tools ?? [], 'tools').map((tool, index) => {
    const { type, function: declared } = objectAt(tool, `tools.${index}`);
    refuseIf(
      type !== 'function',
      `Invalid value: '${String(type)}'. Supported values are: 'function' and 'custom'.`,
      { param: `tools[${index}].type` },
    );
    const { name, parameters, strict, ...rest } = objectAt(declared, `tools[${index}].function`);
    refuseIf(
      strangerIn(rest, setOf('description')) !== undefined,
      `Unknown parameter: 'tools[${index}].function'.`,
      { param: 'tools' },
    );
    return checkFunction({ name, parameters, strict }, `tools[${index}].function`);
  });
  refuseIf(new Set(names).size !== names.length, 'Duplicate function names are not allowed.');
  return names;
}

function readFormat(format: unknown, messages: readonly JsonObject[]): JsonObject | undefined {
  if (format === undefined) return undefined;
  const { type, json_schema: asked } = objectAt(format, 'response_format');
  if (type === 'text') return undefined;
  if (type === 'json_object') {
    refuseIf(
      !/json/i.test(JSON.stringify(messages)),
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      { param: 'messages' },
    );
    return (
      schemaInWords(messages) ?? { type: 'object', properties: { answer: { type: 'string' } } }
    );
  }
  refuseIf(type !== 'json_schema', `Invalid value: '${String(type)}'.`, {
    param: 'response_format.type',
  });
  const at = 'response_format.json_schema';
  return checkAnswerSchema(objectAt(asked, at), at);
}

/** A model without schemas still reads its instructions. */
function schemaInWords(messages: readonly JsonObject[]): JsonObject | undefined {
  const instructions = messages
    .flatMap(({ role, content }) => (role === 'system' ? [String(content)] : []))
    .join('\n');
  const [json] = /\{.*\}/.exec(instructions) ?? [];
  const schema: unknown = json === undefined ? undefined : JSON.parse(json);
  return isObject(schema) ? schema : undefined;
}

interface Conversation extends Pick<Prompt, 'system' | 'asked' | 'answered' | 'steps' | 'media'> {}

function readConversation(messages: readonly JsonObject[], model: string): Conversation {
  const system: string[] = [];
  const asked: string[] = [];
  const answered: string[] = [];
  const media: Prompt['media'][number][] = [];
  let steps: ToolResult[][] = [];
  let open = new Map<string, { name: string; args: unknown }>();
  for (const [index, message] of messages.entries()) {
    if (message.role !== 'tool') answerAll(open);
    switch (message.role) {
      case 'system':
      case 'developer':
        system.push(stringAt(message.content, `messages.${index}.content`));
        break;
      case 'user':
        asked.push(readUserContent(message.content, index, media));
        steps = [];
        break;
      case 'assistant': {
        const current = index > messages.findLastIndex(({ role }) => role === 'user');
        const calls = readAssistant(message, index, model, current);
        open = new Map(calls.map(({ id, ...call }) => [id, call]));
        refuseIf(open.size !== calls.length, `Duplicate tool_call ids in messages[${index}].`);
        if (typeof message.content === 'string' && message.content !== '')
          answered.push(message.content);
        if (calls.length > 0) steps.push([]);
        break;
      }
      case 'tool': {
        const id = stringAt(message.tool_call_id, `messages.${index}.tool_call_id`);
        const call = open.get(id);
        if (!call)
          return refuse(
            "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
            { param: `messages.[${index}].role` },
          );
        open.delete(id);
        steps
          .at(-1)
          ?.push({ ...call, text: stringAt(message.content, `messages.${index}.content`) });
        break;
      }
      default:
        refuse(
          `Invalid value: '${String(message.role)}'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and 'developer'.`,
          { param: `messages[${index}].role` },
        );
    }
  }
  answerAll(open);
  return { system: system.join('\n'), asked, answered, steps, media };
}

function answerAll(open: ReadonlyMap<string, unknown>): void {
  refuseIf(
    open.size > 0,
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...open.keys()].join(', ')}`,
    { param: 'messages' },
  );
}

/** @param current whether the user has not spoken since. */
function readAssistant(message: JsonObject, index: number, model: string, current: boolean) {
  const stranger = strangerIn(
    message,
    isOpenai(model) ? members.assistant : members.compatibleAssistant,
  );
  refuseIf(
    stranger !== undefined,
    `Additional properties are not allowed ('${stranger}' was unexpected) - 'messages.${index}'`,
  );
  const calls = arrayAt(message.tool_calls ?? [], `messages.${index}.tool_calls`).map((entry) => {
    const { id, type, function: called } = objectAt(entry, 'tool_calls[]');
    refuseIf(
      type !== 'function',
      `Missing required parameter: 'messages[${index}].tool_calls[0].type'.`,
    );
    refuseIf(
      String(id).length > 40,
      `Invalid 'messages[${index}].tool_calls[0].id': string too long. Expected a string with maximum length 40.`,
      { code: 'string_above_max_length' },
    );
    const { name, arguments: json } = objectAt(called, 'function');
    return {
      id: stringAt(id, 'id'),
      name: stringAt(name, 'name'),
      args: JSON.parse(stringAt(json, 'arguments')) as unknown,
    };
  });
  refuseIf(
    Array.isArray(message.tool_calls) && calls.length === 0,
    `Invalid 'messages[${index}].tool_calls': empty array.`,
    { code: 'empty_array' },
  );
  refuseIf(
    calls.length === 0 && typeof message.content !== 'string',
    `Invalid value for 'content': expected a string, got null.`,
    { param: `messages.[${index}].content` },
  );
  // The hosts that write reasoning_content want it back while a tool loop runs.
  const loops = current && calls.length > 0;
  const needed = loops && !isOpenai(model) && !isRouted(model) && reasons(model);
  refuseIf(
    needed && typeof message.reasoning_content !== 'string',
    `Missing \`reasoning_content\` field in the assistant message at message index ${index}.`,
  );
  return calls;
}

function readUserContent(
  content: unknown,
  index: number,
  media: Prompt['media'][number][],
): string {
  if (typeof content === 'string') return content;
  const parts = arrayAt(content, `messages.${index}.content`);
  refuseIf(parts.length === 0, `Invalid 'messages[${index}].content': empty array.`, {
    code: 'empty_array',
  });
  const texts: string[] = [];
  for (const entry of parts) {
    const part = objectAt(entry, 'content[]');
    if (part.type === 'text') texts.push(stringAt(part.text, 'text'));
    else if (part.type === 'image_url')
      media.push(readImage(stringAt(objectAt(part.image_url, 'image_url').url, 'url')));
    else if (part.type === 'input_audio') media.push(readAudio(part.input_audio));
    else if (part.type === 'file')
      media.push(readImage(stringAt(objectAt(part.file, 'file').file_data, 'file_data')));
    else
      refuse(
        `Invalid value: '${String(part.type)}'. Supported values are: 'text', 'image_url', 'input_audio', 'refusal', 'audio', and 'file'.`,
        { param: `messages[${index}].content[0].type` },
      );
  }
  return texts.join('\n');
}

function readAudio(value: unknown): Prompt['media'][number] {
  const { data, format } = objectAt(value, 'input_audio');
  refuseIf(format !== 'wav' && format !== 'mp3', `Invalid value: '${String(format)}'.`);
  return { mimeType: `audio/${String(format)}`, bytes: Buffer.from(String(data), 'base64').length };
}

function thoughtMember({ items }: Reply, { prompt, memory, model, body }: AnswerContext): object {
  const thought = items.find(({ kind }) => kind === 'thought');
  if (thought?.kind !== 'thought' || prompt.thinking !== 'shown') return {};
  if (!isRouted(model)) return { reasoning_content: remember(thought.text, memory) };
  const { exclude } = isObject(body.reasoning) ? body.reasoning : {};
  return {
    reasoning: exclude === true ? null : thought.text,
    reasoning_details: routedDetails(thought.text, exclude === true, memory),
  };
}

/** Where the text is all the state there is. */
function remember(thought: string, { signatures }: Memory): string {
  signatures.set(thought, thought);
  return thought;
}

/** OpenRouter names a model with its author. */
function isRouted(model: string): boolean {
  return model.includes('/');
}

/** A text that may be shown, and the state behind it, which never may. */
function routedDetails(text: string, exclude: boolean, memory: Memory): JsonObject[] {
  const data = Buffer.from(`${memory.newId('state')} of ${text}`).toString('base64');
  const details: JsonObject[] = [
    ...(exclude
      ? []
      : [{ type: 'reasoning.summary', summary: text, format: 'openai-responses-v1', index: 0 }]),
    {
      type: 'reasoning.encrypted',
      data,
      id: memory.newId('rs'),
      format: 'openai-responses-v1',
      index: exclude ? 0 : 1,
    },
  ];
  memory.signatures.set(JSON.stringify(details), text);
  return details;
}

function thoughtDeltas(text: string, context: AnswerContext): object[] {
  const { prompt, model, memory, body } = context;
  if (prompt.thinking !== 'shown') return [];
  if (!isRouted(model))
    return pieces(remember(text, memory)).map((reasoning_content) => ({
      content: null,
      reasoning_content,
    }));
  const { exclude } = isObject(body.reasoning) ? body.reasoning : {};
  return routedDetails(text, exclude === true, memory).flatMap((detail): object[] =>
    typeof detail.summary === 'string'
      ? pieces(detail.summary).map((summary) => ({
          content: '',
          reasoning: summary,
          reasoning_details: [{ ...detail, summary }],
        }))
      : [{ content: '', reasoning: null, reasoning_details: [detail] }],
  );
}

function annotationsOf({ items }: Reply): object[] {
  return items.flatMap((item) =>
    item.kind === 'text' && item.source
      ? [
          {
            type: 'url_citation',
            url_citation: {
              start_index: item.source.from,
              end_index: item.source.to,
              url: item.source.url,
              title: item.source.title,
            },
          },
        ]
      : [],
  );
}

/** One token per text is enough to see that none is lost. */
function logprobsOf(texts: readonly string[], { prompt }: AnswerContext): object | null {
  if (prompt.logprobs === undefined) return null;
  const entry = (token: string, logprob: number) => ({
    token,
    logprob,
    bytes: [...Buffer.from(token)],
  });
  const content = texts.map((text) => ({
    ...entry(text, -0.25),
    top_logprobs: Array.from({ length: prompt.logprobs ?? 0 }, (_, index) =>
      entry(index === 0 ? text : `other ${index}`, -0.25 - index),
    ),
  }));
  return { content, refusal: null };
}

function searches(plugins: unknown): boolean {
  return (
    Array.isArray(plugins) && plugins.some((plugin) => isObject(plugin) && plugin.id === 'web')
  );
}

function makesOf({ modalities }: JsonObject): Pick<Prompt, 'makes'> {
  const wanted: readonly unknown[] = Array.isArray(modalities) ? modalities : [];
  if (wanted.includes('image')) return { makes: 'image' };
  return wanted.includes('audio') ? { makes: 'audio' } : {};
}

/** Speech takes the place of the text, which is then its transcript. */
function mediaMembers({ items }: Reply, text: string, { memory }: AnswerContext): object {
  for (const item of items) {
    if (item.kind === 'image') return { images: [imageOf(item)] };
    if (item.kind !== 'audio') continue;
    const expires_at = 1_767_229_200;
    return {
      content: null,
      audio: { id: memory.newId('audio'), expires_at, data: item.data, transcript: text },
    };
  }
  return {};
}

function mediaDeltas({ items }: Reply, { memory }: AnswerContext): object[] {
  return items.flatMap((item): object[] => {
    if (item.kind === 'image') return [{ content: '', images: [imageOf(item)] }];
    if (item.kind !== 'audio') return [];
    const id = memory.newId('audio');
    return [{ audio: { id, data: item.data } }, { audio: { id, expires_at: 1_767_229_200 } }];
  });
}

function imageOf({ mimeType, data }: { mimeType: string; data: string }): object {
  const url = `data:${mimeType};base64,${data}`;
  return { type: 'image_url', image_url: { url }, index: 0 };
}

function writeCall({ name, args }: { name: string; args: JsonObject }, id: string) {
  return { id, type: 'function', function: { name, arguments: JSON.stringify(args) } };
}

function finishOf({ finish }: Reply): string {
  return {
    stop: 'stop',
    calls: 'tool_calls',
    length: 'length',
    filtered: 'content_filter',
    refused: 'stop',
    paused: 'stop',
  }[finish];
}

function writeUsage({ usage: { prompt, cached, output, thoughts } }: Reply): object {
  return {
    prompt_tokens: prompt,
    completion_tokens: output + thoughts,
    total_tokens: prompt + output + thoughts,
    prompt_tokens_details: { cached_tokens: cached, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: thoughts,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}

function frame(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

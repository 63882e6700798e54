import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObject, type JsonObject } from './check.js';
import { officialProblems } from './official.js';
import { type Replay, type ReplayFormat, replayKey, startReplay } from './upstream.js';

const onePixel = 'iVBORw0KGgo=';
const city = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };

interface Case {
  readonly title: string;
  readonly body: JsonObject;
}

interface Sides {
  readonly path: (stream: boolean, model: string) => string;
  readonly headers: Readonly<Record<string, string>>;
  readonly model: string;
  readonly good: readonly Case[];
  readonly bad: readonly (Case & { readonly want: RegExp })[];
}

const geminiUser = { role: 'user', parts: [{ text: 'Hi' }] };
const geminiCall = { role: 'model', parts: [{ functionCall: { name: 'f', args: {} } }] };
const geminiResult = { role: 'user', parts: [{ functionResponse: { name: 'f', response: {} } }] };
const chatUser = { role: 'user', content: 'call f {"city":"Rome"}' };
const chatCall = {
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } }],
};
const chatTools = [{ type: 'function', function: { name: 'f', parameters: city } }];
const itemUser = { role: 'user', content: 'call f {"city":"Rome"}' };
const itemCall = { type: 'function_call', call_id: 'call_1', name: 'f', arguments: '{}' };
const itemResult = { type: 'function_call_output', call_id: 'call_1', output: 'x' };
const itemTools = [{ type: 'function', name: 'f', parameters: city, strict: false }];
const itemReasoning = { type: 'reasoning', id: 'rs_1', summary: [] };
const claudeUser = { role: 'user', content: [{ type: 'text', text: 'call f {"city":"Rome"}' }] };
const claudeCall = {
  role: 'assistant',
  content: [{ type: 'tool_use', id: 'toolu_1', name: 'f', input: {} }],
};
const claudeResult = {
  role: 'user',
  content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'x' }],
};
const claudeTools = [{ name: 'f', input_schema: city }];
const thinking = { type: 'enabled', budget_tokens: 1024 };

/** Bedrock's replay has frames and errors of its own kind, and a test of its own. */
type TextFormat = Exclude<ReplayFormat, 'bedrock-converse'>;

const sides: Readonly<Record<TextFormat, Sides>> = {
  gemini: {
    path: (stream, model) =>
      `/v1beta/models/${model}:${stream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
    headers: { 'x-goog-api-key': replayKey },
    model: 'gemini-2.5-flash',
    good: [
      { title: 'a text', body: { contents: [geminiUser] } },
      {
        title: 'an image',
        body: {
          contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: onePixel } }] }],
        },
      },
      { title: 'a finished tool step', body: { contents: [geminiUser, geminiCall, geminiResult] } },
    ],
    bad: [
      {
        title: 'an unknown member',
        body: { contents: [geminiUser], models: [] },
        want: /Unknown name "models"/,
      },
      {
        title: 'snake case inside a part',
        body: { contents: [{ parts: [{ inline_data: {} }] }] },
        want: /Unknown name/,
      },
      { title: 'no contents', body: { contents: [] }, want: /contents is not specified/ },
      {
        title: 'no parts',
        body: { contents: [{ role: 'user', parts: [] }] },
        want: /must not be empty/,
      },
      {
        title: 'an unanswered call',
        body: { contents: [geminiUser, geminiCall, geminiUser] },
        want: /number of function response parts/,
      },
      {
        title: 'a result without a call',
        body: { contents: [geminiUser, geminiResult] },
        want: /immediately after a function call/,
      },
      {
        title: 'JSON Schema in parameters',
        body: {
          contents: [geminiUser],
          tools: [{ functionDeclarations: [{ name: 'f', parameters: { $schema: 'x' } }] }],
        },
        want: /Unknown name "\$schema"/,
      },
      {
        title: 'a foreign signature',
        body: {
          contents: [
            geminiUser,
            { ...geminiCall, parts: [{ ...geminiCall.parts[0], thoughtSignature: 'R1dTMQ==' }] },
            geminiResult,
          ],
        },
        want: /Corrupted thought signature/,
      },
    ],
  },
  'openai-chat': {
    path: () => '/v1/chat/completions',
    headers: { authorization: `Bearer ${replayKey}` },
    model: 'gpt-4o',
    good: [
      { title: 'a text', body: { messages: [chatUser] } },
      { title: 'a call', body: { messages: [chatUser], tools: chatTools } },
      {
        title: 'a finished tool step',
        body: {
          messages: [chatUser, chatCall, { role: 'tool', tool_call_id: 'call_1', content: 'x' }],
          tools: chatTools,
        },
      },
      {
        title: 'a schema',
        body: {
          messages: [chatUser],
          response_format: {
            type: 'json_schema',
            json_schema: {
              name: 'r',
              strict: true,
              schema: { ...city, additionalProperties: false },
            },
          },
        },
      },
    ],
    bad: [
      {
        title: 'an unknown member',
        body: { messages: [chatUser], topK: 1 },
        want: /Unrecognized request argument/,
      },
      { title: 'no messages', body: { messages: [] }, want: /empty array/ },
      {
        title: 'an unanswered call',
        body: { messages: [chatUser, chatCall, chatUser], tools: chatTools },
        want: /must be followed by tool messages/,
      },
      {
        title: 'a result without a call',
        body: { messages: [chatUser, { role: 'tool', tool_call_id: 'x', content: '' }] },
        want: /must be a response to a preceeding message/,
      },
      {
        title: 'a strict schema with an optional member',
        body: {
          messages: [chatUser],
          response_format: {
            type: 'json_schema',
            json_schema: {
              name: 'r',
              strict: true,
              schema: {
                type: 'object',
                properties: { a: { type: 'string' } },
                additionalProperties: false,
              },
            },
          },
        },
        want: /'required' is required/,
      },
      {
        title: 'a type in upper case',
        body: {
          messages: [chatUser],
          tools: [
            {
              type: 'function',
              function: {
                name: 'f',
                parameters: { type: 'object', properties: { a: { type: 'STRING' } } },
              },
            },
          ],
        },
        want: /not valid under any/,
      },
      {
        title: 'a name with a dot',
        body: { messages: [chatUser], tools: [{ type: 'function', function: { name: 'a.b' } }] },
        want: /does not match pattern/,
      },
      {
        title: 'stream_options without a stream',
        body: { messages: [chatUser], stream: false, stream_options: { include_usage: true } },
        want: /only allowed when 'stream'/,
      },
    ],
  },
  'openai-responses': {
    path: () => '/v1/responses',
    headers: { authorization: `Bearer ${replayKey}` },
    model: 'gpt-5',
    good: [
      { title: 'a text', body: { input: [itemUser] } },
      { title: 'a call', body: { input: [itemUser], tools: itemTools } },
      {
        title: 'a finished tool step',
        body: { input: [itemUser, itemCall, itemResult], tools: itemTools },
      },
      {
        title: 'thoughts',
        body: {
          input: [itemUser],
          store: false,
          reasoning: { effort: 'low', summary: 'auto' },
          include: ['reasoning.encrypted_content'],
        },
      },
      {
        title: 'a search and a run of code',
        body: {
          input: [{ role: 'user', content: 'search for news, run 2+2' }],
          tools: [
            { type: 'web_search' },
            { type: 'code_interpreter', container: { type: 'auto' } },
          ],
          include: ['code_interpreter_call.outputs'],
        },
      },
      {
        title: 'a picture',
        body: { input: [itemUser], tools: [{ type: 'image_generation' }] },
      },
      { title: 'a refusal', body: { input: [{ role: 'user', content: 'end refused' }] } },
      { title: 'a filter', body: { input: [{ role: 'user', content: 'end filtered' }] } },
      {
        title: 'a schema',
        body: {
          input: [itemUser],
          text: {
            format: {
              type: 'json_schema',
              name: 'r',
              strict: true,
              schema: { ...city, additionalProperties: false },
            },
          },
        },
      },
    ],
    bad: [
      {
        title: 'an unknown member',
        body: { input: [itemUser], stop: ['x'] },
        want: /Unknown parameter: 'stop'/,
      },
      { title: 'no input', body: { input: [] }, want: /empty array/ },
      {
        title: 'an unanswered call',
        body: { input: [itemUser, itemCall, itemUser], tools: itemTools },
        want: /No tool output found for function call call_1/,
      },
      {
        title: 'a result without a call',
        body: { input: [itemUser, itemResult] },
        want: /No tool call found/,
      },
      {
        title: 'reasoning with a forged state',
        body: {
          input: [itemUser, { ...itemReasoning, encrypted_content: 'x' }, itemCall, itemResult],
          tools: itemTools,
        },
        want: /could not be verified/,
      },
      {
        title: 'a function that does not say whether it is strict',
        body: { input: [itemUser], tools: [{ ...itemTools[0], strict: undefined }] },
        want: /Missing required parameter/,
      },
      {
        title: 'a limit of a few tokens',
        body: { input: [itemUser], max_output_tokens: 5 },
        want: /Expected a value >= 16/,
      },
      {
        title: 'a temperature for a model that reasons',
        body: { input: [itemUser], temperature: 0 },
        want: /'temperature' is not supported with this model/,
      },
      {
        title: 'JSON that nobody speaks of',
        body: {
          input: [itemUser],
          instructions: 'JSON',
          text: { format: { type: 'json_object' } },
        },
        want: /must contain the word 'json'/,
      },
    ],
  },
  'anthropic-messages': {
    path: () => '/v1/messages',
    headers: { 'x-api-key': replayKey, 'anthropic-version': '2023-06-01' },
    model: 'claude-sonnet-4-5',
    good: [
      { title: 'a text', body: { max_tokens: 100, messages: [claudeUser] } },
      {
        title: 'a call after thinking',
        body: { max_tokens: 4000, messages: [claudeUser], tools: claudeTools, thinking },
      },
      {
        title: 'thinking that is not shown',
        body: {
          max_tokens: 4000,
          messages: [claudeUser],
          thinking: { ...thinking, display: 'omitted' },
        },
      },
      {
        title: 'a finished tool step',
        body: {
          max_tokens: 100,
          messages: [claudeUser, claudeCall, claudeResult],
          tools: claudeTools,
        },
      },
    ],
    bad: [
      {
        title: 'no max_tokens',
        body: { messages: [claudeUser] },
        want: /max_tokens: Field required/,
      },
      {
        title: 'an unknown member',
        body: { max_tokens: 9, messages: [claudeUser], stop: [] },
        want: /stop: Extra inputs are not permitted/,
      },
      {
        title: 'two users in a row',
        body: { max_tokens: 9, messages: [claudeUser, claudeUser] },
        want: /must alternate/,
      },
      {
        title: 'an assistant first',
        body: { max_tokens: 9, messages: [claudeCall, claudeResult], tools: claudeTools },
        want: /first message must use the "user" role/,
      },
      {
        title: 'an empty text',
        body: {
          max_tokens: 9,
          messages: [{ role: 'user', content: [{ type: 'text', text: '' }] }],
        },
        want: /must be non-empty/,
      },
      {
        title: 'an unanswered call',
        body: { max_tokens: 9, messages: [claudeUser, claudeCall, claudeUser], tools: claudeTools },
        want: /without `tool_result` blocks/,
      },
      {
        title: 'a result without a call',
        body: { max_tokens: 9, messages: [claudeResult], tools: claudeTools },
        want: /unexpected `tool_use_id`/,
      },
      {
        title: 'calls without tools',
        body: { max_tokens: 9, messages: [claudeUser, claudeCall, claudeResult] },
        want: /must define tools/,
      },
      {
        title: 'thinking without its blocks',
        body: {
          max_tokens: 4000,
          messages: [claudeUser, claudeCall, claudeResult],
          tools: claudeTools,
          thinking,
        },
        want: /must start with a thinking block/,
      },
      {
        title: 'a thought nobody had',
        body: {
          max_tokens: 9,
          messages: [
            claudeUser,
            { role: 'assistant', content: [{ type: 'thinking', thinking: 'x', signature: 'y' }] },
            claudeUser,
          ],
        },
        want: /Invalid `signature`/,
      },
      {
        title: 'a budget above the limit',
        body: { max_tokens: 1000, messages: [claudeUser], thinking },
        want: /must be greater than `thinking.budget_tokens`/,
      },
      {
        title: 'a temperature beside thinking',
        body: { max_tokens: 4000, temperature: 0, messages: [claudeUser], thinking },
        want: /may only be set to 1/,
      },
    ],
  },
};

const formats = Object.keys(sides) as TextFormat[];

describe.each(formats)('the replay of %s', (format) => {
  const { path, headers, model, good, bad } = sides[format];
  let replay: Replay;

  beforeAll(async () => {
    replay = await startReplay(format);
  });
  afterAll(() => replay.close());

  function ask(body: JsonObject, { stream = false, model: asked = model } = {}): Promise<Response> {
    const named =
      format === 'gemini' ? body : { model: asked, ...(stream ? { stream } : {}), ...body };
    return fetch(new URL(path(stream, asked), replay.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(named),
    });
  }

  it.each(good)('answers $title as the vendor describes its answers', async ({ body }) => {
    const whole = await ask(body);
    expect(whole.status).toBe(200);
    expect(officialProblems(format, 'answer', await whole.json()) ?? []).toEqual([]);
    const events = await eventsOf(await ask(body, { stream: true }));
    expect(events.length).toBeGreaterThan(3);
    for (const event of events) {
      if (event.type !== 'ping') expect(officialProblems(format, 'event', event) ?? []).toEqual([]);
    }
  });

  it.each(bad)('refuses $title', async ({ body, want }) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    const answer = (await response.json()) as { error: { message: string } };
    expect(answer.error.message).toMatch(want);
    expect(officialProblems(format, 'error', answer) ?? []).toEqual([]);
    expect(replay.requests.at(-1)?.refusal).toBe(answer.error.message);
  });

  it('refuses a wrong key and an unknown path', async () => {
    const noKey = await fetch(new URL(path(false, model), replay.url), {
      method: 'POST',
      body: JSON.stringify({ model }),
    });
    expect([400, 401]).toContain(noKey.status);
    const noPath = await fetch(new URL('/v2/nothing', replay.url), {
      method: 'POST',
      headers,
      body: '{}',
    });
    expect(noPath.status).toBe(404);
  });

  it.each([400, 401, 403, 404, 429, 500, 503, 529])(
    'fails with status %i when asked to',
    async (status) => {
      const response = await ask(good[0]?.body ?? {}, { model: `error-${status}` });
      expect(response.status).toBe(status);
      expect(officialProblems(format, 'error', await response.json()) ?? []).toEqual([]);
    },
  );

  it('cuts, breaks and leaves streams unfinished when asked to', async () => {
    const body = good[0]?.body ?? {};
    await expect(
      eventsOf(await ask(body, { stream: true, model: 'cut-stream' })),
    ).rejects.toThrow();
    const broken = await eventsOf(await ask(body, { stream: true, model: 'error-in-stream' }));
    expect(broken.length).toBeGreaterThan(2);
    expect(isObject(broken.at(-1)?.error)).toBe(true);
    const unfinished = await eventsOf(await ask(body, { stream: true, model: 'no-finish' }));
    expect(unfinished.length).toBeGreaterThan(2);
    expect(JSON.stringify(unfinished)).not.toMatch(
      /"(?:finish_reason|stop_reason|finishReason)":"/,
    );
  });

  it('tells when a caller leaves', async () => {
    const leave = new AbortController();
    const response = await fetch(new URL(path(true, 'slow'), replay.url), {
      method: 'POST',
      headers,
      body: JSON.stringify(
        format === 'gemini' ? good[0]?.body : { ...good[0]?.body, model: 'slow', stream: true },
      ),
      signal: leave.signal,
    });
    const reader = response.body?.getReader();
    await reader?.read();
    leave.abort();
    expect((await replay.aborted).model).toBe('slow');
  });
});

async function eventsOf(response: Response): Promise<JsonObject[]> {
  const text = await response.text();
  return text
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data: ') && line !== 'data: [DONE]')
    .map((line) => JSON.parse(line.slice('data: '.length)) as JsonObject);
}

describe('the replay of anthropic-messages knows what it said, and', () => {
  const { path, headers } = sides['anthropic-messages'];
  const model = 'claude-opus-5';
  const question = { role: 'user', content: 'think twice and call f {}' };
  let replay: Replay;
  let said: readonly JsonObject[];

  async function ask(messages: readonly object[]): Promise<[number, JsonObject]> {
    const body = {
      model,
      max_tokens: 4000,
      messages,
      tools: claudeTools,
      thinking: { type: 'adaptive' },
    };
    const response = await fetch(new URL(path(false, model), replay.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return [response.status, (await response.json()) as JsonObject];
  }

  async function echo(content: readonly JsonObject[]): Promise<number> {
    const { id: tool_use_id } = said.at(-1) ?? {};
    const result = { type: 'tool_result', tool_use_id, content: 'x' };
    const [status] = await ask([
      question,
      { role: 'assistant', content },
      { role: 'user', content: [result] },
    ]);
    return status;
  }

  beforeAll(async () => {
    replay = await startReplay('anthropic-messages');
    const [, { content }] = await ask([question]);
    said = Array.isArray(content) ? content.filter(isObject) : [];
  });
  afterAll(() => replay.close());

  const only = (...places: readonly number[]) =>
    places.map((place) => said[place]).filter((block) => block !== undefined);

  it('takes its reasoning back as it was, or none of it', async () => {
    expect(said.map(({ type }) => type)).toEqual(['thinking', 'text', 'thinking', 'tool_use']);
    expect(await echo(said)).toBe(200);
    expect(await echo(only(1, 3))).toBe(200);
  });

  it.each([
    ['in another order', [2, 1, 0, 3]],
    ['without the text between', [0, 2, 3]],
    ['before the text', [0, 2, 1, 3]],
    ['in part', [0, 1, 3]],
  ])('refuses it %s', async (_, places) => {
    expect(await echo(only(...places))).toBe(400);
    expect(replay.requests.at(-1)?.refusal).toMatch(/cannot be modified/);
  });

  it('refuses it around another text', async () => {
    const [first, , ...rest] = said;
    expect(await echo([first ?? {}, { type: 'text', text: 'Hm.' }, ...rest])).toBe(400);
  });
});

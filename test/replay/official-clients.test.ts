import Anthropic from '@anthropic-ai/sdk';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as genai1 from 'genai1';
import * as genai2 from 'genai2';
import * as genai3 from 'genai3';
import OpenAI from 'openai';
// `@google/genai` looks for undici's dispatcher, which Node sets outside of the test's own realm.
import 'undici';
import { tail, vectorOf } from './brain.js';
import { type Replay, replayKey, startReplay } from './upstream.js';

/**
 * The vendors' own clients, straight against the replay: what they read without complaint is
 * as good as the real service for whoever calls it.
 */
const city = {
  type: 'object' as const,
  properties: { city: { type: 'string' } },
  required: ['city'],
  additionalProperties: false,
};
const twoCalls = 'call getWeather {"city":"Paris"} call getWeather {"city":"Rome"}';
const heard = `heard "Hello". ${tail}`;

describe('openai', () => {
  let replay: Replay;
  let client: OpenAI;

  beforeAll(async () => {
    replay = await startReplay('openai-chat');
    client = connect();
  });
  afterAll(() => replay.close());

  const connect = (apiKey = replayKey) =>
    new OpenAI({ apiKey, baseURL: replay.url, maxRetries: 0 });
  const hello = {
    model: 'gpt-4o',
    messages: [{ role: 'user' as const, content: 'Hello' }],
  };
  const tools = [
    {
      type: 'function' as const,
      function: { name: 'getWeather', parameters: city, strict: true },
    },
  ];
  const called = {
    finish_reason: 'tool_calls',
    message: {
      content: null,
      tool_calls: ['Paris', 'Rome'].map((name) => ({
        type: 'function',
        function: { name: 'getWeather', parsed_arguments: { city: name } },
      })),
    },
  };
  const asked = {
    model: 'gpt-4o',
    messages: [{ role: 'user' as const, content: twoCalls }],
    tools,
  };

  it('reads an answer', async () => {
    const answer = await client.chat.completions.create(hello);
    expect(answer.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { role: 'assistant', content: `gpt-4o ${heard}`, refusal: null },
    });
    expect(answer.usage?.total_tokens).toBe(
      (answer.usage?.prompt_tokens ?? 0) + (answer.usage?.completion_tokens ?? 0),
    );
  });

  it('reads a stream, and puts it together to the same answer', async () => {
    const whole = await client.chat.completions.create(hello);
    const stream = client.chat.completions.stream({
      ...hello,
      stream_options: { include_usage: true },
    });
    expect(await stream.finalContent()).toBe(whole.choices[0]?.message.content);
    expect(whole.usage).toMatchObject(await stream.totalUsage());
  });

  it.each(['whole', 'streamed'])('reads calls of a %s answer', async (way) => {
    const completion =
      way === 'whole'
        ? await client.chat.completions.parse(asked)
        : await client.chat.completions.stream(asked).finalChatCompletion();
    expect(completion.choices[0]).toMatchObject(called);
    const ids = completion.choices[0]?.message.tool_calls?.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('runs its own tool loop', async () => {
    const got: unknown[] = [];
    const runner = client.chat.completions.runTools({
      ...hello,
      messages: [{ role: 'user', content: `${twoCalls} then call getWeather {"city":"Oslo"}` }],
      tools: [
        {
          type: 'function',
          function: {
            name: 'getWeather',
            description: 'Weather',
            parameters: city,
            parse: JSON.parse,
            function: (args: { city: string }) => {
              got.push(args.city);
              return `sun in ${args.city}`;
            },
          },
        },
      ],
    });
    expect(await runner.finalContent()).toContain('getWeather({"city":"Oslo"}) gave sun in Oslo');
    expect(got).toEqual(['Paris', 'Rome', 'Oslo']);
  });

  it('reads structured output', async () => {
    const completion = await client.chat.completions.parse({
      ...hello,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'place', strict: true, schema: city },
      },
    });
    expect(completion.choices[0]?.message.parsed).toEqual({ city: 'sample city' });
  });

  // The client asks for base64 by itself where the caller says nothing.
  it.each([undefined, 'float', 'base64'] as const)('reads embeddings asked as %s', async (form) => {
    const { data } = await client.embeddings.create({
      model: 'text-embedding-3-small',
      input: ['one', 'two'],
      dimensions: 8,
      ...(form ? { encoding_format: form } : {}),
    });
    expect(data.map(({ index }) => index)).toEqual([0, 1]);
    if (form === 'base64') return;
    const wanted = [vectorOf('one', 8), vectorOf('two', 8)].flat();
    for (const [at, value] of data.flatMap(({ embedding }) => embedding).entries())
      expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 6);
  });

  it.each([
    [400, OpenAI.BadRequestError],
    [401, OpenAI.AuthenticationError],
    [403, OpenAI.PermissionDeniedError],
    [404, OpenAI.NotFoundError],
    [429, OpenAI.RateLimitError],
    [500, OpenAI.InternalServerError],
    [503, OpenAI.InternalServerError],
  ])('raises its own error for %i', async (status, kind) => {
    const failing = client.chat.completions.create({ ...hello, model: `error-${status}` });
    await expect(failing).rejects.toBeInstanceOf(kind);
    await expect(failing).rejects.toMatchObject({
      status,
      type: expect.stringMatching(/./),
      error: { message: expect.stringMatching(/./) },
    });
  });

  it('raises for a wrong key and for a path that is not there', async () => {
    await expect(connect('wrong').chat.completions.create(hello)).rejects.toBeInstanceOf(
      OpenAI.AuthenticationError,
    );
    await expect(client.images.generate({ prompt: 'x' })).rejects.toBeInstanceOf(
      OpenAI.NotFoundError,
    );
  });

  it.each(['cut-stream', 'error-in-stream'])('raises in the middle of %s', async (model) => {
    const { text, error } = await untilItFails(
      await client.chat.completions.create({ ...hello, model, stream: true }),
      ({ choices }) => choices[0]?.delta.content,
    );
    expect(text).not.toBe('');
    expect(error).toMatchObject({ message: expect.stringMatching(/./) });
    if (model === 'error-in-stream') expect(error).toBeInstanceOf(OpenAI.APIError);
  });
});

describe('openai, of responses', () => {
  let replay: Replay;
  let client: OpenAI;

  beforeAll(async () => {
    replay = await startReplay('openai-responses');
    client = connect();
  });
  afterAll(() => replay.close());

  const connect = (apiKey = replayKey) =>
    new OpenAI({ apiKey, baseURL: replay.url, maxRetries: 0 });
  const hello = { model: 'gpt-4o', input: 'Hello', store: false };
  const say = (content: string) => [{ role: 'user' as const, content }];
  const thinks = {
    model: 'gpt-5',
    store: false,
    reasoning: { effort: 'low' as const, summary: 'auto' as const },
    include: ['reasoning.encrypted_content' as const],
  };
  const tools = [{ type: 'function' as const, name: 'getWeather', parameters: city, strict: true }];
  const finalOf = async (body: OpenAI.Responses.ResponseCreateParamsNonStreaming) =>
    client.responses.stream({ ...body, stream: true }).finalResponse();

  it.each([
    { title: 'a text', body: { ...hello, input: say('Hello') } },
    { title: 'thoughts', body: { ...thinks, input: say('Hello') } },
    { title: 'calls after thoughts', body: { ...thinks, input: say(twoCalls), tools } },
    { title: 'a refusal', body: { ...hello, input: say('end refused') } },
    {
      title: 'a search',
      body: { ...hello, input: say('search for news'), tools: [{ type: 'web_search' as const }] },
    },
    {
      title: 'a run of code',
      body: {
        ...hello,
        input: say('run 2+2'),
        tools: [{ type: 'code_interpreter' as const, container: { type: 'auto' as const } }],
        include: ['code_interpreter_call.outputs' as const],
      },
    },
    {
      title: 'a picture',
      body: { ...hello, input: say('Draw'), tools: [{ type: 'image_generation' as const }] },
    },
    {
      title: 'an answer cut short',
      body: { ...hello, input: say('Hello '.repeat(10)), max_output_tokens: 16 },
      status: 'incomplete',
    },
  ])(
    'puts a stream of $title together to the whole answer',
    async ({ body, status = 'completed' }) => {
      const whole = await client.responses.create(body);
      const streamed = await finalOf(body);
      expect(withoutMadeIds(streamed.output)).toEqual(withoutMadeIds(whole.output));
      expect(whole.status).toBe(status);
      expect(streamed).toMatchObject({
        status,
        incomplete_details: whole.incomplete_details,
        usage: whole.usage,
        output_text: whole.output_text,
      });
    },
  );

  it('reads a text, calls and structured output', async () => {
    const whole = await client.responses.create({ ...hello, input: say('Hello') });
    expect(whole.output_text).toBe(`gpt-4o ${heard}`);
    const called = await client.responses.parse({ ...hello, input: say(twoCalls), tools });
    expect(called.output).toMatchObject(
      ['Paris', 'Rome'].map((name) => ({ parsed_arguments: { city: name } })),
    );
    const format = { type: 'json_schema' as const, name: 'place', strict: true, schema: city };
    const parsed = await client.responses.parse({
      ...hello,
      input: say('Where?'),
      text: { format },
    });
    expect(parsed.output_parsed).toEqual({ city: 'sample city' });
    const streamed = await finalOf({ ...hello, input: say('Where?'), text: { format } });
    expect(JSON.parse(streamed.output_text)).toEqual({ city: 'sample city' });
  });

  it('takes calls and thoughts back with their results', async () => {
    const first = await client.responses.create({ ...thinks, input: say(twoCalls), tools });
    expect(first.output.map(({ type }) => type)).toEqual([
      'reasoning',
      'function_call',
      'function_call',
    ]);
    const said = first.output.flatMap((item) =>
      item.type === 'function_call' || item.type === 'reasoning' ? [item] : [],
    );
    const results = said.flatMap((item) =>
      item.type === 'function_call'
        ? [{ type: 'function_call_output' as const, call_id: item.call_id, output: 'sun' }]
        : [],
    );
    const second = await client.responses.create({
      ...thinks,
      input: [...say(twoCalls), ...said, ...results],
      tools,
    });
    expect(second.output_text).toContain('gave sun');
  });

  it('counts tokens', async () => {
    const { input_tokens } = await client.responses.inputTokens.count({
      model: 'gpt-4o',
      input: say('Hello'),
    });
    expect(input_tokens).toBeGreaterThan(0);
  });

  it.each([
    [400, OpenAI.BadRequestError],
    [401, OpenAI.AuthenticationError],
    [403, OpenAI.PermissionDeniedError],
    [404, OpenAI.NotFoundError],
    [429, OpenAI.RateLimitError],
    [500, OpenAI.InternalServerError],
    [503, OpenAI.InternalServerError],
  ])('raises its own error for %i', async (status, kind) => {
    const failing = client.responses.create({ ...hello, model: `error-${status}` });
    await expect(failing).rejects.toBeInstanceOf(kind);
    await expect(failing).rejects.toMatchObject({
      status,
      type: expect.stringMatching(/./),
      error: { message: expect.stringMatching(/./) },
    });
  });

  it('raises for a wrong key and for an answer that nobody kept', async () => {
    await expect(connect('wrong').responses.create(hello)).rejects.toBeInstanceOf(
      OpenAI.AuthenticationError,
    );
    await expect(client.responses.retrieve('resp_000001')).rejects.toBeInstanceOf(
      OpenAI.NotFoundError,
    );
  });

  it('is told of no end where a stream has none', async () => {
    const final = await finalOf({ ...hello, input: say('Hello'), model: 'no-finish' });
    expect(final.status).toBe('in_progress');
  });

  it.each(['cut-stream', 'error-in-stream'])('raises in the middle of %s', async (model) => {
    const { text, error } = await untilItFails(
      await client.responses.create({ ...hello, input: say('Hello'), model, stream: true }),
      (event) => (event.type === 'response.output_text.delta' ? event.delta : undefined),
    );
    expect(text).not.toBe('');
    expect(error).toMatchObject({ message: expect.stringMatching(/./) });
    if (model === 'error-in-stream') expect(error).toBeInstanceOf(OpenAI.APIError);
  });
});

/** Every answer has ids, and states, of its own; what the client parsed is not the provider's. */
function withoutMadeIds(output: readonly object[]): unknown {
  const made = 'id call_id encrypted_content container_id parsed parsed_arguments'.split(' ');
  return JSON.parse(
    JSON.stringify(output, (key, value: unknown) => (made.includes(key) ? undefined : value)),
  );
}

describe('@anthropic-ai/sdk', () => {
  let replay: Replay;
  let client: Anthropic;

  beforeAll(async () => {
    replay = await startReplay('anthropic-messages');
    client = connect();
  });
  afterAll(() => replay.close());

  const connect = (apiKey = replayKey) =>
    new Anthropic({ apiKey, baseURL: replay.url, maxRetries: 0 });
  const model = 'claude-haiku-4-5';
  const hello = {
    model,
    max_tokens: 4000,
    messages: [{ role: 'user' as const, content: 'Hello' }],
  };
  const tools = [{ name: 'getWeather', input_schema: city }];
  const thinking = { type: 'enabled' as const, budget_tokens: 1024 };
  const answered = ['Paris', 'Rome'].map((name) => ({
    type: 'tool_use',
    name: 'getWeather',
    input: { city: name },
  }));

  it('reads an answer', async () => {
    const message = await client.messages.create(hello);
    expect(message).toMatchObject({
      role: 'assistant',
      stop_reason: 'end_turn',
      content: [{ type: 'text', text: `${model} ${heard}` }],
    });
  });

  it.each([
    { title: 'a text', more: {} },
    { title: 'thinking', more: { thinking } },
    {
      title: 'calls after thinking',
      more: { thinking, tools, messages: [{ role: 'user' as const, content: twoCalls }] },
    },
  ])('puts a stream of $title together to the whole answer', async ({ more }) => {
    const whole = await client.messages.create({ ...hello, ...more });
    const streamed = await client.messages.stream({ ...hello, ...more }).finalMessage();
    expect(withoutIds(streamed.content)).toEqual(withoutIds(whole.content));
    expect(streamed.stop_reason).toBe(whole.stop_reason);
    expect(streamed.usage).toMatchObject({
      input_tokens: whole.usage.input_tokens,
      output_tokens: whole.usage.output_tokens,
    });
  });

  it('takes calls and thinking back with their results', async () => {
    const question = { role: 'user' as const, content: twoCalls };
    const first = await client.messages.create({
      ...hello,
      messages: [question],
      tools,
      thinking,
    });
    expect(first.content).toMatchObject([{ type: 'thinking' }, ...answered]);
    const results = first.content.flatMap((block) =>
      block.type === 'tool_use'
        ? [{ type: 'tool_result' as const, tool_use_id: block.id, content: 'sun' }]
        : [],
    );
    const second = await client.messages.create({
      ...hello,
      messages: [
        question,
        { role: 'assistant', content: first.content },
        { role: 'user', content: results },
      ],
      tools,
      thinking,
    });
    expect(JSON.stringify(second.content)).toContain('gave sun');
  });

  it('reads structured output', async () => {
    const message = await client.messages.parse({
      ...hello,
      output_config: { format: { type: 'json_schema', schema: city } },
    });
    expect(JSON.parse(textOf(message))).toEqual({ city: 'sample city' });
  });

  it('counts tokens', async () => {
    const { messages } = hello;
    expect((await client.messages.countTokens({ model, messages })).input_tokens).toBeGreaterThan(
      0,
    );
  });

  it.each([
    [400, Anthropic.BadRequestError, 'invalid_request_error'],
    [401, Anthropic.AuthenticationError, 'authentication_error'],
    [403, Anthropic.PermissionDeniedError, 'permission_error'],
    [404, Anthropic.NotFoundError, 'not_found_error'],
    [429, Anthropic.RateLimitError, 'rate_limit_error'],
    [500, Anthropic.InternalServerError, 'api_error'],
    [529, Anthropic.InternalServerError, 'overloaded_error'],
  ])('raises its own error for %i', async (status, kind, type) => {
    const failing = client.messages.create({ ...hello, model: `error-${status}` });
    await expect(failing).rejects.toBeInstanceOf(kind);
    await expect(failing).rejects.toMatchObject({
      status,
      type,
      requestID: expect.stringMatching(/^req_/),
    });
  });

  it('raises for a wrong key and for a path that is not there', async () => {
    await expect(connect('wrong').messages.create(hello)).rejects.toBeInstanceOf(
      Anthropic.AuthenticationError,
    );
    await expect(client.messages.batches.retrieve('x')).rejects.toBeInstanceOf(
      Anthropic.NotFoundError,
    );
  });

  it.each(['cut-stream', 'error-in-stream'])('raises in the middle of %s', async (fault) => {
    const { text, error } = await untilItFails(
      client.messages.stream({ ...hello, model: fault }),
      (event) =>
        event.type === 'content_block_delta' && event.delta.type === 'text_delta'
          ? event.delta.text
          : '',
    );
    expect(text).not.toBe('');
    expect(error).toBeInstanceOf(Anthropic.AnthropicError);
  });

  it('has no final message where a stream has no end', async () => {
    const stream = client.messages.stream({ ...hello, model: 'no-finish' });
    await expect(stream.finalMessage()).rejects.toBeInstanceOf(Anthropic.AnthropicError);
  });

  function textOf({ content }: Anthropic.Message): string {
    return content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  }

  /** Ids and signatures are never the same twice. */
  function withoutIds(content: readonly Anthropic.ContentBlock[]): unknown {
    return JSON.parse(JSON.stringify(content), (key, value) =>
      ['id', 'signature'].includes(key) ? typeof value : value,
    );
  }
});

type Sdk = typeof genai2;
const sdks: { name: string; sdk: Sdk }[] = [
  { name: '@google/genai 1', sdk: genai1 as unknown as Sdk },
  { name: '@google/genai 2', sdk: genai2 },
  { name: '@google/genai 3', sdk: genai3 as unknown as Sdk },
];

describe.each(sdks)('$name', ({ sdk }) => {
  let replay: Replay;
  let client: genai2.GoogleGenAI;

  beforeAll(async () => {
    replay = await startReplay('gemini');
    client = connect();
  });
  afterAll(() => replay.close());

  const connect = (apiKey = replayKey) =>
    new sdk.GoogleGenAI({ apiKey, apiVersion: 'v1beta', httpOptions: { baseUrl: replay.url } });
  const model = 'gemini-2.5-flash';
  const tools = [{ functionDeclarations: [{ name: 'getWeather', parametersJsonSchema: city }] }];

  it('reads an answer, and a stream of the same text', async () => {
    const whole = await client.models.generateContent({ model, contents: 'Hello' });
    expect(whole.text).toBe(`${model} ${heard}`);
    let text = '';
    for await (const chunk of await client.models.generateContentStream({
      model,
      contents: 'Hello',
    }))
      text += chunk.text ?? '';
    expect(text).toBe(whole.text);
  });

  it('takes calls back with their results', async () => {
    const chat = client.chats.create({ model: 'gemini-3-pro-preview', config: { tools } });
    const { functionCalls = [] } = await chat.sendMessage({ message: twoCalls });
    expect(functionCalls).toMatchObject([
      { name: 'getWeather', args: { city: 'Paris' } },
      { name: 'getWeather', args: { city: 'Rome' } },
    ]);
    const answer = await chat.sendMessage({
      message: functionCalls.map(({ id, name }) => ({
        functionResponse: {
          ...(id ? { id } : {}),
          ...(name ? { name } : {}),
          response: { output: 'sun' },
        },
      })),
    });
    expect(answer.text).toContain('getWeather({"city":"Rome"}) gave {"output":"sun"}');
  });

  it('reads structured output', async () => {
    const { text } = await client.models.generateContent({
      model,
      contents: 'Hello',
      config: { responseMimeType: 'application/json', responseJsonSchema: city },
    });
    expect(JSON.parse(text ?? '')).toEqual({ city: 'sample city' });
  });

  it('embeds and counts', async () => {
    const { embeddings } = await client.models.embedContent({
      model: 'gemini-embedding-001',
      contents: ['one', 'two'],
      config: { outputDimensionality: 8 },
    });
    expect(embeddings?.map(({ values }) => values)).toEqual([
      vectorOf('one', 8),
      vectorOf('two', 8),
    ]);
    const { totalTokens } = await client.models.countTokens({ model, contents: 'Hello' });
    expect(totalTokens).toBeGreaterThan(0);
  });

  it.each([400, 401, 403, 404, 429, 500, 503, 504])('raises ApiError for %i', async (status) => {
    const failing = client.models.generateContent({ model: `error-${status}`, contents: 'Hello' });
    await expect(failing).rejects.toBeInstanceOf(sdk.ApiError);
    await expect(failing).rejects.toMatchObject({ status });
  });

  it('raises for a wrong key', async () => {
    await expect(
      connect('wrong').models.generateContent({ model, contents: 'Hello' }),
    ).rejects.toMatchObject({ status: 400, message: expect.stringContaining('API_KEY_INVALID') });
  });

  it('raises where a stream is cut', async () => {
    const { text, error } = await untilItFails(
      await client.models.generateContentStream({ model: 'cut-stream', contents: 'Hello' }),
      (chunk) => chunk.text,
    );
    expect(text).not.toBe('');
    expect(error).toMatchObject({ message: expect.stringMatching(/./) });
  });
});

/** The text up to the failure. A stream that ends as if it were whole has none. */
async function untilItFails<T>(
  stream: AsyncIterable<T>,
  textOf: (event: T) => string | null | undefined,
): Promise<{ text: string; error?: unknown }> {
  let text = '';
  try {
    for await (const event of stream) text += textOf(event) ?? '';
    return { text };
  } catch (error) {
    return { text, error };
  }
}

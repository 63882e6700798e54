import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  APICallError,
  embedMany,
  generateObject,
  generateText,
  jsonSchema,
  Output,
  stepCountIs,
  streamText,
  tool,
} from 'ai';
import { tail, vectorOf } from '../replay/brain.js';
import {
  brokenStreams,
  degreesIn,
  failureOf,
  fewTokens,
  gatewayKey,
  longPrompt,
  onePixelPng,
  settings,
  startTestGateway,
  type TestGateway,
} from './gateway.js';
import { expectStateAfterOneStep } from './thinking-state.js';

describe.each(settings)('ai 6 with @ai-sdk/google 3 over $format', (setting) => {
  let gateway: TestGateway;
  let google: ReturnType<typeof createGoogleGenerativeAI>;

  beforeAll(async () => {
    gateway = await startTestGateway(setting);
    google = connect();
  });
  afterAll(() => gateway.close());

  function connect(apiKey = gatewayKey, headers: Record<string, string> = {}) {
    return createGoogleGenerativeAI({ baseURL: `${gateway.url}/v1beta`, apiKey, headers });
  }

  const lastRequest = () => gateway.upstream.requests.at(-1);

  /** The SDK tries again by itself, which these tests do not want to wait for. */
  const once = { maxRetries: 0 };

  describe('text', () => {
    it('answers with text, a finish reason, usage and headers', async () => {
      const result = await generateText({
        ...once,
        model: google(gateway.model),
        prompt: 'Hello there',
      });
      expect(result.text).toContain('heard "Hello there".');
      expect(result.finishReason).toBe('stop');
      const { prompt = 0, output = 0, thoughts = 0 } = lastRequest()?.reply?.usage ?? {};
      expect(result.usage).toMatchObject({
        inputTokens: prompt,
        outputTokens: output + thoughts,
        totalTokens: prompt + output + thoughts,
      });
      expect(result.response.headers).toMatchObject({
        'x-gateway-provider': gateway.model.split('/')[0],
      });
    });

    it('passes the system prompt and the history on', async () => {
      const { text } = await generateText({
        ...once,
        model: google(gateway.model),
        system: 'Be brief.',
        messages: [
          { role: 'user', content: 'One' },
          { role: 'assistant', content: 'First' },
          { role: 'user', content: 'Two' },
        ],
      });
      expect(text).toContain('heard "Two". Before: "One". I spoke 1 times. System: "Be brief."');
    });

    it('reports a cut answer', async () => {
      const result = await generateText({
        ...once,
        model: google(gateway.model),
        prompt: longPrompt,
        maxOutputTokens: fewTokens,
      });
      expect(result.finishReason).toBe('length');
    });

    it('streams the same text in pieces', async () => {
      const whole = await generateText({ ...once, model: google(gateway.model), prompt: 'Say it' });
      const result = streamText({ ...once, model: google(gateway.model), prompt: 'Say it' });
      const pieces: string[] = [];
      for await (const piece of result.textStream) pieces.push(piece);
      expect(pieces.length).toBeGreaterThan(3);
      expect(pieces.join('')).toBe(whole.text);
      expect(pieces.join('').endsWith(tail)).toBe(true);
      expect(await result.finishReason).toBe('stop');
      expect(await result.usage).toMatchObject({ outputTokens: whole.usage.outputTokens });
    });
  });

  describe('tools', () => {
    const city = jsonSchema<{ city: string }>({
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
      additionalProperties: false,
    });
    const tools = {
      getWeather: tool({
        description: 'Weather',
        inputSchema: city,
        execute: async (args) => degreesIn(args.city),
      }),
      getTime: tool({
        description: 'Time',
        inputSchema: city,
        execute: async (args) => ({ time: `noon in ${args.city}` }),
      }),
    };
    const prompt =
      'call getWeather {"city":"Paris"} call getWeather {"city":"Rome"} then call getTime {"city":"Rome"}';

    it('loops over two calls of one function and a further step', async () => {
      const result = await generateText({
        ...once,
        model: google(gateway.model),
        tools,
        stopWhen: stepCountIs(5),
        prompt,
      });
      expect(
        result.steps.map(({ toolCalls }) => toolCalls.map(({ toolName }) => toolName)),
      ).toEqual([['getWeather', 'getWeather'], ['getTime'], []]);
      expectResults(result.text);
    });

    it('loops the same way over streams', async () => {
      const result = streamText({
        ...once,
        model: google(gateway.model),
        tools,
        stopWhen: stepCountIs(5),
        prompt,
      });
      await result.consumeStream();
      expect((await result.steps).length).toBe(3);
      expectResults(await result.text);
    });

    it('brings the thinking state back between the steps', async () => {
      const before = gateway.upstream.requests.length;
      const result = await generateText({
        ...once,
        model: google(gateway.thinker),
        tools,
        stopWhen: stepCountIs(5),
        prompt,
        providerOptions: {
          google: { thinkingConfig: { includeThoughts: true, thinkingBudget: 2048 } },
        },
      });
      expect(result.steps[0]?.reasoningText).toContain('The user wants: call getWeather');
      expectResults(result.text);
      const requests = gateway.upstream.requests.slice(before);
      expect(requests.map(({ refusal }) => refusal)).toEqual([undefined, undefined, undefined]);
      expectStateAfterOneStep(gateway, requests);
    });

    function expectResults(text: string): void {
      expect(text).toMatch(/getWeather\(\{"city":"Paris"\}\) gave [^;]*18 degrees/);
      expect(text).toMatch(/getWeather\(\{"city":"Rome"\}\) gave [^;]*24 degrees/);
      expect(text).toMatch(/getTime\(\{"city":"Rome"\}\) gave [^;]*noon in Rome/);
    }
  });

  describe('structured output', () => {
    const schema = jsonSchema<{
      name: string;
      kind: string;
      tags: string[];
      nickname: string | null;
      note?: string;
    }>({
      type: 'object',
      properties: {
        name: { type: 'string' },
        kind: { type: 'string', enum: ['cat', 'dog'] },
        tags: { type: 'array', items: { type: 'string' } },
        nickname: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        note: { type: 'string' },
      },
      required: ['name', 'kind', 'tags', 'nickname'],
      additionalProperties: false,
    });
    const pet = {
      name: 'sample name',
      kind: 'cat',
      tags: ['sample tags', 'sample tags'],
      nickname: null,
    };

    it('fits the schema of Output.object', async () => {
      const asked = {
        ...once,
        model: google(gateway.model),
        prompt: 'A pet',
        output: Output.object({ schema }),
      };
      const { output } = await generateText(asked);
      expect(output).toMatchObject(pet);
      expect(output.note ?? '').toEqual(expect.any(String));
      const streamed = streamText(asked);
      await streamed.consumeStream();
      expect(await streamed.output).toEqual(output);
    });

    it('fits the schema of generateObject', async () => {
      const { object } = await generateObject({
        ...once,
        model: google(gateway.model),
        prompt: 'A pet',
        schema,
      });
      expect(object).toMatchObject(pet);
    });
  });

  it('sends images whole', async () => {
    const image = Buffer.from(onePixelPng, 'base64');
    const { text } = await generateText({
      ...once,
      model: google(gateway.model),
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image', image },
          ],
        },
      ],
    });
    expect(text).toContain(`Saw image/png of ${image.length} bytes.`);
  });

  it('embeds, or says clearly that there are no embeddings', async () => {
    const { embedder = gateway.model } = setting;
    const asked = embedMany({
      ...once,
      model: google.embedding(embedder),
      values: ['one', 'two'],
      providerOptions: { google: { outputDimensionality: 8 } },
    });
    if (setting.embedder === undefined) {
      const error = await failureOf(asked);
      expect(error).toMatchObject({
        statusCode: 400,
        data: { error: { status: 'FAILED_PRECONDITION' } },
      });
      return;
    }
    expect((await asked).embeddings).toEqual([vectorOf('one', 8), vectorOf('two', 8)]);
  });

  describe('errors', () => {
    const faults = [
      { upstream: 'error-400', status: 400, retryable: false },
      { upstream: 'error-401', status: 503, retryable: true },
      { upstream: 'error-404', status: 404, retryable: false },
      { upstream: 'error-429', status: 429, retryable: true },
      { upstream: 'error-500', status: 503, retryable: true },
      { upstream: 'error-529', status: 503, retryable: true },
    ];
    it.each(faults)(
      '$upstream of the provider is $status',
      async ({ upstream, status, retryable }) => {
        const error = await failureOf(
          generateText({ ...once, model: google(gateway.modelNamed(upstream)), prompt: 'Hi' }),
        );
        expect(APICallError.isInstance(error)).toBe(true);
        expect(error).toMatchObject({
          statusCode: status,
          isRetryable: retryable,
          data: { error: { code: status } },
        });
        expect(error.message).toBe(
          (error as unknown as { data: { error: { message: string } } }).data.error.message,
        );
        if (status === 429)
          expect(error.responseHeaders).toMatchObject({ 'retry-after': String(gateway.wait) });
      },
    );

    it('refuses a wrong key with 401', async () => {
      const error = await failureOf(
        generateText({ ...once, model: connect('wrong-key')(gateway.model), prompt: 'Hi' }),
      );
      expect(error).toMatchObject({ statusCode: 401 });
    });

    it('ends as filtered where the provider blocks the prompt', async () => {
      const result = await generateText({
        ...once,
        model: google(gateway.modelNamed('blocked-prompt')),
        prompt: 'Hi',
      });
      expect(result.finishReason).toBe('content-filter');
    });

    it.each(brokenStreams)(
      '$model is an error after the pieces that came',
      async ({ model, whole }) => {
        const result = streamText({
          ...once,
          model: google(gateway.modelNamed(model)),
          prompt: longPrompt,
          onError: () => {},
        });
        let text = '';
        const errors: unknown[] = [];
        for await (const part of result.fullStream) {
          if (part.type === 'text-delta') text += part.text;
          if (part.type === 'error') errors.push(part.error);
        }
        expect(text).toContain('heard');
        expect(text.endsWith(tail)).toBe(whole);
        expect(errors).toEqual([expect.objectContaining({ statusCode: 503 })]);
      },
    );

    it('cancels the request to the provider when the client leaves', async () => {
      const leave = new AbortController();
      const arrived = gateway.upstream.next();
      const asked = generateText({
        ...once,
        model: google(gateway.modelNamed('slow')),
        prompt: 'Hi',
        abortSignal: leave.signal,
      });
      const request = await arrived;
      leave.abort();
      await failureOf(asked);
      expect(await request.ended).toBe('aborted');
    });
  });

  it('takes extensions from a header', async () => {
    const extended = connect(gatewayKey, {
      'X-Gateway-Extensions': JSON.stringify({ models: [gateway.model] }),
    });
    const result = await generateText({
      ...once,
      model: extended(gateway.modelNamed('error-500')),
      prompt: 'Hi',
    });
    expect(result.text).toContain('heard "Hi"');
    expect(result.response.headers).toMatchObject({ 'x-gateway-attempts': '2' });
  });
});

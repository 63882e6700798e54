import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AIMessage,
  type AIMessageChunk,
  HumanMessage,
  SystemMessage,
  ToolMessage,
} from '@langchain/core/messages';
import { ChatGoogleGenerativeAI, GoogleGenerativeAIEmbeddings } from '@langchain/google-genai';
import { tail, vectorOf } from '../replay/brain.js';
import {
  brokenStreams,
  collect,
  degreesIn,
  failureOf,
  gatewayKey,
  longPrompt,
  onePixelPng,
  settings,
  startTestGateway,
  type TestGateway,
} from './gateway.js';
import { expectStateAfterOneStep } from './thinking-state.js';

/** The client sends pictures to models with such a name only. */
const seeingModel = 'gemini-2.5-pro';

describe.each(settings)('@langchain/google-genai over $format', (setting) => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway(setting, { [seeingModel]: setting.model });
  });
  afterAll(() => gateway.close());

  function chat(model = gateway.model, options: object = {}): ChatGoogleGenerativeAI {
    return new ChatGoogleGenerativeAI({
      model,
      apiKey: gatewayKey,
      baseUrl: gateway.url,
      maxRetries: 0,
      ...options,
    });
  }

  const lastRequest = () => gateway.upstream.requests.at(-1);

  describe('text', () => {
    it('answers with text and usage', async () => {
      const message = await chat().invoke('Hello there');
      expect(message.text).toContain('heard "Hello there".');
      expect(message.response_metadata).toMatchObject({ finishReason: 'STOP' });
      const { prompt = 0, output = 0, thoughts = 0 } = lastRequest()?.reply?.usage ?? {};
      expect(message.usage_metadata).toMatchObject({
        input_tokens: prompt,
        output_tokens: output,
        total_tokens: prompt + output + thoughts,
      });
    });

    it('passes the system message and the history on', async () => {
      const message = await chat().invoke([
        new SystemMessage('Be brief.'),
        new HumanMessage('One'),
        new AIMessage('First'),
        new HumanMessage('Two'),
      ]);
      expect(message.text).toContain(
        'heard "Two". Before: "One". I spoke 1 times. System: "Be brief."',
      );
    });

    it('streams the same text in pieces', async () => {
      const whole = await chat().invoke('Say it');
      const chunks = await collect(await chat().stream('Say it'));
      expect(chunks.length).toBeGreaterThan(3);
      expect(chunks.map(({ text }) => text).join('')).toBe(whole.text);
      expect(whole.text.endsWith(tail)).toBe(true);
      const usage = chunks.reduce(
        (sum, { usage_metadata: used }) => sum + (used?.output_tokens ?? 0),
        0,
      );
      expect(usage).toBe(whole.usage_metadata?.output_tokens);
    });
  });

  it.each(['/', ''])('takes a base URL that ends in %j', async (end) => {
    const message = await chat(gateway.model, { baseUrl: `${gateway.url}${end}` }).invoke('Hi');
    expect(message.text).toContain('heard "Hi"');
  });

  describe('tools', () => {
    const city = {
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
      additionalProperties: false,
    };
    const tools = ['getWeather', 'getTime'].map((name) => ({
      type: 'function',
      function: { name, description: `${name} of a city`, parameters: city },
    }));
    const task =
      'call getWeather {"city":"Paris"} call getWeather {"city":"Rome"} then call getTime {"city":"Rome"}';

    it.each(['whole', 'streamed'])(
      'loops over %s answers, though the client drops the ids',
      async (way) => {
        const model = chat(gateway.model).bindTools(tools);
        const messages: (HumanMessage | AIMessage | ToolMessage)[] = [new HumanMessage(task)];
        const ask = async (): Promise<AIMessage | AIMessageChunk> => {
          if (way === 'whole') return model.invoke(messages);
          const [first, ...others] = await collect(await model.stream(messages));
          if (!first) throw new Error('an empty stream');
          return others.reduce((sum, chunk) => sum.concat(chunk), first);
        };
        const names: string[][] = [];
        let answer = await ask();
        while (answer.tool_calls && answer.tool_calls.length > 0) {
          names.push(answer.tool_calls.map(({ name }) => name));
          messages.push(answer, ...answer.tool_calls.map(resultOf));
          answer = await ask();
        }
        expect(names).toEqual([['getWeather', 'getWeather'], ['getTime']]);
        expect(answer.text).toMatch(/getWeather\(\{"city":"Paris"\}\) gave [^;]*18 degrees/);
        expect(answer.text).toMatch(/getWeather\(\{"city":"Rome"\}\) gave [^;]*24 degrees/);
        expect(answer.text).toMatch(/getTime\(\{"city":"Rome"\}\) gave/);
      },
    );

    it('brings the thinking state back', async () => {
      const before = gateway.upstream.requests.length;
      const thinkingConfig = { includeThoughts: true, thinkingBudget: 2048 };
      const model = chat(gateway.thinker, { thinkingConfig }).bindTools(tools);
      const question = new HumanMessage(
        'call getWeather {"city":"Paris"} call getWeather {"city":"Rome"}',
      );
      const first = await model.invoke([question]);
      const second = await model.invoke([
        question,
        first,
        ...(first.tool_calls ?? []).map(resultOf),
      ]);
      expect(second.text).toContain('getWeather({"city":"Rome"}) gave');
      const requests = gateway.upstream.requests.slice(before);
      expect(requests.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
      expectStateAfterOneStep(gateway, requests);
    });

    it('forces a call', async () => {
      const message = await chat().bindTools(tools, { tool_choice: 'any' }).invoke('Just talk');
      expect(message.tool_calls).toHaveLength(1);
    });
  });

  describe('structured output', () => {
    const schema = {
      title: 'pet',
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Name' },
        kind: { type: 'string', enum: ['cat', 'dog'] },
        tags: { type: 'array', items: { type: 'string' } },
      },
      required: ['name', 'kind', 'tags'],
    };
    it.each(['jsonSchema', 'functionCalling'] as const)('fits the schema by %s', async (method) => {
      const pet = await chat()
        .withStructuredOutput(schema, { method, name: 'pet' })
        .invoke(
          'call pet {"name":"sample name","kind":"cat","tags":["sample tags","sample tags"]}',
        );
      expect(pet).toEqual({
        name: 'sample name',
        kind: 'cat',
        tags: ['sample tags', 'sample tags'],
      });
    });
  });

  it('sends images whole', async () => {
    const url = `data:image/png;base64,${onePixelPng}`;
    const content = [
      { type: 'text', text: 'What is this?' },
      { type: 'image_url', image_url: { url } },
    ];
    const message = await chat(seeingModel).invoke([new HumanMessage({ content })]);
    expect(message.text).toContain(
      `Saw image/png of ${Buffer.from(onePixelPng, 'base64').length} bytes.`,
    );
  });

  it('embeds, or says clearly that there are no embeddings', async () => {
    const { embedder = gateway.model } = setting;
    const embeddings = new GoogleGenerativeAIEmbeddings({
      model: embedder,
      apiKey: gatewayKey,
      baseUrl: gateway.url,
      maxRetries: 0,
    });
    if (setting.embedder === undefined) {
      expect(await failureOf(embeddings.embedQuery('one'))).toMatchObject({ status: 400 });
      return;
    }
    expect(await embeddings.embedQuery('one')).toEqual(vectorOf('one', 16));
  });

  describe('errors', () => {
    const faults = [
      { upstream: 'error-400', status: 400 },
      { upstream: 'error-401', status: 503 },
      { upstream: 'error-404', status: 404 },
      { upstream: 'error-429', status: 429 },
      { upstream: 'error-500', status: 503 },
      { upstream: 'error-529', status: 503 },
    ];
    it.each(faults)('$upstream of the provider is $status', async ({ upstream, status }) => {
      const error = await failureOf(chat(gateway.modelNamed(upstream)).invoke('Hi'));
      expect(error).toMatchObject({ status });
    });

    it('refuses a wrong key with 401', async () => {
      expect(
        await failureOf(chat(gateway.model, { apiKey: 'wrong-key' }).invoke('Hi')),
      ).toMatchObject({ status: 401 });
    });

    it.each(brokenStreams)('$model raises after the pieces that came', async ({ model, whole }) => {
      let text = '';
      const reading = (async () => {
        const client = withoutStrayPromise(chat(gateway.modelNamed(model)));
        for await (const chunk of await client.stream(longPrompt)) text += chunk.text;
      })();
      await failureOf(reading);
      expect(text).toContain('heard');
      expect(text.endsWith(tail)).toBe(whole);
    });

    it('cancels the request to the provider when the client leaves a stream', async () => {
      // A whole answer cannot be left: the client does not hand the signal on there.
      const leave = new AbortController();
      const stream = await withoutStrayPromise(chat(gateway.modelNamed('slow'))).stream('Hi', {
        signal: leave.signal,
      });
      const request = lastRequest();
      for await (const chunk of stream) {
        expect(chunk.text).not.toBe('');
        break;
      }
      leave.abort();
      expect(await request?.ended).toBe('aborted');
    });
  });
});

/**
 * The client below LangChain's reads every stream twice and gives the second reading away as a
 * promise, which LangChain drops: when a stream breaks, nobody handles its rejection.
 */
function withoutStrayPromise(model: ChatGoogleGenerativeAI): ChatGoogleGenerativeAI {
  // biome-ignore lint/complexity/useLiteralKeys: the member is private, and reached this way only.
  const client = model['client'];
  const stream = client.generateContentStream.bind(client);
  client.generateContentStream = async (...asked: Parameters<typeof stream>) => {
    const result = await stream(...asked);
    result.response.catch(() => {});
    return result;
  };
  return model;
}

function resultOf({
  id,
  name,
  args,
}: {
  id?: string;
  name: string;
  args: Record<string, unknown>;
}): ToolMessage {
  return new ToolMessage({ content: degreesIn(args.city), tool_call_id: id ?? '', name });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type * as Sdk from 'genai2';
import { tail, vectorOf } from '../replay/brain.js';
import type { Recorded } from '../replay/upstream.js';
import {
  brokenStreams,
  collect,
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

/** Everything a user of `@google/genai` does, against each upstream format. */
export function describeGenai(name: string, sdk: typeof Sdk): void {
  describe.each(settings)(`${name} over $format`, (setting) => {
    let gateway: TestGateway;
    let ai: Sdk.GoogleGenAI;

    beforeAll(async () => {
      gateway = await startTestGateway(setting);
      ai = connect();
    });
    afterAll(() => gateway.close());

    function connect(apiKey = gatewayKey, httpOptions: Sdk.HttpOptions = {}): Sdk.GoogleGenAI {
      return new sdk.GoogleGenAI({ apiKey, httpOptions: { baseUrl: gateway.url, ...httpOptions } });
    }

    /** The provider's counts in Gemini's terms: thoughts beside the answer, cached within the prompt. */
    function expectUsage(
      usage: Sdk.GenerateContentResponseUsageMetadata | undefined,
      { reply }: Recorded,
    ): void {
      if (!reply) throw new Error('no reply');
      const { prompt, cached, output, thoughts } = reply.usage;
      const apart = gateway.countsThoughts ? thoughts : 0;
      expect(usage).toMatchObject({
        promptTokenCount: prompt,
        candidatesTokenCount: output + thoughts - apart,
        totalTokenCount: prompt + output + thoughts,
        ...(cached > 0 ? { cachedContentTokenCount: cached } : {}),
        ...(apart > 0 ? { thoughtsTokenCount: apart } : {}),
      });
    }

    function lastRequest(): Recorded {
      const request = gateway.upstream.requests.at(-1);
      if (!request) throw new Error('the upstream got no request');
      return request;
    }

    describe('text', () => {
      it('answers with text, a finish reason and whole usage', async () => {
        const response = await ai.models.generateContent({
          model: gateway.model,
          contents: 'Hello there',
        });
        expect(response.text).toContain('heard "Hello there".');
        expect(response.text?.endsWith(tail)).toBe(true);
        expect(response.candidates?.[0]).toMatchObject({
          finishReason: 'STOP',
          index: 0,
          content: { role: 'model' },
        });
        expect(response.responseId).toMatch(/./);
        expect(response.modelVersion).toContain(gateway.model.split('/')[1]);
        expectUsage(response.usageMetadata, lastRequest());
      });

      it('passes the system instruction and the sampling on', async () => {
        const response = await ai.models.generateContent({
          model: gateway.model,
          contents: 'Hi',
          config: {
            systemInstruction: 'Be brief.',
            temperature: 0.5,
            maxOutputTokens: 4000,
            ...(gateway.stops ? { stopSequences: ['END'] } : {}),
          },
        });
        expect(response.text).toContain('System: "Be brief."');
        const { body } = lastRequest();
        const sampling = {
          gemini: {
            generationConfig: { temperature: 0.5, maxOutputTokens: 4000, stopSequences: ['END'] },
          },
          'openai-chat': { temperature: 0.5, max_completion_tokens: 4000, stop: ['END'] },
          'openai-responses': { temperature: 0.5, max_output_tokens: 4000 },
          'anthropic-messages': { temperature: 0.5, max_tokens: 4000, stop_sequences: ['END'] },
          'bedrock-converse': {
            inferenceConfig: { temperature: 0.5, maxTokens: 4000, stopSequences: ['END'] },
          },
        }[gateway.format];
        expect(body).toMatchObject(sampling);
      });

      it('reports a cut answer as MAX_TOKENS', async () => {
        const response = await ai.models.generateContent({
          model: gateway.model,
          contents: longPrompt,
          config: { maxOutputTokens: fewTokens },
        });
        expect(response.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
        expect(response.text).toHaveLength(4 * fewTokens);
      });

      it('says in headers who answered', async () => {
        const response = await ai.models.generateContent({ model: gateway.model, contents: 'Hi' });
        const [provider, model] = gateway.model.split('/');
        expect(response.sdkHttpResponse?.headers).toMatchObject({
          'x-gateway-provider': provider,
          'x-gateway-model': model,
          'x-gateway-attempts': '1',
          'x-gateway-cache': 'off',
          'x-request-id': expect.stringMatching(/./),
        });
      });
    });

    describe('stream', () => {
      it('gives the text of the whole answer, in several pieces', async () => {
        const whole = await ai.models.generateContent({ model: gateway.model, contents: 'Say it' });
        const chunks = await collect(
          await ai.models.generateContentStream({ model: gateway.model, contents: 'Say it' }),
        );
        expect(chunks.length).toBeGreaterThan(3);
        expect(chunks.map(({ text }) => text ?? '').join('')).toBe(whole.text);
      });

      it('keeps one responseId, ends once, and counts at the end', async () => {
        const chunks = await collect(
          await ai.models.generateContentStream({ model: gateway.model, contents: 'Hi' }),
        );
        expect(new Set(chunks.map(({ responseId }) => responseId)).size).toBe(1);
        const finishes = chunks.map(({ candidates }) => candidates?.[0]?.finishReason);
        expect(finishes).toEqual([...chunks.slice(1).map(() => undefined), 'STOP']);
        expectUsage(chunks.at(-1)?.usageMetadata, lastRequest());
        for (const { candidates } of chunks)
          expect(candidates?.[0]?.content?.parts?.length).toBeGreaterThan(0);
      });
    });

    describe('chat', () => {
      it.each(['whole', 'streamed'])('keeps three %s turns of history', async (way) => {
        const chat = ai.chats.create({ model: gateway.model });
        let usage: Sdk.GenerateContentResponseUsageMetadata | undefined;
        const say = async (message: string) => {
          const chunks =
            way === 'whole'
              ? [await chat.sendMessage({ message })]
              : await collect(await chat.sendMessageStream({ message }));
          usage = chunks.at(-1)?.usageMetadata;
          return chunks.map(({ text }) => text ?? '').join('');
        };
        await say('One');
        await say('Two');
        expect(await say('Three')).toContain(
          'heard "Three". Before: "One", "Two". I spoke 2 times.',
        );
        expect(chat.getHistory(true).filter(({ role }) => role === 'user')).toHaveLength(3);
        expectUsage(usage, lastRequest());
        expect(lastRequest().reply?.usage.cached).toBeGreaterThan(0);
      });
    });

    describe('functions', () => {
      const declarations: Sdk.FunctionDeclaration[] = [
        {
          name: 'getWeather',
          description: 'Weather of a city',
          parameters: {
            type: sdk.Type.OBJECT,
            properties: {
              city: { type: sdk.Type.STRING, description: 'Name' },
              unit: { type: sdk.Type.STRING, enum: ['C', 'F'], nullable: true },
            },
            required: ['city'],
            propertyOrdering: ['city', 'unit'],
          },
        },
        {
          name: 'get.time',
          description: 'Time of a city',
          parametersJsonSchema: {
            type: 'object',
            properties: { city: { type: 'string' } },
            required: ['city'],
          },
        },
        { name: 'noArguments', description: 'Takes nothing' },
      ];
      const config = { tools: [{ functionDeclarations: declarations }] };

      const cases = [
        {
          title: 'two calls of the same function',
          given: 'call getWeather {"city":"Paris"} call getWeather {"city":"Rome"}',
          calls: [
            { name: 'getWeather', args: { city: 'Paris' } },
            { name: 'getWeather', args: { city: 'Rome' } },
          ],
        },
        {
          title: 'calls of two functions',
          given: 'call get.time {"city":"Rome"} call getWeather {"city":"Paris"}',
          calls: [
            { name: 'get.time', args: { city: 'Rome' } },
            { name: 'getWeather', args: { city: 'Paris' } },
          ],
        },
        {
          title: 'a call without arguments',
          given: 'call noArguments {}',
          calls: [{ name: 'noArguments', args: {} }],
        },
      ];

      it.each(cases)('loops over $title', async ({ given, calls }) => {
        const first = await ai.models.generateContent({
          model: gateway.model,
          contents: given,
          config,
        });
        expect(first.functionCalls).toMatchObject(calls);
        expect(first.candidates?.[0]?.finishReason).toBe('STOP');
        const ids = first.functionCalls?.map(({ id }) => id) ?? [];
        expect(new Set(ids.filter(Boolean)).size).toBe(calls.length);

        const content = first.candidates?.[0]?.content;
        if (!content) throw new Error('no content');
        // Answered in the other order: the ids say which is which.
        const parts = (first.functionCalls ?? []).map(responseTo).reverse();
        const second = await ai.models.generateContent({
          model: gateway.model,
          contents: [{ role: 'user', parts: [{ text: given }] }, content, { role: 'user', parts }],
          config,
        });
        expectResults(second.text, calls);
      });

      it.each(cases)('streams $title, each in one piece', async ({ given, calls }) => {
        const chunks = await collect(
          await ai.models.generateContentStream({ model: gateway.model, contents: given, config }),
        );
        expect(chunks.flatMap(({ functionCalls }) => functionCalls ?? [])).toMatchObject(calls);
      });

      it('pairs results without ids by name and order', async () => {
        const city = (name: string) => ({
          functionCall: { name: 'getWeather', args: { city: name } },
        });
        const result = (name: string) => ({
          functionResponse: { name: 'getWeather', response: { output: degreesIn(name) } },
        });
        const response = await ai.models.generateContent({
          model: gateway.model,
          contents: [
            { role: 'user', parts: [{ text: 'Where is it warm?' }] },
            { role: 'model', parts: [city('Paris'), city('Rome')] },
            { role: 'user', parts: [result('Paris'), result('Rome')] },
          ],
          config,
        });
        expectResults(response.text, [
          { name: 'getWeather', args: { city: 'Paris' } },
          { name: 'getWeather', args: { city: 'Rome' } },
        ]);
      });

      it('forces a call with mode ANY and forbids one with NONE', async () => {
        const ask = (functionCallingConfig: Sdk.FunctionCallingConfig) =>
          ai.models.generateContent({
            model: gateway.model,
            contents: 'Just talk',
            config: { ...config, toolConfig: { functionCallingConfig } },
          });
        const forced = await ask({
          mode: sdk.FunctionCallingConfigMode.ANY,
          allowedFunctionNames: ['getWeather'],
        });
        expect(forced.functionCalls?.map((call) => call.name)).toEqual(['getWeather']);
        const forbidden = await ask({ mode: sdk.FunctionCallingConfigMode.NONE });
        expect(forbidden.functionCalls).toBeUndefined();
        expect(forbidden.text).toContain('Just talk');
      });

      it('tells the model that a function failed', async () => {
        const first = await ai.models.generateContent({
          model: gateway.model,
          contents: 'call getWeather {"city":"Paris"}',
          config,
        });
        const [call] = first.functionCalls ?? [];
        const content = first.candidates?.[0]?.content;
        if (!call || !content) throw new Error('no call');
        const failed = {
          functionResponse: {
            ...(call.id ? { id: call.id } : {}),
            name: 'getWeather',
            response: { error: 'no such city' },
          },
        };
        const second = await ai.models.generateContent({
          model: gateway.model,
          contents: [
            { role: 'user', parts: [{ text: 'call getWeather {"city":"Paris"}' }] },
            content,
            { role: 'user', parts: [failed] },
          ],
          config,
        });
        expect(second.text).toMatch(/error\W.*no such city/i);
      });
    });

    describe('structured output', () => {
      const jsonSchema = {
        type: 'object',
        properties: {
          name: { type: 'string' },
          kind: { type: 'string', enum: ['cat', 'dog'] },
          age: { type: 'integer', minimum: 1, maximum: 30 },
          nickname: { type: ['string', 'null'] },
          note: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' }, minItems: 1 },
          owner: { type: 'object', properties: { email: { type: 'string' } }, required: ['email'] },
        },
        required: ['name', 'kind', 'age', 'nickname', 'tags', 'owner'],
      };
      const responseSchema: Sdk.Schema = {
        type: sdk.Type.OBJECT,
        properties: {
          name: { type: sdk.Type.STRING },
          kind: { type: sdk.Type.STRING, format: 'enum', enum: ['cat', 'dog'] },
          age: { type: sdk.Type.INTEGER, minimum: 1, maximum: 30 },
          nickname: { type: sdk.Type.STRING, nullable: true },
          note: { type: sdk.Type.STRING },
          tags: { type: sdk.Type.ARRAY, items: { type: sdk.Type.STRING }, minItems: '1' },
          owner: {
            type: sdk.Type.OBJECT,
            properties: { email: { type: sdk.Type.STRING } },
            required: ['email'],
          },
        },
        required: ['name', 'kind', 'age', 'nickname', 'tags', 'owner'],
        propertyOrdering: ['kind', 'name', 'age', 'nickname', 'note', 'tags', 'owner'],
      };
      const fits = new Ajv2020({ strict: false }).compile(jsonSchema);
      const ways: { title: string; config: Sdk.GenerateContentConfig }[] = [
        { title: 'responseSchema', config: { responseSchema } },
        { title: 'responseJsonSchema', config: { responseJsonSchema: jsonSchema } },
      ];

      it.each(ways)('fits the $title', async ({ config }) => {
        const asked = {
          model: gateway.model,
          contents: 'Describe a pet',
          config: { responseMimeType: 'application/json', ...config },
        };
        const response = await ai.models.generateContent(asked);
        const value: unknown = JSON.parse(response.text ?? '');
        expect({ value, fits: fits(value), errors: fits.errors }).toMatchObject({ fits: true });
        const chunks = await collect(await ai.models.generateContentStream(asked));
        expect(JSON.parse(chunks.map(({ text }) => text ?? '').join(''))).toEqual(value);
      });

      it('gives a list where the schema is one', async () => {
        const response = await ai.models.generateContent({
          model: gateway.model,
          contents: 'Name pets',
          config: {
            responseMimeType: 'application/json',
            responseSchema: { type: sdk.Type.ARRAY, items: { type: sdk.Type.STRING } },
          },
        });
        expect(JSON.parse(response.text ?? '')).toEqual([expect.any(String), expect.any(String)]);
      });

      it('gives one bare word for an enum', async () => {
        const response = await ai.models.generateContent({
          model: gateway.model,
          contents: 'Which pet?',
          config: {
            responseMimeType: 'text/x.enum',
            responseSchema: { type: sdk.Type.STRING, enum: ['cat', 'dog'] },
          },
        });
        // Gemini writes what the model says; the replay's model says JSON.
        expect(['cat', '"cat"']).toContain(response.text);
      });
    });

    describe('images', () => {
      const spellings = [
        { title: 'standard', data: onePixelPng },
        {
          title: 'URL-safe, unpadded',
          data: onePixelPng.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
        },
      ];
      it.each(spellings)('arrive whole from $title base64', async ({ data }) => {
        const response = await ai.models.generateContent({
          model: gateway.model,
          contents: ['What is this?', { inlineData: { mimeType: 'image/png', data } }],
        });
        expect(response.text).toContain(
          `Saw image/png of ${Buffer.from(onePixelPng, 'base64').length} bytes.`,
        );
      });
    });

    describe('thinking', () => {
      const tools = [
        {
          functionDeclarations: ['getWeather', 'getTime'].map((name) => ({
            name,
            parameters: { type: sdk.Type.OBJECT, properties: { city: { type: sdk.Type.STRING } } },
          })),
        },
      ];
      const config: Sdk.GenerateContentConfig = {
        tools,
        thinkingConfig: { includeThoughts: true, thinkingBudget: 2048 },
      };
      const task =
        'call getWeather {"city":"Paris"} call getWeather {"city":"Rome"} then call getTime {"city":"Paris"}';

      it.each(['whole', 'streamed'])(
        'brings its state back through a %s chat of several steps',
        async (way) => {
          const chat = ai.chats.create({ model: gateway.thinker, config });
          const parts: Sdk.Part[] = [];
          const send = async (message: Sdk.PartListUnion) => {
            const chunks =
              way === 'whole'
                ? [await chat.sendMessage({ message })]
                : await collect(await chat.sendMessageStream({ message }));
            const got = chunks.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? []);
            parts.push(...got);
            return got;
          };
          const before = gateway.upstream.requests.length;
          const first = await send(task);
          expect(thoughtOf(first)).toContain('The user wants: call getWeather');
          const second = await send(callsOf(first).map(responseTo));
          expect(callsOf(second)).toMatchObject([{ name: 'getTime' }]);
          const third = await send(callsOf(second).map(responseTo));
          expect(textOf(third)).toContain('getTime({"city":"Paris"}) gave');
          await send('Thanks');

          const requests = gateway.upstream.requests.slice(before);
          expect(requests.map(({ refusal }) => refusal)).toEqual([
            undefined,
            undefined,
            undefined,
            undefined,
          ]);
          const thoughts = requests.map(({ reply }) =>
            reply?.items.find(({ kind }) => kind === 'thought'),
          );
          const [, afterOne, afterTwo] = requests;
          for (const [request, steps] of [
            [afterOne, 1],
            [afterTwo, 2],
          ] as const) {
            const wanted = thoughts
              .slice(0, steps)
              .map((thought) => (thought?.kind === 'thought' ? thought.text : ''));
            if (request) expectState(request, wanted, parts);
          }
        },
      );

      it('leaves thoughts out where they are not asked for', async () => {
        const response = await ai.models.generateContent({
          model: gateway.thinker,
          contents: 'Hi',
          config: { thinkingConfig: { thinkingBudget: 2048 } },
        });
        expect(response.candidates?.[0]?.content?.parts?.some(({ thought }) => thought)).toBe(
          false,
        );
        expect(response.text).toContain('heard "Hi"');
        if (gateway.countsThoughts)
          expect(response.usageMetadata?.thoughtsTokenCount).toBeGreaterThan(0);
        expectUsage(response.usageMetadata, lastRequest());
      });

      /** The reasoning state of every step so far stands in the request as the provider gave it. */
      function expectState(
        { body }: Recorded,
        thoughts: readonly string[],
        received: readonly Sdk.Part[],
      ): void {
        const firstCalls = (items: readonly object[]) =>
          items.find((item) => 'functionCall' in item);
        switch (gateway.format) {
          case 'gemini': {
            const turns = (body.contents as Sdk.Content[]).filter(({ role }) => role === 'model');
            const sent = turns.map(
              ({ parts = [] }) => (firstCalls(parts) as Sdk.Part | undefined)?.thoughtSignature,
            );
            const given = received.filter((part) => part.functionCall && part.thoughtSignature);
            expect(sent).toEqual(
              given.slice(0, thoughts.length).map((part) => part.thoughtSignature),
            );
            for (const signature of sent)
              expect(gateway.upstream.signatures.has(String(signature))).toBe(true);
            break;
          }
          case 'openai-chat': {
            const turns = (body.messages as { role: string; reasoning_content?: string }[]).filter(
              ({ role }) => role === 'assistant',
            );
            expect(turns.map(({ reasoning_content }) => reasoning_content)).toEqual(thoughts);
            break;
          }
          case 'openai-responses': {
            const items = body.input as {
              type: string;
              encrypted_content?: string;
              summary?: { text: string }[];
            }[];
            const reasoning = items.filter(({ type }) => type === 'reasoning');
            expect(reasoning.map(({ summary }) => summary)).toEqual(
              thoughts.map((text) => [{ type: 'summary_text', text }]),
            );
            expect(
              reasoning.map(({ encrypted_content: state }) =>
                gateway.upstream.signatures.get(String(state)),
              ),
            ).toEqual(thoughts);
            for (const item of reasoning)
              expect(items[items.indexOf(item) + 1]?.type).toBe('function_call');
            break;
          }
          case 'anthropic-messages': {
            const turns = (
              body.messages as {
                role: string;
                content: { type: string; thinking?: string; signature?: string }[];
              }[]
            ).filter(({ role }) => role === 'assistant');
            expect(turns.map(({ content }) => content[0]?.thinking)).toEqual(thoughts);
            for (const { content } of turns) {
              expect(content[0]?.type).toBe('thinking');
              expect(gateway.upstream.signatures.get(String(content[0]?.signature))).toBe(
                content[0]?.thinking,
              );
            }
            break;
          }
          case 'bedrock-converse': {
            const turns = (
              body.messages as {
                role: string;
                content: {
                  reasoningContent?: { reasoningText: { text: string; signature: string } };
                }[];
              }[]
            ).filter(({ role }) => role === 'assistant');
            const sent = turns.map(({ content }) => content[0]?.reasoningContent?.reasoningText);
            expect(sent.map((reasoning) => reasoning?.text)).toEqual(thoughts);
            expect(
              sent.map((reasoning) =>
                gateway.upstream.signatures.get(String(reasoning?.signature)),
              ),
            ).toEqual(thoughts);
            break;
          }
        }
      }
    });

    describe('embeddings', () => {
      it('come in the order of the texts, or are refused clearly', async () => {
        const { embedder = gateway.model } = setting;
        const asked = ai.models.embedContent({
          model: embedder,
          contents: ['one', 'two'],
          config: { outputDimensionality: 8 },
        });
        if (setting.embedder === undefined) {
          await expect(asked).rejects.toMatchObject({
            status: 400,
            message: expect.stringContaining('FAILED_PRECONDITION'),
          });
          return;
        }
        const { embeddings } = await asked;
        expect(embeddings?.map(({ values }) => values)).toEqual([
          vectorOf('one', 8),
          vectorOf('two', 8),
        ]);
      });
    });

    describe('tokens and models', () => {
      it('counts tokens, and says where the count is an estimate', async () => {
        const response = await ai.models.countTokens({
          model: gateway.model,
          contents: 'How many tokens are these?',
        });
        expect(response.totalTokens).toBeGreaterThan(4);
        const warnings = response.sdkHttpResponse?.headers?.['x-gateway-warnings'] ?? '';
        expect(warnings.includes('estimated')).toBe(!setting.counts);
      });

      it('lists models page by page and gets each of them', async () => {
        const listed: Sdk.Model[] = [];
        for await (const model of await ai.models.list({ config: { pageSize: 2 } }))
          listed.push(model);
        expect(listed.length).toBeGreaterThan(2);
        for (const model of listed) {
          expect(model.name).toMatch(/^models\//);
          expect(model.inputTokenLimit).toBeGreaterThan(0);
          expect(await ai.models.get({ model: model.name ?? '' })).toMatchObject({
            name: model.name,
          });
        }
      });
    });

    describe('errors', () => {
      const faults = [
        { upstream: 'error-400', status: 400, word: 'INVALID_ARGUMENT' },
        { upstream: 'error-401', status: 503, word: 'UNAVAILABLE' },
        { upstream: 'error-403', status: 503, word: 'UNAVAILABLE' },
        { upstream: 'error-404', status: 404, word: 'NOT_FOUND' },
        { upstream: 'error-429', status: 429, word: 'RESOURCE_EXHAUSTED' },
        { upstream: 'error-500', status: 503, word: 'UNAVAILABLE' },
        { upstream: 'error-503', status: 503, word: 'UNAVAILABLE' },
        { upstream: 'error-504', status: 504, word: 'DEADLINE_EXCEEDED' },
        { upstream: 'error-529', status: 503, word: 'UNAVAILABLE' },
        { upstream: 'not-json', status: 503, word: 'UNAVAILABLE' },
      ];
      it.each(faults)(
        '$upstream of the provider is $status for whole answers and streams',
        async ({ upstream, status, word }) => {
          const asked = { model: gateway.modelNamed(upstream), contents: 'Hi' };
          for (const error of [
            await failureOf(ai.models.generateContent(asked)),
            await failureOf(ai.models.generateContentStream(asked)),
          ]) {
            expect(error).toBeInstanceOf(sdk.ApiError);
            expect(error).toMatchObject({ status });
            expect(JSON.parse(error.message)).toMatchObject({
              error: { code: status, status: word, message: expect.stringMatching(/./) },
            });
            expect(error.message).not.toContain('replay-key');
          }
        },
      );

      it('tells how long to wait when the provider is out of quota', async () => {
        const error = await failureOf(
          ai.models.generateContent({ model: gateway.modelNamed('error-429'), contents: 'Hi' }),
        );
        expect(JSON.parse(error.message).error.details).toContainEqual(
          expect.objectContaining({
            '@type': 'type.googleapis.com/google.rpc.RetryInfo',
            retryDelay: `${gateway.wait}s`,
          }),
        );
      });

      it('refuses a wrong key with 401', async () => {
        const error = await failureOf(
          connect('wrong-key').models.generateContent({ model: gateway.model, contents: 'Hi' }),
        );
        expect(error).toMatchObject({
          status: 401,
          message: expect.stringContaining('UNAUTHENTICATED'),
        });
      });

      it('answers 404 for a model that nobody has', async () => {
        const error = await failureOf(
          ai.models.generateContent({ model: 'nobody/has-this', contents: 'Hi' }),
        );
        expect(error).toMatchObject({
          status: 404,
          message: expect.stringContaining('nobody/has-this'),
        });
      });

      it('answers 400 naming the field for a body that is wrong', async () => {
        const config = { temperature: 'hot' as unknown as number };
        const error = await failureOf(
          ai.models.generateContent({ model: gateway.model, contents: 'Hi', config }),
        );
        expect(error).toMatchObject({
          status: 400,
          message: expect.stringContaining('generationConfig.temperature'),
        });
      });

      it('turns a prompt that the provider blocks into promptFeedback', async () => {
        const asked = { model: gateway.modelNamed('blocked-prompt'), contents: 'Hi' };
        const response = await ai.models.generateContent(asked);
        expect(response.promptFeedback?.blockReason).toMatch(/SAFETY|PROHIBITED_CONTENT/);
        expect(response.candidates ?? []).toEqual([]);
        const chunks = await collect(await ai.models.generateContentStream(asked));
        if (!gateway.blocksFirst) {
          expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('SAFETY');
          return;
        }
        expect(chunks).toHaveLength(1);
        expect(chunks[0]?.promptFeedback?.blockReason).toBe(response.promptFeedback?.blockReason);
      });
    });

    describe('broken streams', () => {
      it.each(brokenStreams)(
        '$model raises after the pieces that came',
        async ({ model, whole }) => {
          const stream = await ai.models.generateContentStream({
            model: gateway.modelNamed(model),
            contents: longPrompt,
          });
          let text = '';
          const reading = (async () => {
            for await (const chunk of stream) text += chunk.text ?? '';
          })();
          const error = await failureOf(reading);
          expect(text).toContain('heard');
          expect(text.endsWith(tail)).toBe(whole);
          expect(error).toBeInstanceOf(sdk.ApiError);
          expect(error).toMatchObject({ status: 503 });
        },
      );

      it('a body that breaks off is 503', async () => {
        const error = await failureOf(
          ai.models.generateContent({ model: gateway.modelNamed('cut-stream'), contents: 'Hi' }),
        );
        expect(error).toMatchObject({ status: 503 });
      });
    });

    describe('a client that leaves', () => {
      it('ends the request to the provider, whole answer', async () => {
        const leave = new AbortController();
        const arrived = gateway.upstream.next();
        const asked = ai.models.generateContent({
          model: gateway.modelNamed('slow'),
          contents: 'Hi',
          config: { abortSignal: leave.signal },
        });
        const request = await arrived;
        leave.abort();
        await failureOf(asked);
        expect(await request.ended).toBe('aborted');
      });

      it('ends the request to the provider, stream', async () => {
        const leave = new AbortController();
        const stream = await ai.models.generateContentStream({
          model: gateway.modelNamed('slow'),
          contents: 'Hi',
          config: { abortSignal: leave.signal },
        });
        const request = lastRequest();
        const first = await stream.next();
        expect(first.value?.text).toMatch(/./);
        leave.abort();
        await failureOf(collect(stream));
        expect(await request.ended).toBe('aborted');
      });
    });

    describe('extraBody', () => {
      it('reaches into generationConfig', async () => {
        const response = await ai.models.generateContent({
          model: gateway.model,
          contents: longPrompt,
          config: {
            httpOptions: { extraBody: { generationConfig: { maxOutputTokens: fewTokens } } },
          },
        });
        expect(response.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
      });

      it('falls back to another model', async () => {
        const response = await ai.models.generateContent({
          model: gateway.modelNamed('error-500'),
          contents: 'Hi',
          config: { httpOptions: { extraBody: { models: [gateway.model] } } },
        });
        expect(response.text).toContain('heard "Hi"');
        expect(response.sdkHttpResponse?.headers).toMatchObject({ 'x-gateway-attempts': '2' });
      });

      it('warns of a field that nobody knows', async () => {
        const client = connect(gatewayKey, { extraBody: { shoe_size: 44 } });
        const response = await client.models.generateContent({
          model: gateway.model,
          contents: 'Hi',
        });
        expect(response.sdkHttpResponse?.headers?.['x-gateway-warnings']).toContain(
          'unknown_field',
        );
        expect(lastRequest().refusal).toBeUndefined();
      });
    });
  });
}

function responseTo({ id, name, args }: Sdk.FunctionCall): Sdk.Part {
  return {
    functionResponse: {
      ...(id ? { id } : {}),
      name: name ?? '',
      response: { output: degreesIn(args?.city) },
    },
  };
}

function callsOf(parts: readonly Sdk.Part[]): Sdk.FunctionCall[] {
  return parts.flatMap(({ functionCall }) => (functionCall ? [functionCall] : []));
}

function thoughtOf(parts: readonly Sdk.Part[]): string {
  return parts.map(({ thought, text }) => (thought ? text : '')).join('');
}

function textOf(parts: readonly Sdk.Part[]): string {
  return parts.map(({ thought, text }) => (thought ? '' : (text ?? ''))).join('');
}

/** Each call stands beside its own result; some wires have no dots in names. */
function expectResults(
  text: string | undefined,
  calls: readonly { name: string; args: { city?: string } }[],
): void {
  for (const { name, args } of calls) {
    const call = `${name}(${JSON.stringify(args)})`
      .replace(/[{}()]/g, '\\$&')
      .replaceAll('.', '[._]');
    expect(text).toMatch(new RegExp(`${call} gave [^;]*${degreesIn(args.city)}`));
  }
}

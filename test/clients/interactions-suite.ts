import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type * as Sdk from 'genai2';
import {
  collect,
  degreesIn,
  failureOf,
  gatewayKey,
  settings,
  startTestGateway,
  type TestGateway,
} from './gateway.js';

const getWeather = {
  type: 'function' as const,
  name: 'getWeather',
  description: 'The weather of a city.',
  parameters: {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
  },
};

type Events = AsyncIterable<Sdk.Interactions.InteractionSSEEvent>;

/** The text of a stream, and what came at its end. */
async function readEvents(stream: Events) {
  const events = await collect(stream);
  const text = events
    .map((event) =>
      event.event_type === 'step.delta' && event.delta.type === 'text' ? event.delta.text : '',
    )
    .join('');
  return { events, text, types: events.map(({ event_type: type }) => type), last: events.at(-1) };
}

/** What the interactions client of an official library does, over every format. */
export function describeInteractions(name: string, sdk: typeof Sdk): void {
  describe.each(settings)(`interactions of ${name} over $format`, (setting) => {
    let gateway: TestGateway;
    let ai: Sdk.GoogleGenAI;
    const { model } = setting;

    beforeEach(async () => {
      gateway = await startTestGateway(setting);
      ai = connect();
    });
    afterEach(async () => {
      await gateway.close();
    });

    function connect(): Sdk.GoogleGenAI {
      return new sdk.GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
    }

    it('creates, reads and deletes one', async () => {
      const created = await ai.interactions.create({
        model,
        input: 'Hello there',
        system_instruction: 'Be brief.',
        generation_config: { max_output_tokens: 500 },
      });
      expect(created).toMatchObject({
        id: expect.stringMatching(/./),
        status: 'completed',
        model,
        output_text: expect.stringContaining('Hello there'),
        usage: { total_output_tokens: expect.any(Number), total_tokens: expect.any(Number) },
      });
      expect(created.steps.map(({ type }) => type)).toContain('model_output');
      expect(JSON.stringify(gateway.upstream.requests[0]?.body)).toContain('Be brief.');

      const found = await ai.interactions.get(created.id, { include_input: true });
      expect(found.output_text).toBe(created.output_text);
      expect(found.steps[0]).toEqual({
        type: 'user_input',
        content: [{ type: 'text', text: 'Hello there' }],
      });
      // The client itself tells what the first of several requests took.
      const { initial_input_tokens: _initial, ...usage } = created.usage ?? {};
      expect(found.usage).toEqual(usage);

      await ai.interactions.delete(created.id);
      expect(await failureOf(ai.interactions.get(created.id))).toMatchObject({ status: 404 });
    });

    it('remembers what was said, and answers function calls', async () => {
      const first = await ai.interactions.create({
        model,
        input: 'call getWeather {"city":"Paris"}',
        tools: [getWeather],
      });
      expect(first.status).toBe('requires_action');
      const call = first.steps.find((step) => step.type === 'function_call');
      if (call?.type !== 'function_call') throw new Error('no call');
      expect(call).toMatchObject({ name: 'getWeather', arguments: { city: 'Paris' } });
      const second = await ai.interactions.create({
        model,
        previous_interaction_id: first.id,
        input: [
          {
            type: 'function_result',
            call_id: call.id,
            name: call.name,
            result: degreesIn(call.arguments.city),
          },
        ],
        tools: [getWeather],
      });
      expect(second).toMatchObject({ status: 'completed', previous_interaction_id: first.id });
      expect(second.output_text).toContain('18 degrees');
      const third = await ai.interactions.create({
        model,
        previous_interaction_id: second.id,
        input: 'And now?',
        tools: [getWeather],
        store: false,
      });
      expect(third.id).toBe('');
      const told = JSON.stringify(gateway.upstream.requests.at(-1)?.body);
      for (const text of ['Paris', '18 degrees', 'And now?']) expect(told).toContain(text);
    });

    it('streams events, and reads them again from any place', async () => {
      const stream = await ai.interactions.create({ model, input: 'Hello stream', stream: true });
      const { events, text, types, last } = await readEvents(stream);
      expect(text).toContain('Hello stream');
      expect(types.slice(0, 2)).toEqual(['interaction.created', 'interaction.status_update']);
      expect(last).toMatchObject({
        event_type: 'interaction.completed',
        interaction: { status: 'completed', usage: { total_tokens: expect.any(Number) } },
      });
      const [created] = events;
      if (created?.event_type !== 'interaction.created') throw new Error('no beginning');
      const { id } = created.interaction;
      expect((await ai.interactions.get(id)).output_text).toBe(text);
      for (const [at, { event_id }] of events.entries()) {
        const rest = await ai.interactions.get(id, {
          stream: true,
          ...(event_id ? { last_event_id: event_id } : {}),
        });
        expect(await collect(rest)).toEqual(events.slice(at + 1));
      }
    });

    it('streams the arguments of calls', async () => {
      const { events } = await readEvents(
        await ai.interactions.create({
          model,
          input: 'call getWeather {"city":"Rome"}',
          tools: [getWeather],
          stream: true,
          store: false,
        }),
      );
      const starts = events.flatMap((event) =>
        event.event_type === 'step.start' && event.step.type === 'function_call'
          ? [{ index: event.index, name: event.step.name }]
          : [],
      );
      const args = events.flatMap((event) =>
        event.event_type === 'step.delta' &&
        event.index === starts[0]?.index &&
        event.delta.type === 'arguments_delta'
          ? [event.delta.arguments]
          : [],
      );
      expect(starts).toMatchObject([{ name: 'getWeather' }]);
      expect(JSON.parse(args.join(''))).toEqual({ city: 'Rome' });
      expect(events.at(-1)).toMatchObject({ interaction: { status: 'requires_action', id: '' } });
    });

    it('raises when a stream breaks, and tells why', async () => {
      const stream = await ai.interactions.create(
        { model: gateway.modelNamed('cut-stream'), input: 'Hello there, all of you', stream: true },
        { maxRetries: 0 },
      );
      const seen: Sdk.Interactions.InteractionSSEEvent[] = [];
      const failure = await failureOf(
        (async () => {
          for await (const event of stream) seen.push(event);
        })(),
      );
      expect(failure).toBeDefined();
      expect(seen.at(-1)).toMatchObject({
        event_type: 'error',
        error: { code: 'unavailable', message: expect.any(String) },
      });
      const [created] = seen;
      if (created?.event_type !== 'interaction.created') throw new Error('no beginning');
      expect(await ai.interactions.get(created.interaction.id)).toMatchObject({
        status: 'failed',
        errors: [{ code: 'unavailable' }],
      });
    });

    it('works in the background, through a restart', async () => {
      const release = gateway.upstream.hold();
      const started = await ai.interactions.create({
        model,
        input: 'Hello from behind',
        background: true,
      });
      expect(started).toMatchObject({ status: 'in_progress', id: expect.stringMatching(/./) });
      await gateway.upstream.arrived(1);
      expect((await ai.interactions.get(started.id)).status).toBe('in_progress');
      const restarted = gateway.restart();
      release();
      gateway = await restarted;
      ai = connect();
      let found = await ai.interactions.get(started.id);
      while (found.status === 'in_progress') found = await ai.interactions.get(started.id);
      expect(found.status).toBe('completed');
      expect(found.output_text).toContain('Hello from behind');
    });

    it('cancels what runs in the background', async () => {
      const release = gateway.upstream.hold();
      const { id } = await ai.interactions.create({ model, input: 'Hello', background: true });
      await gateway.upstream.arrived(1);
      const cancelled = await ai.interactions.cancel(id);
      expect(cancelled.status).toBe('cancelled');
      expect(await (await gateway.upstream.aborted).ended).toBe('aborted');
      expect((await ai.interactions.get(id)).status).toBe('cancelled');
      release();
    });

    it('gives the errors of providers their status', async () => {
      const failed = ai.interactions.create(
        { model: gateway.modelNamed('error-429'), input: 'Hello' },
        { maxRetries: 0 },
      );
      expect(await failureOf(failed)).toMatchObject({ status: 429 });
    });
  });
}

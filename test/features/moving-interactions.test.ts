import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GoogleGenAI, type Interactions } from 'genai3';
import { collect, degreesIn } from '../clients/gateway.js';
import { type FeatureGateway, gatewayKey, startFeatureGateway } from './gateway.js';

const google = 'gemini/gemini-3-pro-preview';
const claude = 'anthropic/claude-sonnet-4-5';
const openai = 'responses/gpt-5';

/** What is asked of whom. Where nothing is asked, results are brought. */
const turns = [
  { model: google, question: 'call getWeather {"city":"Rome"}', streamed: false },
  { model: google, streamed: true },
  { model: claude, question: 'call getWeather {"city":"Oslo"}', streamed: true },
  { model: claude, streamed: false },
  { model: openai, question: 'think and call getWeather {"city":"Paris"}', streamed: false },
  { model: openai, streamed: true },
  { model: google, question: 'What did I ask first?', streamed: false },
] as const;

const getWeather = {
  type: 'function' as const,
  name: 'getWeather',
  parameters: {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
  },
};

describe('a kept conversation that moves between providers', () => {
  let gateway: FeatureGateway;
  const answers: { readonly id: string; readonly steps: Interactions.Step[]; status: string }[] =
    [];

  beforeAll(async () => {
    gateway = await startFeatureGateway();
    const ai = new GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
    for (const turn of turns) {
      const previous = answers.at(-1);
      const asked = {
        model: turn.model,
        input: 'question' in turn ? turn.question : resultsOf(previous?.steps ?? []),
        tools: [getWeather],
        generation_config: { thinking_level: 'low' as const, thinking_summaries: 'auto' as const },
        ...(previous ? { previous_interaction_id: previous.id } : {}),
      };
      if (!turn.streamed) {
        const { id, steps, status } = await ai.interactions.create(asked);
        answers.push({ id, steps, status });
        continue;
      }
      const [created] = await collect(await ai.interactions.create({ ...asked, stream: true }));
      if (created?.event_type !== 'interaction.created') throw new Error('no beginning');
      const { id, steps, status } = await ai.interactions.get(created.interaction.id);
      answers.push({ id, steps: steps.filter(({ type }) => type !== 'user_input'), status });
    }
  });
  afterAll(() => gateway.close());

  const lastBody = (format: 'gemini' | 'anthropic-messages' | 'openai-responses') =>
    gateway.upstreams[format].requests.at(-1)?.body;

  it('calls functions and answers them, turn after turn', () => {
    expect(answers.map(({ status }) => status)).toEqual([
      'requires_action',
      'completed',
      'requires_action',
      'completed',
      'requires_action',
      'completed',
      'completed',
    ]);
  });

  it('tells every model all that was said', () => {
    const atClaude = JSON.stringify(lastBody('anthropic-messages'));
    for (const said of ['Rome', '24 degrees', 'Oslo', '0 degrees'])
      expect(atClaude).toContain(said);
    const atOpenai = JSON.stringify(lastBody('openai-responses'));
    for (const said of ['Rome', '24 degrees', 'Oslo', '0 degrees', 'Paris', '18 degrees']) {
      expect(atOpenai).toContain(said);
    }
    const asked = 'call getWeather {\\"city\\":\\"Rome\\"}';
    expect(JSON.stringify(lastBody('gemini'))).toContain(asked);
  });

  it('gives every model its own state of thoughts back, and nobody else', () => {
    const signed = /"thoughtSignature":"([^"]+)"/g;
    const own = [...JSON.stringify(lastBody('gemini')).matchAll(signed)].map(([, state]) => state);
    const given = gateway.upstreams.gemini.signatures;
    expect(own.filter((state) => state && given.has(state)).length).toBeGreaterThan(0);
    expect(lastBody('anthropic-messages')).toMatchObject({
      messages: expect.arrayContaining([
        {
          role: 'assistant',
          content: expect.arrayContaining([
            expect.objectContaining({ type: 'thinking', signature: expect.stringMatching(/./) }),
            expect.objectContaining({ type: 'tool_use' }),
          ]),
        },
      ]),
    });
    expect(lastBody('openai-responses')).toMatchObject({
      input: expect.arrayContaining([
        expect.objectContaining({ type: 'reasoning', encrypted_content: expect.any(String) }),
      ]),
    });
    const sealed = Buffer.from('GWS').toString('base64');
    expect(JSON.stringify(lastBody('gemini'))).not.toContain(sealed);
  });

  it('goes on from any turn, also from one in the middle', async () => {
    const ai = new GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
    await ai.interactions.create({
      model: claude,
      input: 'And what else?',
      tools: [getWeather],
      ...(answers[1] ? { previous_interaction_id: answers[1].id } : {}),
    });
    const told = JSON.stringify(lastBody('anthropic-messages'));
    expect(told).toContain('Rome');
    expect(told).not.toContain('Oslo');
  });

  it('takes the steps of an answer back as input, signatures included', async () => {
    const ai = new GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
    const [first] = answers;
    await ai.interactions.create({
      model: google,
      input: [
        { type: 'user_input', content: [{ type: 'text', text: turns[0].question }] },
        ...(first?.steps ?? []),
        ...resultsOf(first?.steps ?? []),
      ],
      tools: [getWeather],
      store: false,
    });
    expect(lastBody('gemini')).toMatchObject({
      contents: [
        {},
        {
          role: 'model',
          parts: expect.arrayContaining([
            expect.objectContaining({
              functionCall: expect.anything(),
              thoughtSignature: expect.stringMatching(/./),
            }),
          ]),
        },
        {},
      ],
    });
  });
});

function resultsOf(steps: readonly Interactions.Step[]): Interactions.Step[] {
  return steps.flatMap((step) =>
    step.type === 'function_call'
      ? [
          {
            type: 'function_result',
            call_id: step.id,
            name: step.name,
            result: degreesIn(step.arguments.city),
          },
        ]
      : [],
  );
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GenerateContentResponse, Part } from 'genai2';
import {
  fewTokens,
  gatewayKey,
  longPrompt,
  settings,
  startTestGateway,
  type TestGateway,
} from './gateway.js';

const parameters = {
  type: 'object',
  properties: { city: { type: 'string' } },
  required: ['city'],
};
const declared = ['getWeather', 'getTime'].map((name) => ({
  name,
  parametersJsonSchema: parameters,
}));
const tools = [{ functionDeclarations: declared }];
const calling = 'call getWeather {"city":"Paris"} call getTime {"city":"Łódź \u2028"}';
const thinkingConfig = { includeThoughts: true, thinkingBudget: 2048 };

const cases: readonly {
  readonly title: string;
  readonly text: string;
  readonly body?: object;
  readonly model?: 'model' | 'thinker';
}[] = [
  { title: 'a text', text: 'Say it in "quotes", \\ and <tags>' },
  {
    title: 'a cut text',
    text: longPrompt,
    body: { generationConfig: { maxOutputTokens: fewTokens } },
  },
  {
    title: 'thoughts and a text',
    text: 'Say it',
    model: 'thinker',
    body: { generationConfig: { thinkingConfig } },
  },
  { title: 'calls', text: calling, body: { tools } },
  {
    title: 'thoughts and calls',
    text: calling,
    model: 'thinker',
    body: { tools, generationConfig: { thinkingConfig } },
  },
  {
    title: 'JSON of a schema',
    text: 'A pet',
    body: {
      generationConfig: { responseMimeType: 'application/json', responseJsonSchema: parameters },
    },
  },
];

/** Whole, as events and as a JSON array: three ways to write the one answer that there is. */
describe.each(settings)('an answer in three forms over $format', (setting) => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway(setting);
  });
  afterAll(() => gateway.close());

  it.each(cases)('is the same for $title', async ({ text, body = {}, model = 'model' }) => {
    const ask = async (method: string): Promise<string> => {
      const response = await fetch(`${gateway.url}/v1beta/models/${gateway[model]}:${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-goog-api-key': gatewayKey },
        body: JSON.stringify({ contents: [{ role: 'user', parts: [{ text }] }], ...body }),
      });
      expect(response.status).toBe(200);
      return response.text();
    };
    const whole = [JSON.parse(await ask('generateContent'))];
    const events = eventsOf(await ask('streamGenerateContent?alt=sse'));
    const array = JSON.parse(await ask('streamGenerateContent'));
    expect(events.length).toBeGreaterThan(1);
    expect(array.length).toBe(events.length);

    const want = meaningOf(whole);
    expect(want.parts).toMatchObject(saidBy(gateway, model));
    expect(meaningOf(events)).toEqual(want);
    expect(meaningOf(array)).toEqual(want);
  });
});

/** By the upstream's own account; models hide their thoughts where nobody asks for them. */
function saidBy({ upstream }: TestGateway, model: 'model' | 'thinker'): object[] {
  const items = upstream.requests.at(-1)?.reply?.items ?? [];
  return items.flatMap((item): object[] => {
    if (item.kind === 'call') return [{ name: item.name, args: item.args }];
    if (item.kind === 'text') return [{ thought: false, text: item.text }];
    return item.kind === 'thought' && model === 'thinker'
      ? [{ thought: true, text: item.text }]
      : [];
  });
}

function eventsOf(body: string): GenerateContentResponse[] {
  const events = body.split('\r\n\r\n');
  expect(events.pop()).toBe('');
  return events.map((event) => {
    expect(event).toMatch(/^data: \{.*\}$/);
    return JSON.parse(event.slice('data: '.length));
  });
}

/** All that an answer says, apart from ids and signatures, which are never the same twice. */
function meaningOf(chunks: readonly GenerateContentResponse[]) {
  const last = chunks.at(-1);
  const parts: object[] = [];
  let open: { thought: boolean; text: string } | undefined;
  for (const part of chunks.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? [])) {
    if (part.functionCall) {
      const { name, args, id } = part.functionCall;
      parts.push({ name, args, named: id !== undefined, signed: isSigned(part) });
      open = undefined;
    } else if (open && open.thought === (part.thought ?? false)) {
      open.text += part.text ?? '';
    } else if (part.text !== '') {
      open = { thought: part.thought ?? false, text: part.text ?? '' };
      parts.push(open);
    }
  }
  return {
    parts,
    finishReason: last?.candidates?.[0]?.finishReason,
    usage: last?.usageMetadata,
    modelVersion: last?.modelVersion,
    signatures: chunks
      .flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? [])
      .filter(isSigned).length,
  };
}

function isSigned({ thoughtSignature }: Part): boolean {
  return thoughtSignature !== undefined;
}

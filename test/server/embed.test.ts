import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiKey, startGateway } from './gateway.js';
import { send } from './talk.js';
import { startUpstream } from './upstream.js';

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  upstream = await startUpstream();
  const openai = { ...upstream.provider, name: 'openai', slugs: [], profile: 'openai' } as const;
  gateway = await startGateway({ providers: [{ ...openai, format: 'openai-chat' }] });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

/** One more than OpenAI takes in one call. */
const count = 2049;

/** Answers with the number of each text, and tokens where a test has them counted. */
function plays(...tokens: readonly (number | undefined)[]): void {
  upstream.plays((_request, response) => {
    const call = upstream.calls.length - 1;
    const { input } = JSON.parse(upstream.calls[call]?.body ?? '') as { input: string[] };
    const data = input.map((text, index) => ({ index, embedding: [Number(text)] }));
    const counted = tokens[call];
    const usage = counted === undefined ? {} : { usage: { prompt_tokens: counted } };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ data, ...usage }));
  });
}

describe('more texts than one call takes', () => {
  it.each([
    ['the sum where all were counted', [2048, 1], { promptTokenCount: 2049 }],
    ['nothing where the last was not counted', [2048, undefined], undefined],
    ['nothing where the first was not counted', [undefined, 1], undefined],
  ])('keep their order, and say of their tokens %s', async (_, tokens, usageMetadata) => {
    plays(...tokens);
    const requests = Array.from({ length: count }, (_text, at) => ({
      content: { parts: [{ text: String(at) }] },
    }));
    const { status, text } = await send(gateway.url, {
      path: '/v1beta/models/openai%2Ftext-embedding-3-small:batchEmbedContents',
      headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
      body: { requests },
    });
    expect(status).toBe(200);
    const body = JSON.parse(text) as { embeddings: { values: number[] }[]; usageMetadata?: object };
    expect(body.embeddings.map(({ values }) => values[0])).toEqual(requests.map((_text, at) => at));
    expect(body.usageMetadata).toEqual(usageMetadata);
    expect(upstream.calls).toHaveLength(2);
  });
});

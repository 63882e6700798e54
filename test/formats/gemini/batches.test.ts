import { describe, expect, it } from '@jest/globals';
import { type ErrorKind, GatewayError } from '../../../src/core/errors.js';
import { fail } from '../../../src/core/result.js';
import {
  writeBatch,
  writeBatchResult,
  writeBatchWithResults,
} from '../../../src/formats/gemini/server/batches.js';

const ended = {
  id: 'one',
  kind: 'generate',
  model: 'm',
  priority: 0,
  state: 'succeeded',
  requestCount: 3,
  succeededCount: 1,
  failedCount: 1,
  createdAtMs: 0,
  updatedAtMs: 1,
  endedAtMs: 1,
} as const;

async function* linesOf(...lines: readonly string[]) {
  yield* lines;
}

async function textOf(
  batch: Parameters<typeof writeBatchWithResults>[0],
  ...lines: readonly string[]
): Promise<string> {
  let text = '';
  for await (const piece of writeBatchWithResults(batch, () => linesOf(...lines))) text += piece;
  return text;
}

describe('a batch with inline results', () => {
  const results = [{ response: { candidates: [] } }, { error: { code: 1, message: 'No.' } }];

  it.each([
    ['two', results],
    ['one', results.slice(1)],
    ['no', []],
  ])('says %s of them twice, as Google does', async (_, given) => {
    const lines = given.map((result) => JSON.stringify(result));
    expect(JSON.parse(await textOf(ended, ...lines))).toEqual(writeBatch(ended, given));
  });

  it('says them in the metadata alone where it has failed', async () => {
    const cancelled = { ...ended, state: 'cancelled' } as const;
    const body = JSON.parse(await textOf(cancelled, '{"key":1}'));
    expect(body).toMatchObject({ error: { code: 1 }, done: true });
    expect(body.metadata.output.inlinedResponses.inlinedResponses).toEqual([{ key: 1 }]);
    expect(body.response).toBeUndefined();
  });

  it('gives the lines as they are, without a look into them', async () => {
    expect(await textOf(ended, '{"n":1.0}')).toContain('"inlinedResponses":[{"n":1.0}]');
  });

  it('is not misled by a name that looks like its results', async () => {
    const displayName = '"inlinedResponses":[]';
    const body = JSON.parse(await textOf({ ...ended, displayName }, '{}'));
    expect(body.metadata.displayName).toBe(displayName);
    expect(body.response.inlinedResponses.inlinedResponses).toEqual([{}]);
  });
});

describe('the counts of a batch', () => {
  it('have what was not answered among the failed once it has ended', () => {
    expect(writeBatch(ended).metadata?.batchStats).toEqual({
      requestCount: '3',
      successfulRequestCount: '1',
      failedRequestCount: '2',
    });
  });

  it('have it as pending before', () => {
    const { endedAtMs: _, ...running } = { ...ended, state: 'running' as const };
    expect(writeBatch(running).metadata?.batchStats).toEqual({
      requestCount: '3',
      successfulRequestCount: '1',
      failedRequestCount: '1',
      pendingRequestCount: '1',
    });
  });
});

it.each<[ErrorKind, number]>([
  ['cancelled', 1],
  ['invalid-request', 3],
  ['deadline-exceeded', 4],
  ['not-found', 5],
  ['model-not-found', 5],
  ['unauthenticated', 16],
  ['overloaded', 14],
  ['internal', 13],
])('tells the fault %s by the code %d of google.rpc', (kind, code) => {
  const line = writeBatchResult('{"key":7}', fail(new GatewayError(kind, 'No.')), []);
  expect(JSON.parse(line)).toMatchObject({ key: 7, error: { code, message: 'No.' } });
});

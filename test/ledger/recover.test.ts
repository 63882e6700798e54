import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createPriceBook } from '../../src/ledger/price-book.js';
import { chunkOf, createSimulation } from './simulation.js';

const prices = () =>
  createPriceBook({
    said: new Map([['p/*', { promptPerMillionTokens: 1, completionPerMillionTokens: 2 }]]),
    isListed: () => false,
    load: async () => ({ version: 'none', find: () => undefined }),
  });

let simulation: ReturnType<typeof createSimulation>;
beforeEach(() => {
  simulation = createSimulation(prices());
});
afterEach(() => simulation.close());

async function begin(bytes: number) {
  const entry = simulation.open({
    ...{ requestId: 'request-1', ordinal: 1, keyId: 'k', projectId: 'one', dialect: 'gemini' },
    ...{ operation: 'streamGenerateContent', provider: 'p', profile: 'p', model: 'm' },
    ...{ credentialId: '00000000', name: null, hold: null },
    inputTokens: () => 0,
    images: () => 0,
  });
  const sending = entry.sending(bytes);
  await simulation.endTurn();
  await simulation.endTurn();
  await sending;
  return entry;
}

const rows = () => simulation.ledger().attempts({ fromMs: 0, untilMs: 2 ** 45, limit: 10 });

it('charges what a stream had passed on two seconds before the process died (F40)', async () => {
  const stream = await begin(400);
  await begin(800);
  stream.accepted();
  stream.answered();
  stream.heard(chunkOf(undefined, 'x'.repeat(40)));
  await simulation.pass(2_000);
  // Nobody hears of this any more.
  stream.heard(chunkOf(undefined, 'x'.repeat(400)));
  await simulation.crash();
  expect(await rows()).toMatchObject([
    {
      ...{ outcome: 'crashed', estimated: true, partial: false, waste: true },
      usage: { prompt: 200, candidates: 0 },
      costNanoUsd: 200_000n,
    },
    {
      ...{ outcome: 'crashed', estimated: true, partial: true, waste: false },
      usage: { prompt: 100, candidates: 10 },
      costNanoUsd: 120_000n,
    },
  ]);
  // A second start finds nothing to do.
  await simulation.crash();
  expect(await rows()).toHaveLength(2);
});

it('keeps a reused answer as what it was: nobody was called for it', async () => {
  simulation.ledger().reuse({
    ...{ requestId: 'request-1', keyId: 'k', projectId: 'one', dialect: 'gemini' },
    ...{ operation: 'generateContent', provider: 'p', model: 'm', name: null },
    sourceId: 'an earlier row',
  });
  await simulation.endTurn();
  await simulation.crash();
  expect(await rows()).toMatchObject([
    { outcome: 'ok', upstreamCalls: 0, costNanoUsd: 0n, waste: false, sourceId: 'an earlier row' },
  ]);
  const [total] = await simulation
    .ledger()
    .usage({ fromMs: 0, untilMs: 2 ** 45, groupBy: [], limit: 1 });
  expect(total).toMatchObject({ attempts: 1, answers: 1, estimated: 0 });
});

it('finds what should long have been settled, and says so', async () => {
  await begin(4);
  expect(simulation.ledger().faults()).toBeUndefined();
  await simulation.passMinute();
  expect(simulation.ledger().faults()).toEqual({ unsettled: 0, negative: 0, unexplained: 0 });
  for (let minute = 0; minute < 10; minute++) await simulation.passMinute();
  expect(simulation.ledger().faults()).toMatchObject({ unsettled: 1 });
  expect(simulation.reports()).toContainEqual(expect.stringContaining('1 unsettled'));
});

it('refuses to start what cannot be put down, and keeps what has to be (F39)', async () => {
  const entry = await begin(4);
  simulation.disk(true);
  await expect(begin(4)).rejects.toMatchObject({ kind: 'storage-failed' });
  entry.end({ ok: true });
  await simulation.pass(100);
  expect(simulation.reports()).toHaveLength(1);
  simulation.disk(false);
  await simulation.pass(1_000);
  expect(await rows()).toMatchObject([{ outcome: 'ok' }]);
});

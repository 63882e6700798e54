import { describe, expect, it } from '@jest/globals';
import { createByteBudget } from '../../src/core/byte-budget.js';
import { createCancellation } from '../../src/core/cancellation.js';
import type { GatewayError } from '../../src/core/errors.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import { fail, ok, type Result } from '../../src/core/result.js';
import {
  type AnsweredRequest,
  createBatchAnswers,
} from '../../src/dialects/batches/answer-requests.js';
import type { Reply, RequestContext } from '../../src/dialects/dialect.js';

const batch = {
  id: 'one',
  tenant: 'tests',
  kind: 'generate',
  model: 'm',
  priority: 0,
  strict: false,
  baseUrl: 'https://host/v1beta',
  state: 'running',
  requestCount: 1,
  succeededCount: 0,
  failedCount: 0,
  createdAtMs: 0,
  updatedAtMs: 0,
} as const;
const item = { position: 4, request: '{"key":1,"request":{}}' };
const answered: Reply = { kind: 'json', body: { candidates: [] }, headers: {} };

/** Answers over one handler that a test plays. */
function createAnswers(
  generateContent: (context: RequestContext) => Promise<Result<Reply>>,
  budget = createByteBudget(100),
) {
  const timers = new Map<() => void, number>();
  const log: AnsweredRequest[] = [];
  const answers = createBatchAnswers({
    handlers: {
      generateContent: (_request, context) => generateContent(context),
      embedContent: async () => ok(answered),
    },
    readLine: {
      generate: async () => ({ request: { contents: [] } }),
      embed: async () => ({ request: { content: { parts: [] } } }),
    },
    budget,
    now: () => 0,
    after(delayMs, act) {
      timers.set(act, delayMs);
      return () => void timers.delete(act);
    },
    callerOf: async ({ tenant }) => ok(configuredPrincipal('test', tenant)),
    within: () => ({ end() {} }),
    timeoutMs: 5_000,
    answered: (request) => log.push(request),
    report: () => {},
  });
  return { answers, budget, timers, log };
}

/** Fails as the end of its signal says. */
const endOf = ({ signal }: RequestContext) =>
  new Promise<Result<Reply>>((resolve) => {
    const end = () => resolve(fail(signal.reason as GatewayError));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });

const nobody = () => createCancellation().signal;

describe('a request of a batch', () => {
  it('has so long to be answered, and then failed', async () => {
    const { answers, timers, log } = createAnswers(endOf);
    const answering = answers.answer(batch, item, nobody());
    expect([...timers.values()]).toEqual([5_000]);
    for (const act of timers.keys()) act();
    const { result, error } = await answering;
    expect(error).toMatchObject({ kind: 'deadline-exceeded' });
    expect(JSON.parse(result)).toMatchObject({
      key: 1,
      error: { code: 4, message: 'No complete answer within 5 s.' },
    });
    expect(log).toMatchObject([{ requestId: 'one-4', error: { kind: 'deadline-exceeded' } }]);
  });

  it.each([
    ['answered', async () => ok(answered)],
    [
      'broken',
      async () => {
        throw new Error('a fault of ours');
      },
    ],
  ])('leaves no timer and no bytes behind once it is %s', async (_, handler) => {
    const { answers, timers, budget } = createAnswers(handler);
    await answers.answer(batch, item, nobody());
    expect(timers.size).toBe(0);
    budget.open().hold(100);
  });

  it('counts against the bytes of all requests while it is answered', async () => {
    let left = 0;
    const budget = createByteBudget(100);
    const { answers } = createAnswers(async () => {
      const other = budget.open();
      while (left < 100) {
        try {
          other.hold(1);
        } catch {
          break;
        }
        left++;
      }
      other.keep(0);
      return ok(answered);
    }, budget);
    await answers.answer(batch, item, nobody());
    expect(left).toBe(100 - Buffer.byteLength(item.request));
  });

  it('waits for its turn where there is no room for it', async () => {
    let isCalled = false;
    const { answers, budget } = createAnswers(async () => {
      isCalled = true;
      return ok(answered);
    });
    budget.open().hold(90);
    const { error } = await answers.answer(batch, item, nobody());
    // A status that the batch has patience with.
    expect(error).toMatchObject({ kind: 'overloaded', httpStatus: 503 });
    expect(isCalled).toBe(false);
  });
});

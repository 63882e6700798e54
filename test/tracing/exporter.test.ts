import { beforeEach, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { fail, ok, type Result } from '../../src/core/result.js';
import { createExporter } from '../../src/tracing/exporter.js';
import { span } from './spans.js';

type Answer = Result<{ readonly status: number; readonly retryAfterMs?: number }>;

const away: Answer = fail(new GatewayError('upstream-unavailable', 'No.'));

let timers: { readonly delayMs: number; readonly act: () => void }[];
let posted: number[];
let reports: string[];
beforeEach(() => {
  timers = [];
  posted = [];
  reports = [];
});

function exporterOf(answers: readonly Answer[]) {
  const left = [...answers];
  return createExporter({
    serviceName: 'pollux',
    version: '1',
    post: async (body) => {
      posted.push(body.split('"traceId"').length - 1);
      return left.shift() ?? ok({ status: 200 });
    },
    after(delayMs, act) {
      const timer = { delayMs, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    random: () => 1,
    report: ({ message }) => reports.push(message),
  });
}

/** Lets the timers that are set go off, and what they began come to its end. */
async function pass(): Promise<number[]> {
  const due = timers;
  timers = [];
  for (const { act } of due) act();
  await new Promise((resolve) => setImmediate(resolve));
  return due.map(({ delayMs }) => delayMs);
}

const many = (count: number) => Array.from({ length: count }, (_, at) => span(`s${at}`));

describe('spans are exported', () => {
  it('together, some time after the first of them', async () => {
    const { add } = exporterOf([]);
    add([span('a')]);
    add([span('b'), span('c')]);
    expect(posted).toEqual([]);
    expect(await pass()).toEqual([5_000]);
    expect(posted).toEqual([3]);
    expect(timers).toEqual([]);
  });

  it('at once where there are many, 512 in one request', async () => {
    const { add } = exporterOf([]);
    add([span('a')]);
    add(many(600));
    expect(await pass()).toEqual([0]);
    expect(posted).toEqual([512]);
    await pass();
    expect(posted).toEqual([512, 89]);
  });

  it('again, after what the collector asks for, where it has no room', async () => {
    const { add } = exporterOf([ok({ status: 503, retryAfterMs: 7_000 }), away]);
    add([span('a')]);
    await pass();
    expect(await pass()).toEqual([7_000]);
    expect(await pass()).toEqual([4_000]);
    expect(posted).toEqual([1, 1, 1]);
    expect(reports).toEqual([]);
  });

  it('until it is of no use, which is told', async () => {
    const { add } = exporterOf([ok({ status: 400 })]);
    add([span('a')]);
    await pass();
    expect(timers).toEqual([]);
    expect(reports).toEqual(['1 spans were not exported: status 400.']);
  });

  it('five times at most where nobody is there', async () => {
    const { add } = exporterOf([away, away, away, away, away]);
    add([span('a')]);
    for (let tries = 0; tries < 6; tries++) await pass();
    expect(posted).toHaveLength(5);
    expect(reports).toEqual(['1 spans were not exported: the collector cannot be reached.']);
  });

  it('but for those that there is no room for', async () => {
    const { add } = exporterOf([]);
    add(many(2_050));
    await pass();
    expect(reports).toEqual(['2 spans were not exported: too many were waiting.']);
  });

  it('before the end, once', async () => {
    const { add, close } = exporterOf([ok({ status: 503 })]);
    add(many(600));
    await close();
    expect(posted).toEqual([512, 88]);
    expect(reports).toEqual(['512 spans were not exported: status 503.']);
    expect(timers).toEqual([]);
  });
});

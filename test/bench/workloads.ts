import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Figure, median } from './figures.js';
// @ts-expect-error plain JavaScript, so that the measured processes load it without a compiler
import { largeBodyBytes, longStream, providers } from './payloads.mjs';
import type { Rig, Role, Subject } from './rig.js';

/** Measures one kind of work; the budgets are those of the architecture. */
export type Workload = (rig: Rig) => Promise<Figure[]>;

/** Many short rounds: a machine that is busy for a moment spoils one of them only. */
const rounds = 9;
const roundMs = 700;
const coldStarts = 5;

/** Until the compiler is through with all the code; it works on the measured core too. */
const warmUpMs = 4_500;

/** In the order of the table; `--only` counts from 1. */
export const workloads: readonly { readonly title: string; readonly run: Workload }[] = [
  { title: 'translated calls', run: unary },
  { title: 'translated streams', run: streamed },
  { title: 'time to first byte', run: firstByte },
  { title: 'large bodies', run: large },
  { title: 'cold start', run: coldStart },
  { title: 'memory', run: memory },
  { title: 'kept answers', run: hits },
];

interface Work {
  readonly work: 'unary' | 'stream' | 'hit';
  readonly connections: number;
}

const unaryWork: Work = { work: 'unary', connections: 64 };
/** Few enough that neither side is busy all the time: this one is about CPU, not about queues. */
const streamWork: Work = { work: 'stream', connections: 16 };
const hitWork: Work = { work: 'hit', connections: 64 };

interface Measured {
  readonly perSecond: number;
  readonly cpuMicrosEach: number;
  /** Share of the time in which the process was on the CPU. */
  readonly busy: number;
}

async function measure(
  { load }: Rig,
  subject: Subject,
  { work, connections }: Work,
  durationMs: number,
): Promise<Measured> {
  const before = await usage(subject);
  const { port, to } = subject;
  const done = (await load.ask('saturate', { port, to, work, connections, durationMs })) as {
    answers: number;
    seconds: number;
  };
  const cpuMicros = (await usage(subject)).cpuMicros - before.cpuMicros;
  return {
    perSecond: done.answers / done.seconds,
    cpuMicrosEach: cpuMicros / done.answers,
    busy: cpuMicros / 1e6 / done.seconds,
  };
}

function usage(subject: Subject): Promise<{ cpuMicros: number; rssBytes: number }> {
  return subject.ask('usage') as Promise<{ cpuMicros: number; rssBytes: number }>;
}

/** Both subjects in turn, the order changing from round to round so that a drift hits both alike. */
async function inTurn(rig: Rig, work: Work): Promise<Record<Role, Measured[]>> {
  const [gateway, yardstick] = await both(rig);
  const measured: Record<Role, Measured[]> = { gateway: [], yardstick: [] };
  await checkAnswer(rig, yardstick, work.work);
  await checkAnswer(rig, gateway, work.work);
  // In turn as well: who was idle for seconds is slower for some more.
  for (let spentMs = 0; spentMs < warmUpMs; spentMs += roundMs) {
    for (const subject of [yardstick, gateway]) await measure(rig, subject, work, roundMs);
  }
  if (rig.profiles !== undefined) await gateway.ask('startProfile');
  for (let round = 0; round < rounds; round++) {
    for (const subject of round % 2 === 0 ? [yardstick, gateway] : [gateway, yardstick]) {
      const result = await measure(rig, subject, work, roundMs);
      measured[subject === gateway ? 'gateway' : 'yardstick'].push(result);
    }
  }
  if (rig.profiles !== undefined) {
    const file = join(rig.profiles, `${work.work}.cpuprofile`);
    await gateway.ask('stopProfile', { file });
  }
  await Promise.all([gateway.stop(), yardstick.stop()]);
  return measured;
}

async function both(rig: Rig): Promise<[Subject, Subject]> {
  return [await rig.start('gateway'), await rig.start('yardstick')];
}

/** A fast wrong answer is no result. */
async function checkAnswer(
  { load }: Rig,
  { to, port }: Subject,
  work: Work['work'],
): Promise<void> {
  const once = () =>
    load.ask('once', { to, port, work }) as Promise<{ head: string; body: string }>;
  const first = await once();
  const { head, body } = work === 'hit' ? await once() : first;
  const member = to === 'gateway' ? '"candidates"' : '"choices"';
  const events = body.split('data:').length - 1;
  const isHit = body === first.body && head.includes('X-Gateway-Cache: prompt_response');
  if (
    !body.includes(member) ||
    (work === 'stream' && events < longStream) ||
    (work === 'hit' && to === 'gateway' && !isHit)
  ) {
    throw new Error(`the ${to} gave no right answer to the ${work} work: ${body.slice(0, 500)}`);
  }
}

function column(measured: Record<Role, Measured[]>, value: (one: Measured) => number) {
  const gateway = measured.gateway.map(value);
  const yardstick = measured.yardstick.map(value);
  const ratio = median(gateway.map((mine, round) => mine / (yardstick[round] ?? Number.NaN)));
  return { gateway: median(gateway), yardstick: median(yardstick), ratio };
}

/** The first figure is that of calls per second of CPU. */
export function unary(rig: Rig): Promise<Figure[]> {
  return saturated(rig, unaryWork, ['1.', 'requests'], 0.9);
}

function hits(rig: Rig): Promise<Figure[]> {
  return saturated(rig, hitWork, ['7.', 'kept answers'], 0.8);
}

/** As many as there is room for. */
async function saturated(
  rig: Rig,
  work: Work,
  [number, what]: readonly [string, string],
  atLeast: number,
): Promise<Figure[]> {
  const measured = await inTurn(rig, work);
  return [
    {
      work: `${number} ${what} per second of CPU`,
      unit: '/s',
      ...column(measured, ({ cpuMicrosEach }) => 1e6 / cpuMicrosEach),
      budget: { counts: 'ratio', atLeast },
    },
    {
      work: `   ${what} per second by the clock`,
      unit: '/s',
      ...column(measured, ({ perSecond }) => perSecond),
    },
    { work: '   share of its core in use', unit: '%', ...busy(measured) },
  ];
}

async function streamed(rig: Rig): Promise<Figure[]> {
  const measured = await inTurn(rig, streamWork);
  return [
    {
      work: `2. CPU per stream of ${longStream} chunks`,
      unit: 'ms',
      ...column(measured, ({ cpuMicrosEach }) => cpuMicrosEach / 1e3),
      budget: { counts: 'ratio', atMost: 2.2 },
    },
    { work: '   share of its core in use', unit: '%', ...busy(measured) },
  ];
}

function busy(measured: Record<Role, Measured[]>) {
  const { gateway, yardstick } = column(measured, ({ busy: share }) => share * 100);
  return { gateway, yardstick };
}

async function firstByte(rig: Rig): Promise<Figure[]> {
  const [gateway, yardstick] = await both(rig);
  // A request rate as modest as this one would take minutes to warm the code.
  for (const subject of [yardstick, gateway]) {
    await measure(rig, subject, unaryWork, 1_500);
    await measure(rig, subject, streamWork, 2_000);
  }
  const targets = [gateway, yardstick].map(({ port, to }) => ({ port, to }));
  const job = { targets, work: 'short-stream', ratePerSecond: 100 };
  await rig.load.ask('firstBytes', { ...job, durationMs: 1_000 });
  const [mine = [], theirs = []] = (await rig.load.ask('firstBytes', {
    ...job,
    durationMs: 3_000,
  })) as number[][];
  await Promise.all([gateway.stop(), yardstick.stop()]);
  return [
    {
      work: '3. added time to first byte, p50',
      unit: 'ms',
      gateway: median(mine) - median(theirs),
      budget: { counts: 'value', atMost: 1 },
    },
    {
      work: '   time to first byte, p50',
      unit: 'ms',
      gateway: median(mine),
      yardstick: median(theirs),
    },
  ];
}

async function large(rig: Rig): Promise<Figure[]> {
  const yardstick = await largeOf(rig, 'yardstick');
  const figures: Figure[] = [];
  for (const [provider, format] of Object.entries(providers as Record<string, string>)) {
    figures.push(...largeFigures(format, await largeOf(rig, 'gateway', provider), yardstick));
  }
  return figures;
}

interface LargeMeasured {
  readonly extraMb: number;
  readonly mostExtraMb: number;
  readonly stallMs: number;
}

function largeFigures(format: string, gateway: LargeMeasured, yardstick: LargeMeasured): Figure[] {
  const size = largeBodyBytes / 1e6;
  return [
    {
      work: `4. extra memory for ${size} MB to ${format}`,
      unit: 'MB',
      gateway: gateway.extraMb,
      yardstick: yardstick.extraMb,
      ratio: gateway.extraMb / size,
      budget: { counts: 'ratio', atMost: 2.5 },
    },
    {
      work: '   the same, most of five in a row',
      unit: 'MB',
      gateway: gateway.mostExtraMb,
      yardstick: yardstick.mostExtraMb,
      ratio: gateway.mostExtraMb / size,
    },
    {
      work: '   longest event-loop stall, median of five',
      unit: 'ms',
      gateway: gateway.stallMs,
      yardstick: yardstick.stallMs,
      budget: { counts: 'value', atMost: 50 },
    },
  ];
}

/** @param provider whose format the gateway translates to. */
async function largeOf(rig: Rig, role: Role, provider?: string): Promise<LargeMeasured> {
  const subject = await rig.start(role);
  const { to, port } = subject;
  await measure(rig, subject, unaryWork, 1_500);
  await wait(200);
  const { rssBytes } = await usage(subject);
  const extras: number[] = [];
  const stalls: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    resetPeak(subject);
    await subject.ask('watchLoop');
    await rig.load.ask('once', { port, to, work: 'large', provider });
    stalls.push((await subject.ask('loopStallMs')) as number);
    extras.push(Math.max(0, (await peakBytes(subject)) - rssBytes) / 1e6);
  }
  await subject.stop();
  return {
    extraMb: extras[0] ?? Number.NaN,
    mostExtraMb: Math.max(...extras),
    stallMs: median(stalls),
  };
}

async function coldStart(rig: Rig): Promise<Figure[]> {
  const times: Record<Role, number[]> = { gateway: [], yardstick: [] };
  for (let turn = 0; turn < coldStarts; turn++) {
    for (const role of ['gateway', 'yardstick'] as const) {
      const subject = await rig.start(role);
      times[role].push(subject.firstAnswerMs);
      await subject.stop();
    }
  }
  return [
    {
      work: '5. cold start to first answer',
      unit: 'ms',
      gateway: median(times.gateway),
      yardstick: median(times.yardstick),
      budget: { counts: 'value', atMost: 500 },
    },
  ];
}

async function memory(rig: Rig): Promise<Figure[]> {
  const [gateway, yardstick] = [await memoryOf(rig, 'gateway'), await memoryOf(rig, 'yardstick')];
  const figure = (work: string, of: 'idleMb' | 'loadedMb', atMost: number): Figure => ({
    work,
    unit: 'MB',
    gateway: gateway[of],
    yardstick: yardstick[of],
    budget: { counts: 'value', atMost },
  });
  return [
    figure('6. memory idle, after one answer', 'idleMb', 110),
    figure('   memory under load, peak', 'loadedMb', 200),
  ];
}

async function memoryOf(rig: Rig, role: Role) {
  const subject = await rig.start(role);
  await wait(500);
  const idleMb = (await usage(subject)).rssBytes / 1e6;
  resetPeak(subject);
  await measure(rig, subject, unaryWork, 2_000);
  await measure(rig, subject, { ...streamWork, connections: 64 }, 1_500);
  const loadedMb = (await peakBytes(subject)) / 1e6;
  await subject.stop();
  return { idleMb, loadedMb };
}

/** Linux keeps the highest memory of a process; writing 5 here makes it begin again. */
function resetPeak({ pid }: Subject): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Elsewhere the peak is what is held at the end; README.md says so.
  }
}

async function peakBytes(subject: Subject): Promise<number> {
  try {
    const status = readFileSync(`/proc/${subject.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  } catch {
    return (await usage(subject)).rssBytes;
  }
}

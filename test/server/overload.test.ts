import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { openOverloadWatch } from '../../src/assembly/overload.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { LogLine } from '../../src/server/front-door.js';
import {
  createOverloadWatch,
  judgeLoad,
  type LoadSample,
  type Overload,
} from '../../src/server/overload.js';
import { openDoor } from './door.js';
import { apiKey, startGateway } from './gateway.js';
import { type Answer, send } from './talk.js';

const limits = { loopDelayMs: 200, rssBytes: 850 };
const second = (loopDelayMs: number, rssBytes = 100): LoadSample => ({ loopDelayMs, rssBytes });

describe('one second after the other', () => {
  const cases: readonly [string, readonly LoadSample[], readonly Overload[]][] = [
    ['with little to do', [second(10), second(200)], ['none', 'none']],
    ['of which one is slow', [second(900), second(10), second(900)], ['none', 'none', 'none']],
    ['of which two are slow', [second(201), second(201)], ['none', 'event loop']],
    [
      'until one is below half of the limit',
      [second(300), second(300), second(150), second(100), second(99), second(150)],
      ['none', 'event loop', 'event loop', 'event loop', 'none', 'none'],
    ],
    [
      'with too much memory, at once and as long as there is',
      [second(0, 849), second(0, 850), second(0, 849)],
      ['none', 'memory', 'none'],
    ],
  ];
  it.each(cases)('%s', (_title, seconds, want) => {
    let current: Overload = 'none';
    const judged = seconds.map((last, at) => {
      current = judgeLoad(current, [last, seconds[at - 1]], limits);
      return current;
    });
    expect(judged).toEqual(want);
  });

  it('without limits are never too much', () => {
    const most = second(60_000, Number.MAX_SAFE_INTEGER);
    expect(judgeLoad('none', [most, most], { loopDelayMs: 0, rssBytes: 0 })).toBe('none');
  });
});

describe('the watch', () => {
  function open(constrainedBytes: number, changes: object = {}) {
    const timers: { readonly delayMs: number; readonly act: () => void }[] = [];
    const lines: LogLine[] = [];
    const watch = openOverloadWatch(
      { eventLoopDelayMs: 0, rssPercent: 85, ...changes },
      {
        constrainedBytes,
        newId: () => 'id',
        log: (line) => lines.push(line),
        after(delayMs, act) {
          timers.push({ delayMs, act });
          return () => timers.splice(0);
        },
      },
    );
    watch.watch();
    return { watch, timers, lines };
  }

  it('refuses in a container that this process nearly fills, and tells the log once', () => {
    const { watch, timers, lines } = open(1024 * 1024);
    expect(watch.isShedding()).toBe(false);
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([1_000]);
    timers.shift()?.act();
    timers.shift()?.act();
    expect(watch.isShedding()).toBe(true);
    expect(lines).toMatchObject([
      { level: 'warn', status: 503, operation: 'refusing new requests begins' },
    ]);
    expect(lines[0]?.error?.message).toMatch(/^The process has \d+ MiB of 1 MiB/);
    watch.close();
    expect(timers).toEqual([]);
    expect(watch.isShedding()).toBe(false);
  });

  it('takes no single pause in each second for too much to do', async () => {
    let look = () => {};
    const watch = createOverloadWatch({
      limits: { loopDelayMs: 200, rssBytes: 0 },
      after(_delayMs, act) {
        look = act;
        return () => {};
      },
      changed: () => {},
    });
    watch.watch();
    for (let second = 0; second < 2; second++) {
      for (let turn = 0; turn < 150; turn++) {
        await wait(5);
        // What is done in the turn of a look is not seen.
        if (turn === 10) block(250);
      }
      look();
    }
    expect(watch.isShedding()).toBe(false);
    for (let second = 0; second < 2; second++) {
      for (let turn = 0; turn < 4; turn++) {
        block(250);
        await wait(5);
      }
      look();
    }
    expect(watch.isShedding()).toBe(true);
    watch.close();
  });

  it('does nothing where there is no limit', () => {
    expect(open(0).timers).toEqual([]);
    expect(open(2 ** 64).timers).toEqual([]);
    expect(open(1024 * 1024, { rssPercent: 0 }).timers).toEqual([]);
  });
});

const path = '/v1beta/models/demo%2Fx:generateContent';
const headers = { 'x-goog-api-key': apiKey, 'content-type': 'application/json' };
const body = { contents: [{ parts: [{ text: 'Hi' }] }] };

describe('a gateway with too much to do', () => {
  it('refuses a call before its body is read, to be tried again in a second', async () => {
    const door = await openDoor({ isShedding: true });
    const { port } = new URL(door.url);
    const sent = request({
      ...{ method: 'POST', port, path, agent: false },
      headers: { ...headers, 'content-length': 1_000_000 },
    });
    sent.on('error', () => {});
    sent.flushHeaders();
    const status = await new Promise((resolve) => {
      sent.on('response', (response) => {
        response.resume();
        resolve([response.statusCode, response.headers['retry-after']]);
      });
    });
    expect(status).toEqual([503, '1']);
    expect(door.reached).toEqual([]);
    sent.destroy();
    await door.close();
  });

  it('says so to all but whoever asks for its health, until there is less', async () => {
    const manager = 'key-of-a-manager';
    const gateway = await startGateway({
      limits: { eventLoopDelayMs: 200 },
      callers: { [manager]: configuredPrincipal('manager', 'test', ['manage']) },
    });
    const call = () => send(gateway.url, { path, headers, body });
    const look = (at: string) =>
      send(gateway.url, { method: 'GET', path: at, headers: { 'x-goog-api-key': manager } });

    // What is loaded with its first request is there then.
    expect((await look('/manage/v1/traces')).status).toBe(200);
    let refused = await untilRefused(call);
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('1');
    expect(refused.text).toContain('"OVERLOADED"');
    const managed = await untilRefused(() => look('/manage/v1/traces'));
    expect([managed.status, managed.headers['retry-after']]).toEqual([503, '1']);
    expect((await look('/healthz')).status).toBe(200);
    expect((await look('/readyz')).status).toBe(200);

    while (refused.status === 503) refused = await call();
    expect(refused.status).toBe(200);
    expect((await look('/manage/v1/traces')).status).toBe(200);
    await gateway.close();
  });
});

/** Asks again and again, and keeps the gateway busy between. */
async function untilRefused(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 200) return answer;
    block(300);
  }
}

/** Keeps the event loop from everything else. */
function block(forMs: number): void {
  const endsAt = performance.now() + forMs;
  while (performance.now() < endsAt);
}

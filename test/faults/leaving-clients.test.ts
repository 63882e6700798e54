import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { apiKey } from '../server/gateway.js';
import { ask } from './chaos-client.js';
import { withRig } from './chaos-rig.js';
import type { Attempt } from './chaos-upstream.js';
import { chaosWires } from './chaos-wires.js';

/*
 * Rows F30 and F33 to F36 of the fault table (reliability contract §3, R15, R17, R18): nobody
 * waits for the answer any more, or takes it, so the upstream's work is ended or held up.
 */

describe.each(chaosWires)('over $provider.format', (wire) => {
  describe.each(['unary', 'stream'] as const)('of a %s call', (mode) => {
    it('F30: a deadline that passes before commit is told, and ends the attempt for good', async () => {
      await withRig({ wire, fault: 'F30' }, async ({ url, first, second }) => {
        const headers = { 'x-server-timeout': '0.5' };
        const { raised } = await ask({ url, mode, model: 'covered', headers });
        expect(raised).toMatchObject({ code: 504, reason: 'DEADLINE_EXCEEDED' });
        expect(await first.attempts[0]?.closed).toBe('gateway');
        expect([first.attempts.length, second.attempts.length]).toEqual([1, 0]);
        // The answer that comes too late has nowhere to go, and does no harm.
        first.attempts[0]?.goOn();
        expect((await ask({ url, mode, model: 'covered', headers })).raised?.code).toBe(504);
      });
    });

    it('F33: a client that leaves before commit ends the attempt, and none follows', async () => {
      await withRig({ wire, fault: 'F4' }, async ({ url, first, second }) => {
        const leaving = new AbortController();
        const asked = ask({ url, mode, model: 'covered', signal: leaving.signal });
        const attempt = await first.arrived(1);
        leaving.abort();
        expect(await attempt.closed).toBe('gateway');
        expect((await asked).raised?.message).toMatch(/abort/i);
        expect([first.attempts.length, second.attempts.length]).toEqual([1, 0]);
      });
    });
  });

  it('F33: a client that leaves in the middle of a body ends the attempt', async () => {
    await withRig({ wire, fault: 'late-F6' }, async ({ url, first }) => {
      const leaving = new AbortController();
      const asked = ask({ url, mode: 'unary', model: 'alone', signal: leaving.signal });
      const attempt = await first.arrived(1);
      while (attempt.sentBytes() === 0) await new Promise(setImmediate);
      leaving.abort();
      expect(await attempt.closed).toBe('gateway');
      expect((await asked).raised?.message).toMatch(/abort/i);
      expect(first.attempts).toHaveLength(1);
    });
  });

  it('F30: a deadline that passes in the middle of a stream is told inside it', async () => {
    await withRig({ wire, fault: 'late-F6' }, async ({ url, first }) => {
      const headers = { 'x-server-timeout': '0.3' };
      const seen = await ask({ url, mode: 'stream', model: 'covered', headers });
      expect(seen).toMatchObject({
        text: 'Hello ',
        raised: { code: 504, reason: 'DEADLINE_EXCEEDED' },
      });
      expect(await first.attempts[0]?.closed).toBe('gateway');
    });
  });

  it('F34: a client that leaves in the middle of a stream ends the attempt', async () => {
    await withRig({ wire, fault: 'late-F6' }, async ({ url, first, second }) => {
      const leaving = new AbortController();
      const { signal } = leaving;
      const onPiece = () => leaving.abort();
      const seen = await ask({ url, mode: 'stream', model: 'covered', signal, onPiece });
      expect(seen.text).toBe('Hello ');
      expect(await first.attempts[0]?.closed).toBe('gateway');
      expect([first.attempts.length, second.attempts.length]).toEqual([1, 0]);
    });
  });

  it('F35: a client that stops reading holds the upstream up, and then ends it', async () => {
    await withRig({ wire, fault: 'late-F35' }, async ({ url, first }) => {
      const leaving = new AbortController();
      const answer = await fetch(`${url}/v1beta/models/alone:streamGenerateContent?alt=sse`, {
        method: 'POST',
        headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
        body: JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }] }),
        signal: leaving.signal,
      });
      expect(answer.status).toBe(200);
      const attempt = await first.arrived(1);
      attempt.goOn();
      // Past what the sockets on the way hold, nothing is taken any more.
      expect(await sentWhenStill(attempt, url)).toBeLessThan(32 * 1024 * 1024);
      leaving.abort();
      expect(await attempt.closed).toBe('gateway');
    });
  });
});

/**
 * Bytes sent once no more are; or when it is clear that there is no end to them. All sides share
 * one event loop: while it serves whole calls of somebody else, whatever can be sent is.
 */
async function sentWhenStill({ sentBytes }: Attempt, url: string): Promise<number> {
  let before = -1;
  let quiet = 0;
  while (quiet < 20 && before < 64 * 1024 * 1024) {
    await (await fetch(`${url}/healthz`)).text();
    quiet = sentBytes() === before ? quiet + 1 : 0;
    before = sentBytes();
  }
  return before;
}

/** Where Linux tells of its connections. */
const kernelTable = '/proc/net/tcp';

describe('a client that vanished without a word', () => {
  const onLinux = existsSync(kernelTable) ? it : it.skip;

  onLinux('F36: is looked after by the kernel', async () => {
    const [wire] = chaosWires;
    await withRig({ wire, fault: 'healthy' }, async ({ url }) => {
      const { port, hostname } = new URL(url);
      const client = connect(Number(port), hostname);
      await once(client, 'connect');
      // Its first answer shows that the gateway has taken the connection.
      client.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
      await once(client, 'data');
      const gateways = readFileSync(kernelTable, 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter(([, local = '', , state]) => {
          return state === '01' && Number.parseInt(local.split(':')[1] ?? '', 16) === Number(port);
        });
      // 02 is the timer of keep-alive.
      expect(gateways.map(([, , , , , timer = '']) => timer.slice(0, 2))).toEqual(['02']);
      client.destroy();
    });
  });
});

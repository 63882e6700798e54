import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { apiKey } from '../server/gateway.js';
import { ask } from './chaos-client.js';
import { withRig } from './chaos-rig.js';
import { chaosWires, healthyText } from './chaos-wires.js';

/* Reliability contract §11 and R38. The figures are small; what happens between them ends with events. */

const [wire] = chaosWires;
const modes = ['unary', 'stream'] as const;

describe('a gateway that is told to stop', () => {
  it('says so at /readyz, serves on for the delay, and closes connections with its answers', async () => {
    const server = { drainDelayMs: 500, drainMs: 5_000 };
    await withRig({ wire, fault: 'healthy', server }, async ({ url, gateway }) => {
      const before = await fetch(`${url}/readyz`);
      expect([before.status, await before.json()]).toEqual([200, { status: 'ok' }]);
      const closed = gateway.close('gentle');
      const ready = await fetch(`${url}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([503, { status: 'draining' }]);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      const answer = await fetch(`${url}/v1beta/models/alone:generateContent`, {
        method: 'POST',
        headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
        body: JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }] }),
      });
      expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
      await answer.text();
      await closed;
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    });
  });

  it('drops no call that ends within the limit (R38)', async () => {
    const server = { drainMs: 30_000 };
    await withRig({ wire, fault: 'F30', server }, async ({ url, gateway, first }) => {
      const asked = Array.from({ length: 40 }, (_, at) =>
        ask({ url, mode: modes[at % 2] ?? 'unary', model: 'alone' }),
      );
      await first.arrived(40);
      const closed = gateway.close();
      for (const attempt of first.attempts) attempt.goOn();
      for (const { text, raised } of await Promise.all(asked)) {
        expect([text, raised]).toEqual([healthyText, undefined]);
      }
      await closed;
    });
  });

  it.each(modes)('tells a %s call that takes too long, and ends its upstream', async (mode) => {
    const fault = mode === 'unary' ? 'F4' : 'late-F6';
    await withRig({ wire, fault, server: { drainMs: 100 } }, async ({ url, gateway, first }) => {
      const asked = ask({ url, mode, model: 'covered' });
      await first.arrived(1);
      await gateway.close();
      expect((await asked).raised).toMatchObject({ code: 503, reason: 'DRAINING' });
      expect(await first.attempts[0]?.closed).toBe('gateway');
      expect(first.attempts).toHaveLength(1);
    });
  });

  it('refuses new streams on connections that are left', async () => {
    await withRig({ wire, fault: 'healthy' }, async ({ url, gateway, first }) => {
      const { port, hostname } = new URL(url);
      const client = connect(Number(port), hostname);
      let received = '';
      client.setEncoding('utf8').on('data', (text: string) => {
        received += text;
      });
      const body = JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }] });
      client.write('POST /v1beta/models/alone:streamGenerateContent?alt=sse HTTP/1.1\r\n');
      // An answer on another connection shows that the gateway has read it.
      await (await fetch(`${url}/healthz`)).text();
      const closed = gateway.close();
      client.write(
        `Host: x\r\nx-goog-api-key: ${apiKey}\r\nContent-Length: ${body.length}\r\n\r\n`,
      );
      client.write(body);
      await once(client, 'close');
      expect(received).toMatch(/^HTTP\/1\.1 503 .*Retry-After: 1.*Connection: close.*"DRAINING"/s);
      expect(first.attempts).toEqual([]);
      await closed;
    });
  });

  it('waits for nothing any more when it is told once more', async () => {
    const server = { drainDelayMs: 60_000, drainMs: 600_000 };
    await withRig({ wire, fault: 'F4', server }, async ({ url, gateway, first }) => {
      const asked = ask({ url, mode: 'unary', model: 'alone' });
      await first.arrived(1);
      const closed = gateway.close('gentle');
      await Promise.all([closed, gateway.close('now')]);
      expect((await asked).raised).toMatchObject({ code: 503, reason: 'DRAINING' });
    });
  });

  it('cuts everything where the process must not go on', async () => {
    await withRig({ wire, fault: 'F4' }, async ({ url, gateway, first }) => {
      const asked = ask({ url, mode: 'unary', model: 'alone' });
      await first.arrived(1);
      await gateway.abandon();
      expect((await asked).raised?.code).toBeUndefined();
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    });
  });
});

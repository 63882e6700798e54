import { describe, expect, it } from '@jest/globals';
import { apiKey } from '../server/gateway.js';
import { ask } from './chaos-client.js';
import { withRig } from './chaos-rig.js';
import { chaosWires, healthyText } from './chaos-wires.js';

/* Reliability contract §5: hedging, and the waits of an alias. */

const [wire] = chaosWires;
const targets = ['first/healthy', 'second/healthy'];
const models = { fast: { targets, hedge: true }, plain: { targets } };

/** Calls after which it is known what is slow; one of them may be paid for twice. */
const known = 20;

describe('an alias that is hedged', () => {
  it('sends a slow call to the next target too, once in twenty, and gives the slower one up', async () => {
    const rig = { wire, fault: 'healthy', models };
    await withRig(rig, async ({ url, first, second }) => {
      const call = () => ask({ url, mode: 'unary', model: 'fast' });
      for (let at = 0; at < known; at++) await call();
      expect([first.attempts.length, second.attempts.length]).toEqual([known, 0]);

      first.next('F4');
      expect(await call()).toMatchObject({ text: healthyText, attempts: 2 });
      expect(await first.attempts[known]?.closed).toBe('gateway');
      expect([first.attempts.length, second.attempts.length]).toEqual([known + 1, 1]);

      // The next one is waited for: its target only fails once its time is over.
      first.next('F30');
      const slow = call();
      const attempt = await first.arrived(known + 2);
      for (let turn = 0; turn < 20; turn++) await (await fetch(`${url}/healthz`)).text();
      expect(second.attempts.length).toBe(1);
      attempt.goOn();
      expect(await slow).toMatchObject({ text: healthyText, attempts: 1 });
    });
  });

  it('leaves streams, calls with tools, and other aliases alone', async () => {
    await withRig({ wire, fault: 'healthy', models }, async ({ url, first, second }) => {
      for (let at = 0; at < known; at++) await ask({ url, mode: 'unary', model: 'fast' });
      const tools = [{ functionDeclarations: [{ name: 'pay', parameters: { type: 'OBJECT' } }] }];
      const cases = [
        { path: 'fast:streamGenerateContent?alt=sse', body: {} },
        { path: 'fast:generateContent', body: { tools } },
        { path: 'plain:generateContent', body: {} },
      ];
      for (const [at, { path, body }] of cases.entries()) {
        first.next('F30');
        const asked = fetch(`${url}/v1beta/models/${path}`, {
          method: 'POST',
          headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
          body: JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }], ...body }),
        });
        const attempt = await first.arrived(known + 1 + at);
        for (let turn = 0; turn < 20; turn++) await (await fetch(`${url}/healthz`)).text();
        attempt.goOn();
        expect(await (await asked).text()).toContain('there');
      }
      expect(second.attempts).toEqual([]);
    });
  });
});

describe('the waits of an alias', () => {
  it.each([
    ['unary', 'F4'],
    ['stream', 'F5'],
  ] as const)('go before those of the provider for a %s call', async (mode, fault) => {
    const impatient = { headersMs: 100, streamHeadersMs: 100, firstEventMs: 100 };
    const patient = { headersMs: 60_000, streamHeadersMs: 60_000, firstEventMs: 60_000 };
    const thinking = { targets: ['first/F30'], timeouts: patient };
    const provider = { timeouts: impatient };
    const rig = { wire, fault, provider, models: { thinking } };
    await withRig(rig, async ({ url, first }) => {
      const slow = ask({ url, mode, model: 'thinking' });
      const attempt = await first.arrived(1);
      // As long as the provider would have had.
      expect((await ask({ url, mode, model: 'alone' })).raised?.code).toBe(504);
      attempt.goOn();
      expect(await slow).toMatchObject({ text: healthyText, attempts: 1 });
    });
  });
});

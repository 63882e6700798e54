import { describe, expect, it } from '@jest/globals';
import { ask } from './chaos-client.js';
import { withRig } from './chaos-rig.js';
import { chaosWires, healthyText } from './chaos-wires.js';

/* Rows F3, F27 to F29 and F31 of the fault table (reliability contract §3): no call fails of them. */

const modes = ['unary', 'stream'] as const;
const answered = { text: healthyText, finishReason: 'STOP' };

describe.each(chaosWires)('over $provider.format', (wire) => {
  describe.each(modes)('of a %s call', (mode) => {
    it.each(['F3-end', 'F3-reset'])(
      '%s, a kept connection that is closed, is replaced by a new one',
      async (fault) => {
        await withRig({ wire, fault }, async ({ url, first }) => {
          await ask({ url, mode, model: 'alone' });
          expect(await ask({ url, mode, model: 'alone' })).toMatchObject(answered);
          const places = first.attempts.map(({ connection, ofConnection }) => [
            connection,
            ofConnection,
          ]);
          expect(places).toEqual([
            [1, 1],
            [1, 2],
            [2, 1],
          ]);
        });
      },
    );

    it.each(['F28', 'F29-negative', 'F29-fraction', 'F29-huge'])(
      '%s: what are no counts of tokens gives way to an estimate',
      async (fault) => {
        await withRig({ wire, fault }, async ({ url }) => {
          const { usage, warnings, ...seen } = await ask({ url, mode, model: 'alone' });
          expect(seen).toMatchObject(answered);
          const { promptTokenCount = 0, candidatesTokenCount = 0, totalTokenCount } = usage ?? {};
          // "Hi" and "Hello there", at four bytes a token.
          expect([promptTokenCount, candidatesTokenCount]).toEqual([1, 3]);
          expect(totalTokenCount).toBe(promptTokenCount + candidatesTokenCount);
          // The head of a stream is out before its counts come.
          if (mode === 'unary') expect(warnings).toContain('estimated;field="usageMetadata"');
        });
      },
    );

    it.each(['F31-behind', 'F31-idle'])(
      '%s, bytes that nobody asked for, end the connection and reach nobody',
      async (fault) => {
        await withRig({ wire, fault }, async ({ url, first }) => {
          expect(await ask({ url, mode, model: 'alone' })).toMatchObject(answered);
          first.attempts[0]?.goOn();
          expect(await first.attempts[0]?.closed).toBe('gateway');
          expect(await ask({ url, mode, model: 'alone' })).toMatchObject(answered);
          expect(first.attempts.map(({ connection }) => connection)).toEqual([1, 2]);
        });
      },
    );
  });

  it('F27: counts that are told twice are those told last, and none ever falls', async () => {
    for (const fault of ['F27-twice', 'F27-falling']) {
      await withRig({ wire, fault }, async ({ url }) => {
        const { usage } = await ask({ url, mode: 'stream', model: 'alone' });
        expect(usage).toMatchObject({
          promptTokenCount: 5,
          candidatesTokenCount: 7,
          totalTokenCount: 12,
        });
      });
    }
  });

  it('a head of 40 KiB is no fault yet', async () => {
    await withRig({ wire, fault: 'large-head' }, async ({ url }) => {
      expect(await ask({ url, mode: 'unary', model: 'alone' })).toMatchObject(answered);
    });
  });
});

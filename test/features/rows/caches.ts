import { expect } from '@jest/globals';
import { foreignCache } from '../../replay/wires/gemini-caches.js';
import { lastOf, refusedByAll } from '../checks.js';
import type { Row } from '../row.js';

const notes = 'Notes of a long meeting.';
const question = [{ role: 'user', parts: [{ text: 'What is new?' }] }];

const stored = {
  contents: [{ role: 'user', parts: [{ text: notes }] }],
  systemInstruction: { parts: [{ text: 'Be brief.' }] },
  ttl: '3600s',
};

/** Prefixes that clients store in the gateway, and handles that lie elsewhere. */
export const caches: readonly Row[] = [
  {
    feature: '`cachedContent` of a prefix that is stored here',
    section: '10',
    fields: ['cachedContent'],
    stored,
    upstream: {
      gemini: ({ sent }) => {
        const { body } = lastOf(sent);
        expect(body).toEqual({ contents: question, cachedContent: expect.any(String) });
        return undefined;
      },
      'openai-chat': (exchange) => {
        expect(lastOf(exchange.sent).body).toMatchObject({
          messages: [
            { role: 'system', content: 'Be brief.' },
            { role: 'user', content: [{ text: notes }, { text: 'What is new?' }] },
          ],
          prompt_cache_key: expect.stringMatching(/^[0-9a-f]{32}$/),
        });
        return 'emulated';
      },
      'openai-responses': (exchange) => {
        expect(lastOf(exchange.sent).body).toMatchObject({
          instructions: 'Be brief.',
          input: [{ role: 'user', content: [{ text: notes }, { text: 'What is new?' }] }],
          prompt_cache_key: expect.stringMatching(/^[0-9a-f]{32}$/),
        });
        return 'emulated';
      },
      'anthropic-messages': (exchange) => {
        const cache_control = { type: 'ephemeral', ttl: '1h' };
        expect(lastOf(exchange.sent).body.messages).toEqual([
          {
            role: 'user',
            content: [
              { type: 'text', text: notes, cache_control },
              { type: 'text', text: 'What is new?' },
            ],
          },
        ]);
        return 'emulated';
      },
      'bedrock-converse': (exchange) => {
        const cachePoint = { type: 'default', ttl: '1h' };
        expect(lastOf(exchange.sent).body.messages).toEqual([
          { role: 'user', content: [{ text: notes }, { cachePoint }, { text: 'What is new?' }] },
        ]);
        return 'emulated';
      },
    },
  },
  {
    feature: 'a stored prefix beside `tools` of the request',
    section: '10',
    fields: ['tools'],
    stored,
    request: { tools: [{ functionDeclarations: [{ name: 'look' }] }] },
    upstream: refusedByAll,
  },
  {
    feature: '`cachedContent` that only Google knows',
    section: '10',
    fields: ['cachedContent'],
    request: { cachedContent: foreignCache },
    upstream: { ...refusedByAll, gemini: { cachedContent: foreignCache } },
  },
];

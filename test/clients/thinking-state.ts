import { expect } from '@jest/globals';
import type { Recorded } from '../replay/upstream.js';
import type { TestGateway } from './gateway.js';

/**
 * The second request of a tool loop holds the reasoning of the first answer, unchanged, where
 * the provider looks for it: what the provider refuses otherwise, its replay refuses too.
 */
export function expectStateAfterOneStep(
  { format }: TestGateway,
  [first, second]: readonly Recorded[],
): void {
  const thought = first?.reply?.items.find(({ kind }) => kind === 'thought');
  const text = thought?.kind === 'thought' ? thought.text : 'a thought in the first answer';
  const given = expect.stringMatching(/./);
  const signed = expect.objectContaining({
    functionCall: expect.anything(),
    thoughtSignature: given,
  });
  const state = {
    gemini: { contents: [{}, { role: 'model', parts: expect.arrayContaining([signed]) }, {}] },
    'openai-chat': { messages: [{}, { role: 'assistant', reasoning_content: text }, {}, {}] },
    'openai-responses': {
      input: [
        {},
        { type: 'reasoning', summary: [{ text }], encrypted_content: given },
        { type: 'function_call' },
        { type: 'function_call' },
        { type: 'function_call_output' },
        { type: 'function_call_output' },
      ],
    },
    'anthropic-messages': {
      messages: [
        {},
        { role: 'assistant', content: [{ type: 'thinking', thinking: text }, {}, {}] },
        {},
      ],
    },
    'bedrock-converse': {
      messages: [
        {},
        {
          role: 'assistant',
          content: [{ reasoningContent: { reasoningText: { text, signature: given } } }, {}, {}],
        },
        {},
      ],
    },
  }[format];
  expect(second?.body).toMatchObject(state);
}

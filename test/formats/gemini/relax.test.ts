import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall, CanonicalPart } from '../../../src/core/canonical.js';
import { gemini } from '../../../src/formats/gemini/index.js';
import { placeholderSignature, sealSignature } from '../../../src/formats/signature-envelope.js';
import { target, written } from './setup.js';

const refusal = (message: string, status = 400) => ({
  status,
  headers: {},
  body: { error: { code: status, message, status: 'INVALID_ARGUMENT' } },
});

function relaxed(message: string, changes: Partial<CanonicalCall>, to = target, status = 400) {
  return gemini.relax?.(refusal(message, status), written(changes, to));
}

const call = (callId: string, thoughtSignature?: string): CanonicalPart => ({
  functionCall: { name: 'f', args: {} },
  callId,
  ...(thoughtSignature === undefined ? {} : { thoughtSignature }),
});
const result = (callId: string): CanonicalPart => ({
  functionResponse: { name: 'f', response: {} },
  callId,
});
const foreign = sealSignature({ p: 'anthropic', m: 'claude', a: '76543210', b: [] });

/** A turn that is over, and one that is not: two steps of calls, the first with two in parallel. */
const conversation: CanonicalCall['contents'] = [
  { role: 'user', parts: [{ text: 'hi' }] },
  { role: 'model', parts: [call('a', 'b2xk')] },
  { role: 'user', parts: [result('a')] },
  { role: 'model', parts: [{ text: 'done', thoughtSignature: 'b2xk' }] },
  { role: 'user', parts: [{ text: 'again' }] },
  { role: 'model', parts: [call('b', 'bmV3'), call('c')] },
  { role: 'user', parts: [result('b'), result('c')] },
  { role: 'model', parts: [{ text: 'so', thoughtSignature: foreign }, call('d', 'bmV3')] },
  { role: 'user', parts: [result('d')] },
];

const signaturesOf = (body: Readonly<Record<string, unknown>> = {}) =>
  (body.contents as CanonicalCall['contents']).map(({ parts }) =>
    parts.map(({ thoughtSignature }) => thoughtSignature),
  );

describe('a refusal of signatures', () => {
  it.each([
    'Invalid thought signature.',
    'Corrupted thought signature.',
    'Function call `f` in the 6. content block is missing a `thought_signature`.',
  ])('is asked again with the stand-in on first calls of the turn, none elsewhere: %s', (words) => {
    const again = relaxed(words, { contents: conversation });
    expect(signaturesOf(again?.body)).toEqual([
      [undefined],
      [undefined],
      [undefined],
      [undefined],
      [undefined],
      [placeholderSignature, undefined],
      [undefined, undefined],
      [undefined, placeholderSignature],
      [undefined],
    ]);
    expect(again?.warnings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'signature_dropped contents[7].parts[0].thoughtSignature',
      'signature_dropped contents[1].parts[0].thoughtSignature',
      'signature_dropped contents[3].parts[0].thoughtSignature',
      'signature_dropped contents[5].parts[0].thoughtSignature',
      'signature_synthesised contents[5].parts[0].thoughtSignature',
      'signature_dropped contents[7].parts[1].thoughtSignature',
      'signature_synthesised contents[7].parts[1].thoughtSignature',
    ]);
  });

  it('changes nothing else of the request', () => {
    const changes = { contents: conversation, gen: { temperature: 1 }, system: [{ text: 's' }] };
    const { contents: _, ...rest } = relaxed('Invalid thought signature', changes)?.body ?? {};
    expect(rest).toEqual({
      generationConfig: { temperature: 1 },
      systemInstruction: { parts: [{ text: 's' }] },
    });
  });

  it('stands in for one that a model of another name misses', () => {
    const to = { ...target, model: 'tuned-model' };
    const contents = conversation.slice(4, 7).map(({ role, parts }) => ({
      role,
      parts: parts.map(({ thoughtSignature: _, ...part }) => part),
    }));
    expect(signaturesOf(written({ contents }, to).body)[1]).toEqual([undefined, undefined]);
    const again = relaxed('missing a thought_signature', { contents }, to);
    expect(signaturesOf(again?.body)[1]).toEqual([placeholderSignature, undefined]);
  });

  it('stands where there is none to leave out', () => {
    const contents = conversation.slice(0, 7).map(({ role, parts }) => ({
      role,
      parts: parts.map((part) =>
        part.thoughtSignature ? { ...part, thoughtSignature: placeholderSignature } : part,
      ),
    }));
    expect(relaxed('Invalid thought signature', { contents })).toBeUndefined();
  });
});

describe('a refusal of thinking', () => {
  it.each([
    'Thinking is not enabled for models/gemini-2.0-flash',
    'Thinking level is not supported for this model.',
    'Budget 0 is invalid. This model only works in thinking mode.',
  ])('is asked again without it: %s', (words) => {
    const again = relaxed(words, {
      thinking: { kind: 'off', include: false },
      gen: { temperature: 1 },
    });
    expect(again?.body.generationConfig).toEqual({ temperature: 1 });
    expect(again?.warnings).toMatchObject([
      { code: 'dropped', field: 'generationConfig.thinkingConfig', target: expect.any(String) },
    ]);
  });

  it('stands where none was asked for', () => {
    expect(relaxed('Thinking is not enabled for models/x', {})).toBeUndefined();
  });
});

it.each([
  ['of another kind', 'Request contains an invalid argument.', 400],
  ['of another status', 'Invalid thought signature.', 403],
])('a refusal %s stands', (_, words, status) => {
  expect(relaxed(words, { contents: conversation }, target, status)).toBeUndefined();
});

import { describe, expect, it } from '@jest/globals';
import { gemini } from '../../../src/formats/gemini/index.js';
import { sealSignature } from '../../../src/formats/signature-envelope.js';
import { chunksOf, countingTools, reading, refused, target, text, written } from './setup.js';

/** What a client gets for the token of an answer that goes on. */
function tokenGiven(token: string): string | undefined {
  const body = text('x', { finishReason: 'CONTINUATION', continuationToken: token });
  const read = gemini.readResponse(body, reading, countingTools().tools);
  return read.ok ? read.value.candidates?.[0]?.continuationToken : undefined;
}

describe('a continuation token', () => {
  it('leaves sealed, and the answer says that it goes on', () => {
    const body = text('x', { finishReason: 'CONTINUATION', continuationToken: 'next/1' });
    const read = gemini.readResponse(body, reading, countingTools().tools);
    const candidate = read.ok ? read.value.candidates?.[0] : undefined;
    expect(candidate?.finishReason).toBe('CONTINUATION');
    expect(candidate?.continuationToken).toMatch(/^R1dTM[\w+/]+=*$/);
  });

  it('leaves sealed in a stream too, before the end as well', async () => {
    const chunks = await chunksOf([
      text('a', { continuationToken: 'next/1' }),
      text('b', { continuationToken: 'next/2', finishReason: 'CONTINUATION' }),
    ]);
    const tokens = chunks.map(({ candidates }) => candidates?.[0]?.continuationToken);
    expect(tokens).toEqual([tokenGiven('next/1'), tokenGiven('next/2')]);
  });

  it('comes back to its target as it was, in either alphabet', () => {
    const sealed = tokenGiven('n\u00e4chster ~~~???') ?? '';
    const urlSafe = sealed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    for (const continuationToken of [sealed, urlSafe]) {
      expect(written({ continuationToken }).body.continuationToken).toBe('n\u00e4chster ~~~???');
    }
  });

  it.each([
    ['another model', { ...target, model: 'gemini-3-flash' }],
    ['another credential', { ...target, credentialId: '76543210' }],
  ])('goes to no %s', (_, to) => {
    expect(refused({ continuationToken: tokenGiven('t') ?? '' }, to)).toEqual([
      'continuationToken',
    ]);
  });

  it.each([
    ['that was never sealed', 't'],
    [
      'that is a signature',
      sealSignature({ p: 'anthropic', m: target.model, a: '01234567', b: ['t'] }),
    ],
  ])('is none %s', (_, continuationToken) => {
    expect(refused({ continuationToken })).toEqual(['continuationToken']);
  });

  it('is missing where nothing goes on: then the answer ends there', () => {
    const body = text('x', { finishReason: 'CONTINUATION' });
    const read = gemini.readResponse(body, reading, countingTools().tools);
    expect(read.ok && read.value.candidates?.[0]).toMatchObject({
      finishReason: 'OTHER',
      finishMessage: 'CONTINUATION',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { openaiResponses } from '../../../src/formats/openai-responses/index.js';
import { callOf, frozen, targetOf, write } from './setup.js';

const failure = (status: number, error: object) => ({ status, headers: {}, body: { error } });
const read = (status: number, error: object) =>
  openaiResponses.readError(failure(status, error), targetOf());

describe('an error of the Responses API', () => {
  it.each([
    [400, { type: 'invalid_request_error', code: null, message: 'Bad.' }, 'upstream-rejected'],
    [400, { code: 'context_length_exceeded', message: 'x' }, 'upstream-context-overflow'],
    [400, { code: 'invalid_encrypted_content', message: 'x' }, 'upstream-rejected'],
    [401, { code: 'invalid_api_key', message: 'x' }, 'upstream-credential'],
    [403, { message: 'x' }, 'upstream-credential'],
    [404, { code: 'model_not_found', message: 'x' }, 'upstream-model-not-found'],
    [429, { code: 'insufficient_quota', message: 'x' }, 'upstream-billing'],
    [429, { code: 'rate_limit_exceeded', message: 'x' }, 'upstream-throttled'],
    [500, { type: 'server_error', message: 'x' }, 'upstream-unavailable'],
    [504, { type: 'server_error', message: 'x' }, 'upstream-timeout'],
  ])('of status %i with %j is %s', (status, error, kind) => {
    expect(read(status, error)).toMatchObject({ kind: 'failure', error: { kind } });
  });

  it('names the client’s own field for a parameter, also inside another', () => {
    const error = { code: 'unsupported_value', param: 'reasoning.effort', message: 'No.' };
    expect(read(400, error)).toMatchObject({
      error: {
        kind: 'upstream-field-refused',
        facts: { violations: [{ field: 'generationConfig.thinkingConfig', description: 'No.' }] },
      },
    });
  });

  it.each(['content_filter', 'invalid_prompt'])('%s is a blocked prompt', (code) => {
    expect(read(400, { code, message: 'x' })).toMatchObject({
      kind: 'blocked',
      chunk: { promptFeedback: { blockReason: 'SAFETY' } },
    });
  });
});

describe('asking again', () => {
  const asked = (strict: boolean) => {
    const call = callOf({ strict, gen: { temperature: 0.5, maxOutputTokens: 99 } });
    const written = openaiResponses.writeRequest(call, targetOf());
    if (!written.ok) throw written.error;
    return written.value;
  };
  const refusedFor = (param: string) =>
    frozen(
      failure(400, {
        message: `Unsupported parameter: '${param}' is not supported with this model.`,
        param,
        code: 'unsupported_parameter',
      }),
    );

  it('goes without a setting, but not for a strict client', () => {
    const again = openaiResponses.relax?.(refusedFor('temperature'), frozen(asked(false)));
    expect(again?.body).toEqual({ ...asked(false).body, temperature: undefined });
    expect(openaiResponses.relax?.(refusedFor('temperature'), asked(true))).toBeUndefined();
  });

  it.each(['max_output_tokens', 'input', 'instructions'])('does not go without %s', (param) => {
    expect(openaiResponses.relax?.(refusedFor(param), asked(false))).toBeUndefined();
  });

  it('is of no use for what was not sent', () => {
    expect(write({}).body).not.toHaveProperty('top_p');
    expect(openaiResponses.relax?.(refusedFor('top_p'), asked(false))).toBeUndefined();
  });
});

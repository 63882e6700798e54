import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall } from '../../../src/core/canonical.js';
import type { Target } from '../../../src/formats/format.js';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { callOf, frozen, targetOf } from './setup.js';

const tuned: Partial<CanonicalCall> = {
  gen: { temperature: 0.5, topP: 0.5, seed: 1, presencePenalty: 1, stopSequences: ['x'] },
};

/** What is sent in place of a call that was refused, next to what was. */
function relaxed(
  call: Partial<CanonicalCall>,
  target: Partial<Target>,
  body: unknown,
  status = 400,
) {
  const written = openaiChat.writeRequest(callOf(call), targetOf(target));
  if (!written.ok) throw written.error;
  const failure = { status, headers: {}, body };
  const again = openaiChat.relax?.(frozen(failure), frozen(written.value));
  const members = (sent: object = {}) => Object.keys(sent);
  return {
    before: written.value,
    again,
    gone: again && members(written.value.body).filter((name) => !(name in again.body)),
    warnings: again?.warnings.map(({ code, field, target: at }) => `${code} ${field} ${at}`),
  };
}

const error = (message: string, more: object = {}) => ({
  error: { message, type: 'invalid_request_error', ...more },
});
const temperature = error(
  "Unsupported value: 'temperature' does not support 0.5 with this model.",
  {
    param: 'temperature',
    code: 'unsupported_value',
  },
);

describe('a request that was refused for a parameter', () => {
  const rows: readonly [string, string, unknown, string, string][] = [
    ['named by OpenAI', 'openai', temperature, 'temperature', 'generationConfig.temperature'],
    [
      'that OpenAI never heard of',
      'openai',
      error('Unrecognized request argument supplied: presence_penalty', { param: null }),
      'presence_penalty',
      'generationConfig.presencePenalty',
    ],
    [
      'in the spelling of xAI',
      'compatible',
      {
        code: 'invalid argument',
        error: 'Model grok-4 does not support parameter presencePenalty.',
      },
      'presence_penalty',
      'generationConfig.presencePenalty',
    ],
    [
      'that a validation found, at Mistral',
      'mistral',
      {
        object: 'error',
        message: {
          detail: [
            {
              type: 'extra_forbidden',
              loc: ['body', 'random_seed'],
              msg: 'Extra inputs are not permitted',
            },
          ],
        },
      },
      'random_seed',
      'generationConfig.seed',
    ],
    [
      'that the host behind OpenRouter refused',
      'openrouter',
      {
        error: {
          message: 'Provider returned error',
          code: 400,
          metadata: { raw: '{"error":{"message":"Unsupported parameter: \'top_p\'"}}' },
        },
      },
      'top_p',
      'generationConfig.topP',
    ],
    [
      'of which Google’s door answers with a list',
      'compatible',
      [{ error: { code: 400, message: 'Unknown name "seed": Cannot find field.' } }],
      'seed',
      'generationConfig.seed',
    ],
  ];
  it.each(rows)('goes without one %s', (_, profile, body, parameter, field) => {
    const { gone, warnings } = relaxed(tuned, { profile, provider: 'p', model: 'm' }, body);
    expect(gone).toEqual([parameter]);
    expect(warnings).toEqual([`dropped ${field} p/m`]);
  });

  it('is changed in nothing else, and in every call of a fan-out', () => {
    const call = { gen: { ...tuned.gen, candidateCount: 2 } };
    const target = { profile: 'compatible', policy: { fanOutCandidates: true } };
    const { before, again } = relaxed(call, target, temperature);
    const { temperature: _, ...rest } = before.body;
    expect(again).toMatchObject({ body: rest, others: [{ ...rest, seed: 2 }] });
    expect(again?.others?.[0]).not.toHaveProperty('temperature');
    expect(again?.reading).toBe(before.reading);
    expect(again?.warnings.slice(0, -1)).toEqual(before.warnings);
  });

  it('goes without thinking as wanted, a tier, and the gateway’s own key of the cache', () => {
    const call: Partial<CanonicalCall> = {
      thinking: { kind: 'level', level: 'MINIMAL', include: false },
      serviceTier: 'flex',
    };
    const target = { model: 'gpt-5', policy: { promptCaching: '5m' as const } };
    const refused = (param: string) =>
      relaxed(call, target, error('no', { param, code: 'unsupported_parameter' }));
    expect(refused('reasoning_effort')).toMatchObject({
      gone: ['reasoning_effort'],
      warnings: ['dropped generationConfig.thinkingConfig openai/gpt-5'],
    });
    expect(refused('service_tier').warnings).toEqual(['dropped serviceTier openai/gpt-5']);
    expect(refused('prompt_cache_key')).toMatchObject({ gone: ['prompt_cache_key'], warnings: [] });
  });

  it('has its limit renamed, which loses nothing, but not raised', () => {
    const call = { gen: { maxOutputTokens: 9 }, strict: true };
    const old = error('Unrecognized request argument supplied: max_completion_tokens');
    expect(relaxed(call, {}, old)).toMatchObject({
      gone: ['max_completion_tokens'],
      again: { body: { max_tokens: 9 } },
      warnings: [],
    });
    const high = error("Unsupported value: 'max_completion_tokens' is too large: 9.", {
      param: 'max_completion_tokens',
      code: 'unsupported_value',
    });
    expect(relaxed(call, {}, high).again).toBeUndefined();
  });

  const stands: readonly [string, Partial<CanonicalCall>, unknown, number?][] = [
    [
      'where the client would miss it',
      tuned,
      error('no', { param: 'stop', code: 'unsupported_parameter' }),
    ],
    [
      'for what is content',
      tuned,
      error("Unsupported value: 'messages[0].role'", { param: 'messages[0].role' }),
    ],
    [
      'where another parameter is named first',
      tuned,
      error("'stop' is not supported with 'temperature'"),
    ],
    ['where a parameter is only talked of', tuned, error('This temperature is not supported')],
    [
      'where nothing was refused',
      tuned,
      error("Invalid 'temperature': must be a number", { code: 'invalid_type' }),
    ],
    ['where it was not sent', {}, temperature],
    ['for a strict client', { ...tuned, strict: true }, temperature],
    ['for any other status', tuned, temperature, 500],
    ['for no JSON', tuned, '<html>not supported: temperature</html>'],
  ];
  it.each(stands)('stands refused %s', (_, call, body, status = 400) => {
    expect(relaxed(call, {}, body, status).again).toBeUndefined();
  });
});

describe('a request that was refused for a schema', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' } } };
  const call: Partial<CanonicalCall> = {
    gen: { responseMimeType: 'application/json', responseJsonSchema: schema },
    tools: { functions: [{ name: 'f', parametersJsonSchema: schema }], server: [] },
    toolConfig: { mode: 'VALIDATED', streamArgs: false },
  };
  const strictness = (body: object = {}) => {
    const { response_format, tools } = body as {
      response_format?: { json_schema: { strict: boolean } };
      tools?: { function: { strict?: boolean } }[];
    };
    return [response_format?.json_schema.strict, tools?.[0]?.function.strict];
  };
  const answer = 'schema_relaxed generationConfig.responseJsonSchema openai/gpt-4.1';
  const mode = 'schema_relaxed toolConfig.functionCallingConfig.mode openai/gpt-4.1';

  const rows: readonly [string, unknown, unknown[], string[]][] = [
    [
      'of the answer',
      error("Invalid schema for response_format 'response': …", { param: 'response_format' }),
      [false, true],
      [answer],
    ],
    [
      'of a function',
      error("Invalid schema for function 'f': …", {
        param: 'tools[0].function.parameters',
        code: 'invalid_function_parameters',
      }),
      [true, undefined],
      [mode],
    ],
    [
      'that is not named',
      error('…', { code: 'invalid_json_schema' }),
      [false, undefined],
      [answer, mode],
    ],
  ];
  it.each(rows)('is not held to one %s', (_, body, want, warned) => {
    const { before, again, warnings } = relaxed(call, {}, body);
    expect(strictness(before.body)).toEqual([true, true]);
    expect(strictness(again?.body)).toEqual(want);
    expect(warnings).toEqual(warned);
    expect(again?.reading.repair).toEqual(before.reading.repair);
  });

  it('stands refused where it was not held to any, or the kind of answer is unknown', () => {
    const loose = { gen: { ...call.gen, responseJsonSchema: { type: 'object' } } };
    const [, body] = rows[0] ?? [];
    expect(relaxed(loose, {}, body).again).toBeUndefined();
    const kind = "'response_format' of type 'json_schema' is not supported with this model.";
    expect(relaxed(call, {}, error(kind, { param: 'response_format' })).again).toBeUndefined();
    expect(relaxed({ ...call, strict: true }, {}, body).again).toBeUndefined();
  });
});

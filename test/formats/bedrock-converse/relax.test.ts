import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall } from '../../../src/core/canonical.js';
import { bedrockConverse } from '../../../src/formats/bedrock-converse/index.js';
import { adaptive, callOf, llama, manual, mistral, nova, targetOf } from './setup.js';

const functions = { functions: [{ name: 'f' }], server: [] };
const schema: CanonicalCall['gen'] = {
  responseMimeType: 'application/json',
  responseSchema: { type: 'OBJECT', properties: { a: { type: 'STRING' } } },
};
const handedOn = 'The model returned the following errors: ';

function relaxed(
  message: string,
  changes: Partial<CanonicalCall>,
  model: string,
  type = 'ValidationException',
) {
  const target = { ...targetOf(model), policy: { promptCaching: '5m' as const } };
  const refused = bedrockConverse.writeRequest(callOf(changes), target);
  if (!refused.ok) throw refused.error;
  const failure = { status: 400, headers: { 'x-amzn-errortype': type }, body: { message } };
  return bedrockConverse.relax?.(failure, refused.value);
}

describe('a refusal of Bedrock', () => {
  it.each<[string, string, Partial<CanonicalCall>, string, object, string[]]>([
    [
      'to be made to call',
      "This model doesn't support the toolConfig.toolChoice.any field. Remove toolConfig.toolChoice.any and try again.",
      { tools: functions, toolConfig: { mode: 'ANY', streamArgs: false } },
      mistral,
      { toolConfig: { toolChoice: { auto: {} } } },
      ['tool_choice_unenforced'],
    ],
    [
      'to be made to answer by a call',
      "This model doesn't support the toolConfig.toolChoice.tool field. Remove toolConfig.toolChoice.tool and try again.",
      { gen: schema },
      mistral,
      { system: [{ text: expect.stringContaining('Reply only with JSON') }] },
      ['emulated'],
    ],
    [
      'of a schema',
      `${handedOn}output_config.format.schema: too complex`,
      { gen: schema },
      manual,
      { toolConfig: { toolChoice: { tool: { name: 'respond_with_json' } } } },
      ['schema_relaxed', 'emulated'],
    ],
    [
      'of the form of the answer',
      "This model doesn't support the outputConfig.textFormat field. Remove outputConfig.textFormat and try again.",
      { gen: schema },
      manual,
      { toolConfig: { toolChoice: { tool: { name: 'respond_with_json' } } } },
      ['schema_relaxed', 'emulated'],
    ],
    [
      'of two settings at once',
      `${handedOn}\`temperature\` and \`top_p\` cannot both be specified for this model. Please use only one.`,
      { gen: { temperature: 1, topP: 0.5 } },
      'anthropic.claude-opus-4-1-20250805-v1:0',
      { inferenceConfig: { temperature: 1 } },
      ['dropped'],
    ],
    [
      'of a setting, in Converse’s words',
      "This model doesn't support the topP field. Remove topP and try again.",
      { gen: { temperature: 1, topP: 0.5 } },
      llama,
      { inferenceConfig: { temperature: 1 } },
      ['dropped'],
    ],
    [
      'of a form of thinking',
      `${handedOn}"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.`,
      { thinking: { kind: 'auto', include: true } },
      manual,
      { additionalModelRequestFields: { thinking: { type: 'adaptive' } } },
      [],
    ],
    [
      'of the display of thoughts',
      `${handedOn}thinking.adaptive.display: Extra inputs are not permitted`,
      { thinking: { kind: 'auto', include: true } },
      adaptive,
      { additionalModelRequestFields: { thinking: { type: 'adaptive' } } },
      [],
    ],
    [
      'of a tier',
      'Service tier flex is not supported for this model.',
      { serviceTier: 'flex' },
      nova,
      { messages: expect.anything() },
      ['dropped'],
    ],
    [
      'of cache points',
      'You invoked an unsupported model or your request did not allow prompt caching.',
      { system: [{ text: 'Be brief.' }] },
      nova,
      { system: [{ text: 'Be brief.' }] },
      [],
    ],
  ])('%s is answered with less', (_, message, changes, model, body, codes) => {
    const again = relaxed(message, changes, model);
    expect(again?.body).toMatchObject(body);
    expect(again?.warnings.map(({ code }) => code)).toEqual(codes);
  });

  it('drops what was refused', () => {
    const message = 'Service tier flex is not supported for this model.';
    expect(relaxed(message, { serviceTier: 'flex' }, nova)?.body).not.toHaveProperty('serviceTier');
    const display = `${handedOn}thinking.adaptive.display: Extra inputs are not permitted`;
    const again = relaxed(display, { thinking: { kind: 'auto', include: true } }, adaptive);
    expect(again?.body.additionalModelRequestFields).toEqual({ thinking: { type: 'adaptive' } });
  });

  it.each([
    ['about something else', 'messages.0: bad', {}],
    ['about what was not sent', "This model doesn't support the topP field.", {}],
    [
      'about what cannot be left out',
      "This model doesn't support the stopSequences field.",
      { gen: { stopSequences: ['a'] } },
    ],
    ['about documents', "This model doesn't support documents.", {}],
  ])('%s stands', (_, message, changes) => {
    expect(relaxed(message, changes, mistral)).toBeUndefined();
  });

  it('of another type stands', () => {
    const any: Partial<CanonicalCall> = {
      tools: functions,
      toolConfig: { mode: 'ANY', streamArgs: false },
    };
    expect(
      relaxed('toolConfig.toolChoice.any', any, mistral, 'AccessDeniedException'),
    ).toBeUndefined();
  });
});

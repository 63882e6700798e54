import { describe, expect, it } from '@jest/globals';
import { enums, shapes } from '../../../generated/fields.js';
import { createNormaliser } from '../../../src/core/normalise.js';
import { gemini } from '../../../src/dialects/gemini/index.js';

const normalise = createNormaliser({ shapes, enums });

/** Paths at fault in a body, after one spelling was made of it. */
function faults(body: object): string[] {
  const { value } = normalise(gemini.bodyShapes.generateContent ?? '', body);
  const validate = gemini.validators.generateContent;
  const asked = { path: { model: 'm' }, query: {}, header: {}, cookie: {}, requestBody: value };
  return validate?.(asked) === false
    ? (validate.errors ?? []).map(({ instancePath }) => instancePath)
    : [];
}

const contents = [{ parts: [{ text: 'hi' }] }];
const config = (member: string, value: unknown) =>
  faults({ contents, generationConfig: { [member]: value } });

/** Translation contract §8, §9.1. */
describe('a setting at its limits passes, and past them does not', () => {
  const ranges: [member: string, inside: unknown[], outside: unknown[]][] = [
    ['temperature', [0, 2], [-0.1, 2.1]],
    ['topP', [0, 1], [-0.1, 1.1]],
    ['topK', [1, '40', 2147483647], [0, -1, 1.5, 2147483648]],
    ['candidateCount', [1, 8], [0, 9]],
    ['maxOutputTokens', [1, '8192'], [0, 1.5]],
    ['stopSequences', [[], ['a', 'b', 'c', 'd', 'e']], [['a', 'b', 'c', 'd', 'e', 'f']]],
    ['logprobs', [0, 20], [-1, 21]],
    ['presencePenalty', [-2, 2], [-2.1, 2.1]],
    ['frequencyPenalty', [-2, 2], [-2.1, 2.1]],
    ['seed', [-2147483648, 2147483647, '7'], [2147483648, 0.5, '0.5']],
    ['responseMimeType', ['text/plain', 'application/json', 'TEXT/X.ENUM'], ['image/png']],
    ['responseLogprobs', [true], ['true', 1]],
  ];
  it.each(ranges)('%s', (member, inside, outside) => {
    for (const value of inside) expect([value, config(member, value)]).toEqual([value, []]);
    for (const value of outside) {
      expect([value, config(member, value)]).toEqual([
        value,
        [`/requestBody/generationConfig/${member}`],
      ]);
    }
  });

  it('thinkingBudget', () => {
    const budget = (thinkingBudget: unknown) => config('thinkingConfig', { thinkingBudget });
    for (const value of [-1, 0, 1, '1024']) expect(budget(value)).toEqual([]);
    for (const value of [-2, 0.5]) {
      expect(budget(value)).toEqual([
        '/requestBody/generationConfig/thinkingConfig/thinkingBudget',
      ]);
    }
  });
});

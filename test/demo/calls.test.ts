import { describe, expect, test } from '@jest/globals';
import { ask, callsOf, generate, partsOf, textOf } from './ask.js';

const weather = {
  name: 'get_weather',
  description: 'Returns the current weather of a city.',
  parameters: {
    type: 'OBJECT',
    properties: { city: { type: 'STRING' }, unit: { type: 'STRING', enum: ['C', 'F'] } },
    required: ['city'],
  },
};
const lights = { name: 'setLights', description: 'Dims the lamps of a room.' };
const tools = [{ functionDeclarations: [weather, lights] }];
const mode = (functionCallingConfig: object) => ({ toolConfig: { functionCallingConfig } });

describe('function calls', () => {
  const cases = [
    {
      title: 'AUTO calls what the prompt speaks of',
      given: ask('Weather in Rome?', { tools }),
      want: ['get_weather'],
    },
    {
      title: 'a plural meets its singular',
      given: ask('switch the light on', { tools }),
      want: ['setLights'],
    },
    {
      title: 'words of the description do not count',
      given: ask('which city?', { tools }),
      want: [],
    },
    {
      title: 'several are called in parallel',
      given: ask('Dim the lights if the weather is bad', { tools }),
      want: ['get_weather', 'setLights'],
    },
    {
      title: 'AUTO leaves other prompts alone',
      given: ask('What is the current time?', { tools }),
      want: [],
    },
    {
      title: 'NONE never calls',
      given: ask('Weather?', { tools, ...mode({ mode: 'NONE' }) }),
      want: [],
    },
    {
      title: 'ANY always calls',
      given: ask('Hello', { tools, ...mode({ mode: 'ANY' }) }),
      want: ['get_weather'],
    },
    {
      title: 'ANY keeps to the allowed names',
      given: ask('Weather?', {
        tools,
        ...mode({ mode: 'ANY', allowedFunctionNames: ['setLights'] }),
      }),
      want: ['setLights'],
    },
    {
      title: 'VALIDATED is as AUTO',
      given: ask('Hello', { tools, ...mode({ mode: 'VALIDATED' }) }),
      want: [],
    },
    {
      title: 'declarations of several tools are joined',
      given: ask('weather and lights', {
        tools: [{ functionDeclarations: [weather] }, { functionDeclarations: [lights] }],
      }),
      want: ['get_weather', 'setLights'],
    },
  ];
  test.each(cases)('$title', async ({ given, want }) => {
    expect(callsOf(await generate(given))).toEqual(want);
  });

  test('carry arguments of the declared shape and one signature', async () => {
    const parts = partsOf(await generate(ask('weather and lights', { tools })));
    expect(parts.map(({ functionCall }) => functionCall?.args)).toEqual([
      { city: 'demo city', unit: 'C' },
      {},
    ]);
    expect(parts.map(({ thoughtSignature }) => thoughtSignature === undefined)).toEqual([
      false,
      true,
    ]);
  });

  test('take a JSON Schema too', async () => {
    const parametersJsonSchema = {
      type: 'object',
      properties: { days: { type: 'integer', minimum: 1 }, near: { $ref: '#/$defs/Place' } },
      $defs: {
        Place: { type: 'object', properties: { zip: { type: 'string', pattern: '^\\d{5}$' } } },
      },
    };
    const declaration = { name: 'forecast', parametersJsonSchema };
    const answer = await generate(
      ask('forecast', { tools: [{ functionDeclarations: [declaration] }] }),
    );
    expect(partsOf(answer)[0]?.functionCall?.args).toEqual({ days: 1, near: { zip: '00000' } });
  });
});

test('results end the loop and are quoted, even in mode ANY', async () => {
  const answer = await generate({
    contents: [
      { role: 'user', parts: [{ text: 'Weather in Rome?' }] },
      { role: 'model', parts: [{ functionCall: { name: 'get_weather', args: { city: 'Rome' } } }] },
      {
        role: 'user',
        parts: [{ functionResponse: { name: 'get_weather', response: { celsius: 21 } } }],
      },
    ],
    tools,
    ...mode({ mode: 'ANY' }),
  });
  expect(callsOf(answer)).toEqual([]);
  expect(textOf(answer)).toContain('get_weather returned: "{"celsius":21}"');
});

test('says which functions it could call', async () => {
  expect(textOf(await generate(ask('Hello', { tools })))).toContain(
    'You declared: get_weather, setLights.',
  );
});

import { describe, expect, it } from '@jest/globals';
import type { Content } from '../../../generated/formats/gemini.js';
import type { Warning } from '../../../src/core/warnings.js';
import {
  type InteractionRequest,
  readInteraction,
} from '../../../src/formats/interactions/server/read-request.js';
import {
  writeInputSteps,
  writeSteps,
} from '../../../src/formats/interactions/server/write-steps.js';

function read(request: InteractionRequest, history: readonly Content[] = []) {
  const warnings: Warning[] = [];
  const result = readInteraction({ model: 'm', ...request }, history, (warning) =>
    warnings.push(warning),
  );
  if (!result.ok) throw result.error;
  return { ...result.value, warnings };
}

const user = (...parts: object[]) => ({ role: 'user', parts });
const model = (...parts: object[]) => ({ role: 'model', parts });
const call = { functionCall: { id: 'c', name: 'f', args: { a: 1 } } };

const inputs: readonly [string, unknown, readonly object[]][] = [
  ['a text', 'Hi', [user({ text: 'Hi' })]],
  ['one content', { type: 'text', text: 'Hi' }, [user({ text: 'Hi' })]],
  [
    'contents, in either spelling',
    [
      { type: 'text', text: 'Hi' },
      { type: 'image', uri: 'files/x', mimeType: 'image/png' },
      'there',
    ],
    [
      user(
        { text: 'Hi' },
        { fileData: { fileUri: 'files/x', mimeType: 'image/png' } },
        { text: 'there' },
      ),
    ],
  ],
  [
    'steps, whose signatures go with what they led to',
    [
      { type: 'user_input', content: 'Hi' },
      { type: 'thought', signature: 'c2ln', summary: [{ type: 'text', text: 'Hm' }] },
      { type: 'function_call', id: 'c', name: 'f', arguments: { a: 1 } },
      { type: 'function_result', call_id: 'c', result: 'warm' },
    ],
    [
      user({ text: 'Hi' }),
      model({ text: 'Hm', thought: true }, { ...call, thoughtSignature: 'c2ln' }),
      user({ functionResponse: { id: 'c', name: 'f', response: { output: 'warm' } } }),
    ],
  ],
  [
    'a signature that nothing follows',
    [
      { type: 'user_input', content: [{ type: 'text', text: 'Hi' }] },
      { type: 'model_output', content: [{ type: 'text', text: 'Yo' }] },
      { type: 'thought', signature: 'c2ln' },
      'So?',
    ],
    [
      user({ text: 'Hi' }),
      model({ text: 'Yo' }, { text: '', thoughtSignature: 'c2ln' }),
      user({ text: 'So?' }),
    ],
  ],
  [
    'turns in the older form',
    [
      { role: 'user', content: 'Hi' },
      {
        role: 'model',
        content: [
          { type: 'thought', thoughtSignature: 'c2ln' },
          { type: 'function_call', id: 'c', name: 'f', args: { a: 1 } },
        ],
      },
      { role: 'user', content: [{ type: 'function_result', call_id: 'c', result: { t: 7 } }] },
    ],
    [
      user({ text: 'Hi' }),
      model({ ...call, thoughtSignature: 'c2ln' }),
      user({ functionResponse: { id: 'c', name: 'f', response: { t: 7 } } }),
    ],
  ],
  [
    'results that failed, and results with media',
    [
      { type: 'function_call', id: 'c', name: 'f', arguments: { a: 1 } },
      { type: 'function_result', call_id: 'c', result: { why: 'x' }, is_error: true },
      { type: 'function_call', id: 'd', name: 'g', arguments: {} },
      {
        type: 'function_result',
        call_id: 'd',
        result: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
          { type: 'image', data: 'aGk=', mime_type: 'image/png' },
        ],
      },
    ],
    [
      model(call),
      user({ functionResponse: { id: 'c', name: 'f', response: { error: { why: 'x' } } } }),
      model({ functionCall: { id: 'd', name: 'g', args: {} } }),
      user({
        functionResponse: {
          id: 'd',
          name: 'g',
          response: { output: 'a\nb' },
          parts: [{ inlineData: { data: 'aGk=', mimeType: 'image/png' } }],
        },
      }),
    ],
  ],
];

describe('the input of an interaction', () => {
  it.each(inputs)('may be %s', (_, input, contents) => {
    expect(read({ input }).contents).toEqual(contents);
  });

  it.each(inputs)('comes back from its own steps: %s', (_, input) => {
    const { said } = read({ input });
    expect(read({ input: writeInputSteps(said) }).said).toEqual(said);
  });

  it('takes a whole answer back, as a model gave it', () => {
    const answer: Content = model(
      { text: 'Hm', thought: true },
      { ...call, thoughtSignature: 'c2ln' },
      { functionCall: { id: 'd', name: 'f', args: {} } },
      { executableCode: { language: 'PYTHON', code: '1' } },
      { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1' } },
      { text: 'Yo' },
      { text: '', thoughtSignature: 'c2lu' },
    );
    const steps = writeSteps([{ candidates: [{ index: 0, content: answer }] }]);
    expect(read({ input: ['Hi', ...steps] }).said).toEqual([user({ text: 'Hi' }), answer]);
  });

  it('may answer calls of the history', () => {
    const history = [user({ text: 'Hi' }), model(call)];
    const input = { type: 'function_result', call_id: 'c', result: 'warm' };
    const { contents, said, move } = read({ input }, history);
    expect(contents).toHaveLength(3);
    expect(said).toEqual([
      user({ functionResponse: { id: 'c', name: 'f', response: { output: 'warm' } } }),
    ]);
    expect(move('contents[2].parts[0].functionResponse.response')).toBe('input.result');
    expect(move('contents[1].parts[0].functionCall')).toBe('previousInteractionId');
    expect(move('generationConfig.topP')).toBe('generationConfig.topP');
  });

  const picture = { type: 'image', aspect_ratio: '1:1' };
  const schema = { type: 'object' };
  const choice = { allowed_tools: { tools: ['f'] } };
  const moves: readonly [InteractionRequest, string, string][] = [
    [
      { generationConfig: { toolChoice: 'any' } },
      'toolConfig.functionCallingConfig.mode',
      'generationConfig.toolChoice',
    ],
    [
      { generationConfig: { toolChoice: choice } },
      'toolConfig.functionCallingConfig.allowedFunctionNames[1]',
      'generationConfig.toolChoice.allowedTools.tools[1]',
    ],
    [
      { responseFormat: [picture, { type: 'text', schema }] },
      'generationConfig.responseJsonSchema.properties',
      'responseFormat[1].schema.properties',
    ],
    [{ responseFormat: schema }, 'generationConfig.responseJsonSchema', 'responseFormat'],
    [
      { responseMimeType: 'application/json', responseFormat: schema },
      'generationConfig.responseMimeType',
      'responseMimeType',
    ],
    [
      { responseFormat: picture },
      'generationConfig.imageConfig.aspectRatio',
      'responseFormat.aspectRatio',
    ],
    [{ responseFormat: picture }, 'generationConfig.responseModalities[0]', 'responseFormat'],
    [
      { tools: [{ type: 'function', name: 'f', parameters: {} }] },
      'tools[0].functionDeclarations[0].parameters.type',
      'tools[0].parameters.type',
    ],
    [{ tools: [{ type: 'google_search' }] }, 'tools[0].googleSearch', 'tools[0]'],
    [{ tools: [{ googleSearch: {} }] }, 'tools[0].googleSearch', 'tools[0].googleSearch'],
    [
      { safetySettings: [{ type: 'harassment', threshold: 'BLOCK_NONE' }] },
      'safetySettings[0].category',
      'safetySettings[0].type',
    ],
    [
      { generationConfig: { topK: 3 } },
      'generationConfig.responseModalities',
      'generationConfig.responseModalities',
    ],
    [{}, 'contents', 'input'],
    [{}, 'contents[0].parts[0].text', 'input'],
  ];
  it.each(moves)('%j: %s was written as %s', (request, field, own) => {
    const { move } = read({ input: 'Hi', ...request });
    expect(move(field)).toBe(own);
  });

  it('leaves out what other providers looked up, and says so', () => {
    const { contents, warnings } = read({
      input: ['Hi', { type: 'google_search_call', id: 's', arguments: {} }],
    });
    expect(contents).toEqual([user({ text: 'Hi' })]);
    expect(warnings).toEqual([{ code: 'dropped', field: 'input[1]' }]);
  });
});

describe('the settings of an interaction', () => {
  const settings: readonly [string, InteractionRequest, object][] = [
    [
      'a schema in the older form',
      { responseFormat: { type: 'object' }, responseMimeType: 'application/json' },
      { responseFormat: { type: 'object' }, responseMimeType: 'application/json' },
    ],
    [
      'pictures',
      { responseFormat: { type: 'image', aspect_ratio: '1:1', image_size: '2K' } },
      {
        generationConfig: {
          responseModalities: ['IMAGE'],
          imageConfig: { aspectRatio: '1:1', imageSize: '2K' },
        },
      },
    ],
    [
      'several speakers',
      { generationConfig: { speechConfig: { speakers: [{ voice: 'K', speaker: 'Ann' }] } } },
      {
        generationConfig: {
          speechConfig: {
            multiSpeakerVoiceConfig: {
              speakerVoiceConfigs: [
                {
                  speaker: 'Ann',
                  voiceConfig: { prebuiltVoiceConfig: { voiceName: 'K' } },
                },
              ],
            },
          },
        },
      },
    ],
    [
      'tools with settings',
      {
        tools: [
          { type: 'file_search', fileSearchStoreNames: ['fileSearchStores/a'], topK: 3 },
          { type: 'computer_use', environment: 'browser' },
          { type: 'google_maps', latitude: 1, longitude: 2, enableWidget: true },
          { type: 'google_search', searchTypes: ['web_search', 'image_search'] },
        ],
      },
      {
        tools: [
          {
            type: 'file_search',
            fileSearch: { fileSearchStoreNames: ['fileSearchStores/a'], topK: 3 },
          },
          { type: 'computer_use', computerUse: { environment: 'ENVIRONMENT_BROWSER' } },
          { type: 'google_maps', googleMaps: { enableWidget: true } },
          {
            type: 'google_search',
            googleSearch: { searchTypes: { webSearch: {}, imageSearch: {} } },
          },
        ],
        toolConfig: { retrievalConfig: { latLng: { latitude: 1, longitude: 2 } } },
      },
    ],
  ];
  it.each(settings)('may be %s', (_, request, wanted) => {
    expect(read({ input: 'Hi', ...request }).settings).toMatchObject(wanted);
  });

  it('are told where they are lost', () => {
    const { warnings } = read({
      input: 'Hi',
      responseFormat: { type: 'audio', sample_rate: 8000 },
      generationConfig: { videoConfig: {} },
      environment: 'remote',
    });
    expect(warnings.map(({ field }) => field)).toEqual([
      'environment',
      'generationConfig.videoConfig',
      'responseFormat.sampleRate',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Part } from '../../../generated/formats/gemini.js';
import type { Chunk } from '../../../src/core/canonical.js';
import { createEventWriter } from '../../../src/formats/interactions/server/write-events.js';
import { writeInteraction } from '../../../src/formats/interactions/server/write-interaction.js';
import {
  writeInputSteps,
  writeSteps,
} from '../../../src/formats/interactions/server/write-steps.js';

const facts = { id: 'i', model: 'm', createdAtMs: 0, updatedAtMs: 0 };

function chunkOf(
  parts: Part[],
  last: Partial<NonNullable<Chunk['candidates']>[number]> = {},
): Chunk {
  return { candidates: [{ index: 0, content: { role: 'model', parts }, ...last }] };
}

const answers: readonly [string, readonly Chunk[], readonly unknown[]][] = [
  [
    'texts of one kind are one, however they came',
    [chunkOf([{ text: 'Hel' }]), chunkOf([{ text: 'lo' }, { text: '' }])],
    [{ type: 'model_output', content: [{ type: 'text', text: 'Hello' }] }],
  ],
  [
    'thoughts stand before what they led to, with its signature',
    [
      chunkOf([{ text: 'Hm', thought: true }]),
      chunkOf([{ functionCall: { id: 'c', name: 'f', args: { a: 1 } }, thoughtSignature: 'c2ln' }]),
    ],
    [
      { type: 'thought', summary: [{ type: 'text', text: 'Hm' }], signature: 'c2ln' },
      { type: 'function_call', id: 'c', name: 'f', arguments: { a: 1 } },
    ],
  ],
  [
    'a signature at the end is a thought of its own',
    [chunkOf([{ text: 'Hi' }]), chunkOf([{ text: '', thoughtSignature: 'c2ln' }])],
    [
      { type: 'model_output', content: [{ type: 'text', text: 'Hi' }] },
      { type: 'thought', signature: 'c2ln' },
    ],
  ],
  [
    'media stand among texts',
    [
      chunkOf([
        { text: 'See' },
        { inlineData: { data: 'aGk=', mimeType: 'image/png' } },
        { inlineData: { data: 'aGk=', mimeType: 'audio/wav' } },
        { fileData: { fileUri: 'https://a.example/x.pdf', mimeType: 'application/pdf' } },
      ]),
    ],
    [
      {
        type: 'model_output',
        content: [
          { type: 'text', text: 'See' },
          { type: 'image', data: 'aGk=', mime_type: 'image/png' },
          { type: 'audio', data: 'aGk=', mime_type: 'audio/wav' },
          { type: 'document', uri: 'https://a.example/x.pdf', mime_type: 'application/pdf' },
        ],
      },
    ],
  ],
  [
    'code and what it printed belong together',
    [
      chunkOf([
        { executableCode: { language: 'PYTHON', code: 'print(1)' } },
        { codeExecutionResult: { outcome: 'OUTCOME_FAILED', output: 'no' } },
      ]),
    ],
    [
      {
        type: 'code_execution_call',
        id: 'code_0',
        arguments: { code: 'print(1)', language: 'python' },
      },
      { type: 'code_execution_result', call_id: 'code_0', result: 'no', is_error: true },
    ],
  ],
  [
    'sources are annotations, and the search is steps',
    [
      chunkOf([{ text: 'It rains.' }], {
        groundingMetadata: {
          webSearchQueries: ['rain'],
          searchEntryPoint: { renderedContent: '<div>' },
          groundingChunks: [{ web: { uri: 'https://a.example', title: 'A' } }],
          groundingSupports: [{ segment: { endIndex: 9 }, groundingChunkIndices: [0] }],
        },
        urlContextMetadata: {
          urlMetadata: [
            {
              retrievedUrl: 'https://b.example',
              urlRetrievalStatus: 'URL_RETRIEVAL_STATUS_SUCCESS',
            },
          ],
        },
      }),
    ],
    [
      {
        type: 'model_output',
        content: [
          {
            type: 'text',
            text: 'It rains.',
            annotations: [
              {
                type: 'url_citation',
                url: 'https://a.example',
                title: 'A',
                start_index: 0,
                end_index: 9,
              },
            ],
          },
        ],
      },
      { type: 'google_search_call', id: 'search_1', arguments: { queries: ['rain'] } },
      {
        type: 'google_search_result',
        call_id: 'search_1',
        result: [{ search_suggestions: '<div>' }, { url: 'https://a.example', title: 'A' }],
      },
      { type: 'url_context_call', id: 'url_3', arguments: { urls: ['https://b.example'] } },
      {
        type: 'url_context_result',
        call_id: 'url_3',
        result: [{ url: 'https://b.example', status: 'success' }],
      },
    ],
  ],
];

describe('the steps of an answer', () => {
  it.each(answers)('%s', (_, chunks, steps) => {
    expect(writeSteps(chunks)).toEqual(steps);
  });

  it.each(answers)('in events: %s', (_, chunks) => {
    const writer = createEventWriter('steps');
    const events = [
      ...writer.begin({ ...facts, state: 'running' }),
      ...chunks.flatMap((chunk) => writer.chunk(chunk)),
      ...writer.end({ ...facts, state: 'done' }),
    ];
    // Every step that begins ends, one after the other, and ids count up.
    const frame = events.flatMap((event) =>
      event.event_type === 'step.start' || event.event_type === 'step.stop'
        ? [[event.event_type, event.index]]
        : [],
    );
    expect(frame).toEqual(
      writeSteps(chunks).flatMap((_step, index) => [
        ['step.start', index],
        ['step.stop', index],
      ]),
    );
    expect(events.map(({ event_id: id }) => id)).toEqual(
      events.map((_event, at) => String(at + 1)),
    );
  });

  it('have each kind of content on its own in the older generation', () => {
    const chunks = answers.flatMap(([title, given]) => (title.startsWith('media') ? given : []));
    const writer = createEventWriter('outputs');
    const events = [
      ...chunks.flatMap((chunk) => writer.chunk(chunk)),
      ...writer.end({ ...facts, state: 'done' }),
    ];
    const begun = events.flatMap((event) =>
      event.event_type === 'content.start' ? [event.content?.type] : [],
    );
    const stopped = events.filter(({ event_type: type }) => type === 'content.stop');
    expect(begun).toEqual(['text', 'image', 'audio', 'document']);
    expect(stopped).toHaveLength(begun.length);
    const { outputs } = writeInteraction({ ...facts, state: 'done' }, chunks, {
      generation: 'outputs',
    });
    expect(outputs?.map(({ type }) => type)).toEqual(begun);
  });

  it('have calls whole in the older generation', () => {
    const writer = createEventWriter('outputs');
    const events = writer.chunk(
      chunkOf([{ functionCall: { id: 'c', name: 'f', args: { a: 1 } } }]),
    );
    expect(events).toMatchObject([
      { event_type: 'content.start', content: { type: 'function_call', name: 'f' } },
      {
        event_type: 'content.delta',
        delta: { type: 'function_call', id: 'c', name: 'f', arguments: { a: 1 } },
      },
      { event_type: 'content.stop' },
    ]);
  });
});

describe('how an answer ended', () => {
  const call = { functionCall: { id: 'c', name: 'f', args: {} } };
  const ends = [
    ['STOP', [{ text: 'x' }], 'completed', undefined],
    ['STOP', [call], 'requires_action', undefined],
    ['MAX_TOKENS', [{ text: 'x' }], 'incomplete', undefined],
    ['SAFETY', [{ text: 'x' }], 'failed', 'safety'],
    ['RECITATION', [], 'failed', 'recitation'],
    ['OTHER', [{ text: 'x' }], 'incomplete', undefined],
  ] as const;
  it.each(ends)('%s with %j is %s', (finishReason, parts, status, code) => {
    const written = writeInteraction(
      { ...facts, state: 'done' },
      [chunkOf([...parts], { finishReason })],
      { generation: 'steps' },
    );
    expect(written).toMatchObject({ status, ...(code ? { errors: [{ code }] } : {}) });
  });

  it('is a failure where the prompt was blocked', () => {
    const blocked: Chunk = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } };
    expect(
      writeInteraction({ ...facts, state: 'done' }, [blocked], { generation: 'steps' }),
    ).toMatchObject({ status: 'failed', errors: [{ code: 'prohibited_content' }] });
  });

  it('asks to go on with a token where the model stopped for that', () => {
    const last = { finishReason: 'CONTINUATION', continuationToken: 't' } as const;
    expect(
      writeInteraction({ ...facts, state: 'done' }, [chunkOf([{ text: 'x' }], last)], {
        generation: 'steps',
      }),
    ).toMatchObject({ status: 'requires_continuation', continuation_token: 't' });
  });
});

describe('what was said', () => {
  it('is steps of the user, results of calls among them', () => {
    expect(
      writeInputSteps([
        {
          role: 'user',
          parts: [
            { functionResponse: { id: 'c', name: 'f', response: { output: 'warm' } } },
            { functionResponse: { id: 'd', name: 'g', response: { error: 'no' } } },
            { text: 'So?' },
          ],
        },
      ]),
    ).toEqual([
      { type: 'function_result', call_id: 'c', name: 'f', result: 'warm' },
      { type: 'function_result', call_id: 'd', name: 'g', result: 'no', is_error: true },
      { type: 'user_input', content: [{ type: 'text', text: 'So?' }] },
    ]);
  });
});

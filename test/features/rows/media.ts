import { all, lacks, leavesOut, refusedByAll } from '../checks.js';
import type { Row } from '../row.js';
import { base64, call, model, offering, png, user, weather } from './requests.js';

const at = 'contents[0].parts[1]';

/** One medium after a question, as Google gets it and as the others do. */
function medium(
  feature: string,
  part: object,
  upstream: Omit<Row['upstream'], 'gemini'>,
  more: Partial<Row> = {},
): Row {
  return {
    feature,
    section: '4.2',
    fields: [at],
    request: { contents: [user('Look', { ...part })] },
    upstream: { gemini: { contents: [{ parts: [{ text: 'Look' }, part] }] }, ...upstream },
    ...more,
  };
}

const inline = (mimeType: string, data: string, more = {}) => ({
  inlineData: { mimeType, data, ...more },
});
const file = (fileUri: string, mimeType: string) => ({ fileData: { fileUri, mimeType } });
const chat = (...content: object[]) => ({
  messages: [{ content: [{ text: 'Look' }, ...content] }],
});
const claude = chat;
const converse = chat;

/** Models at Bedrock that hear and see films. */
const voxtral = { models: { 'bedrock-converse': 'bedrock/mistral.voxtral-mini-3b-2507' } };
const nova = { models: { 'bedrock-converse': 'bedrock/us.amazon.nova-pro-v1:0' } };
const responses = (...content: object[]) => ({
  input: [{ content: [{ type: 'input_text', text: 'Look' }, ...content] }],
});

const pdf = base64('%PDF-1.4 nothing');
const wav = base64('RIFF sound');

/** §4.2. */
export const media: readonly Row[] = [
  ...['image/png', 'image/jpeg', 'image/webp', 'image/gif'].map((type) =>
    medium(`\`inlineData\` of ${type}`, inline(type, png), {
      'openai-chat': chat({ type: 'image_url', image_url: { url: `data:${type};base64,${png}` } }),
      'openai-responses': responses({
        type: 'input_image',
        image_url: `data:${type};base64,${png}`,
      }),
      'anthropic-messages': claude({
        type: 'image',
        source: { type: 'base64', media_type: type, data: png },
      }),
      'bedrock-converse': converse({
        image: { format: type.slice('image/'.length), source: { bytes: png } },
      }),
    }),
  ),
  medium(
    '`inlineData` of image/jpg in URL-safe base64 without padding',
    inline('image/jpg', png),
    {
      'openai-chat': chat({
        type: 'image_url',
        image_url: { url: `data:image/jpeg;base64,${png}` },
      }),
      'openai-responses': responses({
        type: 'input_image',
        image_url: `data:image/jpeg;base64,${png}`,
      }),
      'anthropic-messages': claude({
        type: 'image',
        source: { type: 'base64', media_type: 'image/jpeg', data: png },
      }),
      'bedrock-converse': converse({ image: { format: 'jpeg', source: { bytes: png } } }),
    },
    {
      section: '2',
      request: {
        contents: [
          user(
            'Look',
            inline('image/jpg', png.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')),
          ),
        ],
      },
      upstream: {
        gemini: { contents: [{ parts: [{}, { inlineData: { data: png } }] }] },
        'openai-chat': chat({ image_url: { url: `data:image/jpeg;base64,${png}` } }),
        'openai-responses': responses({ image_url: `data:image/jpeg;base64,${png}` }),
        'anthropic-messages': claude({ source: { media_type: 'image/jpeg', data: png } }),
        'bedrock-converse': converse({ image: { format: 'jpeg', source: { bytes: png } } }),
      },
    },
  ),
  medium(
    '`inlineData` of `IMAGE/PNG; charset=binary`',
    inline('IMAGE/PNG; charset=binary', png),
    { 'openai-chat': {}, 'openai-responses': {}, 'anthropic-messages': {}, 'bedrock-converse': {} },
    {
      upstream: {
        gemini: { contents: [{ parts: [{}, { inlineData: { data: png } }] }] },
        'openai-chat': chat({ image_url: { url: `data:image/png;base64,${png}` } }),
        'openai-responses': responses({ image_url: `data:image/png;base64,${png}` }),
        'anthropic-messages': claude({ source: { media_type: 'image/png', data: png } }),
        'bedrock-converse': converse({ image: { format: 'png', source: { bytes: png } } }),
      },
    },
  ),
  medium('`inlineData` of image/heic', inline('image/heic', png), {
    'openai-chat': 'refused',
    'openai-responses': 'refused',
    'anthropic-messages': 'refused',
    'bedrock-converse': 'refused',
  }),
  medium('`inlineData` of application/pdf', inline('application/pdf', pdf), {
    'openai-chat': chat({
      type: 'file',
      file: { filename: 'file-1.pdf', file_data: `data:application/pdf;base64,${pdf}` },
    }),
    'openai-responses': responses({
      type: 'input_file',
      filename: 'file-1.pdf',
      file_data: `data:application/pdf;base64,${pdf}`,
    }),
    'anthropic-messages': claude({
      type: 'document',
      source: { type: 'base64', media_type: 'application/pdf', data: pdf },
    }),
    'bedrock-converse': converse({
      document: { format: 'pdf', name: 'file-1-pdf', source: { bytes: pdf } },
    }),
  }),
  medium(
    '`displayName` of a medium',
    inline('application/pdf', pdf, { displayName: 'plan.pdf' }),
    {
      'openai-chat': chat({ file: { filename: 'plan.pdf' } }),
      'openai-responses': responses({ filename: 'plan.pdf' }),
      'anthropic-messages': claude({ type: 'document', title: 'plan.pdf' }),
      'bedrock-converse': converse({ document: { name: 'plan-pdf' } }),
    },
    {
      upstream: {
        gemini: lacks('displayName'),
        'openai-chat': chat({ file: { filename: 'plan.pdf' } }),
        'openai-responses': responses({ filename: 'plan.pdf' }),
        'anthropic-messages': claude({ type: 'document', title: 'plan.pdf' }),
        'bedrock-converse': converse({ document: { name: 'plan-pdf' } }),
      },
    },
  ),
  {
    feature: 'a document without a word',
    section: '4.2',
    fields: ['contents[0]'],
    request: { contents: [user(inline('application/pdf', pdf))] },
    upstream: {
      gemini: { contents: [{ parts: [inline('application/pdf', pdf)] }] },
      'openai-chat': { messages: [{ content: [{ type: 'file' }] }] },
      'openai-responses': { input: [{ content: [{ type: 'input_file' }] }] },
      'anthropic-messages': { messages: [{ content: [{ type: 'document' }] }] },
      'bedrock-converse': {
        messages: [{ content: [{ document: { name: 'file-1-pdf' } }, { text: '.' }] }],
      },
    },
  },
  medium('`inlineData` of text/csv', inline('text/csv', base64('a;b\n1;é')), {
    'openai-chat': chat({ type: 'text', text: 'a;b\n1;é' }),
    'openai-responses': responses({ type: 'input_text', text: 'a;b\n1;é' }),
    'anthropic-messages': claude({
      type: 'document',
      source: { type: 'text', media_type: 'text/plain', data: 'a;b\n1;é' },
    }),
    'bedrock-converse': converse({
      document: { format: 'csv', name: 'file-1-csv', source: { bytes: base64('a;b\n1;é') } },
    }),
  }),
  medium('`inlineData` of application/json', inline('application/json', base64('{"a":1}')), {
    'openai-chat': chat({ type: 'text', text: '{"a":1}' }),
    'openai-responses': responses({ type: 'input_text', text: '{"a":1}' }),
    'anthropic-messages': claude({ source: { type: 'text', data: '{"a":1}' } }),
    'bedrock-converse': converse({ text: '{"a":1}' }),
  }),
  medium(
    '`inlineData` of audio/wav',
    inline('audio/wav', wav),
    {
      'openai-chat': chat({ type: 'input_audio', input_audio: { data: wav, format: 'wav' } }),
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': converse({ audio: { format: 'wav', source: { bytes: wav } } }),
    },
    voxtral,
  ),
  medium(
    '`inlineData` of audio/mpeg',
    inline('audio/mpeg', wav),
    {
      'openai-chat': chat({ type: 'input_audio', input_audio: { data: wav, format: 'mp3' } }),
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': converse({ audio: { format: 'mp3', source: { bytes: wav } } }),
    },
    voxtral,
  ),
  medium(
    '`inlineData` of audio/ogg',
    inline('audio/ogg', wav),
    {
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': converse({ audio: { format: 'ogg', source: { bytes: wav } } }),
    },
    voxtral,
  ),
  medium(
    '`inlineData` of video/mp4',
    inline('video/mp4', wav),
    {
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': converse({ video: { format: 'mp4', source: { bytes: wav } } }),
    },
    nova,
  ),
  medium('`inlineData` of an unknown type', inline('application/zip', wav), {
    'openai-chat': 'refused',
    'openai-responses': 'refused',
    'anthropic-messages': 'refused',
    'bedrock-converse': 'refused',
  }),
  medium('`fileData` of an https image', file('https://pictures.example/a.png', 'image/png'), {
    'openai-chat': chat({
      type: 'image_url',
      image_url: { url: 'https://pictures.example/a.png' },
    }),
    'openai-responses': responses({
      type: 'input_image',
      image_url: 'https://pictures.example/a.png',
    }),
    'anthropic-messages': claude({
      type: 'image',
      source: { type: 'url', url: 'https://pictures.example/a.png' },
    }),
    'bedrock-converse': 'refused',
  }),
  medium('`fileData` of an https PDF', file('https://papers.example/a.pdf', 'application/pdf'), {
    'openai-chat': 'refused',
    'openai-responses': responses({ type: 'input_file', file_url: 'https://papers.example/a.pdf' }),
    'anthropic-messages': claude({
      type: 'document',
      source: { type: 'url', url: 'https://papers.example/a.pdf' },
    }),
    'bedrock-converse': 'refused',
  }),
  medium('`fileData` of a gs:// address', file('gs://bucket/a.png', 'image/png'), {
    'openai-chat': 'refused',
    'openai-responses': 'refused',
    'anthropic-messages': 'refused',
    'bedrock-converse': 'refused',
  }),
  medium(
    '`fileData` of a Gemini file',
    file('https://generativelanguage.googleapis.com/v1beta/files/abc', 'image/png'),
    {
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
  ),
  medium(
    '`fileData` of a YouTube film',
    file('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'video/mp4'),
    {
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
  ),
  medium(
    '`fileData` of an s3:// address',
    file('s3://bucket/a.png', 'image/png'),
    {
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
    {
      upstream: {
        ...refusedByAll,
        'bedrock-converse': converse({
          image: { format: 'png', source: { s3Location: { uri: 's3://bucket/a.png' } } },
        }),
      },
    },
  ),
  medium(
    '`videoMetadata`',
    { ...inline('video/mp4', wav), videoMetadata: { startOffset: '1.5s', endOffset: '3s' } },
    {
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
  ),
  medium(
    '`mediaResolution` of a part',
    { ...inline('image/png', png), mediaResolution: { level: 'MEDIA_RESOLUTION_HIGH' } },
    {
      'openai-chat': chat({ image_url: { detail: 'high' } }),
      'openai-responses': responses({ detail: 'high' }),
      'anthropic-messages': lacks('detail', 'mediaResolution'),
      'bedrock-converse': all(
        converse({ image: { format: 'png' } }),
        lacks('detail', 'mediaResolution'),
      ),
    },
  ),
  medium(
    '`mediaResolution` of the request',
    inline('image/png', png),
    {
      'openai-chat': chat({ image_url: { detail: 'low' } }),
      'openai-responses': responses({ detail: 'low' }),
      'anthropic-messages': lacks('detail', 'mediaResolution'),
      'bedrock-converse': all(
        converse({ image: { format: 'png' } }),
        lacks('detail', 'mediaResolution'),
      ),
    },
    {
      fields: ['generationConfig.mediaResolution'],
      request: {
        contents: [user('Look', inline('image/png', png))],
        generationConfig: { mediaResolution: 'MEDIA_RESOLUTION_LOW' },
      },
    },
  ),
  {
    feature: 'a picture in an earlier answer',
    section: '4.2',
    fields: ['contents[1].parts[1]', 'contents[1].parts[1].inlineData'],
    request: {
      contents: [user('Draw'), model('Here.', inline('image/png', png)), user('Brighter')],
    },
    upstream: {
      gemini: { contents: [{}, { parts: [{}, inline('image/png', png)] }, {}] },
      'openai-chat': {
        messages: [
          {},
          { role: 'assistant', content: 'Here.' },
          {
            content: [
              { type: 'text', text: '[generated earlier by the assistant]' },
              { type: 'image_url', image_url: { url: `data:image/png;base64,${png}` } },
              { type: 'text', text: 'Brighter' },
            ],
          },
        ],
      },
      'openai-responses': {
        input: [
          {},
          { role: 'assistant', content: 'Here.' },
          {
            content: [
              { type: 'input_text', text: '[generated earlier by the assistant]' },
              { type: 'input_image', image_url: `data:image/png;base64,${png}` },
              { type: 'input_text', text: 'Brighter' },
            ],
          },
        ],
      },
      'anthropic-messages': {
        messages: [
          {},
          { role: 'assistant', content: [{ text: 'Here.' }] },
          {
            content: [
              { type: 'text', text: '[generated earlier by the assistant]' },
              { type: 'image' },
              { type: 'text', text: 'Brighter' },
            ],
          },
        ],
      },
      'bedrock-converse': {
        messages: [
          {},
          { role: 'assistant', content: [{ text: 'Here.' }] },
          {
            content: [
              { text: '[generated earlier by the assistant]' },
              { image: { format: 'png', source: { bytes: png } } },
              { text: 'Brighter' },
            ],
          },
        ],
      },
    },
  },
  {
    feature: 'a sound in an earlier answer',
    section: '4.2',
    fields: ['contents[1].parts[1]'],
    request: {
      contents: [user('Sing'), model('Here.', inline('audio/wav', wav)), user('Louder')],
    },
    upstream: {
      gemini: { contents: [{}, { parts: [{}, inline('audio/wav', wav)] }, {}] },
      'openai-chat': lacks('input_audio'),
      'openai-responses': all(
        {
          input: [{}, { content: 'Here.' }, { content: [{ type: 'input_text', text: 'Louder' }] }],
        },
        leavesOut(wav),
      ),
      'anthropic-messages': lacks('source'),
      'bedrock-converse': all(
        { messages: [{}, { content: [{ text: 'Here.' }] }, { content: [{ text: 'Louder' }] }] },
        lacks('audio'),
      ),
    },
  },
  {
    feature: 'a picture in a `functionResponse`',
    section: '5.5',
    fields: ['contents[2].parts[0].functionResponse.parts'],
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model(call('get_weather', { city: 'Rome' }, 'c1')),
        user({
          functionResponse: {
            id: 'c1',
            name: 'get_weather',
            response: { output: 'sunny' },
            parts: [inline('image/png', png)],
          },
        }),
      ],
    },
    upstream: {
      gemini: {
        contents: [
          {},
          {},
          { parts: [{ functionResponse: { parts: [inline('image/png', png)] } }] },
        ],
      },
      'openai-chat': {
        messages: [
          {},
          {},
          { role: 'tool', tool_call_id: 'c1', content: 'sunny' },
          {
            role: 'user',
            content: [
              { type: 'text', text: 'Media returned by tool get_weather (c1):' },
              { type: 'image_url', image_url: { url: `data:image/png;base64,${png}` } },
            ],
          },
        ],
      },
      'openai-responses': {
        input: [
          {},
          {},
          {
            type: 'function_call_output',
            call_id: 'c1',
            output: [
              { type: 'input_text', text: 'sunny' },
              { type: 'input_image', image_url: `data:image/png;base64,${png}` },
            ],
          },
        ],
      },
      'anthropic-messages': {
        messages: [
          {},
          {},
          {
            content: [
              {
                type: 'tool_result',
                tool_use_id: 'c1',
                content: [
                  { type: 'text', text: 'sunny' },
                  { type: 'image', source: { type: 'base64', data: png } },
                ],
              },
            ],
          },
        ],
      },
      'bedrock-converse': {
        messages: [
          {},
          {},
          {
            content: [
              {
                toolResult: {
                  toolUseId: 'c1',
                  content: [
                    { text: 'sunny' },
                    { image: { format: 'png', source: { bytes: png } } },
                  ],
                },
              },
            ],
          },
        ],
      },
    },
  },
  {
    feature: 'inline data without a type',
    section: '4.2',
    fields: [at],
    request: { contents: [user('Look', { inlineData: { data: png } })] },
    upstream: refusedByAll,
  },
  {
    feature: 'a `data:` address as inline data',
    section: '2',
    fields: [at],
    request: { contents: [user('Look', inline('image/png', `data:image/png;base64,${png}`))] },
    upstream: refusedByAll,
  },
];

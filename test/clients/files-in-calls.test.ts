import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPartFromUri, GoogleGenAI } from 'genai2';
import {
  collect,
  failureOf,
  gatewayKey,
  onePixelPng,
  otherKey,
  settings,
  startTestGateway,
  type TestGateway,
} from './gateway.js';

const pdf = '%PDF-1.7 a document with a \u00fc in it';

/** What clients upload, and what has to be found in what the provider is sent. */
const uploads = [
  {
    kind: 'a picture',
    mimeType: 'image/png',
    bytes: Buffer.from(onePixelPng, 'base64'),
    sent: [onePixelPng],
  },
  {
    kind: 'a PDF',
    mimeType: 'application/pdf',
    bytes: Buffer.from(pdf),
    sent: [Buffer.from(pdf).toString('base64')],
  },
  {
    kind: 'a text',
    mimeType: 'text/plain',
    bytes: Buffer.from('the words of a text file'),
    // Where a format has no text files, their words are shown.
    sent: ['the words of a text file', Buffer.from('the words of a text file').toString('base64')],
  },
];

describe.each(settings)('files in calls over $format', (setting) => {
  let gateway: TestGateway;
  let ai: GoogleGenAI;

  beforeAll(async () => {
    gateway = await startTestGateway(setting);
    ai = connect(gatewayKey);
  });
  afterAll(() => gateway.close());

  function connect(apiKey: string): GoogleGenAI {
    return new GoogleGenAI({ apiKey, httpOptions: { baseUrl: gateway.url } });
  }

  async function upload(bytes: Buffer, mimeType: string, displayName?: string) {
    const config = { mimeType, ...(displayName ? { displayName } : {}) };
    const { uri = '', name = '' } = await ai.files.upload({
      file: new Blob([bytes], { type: mimeType }),
      config,
    });
    return { uri, name };
  }

  function lastSent(): string {
    return JSON.stringify(gateway.upstream.requests.at(-1)?.body);
  }

  it.each(uploads)('brings $kind to the model as it was', async ({ mimeType, bytes, sent }) => {
    const { uri } = await upload(bytes, mimeType, 'a name');
    const contents = ['What is this?', createPartFromUri(uri, mimeType)];
    const { text } = await ai.models.generateContent({ model: gateway.model, contents });
    expect(text).toMatch(/./);
    expect(sent.filter((form) => lastSent().includes(form))).toHaveLength(1);
    expect(lastSent()).not.toContain(uri);
  });

  it('brings it into a stream too', async () => {
    const { uri } = await upload(Buffer.from(pdf), 'application/pdf');
    const stream = await ai.models.generateContentStream({
      model: gateway.model,
      contents: [createPartFromUri(uri, 'application/pdf'), 'Sum it up.'],
    });
    expect((await collect(stream)).length).toBeGreaterThan(0);
    expect(lastSent()).toContain(Buffer.from(pdf).toString('base64'));
  });

  it('takes the bare name of a file, and the type that it was uploaded with', async () => {
    const { name } = await upload(Buffer.from(onePixelPng, 'base64'), 'image/png');
    await ai.models.generateContent({
      model: gateway.model,
      contents: [{ role: 'user', parts: [{ text: 'Look.' }, { fileData: { fileUri: name } }] }],
    });
    expect(lastSent()).toContain(onePixelPng);
  });

  it('names the field of a file that is gone, never was, or is of somebody else', async () => {
    const { uri, name } = await upload(Buffer.from(pdf), 'application/pdf');
    const theirs = await failureOf(
      connect(otherKey).models.generateContent({
        model: gateway.model,
        contents: [createPartFromUri(uri, 'application/pdf')],
      }),
    );
    await ai.files.delete({ name });
    const gone = await failureOf(
      ai.models.generateContent({
        model: gateway.model,
        contents: ['And?', createPartFromUri(uri, 'application/pdf')],
      }),
    );
    const never = await failureOf(
      ai.models.generateContent({
        model: gateway.model,
        contents: [createPartFromUri('files/never', 'application/pdf')],
      }),
    );
    for (const [failure, at] of [
      [theirs, 0],
      [gone, 1],
      [never, 0],
    ] as const) {
      expect(failure.status).toBe(400);
      expect(failure.message).toContain(
        `contents[0].parts[${at}].fileData.fileUri: names a file that does not exist here or has expired`,
      );
    }
  });
});

import { expect, it } from '@jest/globals';
import { estimateTokens } from '../../src/formats/local-count.js';
import {
  decodeText,
  fileHost,
  fileMimeType,
  fileName,
  isTextOnly,
  mediaKind,
  normaliseMimeType,
} from '../../src/formats/media.js';
import { callOf } from './anthropic-messages/setup.js';

it.each([
  ['Image/JPG; q=1', 'image/jpeg', 'image', 'jpg'],
  ['image/svg+xml', 'image/svg+xml', 'image', 'svg'],
  ['application/pdf', 'application/pdf', 'pdf', 'pdf'],
  ['text/plain;charset=utf-8', 'text/plain', 'text', 'txt'],
  ['application/vnd.api+json', 'application/vnd.api+json', 'text', 'bin'],
  ['audio/x-wav', 'audio/wav', 'audio', 'wav'],
  ['audio/mpeg', 'audio/mp3', 'audio', 'mp3'],
  ['video/mp4', 'video/mp4', 'video', 'mp4'],
  ['application/zip', 'application/zip', 'other', 'zip'],
  ['', '', 'other', 'bin'],
  ['constructor', 'constructor', 'other', 'bin'],
])('%s is %s, a kind of %s', (given, mimeType, kind, extension) => {
  expect(normaliseMimeType(given)).toBe(mimeType);
  expect(mediaKind(mimeType)).toBe(kind);
  expect(fileName(2, mimeType)).toBe(`file-2.${extension}`);
});

it('keeps the name a client gives', () => {
  expect(fileName(1, 'image/png', 'cat.png')).toBe('cat.png');
});

it.each([
  ['https://a.example/x.PNG?y=1', 'https', 'image/png'],
  ['https://generativelanguage.googleapis.com/v1beta/files/abc', 'google-files', undefined],
  ['https://www.youtube.com/watch?v=1', 'youtube', undefined],
  ['https://youtu.be/1', 'youtube', undefined],
  ['https://notyoutube.com/a.pdf', 'https', 'application/pdf'],
  ['gs://bucket/a.gif', 'gs', 'image/gif'],
  ['s3://bucket/a', 's3', undefined],
  ['http://a.example/a', 'other', undefined],
  ['nonsense', 'other', undefined],
  ['https://a.example/a.constructor', 'https', undefined],
])('%s lies at %s', (fileUri, host, mimeType) => {
  expect(fileHost(fileUri)).toBe(host);
  expect(fileMimeType({ fileUri })).toBe(mimeType);
});

it('reads text that is UTF-8 and nothing else', () => {
  expect(decodeText(Buffer.from('\ufeffgrün').toString('base64'))).toBe('grün');
  expect(decodeText('/w==')).toBeUndefined();
});

const png = { inlineData: { mimeType: 'image/png', data: 'AAAA' } };

it('estimates four bytes a token and a flat rate for media', () => {
  const call = callOf({
    system: [{ text: 'ab' }],
    contents: [{ role: 'user', parts: [{ text: 'üü' }, png] }],
  });
  expect(estimateTokens(call)).toBe(Math.ceil(6 / 4) + 258);
});

it('sees media in turns and in results', () => {
  const result = { functionResponse: { name: 'f', parts: [png] } };
  expect(isTextOnly(callOf())).toBe(true);
  expect(isTextOnly(callOf({ contents: [{ role: 'user', parts: [png] }] }))).toBe(false);
  expect(isTextOnly(callOf({ contents: [{ role: 'user', parts: [result] }] }))).toBe(false);
});

import { describe, expect, it } from '@jest/globals';
import { readUploadCommand } from '../../src/dialects/files/upload-command.js';

const uploadId = 'a'.repeat(48);
const id = { upload_id: uploadId };
const command = (text: string, offset?: string) => ({
  'x-goog-upload-command': text,
  ...(offset === undefined ? {} : { 'x-goog-upload-offset': offset }),
});

describe('the command of an upload', () => {
  it.each([
    ['start', {}, command('start'), { kind: 'start' }],
    ['query', id, command('query'), { kind: 'query', uploadId }],
    ['cancel', id, command('cancel'), { kind: 'cancel', uploadId }],
    ['finalize', id, command('finalize'), { kind: 'finalize', uploadId }],
    [
      'upload',
      id,
      command('upload', '7'),
      { kind: 'upload', uploadId, offset: 7, finalize: false },
    ],
    [
      'the last upload',
      id,
      command('upload, finalize', '0'),
      { kind: 'upload', uploadId, offset: 0, finalize: true },
    ],
    ['nothing at all', {}, {}, { kind: 'raw' }],
    ['an empty command', {}, command(''), { kind: 'raw' }],
    [
      'multipart by its type',
      {},
      { 'content-type': 'multipart/related; boundary="a b"' },
      { kind: 'multipart', boundary: 'a b' },
    ],
    [
      'raw whatever its type, where it says so',
      { uploadType: 'media' },
      { 'content-type': 'multipart/related; boundary=b' },
      { kind: 'raw' },
    ],
  ])('is read: %s', (_what, query, headers, value) => {
    expect(readUploadCommand(query, headers)).toEqual({ ok: true, value });
  });

  it.each([
    ['resumable by its query', { uploadType: 'resumable' }, {}, 'X-Goog-Upload-Command'],
    [
      'multipart without a boundary',
      { uploadType: 'multipart' },
      { 'content-type': 'multipart/related' },
      'Content-Type',
    ],
    ['upload without an offset', id, command('upload'), 'X-Goog-Upload-Offset'],
  ])('is refused: %s', (_what, query, headers, field) => {
    const read = readUploadCommand(query, headers);
    expect(read.ok ? [] : read.error.facts.violations?.map((fault) => fault.field)).toEqual([
      field,
    ]);
  });
});

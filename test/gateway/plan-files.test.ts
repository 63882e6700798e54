import { describe, expect, it } from '@jest/globals';
import { planFiles, type Room } from '../../src/gateway/files/plan-files.js';

const endless: Room = {
  limits: {},
  otherBytes: 100,
  memoryBytes: Number.POSITIVE_INFINITY,
  takesUploads: false,
};

function file(path: string, sizeBytes: number, mimeType = 'application/pdf') {
  return { path, mimeType, sizeBytes };
}

/** How each file goes, or why it does not. */
function ways(files: Parameters<typeof planFiles>[0], room: Partial<Room>) {
  const plans = planFiles(files, { ...endless, ...room });
  return Object.fromEntries(
    [...plans].map(([path, plan]) => [path, plan.way === 'refuse' ? plan.why : plan.way]),
  );
}

describe('planFiles', () => {
  it('sends everything inline where there is no limit', () => {
    expect(ways([file('a', 1e9), file('b', 1)], {})).toEqual({ a: 'inline', b: 'inline' });
  });

  it('holds every file to the limit of its kind, to the byte', () => {
    const limits = { fileBytes: { image: 1000, pdf: 2000 } };
    const files = [
      file('small', 1000, 'image/png'),
      file('large', 1001, 'Image/JPG; q=1'),
      file('pdf', 1001),
      file('film', 9999, 'video/mp4'),
    ];
    expect(ways(files, { limits })).toEqual({
      small: 'inline',
      large: 'has 1001 bytes; the provider takes 1000 bytes of such a file at most',
      pdf: 'inline',
      film: 'inline',
    });
  });

  it('holds all files together to theirs, small ones first', () => {
    const limits = { filesBytes: 1000 };
    expect(ways([file('large', 601), file('b', 300), file('a', 100)], { limits })).toEqual({
      a: 'inline',
      b: 'inline',
      large: 'has 601 bytes; the provider takes 1000 bytes of files in one request at most',
    });
    expect(ways([file('large', 600), file('b', 300), file('a', 100)], { limits })).toEqual({
      a: 'inline',
      b: 'inline',
      large: 'inline',
    });
  });

  it('counts files in base64 and all the rest against the limit of a request', () => {
    const limits = { requestBytes: 500 };
    // 300 bytes are 400 letters.
    expect(ways([file('a', 300)], { limits })).toEqual({ a: 'inline' });
    expect(ways([file('a', 300)], { limits, otherBytes: 101 })).toEqual({
      a: 'has 300 bytes; the provider takes requests of 500 bytes at most, with their files in base64',
    });
  });

  it('holds no more than there is memory for', () => {
    expect(ways([file('a', 300), file('b', 3)], { memoryBytes: 400 })).toEqual({
      a: 'has 300 bytes; the gateway sends 400 bytes of base64 with one request at most',
      b: 'inline',
    });
  });

  it('uploads what has no room, where that can be done', () => {
    const limits = { requestBytes: 500, fileBytes: { pdf: 1000 } };
    const files = [file('a', 300), file('b', 301, 'text/plain'), file('c', 1001)];
    expect(ways(files, { limits, takesUploads: true })).toEqual({
      a: 'inline',
      b: 'upload',
      c: 'upload',
    });
  });
});

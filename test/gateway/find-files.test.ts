import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { findFiles } from '../../src/gateway/files/find-files.js';
import { callOf } from '../formats/canonical-call.js';
import { createShelf } from './shelf.js';

const address = () => 'https://gateway.test/v1beta/models/m:generateContent';
const google = 'https://generativelanguage.googleapis.com/v1beta/files/abc';

const naming = (...fileUris: string[]) =>
  callOf({
    contents: [{ role: 'user', parts: fileUris.map((fileUri) => ({ fileData: { fileUri } })) }],
  });

describe('the files of a call', () => {
  it('are looked up with one question, by their paths', async () => {
    const shelf = createShelf();
    const file = shelf.put(Buffer.from('a'));
    let questions = 0;
    const counted: typeof shelf.findAll = (...asked) => {
      questions++;
      return shelf.findAll(...asked);
    };
    const call = naming(file.uri, google, file.uri, `files/${file.id}`);
    const found = await findFiles(call, { findAll: counted }, address);
    if (!found.ok) throw found.error;
    expect([...found.value.keys()]).toEqual(
      [0, 2, 3].map((index) => `contents[0].parts[${index}]`),
    );
    expect(questions).toBe(1);
    expect(shelf.finds).toEqual([file.uri, google, `files/${file.id}`]);
  });

  it('that can be nobody’s here are not looked up', async () => {
    const shelf = createShelf();
    const found = await findFiles(naming('gs://bucket/a', 'https://host/a.pdf'), shelf, address);
    expect([found, shelf.finds]).toEqual([{ ok: true, value: new Map() }, []]);
  });

  const fault = new GatewayError('overloaded', 'Another gateway owns the data directory.');
  const broken = { findAll: () => Promise.reject(fault) };

  it('of others do not need ours', async () => {
    expect(await findFiles(naming(google), broken, address)).toEqual({
      ok: true,
      value: new Map(),
    });
  });

  it.each(['files/abc', 'https://gateway.test/v1beta/files/abc'])(
    'of ours cannot do without: %s',
    async (fileUri) => {
      expect(await findFiles(naming(google, fileUri), broken, address)).toEqual({
        ok: false,
        error: fault,
      });
    },
  );
});

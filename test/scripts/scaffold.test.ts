import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dialectsFolder, scaffoldDialects } from '../../scripts/scaffold.js';
import { inFolder, runNode } from './run.js';

describe('npm run scaffold', () => {
  it('writes a dialect as the ones we have are written', async () => {
    await inFolder((folder) => {
      expect(scaffoldDialects(['gemini'], folder)).toEqual([
        'gemini/index.ts',
        'gemini/handlers.ts',
        'gemini/voice.ts',
      ]);
      for (const file of ['index.ts', 'handlers.ts', 'voice.ts']) {
        const written = readFileSync(path.join(folder, 'gemini', file), 'utf8');
        expect(written).toBe(readFileSync(path.join(dialectsFolder, 'gemini', file), 'utf8'));
      }
    });
  });

  it('leaves what is there alone', () => {
    expect(scaffoldDialects(['gemini', 'nordlys'], dialectsFolder)).toEqual([]);
  });

  it('asks for the document first', () => {
    const { status, stderr } = runNode([
      '--import',
      'tsx',
      'scripts/scaffold.ts',
      'dialect',
      'new',
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('Write openapi/dialects/new.yaml first');
  });
});

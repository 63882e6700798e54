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
      scaffoldDialects(['adaptive'], folder);
      // Gemini's handlers are more than every dialect has, and Adaptive's voice says more.
      for (const file of ['gemini/index.ts', 'adaptive/handlers.ts', 'gemini/voice.ts']) {
        const written = readFileSync(path.join(folder, file), 'utf8');
        expect(written).toBe(readFileSync(path.join(dialectsFolder, file), 'utf8'));
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

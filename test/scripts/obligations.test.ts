import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../../scripts/documents.js';
import { inFolder, runNode, writeProject } from './run.js';

const operations = path.join(root, 'generated/dialects/nordlys/operations.js');

const compilerOptions = {
  module: 'NodeNext',
  lib: ['ES2022'],
  types: [],
  strict: true,
  noEmit: true,
};

/** A handler map that lacks what `without` names, as the compiler sees it. */
function compile(without: string) {
  return inFolder((folder) => {
    writeProject(folder, {
      'tsconfig.json': JSON.stringify({ compilerOptions, files: ['handlers.ts'] }),
      'handlers.ts': `
        import type { Operations } from ${JSON.stringify(operations)};
        declare const all: Operations<unknown, string>;
        const { ${without} } = all;
        handlers satisfies Operations<unknown, string>;
      `,
    });
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    return runNode([compiler, '-p', folder], folder);
  });
}

describe('the generated obligation of a dialect', () => {
  it('accepts a handler for every operation', async () => {
    const { status, stdout } = await compile('...handlers');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('does not compile with one handler gone', async () => {
    const { status, stdout } = await compile('countTokens, ...handlers');
    expect(status).not.toBe(0);
    expect(stdout).toContain("Property 'countTokens' is missing");
  });
});

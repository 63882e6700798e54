import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseDocument } from 'yaml';
import { documentsFolder } from '../../scripts/documents.js';
import { inFolder, runNode } from './run.js';

function checkAgainst(documents: string) {
  const script = 'scripts/check-generated.ts';
  return runNode(['--import', 'tsx', script, '--documents', documents]);
}

describe('npm run check:generated', () => {
  it('is content with what the documents give', () => {
    const { status, stderr } = checkAgainst(documentsFolder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names the files that a changed document leaves behind, and the command to run', async () => {
    await inFolder((folder) => {
      cpSync(documentsFolder, folder, { recursive: true });
      const file = path.join(folder, 'dialects/nordlys.yaml');
      const document = parseDocument(readFileSync(file, 'utf8'));
      const response = ['components', 'schemas', 'NordlysGenerateContentResponse', 'properties'];
      expect(document.getIn([...response, 'createTime', 'type'])).toBe('string');
      document.setIn([...response, 'createTime', 'type'], 'integer');
      writeFileSync(file, String(document));

      const { status, stderr } = checkAgainst(folder);
      expect(status).toBe(1);
      expect(stderr).toContain('generated/dialects/nordlys/document.ts differs from its documents');
      expect(stderr).toContain('generated/dialects/types.ts differs from its documents');
      expect(stderr).not.toContain('generated/formats/');
      expect(stderr).toContain('npm run generate');
    });
  });
});

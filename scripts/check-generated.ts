import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { documentsFolder, generatedFolder } from './documents.js';
import { generate } from './generate.js';

/** Generates again beside `generated/` and says which files are not what the documents give. */
async function checkGenerated(documents: string, generated: string): Promise<string[]> {
  const fresh = mkdtempSync(path.join(tmpdir(), 'pollux-generated-'));
  try {
    await generate(fresh, documents);
    return compareFolders(fresh, generated);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function compareFolders(fresh: string, committed: string): string[] {
  const wanted = filesBelow(fresh);
  const found = filesBelow(committed);
  return [...new Set([...wanted, ...found])].sort().flatMap((file) => {
    if (!found.has(file)) return `${file} is missing`;
    if (!wanted.has(file)) return `${file} comes from no document`;
    const same = readFileSync(path.join(fresh, file)).equals(
      readFileSync(path.join(committed, file)),
    );
    return same ? [] : `${file} differs from its documents`;
  });
}

function filesBelow(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))),
  );
}

if (import.meta.filename === process.argv[1]) {
  const { documents, generated } = parseArgs({
    options: {
      documents: { type: 'string', default: documentsFolder },
      generated: { type: 'string', default: generatedFolder },
    },
  }).values;
  const differences = await checkGenerated(documents, generated);
  for (const difference of differences) console.error(`generated/${difference}`);
  if (differences.length > 0) {
    console.error('Run "npm run generate" and commit what it writes.');
    process.exitCode = 1;
  }
}

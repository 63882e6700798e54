import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file of a data directory, to be searched; text is in `latin1`. */
export async function readStored(dataDir: string) {
  const files: { name: string; text: string }[] = [];
  for (const file of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = readFile(path.join(file.parentPath, file.name), 'latin1');
    files.push({ name: file.name, text: await text.catch(emptyWhereGone) });
  }
  return files;
}

/** A database that is closed takes files of its own away, at times a moment after. */
function emptyWhereGone(caught: NodeJS.ErrnoException): string {
  if (caught.code === 'ENOENT') return '';
  throw caught;
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Database, OpenDatabase } from './database.js';

/** The embedded database of one gateway, a file in `dataDir`. Architecture D6. */
export interface Embedded {
  readonly open: OpenDatabase;
  /** Whether an earlier start has left something in it. */
  isThere(): boolean;
  close(): Promise<void>;
}

/** Nothing is loaded, read or made before the first question to it. */
export function embeddedDatabase(dataDir: string): Embedded {
  const file = path.join(dataDir, 'pollux.db');
  let opening: Promise<Database> | undefined;
  const openFile = async () => {
    const { openLibsql } = await import('./libsql.js');
    return openLibsql(file);
  };
  return {
    open: () => {
      opening ??= openFile().catch((caught) => {
        opening = undefined;
        throw caught;
      });
      return opening;
    },
    isThere: () => existsSync(file),
    async close() {
      const database = await opening?.catch(() => undefined);
      opening = undefined;
      await database?.destroy();
    },
  };
}

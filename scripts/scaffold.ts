import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documentsFolder, documentsIn, root } from './documents.js';

export const dialectsFolder = path.join(root, 'src/dialects');

/**
 * Writes the hand-written files that a dialect needs and does not have; what is there stays as it
 * is. The types are generated, so the compiler says what a new file still lacks.
 *
 * @param names dialects that have a document.
 * @returns the files written, relative to `into`.
 */
export function scaffoldDialects(names: readonly string[], into: string): string[] {
  return names.flatMap((name) =>
    Object.entries(dialectFiles(name)).flatMap(([file, code]) => {
      const target = path.join(into, name, file);
      if (existsSync(target)) return [];
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, code);
      return `${name}/${file}`;
    }),
  );
}

function dialectFiles(name: string): Record<string, string> {
  return { 'index.ts': index(name), 'handlers.ts': handlers(name), 'voice.ts': voice(name) };
}

const index = (name: string) => `\
import { bodyShapes } from '../../../generated/dialects/${name}/operations.js';
import { routes, securitySchemes } from '../../../generated/dialects/${name}/routes.js';
import { validators } from '../../../generated/dialects/validators.js';
import type { Dialect } from '../dialect.js';
import { handlers } from './handlers.js';
import { voice } from './voice.js';

export const ${name} = {
  voice,
  routes,
  securitySchemes,
  bodyShapes,
  validators: validators.${name},
  handlers,
} satisfies Dialect;
`;

const handlers = (name: string) => `\
import type { Operations } from '../../../generated/dialects/${name}/operations.js';
import type { Result } from '../../core/result.js';
import type { Gateway, Reply, RequestContext, Services } from '../dialect.js';
import { createHandlers } from '../handlers.js';
import { voice } from './voice.js';

export function handlers(gateway: Gateway, services: Services) {
  return createHandlers(voice, gateway, services) satisfies Operations<
    RequestContext,
    Result<Reply>
  >;
}
`;

const voice = (name: string) => `\
import type { DialectVoice } from '../dialect.js';

/** Google's own answers and errors, with nothing added. */
export const voice: DialectVoice = {
  name: '${name}',
  writeAnswer: (chunk) => chunk,
};
`;

/** Which dialects the arguments ask for: all that have a document, or `dialect NAME`. */
function namesFrom(args: readonly string[]): string[] {
  const described = documentsIn('dialects');
  const [kind, name, ...more] = args;
  if (kind === undefined) return described;
  if (kind !== 'dialect' || name === undefined || more.length > 0) {
    throw new Error('Usage: npm run scaffold [-- dialect NAME]');
  }
  if (!/^[a-z][a-z0-9]*$/.test(name)) {
    throw new Error(`"${name}" is no name for a dialect; use lower-case letters and digits`);
  }
  if (!described.includes(name)) {
    const file = path.relative(root, path.join(documentsFolder, 'dialects', `${name}.yaml`));
    throw new Error(`Write ${file} first and run "npm run generate"; nordlys.yaml is a pattern`);
  }
  return [name];
}

if (import.meta.filename === process.argv[1]) {
  try {
    const written = scaffoldDialects(namesFrom(process.argv.slice(2)), dialectsFolder);
    for (const file of written) console.log(`src/dialects/${file}`);
    if (written.length === 0) console.log('Nothing is missing.');
    else console.log('Next: DialectName in src/core/canonical.ts, the dialect in src/main.ts.');
  } catch (caught) {
    console.error(caught instanceof Error ? caught.message : caught);
    process.exitCode = 1;
  }
}

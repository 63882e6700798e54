import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Document,
  documentsFolder,
  documentsIn,
  generatedFolder,
  loadDocument,
} from './documents.js';
import { writeFields } from './generators/fields.js';
import { writeOperations } from './generators/operations.js';
import { mergeSchemas, withCanonicalNames } from './generators/requests.js';
import { writeRoutes, writeRouteType } from './generators/routes.js';
import { writeTypes } from './generators/types.js';
import { writeRequestValidators, writeSchemaValidator } from './generators/validators.js';

/** Documents -> `generated/`, all of it. The folder `into` is emptied first. */
export async function generate(into: string, folder = documentsFolder): Promise<void> {
  rmSync(into, { recursive: true, force: true });

  for (const name of documentsIn('formats', folder)) {
    const document = loadDocument(`formats/${name}.yaml`, folder);
    write(into, `formats/${name}.ts`, [document], await writeTypes(document));
  }

  const dialects = new Map(
    documentsIn('dialects', folder).map((name) => [
      name,
      loadDocument(`dialects/${name}.yaml`, folder),
    ]),
  );
  for (const [name, document] of dialects) {
    write(into, `dialects/${name}/operations.ts`, [document], writeOperations(document));
    write(into, `dialects/${name}/routes.ts`, [document], writeRoutes(document));
    write(into, `dialects/${name}/document.ts`, [document], writeDocument(document));
  }
  const all = [...dialects.values()];
  const types = await writeTypes(mergeSchemas(all.map(withCanonicalNames)));
  write(into, 'dialects/route.ts', [], writeRouteType());
  write(into, 'dialects/types.ts', all, types);
  write(into, 'dialects/validators.ts', all, unchecked(writeRequestValidators(dialects)));
  write(into, 'fields.ts', all, writeFields(all));

  const management = loadDocument('management.yaml', folder);
  const writeManagement = (file: string, code: string) =>
    write(into, `management/${file}.ts`, [management], code);
  writeManagement('operations', writeOperations(management, './types.js'));
  writeManagement('routes', writeRoutes(management, '../dialects/route.js'));
  writeManagement('document', writeDocument(management));
  writeManagement('types', await writeTypes(management));
  writeManagement(
    'validators',
    unchecked(writeRequestValidators(new Map([['management', management]]))),
  );

  const config = loadDocument('config.yaml', folder);
  write(into, 'config/types.ts', [config], await writeTypes(config));
  write(into, 'config/validators.ts', [config], unchecked(writeSchemaValidator(config, 'Config')));
}

function writeDocument(document: Document): string {
  return `/** The document as published, every reference local. */\nexport const document = ${JSON.stringify(document.content)};\n`;
}

/** Ajv's output is machine code to us: the compiler takes it as it is. */
function unchecked(code: string): string {
  return `// @ts-nocheck\n${code}`;
}

function write(into: string, file: string, sources: readonly Document[], code: string): void {
  const target = path.join(into, file);
  mkdirSync(path.dirname(target), { recursive: true });
  const header = sources.map(
    ({ source, sha256 }) => `// Generated from openapi/${source} (sha256 ${sha256}); do not edit.`,
  );
  writeFileSync(target, `${header.join('\n')}\n${code}`);
}

if (import.meta.filename === process.argv[1]) {
  await generate(generatedFolder);
}

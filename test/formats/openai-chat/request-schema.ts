import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

/** OpenAI's own document; kept outside the repository, so it may be missing. */
const file = fileURLToPath(
  new URL(
    '../../../../shared/specs/openai.chat-responses-embeddings.openapi.json',
    import.meta.url,
  ),
);

/**
 * What is wrong with a body by OpenAI's document, unknown members included; undefined where
 * the document is not at hand.
 */
export const requestProblems = existsSync(file) ? compile() : undefined;

function compile(): (body: Readonly<Record<string, unknown>>) => unknown[] {
  const document = JSON.parse(readFileSync(file, 'utf8'), withoutBareNullable);
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'openai');
  const pointer = 'openai#/components/schemas/CreateChatCompletionRequest';
  const validate = ajv.compile({ $ref: pointer });
  const known = new Set(membersOf(document, '#/components/schemas/CreateChatCompletionRequest'));
  return (body) => {
    const unknown = Object.keys(body).filter((name) => !known.has(name));
    return validate(body) ? unknown : [...unknown, ...(validate.errors ?? [])];
  };
}

/** OpenAPI 3.0's `nullable` says nothing without a type, and Ajv refuses it there. */
function withoutBareNullable(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value)
    return value;
  const { nullable: __, ...rest } = value;
  return rest;
}

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

function membersOf(document: unknown, ref: string): string[] {
  const schema = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document) as Schema;
  const own = (part: Schema): string[] => [
    ...(part.$ref ? membersOf(document, part.$ref) : []),
    ...Object.keys(part.properties ?? {}),
    ...(part.allOf ?? []).flatMap(own),
  ];
  return own(schema);
}

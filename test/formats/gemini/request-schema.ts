import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

/** Types of the official client as JSON Schema; kept outside the repository, so it may be missing. */
const file = fileURLToPath(
  new URL(
    '../../../../shared/specs/google-genai-sdk.gemini-request-types.jsonschema.json',
    import.meta.url,
  ),
);

/** Members of the body that those types leave to the client's own code. */
const untyped = { cachedContent: {}, serviceTier: {}, store: {}, continuationToken: {} };

/**
 * What is wrong with a body by the official client's own types, unknown members included;
 * undefined where those types are not at hand.
 */
export const requestProblems = existsSync(file) ? compile() : undefined;

function compile(): (body: Readonly<Record<string, unknown>>) => unknown[] {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const { Gemini, GenerationConfig } = document.definitions;
  // None of the body's members has to be there.
  delete Gemini.required;
  Object.assign(Gemini.properties, untyped, {
    systemInstruction: { $ref: '#/definitions/Content' },
  });
  // Pictures: the types have the newer `responseFormat` only.
  Object.assign(GenerationConfig.properties, { imageConfig: {} });
  const validate = new Ajv({ strict: false }).compile(Object(closed(document)));
  return (body) => (validate(body) ? [] : (validate.errors ?? []));
}

/** Every object that lists its members may hold no others. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  const listsMembers = 'properties' in schema && !('additionalProperties' in schema);
  const isObject = 'type' in schema && schema.type === 'object';
  return Object.fromEntries(
    listsMembers && isObject ? [...members, ['additionalProperties', false]] : members,
  );
}

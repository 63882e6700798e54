import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

/** Types of the official client as JSON Schema; kept outside the repository, so it may be missing. */
const file = fileURLToPath(
  new URL('../../../../shared/specs/anthropic.messages.jsonschema.json', import.meta.url),
);

/** Older models read these; the newest client no longer types them. */
const untyped = ['temperature', 'top_p', 'top_k'];

/**
 * What is wrong with a body by the official client's own types, unknown members included;
 * undefined where those types are not at hand.
 */
export const requestProblems = existsSync(file) ? compile() : undefined;

function compile(): (body: Readonly<Record<string, unknown>>) => unknown[] {
  const document = closed(JSON.parse(readFileSync(file, 'utf8')));
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addSchema(document as object, 'anthropic');
  const whole = ajv.compile({ $ref: 'anthropic#/definitions/MessageCreateParamsNonStreaming' });
  const streamed = ajv.compile({ $ref: 'anthropic#/definitions/MessageCreateParamsStreaming' });
  return (body) => {
    const typed = Object.entries(body).filter(([name]) => !untyped.includes(name));
    const validate = body.stream === true ? streamed : whole;
    return validate(Object.fromEntries(typed)) ? [] : (validate.errors ?? []);
  };
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

import type { ErrorObject } from 'ajv';
import type { FieldViolation } from '../core/violations.js';

/**
 * Ajv's findings as field violations. The path is the request's own
 * (`contents[0].parts[1].inlineData`), headers and query parameters go by their names.
 */
export function violationsOf(errors: readonly ErrorObject[]): FieldViolation[] {
  const found = new Map<string, FieldViolation>();
  for (const error of errors) {
    // Which branch of a union failed says nothing that the branches' own findings do not.
    if (error.keyword === 'if' || error.keyword === 'anyOf' || error.keyword === 'oneOf') continue;
    const violation = { field: fieldOf(error), description: describe(error) };
    found.set(`${violation.field}|${violation.description}`, violation);
  }
  if (found.size > 0) return [...found.values()];
  return errors.map((error) => ({ field: fieldOf(error), description: describe(error) }));
}

function fieldOf({ instancePath, params }: ErrorObject): string {
  if (instancePath === '/query' && typeof params.additionalProperty === 'string') {
    return params.additionalProperty;
  }
  const segments = instancePath.split('/').slice(1).map(unescapePointer);
  if (segments[0] === 'requestBody' || segments[0] === 'query' || segments[0] === 'header') {
    segments.shift();
  }
  if (typeof params.missingProperty === 'string') segments.push(params.missingProperty);
  return segments.reduce((path, segment) => {
    if (/^\d+$/.test(segment)) return `${path}[${segment}]`;
    return path === '' ? segment : `${path}.${segment}`;
  }, '');
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function describe({ instancePath, keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return params.missingProperty === 'requestBody' ? 'a JSON body is required' : 'is required';
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}`;
    case 'additionalProperties':
      if (instancePath === '/query') return 'is no parameter of this operation';
      return `does not know "${params.additionalProperty}"`;
    default:
      return message ?? 'is not valid';
  }
}

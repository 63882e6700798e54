import { enums, shapes } from '../../../generated/fields.js';
import { isObject, parseBody } from '../../core/json.js';
import { createNormaliser } from '../../core/normalise.js';
import { fail, ok, type Result } from '../../core/result.js';
import { type FieldViolation, invalidField, invalidRequest } from '../../core/violations.js';
import type { RequestContext } from '../dialect.js';

/** What a client says of a file that it uploads. */
export interface NewFile {
  /** What stands behind `files/`, where the client chose it. */
  readonly id?: string;
  readonly displayName?: string;
  readonly mimeType?: string;
  readonly sizeBytes?: number;
}

/** A description has four short members. */
export const descriptionBytes = 64 * 1024;
const jsonLimits = { depth: 8, nodes: 1_000, keysPerObject: 100 };

const normalise = createNormaliser({ shapes, enums });

/** Reads a `CreateFileRequest`; nothing at all describes nothing. Fails with every field at fault. */
export function readNewFile(
  bytes: Uint8Array,
  { strict, warn }: Pick<RequestContext, 'strict' | 'warn'>,
): Result<NewFile> {
  if (bytes.length === 0) return ok({});
  const parsed = parseBody(bytes, jsonLimits);
  if (!parsed.ok) return fail(invalidField('', `The description cannot be read: ${parsed.error}.`));
  const { value, violations, unknown } = normalise('CreateFileRequest', parsed.value);
  const faults: FieldViolation[] = [...violations];
  for (const field of unknown) {
    if (strict) faults.push({ field, description: 'is not known' });
    else warn({ code: 'unknown_field', field });
  }
  const file = isObject(value) ? (value.file ?? {}) : undefined;
  if (!isObject(file)) faults.push({ field: 'file', description: 'must be an object' });
  const { name, displayName, mimeType: given, sizeBytes } = isObject(file) ? file : {};
  const mimeType = typeof given === 'string' ? mimeTypeOf(given) : given;
  const id = typeof name === 'string' ? idIn(name) : undefined;
  if (name !== undefined && id === undefined) faults.push(badName);
  if (displayName !== undefined && !isDisplayName(displayName)) faults.push(badDisplayName);
  if (mimeType !== undefined && !isMimeType(mimeType)) faults.push(badMimeType);
  if (sizeBytes !== undefined && !isSize(sizeBytes)) faults.push(badSize);
  if (faults.length > 0) return fail(invalidRequest(faults));
  return ok({
    ...(id === undefined || id === '' ? {} : { id }),
    ...(isDisplayName(displayName) ? { displayName } : {}),
    ...(isMimeType(mimeType) ? { mimeType } : {}),
    ...(isSize(sizeBytes) ? { sizeBytes } : {}),
  });
}

/** Google's rule, https://ai.google.dev/api/files#File; an empty name leaves it to the gateway. */
function idIn(name: string): string | undefined {
  const id = name.replace(/^files\//, '');
  return id === '' || /^(?!-)[a-z0-9-]{1,40}(?<!-)$/.test(id) ? id : undefined;
}

const isDisplayName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 512 && !value.includes('\0');

const isSize = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** As in `inlineData.mimeType`. It comes back as a header of downloads, so that it holds no others. */
/** Google's guide calls files of batches so, and its clients send it as they are told. */
export const mimeTypeOf = (given: string): string =>
  given === 'jsonl' ? 'application/jsonl' : given;

export const isMimeType = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 255 &&
  /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*( *;[ -~]*)?$/.test(value);

const badName = {
  field: 'file.name',
  description:
    'must be files/ and up to 40 lower-case letters, digits and dashes, no dash first or last',
};
const badDisplayName = {
  field: 'file.displayName',
  description: 'must be a text of at most 512 characters, without U+0000',
};
const badMimeType = {
  field: 'file.mimeType',
  description: 'must be a media type such as "image/png"',
};
const badSize = { field: 'file.sizeBytes', description: 'must be a whole number of bytes' };

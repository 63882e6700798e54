import type { CanonicalCall } from '../../core/canonical.js';
import { GatewayError } from '../../core/errors.js';
import { type NamedFile, namedFiles } from '../../formats/files-in-call.js';
import type { NameField } from '../../formats/losses.js';
import { fileHost } from '../../formats/media.js';

/** The client knows of `fileData` only, and of no name or type that it did not give. */
export function clientNames(replaced: readonly NamedFile[]): NameField {
  const byPath = new Map(replaced.map((file) => [file.path, file]));
  return (field) => {
    const [, path = '', member] = /^(.+)\.inlineData(?:\.(\w+))?$/.exec(field) ?? [];
    const file = byPath.get(path);
    if (!file) return field;
    const { mimeType, displayName } = file.fileData;
    const named = `${path}.fileData`;
    if (member === 'data') return `${named}.fileUri`;
    if (member === 'mimeType') return mimeType ? `${named}.mimeType` : named;
    if (member === 'displayName') return displayName ? `${named}.displayName` : undefined;
    return named;
  };
}

/** The files behind public addresses that a target was refused for, if it was for nothing else. */
export function unreadAddresses(
  call: CanonicalCall,
  isStored: (path: string) => boolean,
  { kind, facts: { violations = [] } }: GatewayError,
): NamedFile[] {
  if (kind !== 'field-not-supported') return [];
  const addresses = namedFiles(call).filter(
    ({ path, fileData }) => !isStored(path) && fileHost(fileData.fileUri) === 'https',
  );
  const isAbout = (field: string, { path }: NamedFile) =>
    field === `${path}.fileData` || field.startsWith(`${path}.fileData.`);
  const others = violations.filter(({ field }) => !addresses.some((file) => isAbout(field, file)));
  if (others.length > 0) return [];
  return addresses.filter((file) => violations.some(({ field }) => isAbout(field, file)));
}

/** The same refusal, with what the operator could do about it. */
export function withFetchHint(error: GatewayError): GatewayError {
  const violations = (error.facts.violations ?? []).map(({ field, description }) => ({
    field,
    description: `${description}; the gateway would fetch it if its operator set media.fetchRemote`,
  }));
  return new GatewayError(error.kind, error.message, { ...error.facts, violations });
}

/** What could not be fetched, by its path; the end of the call itself is no matter of a field. */
export function notFetched(error: GatewayError, path: string): GatewayError {
  if (error.kind !== 'operation-not-supported') return error;
  const field = `${path}.fileData.fileUri`;
  return new GatewayError(error.kind, `${field}: ${error.message}`, {
    ...error.facts,
    violations: [{ field, description: error.message }],
    cause: error.cause,
  });
}

import type { Part } from '../../../../generated/formats/gemini.js';
import { base64Problem, standardBase64 } from '../../../core/base64.js';
import { isObject } from '../../../core/json.js';
import type { FieldViolation } from '../../../core/violations.js';
import type { Warning } from '../../../core/warnings.js';
import { camelCase, member, textOf } from './members.js';

/** Where faults and losses of what is read go. */
export interface Findings {
  readonly violations: FieldViolation[];
  readonly warn: (warning: Warning) => void;
}

/** What `resolution` may say. */
const resolutions = {
  low: 'MEDIA_RESOLUTION_LOW',
  medium: 'MEDIA_RESOLUTION_MEDIUM',
  high: 'MEDIA_RESOLUTION_HIGH',
  ultra_high: 'MEDIA_RESOLUTION_ULTRA_HIGH',
} as const;

const mediaTypes: ReadonlySet<unknown> = new Set(['image', 'audio', 'video', 'document']);

/** Whether something is a piece of a turn rather than a step. */
export function isContent(value: unknown): value is Record<string, unknown> {
  return isObject(value) && (value.type === 'text' || mediaTypes.has(value.type));
}

/** A content -> the part that says the same; undefined where it cannot be read, with a violation. */
export function readContent(value: unknown, path: string, found: Findings): Part | undefined {
  if (!isObject(value)) return refuse(path, 'must be an object with a type', found);
  if (value.type === 'text') {
    const text = textOf(value, 'text');
    return text === undefined ? refuse(`${path}.text`, 'must be a string', found) : { text };
  }
  if (mediaTypes.has(value.type)) return readMedia(value, path, found);
  const description = 'must be text, image, audio, video or document';
  return refuse(`${path}.type`, description, found);
}

function readMedia(
  value: Readonly<Record<string, unknown>>,
  path: string,
  found: Findings,
): Part | undefined {
  const data = textOf(value, 'data');
  const uri = textOf(value, 'uri');
  const mimeType = textOf(value, 'mime_type');
  if ((data === undefined) === (uri === undefined)) {
    return refuse(path, 'must have either data (base64) or uri', found);
  }
  for (const name of ['processing', 'channels', 'sample_rate']) {
    if (member(value, name) !== undefined)
      found.warn({ code: 'dropped', field: `${path}.${camelCase(name)}` });
  }
  const detail = readResolution(member(value, 'resolution'), path, found);
  if (uri !== undefined) {
    const named = mimeType === undefined ? {} : { mimeType };
    return { fileData: { fileUri: uri, ...named }, ...detail };
  }
  if (mimeType === undefined) {
    return refuse(`${path}.mimeType`, 'is required beside data, such as image/png', found);
  }
  const problem = base64Problem(data ?? '');
  if (problem !== undefined) return refuse(`${path}.data`, problem, found);
  return { inlineData: { data: standardBase64(data ?? ''), mimeType }, ...detail };
}

function readResolution(
  value: unknown,
  path: string,
  { violations }: Findings,
): Pick<Part, 'mediaResolution'> {
  if (value === undefined) return {};
  const level = Object.entries(resolutions).find(([name]) => name === value)?.[1];
  if (level !== undefined) return { mediaResolution: { level } };
  const description = `must be one of ${Object.keys(resolutions).join(', ')}`;
  violations.push({ field: `${path}.resolution`, description });
  return {};
}

function refuse(field: string, description: string, { violations }: Findings): undefined {
  violations.push({ field, description });
  return undefined;
}

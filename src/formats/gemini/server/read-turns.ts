import type { Content, Part } from '../../../../generated/formats/gemini.js';
import { base64Bytes } from '../../../core/base64.js';
import { isOfPrefix, prefixPath, type Turn } from '../../../core/canonical.js';
import { isFileAddress, mayNameStoredFile, notAFileAddress } from '../../../core/file-address.js';
import type { FieldViolation } from '../../../core/violations.js';
import type { Warning } from '../../../core/warnings.js';
import { joinCalls } from './join-calls.js';
import { type PlacedPart, type PlacedTurn, pairCalls } from './pair-calls.js';

export interface ReadTurns {
  readonly turns: readonly Turn[];
  /** Text of turns with role `system`, to stand after the system instruction. */
  readonly system: readonly PlacedPart[];
}

/**
 * The client's `contents` as turns: roles settled, neighbours of equal role merged (the official
 * JavaScript client stores one content per streamed chunk and sends them all back), calls and
 * results paired, results in the order of their calls. Translation contract §3, §5.
 *
 * @param violations every fault found is added, with its path.
 * @param stored what the client stored to stand before them.
 */
export function readTurns(
  contents: readonly Content[],
  violations: FieldViolation[],
  warn: (warning: Warning) => void,
  stored: readonly Content[] = [],
): ReadTurns {
  const system: PlacedPart[] = [];
  const open: PlacedTurn[] = [];

  const all = stored.length > 0 ? [...stored, ...contents] : contents;
  for (const [place, content] of all.entries()) {
    const index = place - stored.length;
    const path = index < 0 ? `${prefixPath}contents[${place}]` : `contents[${index}]`;
    const parts = (content.parts ?? []).map((part, at) => ({ part, path: `${path}.parts[${at}]` }));
    for (const { part, path: at } of parts) checkPart(part, at, violations);

    const role = roleOf(content.role);
    if (role === undefined) {
      const description = `"${content.role}" is no role; use user or model`;
      violations.push({ field: `${path}.role`, description });
    } else if (role === 'system') {
      moveToSystem(parts, system, violations);
      warn({ code: 'emulated', field: path });
    } else {
      if (parts.length === 0 && role === 'user') {
        violations.push({
          field: `${path}.parts`,
          description: 'a user turn needs at least one part',
        });
      }
      for (const { part, path: at } of parts) checkSide(part, role, at, violations);
      open.push({ role, parts, path });
    }
  }

  const merged = merge(withoutEmptyTexts(merge(open), violations));
  const isSilent =
    stored.length > 0 ? merged.every(({ parts }) => parts.every(isOfPrefix)) : merged.length === 0;
  if (isSilent && contents.length > 0 && violations.length === 0) {
    violations.push({ field: 'contents', description: 'holds no turn of a user' });
  }
  return { turns: pairCalls(joinCalls(merged, violations), violations), system };
}

function roleOf(role: string | undefined): 'user' | 'model' | 'system' | undefined {
  switch (role) {
    case undefined:
    case '':
    case 'user':
    case 'function':
    case 'tool':
      return 'user';
    case 'model':
    case 'system':
      return role;
    default:
      return undefined;
  }
}

function moveToSystem(
  parts: readonly PlacedPart[],
  system: PlacedPart[],
  violations: FieldViolation[],
): void {
  for (const placed of parts) {
    const { part, path } = placed;
    if (part.text === undefined) {
      violations.push({ field: path, description: 'a turn with role system may hold text only' });
    } else if (part.text !== '') {
      system.push(placed);
    }
  }
}

/** Models call, users answer; a part on the wrong side would pair with nothing. */
function checkSide(
  part: Part,
  role: 'user' | 'model',
  path: string,
  violations: FieldViolation[],
): void {
  if (role === 'user' && part.functionCall) {
    const description = 'a functionCall belongs in a turn of the model';
    violations.push({ field: `${path}.functionCall`, description });
  }
  if (role === 'model' && part.functionResponse) {
    const description = 'a functionResponse belongs in a turn of the user';
    violations.push({ field: `${path}.functionResponse`, description });
  }
}

function checkPart(part: Part, path: string, violations: FieldViolation[]): void {
  if (part.inlineData) checkInlineData(part.inlineData.data, `${path}.inlineData`, violations);
  if (part.fileData) checkFileUri(part.fileData.fileUri, `${path}.fileData`, violations);
  for (const [index, media] of (part.functionResponse?.parts ?? []).entries()) {
    const at = `${path}.functionResponse.parts[${index}]`;
    if (media.inlineData) checkInlineData(media.inlineData.data, `${at}.inlineData`, violations);
    if (media.fileData) checkFileUri(media.fileData.fileUri, `${at}.fileData`, violations);
  }
}

function checkInlineData(data: unknown, path: string, violations: FieldViolation[]): void {
  if (typeof data === 'string' && base64Bytes(data) === 0) {
    violations.push({ field: `${path}.data`, description: 'is empty' });
  }
}

/** Which of these a target can read is the target's business; nothing else is ever looked at. */
function checkFileUri(uri: unknown, path: string, violations: FieldViolation[]): void {
  if (typeof uri === 'string' && !isFileAddress(uri) && !mayNameStoredFile(uri)) {
    violations.push({ field: `${path}.fileUri`, description: notAFileAddress });
  }
}

function merge(turns: readonly PlacedTurn[]): PlacedTurn[] {
  const merged: PlacedTurn[] = [];
  let parts: PlacedPart[] = [];
  for (const turn of turns) {
    if (merged.at(-1)?.role !== turn.role) {
      parts = [];
      merged.push({ ...turn, parts });
    }
    for (const part of turn.parts) parts.push(part);
  }
  return merged;
}

/** Empty texts say nothing, unless they carry a signature (Gemini itself streams that form). */
function withoutEmptyTexts(
  turns: readonly PlacedTurn[],
  violations: FieldViolation[],
): PlacedTurn[] {
  const kept: PlacedTurn[] = [];
  for (const turn of turns) {
    const parts = turn.parts.filter(
      ({ part }) => part.text !== '' || part.thoughtSignature !== undefined,
    );
    const isSilent = turn.role === 'user' ? parts.every(saysNothing) : parts.length === 0;
    if (!isSilent) kept.push({ ...turn, parts });
    else if (turn.role === 'user' && turn.parts.length > 0) {
      violations.push({
        field: `${turn.path}.parts`,
        description: 'the turn holds no text at all',
      });
    }
  }
  return kept;
}

/** A signature alone asks a model for nothing. */
function saysNothing({ part }: PlacedPart): boolean {
  return Object.entries(part).every(
    ([member, value]) => member === 'thoughtSignature' || (member === 'text' && value === ''),
  );
}

import { createHash } from 'node:crypto';
import type { Content, FunctionResponse, Part } from '../../../../generated/formats/gemini.js';
import { base64Bytes } from '../../../core/base64.js';
import type { CanonicalPart, Turn } from '../../../core/canonical.js';
import type { FieldViolation } from '../../../core/violations.js';
import type { Warning } from '../../../core/warnings.js';

export interface ReadTurns {
  readonly turns: readonly Turn[];
  /** Text of turns with role `system`, to stand after the system instruction. */
  readonly system: readonly Part[];
}

/** A part and where it stood in the request, for messages that name the field. */
interface PlacedPart {
  readonly part: Part;
  readonly path: string;
}

interface OpenTurn {
  readonly role: 'user' | 'model';
  parts: PlacedPart[];
  readonly path: string;
}

/**
 * The client's `contents` as turns: roles settled, neighbours of equal role merged (the official
 * JavaScript client stores one content per streamed chunk and sends them all back), calls and
 * results paired, results in the order of their calls. Translation contract §3, §5.
 *
 * @param violations every fault found is added, with its path.
 */
export function readTurns(
  contents: readonly Content[],
  violations: FieldViolation[],
  warn: (warning: Warning) => void,
): ReadTurns {
  const system: Part[] = [];
  const open: OpenTurn[] = [];

  for (const [index, content] of contents.entries()) {
    const path = `contents[${index}]`;
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
  if (merged.length === 0 && violations.length === 0) {
    violations.push({ field: 'contents', description: 'holds no turn of a user' });
  }
  return { turns: pair(merged, violations), system };
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
  system: Part[],
  violations: FieldViolation[],
): void {
  for (const { part, path } of parts) {
    if (part.text === undefined) {
      violations.push({ field: path, description: 'a turn with role system may hold text only' });
    } else if (part.text !== '') {
      system.push(part);
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
  if (typeof uri === 'string' && !/^(?:https|gs|s3):\/\/[^\s]+$/.test(uri)) {
    violations.push({
      field: `${path}.fileUri`,
      description: 'cannot be read: it has to be an https://, gs:// or s3:// address',
    });
  }
}

function merge(turns: readonly OpenTurn[]): OpenTurn[] {
  const merged: OpenTurn[] = [];
  for (const turn of turns) {
    const last = merged.at(-1);
    if (last && last.role === turn.role) last.parts = [...last.parts, ...turn.parts];
    else merged.push({ ...turn });
  }
  return merged;
}

/** Empty texts say nothing, unless they carry a signature (Gemini itself streams that form). */
function withoutEmptyTexts(turns: readonly OpenTurn[], violations: FieldViolation[]): OpenTurn[] {
  const kept: OpenTurn[] = [];
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

/** Gives every call its id and puts every result beside its call. Translation contract §5.2, §5.3. */
function pair(turns: readonly OpenTurn[], violations: FieldViolation[]): Turn[] {
  const usedIds = new Set<string>();
  let pending: PendingCall[] = [];

  const paired = turns.map((turn, turnIndex): Turn => {
    if (turn.role === 'model') {
      pending = [];
      /** A call whose arguments came in fragments: the rest of them is no call of its own. */
      let unfinished: PendingCall | undefined;
      const parts = turn.parts.map(({ part, path }): CanonicalPart => {
        const call = part.functionCall;
        if (!call) return part;
        const { id: clientId, name = '' } = call;
        if (unfinished && (clientId === undefined || clientId === unfinished.clientId)) {
          const { callId } = unfinished;
          if (call.willContinue !== true) unfinished = undefined;
          return { ...part, callId };
        }
        if (name === '') {
          violations.push({ field: `${path}.functionCall.name`, description: 'is required' });
        }
        if (clientId && pending.some((other) => other.clientId === clientId)) {
          const description = `"${clientId}" stands twice in one turn`;
          violations.push({ field: `${path}.functionCall.id`, description });
        }
        const callId = callIdOf(clientId, name, turnIndex, pending.length, usedIds);
        usedIds.add(callId);
        const opened = { callId, clientId, name, path, answered: false };
        pending.push(opened);
        unfinished = call.willContinue === true ? opened : undefined;
        return { ...part, callId };
      });
      return { role: 'model', parts };
    }
    const answers = pairResults(turn, pending, violations);
    pending = [];
    return answers;
  });

  // Calls at the very end wait for results that the request does not bring.
  for (const { path } of pending) {
    violations.push({
      field: `${path}.functionCall`,
      description: 'the functionCall has no functionResponse after it',
    });
  }
  return paired;
}

interface PendingCall {
  readonly callId: string;
  readonly clientId: string | undefined;
  readonly name: string;
  readonly path: string;
  answered: boolean;
}

function pairResults(
  turn: OpenTurn,
  pending: readonly PendingCall[],
  violations: FieldViolation[],
): Turn {
  if (pending.length === 0 && turn.parts.every(({ part }) => !part.functionResponse)) {
    return { role: 'user', parts: turn.parts.map(({ part }) => part) };
  }
  const results = turn.parts.filter(({ part }) => part.functionResponse !== undefined);
  const others = turn.parts.filter(({ part }) => part.functionResponse === undefined);
  const byCall = new Map<PendingCall, Part>();

  const answer = (call: PendingCall, placed: PlacedPart) => {
    call.answered = true;
    byCall.set(call, placed.part);
  };
  // Ids first, over all results, so that an id-less one never takes a call that another names.
  const withoutId = results.filter((placed) => {
    const id = placed.part.functionResponse?.id;
    const call = id
      ? pending.find(({ clientId, answered }) => clientId === id && !answered)
      : undefined;
    if (call) answer(call, placed);
    return call === undefined;
  });
  for (const placed of withoutId) {
    const response = placed.part.functionResponse as FunctionResponse;
    // An id of this turn whose call has its result already asks for no other call.
    const isSecond = response.id && pending.some(({ clientId }) => clientId === response.id);
    const call = isSecond
      ? undefined
      : pending.find(({ name, answered }) => name === response.name && !answered);
    if (call) answer(call, placed);
    else {
      const description = `functionResponse "${response.name}" does not answer any pending functionCall`;
      violations.push({ field: `${placed.path}.functionResponse`, description });
    }
  }
  for (const call of pending.filter(({ answered }) => !answered)) {
    const description = `functionCall "${call.name}" has no functionResponse in the turn after it`;
    violations.push({ field: `${call.path}.functionCall`, description });
  }

  const ordered = pending.flatMap((call): CanonicalPart[] => {
    const part = byCall.get(call);
    return part ? [{ ...part, callId: call.callId }] : [];
  });
  return { role: 'user', parts: [...ordered, ...others.map(({ part }) => part)] };
}

/** Equal histories give equal ids, on any machine and in any run: prompt caches depend on it. */
function callIdOf(
  clientId: string | undefined,
  name: string,
  turnIndex: number,
  callIndex: number,
  usedIds: ReadonlySet<string>,
): string {
  if (clientId) return usedIds.has(clientId) ? `${clientId}#${turnIndex}` : clientId;
  const place = `v1|${turnIndex}|${callIndex}|${name}`;
  return `call_${createHash('sha256').update(place).digest('hex').slice(0, 24)}`;
}

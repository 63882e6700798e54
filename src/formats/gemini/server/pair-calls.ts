import { createHash } from 'node:crypto';
import type { FunctionResponse, Part } from '../../../../generated/formats/gemini.js';
import type { CanonicalPart, Turn } from '../../../core/canonical.js';
import type { FieldViolation } from '../../../core/violations.js';

/** A part and where it stood in the request, for messages that name the field. */
export interface PlacedPart {
  readonly part: Part;
  readonly path: string;
}

export interface PlacedTurn {
  readonly role: 'user' | 'model';
  readonly parts: readonly PlacedPart[];
  readonly path: string;
}

/**
 * Gives every call its id and puts every result beside its call. Translation contract §5.2, §5.3.
 *
 * @param turns of alternating roles.
 * @param violations every fault found is added, with its path.
 */
export function pairCalls(turns: readonly PlacedTurn[], violations: FieldViolation[]): Turn[] {
  const usedIds = new Set<string>();
  let pending: PendingCall[] = [];

  const paired = turns.map((turn, turnIndex): Turn => {
    const awaited = pending;
    pending = [];
    if (turn.role === 'user') return pairResults(turn, awaited, violations);
    return { role: 'model', parts: openCalls(turn, turnIndex, { pending, usedIds, violations }) };
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

interface OpenedCalls {
  readonly pending: PendingCall[];
  readonly usedIds: Set<string>;
  readonly violations: FieldViolation[];
}

function openCalls(
  turn: PlacedTurn,
  turnIndex: number,
  { pending, usedIds, violations }: OpenedCalls,
): CanonicalPart[] {
  /** A call whose arguments came in fragments: the rest of them is no call of its own. */
  let unfinished: PendingCall | undefined;
  return turn.parts.map(({ part, path }): CanonicalPart => {
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
}

function pairResults(
  turn: PlacedTurn,
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

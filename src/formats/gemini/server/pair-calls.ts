import { createHash } from 'node:crypto';
import type { FunctionResponse } from '../../../../generated/formats/gemini.js';
import { type CanonicalPart, pathOfPart, type Turn } from '../../../core/canonical.js';
import type { FieldViolation } from '../../../core/violations.js';

/** A part and where it stood in the request, for messages that name the field. */
export interface PlacedPart {
  readonly part: CanonicalPart;
  readonly path: string;
}

/** The part with its path, if that is not the one its place gives. Most parts are not copied. */
export function settle({ part, path }: PlacedPart, place: string): CanonicalPart {
  return path === place ? part : { ...part, path };
}

export interface PlacedTurn {
  readonly role: 'user' | 'model';
  readonly parts: readonly PlacedPart[];
  readonly path: string;
}

/**
 * Gives every call its id and puts every result beside its call. Translation contract §5.2, §5.3.
 *
 * @param turns of alternating roles; every call is whole.
 * @param violations every fault found is added, with its path.
 */
export function pairCalls(turns: readonly PlacedTurn[], violations: FieldViolation[]): Turn[] {
  const usedIds = new Set<string>();
  let pending: PendingCall[] = [];

  const paired = turns.map((turn, turnIndex): Turn => {
    const awaited = pending;
    pending = [];
    const parts =
      turn.role === 'user'
        ? pairResults(turn, awaited, violations)
        : openCalls(turn, turnIndex, { pending, usedIds, violations });
    return {
      role: turn.role,
      parts: parts.map((placed, index) => settle(placed, pathOfPart({}, turnIndex, index))),
    };
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
): PlacedPart[] {
  const clientIds = new Set<string>();
  return turn.parts.map((placed): PlacedPart => {
    const { part, path } = placed;
    if (!part.functionCall) return placed;
    const { id: clientId, name = '' } = part.functionCall;
    if (name === '') {
      const description = 'is required; of a call in pieces, the first has it';
      violations.push({ field: `${path}.functionCall.name`, description });
    }
    if (clientId && clientIds.has(clientId)) {
      const description = `"${clientId}" stands twice in one turn`;
      violations.push({ field: `${path}.functionCall.id`, description });
    }
    if (clientId) clientIds.add(clientId);
    const callId = callIdOf(clientId, name, turnIndex, pending.length, usedIds);
    usedIds.add(callId);
    pending.push({ callId, clientId, name, path, answered: false });
    return { part: { ...part, callId }, path };
  });
}

function pairResults(
  turn: PlacedTurn,
  pending: readonly PendingCall[],
  violations: FieldViolation[],
): readonly PlacedPart[] {
  if (pending.length === 0 && turn.parts.every(({ part }) => !part.functionResponse)) {
    return turn.parts;
  }
  const results = turn.parts.filter(({ part }) => part.functionResponse !== undefined);
  const others = turn.parts.filter(({ part }) => part.functionResponse === undefined);
  const byCall = new Map<PendingCall, PlacedPart>();
  const idQueues = queuesOf(pending, ({ clientId }) => clientId);
  const nameQueues = queuesOf(pending, ({ name }) => name);

  const answer = (call: PendingCall, placed: PlacedPart) => {
    call.answered = true;
    byCall.set(call, placed);
  };
  // Ids first, over all results, so that an id-less one never takes a call that another names.
  const withoutId = results.filter((placed) => {
    const id = placed.part.functionResponse?.id;
    const call = id ? nextOf(idQueues.get(id)) : undefined;
    if (call) answer(call, placed);
    return call === undefined;
  });
  for (const placed of withoutId) {
    const response = placed.part.functionResponse as FunctionResponse;
    // An id of this turn whose call has its result already asks for no other call.
    const isSecond = response.id && idQueues.has(response.id);
    const call = isSecond ? undefined : nextOf(nameQueues.get(response.name));
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

  const ordered = pending.flatMap((call): PlacedPart[] => {
    const placed = byCall.get(call);
    return placed ? [{ part: { ...placed.part, callId: call.callId }, path: placed.path }] : [];
  });
  return [...ordered, ...others];
}

/** Calls by what a result may name, the first of each at the end of its queue. */
function queuesOf<K>(
  pending: readonly PendingCall[],
  keyOf: (call: PendingCall) => K,
): ReadonlyMap<K, PendingCall[]> {
  const queues = new Map<K, PendingCall[]>();
  for (const call of pending.toReversed()) {
    const key = keyOf(call);
    const queue = queues.get(key);
    if (queue) queue.push(call);
    else queues.set(key, [call]);
  }
  return queues;
}

/** Takes the first call that has no result yet. */
function nextOf(queue: PendingCall[] | undefined): PendingCall | undefined {
  let call = queue?.pop();
  while (call?.answered) call = queue?.pop();
  return call;
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

import type { FunctionCall, Part } from '../../../../generated/formats/gemini.js';
import { isEmpty } from '../../../core/normalise.js';
import type { FieldViolation } from '../../../core/violations.js';
import { type ArgsBudget, createArgsBudget, createJoinedArgs } from './join-args.js';
import type { PlacedPart, PlacedTurn } from './pair-calls.js';

/**
 * Turns in which every call is whole. Clients that were streamed the arguments of a call send
 * back the very pieces: the first tells the name, the last does not continue. Translation
 * contract §5.4, §12.7.
 *
 * @param violations every fault found is added, with its path.
 */
export function joinCalls(
  turns: readonly PlacedTurn[],
  violations: FieldViolation[],
): readonly PlacedTurn[] {
  if (!turns.some(({ parts }) => parts.some(isPiece))) return turns;
  const budget = createArgsBudget();
  return turns.map((turn) => ({
    ...turn,
    parts: piecesByCall(turn.parts).map((pieces) => joinPieces(pieces, budget, violations)),
  }));
}

function isPiece({ part: { functionCall } }: PlacedPart): boolean {
  return functionCall?.partialArgs !== undefined || functionCall?.willContinue !== undefined;
}

type Pieces = readonly [PlacedPart, ...PlacedPart[]];

/** Parts that are no pieces stand alone. */
function piecesByCall(parts: readonly PlacedPart[]): Pieces[] {
  const groups: [PlacedPart, ...PlacedPart[]][] = [];
  let open: PlacedPart[] | undefined;
  for (const placed of parts) {
    const call = placed.part.functionCall;
    if (call && open && isMoreOf(open[0]?.part.functionCall, call)) {
      open.push(placed);
    } else {
      const group: [PlacedPart] = [placed];
      groups.push(group);
      if (call) open = group;
    }
    if (call && call.willContinue !== true) open = undefined;
  }
  return groups;
}

/** Later pieces need not repeat who they belong to. */
function isMoreOf(first: FunctionCall | undefined, { id, name }: FunctionCall): boolean {
  return (id ?? first?.id) === first?.id && (name ?? first?.name) === first?.name;
}

function joinPieces(pieces: Pieces, budget: ArgsBudget, violations: FieldViolation[]): PlacedPart {
  const [first] = pieces;
  const last = pieces.at(-1) ?? first;
  if (!pieces.some(isPiece)) return first;
  if (last.part.functionCall?.willContinue === true) {
    violations.push({
      field: `${last.path}.functionCall.willContinue`,
      description: 'the rest of the call is missing; send its last piece too, in the same turn',
    });
  }
  const { partialArgs: _, willContinue: _more, ...call } = first.part.functionCall ?? {};
  const args = joinArgs(pieces, budget, violations);
  // What stands beside a piece, such as its signature, stands beside the call.
  const beside: Part = {};
  for (const { part } of pieces.toReversed()) Object.assign(beside, part);
  return { path: first.path, part: { ...beside, functionCall: { ...call, args } } };
}

function joinArgs(
  pieces: Pieces,
  budget: ArgsBudget,
  violations: FieldViolation[],
): Record<string, unknown> {
  const wholes = pieces.filter(({ part }) => !isEmpty(part.functionCall?.args ?? {}));
  const whole = wholes.at(-1);
  if (whole) {
    // The gateway's own calls end so where the pieces could not tell everything.
    const isEnd = whole === pieces.at(-1);
    const hasPartial = pieces.some(({ part }) => part.functionCall?.partialArgs?.length);
    if (wholes.length > 1 || (hasPartial && !isEnd)) {
      const description = 'cannot stand beside other arguments of the same call';
      violations.push({ field: `${whole.path}.functionCall.args`, description });
    }
    return whole.part.functionCall?.args ?? {};
  }
  const joined = createJoinedArgs(budget);
  for (const { part, path } of pieces) {
    for (const [index, piece] of (part.functionCall?.partialArgs ?? []).entries()) {
      const description = joined.put(piece);
      if (description === undefined) continue;
      const field = `${path}.functionCall.partialArgs[${index}].jsonPath`;
      violations.push({ field, description });
      // What follows would only repeat it.
      return {};
    }
  }
  return joined.end();
}

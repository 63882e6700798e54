import type { Content, Part } from '../../../../generated/formats/gemini.js';
import { isObject } from '../../../core/json.js';
import { member, textOf } from './members.js';
import { type Findings, isContent, readContent } from './read-content.js';
import { readResult } from './read-result.js';

/** What a client brings to a conversation, in Gemini's own form. */
export interface ReadInput {
  readonly contents: readonly Content[];
  /** Path in the request of every part of `contents`, by the places of both. */
  readonly places: readonly (readonly string[])[];
}

/** One turn while it is being read. */
interface OpenTurn {
  readonly role: 'user' | 'model';
  readonly parts: Part[];
  readonly places: string[];
  /** Of a thought, for the part after it. */
  signature?: { readonly value: string; readonly path: string };
}

interface Reading extends Findings {
  readonly turns: OpenTurn[];
  /** Id of every function call so far -> name of its function. */
  readonly callNames: Map<string, string>;
}

/** Steps that tell what a provider looked up. No other provider could be told of them. */
const lookUps =
  /^(?:google_search|url_context|file_search|google_maps|mcp_server_tool|retrieval|processing)_(?:call|result)$/;

/**
 * The input of an interaction in any of its forms: a text, one content, contents, steps, turns with
 * roles, mixed as the client likes. Translation contract §17.
 *
 * @param history what was said before, whose calls the input may answer.
 */
export function readInput(
  input: unknown,
  history: readonly Content[],
  findings: Findings,
): ReadInput {
  const callNames = new Map<string, string>();
  for (const { parts = [] } of history) {
    for (const { functionCall } of parts) {
      if (functionCall?.id) callNames.set(functionCall.id, functionCall.name ?? '');
    }
  }
  const reading: Reading = { ...findings, turns: [], callNames };
  if (Array.isArray(input)) {
    for (const [index, item] of input.entries()) readItem(item, `input[${index}]`, 'user', reading);
  } else {
    readItem(input, 'input', 'user', reading);
  }
  closeTurn(reading.turns);
  return {
    contents: reading.turns.map(({ role, parts }) => ({ role, parts })),
    places: reading.turns.map(({ places }) => places),
  };
}

function readItem(item: unknown, path: string, role: OpenTurn['role'], reading: Reading): void {
  if (typeof item === 'string') say(role, { text: item }, path, reading);
  else if (!isObject(item)) refuse(path, 'must be a text or an object with a type', reading);
  else if (item.type === undefined && item.role !== undefined) readTurn(item, path, reading);
  else if (isContent(item)) say(role, readContent(item, path, reading), path, reading);
  else readStep(item, path, reading);
}

/** `{role, content}`, the older form of a turn. */
function readTurn(
  { role, content }: Record<string, unknown>,
  path: string,
  reading: Reading,
): void {
  if (role === 'user' || role === 'model') readContents(content, path, role, reading);
  else refuse(`${path}.role`, 'must be user or model', reading);
}

function readContents(
  content: unknown,
  path: string,
  role: OpenTurn['role'],
  reading: Reading,
): void {
  if (Array.isArray(content)) {
    for (const [index, item] of content.entries()) {
      readItem(item, `${path}.content[${index}]`, role, reading);
    }
  } else if (content !== undefined) readItem(content, `${path}.content`, role, reading);
}

type ReadStep = (step: Record<string, unknown>, path: string, reading: Reading) => void;

/** Type of a step -> how it is read. */
const stepReaders: ReadonlyMap<unknown, ReadStep> = new Map<unknown, ReadStep>([
  ['user_input', ({ content }, path, reading) => readContents(content, path, 'user', reading)],
  ['model_output', ({ content }, path, reading) => readContents(content, path, 'model', reading)],
  ['thought', readThought],
  ['function_call', readCall],
  ['function_result', readFunctionResult],
  ['code_execution_call', readCode],
  ['code_execution_result', readCodeResult],
]);

function readStep(step: Record<string, unknown>, path: string, reading: Reading): void {
  const read = stepReaders.get(step.type);
  if (read) read(step, path, reading);
  else if (typeof step.type === 'string' && lookUps.test(step.type)) {
    reading.warn({ code: 'dropped', field: path });
  } else refuse(`${path}.type`, 'is no type of a content or a step', reading);
}

function readCode(step: Record<string, unknown>, path: string, reading: Reading): void {
  const given = member(step, 'arguments');
  const code = (isObject(given) ? textOf(given, 'code') : undefined) ?? '';
  say('model', { executableCode: { language: 'PYTHON', code } }, path, reading);
}

function readCodeResult(step: Record<string, unknown>, path: string, reading: Reading): void {
  const outcome = member(step, 'is_error') === true ? 'OUTCOME_FAILED' : 'OUTCOME_OK';
  const output = textOf(step, 'result') ?? '';
  say('model', { codeExecutionResult: { outcome, output } }, path, reading);
}

/** The signature goes with the next part of the model, as Gemini places it. */
function readThought(step: Record<string, unknown>, path: string, reading: Reading): void {
  const summary = member(step, 'summary');
  for (const item of Array.isArray(summary) ? summary : []) {
    const text = isObject(item) ? textOf(item, 'text') : undefined;
    if (text) say('model', { text, thought: true }, path, reading);
  }
  const value = textOf(step, 'signature') ?? textOf(step, 'thought_signature');
  if (value) {
    const turn = turnOf('model', reading);
    closeSignature(turn);
    turn.signature = { value, path };
  }
}

function readCall(step: Record<string, unknown>, path: string, reading: Reading): void {
  const name = textOf(step, 'name');
  const id = textOf(step, 'id');
  const args = member(step, 'arguments') ?? member(step, 'args') ?? {};
  const thoughtSignature = textOf(step, 'signature');
  if (name === undefined) refuse(`${path}.name`, 'is required', reading);
  else if (!isObject(args)) refuse(`${path}.arguments`, 'must be an object', reading);
  else {
    if (id) reading.callNames.set(id, name);
    const part = {
      functionCall: { ...(id ? { id } : {}), name, args },
      ...(thoughtSignature ? { thoughtSignature } : {}),
    };
    say('model', part, path, reading);
  }
}

function readFunctionResult(step: Record<string, unknown>, path: string, reading: Reading): void {
  const id = textOf(step, 'call_id') ?? '';
  const name = reading.callNames.get(id);
  if (!name) {
    const description = `"${id.slice(0, 100)}" is no function call of this conversation`;
    refuse(`${path}.callId`, id === '' ? 'is required' : description, reading);
  } else {
    const result = readResult(step, path, reading);
    say('user', { functionResponse: { id, name, ...result } }, path, reading);
  }
}

/** The turn of a role that is being read; another role's is over then. */
function turnOf(role: OpenTurn['role'], { turns }: Reading): OpenTurn {
  const last = turns.at(-1);
  if (last?.role === role) return last;
  closeTurn(turns);
  const turn: OpenTurn = { role, parts: [], places: [] };
  turns.push(turn);
  return turn;
}

function say(role: OpenTurn['role'], part: Part | undefined, path: string, reading: Reading): void {
  if (part === undefined) return;
  const turn = turnOf(role, reading);
  const { signature } = turn;
  const takes = signature !== undefined && part.thought !== true;
  if (takes) delete turn.signature;
  turn.parts.push(takes ? { thoughtSignature: signature.value, ...part } : part);
  turn.places.push(path);
}

/** A signature with nothing behind it stands in a part of its own, as at the end of a stream. */
function closeSignature(turn: OpenTurn | undefined): void {
  if (!turn?.signature) return;
  turn.parts.push({ text: '', thoughtSignature: turn.signature.value });
  turn.places.push(turn.signature.path);
  delete turn.signature;
}

function closeTurn(turns: readonly OpenTurn[]): void {
  closeSignature(turns.at(-1));
}

function refuse(field: string, description: string, { violations }: Findings): void {
  violations.push({ field, description });
}

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
  if (typeof item === 'string') return say(role, { text: item }, path, reading);
  if (!isObject(item)) return refuse(path, 'must be a text or an object with a type', reading);
  if (item.type === undefined && item.role !== undefined) return readTurn(item, path, reading);
  if (isContent(item)) return say(role, readContent(item, path, reading), path, reading);
  readStep(item, path, reading);
}

/** `{role, content}`, the older form of a turn. */
function readTurn(turn: Record<string, unknown>, path: string, reading: Reading): void {
  if (turn.role !== 'user' && turn.role !== 'model') {
    return refuse(`${path}.role`, 'must be user or model', reading);
  }
  readContents(turn.content, path, turn.role, reading);
}

function readContents(
  content: unknown,
  path: string,
  role: OpenTurn['role'],
  reading: Reading,
): void {
  if (!Array.isArray(content)) {
    if (content !== undefined) readItem(content, `${path}.content`, role, reading);
    return;
  }
  for (const [index, item] of content.entries()) {
    readItem(item, `${path}.content[${index}]`, role, reading);
  }
}

function readStep(step: Record<string, unknown>, path: string, reading: Reading): void {
  switch (step.type) {
    case 'user_input':
      return readContents(step.content, path, 'user', reading);
    case 'model_output':
      return readContents(step.content, path, 'model', reading);
    case 'thought':
      return readThought(step, path, reading);
    case 'function_call':
      return readCall(step, path, reading);
    case 'function_result':
      return readFunctionResult(step, path, reading);
    case 'code_execution_call': {
      const code = member(step, 'arguments');
      const text = isObject(code) ? textOf(code, 'code') : undefined;
      return say(
        'model',
        { executableCode: { language: 'PYTHON', code: text ?? '' } },
        path,
        reading,
      );
    }
    case 'code_execution_result': {
      const outcome = member(step, 'is_error') === true ? 'OUTCOME_FAILED' : 'OUTCOME_OK';
      const output = textOf(step, 'result') ?? '';
      return say('model', { codeExecutionResult: { outcome, output } }, path, reading);
    }
    default:
      if (typeof step.type === 'string' && lookUps.test(step.type)) {
        return reading.warn({ code: 'dropped', field: path });
      }
      return refuse(`${path}.type`, 'is no type of a content or a step', reading);
  }
}

/** The signature goes with the next part of the model, as Gemini places it. */
function readThought(step: Record<string, unknown>, path: string, reading: Reading): void {
  const summary = member(step, 'summary');
  for (const item of Array.isArray(summary) ? summary : []) {
    const text = isObject(item) ? textOf(item, 'text') : undefined;
    if (text) say('model', { text, thought: true }, path, reading);
  }
  const value = textOf(step, 'signature') ?? textOf(step, 'thought_signature');
  if (value !== undefined && value !== '') {
    const turn = turnOf('model', reading);
    closeSignature(turn);
    turn.signature = { value, path };
  }
}

function readCall(step: Record<string, unknown>, path: string, reading: Reading): void {
  const name = textOf(step, 'name');
  const id = textOf(step, 'id');
  const args = member(step, 'arguments') ?? member(step, 'args') ?? {};
  if (name === undefined) return refuse(`${path}.name`, 'is required', reading);
  if (!isObject(args)) return refuse(`${path}.arguments`, 'must be an object', reading);
  const thoughtSignature = textOf(step, 'signature');
  if (id) reading.callNames.set(id, name);
  const part = {
    functionCall: { ...(id ? { id } : {}), name, args },
    ...(thoughtSignature ? { thoughtSignature } : {}),
  };
  say('model', part, path, reading);
}

function readFunctionResult(step: Record<string, unknown>, path: string, reading: Reading): void {
  const id = textOf(step, 'call_id');
  const known = id === undefined ? undefined : reading.callNames.get(id);
  const name = textOf(step, 'name') ?? known;
  if (id === undefined) return refuse(`${path}.callId`, 'is required', reading);
  if (!name || known === undefined) {
    const description = `"${id.slice(0, 100)}" is no function call of this conversation`;
    return refuse(`${path}.callId`, description, reading);
  }
  say(
    'user',
    { functionResponse: { id, name, ...readResult(step, path, reading) } },
    path,
    reading,
  );
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

import type { FunctionResponsePart, Part } from '../../generated/formats/gemini.js';
import {
  type CanonicalCall,
  type CanonicalPart,
  isOfPrefix,
  pathOfPart,
  pathOfSystemPart,
  type Turn,
} from '../core/canonical.js';
import type { WarningCode } from '../core/warnings.js';
import { asksForSomething, type Losses } from './losses.js';
import { isMedia, mediaKind, normaliseMimeType } from './media.js';
import { type Envelope, isPlaceholder, isSealed, openSignature } from './signature-envelope.js';

/** State that a client brings back, and which signature it came in. */
export interface Carried extends Envelope {
  /** Path of the signature in the request, such as `contents[2].parts[0].thoughtSignature`. */
  readonly path: string;
}

/** A conversation as every target but Google is shown it. Roles alternate. */
export interface ForeignTurn {
  readonly role: 'user' | 'model';
  /** Never empty. Results come first, in the order of their calls. */
  readonly parts: readonly ForeignPart[];
  /** Reasoning that belongs before the first part. */
  readonly signatures: readonly Carried[];
}

interface Placed {
  /** Where the piece stands in the request, such as `contents[2].parts[0]`. */
  readonly path: string;
  /** Reasoning that belongs before this part, of whichever provider. */
  readonly signatures: readonly Carried[];
}

export type ForeignPart = Placed &
  (
    | { readonly kind: 'text'; readonly text: string }
    /** `inlineData` or `fileData`. */
    | { readonly kind: 'media'; readonly part: CanonicalPart }
    | {
        readonly kind: 'call';
        readonly callId: string;
        readonly name: string;
        readonly args: Readonly<Record<string, unknown>>;
      }
    | {
        readonly kind: 'result';
        readonly callId: string;
        readonly name: string;
        readonly response: Readonly<Record<string, unknown>>;
        readonly media: readonly FunctionResponsePart[];
      }
  );

/** A turn that more may be added to. */
type OpenTurn = ForeignTurn & { readonly parts: ForeignPart[] };

/** A part that more may be added to. */
type Open<Part> = Part extends unknown
  ? { -readonly [Member in keyof Part]: Part[Member] } & { signatures: Carried[] }
  : never;

/**
 * The turns of a call without what only Google understands. Empty texts go, and their
 * signatures are handed to the part before; neighbouring texts of the model become one;
 * thoughts stay out; code runs become fenced text; what the model drew moves to the next turn
 * of the user. Translation contract §3, §4.
 */
export function foreignTurns({ contents, system }: CanonicalCall, losses: Losses): ForeignTurn[] {
  for (const [index, part] of system.entries()) {
    leaveNotes(part, pathOfSystemPart(part, index), losses);
  }
  const turns: OpenTurn[] = [];
  let drawn: ForeignPart[] = [];

  for (const [index, turn] of contents.entries()) {
    const read = readTurn(turn, index, losses);
    const parts = turn.role === 'user' ? [...drawn, ...read.parts] : read.parts;
    if (turn.role === 'user') {
      warnOfMedia(drawn, 'media_moved', 'shown in the next turn of the user', losses);
    }
    drawn = turn.role === 'user' ? [] : [...drawn, ...read.drawn];
    append(turns, { role: turn.role, parts, signatures: read.signatures }, losses);
  }
  warnOfMedia(drawn, 'dropped', 'no turn of the user follows to show it in', losses);
  return turns.map((turn) =>
    turn.parts.some(({ kind }) => kind === 'result')
      ? { ...turn, parts: resultsFirst(turn.parts) }
      : turn,
  );
}

/** Prefill is not for every model: a conversation that ends with the model's turn gets one more of the user. */
export function endWithUser(turns: readonly ForeignTurn[], losses: Losses): readonly ForeignTurn[] {
  if (turns.at(-1)?.role !== 'model') return turns;
  losses.warn('turn_inserted', 'contents', 'the user has to speak last; "Continue." was added');
  return [...turns, userText('Continue.')];
}

/** For targets that want the user to speak first. */
export function startWithUser(
  turns: readonly ForeignTurn[],
  losses: Losses,
): readonly ForeignTurn[] {
  if (turns[0]?.role !== 'model') return turns;
  losses.warn('turn_inserted', 'contents', 'the user has to speak first; "." was added');
  return [userText('.'), ...turns];
}

function userText(text: string): ForeignTurn {
  return {
    role: 'user',
    parts: [{ kind: 'text', text, path: 'contents', signatures: [] }],
    signatures: [],
  };
}

interface ReadTurn {
  readonly parts: ForeignPart[];
  readonly signatures: readonly Carried[];
  /** Media of a model's turn with the line that announces them. */
  readonly drawn: readonly ForeignPart[];
}

function readTurn(turn: Turn, turnIndex: number, losses: Losses): ReadTurn {
  const parts: Open<ForeignPart>[] = [];
  const signatures: Carried[] = [];
  const drawn: ForeignPart[] = [];
  /** The newest piece of a text: to look into all of it would copy it every time. */
  let tail = '';

  for (const [index, part] of turn.parts.entries()) {
    const path = pathOfPart(part, turnIndex, index);
    leaveNotes(part, path, losses);
    const own = readSignature(part, path, losses);
    if (turn.role === 'model' && isMedia(part)) draw(part, path, drawn, losses);
    const piece = readPart(part, path, turn.role, losses);
    const last = parts.at(-1);
    if (piece === undefined) {
      (last?.signatures ?? signatures).push(...own);
    } else if (turn.role === 'model' && last?.kind === 'text' && isWrittenOn(last, piece)) {
      const apart = isCode(part) || standsApart(turn.parts[index - 1]);
      last.text += afterText(tail, piece.text, apart);
      last.signatures.push(...own);
    } else {
      parts.push({ ...piece, signatures: own });
    }
    if (piece?.kind === 'text') tail = piece.text;
  }
  return { parts, signatures, drawn };
}

/** A stored prefix stays apart from what follows: providers remember it by its blocks. */
function isWrittenOn(
  last: Placed,
  piece: ForeignPart,
): piece is Extract<ForeignPart, { kind: 'text' }> {
  return piece.kind === 'text' && isOfPrefix(last) === isOfPrefix(piece);
}

/** Google's own signature means nothing elsewhere; neither do damaged bytes. */
function readSignature(
  { thoughtSignature }: CanonicalPart,
  path: string,
  losses: Losses,
): Carried[] {
  if (!thoughtSignature || isPlaceholder(thoughtSignature)) return [];
  const field = `${path}.thoughtSignature`;
  const envelope = openSignature(thoughtSignature);
  if (envelope) return [{ ...envelope, path: field }];
  const why = isSealed(thoughtSignature) ? 'its bytes are damaged' : 'only Google can read it';
  losses.warn('signature_dropped', field, why);
  return [];
}

/** What a part carries beside its data; no other provider has a place for it. */
const notes = {
  partMetadata: "the client's own note, which no model is shown",
  audioTranscription: 'the sound itself is sent',
  speechMetadata: 'how to say it matters to a voice only',
  mediaProcessing: 'how Google looks at videos',
} as const satisfies Partial<Record<keyof Part, string>>;

function leaveNotes(part: Part | FunctionResponsePart, path: string, losses: Losses): void {
  const present: Part = part;
  for (const member of Object.keys(notes) as (keyof typeof notes)[]) {
    if (asksForSomething(present[member])) losses.silent(`${path}.${member}`, notes[member]);
  }
}

/** undefined for a part that leaves nothing behind. */
function readPart(
  part: CanonicalPart,
  path: string,
  role: Turn['role'],
  losses: Losses,
): ForeignPart | undefined {
  const placed = { path, signatures: [] };
  const { functionCall, functionResponse, callId = '' } = part;
  if (part.text !== undefined) {
    if (part.text === '') return undefined;
    if (role === 'model' && part.thought === true) {
      losses.silent(path, 'thoughts go back only inside the signature of their provider');
      return undefined;
    }
    return { kind: 'text', text: part.text, ...placed };
  }
  if (functionCall) {
    const { name = '', args = {} } = functionCall;
    return { kind: 'call', callId, name, args, ...placed };
  }
  if (functionResponse) {
    const { name, response = {}, parts: media = [], scheduling, willContinue } = functionResponse;
    for (const [index, piece] of media.entries()) {
      leaveNotes(piece, `${path}.functionResponse.parts[${index}]`, losses);
    }
    if (scheduling !== undefined) {
      const why = 'when to speak of a result matters in live sessions only';
      losses.silent(`${path}.functionResponse.scheduling`, why);
    }
    if (willContinue === true) {
      losses.refuse(
        `${path}.functionResponse.willContinue`,
        'a result in several pieces can go to Google only',
      );
    }
    return { kind: 'result', callId, name, response, media, ...placed };
  }
  if (isMedia(part)) return role === 'user' ? { kind: 'media', part, ...placed } : undefined;
  if (isCode(part)) {
    losses.warn('emulated', path, 'shown as a fenced block of text');
    if (part.codeExecutionResult?.outcome !== undefined) {
      losses.silent(`${path}.codeExecutionResult.outcome`, 'the output shows how it ended');
    }
    return { kind: 'text', text: fencedCode(part), ...placed };
  }
  if (part.toolCall || part.toolResponse) {
    losses.warn('dropped', path, "a trace of Google's own tools, which only Google reads");
  }
  return undefined;
}

/** Pictures the model made are shown to it again as the user's; what it spoke or filmed cannot be. */
function draw(part: CanonicalPart, path: string, drawn: ForeignPart[], losses: Losses): void {
  const mimeType = part.inlineData?.mimeType ?? part.fileData?.mimeType ?? '';
  const kind = mediaKind(normaliseMimeType(mimeType));
  if (kind === 'audio' || kind === 'video') {
    losses.warn('dropped', path, 'sound and film of the model cannot be shown to it again');
    return;
  }
  const placed = { path, signatures: [] };
  if (drawn.length === 0) {
    drawn.push({ kind: 'text', text: '[generated earlier by the assistant]', ...placed });
  }
  drawn.push({ kind: 'media', part, ...placed });
}

function warnOfMedia(
  parts: readonly ForeignPart[],
  code: WarningCode,
  why: string,
  losses: Losses,
): void {
  for (const { kind, path } of parts) if (kind === 'media') losses.warn(code, path, why);
}

/** What a text after it was not written on from. */
function standsApart(part: CanonicalPart | undefined): boolean {
  return isCode(part) || (part !== undefined && isMedia(part));
}

function isCode(part: CanonicalPart | undefined): boolean {
  return part?.executableCode !== undefined || part?.codeExecutionResult !== undefined;
}

function fencedCode({ executableCode, codeExecutionResult }: CanonicalPart): string {
  return executableCode
    ? `\`\`\`python\n${executableCode.code ?? ''}\n\`\`\``
    : `\`\`\`output\n${codeExecutionResult?.output ?? ''}\n\`\`\``;
}

/** A stream cuts texts anywhere, so nothing may come between; only what stood apart does again. */
function afterText(before: string, text: string, apart: boolean): string {
  const needsBreak = apart && !before.endsWith('\n') && !text.startsWith('\n');
  return needsBreak ? `\n${text}` : text;
}

/** Adds a turn; a turn that came out empty is left out, and its neighbours then become one. */
function append(turns: OpenTurn[], turn: OpenTurn, losses: Losses): void {
  if (turn.parts.length === 0) {
    for (const { path } of turn.signatures) {
      losses.warn('signature_dropped', path, 'its turn holds nothing else');
    }
    return;
  }
  const last = turns.at(-1);
  if (last?.role === turn.role) {
    for (const [index, part] of turn.parts.entries()) {
      const before = index === 0 ? turn.signatures : [];
      last.parts.push({ ...part, signatures: [...before, ...part.signatures] });
    }
  } else {
    turns.push(turn);
  }
}

function resultsFirst(parts: readonly ForeignPart[]): ForeignPart[] {
  return [
    ...parts.filter(({ kind }) => kind === 'result'),
    ...parts.filter(({ kind }) => kind !== 'result'),
  ];
}

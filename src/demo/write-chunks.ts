import type {
  FinishReason,
  GenerateContentResponse,
  Part,
  UsageMetadata,
} from '../../generated/formats/gemini.js';
import type { DemoAnswer } from './answer.js';
import { bytesToTokens, sumTokens } from './tokens.js';

export interface AnswerNames {
  readonly model: string;
  readonly responseId: string;
  readonly candidateCount: number;
}

/** Characters in one piece of a stream, about what real models send at a time. */
const pieceCharacters = 48;

/** A long text comes in larger pieces rather than in more than these. */
const mostPieces = 50;

/** Opaque to clients; on the first call of an answer, where Gemini puts its own. */
const thoughtSignature = Buffer.from('Pollux demo signature').toString('base64');

/** The answer as one whole response. */
export function writeWhole(answer: DemoAnswer, names: AnswerNames): GenerateContentResponse {
  const spent = { thoughtBytes: 0, candidateBytes: 0 };
  const candidates = Array.from({ length: names.candidateCount }, (_, index) => {
    const parts = partsOf(answer, answer.text);
    for (const part of parts) spend(spent, part);
    return candidate(index, parts, answer.finishReason);
  });
  return response(candidates, usage(answer, spent), names);
}

/** The answer in pieces; usage is a running total, as the Gemini API reports it. */
export function* writePieces(
  answer: DemoAnswer,
  names: AnswerNames,
): Iterable<GenerateContentResponse> {
  const spent = { thoughtBytes: 0, candidateBytes: 0 };
  for (let index = 0; index < names.candidateCount; index++) {
    const pieces = piecesOf(answer);
    for (const [at, parts] of pieces.entries()) {
      for (const part of parts) spend(spent, part);
      const finishReason = at === pieces.length - 1 ? answer.finishReason : undefined;
      yield response([candidate(index, parts, finishReason)], usage(answer, spent), names);
    }
  }
}

/** Groups of parts, one group per chunk; never none. */
function piecesOf(answer: DemoAnswer): Part[][] {
  const characters = Array.from(answer.text);
  const size = Math.max(pieceCharacters, Math.ceil(characters.length / mostPieces));
  const pieces: Part[][] = answer.thought === '' ? [] : [partsOf({ ...answer, calls: [] }, '')];
  for (let at = 0; at < characters.length; at += size) {
    pieces.push([{ text: characters.slice(at, at + size).join('') }]);
  }
  if (answer.calls.length > 0) pieces.push(partsOf({ ...answer, thought: '' }, ''));
  return pieces.length === 0 ? [[{ text: '' }]] : pieces;
}

function partsOf({ thought, calls }: DemoAnswer, text: string): Part[] {
  const parts: Part[] = [
    ...(thought === '' ? [] : [{ text: thought, thought: true }]),
    ...(text === '' ? [] : [{ text }]),
    ...calls.map((functionCall, at) =>
      at === 0 ? { functionCall, thoughtSignature } : { functionCall },
    ),
  ];
  return parts.length === 0 ? [{ text: '' }] : parts;
}

function candidate(index: number, parts: Part[], finishReason: FinishReason | undefined) {
  return { content: { role: 'model', parts }, ...(finishReason ? { finishReason } : {}), index };
}

function response(
  candidates: GenerateContentResponse['candidates'],
  usageMetadata: UsageMetadata,
  { model, responseId }: AnswerNames,
): GenerateContentResponse {
  return { candidates, usageMetadata, modelVersion: model, responseId };
}

/** Bytes, because tokens rounded piece by piece would add up to more than the whole. */
interface Spent {
  thoughtBytes: number;
  candidateBytes: number;
}

function spend(spent: Spent, { text, thought, functionCall }: Part): void {
  const bytes = Buffer.byteLength(functionCall ? JSON.stringify(functionCall) : (text ?? ''));
  if (thought) spent.thoughtBytes += bytes;
  else spent.candidateBytes += bytes;
}

function usage({ promptTokens, thought }: DemoAnswer, spent: Spent): UsageMetadata {
  const promptTokenCount = sumTokens(promptTokens);
  const candidatesTokenCount = bytesToTokens(spent.candidateBytes);
  const thoughtsTokenCount = bytesToTokens(spent.thoughtBytes);
  return {
    promptTokenCount,
    candidatesTokenCount,
    ...(thought === '' ? {} : { thoughtsTokenCount }),
    totalTokenCount: promptTokenCount + candidatesTokenCount + thoughtsTokenCount,
    promptTokensDetails: [...promptTokens],
  };
}

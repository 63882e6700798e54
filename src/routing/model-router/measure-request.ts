import type { CanonicalCall, CanonicalPart, Turn } from '../../core/canonical.js';
import type { RequestFeatures } from './features.js';
import {
  mediaOf,
  membersOf,
  type RequestNeeds,
  schemaDemand,
  toNeeds,
  toolCount,
} from './needs.js';
import { noCounts, scanText, type TextCounts } from './scan-text.js';

/** What a request takes from whoever answers it. */
export interface RequestDemands extends RequestNeeds {
  /** Four bytes of UTF-8 a token, and a flat rate for media. An estimate. */
  readonly promptTokens: number;
  /** Tokens of the answer at most, where the client says so. */
  readonly maxOutputTokens?: number;
  readonly images: number;
}

export interface MeasuredRequest {
  readonly features: RequestFeatures;
  readonly demands: RequestDemands;
  /** How often words came, by their hash; for profiles, which know requests by their words. */
  readonly words: Uint16Array;
}

/** The members of a call that are looked at. */
export type MeasurableCall = Pick<
  CanonicalCall,
  'contents' | 'system' | 'tools' | 'toolConfig' | 'gen' | 'thinking'
>;

/**
 * Bounds of the look into texts. A text tells its kind and language in its first paragraph, and the
 * newest turns are what is to be answered; the rest would cost time in proportion to a body that
 * may have 20 MB, and is counted by its length alone.
 */
const scanned = { turns: 8, charactersPerTurn: 4_096, charactersPerPart: 2_048 } as const;

/** Values of a function's arguments or result that are counted for the length. */
const valuesCounted = 64;

/** What Gemini counts for an image, or for a page of a document. */
const tokensPerMedium = 258;

const bytesPerToken = 4;

/**
 * How demanding a call looks, by its outside alone: deterministic, without a model, and in bounded
 * time. Every feature rises with what it is named after and with nothing else.
 */
export function measureRequest(call: MeasurableCall): MeasuredRequest {
  const counts = noCounts();
  scanParts(call.system, counts);
  for (const turn of call.contents.slice(-scanned.turns)) scanParts(turn.parts, counts);
  const characters = lengthOf(call.system) + sumOf(call.contents, (turn) => lengthOf(turn.parts));
  const media = mediaOf(call.contents);

  const tools = toolCount(call);
  const schema = schemaDemand(call.gen);
  const features: RequestFeatures = {
    // Each doubling counts the same: 250 characters 0.13, 4 000 0.51, 64 000 and more 1.
    length: scale(characters / 250, 8),
    code: evidence(counts.known.code + markWeight * counts.codeMarks, counts),
    maths: evidence(counts.known.maths + markWeight * counts.mathsMarks, counts),
    // One tool 0.2, three 0.4, 31 and more 1.
    tools: scale(tools, 5),
    schema,
    // The first question 0, its second turn 0.17, the 64th and later ones 1.
    turns: scale(Math.max(0, userTurns(call.contents) - 1), 6),
    otherLanguage: otherLanguage(counts),
    // One image 0.25, three 0.5, 15 and more 1.
    media: scale(media.length, 4),
    thinking: thinkingOf(call.thinking),
  };
  const bytesPerCharacter = counts.characters === 0 ? 1 : counts.utf8Bytes / counts.characters;
  const { maxOutputTokens } = call.gen;
  return {
    features,
    demands: {
      promptTokens:
        Math.ceil((characters * bytesPerCharacter) / bytesPerToken) +
        media.length * tokensPerMedium,
      ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
      ...toNeeds(tools, schema, media),
      images: media.filter((modality) => modality === 'image').length,
    },
    words: counts.buckets,
  };
}

function scanParts(parts: readonly CanonicalPart[], counts: TextCounts): void {
  let left: number = scanned.charactersPerTurn;
  for (const { text = '', thought } of parts) {
    if (left <= 0) return;
    if (thought) continue;
    scanText(text, Math.min(left, scanned.charactersPerPart), counts);
    left -= Math.min(text.length, scanned.charactersPerPart);
  }
}

/** Characters, without a look at them. */
function lengthOf(parts: readonly CanonicalPart[]): number {
  return sumOf(
    parts,
    ({ text, functionCall, functionResponse }) =>
      (text?.length ?? 0) +
      charactersIn(functionCall?.args) +
      charactersIn(functionResponse?.response),
  );
}

/** Characters of the texts in a JSON value: of some of them where there are many, the deep ones first. */
function charactersIn(value: unknown): number {
  const waiting: unknown[] = value === undefined ? [] : [value];
  let characters = 0;
  for (let seen = 0; seen < valuesCounted && waiting.length > 0; seen++) {
    const next = waiting.pop();
    if (typeof next === 'string') characters += next.length;
    else waiting.push(...membersOf(next, valuesCounted));
  }
  return characters;
}

function userTurns(contents: readonly Turn[]): number {
  return contents.filter(
    ({ role, parts }) => role === 'user' && !parts.every((part) => part.functionResponse),
  ).length;
}

const levels = { MINIMAL: 0.1, LOW: 0.3, MEDIUM: 0.6, HIGH: 1 } as const;

/** Nothing said counts as nothing wanted. */
function thinkingOf(thinking: MeasurableCall['thinking']): number {
  switch (thinking.kind) {
    case 'level':
      return levels[thinking.level];
    case 'budget':
      // 1 024 tokens 0.26, 8 192 0.68, 32 768 and more 1.
      return scale(thinking.budgetTokens / 512, 6);
    case 'auto':
      return 0.5;
    default:
      return 0;
  }
}

/** A sign alone may be chance, a word of the trade hardly. */
const markWeight = 0.5;

/** Two findings in a short text are plenty; a long one has some by chance. */
function evidence(findings: number, { words }: TextCounts): number {
  return 1 - Math.exp(-findings / (2 + words / 40));
}

/** Share of letters of other scripts, or of other languages' frequent words among all frequent ones. */
function otherLanguage({ letters, otherScriptLetters, known }: TextCounts): number {
  const byScript = letters === 0 ? 0 : otherScriptLetters / letters;
  const { otherLanguage: other, english } = known;
  return Math.max(byScript, other === 0 ? 0 : other / (other + english));
}

/** 0 for 0, 1 for 2^doublings - 1 and more; each doubling adds the same. */
function scale(amount: number, doublings: number): number {
  return Math.min(1, Math.log2(1 + amount) / doublings);
}

function sumOf<T>(items: readonly T[], measure: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += measure(item);
  return sum;
}

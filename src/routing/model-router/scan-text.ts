import { wordBuckets } from './features.js';
import { addToHash, emptyHash, type WordKind, wordKinds } from './vocabulary.js';

/** What was seen in some texts. */
export interface TextCounts {
  characters: number;
  utf8Bytes: number;
  letters: number;
  /** Letters of other scripts than the Latin one. */
  otherScriptLetters: number;
  words: number;
  readonly known: Record<WordKind, number>;
  /** Signs that stand in code alone: `=>`, `()`, `snake_case`, camelCase, backticks, … */
  codeMarks: number;
  /** `^`, `∑`, `√`, and `+`, `*`, `=` behind a digit. */
  mathsMarks: number;
  /** How often a word of each place came, without the frequent words of languages. */
  readonly buckets: Uint16Array;
}

export function noCounts(): TextCounts {
  return {
    characters: 0,
    utf8Bytes: 0,
    letters: 0,
    otherScriptLetters: 0,
    words: 0,
    known: { code: 0, maths: 0, english: 0, otherLanguage: 0 },
    codeMarks: 0,
    mathsMarks: 0,
    buckets: new Uint16Array(wordBuckets),
  };
}

/**
 * Adds what the first `limit` characters of a text hold to the counts. One pass over the character
 * codes, with numbers in local variables: nothing is cut out, lower-cased or matched by expressions.
 */
export function scanText(text: string, limit: number, counts: TextCounts): void {
  const end = Math.min(text.length, limit);
  let wideBytes = 0;
  let letters = 0;
  let otherScriptLetters = 0;
  let hash = emptyHash;
  let wordLength = 0;
  let before = 0;
  let beforeSpaces = 0;

  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 0x80 ? (asciiKinds[code] ?? sign) : wideKind(code);
    if (code >= 0x80) wideBytes += code < 0x800 || isSurrogate(code) ? 1 : 2;

    if (kind === latin || kind === otherScript) {
      if (wordLength > 0 && isUpper(code) && isLower(before)) counts.codeMarks++;
      letters++;
      if (kind === otherScript) otherScriptLetters++;
      hash = addToHash(hash, lowerCase(code));
      wordLength++;
    } else {
      if (wordLength > 0) countWord(hash, wordLength, counts);
      hash = emptyHash;
      wordLength = 0;
      if (kind === unspaced) {
        letters++;
        otherScriptLetters++;
        if (before >= 0x80 && wideKind(before) === unspaced) {
          countWord(addToHash(addToHash(emptyHash, before), code), 2, counts);
        }
      } else if (kind === sign) {
        if (isCodeMark(code, before, text, at)) counts.codeMarks++;
        if (isMathsMark(code, beforeSpaces)) counts.mathsMarks++;
      }
    }
    if (kind !== space) beforeSpaces = code;
    before = code;
  }
  if (wordLength > 0) countWord(hash, wordLength, counts);
  counts.characters += end;
  counts.utf8Bytes += end + wideBytes;
  counts.letters += letters;
  counts.otherScriptLetters += otherScriptLetters;
}

function countWord(hash: number, length: number, counts: TextCounts): void {
  counts.words++;
  // Single letters are words in one language and variables in the next text.
  if (length === 1) return;
  const kind = wordKinds.get(hash);
  if (kind !== undefined) counts.known[kind]++;
  // Frequent words say how a text is written, not what it is about.
  if (kind === 'english' || kind === 'otherLanguage') return;
  const bucket = (hash ^ (hash >>> 15)) & (wordBuckets - 1);
  counts.buckets[bucket] = (counts.buckets[bucket] ?? 0) + 1;
}

const space = 0;
const digit = 1;
const latin = 2;
const otherScript = 3;
/** Scripts that write words without spaces between them, or one syllable a character. */
const unspaced = 4;
const sign = 5;

const asciiKinds = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (code <= 0x20) return space;
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return digit;
  return /[a-z]/i.test(character) ? latin : sign;
});

/** Kind of a character behind ASCII. */
function wideKind(code: number): number {
  if (code < 0xc0) return sign;
  if (code < 0x250) return code === 0xd7 || code === 0xf7 ? sign : latin;
  if (code < 0x2000) return code >= 0x370 ? otherScript : sign;
  if (code >= 0x3040 && code <= 0x30ff) return unspaced;
  if (code >= 0x3400 && code <= 0x9fff) return unspaced;
  return code >= 0xac00 && code <= 0xd7af ? unspaced : sign;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Latin-1, Greek and Cyrillic capitals have their small letters at a fixed distance. */
function lowerCase(code: number): number {
  if (isUpper(code)) return code + 0x20;
  if (code < 0xc0) return code;
  if (code <= 0xde) return code + 0x20;
  if (code >= 0x391 && code <= 0x3a9) return code + 0x20;
  return code >= 0x410 && code <= 0x42f ? code + 0x20 : code;
}

/** Braces of formulas stand right behind a letter, `^` or `_`; those of code do not. */
function isCodeMark(code: number, before: number, text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case 0x60: // `
      return true;
    case 0x7b: // {
      return before <= 0x20 || before === 0x28 || before === 0x29 || before === 0x3a;
    case 0x3b: // ; at the end of a line, but for the Greek question mark
      return before < 0x80 && (Number.isNaN(next) || next === 0x0a || next === 0x0d);
    case 0x5f: // _ inside a word
      return isLower(before) && isLower(next);
    case 0x28: // ()
      return next === 0x29;
    case 0x3d: // == and =>
      return next === 0x3d || next === 0x3e;
    case 0x21: // !=
      return next === 0x3d;
    case 0x26: // &&
    case 0x7c: // ||
      return next === code;
    case 0x3c: // </
      return next === 0x2f;
    default:
      return false;
  }
}

/** @param before the character before, spaces left out. */
function isMathsMark(code: number, before: number): boolean {
  switch (code) {
    case 0x5e: // ^
      return true;
    case 0x2a: // *
    case 0x2b: // +
    case 0x3d: // =
    case 0xd7: // ×
    case 0xf7: // ÷
      return before >= 0x30 && before <= 0x39;
    default:
      return code >= 0x2200 && code <= 0x22ff;
  }
}

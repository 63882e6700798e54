import type { Part } from '../../../../generated/formats/gemini.js';

/** Keeps count of the parts a candidate has shown, as they will stand when they are joined. */
export interface ShownParts {
  add(part: Part): void;
  /** True while nothing was shown. */
  isEmpty(): boolean;
  /** All visible text. */
  text(): string;
  /** Index of the part in which the visible text begins. */
  textPartIndex(): number;
  /** False once a picture or a sound was shown. */
  isTextOnly(): boolean;
}

/** Starts the count of one candidate: neighbouring texts of one kind are one part in the end. */
export function createShownParts(): ShownParts {
  let count = 0;
  let lastKind = '';
  let text = '';
  let textPartIndex = 0;
  let isTextOnly = true;
  return {
    add(part) {
      const kind = kindOf(part);
      if (kind === 'other' || kind !== lastKind) count++;
      if (kind === 'text') {
        if (text === '') textPartIndex = count - 1;
        text += part.text ?? '';
      }
      if (part.inlineData || part.fileData) isTextOnly = false;
      lastKind = kind;
    },
    isEmpty: () => count === 0,
    text: () => text,
    textPartIndex: () => textPartIndex,
    isTextOnly: () => isTextOnly,
  };
}

function kindOf({ text, thought }: Part): 'text' | 'thought' | 'other' {
  if (text === undefined) return 'other';
  return thought ? 'thought' : 'text';
}

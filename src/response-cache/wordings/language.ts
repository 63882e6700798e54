/** What may be said in another way, where the question stays the same. */
export interface Rule {
  /** In a text whose signs are words of their own; never of unbounded work. */
  readonly from: RegExp;
  readonly to: string;
  /** Not in a text that speaks of words: there one is not as good as the other. */
  readonly notOfWords?: boolean;
}

/**
 * The wordings of one language. A rule is written down only where no question is known that it would
 * turn into another one: what no rule speaks of is a miss, which costs a call; a wrong rule costs a
 * wrong answer.
 */
export interface Language {
  readonly name: string;
  /** Small words that tell the language. */
  readonly markers: ReadonlySet<string>;
  /** A text that speaks of words themselves. */
  readonly mentions: RegExp;
  /** What is said to be polite. */
  readonly courtesies: readonly Rule[];
  /** Ways of asking, in the order in which they are brought to one. */
  readonly wordings: readonly Rule[];
}

export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

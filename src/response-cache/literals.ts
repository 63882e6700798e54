/** What is compared letter by letter, and stands in a text for what it is: code, quotes, addresses. */
export interface Literals {
  /** The text with a mark in the place of each. */
  readonly text: string;
  readonly found: readonly Literal[];
}

export interface Literal {
  readonly kind: 'code' | 'quote' | 'url' | 'identifier';
  readonly value: string;
}

/** Of the private use area: what a client writes there is taken out before. */
const markStart = '\ue000';
const markEnd = '\ue001';

const code = /```[\s\S]*?```|`[^`\n]+`/g;
/** Closed quotes only; an apostrophe opens none. */
const quote = /"([^"\n]*)"|«([^»\n]*)»|“([^”\n]*)”|„([^“”\n]*)[“”]|「([^」\n]*)」/g;
const url =
  /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>"'\ue000，。；！？、）]*[^\s<>"'\ue000.,;:!?)，。；！？、）]/gi;
/**
 * Names of programs: with a capital inside, a digit behind a letter, or signs that no prose has
 * within a word; flags, paths, addresses of mail, operators.
 */
const identifier =
  /(?<![\p{L}\p{N}\ue001])(?:--?[A-Za-z][\w-]*|[A-Za-z_$][\w$]*(?:(?:::|->|[.@/\\#:+=])[\w$]+)+(?:\(\))?|\/[\w./-]*\w|[A-Z]*[a-z0-9]+[A-Z]\w*|[A-Za-z0-9]*_\w*|[A-Za-z]+\d\w*|\w+\(\)|[A-Za-z][+#]+(?![\p{L}\p{N}])|[=<>!&|+*^%~]{2,}|(?<=\s)[=<>&|+*/^~](?=\s))/gu;

/** Takes out what is to be compared letter by letter. */
export function liftLiterals(given: string): Literals {
  const found: Literal[] = [];
  const lift = (text: string, pattern: RegExp, kind: Literal['kind']) =>
    text.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const inner = groups.slice(0, 5).find((group) => typeof group === 'string');
      const value = kind === 'quote' && typeof inner === 'string' ? inner.trim() : whole;
      found.push({ kind, value });
      return ` ${markStart}${found.length - 1}${markEnd} `;
    });
  let text = given.replace(/[\ue000-\uf8ff]/g, '');
  text = lift(text, code, 'code');
  text = lift(text, quote, 'quote');
  text = lift(text, url, 'url');
  text = lift(text, identifier, 'identifier');
  return { text, found };
}

/** The text with its literals back in their places, each said to be one. */
export function withLiterals(text: string, found: readonly Literal[]): string {
  return text.replace(new RegExp(`${markStart}(\\d+)${markEnd}`, 'g'), (_, index: string) => {
    const literal = found[Number(index)];
    return literal ? `<${literal.kind} ${literal.value}>` : '';
  });
}

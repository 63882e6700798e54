import { type Literal, liftLiterals } from './literals.js';
import { commonWording } from './wording.js';

/** In what two questions may differ, so that one answer does not do for both. */
export type Disagreement =
  | 'length'
  | 'layout'
  | 'numbers'
  | Literal['kind']
  | 'negation'
  | 'words'
  | 'case';

/**
 * Whether an answer to one question is none to another: the last word on every similar hit, whatever
 * a measure of likeness says. Numbers, quotes, code, addresses, names of programs and negations have
 * to be the same; names, units, dates, the direction of things and every other word agree because two
 * questions are let through only where nothing but listed wordings tells them apart. Reliability
 * contract §10 "Cache".
 */
export function disagreementOf(a: string, b: string): Disagreement | undefined {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (longer - shorter > 0.3 * longer) return 'length';
  if (!isSame(layoutOf(a), layoutOf(b))) return 'layout';
  const [one, other] = [liftLiterals(a.normalize('NFC')), liftLiterals(b.normalize('NFC'))];
  for (const kind of ['code', 'quote', 'url', 'identifier'] as const) {
    if (!isSame(valuesOf(one.found, kind), valuesOf(other.found, kind))) return kind;
  }
  if (!isSame(numbersOf(one.text), numbersOf(other.text))) return 'numbers';
  if (negationsIn(one.text) !== negationsIn(other.text)) return 'negation';
  const common = commonWording(a);
  if (common === undefined || common !== commonWording(b)) return 'words';
  return isCaseOfOne(one.text, other.text) || isCaseOfOne(other.text, one.text)
    ? 'case'
    : undefined;
}

function valuesOf(found: readonly Literal[], kind: Literal['kind']): string[] {
  return found.flatMap((literal) => (literal.kind === kind ? literal.value : []));
}

/** Lines and how they are indented mean something in code and in lists. */
function layoutOf(text: string): string[] {
  return text.trim().match(/\n[ \t]*/g) ?? [];
}

/** Marks of literals hold digits of their own. */
function numbersOf(text: string): string[] {
  return text.replace(/\ue000\d+\ue001/g, '').match(/[-+−]?\p{N}+(?:[.,:]\p{N}+)*/gu) ?? [];
}

const negations =
  /n't\b|(?<!\p{L})(?:cannot|not?|never|none|nothing|nobody|neither|nor|without|nicht|kein\p{L}*|nie|niemals|nichts|ohne|ne|pas|jamais|rien|sans|n'|ni|nunca|nada|nadie|sin|jamás)(?!\p{L})|[不没無无未非别莫]/giu;

function negationsIn(text: string): number {
  return text.replace(/[’ʼ]/g, "'").match(negations)?.length ?? 0;
}

/** Words that mean one thing with a capital and another without. */
const ambiguous: ReadonlySet<string> = new Set(
  'us it who aids apple polish turkey china march may august amazon mercury jordan swift rust shell nice reading mobile bath cork frank mark bill will rose hope grace faith jack pat rich sue art gene ray go basic excel word access outlook teams windows safari chrome opera edge spring express dart ruby crystal julia scheme oracle slack zoom signal discord meta square stripe visa target gap subway dove tide galaxy pixel surface kindle fire echo essen weg arm rest reisen leben würde macht fest laut not dank kosten lesen sucht wagen morgen armen reichen alten jungen kranken toten guten bösen kleinen großen deutschen sie ihr ihnen ihre ihrem ihren ihrer'.split(
    ' ',
  ),
);

/**
 * Whether one text has a capital where the other has none, and that may matter. Who writes no capitals
 * at all leaves them out of names, too.
 */
function isCaseOfOne(a: string, b: string): boolean {
  const capitals = capitalised(a);
  if (capitals.size === 0) return false;
  const others = capitalised(b);
  const small = new Set(b.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu));
  return [...capitals].some((word) => {
    const lower = word.toLowerCase();
    if (!small.has(lower) || others.has(word)) return false;
    return others.size > 0 || ambiguous.has(lower);
  });
}

/** Words with capitals, other than those that begin a sentence. */
function capitalised(text: string): ReadonlySet<string> {
  const found = text.match(
    /(?<=[\p{L}\p{N},;'’)\ue001-]\s*["'(]?)(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*/gu,
  );
  return new Set(found?.filter((word) => word !== 'I'));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

import type { RedactionKind } from './ports.js';

/** A text -> the same without personal data of some kinds; `[email]` and the like stand there instead. */
export type Redact = (text: string) => string;

/**
 * Finds personal data by its form. Every pattern has bounded repeats, so that each takes time linear
 * in the text; cards and accounts are told from other numbers by their check
 * digits.
 */
export function createRedactor(kinds: readonly RedactionKind[]): Redact {
  // An account holds what looks like a phone number, and a card too.
  const wished = order.filter((kind) => kinds.includes(kind)).map((kind) => redactions[kind]);
  return (text) => wished.reduce((left, redact) => redact(left), text);
}

const order: readonly RedactionKind[] = ['email', 'iban', 'card', 'ip', 'phone'];

const redactions = {
  email: redactEmails,
  iban: (text) => text.replace(ibanLike, redactIban),
  card: (text) => text.replace(digitRun, redactCards),
  ip: (text) =>
    text
      .replace(ipv4, (found) => (isIpv4(found) ? '[ip]' : found))
      .replace(ipv6Like, (found) => (isIpv6(found) ? '[ip]' : found)),
  phone: (text) => phones.reduce((left, pattern) => left.replace(pattern, '[phone]'), text),
} as const satisfies Record<RedactionKind, Redact>;

const localLetter = /[\p{L}\p{N}._%+'-]/u;
const domain = /(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}/uy;
/** RFC 5321. */
const longestLocalPart = 64;

/** From each `@` to both sides, so that long runs of letters are not looked through twice. */
function redactEmails(text: string): string {
  let redacted = '';
  let keptTo = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', Math.max(at + 1, keptTo))) {
    let start = at;
    while (
      start > keptTo &&
      at - start < longestLocalPart &&
      localLetter.test(text[start - 1] ?? '')
    ) {
      start--;
    }
    domain.lastIndex = at + 1;
    const [host] = domain.exec(text) ?? [];
    if (start === at || host === undefined) continue;
    redacted += `${text.slice(keptTo, start)}[email]`;
    keptTo = at + 1 + host.length;
  }
  return redacted + text.slice(keptTo);
}

/** ISO 13616: a country, two check digits, and at most thirty more; people write spaces between them. */
const ibanLike = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}/giu;
const shortestIban = 15;

/** What follows an account in the text may look as if it belonged to it. */
function redactIban(found: string, ...[at, text]: readonly (number | string)[]): string {
  const following = typeof text === 'string' ? text[Number(at) + found.length] : undefined;
  for (let end = found.length; end >= shortestIban; end--) {
    const next = end < found.length ? found[end] : following;
    if (next !== undefined && /[\p{L}\p{N}]/u.test(next)) continue;
    if (isIban(found.slice(0, end))) return `[iban]${found.slice(end)}`;
  }
  return found;
}

function isIban(text: string): boolean {
  const letters = text.replace(/[ -]/g, '').toUpperCase();
  if (letters.length < shortestIban) return false;
  let rest = 0;
  for (const letter of letters.slice(4) + letters.slice(0, 4)) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Groups of digits; longer runs go on with the next match. */
const digitRun = /(?<!\d)\d(?:[ -]?\d){12,63}(?!\d)/g;

/** ISO 7812: 12 to 19 digits. Below 13 nobody issues cards any more. */
const cardDigits = { least: 13, most: 19 };

function redactCards(run: string): string {
  const groups = run.match(/\d+|[ -]/g) ?? [];
  let redacted = '';
  for (let at = 0; at < groups.length; ) {
    const end = cardEnd(groups, at);
    redacted += end === undefined ? groups[at] : '[card]';
    at = end ?? at + 1;
  }
  return redacted;
}

/** Behind the last group of a card that begins with a group; undefined where none does. */
function cardEnd(groups: readonly string[], start: number): number | undefined {
  if (!/^[2-6]/.test(groups[start] ?? '')) return undefined;
  let digits = '';
  for (let end = start; end < groups.length && digits.length <= cardDigits.most; end++) {
    const group = groups[end] ?? '';
    if (group === ' ' || group === '-') continue;
    digits += group;
    const isLength = digits.length >= cardDigits.least && digits.length <= cardDigits.most;
    if (isLength && passesLuhn(digits)) return end + 1;
  }
  return undefined;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [at, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** A version has four numbers too; it is redacted as well. */
const ipv4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)/g;
const ipv6Like = /(?<![\w:])[0-9a-f:]{2,45}(?![\w:])/gi;

function isIpv4(text: string): boolean {
  return text.split('.').every((part) => Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const isWhole = halves.length === 1 && groups.length === 8;
  const isShort = halves.length === 2 && groups.length < 8 && groups.length > 0;
  return (isWhole || isShort) && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}

/** International ones, those that begin with a zero, and North American ones. */
const phones: readonly RegExp[] = [
  /(?<![\w.])(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){6,14}(?!\w)/g,
  /(?<![\w.])\(?0[1-9](?:[ ()/-]{0,3}\d){6,12}(?!\w|\.\d)/g,
  /(?<![\w.])\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\w)/g,
];

import { liftLiterals, withLiterals } from './literals.js';
import { chinese } from './wordings/chinese.js';
import { english } from './wordings/english.js';
import { french } from './wordings/french.js';
import { german } from './wordings/german.js';
import type { Language, Rule } from './wordings/language.js';
import { spanish } from './wordings/spanish.js';

/** Longer texts are too many words for rules of single sentences; the same text still counts. */
const longestQuestion = 2_000;

const languages: readonly Language[] = [english, german, french, spanish];

/**
 * A question in the form that all its wordings share: greetings and pleases are gone, one way of
 * asking stands for several. Whatever no rule speaks of stays, word by word and in its order, so that
 * two questions with one form differ in nothing but what the rules say means the same. In a language
 * without rules, that is space and the last full stop. Letters' case is gone too; who compares two
 * questions looks at it apart.
 *
 * @returns undefined where a text is too long or too short to be compared by its words.
 */
export function commonWording(question: string): string | undefined {
  if (question.length > longestQuestion) return undefined;
  const { text: lifted, found } = liftLiterals(question.normalize('NFC'));
  const text = plainSigns(lifted);
  const language = languageOf(text);
  const common = language ? applyRules(text, language) : withoutStop(text);
  const words = spaced(common).toLowerCase().trim();
  const atLeast = language === chinese ? words.length >= 4 : words.includes(' ');
  if (!atLeast) return undefined;
  return `${language?.name ?? 'other'} ${withLiterals(words, found)}`;
}

/** One sign of each kind, and one space between words. */
function plainSigns(text: string): string {
  return spaced(
    text
      .replace(/[’ʼ´`]/g, "'")
      .replace(/[‐‑–]/g, '-')
      .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
      .replace(/[，、]/g, ',')
      .replace(/[。．]/g, '.')
      .replace(/？/g, '?')
      .replace(/！/g, '!')
      .replace(/：/g, ':')
      .replace(/；/g, ';')
      .replace(/[（]/g, '(')
      .replace(/[）]/g, ')')
      .replace(/…/g, '...'),
  );
}

/**
 * Signs as words of their own, so that every rule sees them alike; not those within a number, nor
 * what joins two words. A number and its unit are two words, however they are written.
 */
function spaced(text: string): string {
  return text
    .replace(/([.,:;!?()[\]{}¿¡"])/g, (sign, _1, at: number, whole: string) => {
      const within =
        /[.,:]/.test(sign) && /\d/.test(whole[at - 1] ?? '') && /\d/.test(whole[at + 1] ?? '');
      return within ? sign : ` ${sign} `;
    })
    .replace(/(\d)(?=[\p{L}%€$£¥°])/gu, '$1 ')
    .replace(/([€$£¥%])(?=\d)/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutStop(text: string): string {
  return text.replace(/(?: [.!])+$/, '');
}

/** Rules are of one language; where it is not clear which, there are none. */
function languageOf(text: string): Language | undefined {
  if (/\p{Script=Han}/u.test(text)) {
    return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
      ? undefined
      : chinese;
  }
  const words = text.toLowerCase().split(/[ ']/);
  const counts = languages.map(({ markers }) => words.filter((word) => markers.has(word)).length);
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return most > 0 && counts.lastIndexOf(most) === first ? languages[first] : undefined;
}

function applyRules(given: string, { mentions, courtesies, wordings }: Language): string {
  // "How do you say please" asks for the very word that is left out elsewhere.
  const speaksOfWords = mentions.test(given);
  const polite = speaksOfWords ? given : repeated(given, courtesies);
  const text = wordings.reduce(
    (text, rule) => (rule.notOfWords && speaksOfWords ? text : replaced(text, rule)),
    polite,
  );
  return spaced(text);
}

/** Courtesies come in rows ("Hi! Could you please…"), and are to leave something. */
function repeated(given: string, rules: readonly Rule[]): string {
  let text = given;
  for (let round = 0; round < 3; round++) {
    const before = text;
    text = rules.reduce(replaced, text);
    if (text === before) break;
  }
  return /\p{L}/u.test(text) ? text : given;
}

function replaced(text: string, { from, to }: Rule): string {
  return text.replace(from, to).replace(/\s+/g, ' ').trim();
}

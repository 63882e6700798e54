/**
 * The words of a text, lower-case and without a plural s, in order. Function names come
 * apart at `_` and at capitals, so that `getWeather` and "the weather" share a word.
 */
export function wordsOf(text: string): string[] {
  const spaced = text.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2').toLowerCase();
  const words = spaced.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}

/** Literal characters, simple classes and small counts: what the sampler can write text for. */
const simple =
  /^\^?(?:(?:[A-Za-z0-9 _-]|\[[A-Za-z0-9-]+\])(?:\{\d{1,2}(?:,\d{0,2})?\}|[+*?])?)+\$?$/;

const longestPattern = 100;

/**
 * A client's pattern in the sampler's own words, or undefined where it is not simple. A
 * pattern that a client sends is never compiled (reliability contract §10).
 */
export function usablePattern(pattern: unknown): string | undefined {
  if (typeof pattern !== 'string' || pattern.length > longestPattern) return undefined;
  const spelled = pattern.replaceAll('\\d', '[0-9]').replaceAll('\\w', '[a-z]');
  if (!simple.test(spelled)) return undefined;
  const disordered = [...spelled.matchAll(/(\w)-(\w)|\{(\d+),(\d+)\}/g)].some(
    ([, from, to, least, most]) =>
      from !== undefined && to !== undefined ? from > to : Number(least) > Number(most),
  );
  return disordered ? undefined : spelled.replace(/\{(\d+),\d*\}/g, '{$1}');
}

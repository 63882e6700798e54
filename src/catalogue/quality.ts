/**
 * How good a model's answers are to work of medium difficulty, by its place in its vendor's line:
 * judgements, like the weights of the model router, not measurements. An operator's own figures
 * (`catalogue` in the configuration) and learned profiles go before them. The first row that fits
 * counts.
 */
const ranks: readonly (readonly [name: RegExp, quality: number])[] = [
  [/nano|flash-lite|nova-micro|8b-instant/, 0.55],
  [/-mini|haiku|luna|nova-(?:\d-)?lite|mistral-small/, 0.7],
  [/flash|terra|nova-pro|maverick|llama-3\.3-70b|mistral-medium/, 0.8],
  [/sonnet|gpt-4o|gpt-4\.1|mistral-large/, 0.85],
  [/opus|fable|sol$|gpt-5|gpt-6|(?:^|\/)o3|gemini-.*-pro/, 0.93],
];

/** 0 to 1; undefined where nothing is known of the name. */
export function qualityOf(model: string): number | undefined {
  return ranks.find(([name]) => name.test(model))?.[1];
}

/** How much to think, in OpenAI's words; of these the gateway may choose. */
export type Effort = 'none' | 'minimal' | 'low' | 'medium' | 'high';

/** What of a profile depends on OpenAI's models rather than on the wire they are asked over. */
export interface ReasoningTraits {
  /** When temperature, top_p, penalties and logprobs are refused. */
  readonly sampling: 'always' | 'without-reasoning' | 'never';
  /** Efforts the model knows, of those the gateway may choose. */
  readonly efforts: readonly Effort[];
}

/** OpenAI's models that reason, by their ids. Chat models of GPT-5 do not. */
export const reasoningModels = /^(?:o\d|gpt-[5-9](?!.*-chat))/;

/** What all of them have in common. */
export const reasoning: ReasoningTraits = { sampling: 'never', efforts: ['low', 'medium', 'high'] };

/** How some differ; every rule that fits counts, in this order. Sources: [OAI] parameter descriptions, [AIS] openai package. */
export const reasoningRules: readonly (readonly [RegExp, Partial<ReasoningTraits>])[] = [
  [/^gpt-5(?!\.|.*-chat)/, { efforts: ['minimal', 'low', 'medium', 'high'] }],
  [
    /^gpt-(?:5\.[1-9]|[6-9])(?!.*-chat)/,
    { sampling: 'without-reasoning', efforts: ['none', 'low', 'medium', 'high'] },
  ],
  [/^gpt-5-pro/, { efforts: ['high'] }],
  [/^gpt-5\.\d+-pro/, { sampling: 'never', efforts: ['medium', 'high'] }],
  // OpenAI's model page: it cannot be kept from reasoning.
  [/^gpt-6-astra/, { sampling: 'never', efforts: ['low', 'medium', 'high'] }],
];

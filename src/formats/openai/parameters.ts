interface Parameter {
  /** The client's field behind it; none where it is the gateway's own. */
  readonly field?: string;
  /** Left out, it costs no more than a warning. */
  readonly dispensable?: true;
  /** What of its value stays, where not all of it is dispensable; undefined where nothing does. */
  readonly keep?: (value: unknown) => unknown;
}

/** Parameters by name; one of a member, such as `reasoning.summary`, stands beside its owner. */
export type Parameters = ReadonlyMap<string, Parameter>;

/** However a server spells the wish. */
export const thinking: Parameter = { field: 'generationConfig.thinkingConfig', dispensable: true };

/** What the parameters of both of OpenAI's wires stand for. Translation contract §14.2, §14.4. */
export const openaiParameters: readonly (readonly [string, Parameter])[] = [
  ['temperature', { field: 'generationConfig.temperature', dispensable: true }],
  ['top_p', { field: 'generationConfig.topP', dispensable: true }],
  ['reasoning', thinking],
  ['service_tier', { field: 'serviceTier', dispensable: true }],
  ['prompt_cache_key', { dispensable: true }],
  ['top_logprobs', { field: 'generationConfig.logprobs' }],
  ['tools', { field: 'tools' }],
  ['tool_choice', { field: 'toolConfig.functionCallingConfig' }],
];

/** A parameter by its path in the body: `reasoning.effort` is told of as `reasoning` where it has no entry. */
export function parameterNamed(path: string, parameters: Parameters): Parameter | undefined {
  return parameters.get(path) ?? parameters.get(parameterName(path));
}

/** `reasoning.effort` -> `reasoning`. */
export function parameterName(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}

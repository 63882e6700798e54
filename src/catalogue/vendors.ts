/**
 * Profiles of vendors' own services -> the vendor's name in the list of prices
 * (`@pydantic/genai-prices`). A provider with such a profile leads to the vendor, wherever its
 * address is; a server of one's own has no list price.
 */
export const vendors: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gemini: 'google',
    vertex: 'google',
    openai: 'openai',
    anthropic: 'anthropic',
    azure: 'azure',
    'azure-reasoning': 'azure',
    bedrock: 'aws',
    openrouter: 'openrouter',
    groq: 'groq',
    mistral: 'mistral',
    deepseek: 'deepseek',
    xai: 'x-ai',
    together: 'together',
  }),
);

import type { ProviderFormat } from '../../generated/config/types.js';
import type { ClientFormat } from '../formats/format.js';

/** Each is loaded where a provider speaks it: most gateways start with two or three. */
export const formats: Readonly<Record<ProviderFormat, () => Promise<ClientFormat>>> = {
  gemini: async () => (await import('../formats/gemini/index.js')).gemini,
  'openai-chat': async () => (await import('../formats/openai-chat/index.js')).openaiChat,
  'openai-responses': async () =>
    (await import('../formats/openai-responses/index.js')).openaiResponses,
  'anthropic-messages': async () =>
    (await import('../formats/anthropic-messages/index.js')).anthropicMessages,
  'bedrock-converse': async () =>
    (await import('../formats/bedrock-converse/index.js')).bedrockConverse,
};

/** OpenAI counts the tokens of a chat as those of a response. Translation contract §13. */
export const responsesCounter = async () => (await formats['openai-responses']()).countTokens;

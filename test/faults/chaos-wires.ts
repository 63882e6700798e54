import type { ProviderConfig } from '../../src/config/gateway-config.js';

/** Counts as a provider writes them: any number, also one that is none of tokens. */
export interface Counts {
  readonly prompt: number;
  readonly output: number;
}

/** What a client reads of every healthy answer, and what the provider counts for it. */
export const healthyText = 'Hello there';
export const healthyCounts: Counts = { prompt: 5, output: 7 };

/** How a format looks on the wire, as far as faults need it. Events are whole, blank line included. */
export interface ChaosWire {
  /** What the gateway has to be told of such a provider. */
  readonly provider: Pick<ProviderConfig, 'format' | 'profile'>;
  readonly basePath: string;
  /** The model that is asked for. */
  modelOf(path: string, body: string): string;
  isStream(path: string, body: string): boolean;
  /** A whole body; without counts where there are none. */
  whole(counts?: Counts): string;
  /** The first event, which holds the first of the two words. */
  readonly begin: string;
  /** The events after it: the other word, the finish, and the counts as often as they are told. */
  rest(...counts: Counts[]): string;
  /** Bodies and events in which there is no answer. */
  readonly empty: readonly [body: string, event: string];
  /** An error's body; also the data of an error inside a stream. */
  error(status: number): string;
}

const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;

const [firstWord, secondWord] = ['Hello ', 'there'];

function geminiChunk(
  text: string,
  { finish = false, counts }: { finish?: boolean; counts?: Counts },
) {
  const candidate = {
    content: { role: 'model', parts: [{ text }] },
    ...(finish ? { finishReason: 'STOP' } : {}),
    index: 0,
  };
  return {
    candidates: [candidate],
    ...(counts ? { usageMetadata: geminiUsage(counts) } : {}),
    modelVersion: 'chaos-1',
    responseId: 'answer-1',
  };
}

function geminiUsage({ prompt, output }: Counts) {
  return {
    promptTokenCount: prompt,
    candidatesTokenCount: output,
    totalTokenCount: prompt + output,
  };
}

const gemini: ChaosWire = {
  provider: { format: 'gemini', profile: 'gemini' },
  basePath: '',
  modelOf: (path) => /\/models\/([^:/]+):/.exec(path)?.[1] ?? '',
  isStream: (path) => path.includes(':streamGenerateContent'),
  whole: (counts) => JSON.stringify(geminiChunk(healthyText, { finish: true, counts })),
  begin: event(geminiChunk(firstWord, {})),
  rest(...told) {
    const [counts, ...later] = told;
    return [
      event(geminiChunk(secondWord, { finish: true, counts })),
      ...later.map((again) => event({ usageMetadata: geminiUsage(again) })),
    ].join('');
  },
  empty: ['{"candidates":[]}', event({ candidates: [] })],
  error: (status) =>
    JSON.stringify({
      error: { code: status, message: `chaos ${status}`, status: 'UNKNOWN' },
    }),
};

function chatChunk(delta: object, finish: string | null = null) {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return { id: 'answer-1', object: 'chat.completion.chunk', model: 'chaos-1', choices };
}

function chatUsage({ prompt, output }: Counts) {
  return { prompt_tokens: prompt, completion_tokens: output, total_tokens: prompt + output };
}

const openaiChat: ChaosWire = {
  provider: { format: 'openai-chat', profile: 'openai' },
  basePath: '/v1',
  modelOf: (_path, body) => /"model":"([^"]*)"/.exec(body)?.[1] ?? '',
  isStream: (_path, body) => /"stream":true/.test(body),
  whole: (counts) =>
    JSON.stringify({
      id: 'answer-1',
      object: 'chat.completion',
      model: 'chaos-1',
      choices: [
        { index: 0, message: { role: 'assistant', content: healthyText }, finish_reason: 'stop' },
      ],
      ...(counts ? { usage: chatUsage(counts) } : {}),
    }),
  begin: event(chatChunk({ role: 'assistant', content: firstWord })),
  rest: (...told) =>
    [
      event(chatChunk({ content: secondWord })),
      event(chatChunk({}, 'stop')),
      ...told.map((counts) => event({ id: 'answer-1', choices: [], usage: chatUsage(counts) })),
      'data: [DONE]\n\n',
    ].join(''),
  empty: ['{"id":"answer-1","choices":[]}', event({ id: 'answer-1', choices: [] })],
  error: (status) =>
    JSON.stringify({ error: { message: `chaos ${status}`, type: null, code: status } }),
};

export const chaosWires = [gemini, openaiChat] as const;

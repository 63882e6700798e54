import type { JsonObject } from '../replay/check.js';
import type { ReplayFormat } from '../replay/upstream.js';

/** The formats that have a column; one that is about to come may be replayed before it has one. */
export type MatrixFormat = Extract<
  ReplayFormat,
  'gemini' | 'openai-chat' | 'openai-responses' | 'anthropic-messages' | 'bedrock-converse'
>;

/** One column of the matrix: a wire format, and who is asked over it unless a row says otherwise. */
export interface Column {
  readonly format: MatrixFormat;
  /** Names of providers at this upstream, with what an operator sets. The name chooses the habits. */
  readonly providers: Readonly<Record<string, JsonObject>>;
  /** As clients write it; a model of the mainstream that does not think unless told to. */
  readonly model: string;
}

/** A new format needs its name above, an entry here, and its checks in every row: the compiler asks for those. */
export const columns: readonly Column[] = [
  { format: 'gemini', providers: { gemini: {} }, model: 'gemini/gemini-2.5-flash' },
  {
    format: 'openai-chat',
    providers: {
      openai: {},
      openrouter: {},
      deepseek: {},
      'openai-tuned': { profile: 'openai', promptCaching: '5m' },
      'deepseek-tuned': { profile: 'deepseek', fanOutCandidates: true },
    },
    model: 'openai/gpt-4.1',
  },
  {
    format: 'openai-responses',
    providers: {
      responses: { profile: 'openai' },
      vllm: {},
      'responses-tuned': { profile: 'openai', fanOutCandidates: true, promptCaching: '5m' },
    },
    model: 'responses/gpt-4.1',
  },
  {
    format: 'anthropic-messages',
    providers: {
      anthropic: {},
      'anthropic-tuned': { fanOutCandidates: true, promptCaching: '1h' },
    },
    model: 'anthropic/claude-sonnet-4-5',
  },
  {
    format: 'bedrock-converse',
    providers: {
      bedrock: { region: 'us-east-1' },
      'bedrock-tuned': { region: 'us-east-1', fanOutCandidates: true, promptCaching: '1h' },
    },
    model: 'bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  },
];

/** One value for every column. */
export type PerFormat<T> = Readonly<Record<MatrixFormat, T>>;

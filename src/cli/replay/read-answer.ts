import { isObject } from '../../core/json.js';

export interface AnswerCall {
  readonly name: string;
  readonly args: unknown;
}

/** What is compared of an answer: its first candidate, and what it took. */
export interface Answer {
  /** Without thoughts. */
  readonly text: string;
  readonly calls: readonly AnswerCall[];
  readonly finishReason?: string;
  readonly promptTokens?: number;
  /** Thoughts included. */
  readonly outputTokens?: number;
  readonly costUsd?: string;
  readonly tookMs: number;
}

/** Reads an answer in Gemini's form, of any dialect. What is not as expected is absent. */
export function readAnswer(
  body: Readonly<Record<string, unknown>>,
  costUsd: string | undefined,
  tookMs: number,
): Answer {
  const [candidate] = listOf(body.candidates);
  const content = isObject(candidate) ? candidate.content : undefined;
  const parts = isObject(content) ? listOf(content.parts).filter(isObject) : [];
  const finishReason = isObject(candidate) ? candidate.finishReason : undefined;
  const usage = isObject(body.usageMetadata) ? body.usageMetadata : {};
  const promptTokens = countOf(usage.promptTokenCount);
  const said = countOf(usage.candidatesTokenCount);
  const thought = countOf(usage.thoughtsTokenCount);
  return {
    text: parts.map(({ text, thought }) => (thought !== true && isText(text) ? text : '')).join(''),
    calls: parts.flatMap(({ functionCall }) =>
      isObject(functionCall) && isText(functionCall.name)
        ? [{ name: functionCall.name, args: functionCall.args ?? {} }]
        : [],
    ),
    ...(isText(finishReason) ? { finishReason } : {}),
    ...(promptTokens === undefined ? {} : { promptTokens }),
    ...(said === undefined && thought === undefined
      ? {}
      : { outputTokens: (said ?? 0) + (thought ?? 0) }),
    ...(costUsd === undefined ? {} : { costUsd }),
    tookMs,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

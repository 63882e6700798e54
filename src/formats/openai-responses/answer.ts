import type { Candidate, LogprobsResult, Part } from '../../../generated/formats/gemini.js';
import type {
  ReasoningItem,
  ResponseBody,
  TokenLogprob,
} from '../../../generated/formats/openai-responses.js';
import type { Chunk } from '../../core/canonical.js';
import type { NewId } from '../../core/clock.js';
import { type AnswerHead, readHead } from '../answer-head.js';
import type { Reading } from '../format.js';
import type { Ending } from '../function-calls.js';
import type { StreamedCall } from '../partial-args.js';
import { createPlaceLog, type PlaceLog } from '../reasoning-places.js';
import { createGrounding, type Grounding } from './grounding.js';
import { sealReasoning } from './signature.js';

/** A call whose arguments the client gets as they come. */
export interface OpenCall {
  readonly call: StreamedCall;
  /** Length of what came of the arguments. */
  length: number;
}

/** One answer while it is read: what is known, and what is held back until it is whole. */
export interface Answer {
  readonly reading: Reading;
  readonly newId: NewId;
  readonly grounding: Grounding;
  /** Who answers, as far as the provider said. */
  said: { readonly id?: string; readonly model?: string };
  head: AnswerHead | undefined;
  /** Reasoning that no part has carried yet. */
  readonly reasoning: PlaceLog<{ readonly block: ReasoningItem }>;
  /** By index of the item: which of its two accounts of a thought is shown. */
  readonly thoughts: Map<number, 'summary' | 'content'>;
  /** The next piece of a summary begins a paragraph. */
  newParagraph: boolean;
  /** By index of the item. */
  readonly openCalls: Map<number, OpenCall>;
  readonly callIds: Set<string>;
  /** Items whose code was shown. */
  readonly codeShown: Set<number>;
  refusal: string;
  /** Why the first call that is none is none. */
  problem: Ending | undefined;
  readonly tokens: TokenLogprob[];
  /** Everything the model wrote for the client, for an estimate where the provider does not count. */
  written: string;
  sentParts: number;
  /** False once a picture was sent. */
  textOnly: boolean;
}

/**
 * An answer of which nothing has been read.
 *
 * @param joins the answer is streamed: neighbouring texts become one part.
 */
export function newAnswer(reading: Reading, newId: NewId, joins: boolean): Answer {
  return {
    reading,
    newId,
    grounding: createGrounding(joins),
    said: {},
    head: undefined,
    reasoning: createPlaceLog(),
    thoughts: new Map(),
    newParagraph: false,
    openCalls: new Map(),
    callIds: new Set(),
    codeShown: new Set(),
    refusal: '',
    problem: undefined,
    tokens: [],
    written: '',
    sentParts: 0,
    textOnly: true,
  };
}

/** Who answers, in the provider's own words; the first that say something count. */
export function hear(answer: Answer, { id, model }: Pick<ResponseBody, 'id' | 'model'>): void {
  answer.said = { id: answer.said.id || id, model: answer.said.model || model };
}

/** Constant through the answer, also where the provider never introduced it. */
export function headOf(answer: Answer): AnswerHead {
  answer.head ??= readHead(answer.said, answer.reading.target.model, answer.newId);
  return answer.head;
}

/** A chunk with what is new; empty texts bring nothing, thoughts only what the client asked for. */
export function send(
  answer: Answer,
  parts: readonly Part[],
  logprobsResult?: LogprobsResult,
): Chunk | undefined {
  const { include } = answer.reading.call.thinking;
  const wanted = parts.filter(({ text, thought }) => text !== '' && (include || !thought));
  if (wanted.length === 0 && !logprobsResult) return undefined;
  for (const part of wanted) {
    answer.grounding.sent(part);
    answer.written += part.text ?? '';
    if (part.text && !part.thought) answer.reasoning.said(part.text);
    if (part.inlineData || part.fileData) answer.textOnly = false;
  }
  answer.sentParts += wanted.length;
  return chunkOf(answer, {
    content: { role: 'model', parts: wanted.length > 0 ? wanted : [{ text: '' }] },
    ...(logprobsResult ? { logprobsResult } : {}),
  });
}

/** A chunk of this answer around what is new. */
export function chunkOf(answer: Answer, candidate: Omit<Candidate, 'index'>): Chunk {
  return { candidates: [{ index: 0, ...candidate }], ...headOf(answer) };
}

/** The signature with all reasoning that no part has carried yet, for the part that is sent next. */
export function takeReasoning(answer: Answer): Pick<Part, 'thoughtSignature'> {
  const reasoning = answer.reasoning.take();
  if (reasoning.length === 0) return {};
  return { thoughtSignature: sealReasoning(reasoning, answer.reading.target) };
}

import type {
  Candidate,
  Content,
  LogprobsResult,
  Part,
} from '../../../../generated/formats/gemini.js';
import type { Annotation, ChoiceDelta } from '../../../../generated/formats/openai-chat.js';
import type { Reading, ReadTools } from '../../format.js';
import type { Ending } from '../../function-calls.js';
import { readLogprobs } from '../../openai/logprobs.js';
import { readGrounding } from '../grounding.js';
import { finishReasons, isFinishReason } from '../tables.js';
import { type Calls, createCalls } from './calls.js';
import { readContent } from './content.js';
import { createPendingState } from './pending-state.js';
import { createShownParts } from './shown-parts.js';
import type { WireChoice } from './wire.js';

/** One candidate while it comes in. A whole answer is read as a stream of one delta. */
export interface Choice {
  /** What one delta adds; undefined when it adds nothing to show. */
  accept(choice: WireChoice, citations: readonly string[]): Candidate | undefined;
  /** The last piece of the candidate. */
  finish(): Candidate;
  /** The wire's finish_reason; undefined until it came. */
  finishReason(): string | undefined;
  /** Everything the model wrote for the client, arguments of calls included. */
  written(): string;
  /** False once a picture or a sound came. */
  isTextOnly(): boolean;
}

/** Starts a candidate. Translation contract §11, §12.3. */
export function createChoice(index: number, reading: Reading, { newId }: ReadTools): Choice {
  const shown = createShownParts();
  const state = createPendingState(reading.target);
  /** Most answers hold no call. */
  let calls: Calls | undefined;
  const annotations: Annotation[] = [];
  const logProbabilities: number[] = [];
  let citations: readonly string[] = [];
  let wireReason: string | undefined;
  let refusal = '';

  const readDelta = (delta: ChoiceDelta): Part[] => {
    const content = readContent(delta, reading);
    for (const { text = '', thought } of content) if (thought) state.addThought(text);
    state.add(delta);
    refusal += delta.refusal ?? '';
    annotations.push(...(delta.annotations ?? []));
    const { include } = reading.call.thinking;
    const parts: Part[] = content.filter(({ thought }) => include || !thought);
    for (const piece of delta.tool_calls ?? []) {
      calls ??= createCalls(reading, state, newId);
      parts.push(...calls.add(piece));
    }
    return parts;
  };

  return {
    accept(choice, urls) {
      if (urls.length > 0) citations = urls;
      const parts = readDelta(choice.delta);
      if (choice.finishReason) {
        wireReason = choice.finishReason;
        if (calls) parts.push(...calls.end());
      }
      for (const part of parts) shown.add(part);
      const logprobsResult = readLogprobs(choice.logprobs?.content);
      const chosen = logprobsResult?.chosenCandidates ?? [];
      logProbabilities.push(...chosen.map(({ logProbability = 0 }) => logProbability));
      return parts.length > 0 || logprobsResult
        ? candidate(index, parts, logprobsResult)
        : undefined;
    },
    finish() {
      const ending = endingOf(wireReason ?? '', refusal, calls?.problem());
      const thoughtSignature = state.sealForEnd();
      const groundingMetadata = readGrounding(
        annotations,
        citations,
        shown.text(),
        shown.textPartIndex(),
      );
      // A candidate that was blocked before it said anything has no content at all.
      const isSilent = ending.finishReason === 'SAFETY' && shown.isEmpty() && !thoughtSignature;
      const last = { text: '', ...(thoughtSignature ? { thoughtSignature } : {}) };
      return {
        index,
        ...(isSilent ? {} : { content: contentOf([last]) }),
        ...ending,
        ...(groundingMetadata ? { groundingMetadata } : {}),
        ...(logProbabilities.length > 0 ? { avgLogprobs: mean(logProbabilities) } : {}),
      };
    },
    finishReason: () => wireReason,
    written: () => shown.text() + (calls?.written() ?? ''),
    isTextOnly: shown.isTextOnly,
  };
}

function candidate(
  index: number,
  parts: readonly Part[],
  logprobsResult?: LogprobsResult,
): Candidate {
  return { index, content: contentOf(parts), ...(logprobsResult ? { logprobsResult } : {}) };
}

function contentOf(parts: readonly Part[]): Content {
  return { role: 'model', parts: parts.length > 0 ? [...parts] : [{ text: '' }] };
}

function endingOf(wireReason: string, refusal: string, callProblem: Ending | undefined): Ending {
  if (refusal !== '') return { finishReason: 'SAFETY', finishMessage: refusal };
  if (!isFinishReason(wireReason)) return { finishReason: 'OTHER', finishMessage: wireReason };
  const finishReason = finishReasons[wireReason];
  // A call cut off by a limit or a filter is no mistake of the model: the limit is what to tell.
  return finishReason === 'STOP' && callProblem ? callProblem : { finishReason };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

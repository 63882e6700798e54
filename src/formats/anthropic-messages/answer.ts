import type {
  ContentBlock,
  StopReason,
  TextCitation,
  Usage,
} from '../../../generated/formats/anthropic-messages.js';
import type { Candidate } from '../../../generated/formats/gemini.js';
import type { Chunk } from '../../core/canonical.js';
import type { NewId } from '../../core/clock.js';
import { createReasoningLog, type ReasoningLog } from '../claude/reasoning-log.js';
import type { Reading } from '../format.js';
import type { StreamedCall } from '../partial-args.js';
import type { Place } from '../text-places.js';
import type { Fault } from './calls.js';
import { createGrounding, type Grounding } from './grounding.js';
import { addUsage } from './usage.js';

/** Why the answer ended, in Anthropic's words. */
export interface Stop {
  readonly reason?: StopReason | null;
  readonly category?: unknown;
  readonly explanation?: string | null;
}

/** A content block as far as it was read. */
export interface OpenBlock {
  /** As it began; a whole message brings its blocks complete. */
  readonly block: ContentBlock;
  /** Text or thinking so far. */
  text: string;
  /** JSON text of a call's input, as far as it was streamed. */
  json: string;
  /** The call, where the client gets its arguments as they come. */
  call: StreamedCall | undefined;
  signature: string;
  readonly citations: TextCitation[];
  /** Where its text stands in the answer. */
  readonly place: Place;
}

/** One answer while it is read: what is known, and what is held back until it is whole. */
export interface Answer {
  readonly reading: Reading;
  readonly newId: NewId;
  readonly grounding: Grounding;
  readonly reasoning: ReasoningLog;
  /** Blocks that have begun and not ended, by their index. */
  readonly open: Map<number, OpenBlock>;
  modelVersion: string;
  responseId: string | undefined;
  /** Blocks of the message that is read, and the sandbox it used: both go back to have it go on. */
  blocks: OpenBlock[];
  container: string | undefined;
  usage: Usage;
  /** Of messages that this answer began with, before it went on with another. */
  earlierUsage: Usage;
  stop: Stop;
  /** The first call that could not be read. */
  fault: Fault | undefined;
  /** Text beside a forced answer: it stands in the answer only where that does not come. */
  aside: string;
  answered: boolean;
  /** Everything the model wrote so far, for an estimate where the provider does not count. */
  written: string;
  sentParts: number;
  complete: boolean;
}

/** An answer of which nothing has been read. */
export function newAnswer(reading: Reading, newId: NewId): Answer {
  return {
    reading,
    newId,
    grounding: createGrounding(reading.call.stream !== false),
    reasoning: createReasoningLog('anthropic', reading.target),
    open: new Map(),
    modelVersion: reading.target.model,
    responseId: undefined,
    blocks: [],
    container: undefined,
    usage: {},
    earlierUsage: {},
    stop: {},
    fault: undefined,
    aside: '',
    answered: false,
    written: '',
    sentParts: 0,
    complete: false,
  };
}

/** Makes ready for the message that goes on where the last one was broken off. */
export function goOn(answer: Answer): void {
  answer.earlierUsage = addUsage(answer.earlierUsage, answer.usage);
  answer.usage = {};
  answer.stop = {};
  answer.blocks = [];
  answer.open.clear();
  answer.complete = false;
}

/** A chunk of this answer around what is new. */
export function chunkOf(answer: Answer, candidate: Omit<Candidate, 'index'>): Chunk {
  return { candidates: [{ index: 0, ...candidate }], ...identityOf(answer) };
}

/** Constant through the answer, also where the provider never introduced it. */
export function identityOf(answer: Answer): { modelVersion: string; responseId: string } {
  answer.responseId ??= answer.newId();
  return { modelVersion: answer.modelVersion, responseId: answer.responseId };
}

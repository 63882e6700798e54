import type {
  Citation,
  StopReason,
  TokenUsage,
} from '../../../generated/formats/bedrock-converse.js';
import type { Candidate } from '../../../generated/formats/gemini.js';
import type { Chunk } from '../../core/canonical.js';
import type { NewId } from '../../core/clock.js';
import { createReasoningLog, type ReasoningLog } from '../claude/reasoning-log.js';
import type { Reading } from '../format.js';
import type { Ending } from '../function-calls.js';
import type { StreamedCall } from '../partial-args.js';
import type { Place } from '../text-places.js';
import { createGrounding, type Grounding } from './grounding.js';

/** A content block that has begun and not ended. What it is shows in what it gains. */
export interface OpenBlock {
  readonly tool: { readonly id: string; readonly name: string } | undefined;
  /** The call, where the client gets its arguments as they come. */
  readonly call: StreamedCall | undefined;
  /** JSON text of a call's arguments. */
  json: string;
  text: string;
  thought: string;
  signature: string;
  /** Reasoning that only the model can read, base64 each. */
  readonly redacted: string[];
  readonly citations: Citation[];
  /** Where its text stands in the answer. */
  readonly place: Place;
}

/** One answer while it is read: what is known, and what is held back until it is whole. */
export interface Answer {
  readonly reading: Reading;
  readonly newId: NewId;
  readonly grounding: Grounding;
  readonly reasoning: ReasoningLog;
  /** The service names no answer. */
  readonly responseId: string;
  /** Blocks that have begun and not ended, by their index. */
  readonly open: Map<number, OpenBlock>;
  usage: TokenUsage;
  stopReason: StopReason | undefined;
  /** Why a guardrail stepped in, where it says so. */
  guardrailReason: string | undefined;
  /** What the first call that could not be read ends the answer with. */
  fault: Ending | undefined;
  /** Text beside a forced answer: it stands in the answer only where that does not come. */
  aside: string;
  answered: boolean;
  /** Everything the model wrote so far, for an estimate where the provider does not count. */
  written: string;
  sentParts: number;
  /** Nothing more is to come. */
  complete: boolean;
}

/** An answer of which nothing has been read. */
export function newAnswer(reading: Reading, newId: NewId): Answer {
  return {
    reading,
    newId,
    grounding: createGrounding(reading.call.stream !== false),
    reasoning: createReasoningLog('bedrock', reading.target),
    responseId: newId(),
    open: new Map(),
    usage: {},
    stopReason: undefined,
    guardrailReason: undefined,
    fault: undefined,
    aside: '',
    answered: false,
    written: '',
    sentParts: 0,
    complete: false,
  };
}

/** A chunk of this answer around what is new. */
export function chunkOf(answer: Answer, candidate: Omit<Candidate, 'index'>): Chunk {
  return { candidates: [{ index: 0, ...candidate }], ...identityOf(answer) };
}

/** Constant through the answer. */
export function identityOf({ reading, responseId }: Answer): {
  modelVersion: string;
  responseId: string;
} {
  return { modelVersion: reading.target.model, responseId };
}

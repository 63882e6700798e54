import type { Content } from '../../../../generated/formats/gemini.js';
import type {
  Interaction,
  InteractionError,
  InteractionOutput,
  InteractionStatus,
  InteractionStep,
} from '../../../../generated/formats/interactions.js';
import type { Chunk } from '../../../core/canonical.js';
import type { Generation } from './generation.js';
import { outcomeOf } from './outcome.js';
import { writeUsage } from './usage.js';
import { writeInputSteps, writeSteps } from './write-steps.js';

/** What is known of an interaction besides what was said. Times are Unix milliseconds. */
export interface InteractionFacts {
  /** Empty where it is not kept. */
  readonly id: string;
  readonly model: string;
  readonly previousId?: string | undefined;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** `done` is one whose answer came to its end, whatever that was. */
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  /** Set where it has failed. */
  readonly error?: InteractionError | undefined;
}

export interface WrittenParts {
  readonly generation: Generation;
  /** What the client said, to stand before what the model did. */
  readonly said?: readonly Content[];
  readonly includeInput?: boolean;
  /** Gives the older generation beside the newer one, as Opper publishes it. */
  readonly both?: boolean;
}

/** An interaction with what came of it. */
export function writeInteraction(
  facts: InteractionFacts,
  chunks: readonly Chunk[],
  { generation, said = [], includeInput = false, both = false }: WrittenParts,
): Interaction {
  const steps = writeSteps(chunks);
  const input = writeInputSteps(said);
  const older = generation === 'outputs' || both;
  return {
    ...writeHead(facts, chunks),
    ...(includeInput ? { input } : {}),
    ...(generation === 'steps' ? { steps: [...input, ...steps] } : {}),
    ...(older ? { role: 'model', outputs: steps.flatMap(outputsOf) } : {}),
  };
}

/** The same without what was said, as the first and the last event of a stream have it. */
export function writeHead(facts: InteractionFacts, chunks: readonly Chunk[]): Interaction {
  const { id, model, previousId, createdAtMs, updatedAtMs } = facts;
  const { status, error, token } = endOf(facts, chunks);
  const usage = chunks.findLast(({ usageMetadata }) => usageMetadata)?.usageMetadata;
  return {
    id,
    object: 'interaction',
    status,
    model,
    created: new Date(createdAtMs).toISOString(),
    updated: new Date(updatedAtMs).toISOString(),
    ...(previousId === undefined ? {} : { previous_interaction_id: previousId }),
    ...(usage ? { usage: writeUsage(usage) } : {}),
    ...(usage?.serviceTier ? { service_tier: usage.serviceTier.toLowerCase() } : {}),
    ...(error ? { errors: [error], error } : {}),
    ...(token === undefined ? {} : { continuation_token: token }),
  };
}

function endOf(
  { state, error }: InteractionFacts,
  chunks: readonly Chunk[],
): { status: InteractionStatus; error?: InteractionError | undefined; token?: string | undefined } {
  if (state === 'running') return { status: 'in_progress' };
  if (state !== 'done') return { status: state, error };
  const { continuationToken, ...outcome } = outcomeOf(chunks);
  return { ...outcome, token: continuationToken };
}

/** The older generation has contents where the newer one has steps that hold them. */
export function outputsOf(step: InteractionStep): InteractionOutput[] {
  switch (step.type) {
    case 'model_output':
      return [...(step.content ?? [])];
    case 'user_input':
    case 'function_result':
      return [];
    default:
      return [step];
  }
}

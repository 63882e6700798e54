import type { InteractionEvent } from '../../../generated/formats/interactions.js';
import type { Chunk } from '../../core/canonical.js';
import { GatewayError, toGatewayError } from '../../core/errors.js';
import type { Generation } from '../../formats/interactions/server/generation.js';
import { createEventWriter } from '../../formats/interactions/server/write-events.js';
import type { InteractionFacts } from '../../formats/interactions/server/write-interaction.js';
import type { Followed, Interaction, KeptChunks } from '../../interactions/ports.js';
import { factsOf } from './facts.js';

/**
 * The events of an answer that is not kept. One that fails ends with an event that says so, and then
 * fails: clients that read no such event notice that the connection breaks.
 */
export async function* eventsOf(
  chunks: AsyncIterable<Chunk>,
  kept: KeptChunks,
  interaction: (state: Interaction['state']) => Interaction,
  generation: Generation,
): AsyncIterable<InteractionEvent> {
  const writer = createEventWriter(generation);
  yield* writer.begin(factsOf(interaction('running')));
  try {
    for await (const chunk of chunks) yield* writer.chunk(kept.next(chunk));
  } catch (caught) {
    const error = toGatewayError(caught);
    yield* writer.end({ ...factsOf(interaction('failed')), error: writeFault(error) });
    throw error;
  }
  for (const chunk of kept.end()) yield* writer.chunk(chunk);
  yield* writer.end(factsOf(interaction('done')));
}

export interface FollowOptions {
  readonly facts: InteractionFacts;
  readonly generation: Generation;
  /** Number of the last event that the client has. */
  readonly after: number;
}

/** The events of a kept interaction, those that are still to come included. */
export async function* followedEvents(
  followed: AsyncIterable<Followed>,
  { facts, generation, after }: FollowOptions,
): AsyncIterable<InteractionEvent> {
  const writer = createEventWriter(generation);
  const isNew = ({ event_id: id }: InteractionEvent) => Number(id) > after;
  yield* writer.begin({ ...facts, updatedAtMs: facts.createdAtMs }).filter(isNew);
  for await (const next of followed) {
    if (next.kind === 'chunk') yield* writer.chunk(next.chunk).filter(isNew);
    else {
      const { interaction, error } = next;
      yield* writer.end(factsOf(interaction)).filter(isNew);
      if (interaction.state === 'failed') throw error ?? failedBefore(interaction);
    }
  }
}

function writeFault(error: GatewayError): { code: string; message: string } {
  return { code: error.status.toLowerCase(), message: error.message };
}

/** What failed earlier, and is read again now. */
function failedBefore({ fault }: Interaction): GatewayError {
  const message = fault?.message ?? 'The interaction has failed.';
  return new GatewayError('upstream-unavailable', message);
}

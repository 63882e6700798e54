import type { InteractionFacts } from '../../formats/interactions/server/write-interaction.js';
import type { Interaction, NewInteraction } from '../../interactions/ports.js';

/** What is written of a kept interaction. */
export function factsOf(interaction: Interaction): InteractionFacts {
  const { id, model, previousId, createdAtMs, updatedAtMs, state, fault } = interaction;
  return { id, model, previousId, createdAtMs, updatedAtMs, state, error: fault };
}

/** One that is not kept has no id that could be asked for. */
export function unkept(
  model: string,
  { tenant, chain, createdAtMs }: NewInteraction,
  state: Interaction['state'],
  updatedAtMs: number,
): Interaction {
  const previous = chain.at(-1);
  return {
    id: '',
    tenant,
    conversationId: '',
    ...(previous ? { previousId: previous.id } : {}),
    model,
    background: false,
    state,
    createdAtMs,
    updatedAtMs,
    expiresAtMs: updatedAtMs,
  };
}

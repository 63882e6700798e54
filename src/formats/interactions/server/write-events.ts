import type {
  InteractionContent,
  InteractionDelta,
  InteractionEvent,
  InteractionStep,
} from '../../../../generated/formats/interactions.js';
import type { Chunk } from '../../../core/canonical.js';
import type { Generation } from './generation.js';
import { createStepChanges, type StepChange } from './step-changes.js';
import { type InteractionFacts, writeHead } from './write-interaction.js';
import { readArguments } from './write-steps.js';

/** The events of one stream. Those of the same answer are the same every time, ids included. */
export interface EventWriter {
  /** Before anything was said. */
  begin(facts: InteractionFacts): readonly InteractionEvent[];
  chunk(chunk: Chunk): readonly InteractionEvent[];
  /** Once it is over; one that failed ends with an event that says so. */
  end(facts: InteractionFacts): readonly InteractionEvent[];
}

/** An event without its place. */
type Unplaced = InteractionEvent extends infer E
  ? E extends InteractionEvent
    ? Omit<E, 'event_id'>
    : never
  : never;

export function createEventWriter(generation: Generation): EventWriter {
  const changes = createStepChanges();
  const older = generation === 'outputs' ? createOlder() : undefined;
  const chunks: Chunk[] = [];
  let count = 0;

  const place = (events: readonly Unplaced[]): InteractionEvent[] =>
    events.map((event) => ({ ...event, event_id: String(++count) }));
  const written = (change: StepChange): Unplaced[] => (older ? older(change) : [newer(change)]);

  return {
    begin(facts) {
      const interaction = writeHead({ ...facts, state: 'running' }, []);
      const begun = older ? 'interaction.start' : 'interaction.created';
      return place([
        { event_type: begun, interaction },
        {
          event_type: 'interaction.status_update',
          interaction_id: facts.id,
          status: 'in_progress',
        },
      ]);
    },

    chunk(chunk) {
      chunks.push(chunk);
      return place(changes.chunk(chunk).flatMap(written));
    },

    end(facts) {
      const interaction = writeHead(facts, chunks);
      const { status, error } = interaction;
      const last: Unplaced = {
        event_type: older ? 'interaction.complete' : 'interaction.completed',
        interaction,
      };
      const failed: Unplaced[] = error ? [{ event_type: 'error', error }] : [];
      // Steps that a failure cut off stay open.
      if (facts.state === 'failed') return place(failed);
      const changed: Unplaced = {
        event_type: 'interaction.status_update',
        interaction_id: facts.id,
        status,
      };
      return place([...changes.end().flatMap(written), ...failed, changed, last]);
    },
  };
}

function newer(change: StepChange): Unplaced {
  const { index } = change;
  switch (change.kind) {
    case 'start':
      return { event_type: 'step.start', index, step: change.step };
    case 'delta':
      return { event_type: 'step.delta', index, delta: change.delta };
    case 'stop':
      return { event_type: 'step.stop', index };
  }
}

/**
 * The older generation numbers contents rather than steps, and every kind of content is one of its
 * own: a text and a picture of one step are two there.
 */
function createOlder(): (change: StepChange) => Unplaced[] {
  let index = -1;
  let step: InteractionStep | undefined;
  let content: InteractionContent['type'] | undefined;

  const start = (begun: InteractionContent | InteractionStep): Unplaced[] => {
    index += 1;
    return begun.type === 'user_input' ||
      begun.type === 'model_output' ||
      begun.type === 'function_result'
      ? []
      : [{ event_type: 'content.start', index, content: begun }];
  };
  const stop = (): Unplaced[] => [{ event_type: 'content.stop', index }];

  const inOutput = (delta: InteractionDelta): Unplaced[] => {
    if (!isContent(delta)) return [{ event_type: 'content.delta', index, delta }];
    const events: Unplaced[] = [];
    // Media come whole: each is a content.
    if (content !== delta.type || delta.type !== 'text') {
      if (content !== undefined) events.push(...stop());
      events.push(
        ...start(delta.type === 'text' ? { type: 'text', text: '' } : { type: delta.type }),
      );
      content = delta.type;
    }
    return [...events, { event_type: 'content.delta', index, delta }];
  };

  return (change) => {
    switch (change.kind) {
      case 'start':
        step = change.step;
        content = undefined;
        return step.type === 'model_output' ? [] : start(step);
      case 'delta':
        if (step?.type === 'model_output') return inOutput(change.delta);
        return [{ event_type: 'content.delta', index, delta: wholeCall(step, change.delta) }];
      case 'stop':
        return step?.type === 'model_output' && content === undefined ? [] : stop();
    }
  };
}

/** Arguments came whole in the older generation, with the call that they are of. */
function wholeCall(step: InteractionStep | undefined, delta: InteractionDelta): InteractionDelta {
  if (step?.type !== 'function_call' || delta.type !== 'arguments_delta') return delta;
  return { ...step, arguments: readArguments(delta.arguments) };
}

function isContent(delta: InteractionDelta): delta is InteractionContent {
  return ['text', 'image', 'audio', 'video', 'document'].includes(delta.type);
}

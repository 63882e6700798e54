import { withLongValues } from '../../core/blobs.js';
import { createCancellation } from '../../core/cancellation.js';
import type { AnsweredBy, Chunk } from '../../core/canonical.js';
import { GatewayError, toGatewayError } from '../../core/errors.js';
import { isObject } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import { invalidField } from '../../core/violations.js';
import { warningsHeader } from '../../core/warnings.js';
import { generationOf } from '../../formats/interactions/server/generation.js';
import { readModel } from '../../formats/interactions/server/read-request.js';
import { writeInteraction } from '../../formats/interactions/server/write-interaction.js';
import type { History, Interaction, NewInteraction } from '../../interactions/ports.js';
import type { DialectVoice, Gateway, Reply, RequestContext, Services } from '../dialect.js';
import { dryRun } from '../dry-run.js';
import { headersOf, noDryRun } from '../handlers.js';
import { type CallReader, refuseWarned } from '../read-call.js';
import { reply, withWarnings } from '../reply.js';
import { costHeaders, costOf } from '../tell-cost.js';
import { factsOf, unkept } from './facts.js';
import { writeCall } from './kept-call.js';
import {
  answerTurn,
  type InteractionBody,
  previewOf,
  type ReadTurn,
  readTurn,
} from './read-turn.js';
import { eventsOf, followedEvents } from './stream.js';

/** Whether the gateway remembers a turn. */
type Kept = 'stored' | 'none';

interface Named {
  readonly params: { readonly interaction: string };
}

interface Reading {
  readonly query: {
    readonly stream?: string;
    readonly last_event_id?: string;
    readonly include_input?: string;
  };
}

/** What an answer is written with, where it is known or wanted. */
interface Further {
  readonly said?: History['contents'];
  readonly includeInput?: boolean;
  readonly by?: AnsweredBy;
  readonly costNanoUsd?: bigint;
}

const begins: History = { contents: [], chain: [] };

/**
 * The handlers of interactions: generateContent in another form, with a memory. Calls are read and
 * answered as everywhere else. Translation contract §17.
 */
export function createInteractionHandlers(
  voice: DialectVoice,
  reader: Pick<CallReader, 'generate'>,
  gateway: Gateway,
  { interactions }: Pick<Services, 'interactions'>,
) {
  return {
    async createInteraction(
      { body }: { readonly body: InteractionBody },
      context: RequestContext,
    ): Promise<Result<Reply>> {
      const kept = keptOf(body, context);
      if (!kept.ok) return kept;
      const { previousInteractionId: previous } = body;
      const model = readModel(body);
      if (!model.ok) return model;
      const history =
        previous === undefined || previous === ''
          ? ok(begins)
          : await interactions.history(context.tenant, previous);
      if (!history.ok) return history;
      const turn = await readTurn(reader, body, history.value.contents, context);
      if (!turn.ok) return turn;
      if (context.dryRun) {
        return dryRun(previewOf(gateway, turn.value), turn.value.call, context);
      }
      const asked = askedOf(turn.value, history.value, context);
      if (body.background === true) return inBackground(body, asked, context);
      if (turn.value.call.stream === false) return whole(turn.value, asked, kept.value, context);
      return streamed(turn.value, asked, kept.value, context);
    },

    async getInteraction(
      { params, query }: Named & Reading,
      context: RequestContext,
    ): Promise<Result<Reply>> {
      const found = await findKept(params.interaction, context);
      if (!found.ok) return found;
      const { stream, last_event_id: behind } = query;
      const after = readEventId(behind);
      if (!after.ok) return after;
      const headers = keptHeaders(found.value);
      if (stream !== 'true') {
        if (behind) return fail(invalidField('last_event_id', 'needs stream=true'));
        const { said, chunks } = await interactions.read(found.value);
        const includeInput = query.include_input === 'true';
        const whole = found.value.state === 'running' ? [] : chunks;
        const written = write(found.value, whole, context, { said, includeInput });
        return ok({ kind: 'json', body: written, headers });
      }
      const events = followedEvents(interactions.follow(found.value), {
        facts: factsOf(found.value),
        generation: generationOf(context.headers['api-revision']),
        after: after.value,
      });
      return ok({ kind: 'stream', framing: 'named-events', chunks: events, headers });
    },

    async deleteInteraction({ params }: Named, context: RequestContext): Promise<Result<Reply>> {
      if (context.dryRun) return fail(noDryRun());
      const known = await findKept(params.interaction, context);
      if (!known.ok) return known;
      const removed = await interactions.remove(context.tenant, params.interaction);
      return removed.ok ? reply({}, context) : removed;
    },

    async cancelInteraction({ params }: Named, context: RequestContext): Promise<Result<Reply>> {
      if (context.dryRun) return fail(noDryRun());
      const known = await findKept(params.interaction, context);
      if (!known.ok) return known;
      const cancelled = await interactions.cancel(context.tenant, params.interaction);
      if (!cancelled.ok) return cancelled;
      const { chunks } = await interactions.read(cancelled.value);
      return reply(write(cancelled.value, chunks, context), context);
    },
  };

  /** Whether the turn is kept, and what of it cannot be had where it is not. */
  function keptOf(body: InteractionBody, context: RequestContext): Result<Kept> {
    const { store = true, background = false, previousInteractionId } = body;
    if (!interactions.keeps(context.tenant)) {
      if (background) return fail(notKept('background'));
      if (previousInteractionId) return fail(notKept('previousInteractionId'));
      if (store) context.warn({ code: 'dropped', field: 'store' });
      const isLost = store && context.strict;
      return isLost ? refuseWarned(ok('none'), context.warnings) : ok('none');
    }
    if (!background) return ok(store ? 'stored' : 'none');
    if (!store) {
      const description = 'needs store to be true: what is not kept cannot be read later';
      return fail(invalidField('background', description));
    }
    // What waits lies on the disk, where no client's secret may.
    for (const field of ['customModelCredentials', 'providerConfigs'] as const) {
      if (body[field] !== undefined) {
        const description = 'cannot be kept until it is used; leave background out';
        return fail(invalidField(field, description));
      }
    }
    return ok('stored');
  }

  async function findKept(id: string, { tenant }: RequestContext): Promise<Result<Interaction>> {
    return interactions.keeps(tenant)
      ? interactions.find(tenant, id)
      : fail(notKept('interactions/{id}'));
  }

  async function inBackground(
    body: InteractionBody,
    asked: NewInteraction,
    context: RequestContext,
  ): Promise<Result<Reply>> {
    const known = gateway.checkModel(asked.model, context.principal);
    if (!known.ok) return known;
    const interaction = await interactions.enqueue(asked, writeCall(body, voice.name, context));
    if (body.stream !== true) {
      return reply(write(interaction, [], context), context);
    }
    const events = followedEvents(interactions.follow(interaction), {
      facts: factsOf(interaction),
      generation: generationOf(context.headers['api-revision']),
      after: 0,
    });
    const headers = withWarnings({}, context);
    return ok({ kind: 'stream', framing: 'named-events', chunks: events, headers });
  }

  async function whole(
    turn: ReadTurn,
    asked: NewInteraction,
    kept: Kept,
    context: RequestContext,
  ): Promise<Result<Reply>> {
    const answer = await answerTurn(gateway, turn, context);
    if (!answer.ok) return answer;
    const chunks: Chunk[] = [];
    const keeper = interactions.keptChunks();
    for await (const chunk of answer.value.chunks) chunks.push(keeper.next(chunk));
    chunks.push(...keeper.end());
    const interaction =
      kept === 'stored'
        ? await interactions.keep(asked, chunks, warningsHeader(context.warnings))
        : unkept(turn.model, asked, 'done', interactions.now());
    const { by } = answer.value;
    const costNanoUsd = await costOf(answer.value, voice);
    const written = write(interaction, chunks, context, {
      by,
      ...(costNanoUsd === undefined ? {} : { costNanoUsd }),
    });
    const headers = withWarnings(headersOf(by, costHeaders(costNanoUsd, voice)), context);
    const writing = voice.cost ? { stringify: voice.cost.stringify } : {};
    return ok({ kind: 'json', body: written, headers, ...writing });
  }

  async function streamed(
    turn: ReadTurn,
    asked: NewInteraction,
    kept: Kept,
    context: RequestContext,
  ): Promise<Result<Reply>> {
    const generation = generationOf(context.headers['api-revision']);
    if (kept === 'none') {
      const answer = await answerTurn(gateway, turn, context);
      if (!answer.ok) return answer;
      const { chunks, by } = answer.value;
      const facts = (state: Interaction['state']) =>
        unkept(turn.model, asked, state, interactions.now());
      const events = eventsOf(chunks, interactions.keptChunks(), facts, generation);
      const headers = withWarnings(headersOf(by), context);
      return ok({ kind: 'stream', framing: 'named-events', chunks: events, headers });
    }
    // Until the answer has begun the client may end it; from then on it can be come back to.
    const { signal, abort } = createCancellation();
    const leave = () => abort(context.signal.reason);
    if (context.signal.aborted) leave();
    context.signal.addEventListener('abort', leave);
    const own = interactions.begin(context.principal, context.remainingMs(), abort);
    const { spending: _ofRequest, ...others } = context;
    const spending = own.spending ? { spending: own.spending } : {};
    const answer = await answerTurn(gateway, turn, { ...others, ...spending, signal });
    context.signal.removeEventListener('abort', leave);
    if (!answer.ok) {
      own.end();
      return answer;
    }
    const { chunks, by } = answer.value;
    const open = {
      chunks,
      warnings: () => warningsHeader(context.warnings),
      over: own.end,
    };
    const interaction = await interactions.run(asked, open, abort).catch((caught) => {
      abort(toGatewayError(caught));
      own.end();
      throw caught;
    });
    const events = followedEvents(interactions.follow(interaction), {
      facts: factsOf(interaction),
      generation,
      after: 0,
    });
    const headers = withWarnings(headersOf(by), context);
    return ok({ kind: 'stream', framing: 'named-events', chunks: events, headers });
  }

  function write(
    interaction: Interaction,
    chunks: readonly Chunk[],
    context: RequestContext,
    { by, costNanoUsd, ...further }: Further = {},
  ): object {
    const generation = generationOf(context.headers['api-revision']);
    const isOpper = voice.name === 'opper';
    const written = writeInteraction(factsOf(interaction), chunks, {
      generation,
      ...further,
      both: isOpper,
    });
    return isOpper ? { ...written, ...vendorUsage(chunks, context, by, costNanoUsd) } : written;
  }

  /** Opper publishes the counts in the words of generateContent, with what it adds to them. */
  function vendorUsage(
    chunks: readonly Chunk[],
    { receivedAtMs }: RequestContext,
    by: AnsweredBy | undefined,
    costNanoUsd: bigint | undefined,
  ): object {
    const usage = chunks.findLast(({ usageMetadata }) => usageMetadata)?.usageMetadata;
    if (!usage) return {};
    if (!by) return { usageMetadata: usage };
    const spoken = voice.writeAnswer(
      { usageMetadata: usage },
      { by, receivedAtMs, last: true, costNanoUsd },
    );
    return isObject(spoken) ? { usageMetadata: spoken.usageMetadata } : {};
  }
}

/** What is kept of a turn, before it has an id. */
function askedOf(
  { model, said }: ReadTurn,
  { chain }: History,
  { tenant, receivedAtMs, blobs }: RequestContext,
): NewInteraction {
  const text = withLongValues(JSON.stringify(said), blobs);
  return { tenant, model, chain, said: text, createdAtMs: receivedAtMs };
}

/** What was lost when it was answered is told whenever it is read. */
function keptHeaders({ warnings }: Interaction): Readonly<Record<string, string>> {
  return warnings === undefined ? {} : { 'X-Gateway-Warnings': warnings };
}

/** 0 is before the first. */
function readEventId(text: string | undefined): Result<number> {
  if (text === undefined || text === '') return ok(0);
  if (/^\d{1,9}$/.test(text)) return ok(Number(text));
  return fail(invalidField('last_event_id', 'is no event_id of a stream of this gateway'));
}

function notKept(what: string): GatewayError {
  return new GatewayError(
    'failed-precondition',
    `${what}: this gateway keeps no interactions; send the whole conversation as input.`,
  );
}

import type { ByteBudget } from '../core/byte-budget.js';
import { createCancellation } from '../core/cancellation.js';
import type { Clock, NewId } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Spending } from '../core/spending.js';
import { invalidField } from '../core/violations.js';
import { chooseNext, createLive, endOf, followLive, type Live, wakeListeners } from './live.js';
import type {
  AnswerInteractions,
  Followed,
  History,
  Interaction,
  InteractionState,
  InteractionStore,
  Interactions,
  NewInteraction,
  OpenAnswer,
} from './ports.js';
import { createKeptChunks, readChunks, readSaid, turnOf } from './texts.js';

export interface InteractionsOptions {
  readonly store: InteractionStore;
  readonly answers: AnswerInteractions;
  readonly now: Clock;
  readonly newId: NewId;
  /** Whether something may have been kept: nothing is asked for before. */
  readonly isThere: () => boolean;
  /** Does something later, unless the function returned is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Tells the operator of a fault that no client is told of. */
  readonly report: (error: GatewayError) => void;
  /** Whether no other process has this database: what runs in it is what an earlier start has left. */
  readonly isAlone: boolean;
  /** Whether those of a tenant are kept. */
  readonly keeps: (tenant: string) => boolean;
  /** How long after its last turn a conversation is kept. */
  readonly retentionMs: number;
  /** Interactions that run in the background at one moment. */
  readonly concurrency: number;
  /** Longest conversation that is continued, in bytes of its JSON. */
  readonly historyBytes: number;
  /** Tokens and money of a caller, for calls that no request waits for. */
  readonly within: (principal: Principal) => { readonly spending?: Spending; end(): void };
  /** Where a conversation counts while it is read. */
  readonly budget: ByteBudget;
}

export interface InteractionService extends Interactions {
  /** Begins what earlier starts left; where that fails, it is tried again. */
  resume(): Promise<void>;
  /** What runs has so long to end; what does not is begun again at the next start. */
  close(limitMs: number): Promise<void>;
}

/** Where the database fails: it is asked again after this. */
const storageFaultDelayMs = 30_000;

/**
 * What runs is held by its process for so long, and again before that is over: what nobody holds
 * any more was left by a process that is gone.
 */
const holdMs = 60_000;
const holdAgainMs = 20_000;

/** How often the database is asked for the end of what runs in another process. */
const elsewhereDelayMs = 1000;

/** What `newId` makes. */
const idPattern = /^[\w-]{1,100}$/;

/** Conversations that the gateway keeps, and the answers that come while nobody listens. */
export function createInteractions(options: InteractionsOptions): InteractionService {
  const { store, answers, now, newId, isThere, after, report, retentionMs } = options;
  const live = new Map<string, Live>();
  const tasks = new Set<Promise<void>>();
  let closed = false;
  let resumed: Promise<void> | undefined;
  let forgetRetry = () => {};
  let forgetLook = () => {};
  let forgetHold: (() => void) | undefined;

  /** The end of this process ends every wait. */
  const sleepers = new Set<() => void>();
  const wait = (delayMs: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        sleepers.delete(wake);
        resolve();
      };
      sleepers.add(wake);
      after(delayMs, wake);
    });
  const track = (task: Promise<void>) => {
    const tracked = task.finally(() => tasks.delete(tracked));
    tasks.add(tracked);
  };

  const find = async (tenant: string, id: string): Promise<Result<Interaction>> => {
    const isOne = idPattern.test(id) && isThere();
    const found = isOne ? await store.find(tenant, id, now()) : undefined;
    return found ? ok(found) : fail(notFound(id));
  };

  const read: Interactions['read'] = async ({ id }) => {
    const said = await store.readText(id, 'said');
    const answer = await store.readText(id, 'answer');
    const chunks = live.get(id)?.chunks ?? (answer === undefined ? [] : readChunks(answer));
    return { said: said === undefined ? [] : readSaid(said), chunks };
  };

  async function history(tenant: string, id: string): Promise<Result<History>> {
    const last = await find(tenant, id);
    if (!last.ok) return last;
    const { conversationId } = last.value;
    const all = await store.ofConversation(tenant, conversationId, now());
    const chain = chainOf(last.value, all);
    if (!chain.ok) return chain;
    const account = options.budget.open();
    try {
      const contents: History['contents'][number][] = [];
      for (const interaction of chain.value) {
        const said = (await store.readText(interaction.id, 'said')) ?? '[]';
        const answer = (await store.readText(interaction.id, 'answer')) ?? '[]';
        account.hold(said.length + answer.length);
        if (account.heldBytes > options.historyBytes) return fail(tooLong(options.historyBytes));
        const turn = await turnOf(readChunks(answer));
        contents.push(...readSaid(said), ...(turn ? [turn] : []));
      }
      return ok({ contents, chain: chain.value });
    } finally {
      account.close();
    }
  }

  const made = (asked: NewInteraction, background: boolean): Interaction => {
    const id = newId();
    const last = asked.chain.at(-1);
    return {
      id,
      tenant: asked.tenant,
      conversationId: last?.conversationId ?? id,
      ...(last ? { previousId: last.id } : {}),
      model: asked.model,
      background,
      state: 'running',
      createdAtMs: asked.createdAtMs,
      updatedAtMs: now(),
      expiresAtMs: now() + retentionMs,
    };
  };

  /** A conversation lives as long as its last turn. */
  const add = async (
    interaction: Interaction,
    { said, chain }: NewInteraction,
    texts: { readonly call?: string; readonly answer?: string },
  ) => {
    await store.add(interaction, { said, ...texts }, now() + holdMs);
    if (chain.length === 0) return;
    const ids = chain.map(({ id }) => id);
    await store.extend(interaction.tenant, ids, interaction.expiresAtMs);
  };

  /** Known here before it is on disk: else it could be taken for what an earlier start has left. */
  const addLive = async (entry: Live, asked: NewInteraction, texts: { readonly call?: string }) => {
    const { id } = entry.interaction;
    live.set(id, entry);
    holdOn();
    await add(entry.interaction, asked, texts).catch((caught) => {
      live.delete(id);
      throw caught;
    });
  };

  /** What came of it is on disk before anybody hears of the end. */
  async function end(
    entry: Live,
    state: Exclude<InteractionState, 'running'>,
    warnings: string | undefined,
    error?: GatewayError,
  ): Promise<void> {
    const ended: Interaction = {
      ...entry.interaction,
      state,
      updatedAtMs: now(),
      ...(error ? { fault: faultOf(error) } : {}),
      ...(warnings === undefined ? {} : { warnings }),
    };
    for (;;) {
      const written = await store.end(ended, JSON.stringify(entry.chunks)).then(
        () => true,
        (caught) => {
          report(toGatewayError(caught));
          return false;
        },
      );
      if (written || closed) break;
      await wait(storageFaultDelayMs);
    }
    entry.interaction = ended;
    entry.ended = { kind: 'ended', interaction: ended, ...(error ? { error } : {}) };
    live.delete(ended.id);
    wakeListeners(entry);
  }

  /** Reads an answer to its end. What a stopped gateway cuts off in the background is left as it is. */
  async function pump(entry: Live, { chunks, warnings, over }: OpenAnswer): Promise<void> {
    const kept = createKeptChunks(newId);
    let failure: GatewayError | undefined;
    try {
      for await (const chunk of chunks) {
        entry.chunks.push(kept.next(chunk));
        wakeListeners(entry);
        if (entry.cancelled) break;
      }
    } catch (caught) {
      failure = toGatewayError(caught);
    }
    over(failure);
    entry.chunks.push(...kept.end());
    await settle(entry, failure, warnings());
  }

  async function settle(
    entry: Live,
    failure: GatewayError | undefined,
    warnings: string | undefined,
  ): Promise<void> {
    if (entry.cancelled) return end(entry, 'cancelled', warnings);
    if (!failure) return end(entry, 'done', warnings);
    // It stays among what is live, and is let go with that.
    if (failure.kind === 'draining' && entry.interaction.background) return;
    return end(entry, 'failed', warnings, failure);
  }

  /** Fills the free places with those that wait. */
  function fill(): void {
    const running = () => [...live.values()].filter(isRunning).length;
    while (!closed && running() < options.concurrency) {
      const entry = chooseNext(live.values());
      if (!entry) return;
      entry.waits = false;
      track(runBackground(entry).finally(fill));
    }
  }

  async function runBackground(entry: Live): Promise<void> {
    const { interaction } = entry;
    const { signal, abort } = createCancellation();
    entry.cancel = abort;
    try {
      const call = await store.readText(interaction.id, 'call');
      // Deleted meanwhile.
      if (call === undefined) return void live.delete(interaction.id);
      const answer = await answers.open(interaction, call, signal);
      if (!answer.ok) return await settle(entry, answer.error, undefined);
      await pump(entry, answer.value);
    } catch (caught) {
      const error = toGatewayError(caught);
      report(error);
      // What the database does not give now it gives later; anything else would come again.
      if (error.kind !== 'storage-failed') return await settle(entry, error, undefined);
      await wait(storageFaultDelayMs);
      entry.waits = true;
    }
  }

  /** Holds what runs here for as long as it does, and hears of what was ended elsewhere. */
  function holdOn(): void {
    if (options.isAlone || forgetHold || closed || live.size === 0) return;
    forgetHold = after(holdAgainMs, () => {
      forgetHold = undefined;
      track(holdAll().finally(holdOn));
    });
  }

  async function holdAll(): Promise<void> {
    const ids = [...live.keys()];
    const held = await store.hold(ids, now() + holdMs).catch((caught) => {
      report(toGatewayError(caught));
      return new Set(ids);
    });
    for (const id of ids.filter((known) => !held.has(known))) {
      const entry = live.get(id);
      if (!entry || entry.ended) continue;
      entry.cancelled = true;
      if (entry.waits) await end(entry, 'cancelled', undefined);
      entry.cancel(new GatewayError('cancelled', 'The interaction was cancelled.'));
    }
  }

  /** Looks for what gateways leave that are gone, where there are others. */
  function lookAgain(): void {
    if (closed || options.isAlone) return;
    forgetLook = after(holdMs, () => {
      const looked = goOn().catch((caught) => report(toGatewayError(caught)));
      track(looked.finally(lookAgain));
    });
  }

  /** One that nobody waits for is begun again; of another, the client was cut off with it. */
  async function goOn(): Promise<void> {
    const nowMs = now();
    const heldBeforeMs = options.isAlone ? Number.MAX_SAFE_INTEGER : nowMs;
    for (const interaction of await store.takeUnfinished(heldBeforeMs, nowMs + holdMs)) {
      if (live.has(interaction.id)) continue;
      const entry = createLive(interaction, { cancel: () => {}, waits: interaction.background });
      if (interaction.background) live.set(interaction.id, entry);
      else await end(entry, 'failed', undefined, cutOff());
    }
    holdOn();
    fill();
  }

  async function resume(): Promise<void> {
    resumed ??= goOn().then(lookAgain, (caught) => {
      resumed = undefined;
      report(toGatewayError(caught));
      if (!closed) forgetRetry = after(storageFaultDelayMs, () => void resume());
    });
    await resumed;
  }

  async function* followElsewhere(interaction: Interaction): AsyncIterable<Followed> {
    let found = interaction;
    while (found.state === 'running' && !closed) {
      const again = await find(found.tenant, found.id);
      if (!again.ok) throw again.error;
      found = again.value;
      if (found.state === 'running') await wait(elsewhereDelayMs);
    }
    if (found.state === 'running') throw cutOff();
    const { chunks } = await read(found);
    for (const chunk of chunks) yield { kind: 'chunk', chunk };
    yield { kind: 'ended', interaction: found };
  }

  return {
    keeps: options.keeps,
    now,
    keptChunks: () => createKeptChunks(newId),

    begin(principal, limitMs, abort) {
      const { spending, end } = options.within(principal);
      const forgetLimit = after(limitMs, () => {
        const message = `No complete answer within ${Math.round(limitMs / 1000)} s.`;
        abort(new GatewayError('deadline-exceeded', message));
      });
      return {
        ...(spending ? { spending } : {}),
        end() {
          forgetLimit();
          end();
        },
      };
    },

    history,
    find,
    read,

    async keep(asked, chunks, warnings) {
      const running = made(asked, false);
      const interaction: Interaction = {
        ...running,
        state: 'done',
        ...(warnings === undefined ? {} : { warnings }),
      };
      await add(interaction, asked, { answer: JSON.stringify(chunks) });
      return interaction;
    },

    async run(asked, answer, cancel) {
      const interaction = made(asked, false);
      const entry = createLive(interaction, { cancel, waits: false });
      await addLive(entry, asked, {});
      track(pump(entry, answer));
      return interaction;
    },

    async enqueue(asked, call) {
      const interaction = made(asked, true);
      const entry = createLive(interaction, { cancel: () => {}, waits: false });
      await addLive(entry, asked, { call });
      entry.waits = true;
      fill();
      return interaction;
    },

    follow(interaction) {
      const entry = live.get(interaction.id);
      return entry ? followLive(entry) : followElsewhere(interaction);
    },

    async cancel(tenant, id) {
      const found = await find(tenant, id);
      if (!found.ok) return found;
      if (found.value.state === 'cancelled') return found;
      if (found.value.state !== 'running') return fail(isOver(id));
      const entry = live.get(id);
      if (!entry) {
        const cancelled: Interaction = { ...found.value, state: 'cancelled', updatedAtMs: now() };
        return (await store.end(cancelled, '[]')) ? ok(cancelled) : fail(isOver(id));
      }
      entry.cancelled = true;
      if (entry.waits) await end(entry, 'cancelled', undefined);
      entry.cancel(new GatewayError('cancelled', 'The interaction was cancelled.'));
      return ok(await endOf(entry));
    },

    async remove(tenant, id) {
      const found = await find(tenant, id);
      if (!found.ok) return found;
      await store.remove(tenant, id);
      const entry = live.get(id);
      if (entry?.waits) live.delete(id);
      entry?.cancel(new GatewayError('cancelled', 'The interaction was deleted.'));
      return ok(undefined);
    },

    sweep: () => store.deleteExpired(now()),
    resume,

    async close(limitMs) {
      closed = true;
      forgetRetry();
      forgetLook();
      forgetHold?.();
      for (const wake of sleepers) wake();
      const forgetLimit = after(limitMs, () => {
        for (const { cancel } of live.values()) {
          cancel(new GatewayError('draining', 'The gateway is being stopped.'));
        }
      });
      while (tasks.size > 0) await Promise.all(tasks);
      forgetLimit();
      // The next one to look for it need not wait.
      const left = [...live.keys()];
      if (left.length > 0) {
        await store.hold(left, 0).catch((caught) => report(toGatewayError(caught)));
      }
    },
  };
}

function isRunning({ interaction, waits }: Live): boolean {
  return interaction.background && !waits;
}

/** The turns that lead to an interaction, oldest first. */
function chainOf(last: Interaction, all: readonly Interaction[]): Result<readonly Interaction[]> {
  const byId = new Map(all.map((interaction) => [interaction.id, interaction]));
  const chain: Interaction[] = [];
  for (let at: Interaction | undefined = last; at; ) {
    if (at.state === 'running') return fail(stillRuns(at.id));
    chain.push(at);
    if (at.previousId === undefined) return ok(chain.reverse());
    const { previousId } = at;
    at = byId.get(previousId);
    if (!at) return fail(gone(previousId, last.id));
  }
  return ok(chain.reverse());
}

function faultOf(error: GatewayError): { code: string; message: string } {
  return { code: error.status.toLowerCase(), message: error.message };
}

/** The same for what never was, what is gone and what is somebody else's. */
function notFound(id: string): GatewayError {
  const name = id.slice(0, 100);
  return new GatewayError(
    'not-found',
    `No interaction "${name}" is kept here; it may have expired, or was not stored.`,
  );
}

function gone(id: string, by: string): GatewayError {
  return new GatewayError(
    'not-found',
    `The interaction "${id}", which "${by}" continues, is not kept any more; begin a new conversation.`,
  );
}

function stillRuns(id: string): GatewayError {
  return new GatewayError(
    'failed-precondition',
    `The interaction "${id}" is in progress; wait for its end, or cancel it.`,
  );
}

function isOver(id: string): GatewayError {
  return new GatewayError('failed-precondition', `The interaction "${id}" is over already.`);
}

function cutOff(): GatewayError {
  return new GatewayError('draining', 'The gateway was stopped before the answer was whole.');
}

function tooLong(limitBytes: number): GatewayError {
  const description = `the conversation is longer than ${limitBytes} bytes; begin a new one`;
  return invalidField('previousInteractionId', description);
}

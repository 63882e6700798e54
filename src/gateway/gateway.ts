import type { Blobs } from '../core/blobs.js';
import type { CallSignal } from '../core/cancellation.js';
import type {
  AnsweredBy,
  CanonicalCall,
  Chunk,
  RoutingWishes,
  TokenCounts,
} from '../core/canonical.js';
import type { Clock } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { unreachableEndpoint } from '../core/own-endpoint.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Held, Spending } from '../core/spending.js';
import { watchEnd } from '../core/watch-end.js';
import type {
  Answer,
  AnswerCost,
  Embeddings,
  Gateway,
  ListedModel,
  RequestContext,
} from '../dialects/dialect.js';
import { namesFiles } from '../formats/files-in-call.js';
import type { EmbedCall, Embedded, Target, WireBody } from '../formats/format.js';
import { estimateTextTokens, estimateTokens } from '../formats/local-count.js';
import { countImages } from '../formats/media.js';
import type { Entry, NewAttempt, OnSettled } from '../ledger/ports.js';
import type { PriceBook } from '../ledger/price-book.js';
import type { ProviderCaches } from '../prompt-cache/ports.js';
import type { OpenEndpoint, Provider } from '../providers/provider.js';
import { type RoutingTable, resolveModel, sameModel } from '../routing/aliases.js';
import { routeHeader } from '../routing/model-router/route-header.js';
import { routerOf } from '../routing/name-targets.js';
import { type CalledTarget, callTarget, lossRefused } from './call-target.js';
import type { DiscoverModels } from './discover-models.js';
import { type CallTools, readAnswered, sendTo } from './exchange.js';
import { type CallFiles, noFiles, type OpenFiles } from './files/call-files.js';
import { askWithFiles } from './files/lost-uploads.js';
import type { Hedges } from './hedges.js';
import { createProviderCaches } from './held/provider-caches.js';
import { createListing } from './list-models.js';
import { callFor, overrideFor } from './override-call.js';
import { ownFault, withOwnFaults } from './own-faults.js';
import { type OwnPlan, type OwnProviders, planOwnTargets } from './own-targets.js';
import {
  createPlanner,
  type PlannedCall,
  type PlanOptions,
  type TargetPlan,
} from './plan-targets.js';
import { previewTargets } from './preview.js';
import {
  type Attempted,
  type AttemptOptions,
  type AttemptTarget,
  runAttempts,
} from './run-attempts.js';
import { beginWithin, shorterDeadline } from './shorter-deadline.js';
import type { UpstreamKeys } from './upstream-keys.js';
import { type CallSize, worstCaseOf } from './worst-case.js';

export interface GatewayOptions {
  /** How a model is described that nobody has described. */
  readonly unlisted: Omit<ListedModel, 'id' | 'displayName'>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly table: RoutingTable;
  /** Aliases that stand for a choice among models. */
  readonly routers: PlanOptions['routers'];
  /** What is known of targets. */
  readonly facts: PlanOptions['facts'];
  readonly models: readonly ListedModel[];
  /** Asks a provider for its models. */
  readonly discover: DiscoverModels;
  /** Finds the files that a call names. */
  readonly openFiles: OpenFiles;
  /** Makes a provider of an endpoint that a client brings. */
  readonly openEndpoint: OpenEndpoint;
  readonly tools: Omit<CallTools, 'signal' | 'warn' | 'report' | 'entry' | 'upstreamKey'>;
  readonly upstreamKeys: UpstreamKeys;
  /** Opens the line of an attempt in the ledger. */
  readonly openEntry: (attempt: NewAttempt) => Entry;
  /** What calls may cost. */
  readonly prices: PriceBook;
  readonly now: Clock;
  /** What attempts share. */
  readonly running: Pick<AttemptOptions, 'health' | 'random' | 'wait' | 'queueMs'>;
  /** What is known of aliases whose slow calls go to a second target. */
  readonly hedges: Hedges;
}

/** What a call needs of the request that it is made for. */
type Hears = Pick<RequestContext, 'signal' | 'warn' | 'report' | 'requestId' | 'principal'> &
  Partial<Pick<RequestContext, 'address' | 'remainingMs' | 'spending' | 'trace'>>;

/** What the ledger puts down of a call that is the same for all of its attempts. */
type CallFacts = Pick<NewAttempt, 'dialect' | 'operation' | 'name' | 'inputTokens' | 'images'> & {
  /** What bounds its answers; absent where they cost nothing. */
  readonly answers?: Omit<CallSize, 'inputTokens'>;
};

/** The gateway's operations: find the targets, try them, give the answer of the first that has one. */
export function createGateway({
  providers,
  table,
  routers,
  facts,
  models,
  unlisted,
  discover,
  openFiles,
  openEndpoint,
  openEntry,
  prices,
  now,
  tools,
  upstreamKeys,
  running,
  hedges,
}: GatewayOptions): Gateway & { readonly providerCaches: ProviderCaches } {
  const toolsFor = (
    { signal, warn, report }: Hears,
    entry: Entry,
    upstreamKey: () => string,
  ): CallTools => ({
    newId: tools.newId,
    readFrames: tools.readFrames,
    readBytes: tools.readBytes,
    signal,
    entry,
    upstreamKey,
    warn,
    report,
    forgetHeld: tools.forgetHeld,
  });

  const planTargets = createPlanner({
    providers,
    table,
    routers,
    facts,
    measuresOf: (target) => running.health.measures(watchedTarget(target)),
  });

  /** Providers with the waits of one alias. */
  const waiting = new Map<string, Provider>();

  function providerOf(target: Target, own = noneOwn): Provider {
    const { provider, credentialId, ownCredential, alias } = target;
    const found = ownCredential ? own.get(credentialId) : providers.get(provider);
    if (!found) throw new Error(`a target names the unknown provider ${provider}`);
    if (alias === undefined) return found;
    const key = `${provider}\n${alias}`;
    const known = waiting.get(key);
    if (known) return known;
    const timeouts = { ...found.timeouts, ...table.policies?.get(alias)?.timeouts };
    const patient = { ...found, timeouts };
    waiting.set(key, patient);
    return patient;
  }

  /** A second target for slow calls, where the alias wants one and a second call does no harm. */
  function hedgeOf(call: PlannedCall, kept: readonly Target[], context: Hears) {
    const alias = kept[0]?.alias;
    if (alias === undefined || !table.policies?.get(alias)?.hedge) return undefined;
    const isPlain = call.contents !== undefined && call.stream === false && !hasTools(call.tools);
    // Whose money is bounded may be near the end of it: two calls for one answer are not for them.
    if (!isPlain || context.spending?.needsCost || kept.length < 2) return undefined;
    return hedges(alias);
  }

  /** With what the client brings for single providers, which few calls do. */
  const planCall = (
    call: PlannedCall,
  ): Result<PossiblyOwnPlan> | Promise<Result<PossiblyOwnPlan>> => {
    const { own, overrides = [] } = call.routing;
    return own || overrides.length > 0
      ? planOwnTargets(call, { providers, openEndpoint, planTargets })
      : planTargets(call);
  };

  /** One attempt within the time that its client gives this one provider. */
  async function attemptWithin<T>(
    provider: Provider,
    { overrides }: RoutingWishes,
    signal: CallSignal,
    attempt: (signal: CallSignal) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const limitMs = overrideFor(overrides, provider)?.timeoutMs;
    const answer = await beginWithin(limitMs, signal, attempt);
    if (answer.ok || !provider.own || signal.aborted) return answer;
    const { error } = answer;
    return fail(
      error.kind === 'deadline-exceeded'
        ? unreachableEndpoint(provider.own, { fault: 'late' })
        : ownFault(error, provider.own),
    );
  }

  /** Plan, then do: the targets of a call in order, until one gives what is wanted. */
  async function tryTargets<T>(
    call: PlannedCall,
    facts: CallFacts,
    context: Hears,
    attempt: (provider: Provider, target: Target, tools: CallTools) => Promise<Result<T>>,
  ): Promise<Result<Answered<T>>> {
    const planned = planCall(call);
    const plan = planned instanceof Promise ? await planned : planned;
    if (!plan.ok) return plan;
    const { kept, choice, warnings, own = noneOwn } = plan.value;
    for (const warning of warnings) context.warn(warning);
    const { routing: wishes } = call;
    const { remainingMs = noDeadline } = context;
    const holding = context.spending
      ? await hold(kept, facts, context.spending, remainingMs)
      : none;
    if (!holding.ok) return holding;
    const deadline = shorterDeadline({ ...context, remainingMs }, wishes.timeoutMs);
    const hedge = hedgeOf(call, kept, context);
    const upstreamKey = upstreamKeys(context.requestId);
    const attempted = await runAttempts(
      kept.map((target) => watchedTarget(target, own)),
      (target, signalOfTry, entry) => {
        const provider = providerOf(target, own);
        const attemptWith = (signal: CallSignal) =>
          attempt(provider, target, toolsFor({ ...context, signal }, entry, upstreamKey));
        return own === noneOwn
          ? attemptWith(signalOfTry)
          : attemptWithin(provider, wishes, signalOfTry, attemptWith);
      },
      {
        openEntry: (target, ordinal) =>
          openEntry(newAttempt(target, ordinal, facts, context, holding.value)),
        signal: deadline.signal,
        remainingMs: deadline.remainingMs,
        maxAttempts: wishes.maxAttempts,
        race: wishes.race,
        hedge,
        ...running,
      },
    );
    if (attempted.ok) hedge?.answered();
    if (!attempted.ok) {
      deadline.clear();
      return choice ? fail(withRoute(attempted.error, routeHeader(choice))) : attempted;
    }
    const { value, target, attempts, inFlight, entry } = attempted.value;
    return ok({
      value,
      target,
      attempts,
      inFlight: {
        answered: inFlight.answered,
        end(outcome) {
          deadline.clear();
          inFlight.end(outcome);
        },
      },
      entry,
      ...(choice ? { route: routeHeader(choice) } : {}),
    });
  }

  /** Money and tokens for the dearest that may come of a call, once for all of its attempts. */
  async function hold(
    targets: readonly Target[],
    { inputTokens, answers }: CallFacts,
    spending: Spending,
    remainingMs: () => number,
  ): Promise<Result<Held | undefined>> {
    if (!answers) return none;
    const size = { ...answers, inputTokens: inputTokens() };
    const worst = spending.needsCost
      ? await worstCaseOf(targets, size, { prices, outputTokensOf, nowMs: now() })
      : { costNanoUsd: undefined, unpriced: [] };
    return spending.hold({ ...worst, tokens: size.inputTokens, remainingMs: remainingMs() });
  }

  const outputTokensOf = (target: Target) =>
    facts.factsOf(providerOf(target), target.model).outputTokens;

  /** The same for what is whole once it is there. */
  async function tryWhole<T>(
    ...asked: Parameters<typeof tryTargets<T>>
  ): Promise<Result<Answered<T>>> {
    const attempted = await tryTargets(...asked);
    if (attempted.ok) attempted.value.inFlight.end({ ok: true, outputTokens: 0 });
    return attempted;
  }

  function watchedTarget(target: Target, own = noneOwn): AttemptTarget {
    const { headersMs, streamHeadersMs } = providerOf(target, own).timeouts;
    return { headersTimeoutMs: Math.max(headersMs, streamHeadersMs), ...target };
  }

  const filesOf: OpenFiles = async (call, origin) =>
    namesFiles(call) ? openFiles(call, origin) : ok(noFiles);

  async function count(
    call: CanonicalCall,
    context: Hears,
  ): Promise<Result<Answered<TokenCounts>>> {
    const files = await filesOf(call, context);
    if (!files.ok) return files;
    const facts = factsOf(call, 'countTokens');
    const counted = await tryWhole(call, facts, context, (provider, target, tools) =>
      askWithFiles(files.value, provider, () =>
        countTokens(callFor(call, provider), provider, target, tools, files.value),
      ),
    );
    files.value.close();
    return counted;
  }

  return {
    async generate(call, context): Promise<Result<Answer>> {
      const files = await filesOf(call, context);
      if (!files.ok) return files;
      const operation = call.stream === false ? 'generateContent' : 'streamGenerateContent';
      const facts = { answers: answersOf(call), ...factsOf(call, operation) };
      const answered = await tryTargets(call, facts, context, (provider, target, tools) =>
        callAt(call, provider, target, tools, files.value),
      );
      if (!answered.ok) {
        files.value.close();
        return answered;
      }
      const { chunks, upstreamCalls } = answered.value.value;
      const by = { upstreamCalls, ...answeredBy(answered.value) };
      const { entry } = answered.value;
      return ok({ chunks: watched(chunks, answered.value, files.value), by, ...answerCost(entry) });
    },

    async preview(call, { signal, address, warn }) {
      const plan = await planCall(call);
      if (!plan.ok) return plan;
      const { kept, dropped, choice, warnings, own = noneOwn } = plan.value;
      for (const warning of warnings) warn(warning);
      const files = await filesOf(call, { signal, address, dryRun: true });
      if (!files.ok) return files;
      const ofTarget = (target: Target) => providerOf(target, own);
      const targets = await previewTargets(call, kept, ofTarget, files.value).finally(
        files.value.close,
      );
      if (!targets.ok) return targets;
      const chosen = choice ? { choice, route: routeHeader(choice) } : {};
      const names = kept.map(({ provider, model }) => `${provider}/${model}`);
      return ok({ targets: targets.value, kept: names, dropped, ...chosen });
    },

    async countTokens(call, context) {
      const counted = await count(call, context);
      if (!counted.ok) return counted;
      return ok({ counts: counted.value.value, by: answeredBy(counted.value) });
    },

    async embed(model, call, { routing, dialect, trace }, context): Promise<Result<Embeddings>> {
      const { strict } = context;
      const asked = { modelCandidates: [model], routing, strict };
      const facts: CallFacts = {
        dialect,
        operation: 'embedContent',
        name: trace.name ?? null,
        answers: { maxOutputTokens: 0, candidates: 1 },
        inputTokens: () => call.texts.reduce((sum, { text }) => sum + estimateTextTokens(text), 0),
        images: () => 0,
      };
      const embedded = await tryWhole(asked, facts, context, (provider, target, tools) =>
        embedTexts(call, provider, target, strict, tools),
      );
      if (!embedded.ok) return embedded;
      const { entry } = embedded.value;
      return ok({
        ...embedded.value.value,
        by: answeredBy(embedded.value),
        ...answerCost(entry),
      });
    },

    ...createListing({ providers, table, models, saidOf: facts.saidOf, unlisted, discover }),

    checkModel(id) {
      const resolved = resolveModel(id, table);
      return resolved.ok || routerOf(id, routers) ? ok(undefined) : resolved;
    },

    sameModel: (a, b) => sameModel(a, b, table),

    providerCaches: createProviderCaches({
      providers,
      targetsOf: async (call) => {
        const plan = await planTargets(call);
        return plan.ok ? ok(plan.value.kept) : plan;
      },
      count: async (call, context) => {
        const counted = await count(call, context);
        return counted.ok ? ok(counted.value.value.totalTokens) : counted;
      },
      openFiles: filesOf,
      tools,
    }),
  };
}

function hasTools({ functions, server }: CanonicalCall['tools']): boolean {
  return functions.length > 0 || server.length > 0;
}

/** Whoever left the choice to the gateway sees it also where no answer came of it. */
function withRoute(error: GatewayError, route: string): GatewayError {
  const headers = { ...error.facts.headers, 'X-Gateway-Route': route };
  return new GatewayError(error.kind, error.message, { ...error.facts, headers });
}

/** What the ledger puts down of an attempt before it starts. */
function newAttempt(
  { provider, profile, model, credentialId }: Target,
  ordinal: number,
  { dialect, operation, name, inputTokens, images }: CallFacts,
  { requestId, principal, spending, trace }: Hears,
  hold: Held | undefined,
): NewAttempt {
  return {
    requestId,
    ordinal,
    keyId: principal.keyId,
    projectId: principal.projectId,
    dialect,
    operation,
    provider,
    profile,
    model,
    credentialId,
    name,
    hold: hold ?? null,
    inputTokens,
    images,
    ...(spending || trace ? { onSettled: tellsOf(spending, trace) } : {}),
  };
}

/** Tokens of attempts that gave nothing were not used by the client, as their cost is not charged. */
function tellsOf(spending: Hears['spending'], trace: Hears['trace']): OnSettled {
  return (settled, chargedNanoUsd) => {
    trace?.attempt(settled);
    const { prompt, candidates, thoughts, toolUse } = settled.usage;
    spending?.used({
      tokens: settled.waste ? 0 : prompt + candidates + thoughts + toolUse,
      chargedNanoUsd,
    });
  };
}

function factsOf(call: CanonicalCall, operation: CallFacts['operation']): CallFacts {
  const { dialect, trace } = call;
  return {
    dialect,
    operation,
    name: trace.name ?? null,
    inputTokens: () => estimateTokens(call),
    images: () => countImages(call),
  };
}

/** A budget for thoughts may come on top of what bounds the answer itself. */
function answersOf({ gen, thinking }: CanonicalCall): CallFacts['answers'] {
  const { maxOutputTokens, candidateCount = 1 } = gen;
  const thoughts = thinking.kind === 'budget' ? thinking.budgetTokens : 0;
  return {
    candidates: candidateCount,
    ...(maxOutputTokens === undefined ? {} : { maxOutputTokens: maxOutputTokens + thoughts }),
  };
}

const none = ok(undefined);

function answerCost(entry: Entry): AnswerCost {
  return {
    costNanoUsd: () => entry.costNanoUsd(),
    priced: () => entry.priced(),
    attemptId: () => entry.attemptId(),
  };
}

/** One attempt at a target, as what its client wants of this provider has it. */
async function callAt(
  call: CanonicalCall,
  provider: Provider,
  target: Target,
  tools: CallTools,
  files: CallFiles,
): Promise<Result<CalledTarget>> {
  const called = await callTarget(callFor(call, provider), provider, target, tools, files);
  if (!called.ok || !provider.own) return called;
  return ok({ ...called.value, chunks: withOwnFaults(called.value.chunks, provider.own) });
}

type PossiblyOwnPlan = TargetPlan & Partial<OwnPlan>;

const noneOwn: OwnProviders = new Map();

/** Where nobody waits for the answer. */
const noDeadline = () => Number.POSITIVE_INFINITY;

/** An answer on its way: its end is the end of the attempt, and of what its files hold. */
function watched(
  chunks: AsyncIterable<Chunk>,
  { inFlight, entry }: Pick<Attempted<unknown>, 'inFlight' | 'entry'>,
  files: CallFiles,
): AsyncIterable<Chunk> {
  let outputTokens = 0;
  return watchEnd(chunks, {
    chunk(chunk) {
      entry.heard(chunk);
      const { usageMetadata } = chunk;
      if (!usageMetadata) return;
      const { candidatesTokenCount = 0, thoughtsTokenCount = 0 } = usageMetadata;
      outputTokens = candidatesTokenCount + thoughtsTokenCount;
    },
    over(failure) {
      files.close();
      inFlight.end(
        failure === undefined
          ? { ok: true, outputTokens }
          : { ok: false, error: toGatewayError(failure) },
      );
    },
  });
}

/** An answer, and how its model was chosen where that was left to the gateway. */
interface Answered<T> extends Attempted<T> {
  /** The value of `X-Gateway-Route`. */
  readonly route?: string;
}

function answeredBy({ target, attempts, route }: Answered<unknown>): AnsweredBy {
  const by = { provider: target.provider, model: target.model, attempts };
  return route === undefined ? by : { route, ...by };
}

/** Exact where the target counts, estimated and marked so where it does not. */
async function countTokens(
  call: CanonicalCall,
  provider: Provider,
  target: Target,
  tools: CallTools,
  files: CallFiles,
): Promise<Result<TokenCounts>> {
  // A stored prefix may hold no turn yet, which no counter takes.
  const counts =
    call.contents.length > 0 && provider.path('countTokens', target.model) !== undefined;
  const counter = counts ? await (provider.counter?.() ?? provider.format.countTokens) : undefined;
  const { call: whole, result: written } = counter
    ? await files.write(call, provider, target, (written, losses) =>
        counter.write(written, target, losses),
      )
    : { call, result: undefined };
  // The counter of another format need not have words for all that can be said in this one.
  if (!counter || !written || (!written.ok && provider.counter)) {
    tools.warn({
      code: 'estimated',
      field: 'totalTokens',
      target: `${target.provider}/${target.model}`,
    });
    return ok({ totalTokens: estimateTokens(call) });
  }
  if (!written.ok) return written;
  const { warnings } = written.value;
  if (call.strict && warnings.length > 0) return fail(lossRefused(warnings, target));
  for (const warning of warnings) tools.warn(warning);
  const body = await exchange(
    provider,
    target,
    'countTokens',
    written.value.body,
    tools,
    whole.blobs,
  );
  return body.ok ? counter.read(body.value) : body;
}

/** Texts in batches of what one upstream call takes, vectors in the order asked. */
async function embedTexts(
  call: EmbedCall,
  provider: Provider,
  target: Target,
  strict: boolean,
  tools: CallTools,
): Promise<Result<Embedded>> {
  const { embed } = provider.format;
  if (!embed) {
    const message = `The provider "${provider.name}" has no embeddings.`;
    return fail(new GatewayError('operation-not-supported', message));
  }
  const batches: Embedded[] = [];
  const limit = embed.batchLimit(target);
  for (let start = 0; start < call.texts.length; start += limit) {
    const texts = call.texts.slice(start, start + limit);
    const written = embed.write({ ...call, texts }, target);
    if (!written.ok) return written;
    const { body, warnings } = written.value;
    if (strict && warnings.length > 0) return fail(lossRefused(warnings, target));
    for (const warning of warnings) tools.warn(warning);
    const answer = await exchange(provider, target, 'embed', body, tools);
    if (!answer.ok) return answer;
    const read = embed.read(answer.value);
    if (!read.ok) return read;
    if (read.value.vectors.length !== texts.length) {
      return fail(
        new GatewayError('upstream-invalid', 'The provider answered with too few embeddings.'),
      );
    }
    batches.push(read.value);
  }
  const embedded = joinBatches(batches);
  if (embedded.promptTokenCount !== undefined) tools.entry.counted(embedded.promptTokenCount);
  return ok(embedded);
}

/** Vectors in the order asked; their tokens are known where every batch was counted. */
function joinBatches(batches: readonly Embedded[]): Embedded {
  const vectors = batches.flatMap((batch) => batch.vectors);
  const counts = batches.flatMap(({ promptTokenCount = [] }) => promptTokenCount);
  if (counts.length < batches.length) return { vectors };
  return { vectors, promptTokenCount: counts.reduce((sum, count) => sum + count, 0) };
}

/** One JSON request and its JSON answer. */
async function exchange(
  provider: Provider,
  target: Target,
  operation: 'countTokens' | 'embed',
  body: WireBody,
  tools: CallTools,
  blobs?: Blobs,
): Promise<Result<unknown>> {
  const response = await sendTo(provider, target, operation, body, tools, blobs);
  return response.ok ? readAnswered(response.value, provider, target, tools) : response;
}

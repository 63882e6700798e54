import type { Blobs } from '../core/blobs.js';
import type { AnsweredBy, CanonicalCall, RoutingWishes, TokenCounts } from '../core/canonical.js';
import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type {
  Answer,
  Embeddings,
  Gateway,
  ListedModel,
  RequestContext,
} from '../dialects/dialect.js';
import type { EmbedCall, Embedded, Target, WireBody } from '../formats/format.js';
import { estimateTokens } from '../formats/local-count.js';
import type { ProviderCaches } from '../prompt-cache/ports.js';
import type { Provider } from '../providers/provider.js';
import { type RoutingTable, resolveModel, sameModel } from '../routing/aliases.js';
import type { CallFiles, OpenFiles } from './call-files.js';
import { callTarget, lossRefused, targetOf } from './call-target.js';
import type { DiscoverModels } from './discover-models.js';
import { type CallTools, readAnswered, sendTo } from './exchange.js';
import { filterTargets } from './filter-targets.js';
import { createListing } from './list-models.js';
import { previewTargets } from './preview.js';
import { createProviderCaches } from './provider-caches.js';
import { type Attempted, runAttempts } from './run-attempts.js';

export interface GatewayOptions {
  /** How a model is described that nobody has described. */
  readonly unlisted: Omit<ListedModel, 'id' | 'displayName'>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly table: RoutingTable;
  readonly models: readonly ListedModel[];
  /** Asks a provider for its models. */
  readonly discover: DiscoverModels;
  /** Finds the files that a call names. */
  readonly openFiles: OpenFiles;
  readonly tools: Omit<CallTools, 'signal' | 'warn' | 'report'>;
}

/** What a call needs of the request that it is made for. */
type Hears = Pick<RequestContext, 'signal' | 'warn' | 'report'> &
  Partial<Pick<RequestContext, 'address'>>;

/** The gateway's operations: find the targets, try them, give the answer of the first that has one. */
export function createGateway({
  providers,
  table,
  models,
  unlisted,
  discover,
  openFiles,
  tools,
}: GatewayOptions): Gateway & { readonly providerCaches: ProviderCaches } {
  const toolsFor = ({ signal, warn, report }: Hears): CallTools => ({
    newId: tools.newId,
    readFrames: tools.readFrames,
    readBytes: tools.readBytes,
    signal,
    warn,
    report,
    forgetHeld: tools.forgetHeld,
  });

  /** Targets of every model asked for that the client's wishes leave, each once, in order. */
  function planRoute(requested: readonly string[], wishes: RoutingWishes): Result<Target[]> {
    const targets = new Map<string, Target>();
    for (const model of requested) {
      const resolved = resolveModel(model, table);
      if (!resolved.ok) return resolved;
      for (const target of resolved.value) {
        const provider = providers.get(target.provider);
        if (provider) targets.set(`${target.provider}/${target.model}`, targetOf(provider, target));
      }
    }
    return filterTargets([...targets.values()], wishes, providerOf);
  }

  function providerOf({ provider }: Target): Provider {
    const found = providers.get(provider);
    if (!found) throw new Error(`a target names the unknown provider ${provider}`);
    return found;
  }

  /** Plan, then do: the targets of these models in order, until one gives what is wanted. */
  async function tryTargets<T>(
    models: readonly string[],
    wishes: RoutingWishes,
    attempt: (provider: Provider, target: Target) => Promise<Result<T>>,
  ): Promise<Result<Attempted<T>>> {
    const targets = planRoute(models, wishes);
    if (!targets.ok) return targets;
    return runAttempts(
      targets.value,
      (target) => attempt(providerOf(target), target),
      wishes.maxAttempts,
    );
  }

  async function count(
    call: CanonicalCall,
    context: Hears,
  ): Promise<Result<Attempted<TokenCounts>>> {
    const files = await openFiles(call, context);
    if (!files.ok) return files;
    const counted = await tryTargets(call.modelCandidates, call.routing, (provider, target) =>
      countTokens(call, provider, target, toolsFor(context), files.value),
    );
    files.value.close();
    return counted;
  }

  return {
    async generate(call, context): Promise<Result<Answer>> {
      const files = await openFiles(call, context);
      if (!files.ok) return files;
      const answered = await tryTargets(call.modelCandidates, call.routing, (provider, target) =>
        callTarget(call, provider, target, toolsFor(context), files.value),
      );
      if (!answered.ok) {
        files.value.close();
        return answered;
      }
      const { chunks, upstreamCalls } = answered.value.value;
      const by = { ...answeredBy(answered.value), upstreamCalls };
      return ok({ chunks: files.value.during(chunks), by });
    },

    async preview(call, { signal, address }) {
      const targets = planRoute(call.modelCandidates, call.routing);
      if (!targets.ok) return targets;
      const files = await openFiles(call, { signal, address, dryRun: true });
      if (!files.ok) return files;
      const previews = await previewTargets(call, targets.value, providerOf, files.value);
      files.value.close();
      return previews;
    },

    async countTokens(call, context) {
      const counted = await count(call, context);
      if (!counted.ok) return counted;
      return ok({ counts: counted.value.value, by: answeredBy(counted.value) });
    },

    async embed(model, call, routing, context): Promise<Result<Embeddings>> {
      const embedded = await tryTargets([model], routing, (provider, target) =>
        embedTexts(call, provider, target, context.strict, toolsFor(context)),
      );
      if (!embedded.ok) return embedded;
      return ok({ ...embedded.value.value, by: answeredBy(embedded.value) });
    },

    ...createListing({ providers, table, models, unlisted, discover }),

    checkModel(id) {
      const resolved = resolveModel(id, table);
      return resolved.ok ? ok(undefined) : resolved;
    },

    sameModel: (a, b) => sameModel(a, b, table),

    providerCaches: createProviderCaches({
      providers,
      targetsOf: ({ modelCandidates, routing }) => planRoute(modelCandidates, routing),
      count: async (call, context) => {
        const counted = await count(call, context);
        return counted.ok ? ok(counted.value.value.totalTokens) : counted;
      },
      openFiles,
      tools,
    }),
  };
}

function answeredBy({ target, attempts }: Attempted<unknown>): AnsweredBy {
  return { provider: target.provider, model: target.model, attempts };
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
  return ok(joinBatches(batches));
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

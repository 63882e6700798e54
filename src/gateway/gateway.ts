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
import type { EmbedCall, Target, WireBody } from '../formats/format.js';
import { estimateTokens } from '../formats/local-count.js';
import type { Provider } from '../providers/provider.js';
import { type RoutingTable, resolveModel, sameModel } from '../routing/aliases.js';
import { callTarget, lossRefused, targetOf } from './call-target.js';
import type { DiscoverModels } from './discover-models.js';
import { type CallTools, readAnswered, sendTo } from './exchange.js';
import { filterTargets } from './filter-targets.js';
import { createListing } from './list-models.js';
import { previewTargets } from './preview.js';
import { type Attempted, runAttempts } from './run-attempts.js';

export interface GatewayOptions {
  /** How a model is described that nobody has described. */
  readonly unlisted: Omit<ListedModel, 'id' | 'displayName'>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly table: RoutingTable;
  readonly models: readonly ListedModel[];
  /** Asks a provider for its models. */
  readonly discover: DiscoverModels;
  readonly tools: Omit<CallTools, 'signal' | 'warn' | 'report'>;
}

/** The gateway's operations: find the targets, try them, give the answer of the first that has one. */
export function createGateway({
  providers,
  table,
  models,
  unlisted,
  discover,
  tools,
}: GatewayOptions): Gateway {
  const toolsFor = ({ signal, warn, report }: RequestContext): CallTools => ({
    newId: tools.newId,
    readFrames: tools.readFrames,
    readBytes: tools.readBytes,
    signal,
    warn,
    report,
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

  return {
    async generate(call, context): Promise<Result<Answer>> {
      const answered = await tryTargets(call.modelCandidates, call.routing, (provider, target) =>
        callTarget(call, provider, target, toolsFor(context)),
      );
      if (!answered.ok) return answered;
      const { chunks, upstreamCalls } = answered.value.value;
      return ok({ chunks, by: { ...answeredBy(answered.value), upstreamCalls } });
    },

    preview(call) {
      const targets = planRoute(call.modelCandidates, call.routing);
      if (!targets.ok) return targets;
      return ok(previewTargets(call, targets.value, providerOf));
    },

    async countTokens(call, context) {
      const counted = await tryTargets(call.modelCandidates, call.routing, (provider, target) =>
        countTokens(call, provider, target, toolsFor(context)),
      );
      if (!counted.ok) return counted;
      return ok({ counts: counted.value.value, by: answeredBy(counted.value) });
    },

    async embed(model, call, routing, context): Promise<Result<Embeddings>> {
      const embedded = await tryTargets([model], routing, (provider, target) =>
        embedTexts(call, provider, target, context.strict, toolsFor(context)),
      );
      if (!embedded.ok) return embedded;
      return ok({ vectors: embedded.value.value, by: answeredBy(embedded.value) });
    },

    ...createListing({ providers, table, models, unlisted, discover }),

    sameModel: (a, b) => sameModel(a, b, table),
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
): Promise<Result<TokenCounts>> {
  const counter = provider.format.countTokens;
  if (!counter || provider.path('countTokens', target.model) === undefined) {
    tools.warn({
      code: 'estimated',
      field: 'totalTokens',
      target: `${target.provider}/${target.model}`,
    });
    return ok({ totalTokens: estimateTokens(call) });
  }
  const written = counter.write(call, target);
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
    call.blobs,
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
): Promise<Result<readonly (readonly number[])[]>> {
  const { embed } = provider.format;
  if (!embed) {
    const message = `The provider "${provider.name}" has no embeddings.`;
    return fail(new GatewayError('operation-not-supported', message));
  }
  const vectors: (readonly number[])[] = [];
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
    if (read.value.length !== texts.length) {
      return fail(
        new GatewayError('upstream-invalid', 'The provider answered with too few embeddings.'),
      );
    }
    vectors.push(...read.value);
  }
  return ok(vectors);
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

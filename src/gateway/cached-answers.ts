import type { CallSignal } from '../core/cancellation.js';
import type { AnsweredBy, CanonicalCall, Chunk } from '../core/canonical.js';
import type { Clock } from '../core/clock.js';
import { type GatewayError, toGatewayError } from '../core/errors.js';
import { streamOf } from '../core/map-stream.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidRequest } from '../core/violations.js';
import type { Warning } from '../core/warnings.js';
import type { Answer, AnswerCost, Gateway, RequestContext } from '../dialects/dialect.js';
import type { Ledger } from '../ledger/ledger.js';
import { isGuessed, recordAnswer } from '../response-cache/admission.js';
import type { Flight } from '../response-cache/flights.js';
import type { AskedAnswer, FoundAnswer, ResponseCache } from '../response-cache/response-cache.js';

/**
 * The same gateway, which gives an answer that it gave before where the client asks for that. Who
 * does not ask pays nothing for it. A cache that cannot be reached is gone around (reliability
 * contract §8).
 */
export function withCachedAnswers<G extends Gateway>(
  gateway: G,
  cache: ResponseCache,
  now: Clock,
  putDown: Ledger['reuse'],
): G {
  /** A kept answer with all that the first client was told of it; nobody was called for it. */
  function reused({ answer, tier }: FoundAnswer, call: CanonicalCall, context: RequestContext) {
    for (const warning of answer.warnings) context.warn(warning);
    const { provider, model, sourceId } = answer;
    putDown({
      requestId: context.requestId,
      keyId: context.principal.keyId,
      projectId: call.tenant,
      dialect: call.dialect,
      operation: call.stream ? 'streamGenerateContent' : 'generateContent',
      provider,
      model,
      name: call.trace.name ?? null,
      sourceId,
    });
    const by: AnsweredBy = { provider, model, attempts: 0, cache: { tier, sourceId } };
    return ok({ chunks: streamOf(answer.chunks), by, ...free });
  }

  async function generate(call: CanonicalCall, context: RequestContext): Promise<Result<Answer>> {
    const planned = plan(call, context);
    if (!planned.ok) return planned;
    if (planned.value === undefined) return gateway.generate(call, context);

    const asked = cache.ask(call, planned.value, context.principal.allowed);
    const found = await asked.find().catch(reportTo(context));
    if (found) return reused(found, call, context);
    const flight = asked.begin();
    const followed = flight ? undefined : await asked.follow(context.signal);
    if (followed) return reused(followed, call, context);
    return ask(call, asked, flight, context);
  }

  /** Asks a target, and keeps its answer where that may be kept. */
  async function ask(
    call: CanonicalCall,
    asked: AskedAnswer,
    flight: Flight | undefined,
    context: RequestContext,
  ): Promise<Result<Answer>> {
    const { signal } = context;
    const giveUp = () => flight?.land(undefined);
    signal.addEventListener('abort', giveUp);
    const warnings: Warning[] = [];
    const warn = (warning: Warning) => {
      warnings.push(warning);
      context.warn(warning);
    };
    const answered = await gateway.generate(call, { ...context, warn });
    if (!answered.ok) {
      giveUp();
      signal.removeEventListener('abort', giveUp);
      return answered;
    }
    const { by, chunks } = answered.value;
    const keep = async (whole: readonly Chunk[]) => {
      if (isGuessed(warnings)) return giveUp();
      const { provider, model } = by;
      const storedAtMs = now();
      const sourceId = answered.value.attemptId() ?? context.requestId;
      const { question } = asked;
      const answer = { question, provider, model, sourceId, storedAtMs, warnings, chunks: whole };
      flight?.land(answer);
      const { keyId } = context.principal;
      const facts = { keyId, model: call.model, answeredBy: `${provider}/${model}` };
      await asked.keep(answer, facts).catch(reportTo(context));
    };
    const recorded = recordedOnItsWay(chunks, { keep, giveUp, signal });
    return ok({ ...answered.value, chunks: recorded, by: { cache: { tier: 'miss' }, ...by } });
  }

  /** Undefined where no cache has a part in the call. */
  function plan(call: CanonicalCall, context: Pick<RequestContext, 'warn'>) {
    if (call.caches === undefined && cache.isAskedForOnly) return ok(undefined);
    const { plan: planned, warnings } = cache.plan(call);
    if (call.strict && warnings.length > 0) return fail(wishesRefused(warnings));
    for (const warning of warnings) context.warn(warning);
    return ok(planned);
  }

  return {
    ...gateway,
    generate,
    async preview(call, context) {
      const planned = plan(call, context);
      return planned.ok ? gateway.preview(call, context) : planned;
    },
  };
}

/** Nobody is paid for an answer that is there. */
const free: AnswerCost = {
  costNanoUsd: () => 0n,
  priced: async () => {},
  attemptId: () => undefined,
};

interface Hearing {
  /** Of an answer that may be reused. The stream ends when it has resolved, so that whoever asks
   * again after that finds it. */
  keep(chunks: readonly Chunk[]): Promise<void>;
  giveUp(): void;
  readonly signal: CallSignal;
}

/** The same stream. By hand: one that nobody begins to read has to end with its request, too. */
function recordedOnItsWay(
  chunks: AsyncIterable<Chunk>,
  { keep, giveUp, signal }: Hearing,
): AsyncIterable<Chunk> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = chunks[Symbol.asyncIterator]();
      const record = recordAnswer();
      const end = async (whole?: readonly Chunk[]) => {
        if (whole) await keep(whole);
        else giveUp();
        signal.removeEventListener('abort', giveUp);
      };
      return {
        async next() {
          const step = await iterator.next().catch(async (failure) => {
            await end();
            throw failure;
          });
          if (step.done) await end(record.whole());
          else if (!record.add(step.value)) giveUp();
          return step;
        },
        async return() {
          await end();
          await iterator.return?.();
          return { value: undefined, done: true };
        },
      };
    },
  };
}

function reportTo({ report }: Pick<RequestContext, 'report'>) {
  return (caught: unknown) => {
    report(toGatewayError(caught));
    return undefined;
  };
}

function wishesRefused(warnings: readonly Warning[]): GatewayError {
  return invalidRequest(
    warnings.map(({ code, field, reason }) => ({
      field,
      description: `cannot be kept as it is (${reason ?? code}), and X-Gateway-Strict asks for no loss`,
    })),
  );
}

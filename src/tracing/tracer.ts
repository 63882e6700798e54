import type { DialectName } from '../core/canonical.js';
import type { Clock } from '../core/clock.js';
import { type GatewayError, toGatewayError } from '../core/errors.js';
import { plainUsd } from '../core/money.js';
import type { SettledAttempt } from '../ledger/ports.js';
import type { Span, SpanStore, Tracer } from './ports.js';
import { readTraceParent, type TraceParent, traceIdOf } from './trace-context.js';

export interface TracerOptions {
  /** Which requests are kept: those that a client has named or placed in a trace, or all. */
  readonly keep?: { readonly which: 'named' | 'all'; readonly store: SpanStore };
  /** Who gets spans besides, of how many of the requests that say nothing of it (0 to 1). */
  readonly export?: { readonly add: (spans: readonly Span[]) => void; readonly sample: number };
  readonly now: Clock;
  readonly random: () => number;
  readonly report: (error: GatewayError) => void;
}

/** Spans of requests and their attempts, from what the server and the ledger know already. */
export function createTracer(options: TracerOptions): Tracer {
  const { keep, now, random, report } = options;
  const writing = new Set<Promise<void>>();

  const isKept = (isNamed: boolean) => keep !== undefined && (keep.which === 'all' || isNamed);

  const isExported = (parent: TraceParent | undefined) => {
    if (!options.export) return false;
    return parent ? parent.sampled : random() < options.export.sample;
  };

  /** Where a span stands whose client names its parent by Opper's header: one of its own project. */
  async function traceOfParent(projectId: string, parentId: string): Promise<string> {
    const known = await keep?.store.traceOf(projectId, parentId).catch(() => undefined);
    return known ?? traceIdOf(parentId);
  }

  return {
    begin({ requestId, headers, principal, dialect, operation, startedAtMs }) {
      const parent = readTraceParent(headers.traceparent);
      const name = headers['x-opper-name'];
      const opperParent = headers['x-opper-parent-span-id'];
      const isNamed = (parent ?? name ?? opperParent) !== undefined;
      const kept = isKept(isNamed);
      const exported = isExported(parent);
      if (!kept && !exported) return undefined;

      const { projectId, keyId } = principal;
      const attempts: Omit<Span, 'traceId'>[] = [];
      let over = false;

      const parentId = typeof opperParent === 'string' ? opperParent : (parent?.spanId ?? null);

      async function placeOf(): Promise<string> {
        if (typeof opperParent === 'string') return traceOfParent(projectId, opperParent);
        return parent?.traceId ?? traceIdOf(requestId);
      }

      const write = (spans: readonly Omit<Span, 'traceId'>[]) => {
        const written = placeOf()
          .then(async (traceId) => {
            const whole = spans.map((span): Span => ({ ...span, traceId }));
            if (exported) options.export?.add(whole);
            if (kept) await keep?.store.add(whole);
          })
          .catch((caught) => report(toGatewayError(caught)))
          .finally(() => writing.delete(written));
        writing.add(written);
      };

      return {
        attempt(settled) {
          const span = spanOfAttempt(settled, dialect);
          // Whoever lost a race may end after the request that it was made for.
          if (over) write([span]);
          else attempts.push(span);
        },
        end({ status, error, provider, model }) {
          if (over) return;
          over = true;
          const span: Omit<Span, 'traceId'> = {
            id: requestId,
            parentId,
            kind: 'request',
            requestId,
            projectId,
            keyId,
            name: typeof name === 'string' ? name : operation,
            operation,
            dialect,
            provider: provider ?? null,
            model: model ?? null,
            startedAtMs,
            endedAtMs: now(),
            status,
            outcome: error ? error.reason : 'ok',
            facts: {},
          };
          write([span, ...attempts]);
        },
      };
    },

    async close() {
      await Promise.all(writing);
    },
  };
}

function spanOfAttempt(settled: SettledAttempt, dialect: DialectName): Omit<Span, 'traceId'> {
  const { usage, costNanoUsd } = settled;
  const counted = (tokens: number) => (tokens > 0 ? tokens : undefined);
  return {
    id: settled.attemptId,
    parentId: settled.requestId,
    kind: 'attempt',
    requestId: settled.requestId,
    projectId: settled.projectId,
    keyId: settled.keyId,
    name: `${settled.provider}/${settled.model}`,
    operation: settled.operation,
    dialect,
    provider: settled.provider,
    model: settled.model,
    startedAtMs: settled.startedAtMs,
    endedAtMs: settled.endedAtMs,
    status: null,
    outcome: settled.outcome,
    facts: {
      ordinal: settled.ordinal,
      promptTokens: usage.prompt,
      cachedTokens: counted(usage.cached),
      candidatesTokens: usage.candidates,
      thoughtsTokens: counted(usage.thoughts),
      ...(settled.estimated ? { estimated: true as const } : {}),
      ...(settled.waste ? { waste: true as const } : {}),
      ...(costNanoUsd === null ? {} : { costUsd: plainUsd(costNanoUsd) }),
    },
  };
}

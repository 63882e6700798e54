import type { DialectName } from '../core/canonical.js';
import type { Clock, NewId } from '../core/clock.js';
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
  readonly newId: NewId;
  readonly random: () => number;
  readonly report: (error: GatewayError) => void;
}

/** Where a request stands. */
type Place = Pick<Span, 'traceId' | 'parentId'>;

/** A span whose trace is looked up only once it is written; an attempt knows the request around it. */
type Placed = Omit<Span, keyof Place> & Partial<Pick<Span, 'parentId'>>;

/** Spans of requests and their attempts, from what the server and the ledger know already. */
export function createTracer(options: TracerOptions): Tracer {
  const { keep, now, newId, random, report } = options;
  const writing = new Set<Promise<void>>();

  const isKept = (isNamed: boolean) => keep !== undefined && (keep.which === 'all' || isNamed);

  const isExported = (parent: TraceParent | undefined) => {
    if (!options.export) return false;
    return parent ? parent.sampled : random() < options.export.sample;
  };

  /** Where a span stands whose client names its parent by Opper's header: one of its own project. */
  async function belowParent(projectId: string, parentId: string): Promise<Place> {
    const known = await keep?.store.find(projectId, parentId).catch(() => undefined);
    return { traceId: known?.traceId ?? traceIdOf(parentId), parentId: known?.spanId ?? parentId };
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
      const attempts: Placed[] = [];
      let over = false;

      // Clients may send an id of theirs again: each of its requests is a span of its own.
      const id = headers['x-request-id'] === requestId ? newId() : requestId;

      async function placeOf(): Promise<Place> {
        if (typeof opperParent === 'string') return belowParent(projectId, opperParent);
        if (parent) return { traceId: parent.traceId, parentId: parent.spanId };
        return { traceId: traceIdOf(requestId), parentId: null };
      }

      const write = (spans: readonly Placed[]) => {
        const written = placeOf()
          .then(async ({ traceId, parentId }) => {
            const whole = spans.map((span): Span => ({ parentId, ...span, traceId }));
            if (exported) options.export?.add(whole);
            if (kept) await keep?.store.add(whole);
          })
          .catch((caught) => report(toGatewayError(caught)))
          .finally(() => writing.delete(written));
        writing.add(written);
      };

      return {
        attempt(settled) {
          const span = spanOfAttempt(settled, id, dialect);
          // Whoever lost a race may end after the request that it was made for.
          if (over) write([span]);
          else attempts.push(span);
        },
        end({ status, error, provider, model }) {
          if (over) return;
          over = true;
          const span: Placed = {
            id,
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

function spanOfAttempt(settled: SettledAttempt, parentId: string, dialect: DialectName): Placed {
  const { usage, costNanoUsd } = settled;
  const counted = (tokens: number) => (tokens > 0 ? tokens : undefined);
  return {
    id: settled.attemptId,
    parentId,
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

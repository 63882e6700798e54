import type { Span as WrittenSpan } from '../../generated/management/types.js';
import { GatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import { fail, ok, type Result } from '../core/result.js';
import { readPage } from '../formats/gemini/server/read-page.js';
import type { Span, SpanPlace } from '../tracing/ports.js';
import { type SpanNode, spanTrees } from '../tracing/span-tree.js';
import {
  json,
  type ManagementHandlers,
  type ManagementServices,
  projectNotFound,
  reaches,
  writeTime,
} from './management.js';

/** Spans of one trace that are shown at most. */
const spansAtMost = 1_000;

/** When requests and their attempts began and ended, and what came of them. */
export function traceHandlers({
  spans,
}: Pick<ManagementServices, 'spans'>): Pick<ManagementHandlers, 'listTraces' | 'getTrace'> {
  return {
    async listTraces({ query: { project, name, ...query } }, { principal }) {
      const owner = ownerOf(principal, project);
      if (!owner.ok) return owner;
      const page = readPage(query, { readToken: readPlace });
      if (!page.ok) return page;
      const { size, place: before } = page.value;
      const found = await spans.requests(owner.value, {
        limit: size + 1,
        ...(name === undefined ? {} : { name }),
        ...(before === undefined ? {} : { before }),
      });
      const shown = found.slice(0, size);
      const last = found.length > size ? shown.at(-1) : undefined;
      return json({
        spans: shown.map(writeSpan),
        ...(last ? { nextPageToken: `${last.startedAtMs}.${last.id}` } : {}),
      });
    },

    async getTrace({ params, query }, { principal }) {
      const owner = ownerOf(principal, query.project);
      if (!owner.ok) return owner;
      const known = await spans.find(owner.value, params.trace);
      if (!known) return fail(new GatewayError('not-found', 'There is no such trace.'));
      const { traceId } = known;
      const found = await spans.ofTrace(owner.value, traceId, spansAtMost + 1);
      return json({
        traceId,
        spans: spanTrees(found.slice(0, spansAtMost)).map(writeTree),
        complete: found.length <= spansAtMost,
      });
    },
  };
}

/** Somebody else's project is as good as unknown. */
function ownerOf(principal: Principal, project = principal.projectId): Result<string> {
  return reaches(principal, project) ? ok(project) : fail(projectNotFound());
}

function readPlace(token: string): SpanPlace | undefined {
  const [, startedAtMs, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(token) ?? [];
  return id === undefined ? undefined : { startedAtMs: Number(startedAtMs), id };
}

function writeTree({ span, children }: SpanNode): WrittenSpan {
  const written = writeSpan(span);
  return children.length === 0 ? written : { ...written, children: children.map(writeTree) };
}

function writeSpan(span: Span): WrittenSpan {
  const { parentId, dialect, provider, model, status } = span;
  return {
    id: span.id,
    traceId: span.traceId,
    ...(parentId === null ? {} : { parentId }),
    kind: span.kind,
    requestId: span.requestId,
    keyId: span.keyId,
    name: span.name,
    operation: span.operation,
    ...(dialect === null ? {} : { dialect }),
    ...(provider === null ? {} : { provider }),
    ...(model === null ? {} : { model }),
    startTime: writeTime(span.startedAtMs),
    durationMs: Math.max(0, span.endedAtMs - span.startedAtMs),
    ...(status === null ? {} : { status }),
    outcome: span.outcome,
    facts: span.facts,
  };
}

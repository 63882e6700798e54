import type { Selectable } from 'kysely';
import { isObject, parseJson } from '../core/json.js';
import type { Span, SpanFacts, SpanStore } from '../tracing/ports.js';
import type { OpenDatabase, Tables } from './database.js';

type Row = Selectable<Tables['spans']>;

const columns = [
  'project_id',
  'id',
  'started_at_ms',
  'trace_id',
  'parent_id',
  'kind',
  'request_id',
  'key_id',
  'name',
  'operation',
  'dialect',
  'provider',
  'model',
  'ended_at_ms',
  'status',
  'outcome',
  'facts',
] as const;

/** Spans in the table `spans`. */
export function spansStore(open: OpenDatabase): SpanStore {
  return {
    async add(spans) {
      const database = await open();
      await database
        .insertInto('spans')
        .values(spans.map(rowOf))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async find(projectId, id) {
      const database = await open();
      const row = await database
        .selectFrom('spans')
        .select(['id', 'trace_id'])
        .where('project_id', '=', projectId)
        .where((where) =>
          where.or([
            where('id', '=', id),
            where('trace_id', '=', id),
            where.and([where('request_id', '=', id), where('kind', '=', 'request')]),
          ]),
        )
        .orderBy('started_at_ms', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && { traceId: row.trace_id, spanId: row.trace_id === id ? id : row.id };
    },

    async ofTrace(projectId, traceId, limit) {
      const database = await open();
      const rows = await database
        .selectFrom('spans')
        .select(columns)
        .where('project_id', '=', projectId)
        .where('trace_id', '=', traceId)
        .orderBy('started_at_ms')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(spanOf);
    },

    async requests(projectId, { limit, name, before }) {
      const database = await open();
      let query = database
        .selectFrom('spans')
        .select(columns)
        .where('project_id', '=', projectId)
        .where('kind', '=', 'request');
      if (name !== undefined) query = query.where('name', '=', name);
      if (before !== undefined) {
        query = query.where((where) =>
          where.or([
            where('started_at_ms', '<', before.startedAtMs),
            where.and([
              where('started_at_ms', '=', before.startedAtMs),
              where('id', '<', before.id),
            ]),
          ]),
        );
      }
      const rows = await query
        .orderBy('started_at_ms', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(spanOf);
    },

    async sweep(startedBeforeMs) {
      const database = await open();
      await database.deleteFrom('spans').where('started_at_ms', '<', startedBeforeMs).execute();
    },
  };
}

function rowOf(span: Span): Row {
  return {
    project_id: span.projectId,
    id: span.id,
    started_at_ms: span.startedAtMs,
    trace_id: span.traceId,
    parent_id: span.parentId,
    kind: span.kind,
    request_id: span.requestId,
    key_id: span.keyId,
    name: span.name,
    operation: span.operation,
    dialect: span.dialect,
    provider: span.provider,
    model: span.model,
    ended_at_ms: span.endedAtMs,
    status: span.status,
    outcome: span.outcome,
    facts: JSON.stringify(span.facts),
  };
}

function spanOf(row: Row): Span {
  return {
    id: row.id,
    traceId: row.trace_id,
    parentId: row.parent_id,
    kind: row.kind,
    requestId: row.request_id,
    projectId: row.project_id,
    keyId: row.key_id,
    name: row.name,
    operation: row.operation,
    dialect: row.dialect,
    provider: row.provider,
    model: row.model,
    startedAtMs: row.started_at_ms,
    endedAtMs: row.ended_at_ms,
    status: row.status,
    outcome: row.outcome,
    facts: factsOf(row.facts),
  };
}

/** As they were written here. */
function factsOf(text: string): SpanFacts {
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : {};
}

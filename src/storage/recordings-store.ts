import { setImmediate as turn } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import { isObject, parseJson } from '../core/json.js';
import type { Cut, Recording, RecordingFacts, RecordingStore } from '../recordings/ports.js';
import type { OpenDatabase, Tables } from './database.js';

type Row = Selectable<Tables['recordings']>;
type FactsRow = Omit<Row, 'request' | 'response' | 'cut'>;

const factColumns = [
  'id',
  'project',
  'request_id',
  'key_id',
  'name',
  'dialect',
  'model',
  'stream',
  'provider',
  'answered_model',
  'cache',
  'outcome',
  'error',
  'finish_reason',
  'prompt_tokens',
  'output_tokens',
  'cost_nano_usd',
  'took_ms',
  'created_at_ms',
  'expires_at_ms',
] as const;

/** Few enough for one statement: each may hold a megabyte. */
const expiredAtOnce = 100;

/** Recordings in the table `recordings`. Every question but the sweep's names the project. */
export function recordingsStore(open: OpenDatabase): RecordingStore {
  return {
    async add(recording) {
      const database = await open();
      await database.insertInto('recordings').values(rowOf(recording)).execute();
    },

    async list(project, { name, model }, { limit, before }, nowMs) {
      const database = await open();
      let query = database
        .selectFrom('recordings')
        .select(factColumns)
        .where('project', '=', project)
        .where('expires_at_ms', '>', nowMs);
      if (name !== undefined) query = query.where('name', '=', name);
      if (model !== undefined) {
        const slash = model.indexOf('/');
        query = query.where((where) =>
          where.or([
            where('model', '=', model),
            where.and([
              where('provider', '=', model.slice(0, Math.max(0, slash))),
              where('answered_model', '=', model.slice(slash + 1)),
            ]),
          ]),
        );
      }
      if (before !== undefined) query = query.where('id', '<', before);
      const rows = await query.orderBy('id', 'desc').limit(limit).execute();
      return rows.map(factsOf);
    },

    async find(project, id, nowMs) {
      const database = await open();
      const row = await database
        .selectFrom('recordings')
        .select([...factColumns, 'request', 'response', 'cut'])
        .where('project', '=', project)
        .where('id', '=', id)
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      return row && recordingOf(row);
    },

    async remove(project, id) {
      const database = await open();
      const { numDeletedRows } = await database
        .deleteFrom('recordings')
        .where('project', '=', project)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async deleteExpired(nowMs) {
      const database = await open();
      for (;;) {
        const expired = await database
          .selectFrom('recordings')
          .select('id')
          .where('expires_at_ms', '<=', nowMs)
          .limit(expiredAtOnce)
          .execute();
        if (expired.length === 0) return;
        const ids = expired.map(({ id }) => id);
        await database.deleteFrom('recordings').where('id', 'in', ids).execute();
        await turn();
      }
    },
  };
}

function rowOf(recording: Recording): Row {
  return {
    id: recording.id,
    project: recording.project,
    request_id: recording.requestId,
    key_id: recording.keyId,
    name: recording.name ?? null,
    dialect: recording.dialect,
    model: recording.model,
    stream: recording.stream ? 1 : 0,
    provider: recording.provider ?? null,
    answered_model: recording.answeredModel ?? null,
    cache: recording.cache ?? null,
    outcome: recording.outcome,
    error: recording.error ?? null,
    finish_reason: recording.finishReason ?? null,
    prompt_tokens: recording.promptTokens ?? null,
    output_tokens: recording.outputTokens ?? null,
    cost_nano_usd: recording.costNanoUsd ?? null,
    took_ms: recording.tookMs,
    created_at_ms: recording.createdAtMs,
    expires_at_ms: recording.expiresAtMs,
    request: recording.request,
    response: recording.response ?? null,
    cut: JSON.stringify(recording.cut),
  };
}

function factsOf(row: FactsRow): RecordingFacts {
  return {
    id: row.id,
    project: row.project,
    requestId: row.request_id,
    keyId: row.key_id,
    ...(row.name === null ? {} : { name: row.name }),
    dialect: row.dialect,
    model: row.model,
    stream: row.stream === 1,
    ...(row.provider === null ? {} : { provider: row.provider }),
    ...(row.answered_model === null ? {} : { answeredModel: row.answered_model }),
    ...(row.cache === null ? {} : { cache: row.cache }),
    outcome: row.outcome,
    ...(row.error === null ? {} : { error: row.error }),
    ...(row.finish_reason === null ? {} : { finishReason: row.finish_reason }),
    ...(row.prompt_tokens === null ? {} : { promptTokens: row.prompt_tokens }),
    ...(row.output_tokens === null ? {} : { outputTokens: row.output_tokens }),
    ...(row.cost_nano_usd === null ? {} : { costNanoUsd: row.cost_nano_usd }),
    tookMs: row.took_ms,
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
  };
}

function recordingOf(row: Row): Recording {
  const cut = parseJson(row.cut);
  return {
    ...factsOf(row),
    request: row.request,
    ...(row.response === null ? {} : { response: row.response }),
    cut: cut.ok && Array.isArray(cut.value) ? cut.value.filter(isCut) : [],
  };
}

function isCut(value: unknown): value is Cut {
  return isObject(value) && typeof value.field === 'string' && typeof value.reason === 'string';
}

import { type RawBuilder, sql } from 'kysely';
import type {
  AttemptsQuery,
  ChargesQuery,
  FaultsQuery,
  LedgerArchive,
  UsageDimension,
  UsageQuery,
  UsageRow,
} from '../ledger/ports.js';
import type { Database, OpenDatabase } from './database.js';
import { ledgerColumns } from './ledger-tables.js';

type Column = (typeof ledgerColumns)[number];

/** Columns of a start; all behind them are those of its settlement. */
const startColumns = ledgerColumns.slice(
  0,
  ledgerColumns.findIndex(([name]) => name === 'ended_at_ms'),
);
const endColumns = ledgerColumns.slice(startColumns.length);

const nowMs = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/**
 * The rows of all gateways, in PostgreSQL. What comes is given as one JSON array for each statement:
 * a start is put there unless it is, a settlement where there is none yet (reliability contract §9).
 */
export function ledgerArchive(open: OpenDatabase): LedgerArchive {
  return {
    async add({ settled, starts }) {
      const database = await open();
      const rows = `[${[...settled, ...starts].join(',')}]`;
      if (rows === '[]') return;
      await database.transaction().execute(async (transaction) => {
        await addStarts(transaction, rows);
        if (settled.length > 0) await settleRows(transaction, `[${settled.join(',')}]`);
      });
    },

    async usage(query) {
      return usageOf(await open(), query);
    },

    async attempts(query) {
      return attemptsOf(await open(), query);
    },

    async charges(query) {
      return chargesOf(await open(), query);
    },

    async faults(query) {
      return faultsOf(await open(), query);
    },
  };
}

function cellOf([name, type]: Column): RawBuilder<unknown> {
  const place = ledgerColumns.findIndex(([other]) => other === name);
  const cell = sql`row.value ->> ${sql.lit(place)}`;
  return type === 'integer' ? sql`(${cell})::bigint` : cell;
}

async function addStarts(database: Database, rows: string): Promise<void> {
  const names = [...startColumns.map(([name]) => name), 'charged_at_ms'];
  const heldAt = ledgerColumns.find(([name]) => name === 'held_at_ms');
  const startedAt = ledgerColumns.find(([name]) => name === 'started_at_ms');
  if (!heldAt || !startedAt) throw new Error('the ledger lacks a column');
  const cells = [
    ...startColumns.map(cellOf),
    sql`coalesce(${cellOf(heldAt)}, ${cellOf(startedAt)})`,
  ];
  await sql`insert into ledger_attempts (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(cells)} from jsonb_array_elements(${rows}::jsonb) as row(value)
    on conflict (attempt_id) do nothing`.execute(database);
}

async function settleRows(database: Database, rows: string): Promise<void> {
  const changes = endColumns.map((column) => sql`${sql.ref(column[0])} = ${cellOf(column)}`);
  await sql`update ledger_attempts set ${sql.join(changes)}, settled_at_ms = ${nowMs}
    from jsonb_array_elements(${rows}::jsonb) as row(value)
    where attempt_id = row.value ->> 0 and settled_at_ms is null`.execute(database);
}

const groups = {
  key: sql.ref('key_id'),
  project: sql.ref('project_id'),
  model: sql.ref('model'),
  provider: sql.ref('provider'),
  name: sql`coalesce(name, '')`,
  day: sql`to_char(to_timestamp(charged_at_ms / 1000) at time zone 'UTC', 'YYYY-MM-DD')`,
} as const satisfies Record<UsageDimension, RawBuilder<unknown>>;

const sum = (amount: RawBuilder<unknown>) => sql<number>`coalesce(sum(${amount}), 0)`;
const money = (amount: RawBuilder<unknown>) => sql<bigint>`coalesce(sum(${amount}), 0)`;
const cost = sql`coalesce(cost_nano_usd, 0)`;

async function usageOf(database: Database, query: UsageQuery): Promise<readonly UsageRow[]> {
  const { groupBy, projectId, keyId, provider, model, name } = query;
  let asked = database
    .selectFrom('ledger_attempts')
    .where('settled_at_ms', 'is not', null)
    .where('charged_at_ms', '>=', query.fromMs)
    .where('charged_at_ms', '<', query.untilMs);
  if (projectId !== undefined) asked = asked.where('project_id', '=', projectId);
  if (keyId !== undefined) asked = asked.where('key_id', '=', keyId);
  if (provider !== undefined) asked = asked.where('provider', '=', provider);
  if (model !== undefined) asked = asked.where('model', '=', model);
  if (name !== undefined) asked = asked.where(groups.name, '=', name);
  const charged = money(sql`case when waste = 0 then ${cost} else 0 end`);
  const rows = await asked
    .select([
      sql<string[]>`array[${sql.join([...groupBy.map((by) => groups[by]), sql`''`])}]`.as('values'),
      sql<number>`count(*)`.as('attempts'),
      sum(sql`case when outcome = 'ok' then 1 else 0 end`).as('answers'),
      sum(sql`estimated`).as('estimated'),
      sum(sql`case when cost_nano_usd is null then 1 else 0 end`).as('unpriced'),
      sum(sql`prompt_tokens`).as('prompt'),
      sum(sql`cached_tokens`).as('cached'),
      sum(sql`cache_write_tokens`).as('cache_write'),
      sum(sql`candidates_tokens`).as('candidates'),
      sum(sql`thoughts_tokens`).as('thoughts'),
      sum(sql`tool_use_tokens`).as('tool_use'),
      charged.as('charged_nano_usd'),
      money(sql`case when waste = 1 then ${cost} else 0 end`).as('waste_nano_usd'),
    ])
    .$if(groupBy.length > 0, (each) => each.groupBy(groupBy.map((by) => groups[by])))
    .$if(groupBy.includes('day'), (each) => each.orderBy(groups.day))
    .orderBy(charged, 'desc')
    .limit(query.limit)
    .execute();
  return rows.map((row) => ({
    group: Object.fromEntries(groupBy.map((by, place) => [by, row.values[place] ?? ''])),
    attempts: row.attempts,
    answers: row.answers,
    estimated: row.estimated,
    unpriced: row.unpriced,
    promptTokens: row.prompt,
    cachedTokens: row.cached,
    cacheWriteTokens: row.cache_write,
    candidatesTokens: row.candidates,
    thoughtsTokens: row.thoughts,
    toolUseTokens: row.tool_use,
    chargedNanoUsd: row.charged_nano_usd,
    wasteNanoUsd: row.waste_nano_usd,
  }));
}

/** Amounts are texts in a row, since JSON's numbers are floats. */
const wholeRow = sql<string>`jsonb_build_array(${sql.join(
  ledgerColumns.map(([name]) => {
    if (name === 'media') return sql`media::jsonb`;
    return name.endsWith('_nano_usd') ? sql`${sql.ref(name)}::text` : sql.ref(name);
  }),
)})::text`;

async function attemptsOf(database: Database, query: AttemptsQuery): Promise<readonly string[]> {
  const { projectId, keyId, requestId, before } = query;
  let asked = database
    .selectFrom('ledger_attempts')
    .select(wholeRow.as('row'))
    .where('settled_at_ms', 'is not', null)
    .where('charged_at_ms', '>=', query.fromMs)
    .where('charged_at_ms', '<', query.untilMs);
  if (projectId !== undefined) asked = asked.where('project_id', '=', projectId);
  if (keyId !== undefined) asked = asked.where('key_id', '=', keyId);
  if (requestId !== undefined) asked = asked.where('request_id', '=', requestId);
  if (before !== undefined) asked = asked.where('attempt_id', '<', before);
  const rows = await asked.orderBy('attempt_id', 'desc').limit(query.limit).execute();
  return rows.map(({ row }) => row);
}

async function chargesOf(database: Database, query: ChargesQuery) {
  const { subject, fromMs, untilMs, exceptHolds } = query;
  const payer = subject.kind === 'key' ? 'key_id' : 'project_id';
  const { charged_nano_usd } = await database
    .selectFrom('ledger_attempts')
    .select(money(cost).as('charged_nano_usd'))
    .where(payer, '=', subject.id)
    .where('charged_at_ms', '>=', fromMs)
    .where('charged_at_ms', '<=', untilMs)
    .where('waste', '=', 0)
    .where((each) =>
      each.or([each('hold_id', 'is', null), each(sql`hold_id`, '<>', sql`all(${exceptHolds})`)]),
    )
    .executeTakeFirstOrThrow();
  const open = await database
    .selectFrom('ledger_attempts')
    .select(['hold_id', 'held_nano_usd'])
    .distinct()
    .where(payer, '=', subject.id)
    .where('settled_at_ms', 'is', null)
    .where('hold_id', 'is not', null)
    .execute();
  return {
    chargedNanoUsd: charged_nano_usd,
    open: open.map(({ hold_id, held_nano_usd }) => ({
      id: hold_id ?? '',
      amountNanoUsd: held_nano_usd ?? 0n,
    })),
  };
}

async function faultsOf(database: Database, { sinceMs, startedBeforeMs }: FaultsQuery) {
  const count = sql<number>`count(*)`.as('count');
  const { count: unsettled } = await database
    .selectFrom('ledger_attempts')
    .select(count)
    .where('settled_at_ms', 'is', null)
    .where('started_at_ms', '<', startedBeforeMs)
    .executeTakeFirstOrThrow();
  const recent = database
    .selectFrom('ledger_attempts')
    .select(count)
    .where('charged_at_ms', '>=', sinceMs);
  const { count: negative } = await recent
    .where('cost_nano_usd', '<', 0n)
    .executeTakeFirstOrThrow();
  const { count: unexplained } = await recent
    .where('cost_nano_usd', 'is not', null)
    .where('price_version', 'is', null)
    .executeTakeFirstOrThrow();
  return { unsettled, negative, unexplained };
}

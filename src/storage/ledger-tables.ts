/** Columns of a row by their place in it; `ledger/row.ts` writes them in this order. */
export const ledgerColumns = [
  ['attempt_id', 'text'],
  ['request_id', 'text'],
  ['ordinal', 'integer'],
  ['key_id', 'text'],
  ['project_id', 'text'],
  ['dialect', 'text'],
  ['operation', 'text'],
  ['provider', 'text'],
  ['model', 'text'],
  ['credential_id', 'text'],
  ['name', 'text'],
  ['hold_id', 'text'],
  ['held_at_ms', 'integer'],
  ['held_nano_usd', 'integer'],
  ['started_at_ms', 'integer'],
  ['input_tokens_estimate', 'integer'],
  ['ended_at_ms', 'integer'],
  ['answered_at_ms', 'integer'],
  ['outcome', 'text'],
  ['partial', 'integer'],
  ['waste', 'integer'],
  ['estimated', 'integer'],
  ['upstream_calls', 'integer'],
  ['prompt_tokens', 'integer'],
  ['cached_tokens', 'integer'],
  ['cache_write_tokens', 'integer'],
  ['candidates_tokens', 'integer'],
  ['thoughts_tokens', 'integer'],
  ['tool_use_tokens', 'integer'],
  ['media', 'text'],
  ['cost_nano_usd', 'integer'],
  ['price', 'text'],
  ['price_version', 'text'],
  ['source_id', 'text'],
] as const;

/** Columns of sums, in the order in which they are written. */
export const sumColumns = [
  'attempts',
  'answers',
  'estimated',
  'unpriced',
  'prompt_tokens',
  'cached_tokens',
  'cache_write_tokens',
  'candidates_tokens',
  'thoughts_tokens',
  'tool_use_tokens',
  'charged_nano_usd',
  'waste_nano_usd',
] as const;

/**
 * Tables of the ledger's own file. Rows are JSON arrays: written in one piece they cost a third of
 * what thirty columns do, and the view `attempts` has a column for every place all the same.
 *
 * - `starts`: attempts that began in one turn of the event loop, as one JSON array of rows. Once all of
 *   them are settled, the starts of a later turn take their place.
 * - `progress`: how far those are that take long.
 * - `settled`: the rows. Attempt ids rise with time, so the newest are the last. Its key is an index
 *   of its own, since within a key's tree a row of more than a quarter of a page takes one by itself.
 * - `usage_hours`: their sums by the hour, kept in the same commits, so that usage is told at once
 *   however many rows there are.
 * - `holds`: which rows are of which hold, where money was held; few have any, so that this is no
 *   index over all of them.
 */
export const ledgerSchema = [
  'create table starts (turn integer primary key, rows text not null, shipped integer not null default 0)',
  'create table progress (attempt_id text primary key, output_tokens integer not null, accepted integer not null) without rowid',
  'create table settled (attempt_id text primary key, row text not null)',
  `create view attempts as select attempt_id, row, ${namedCells()} from settled`,
  `create table usage_hours (
    hour_ms integer not null, project_id text not null, key_id text not null, provider text not null,
    model text not null, name text not null, ${sumColumns.map((name) => `${name} integer not null`).join(', ')},
    primary key (hour_ms, project_id, key_id, provider, model, name)
  ) without rowid`,
  'create table holds (hold_id text not null, attempt_id text not null, primary key (hold_id, attempt_id)) without rowid',
] as const;

/** Starts of attempts that are not settled, to be selected from: of each its `turn` and `start.value`. */
export const unsettledStarts = `starts, json_each(starts.rows) as start
  where not exists (select 1 from settled where settled.attempt_id = start.value ->> 0)`;

function namedCells(): string {
  return ledgerColumns
    .map(([name, type], place) => {
      const cell = `row ->> ${place}`;
      // Amounts are texts in the row, since JSON's numbers are floats.
      return `${type === 'integer' ? `cast(${cell} as integer)` : cell} as ${name}`;
    })
    .slice(1)
    .join(', ');
}

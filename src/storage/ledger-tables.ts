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

/**
 * Tables of the ledger's own file. Rows are JSON arrays: written in one piece they cost a third of
 * what thirty columns do, and every place has its column all the same, read when it is asked for.
 *
 * - `starts`: attempts that began in one turn of the event loop, as one JSON array of rows, until
 *   all of them are settled.
 * - `progress`: how far those are that take long.
 * - `attempts`: settled rows. Attempt ids rise with time, so the newest are the last.
 */
export const ledgerSchema = [
  'create table starts (turn integer primary key, rows text not null)',
  'create table progress (attempt_id text primary key, output_tokens integer not null, accepted integer not null) without rowid',
  `create table attempts (attempt_id text primary key, row text not null, ${computedColumns()}) without rowid`,
] as const;

function computedColumns(): string {
  return ledgerColumns
    .map(([name, type], place) => {
      // Amounts are texts in the row, since JSON's numbers are floats.
      const cell =
        name === 'cost_nano_usd' ? `cast(row ->> ${place} as integer)` : `row ->> ${place}`;
      return `${name} ${type} generated always as (${cell}) virtual`;
    })
    .slice(1)
    .join(', ');
}

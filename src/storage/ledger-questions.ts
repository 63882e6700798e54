import type {
  AttemptsQuery,
  ChargesQuery,
  FaultsQuery,
  UsageDimension,
  UsageQuery,
} from '../ledger/ports.js';
import { firstIdAt } from './first-id.js';
import { ledgerColumns, sumColumns, unsettledStarts } from './ledger-tables.js';

/** One statement that gives one JSON text, called `answer`. Values are bound, never written in. */
export interface Question {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const groupExpressions = {
  key: 'key_id',
  project: 'project_id',
  model: 'model',
  provider: 'provider',
  name: 'name',
  day: "strftime('%Y-%m-%d', hour_ms / 1000, 'unixepoch')",
} as const satisfies Record<UsageDimension, string>;

/** Sums of the hours' sums. */
export function usageQuestion(query: UsageQuery): Question {
  const { groupBy, limit } = query;
  const filters: readonly Filter[] = [
    ['hour_ms >= ?', query.fromMs],
    ['hour_ms < ?', query.untilMs],
    ['project_id = ?', query.projectId],
    ['key_id = ?', query.keyId],
    ['provider = ?', query.provider],
    ['model = ?', query.model],
    ['name = ?', query.name],
  ];
  const { where, values } = joined(filters);
  const groups = groupBy.map((by) => groupExpressions[by]);
  const sums = sumColumns.map((name) => {
    const sum = `coalesce(sum(${name}), 0)`;
    // JSON's numbers are floats.
    return name.endsWith('_nano_usd') ? `cast(${sum} as text)` : sum;
  });
  const order = groupBy.includes('day')
    ? `${groupExpressions.day}, sum(charged_nano_usd) desc`
    : 'sum(charged_nano_usd) desc, sum(attempts) desc';
  const sql = `select json_group_array(json(cells)) as answer from (
    select json_array(${[...groups, ...sums].join(', ')}) as cells from usage_hours
    where ${where}
    ${groups.length > 0 ? `group by ${groups.join(', ')} order by ${order}` : ''} limit ?)`;
  return { sql, values: [...values, limit] };
}

/** Rows, newest first; ids rise with time, so that a time is a range of them. */
export function attemptsQuestion(query: AttemptsQuery): Question {
  const filters: readonly Filter[] = [
    ['attempt_id >= ?', firstIdAt(query.fromMs)],
    ['attempt_id < ?', query.before ?? firstIdAt(query.untilMs)],
    ['project_id = ?', query.projectId],
    ['key_id = ?', query.keyId],
    ['request_id = ?', query.requestId],
  ];
  const { where, values } = joined(filters);
  const sql = `select json_group_array(row) as answer from (
    select row from attempts where ${where} order by attempt_id desc limit ?)`;
  return { sql, values: [...values, query.limit] };
}

export function faultsQuestion({ sinceMs, startedBeforeMs }: FaultsQuery): Question {
  const sql = `select json_array(
    (select count(*) from ${unsettledStarts}
      and cast(start.value ->> ${placeOf('started_at_ms')} as integer) < ?),
    (select count(*) from attempts where attempt_id >= ? and cost_nano_usd < 0),
    (select count(*) from attempts
      where attempt_id >= ? and cost_nano_usd is not null and price_version is null)
  ) as answer`;
  const sinceId = firstIdAt(sinceMs);
  return { sql, values: [startedBeforeMs, sinceId, sinceId] };
}

/** The oldest settled rows, and starts of attempts that take long and have not been shipped. */
export function shipmentQuestion(limit: number, startedBeforeMs: number): Question {
  const startedAt = `start.value ->> ${placeOf('started_at_ms')}`;
  const sql = `with late as (
      select turn, start.value as row from ${unsettledStarts}
      and shipped = 0 and cast(${startedAt} as integer) < ?
      order by turn limit ?)
    select json_array(
      (select json_group_array(row) from (select row from settled order by attempt_id limit ?)),
      (select json_group_array(row) from late),
      (select json_group_array(turn) from (select distinct turn from late))
    ) as answer`;
  return { sql, values: [startedBeforeMs, limit, limit] };
}

/** Clocks of the gateway and of who counts may differ by as much. */
const skewMs = 60_000;

/**
 * The hours' sums, less what does not count: rows that were charged later, which are among the
 * newest, and those of certain holds, which are listed by themselves.
 */
export function chargesQuestion({ subject, fromMs, untilMs, exceptHolds }: ChargesQuery): Question {
  const payer = subject.kind === 'key' ? 'key_id' : 'project_id';
  const charged = 'sum(cost_nano_usd)';
  const sql = `select json_array(
    cast(
      coalesce((select sum(charged_nano_usd) from usage_hours
        where hour_ms >= ? and hour_ms <= ? and ${payer} = ?), 0)
      - coalesce((select ${charged} from attempts
        where attempt_id >= ? and ${payer} = ? and waste = 0 and ${chargedAt} > ?
          and ${chargedAt} - ${chargedAt} % 3600000 <= ?), 0)
      - coalesce((select ${charged} from attempts
        where attempt_id in (select attempt_id from holds
          where hold_id in (select value from json_each(?)))
          and ${payer} = ? and waste = 0 and ${chargedAt} between ? and ?), 0)
    as text),
    (select json_group_array(json_array(hold, amount)) from (
      select distinct start.value ->> ${placeOf('hold_id')} as hold,
        start.value ->> ${placeOf('held_nano_usd')} as amount
      from ${unsettledStarts}
      and hold is not null and start.value ->> ${placeOf(payer)} = ?))
  ) as answer`;
  const untilHour = untilMs - (untilMs % hourMs);
  const values = [
    ...[fromMs, untilHour, subject.id],
    ...[firstIdAt(untilMs - skewMs), subject.id, untilMs, untilHour],
    ...[JSON.stringify(exceptHolds), subject.id, fromMs, untilMs],
    subject.id,
  ];
  return { sql, values };
}

const hourMs = 60 * 60 * 1000;
const chargedAt = 'coalesce(held_at_ms, started_at_ms)';

function placeOf(column: (typeof ledgerColumns)[number][0]): number {
  return ledgerColumns.findIndex(([name]) => name === column);
}

type Filter = readonly [condition: string, value: string | number | undefined];

function joined(filters: readonly Filter[]) {
  const used = filters.filter(([, value]) => value !== undefined);
  return {
    where: used.map(([condition]) => condition).join(' and '),
    values: used.flatMap(([, value]) => (value === undefined ? [] : [value])),
  };
}

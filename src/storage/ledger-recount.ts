import type Libsql from 'libsql';
import { firstIdAt } from './first-id.js';

const hourMs = 60 * 60 * 1000;

/** Ids rise with a clock that never goes back; the clock of the machine may. */
const skewMs = 24 * hourMs;

/** Sums whole hours anew from their rows: what was added up along the way is then of no account. */
export function recountHours(libsql: Libsql.Database, hours: Iterable<number>): void {
  const forget = libsql.prepare('delete from usage_hours where hour_ms = ?');
  const count = libsql.prepare(`insert into usage_hours
    select ?, project_id, key_id, provider, model, coalesce(name, ''),
      count(*), sum(outcome = 'ok'), sum(estimated), sum(cost_nano_usd is null),
      sum(prompt_tokens), sum(cached_tokens), sum(cache_write_tokens),
      sum(candidates_tokens), sum(thoughts_tokens), sum(tool_use_tokens),
      sum(iif(waste, 0, coalesce(cost_nano_usd, 0))), sum(iif(waste, coalesce(cost_nano_usd, 0), 0))
    from attempts
    where attempt_id >= ? and coalesce(held_at_ms, started_at_ms) between ? and ?
    group by project_id, key_id, provider, model, coalesce(name, '')`);
  for (const hour of hours) {
    forget.run([hour]);
    count.run([hour, firstIdAt(hour - skewMs), hour, hour + hourMs - 1]);
  }
}

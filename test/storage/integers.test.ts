import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

/** The least that a number cannot hold. */
const large = 2n ** 53n + 1n;

describeDatabases('integers', (make) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await make();
    await sql`create table spent (count bigint, cost_nano_usd bigint)`.execute(
      await database.open(),
    );
    await sql`insert into spent values (1, ${large}), (2, ${large}), (3, null)`.execute(
      await database.open(),
    );
  });
  afterEach(() => database.close());

  it('are exact where they are money, and numbers elsewhere', async () => {
    const { rows } = await sql`select count, cost_nano_usd from spent order by count`.execute(
      await database.open(),
    );
    expect(rows).toEqual([
      { count: 1, cost_nano_usd: large },
      { count: 2, cost_nano_usd: large },
      { count: 3, cost_nano_usd: null },
    ]);
  });

  it('are so in sums too, and where they are compared', async () => {
    const { rows } = await sql`
      select sum(count) as many, count(*) as times, sum(cost_nano_usd) as all_nano_usd
      from spent where cost_nano_usd + ${1n} <= ${large + 1n}`.execute(await database.open());
    expect(rows).toEqual([{ many: 3, times: 2, all_nano_usd: 2n * large }]);
  });
});

import { afterAll, beforeAll, describe } from '@jest/globals';
import { postgresBudgets } from '../../src/storage/postgres-budgets.js';
import { describeBudgets } from '../limits/budget-suite.js';
import { openShared } from '../support/databases.js';
import { lacksPostgres, type MadeDatabase, makeDatabase } from '../support/postgres.js';

const describePostgres = lacksPostgres() ? describe.skip : describe;

describePostgres('budgets without Redis', () => {
  let made: MadeDatabase;
  const opened: ReturnType<typeof openShared>[] = [];
  const open = () => {
    const database = openShared(made.url);
    opened.push(database);
    return database;
  };
  let first: ReturnType<typeof openShared>;
  let second: ReturnType<typeof openShared>;
  beforeAll(async () => {
    made = await makeDatabase();
    first = open();
    second = open();
  });
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await made.drop();
  });

  describeBudgets('PostgreSQL', () => ({
    store: postgresBudgets(() => first.open()),
    another: () => postgresBudgets(() => second.open()),
    now: async () => Date.now(),
  }));
});

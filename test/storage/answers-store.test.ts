import { afterAll, beforeAll } from '@jest/globals';
import { answersStore } from '../../src/storage/answers-store.js';
import { describeAnswerStore } from '../response-cache/store-suite.js';
import { describeDatabases, type TestDatabase } from '../support/databases.js';

describeDatabases('the store of answers', (make) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await make();
  });
  afterAll(() => database.close());

  describeAnswerStore('answers in the database', () => answersStore(database.open));
});

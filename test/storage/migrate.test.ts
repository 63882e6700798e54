import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { migrateStorage } from '../../src/storage/migrate-storage.js';
import { migrations } from '../../src/storage/migrations/index.js';
import { openShared } from '../support/databases.js';
import { lacksPostgres, type MadeDatabase, makeDatabase } from '../support/postgres.js';

const names = Object.keys(migrations);
const describeShared = lacksPostgres() ? describe.skip : describe;

describeShared('a shared database', () => {
  let made: MadeDatabase;
  beforeEach(async () => {
    made = await makeDatabase('nothing');
  });
  afterEach(() => made.drop());

  const migrate = () => migrateStorage({ dataDir: '', database: { url: made.url } });
  const check = async (role?: string) => {
    const database = openShared(made.server.url(made.name, role));
    await database.check().finally(database.close);
  };

  it('is brought to this version, once, by however many at the same time', async () => {
    const done = await Promise.all([migrate(), migrate(), migrate()]);
    expect(done.map(({ length }) => length).toSorted()).toEqual([0, 0, names.length].toSorted());
    expect(await migrate()).toEqual([]);
    await check();
  });

  it('is refused before, naming what to do, and where a part is missing', async () => {
    await expect(check()).rejects.toThrow('pollux migrate');
    await migrate();
    const newest = names.at(-1) ?? '';
    await made.server.ask(`delete from kysely_migration where name = '${newest}'`, made.name);
    await expect(check()).rejects.toThrow(newest);
  });

  it('may be newer than the gateway: others are updated already', async () => {
    await migrate();
    await made.server.ask(
      "insert into kysely_migration values ('9999-later', '2100-01-01')",
      made.name,
    );
    await check();
  });

  it('serves a role that may change no table, and is not migrated by it', async () => {
    const role = `${made.name}_runtime`;
    await migrate();
    await made.server.ask(`create role ${role} login`);
    await made.server.ask(
      `grant select, insert, update, delete on all tables in schema public to ${role}`,
      made.name,
    );
    await check(role);
    const database = openShared(made.server.url(made.name, role));
    const own = await database.open();
    await own.selectFrom('files').select('id').execute();
    await expect(sql`create table more (v text)`.execute(own)).rejects.toMatchObject({
      kind: 'storage-failed',
    });
    await expect(sql`drop table files`.execute(own)).rejects.toMatchObject({
      kind: 'storage-failed',
    });
    await database.close();
    await made.server.ask('delete from kysely_migration', made.name);
    const migrating = migrateStorage({
      dataDir: '',
      database: { url: made.server.url(made.name, role) },
    });
    await expect(migrating).rejects.toThrow();
    await made.server.ask(`drop owned by ${role}`, made.name);
    await made.server.ask(`drop role ${role}`);
  });
});

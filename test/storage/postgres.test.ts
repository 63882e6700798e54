import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { filesStore } from '../../src/storage/files-store.js';
import { type Shared, sharedDatabase } from '../../src/storage/shared.js';
import { openShared, testTiming } from '../support/databases.js';
import {
  lacksPostgres,
  type MadeDatabase,
  makeDatabase,
  makePostgres,
  type PostgresServer,
} from '../support/postgres.js';
import { until } from '../support/servers.js';

const describeShared = lacksPostgres() ? describe.skip : describe;

const upload = {
  tenant: 'a',
  mimeType: 'text/plain',
  uri: 'https://host/v1beta/files/x',
  source: 'UPLOADED',
  createdAtMs: 1,
  expiresAtMs: 1000,
} as const;

describeShared('a shared database', () => {
  let made: MadeDatabase;
  let database: Shared;
  beforeEach(async () => {
    made = await makeDatabase();
    database = openShared(made.url);
  });
  afterEach(async () => {
    await database.close();
    await made.drop();
  });

  it('takes texts with characters that it has none for', async () => {
    const store = filesStore(database.open);
    await store.begin({ ...upload, contentId: 'c', id: 'i', displayName: 'a\0b \ud800 🦭' });
    const found = await store.findUpload('c', 1);
    const kept = found?.status === 'active' ? found.upload.displayName : undefined;
    expect(kept).toBe('ab \ufffd 🦭');
  });

  it('is a storage fault where a statement takes too long, and goes on', async () => {
    const hasty = sharedDatabase({ url: made.url, timeoutMs: 500, connections: 1 }, testTiming);
    const late = sql`select pg_sleep(60)`.execute(await hasty.open());
    await expect(late).rejects.toMatchObject({ kind: 'storage-failed', retryAfterMs: 1000 });
    expect(hasty.isUp()).toBe(true);
    await sql`select 1`.execute(await hasty.open());
    await hasty.close();
  });

  it('leaves a connection behind that was cut off, and takes another', async () => {
    const own = await database.open();
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(own);
    await made.server.ask(`select pg_terminate_backend(${rows[0]?.pid})`);
    await until(() =>
      sql`select 1`.execute(own).then(
        () => true,
        () => false,
      ),
    );
    expect(database.isUp()).toBe(true);
  });

  it('is a storage fault where a connection ends between two statements, and not the end', async () => {
    const own = await database.open();
    const cutOff = own.transaction().execute(async (transaction) => {
      const backend = sql<{ pid: number }>`select pg_backend_pid() as pid`;
      const { rows } = await backend.execute(transaction);
      const pid = rows[0]?.pid;
      await made.server.ask(`select pg_terminate_backend(${pid})`);
      await until(async () => {
        const left = await made.server.ask(`select 1 from pg_stat_activity where pid = ${pid}`);
        return left.length === 0;
      });
      // The process hears of it before it asks again.
      await turn();
      await sql`select 1`.execute(transaction);
    });
    await expect(cutOff).rejects.toMatchObject({ kind: 'storage-failed' });
    await sql`select 1`.execute(own);
    expect(database.isUp()).toBe(true);
  });

  it('is given up where it is silent, and asked over another connection', async () => {
    const hasty = sharedDatabase({ url: made.url, timeoutMs: 300, connections: 1 }, testTiming);
    const own = await hasty.open();
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(own);
    const pid = Number(rows[0]?.pid);
    process.kill(pid, 'SIGSTOP');
    try {
      await expect(sql`select 1`.execute(own)).rejects.toMatchObject({ kind: 'storage-failed' });
      await until(hasty.isUp);
      await until(() =>
        sql`select 1`.execute(own).then(
          () => true,
          () => false,
        ),
      );
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await hasty.close();
  });

  it('undoes a transaction that breaks off', async () => {
    const own = await database.open();
    const broken = own.transaction().execute(async (transaction) => {
      await sql`create table t (v text)`.execute(transaction);
      await sql`select 1/0`.execute(transaction);
    });
    await expect(broken).rejects.toMatchObject({ code: '22012' });
    await sql`create table t (v text)`.execute(own);
  });
});

describeShared('a database that is away', () => {
  let server: PostgresServer;
  let database: Shared;
  const told: boolean[] = [];
  beforeAll(async () => {
    server = await makePostgres();
    database = sharedDatabase(
      { url: server.url('postgres'), timeoutMs: 1000, connections: 2 },
      { ...testTiming, changed: (isUp) => told.push(isUp) },
    );
    await server.ask('create table kysely_migration (name text)');
  });
  afterAll(async () => {
    await database.close();
    await server.remove();
  });

  it('is told at once, and is there again by itself', async () => {
    const { migrations } = await import('../../src/storage/migrations/index.js');
    for (const name of Object.keys(migrations)) {
      await server.ask(`insert into kysely_migration values ('${name}')`);
    }
    const ask = async () => sql`select 1`.execute(await database.open());
    await ask();
    await server.stop();
    await until(() =>
      ask().then(
        () => false,
        () => !database.isUp(),
      ),
    );
    const asked = await Promise.allSettled(Array.from({ length: 50 }, ask));
    expect(asked.map(({ status }) => status)).toEqual(Array(50).fill('rejected'));
    await expect(ask()).rejects.toMatchObject({ kind: 'storage-failed', httpStatus: 503 });
    await server.start();
    await until(() => database.isUp());
    await ask();
    expect(told).toEqual([false, true]);
  });
});

describeShared('a start', () => {
  const check = async (url: string) => {
    const database = openShared(url);
    await database.check().finally(database.close);
  };

  it('goes on where the database is away, which comes back', async () => {
    await check('postgres://nobody@127.0.0.1:9/none');
  });

  it('is refused where the login is wrong, without saying more than that', async () => {
    const { server, drop } = await makeDatabase('nothing');
    const url = server.url('missing').replace('owner@', 'owner:secret@');
    const refused = check(url);
    await expect(refused).rejects.toMatchObject({ kind: 'storage-failed' });
    await expect(refused).rejects.not.toThrow(/secret|127/);
    await drop();
  });
});

import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/storage/migrate.js';
import { openForMigrations } from '../../src/storage/postgres.js';
import { findProgram, freePort, mayBeMissing, startWatched, until } from './servers.js';

export interface PostgresServer {
  /** Address of one of its databases, which needs not be there. */
  url(database: string, role?: string): string;
  /** Asks a database, the first one unless another is named, as the one who may do all. */
  ask(statement: string, database?: string): Promise<Record<string, unknown>[]>;
  start(): Promise<void>;
  /** As it ends in order, for an update say: whoever is connected is cut off. */
  stop(): Promise<void>;
  /** Stops it, and removes its folder. */
  remove(): Promise<void>;
}

/** Where distributions keep the server; Debian has one folder for each version. */
function serverPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const initdb = findProgram(
    'postgres',
    versions.map((version) => `${debian}/${version}/bin`),
  );
  return initdb && path.dirname(initdb);
}

/** Whether to leave PostgreSQL's half of the tests out. */
export function lacksPostgres(): boolean {
  return mayBeMissing('PostgreSQL', serverPrograms());
}

/** PostgreSQL refuses to run as root: there the user that its package made runs it. */
function asServerUser(command: readonly string[]): readonly string[] {
  if (userInfo().uid !== 0) return command;
  return ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command];
}

/** A server of its own in a folder of its own, which ends with the process `parent`. */
export async function makePostgres(
  folder = mkdtempSync(path.join(tmpdir(), 'pollux-postgres-')),
  parent = process.pid,
): Promise<PostgresServer> {
  const programs = serverPrograms() ?? '';
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (userInfo().uid === 0) {
    const idOf = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    for (const place of [folder, data]) chownSync(place, idOf('-u'), idOf('-g'));
  }
  const [initdb = '', ...flags] = asServerUser([
    `${programs}/initdb`,
    ...['--pgdata', data, '--username', 'owner', '--encoding', 'UTF8', '--locale', 'C'],
    ...['--auth', 'trust', '--no-sync', '--no-instructions'],
  ]);
  execFileSync(initdb, flags, { stdio: 'ignore', cwd: folder });
  const port = await freePort();
  const server = serverAt(folder, port, parent);
  await server.start();
  return server;
}

function serverAt(folder: string, port: number, parent: number): PostgresServer {
  const url = (database: string, role = 'owner') =>
    `postgres://${role}@127.0.0.1:${port}/${database}`;
  const ask: PostgresServer['ask'] = async (statement, database = 'postgres') => {
    const client = new pg.Client({ connectionString: url(database) });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const answers = () =>
    ask('select 1').then(
      () => true,
      () => false,
    );
  let end = async () => {};
  return {
    url,
    ask,
    async start() {
      const settings = [
        ...[`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='],
        // Nobody wants its data after a crash, nor many connections' memory.
        ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=16MB'],
      ].flatMap((setting) => ['-c', setting]);
      const program = path.join(serverPrograms() ?? '', 'postgres');
      const child = startWatched(
        asServerUser([program, '-D', path.join(folder, 'data'), ...settings]),
        {
          parent,
          folder,
        },
      );
      const ended = new Promise((resolve) => child.once('exit', resolve));
      end = async () => {
        child.kill('SIGTERM');
        await ended;
      };
      await until(answers);
    },
    stop: () => end(),
    async remove() {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The one server of a test run, started by whichever file asks first. */
async function commonServer(): Promise<PostgresServer> {
  // jest.config.js names the process that runs all test files.
  const parent = Number(process.env.POLLUX_TEST_RUN ?? process.pid);
  const folder = path.join(tmpdir(), `pollux-postgres-${parent}`);
  const file = path.join(folder, 'port');
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    await until(() => existsSync(file));
    return serverAt(folder, Number(readFileSync(file, 'utf8')), parent);
  }
  const server = await makePostgres(folder, parent);
  await server.ask(`create database ${withTables}`);
  const migrating = openForMigrations(server.url(withTables));
  await migrate(migrating);
  await migrating.destroy();
  writeFileSync(file, new URL(server.url('postgres')).port);
  return server;
}

/** What databases are copied from that are to have all tables. */
const withTables = 'with_tables';

let common: Promise<PostgresServer> | undefined;
let made = 0;

export interface MadeDatabase {
  readonly url: string;
  readonly name: string;
  readonly server: PostgresServer;
  drop(): Promise<void>;
}

/** A new database on the common server: with all tables, or with nothing in it. */
export async function makeDatabase(holds: 'tables' | 'nothing' = 'tables'): Promise<MadeDatabase> {
  common ??= commonServer();
  const server = await common;
  const name = `test_${process.pid}_${made++}`;
  await server.ask(
    `create database ${name} template ${holds === 'tables' ? withTables : 'template0'}`,
  );
  return {
    url: server.url(name),
    name,
    server,
    drop: async () => {
      await server.ask(`drop database ${name} with (force)`);
    },
  };
}

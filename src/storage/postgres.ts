import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import type { Database, Tables } from './database.js';
import { integerOf } from './integers.js';
import { createLiveness, type Liveness, type LivenessOptions } from './liveness.js';
import { databaseAway, postgresFault } from './postgres-faults.js';

export interface PostgresSettings {
  readonly url: string;
  /** How long a connection or a statement may take. */
  readonly timeoutMs: number;
  readonly connections: number;
}

export interface Postgres {
  readonly database: Database;
  readonly isUp: () => boolean;
  close(): Promise<void>;
}

/** After so much more time the driver gives up a statement that the server was to end itself. */
const silenceMs = 250;

/** What a gateway that hangs in the middle of a transaction keeps the others from. */
const idleInTransactionMs = 10_000;

/**
 * Connections to a PostgreSQL database, made as they are needed. Whatever keeps them from answering
 * is a GatewayError `storage-failed`; while the database is away that comes at once.
 */
export function openPostgres(
  { url, timeoutMs, connections }: PostgresSettings,
  timing: Omit<LivenessOptions, 'probe'>,
): Postgres {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    query_timeout: timeoutMs + silenceMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'pollux',
  });
  // Connections that end while nobody uses them: the pool has forgotten them already.
  pool.on('error', () => {});
  const liveness = createLiveness({ ...timing, probe: () => pool.query('select 1') });
  return {
    database: databaseOver(pool, liveness),
    isUp: liveness.isUp,
    async close() {
      liveness.close();
      await pool.end();
    },
  };
}

/** Migrations take as long as they take, over one connection of their own. */
export function openForMigrations(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => {});
  return databaseOver(pool, { isUp: () => true, lost: () => {}, close: () => {} });
}

function databaseOver(pool: pg.Pool, liveness: Liveness): Database {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => createDriver(pool, liveness),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** Kysely's own driver gives back connections that do not answer, and knows no faults of ours. */
function createDriver(pool: pg.Pool, liveness: Liveness): Driver {
  const releases = new WeakMap<DatabaseConnection, () => void>();
  const run = async (connection: DatabaseConnection, statement: string) => {
    await connection.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    init: async () => {},
    async acquireConnection() {
      if (!liveness.isUp()) throw databaseAway();
      const client = await pool.connect().catch((caught: unknown) => {
        // Where all connections are busy, it is not the database that is away.
        if (!isBusy(caught)) liveness.lost();
        throw databaseAway(caught);
      });
      let broken = false;
      const connection = connectionOver(client, (silent) => {
        broken = true;
        if (silent) liveness.lost();
      });
      // A connection that ends between two statements tells so by an event, which would end the
      // process if nobody heard it; the pool only listens to those that it has.
      const ended = () => {
        broken = true;
      };
      client.on('error', ended);
      releases.set(connection, () => {
        client.off('error', ended);
        client.release(broken);
      });
      return connection;
    },
    beginTransaction: (connection) => run(connection, 'begin'),
    commitTransaction: (connection) => run(connection, 'commit'),
    rollbackTransaction: (connection) => run(connection, 'rollback'),
    async releaseConnection(connection) {
      releases.get(connection)?.();
    },
    destroy: () => pool.end(),
  };
}

function connectionOver(
  client: pg.PoolClient,
  broke: (silent: boolean) => void,
): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const result = await client.query(sql, parameters.map(writable)).catch((caught: unknown) => {
        const fault = postgresFault(caught);
        if (fault === 'statement') throw caught;
        if (fault !== 'refusal') broke(fault === 'silence');
        throw databaseAway(caught);
      });
      readIntegers(result);
      const { rows, rowCount, command } = result;
      return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error('statements are not read in pieces: limit them');
    },
  };
}

/** PostgreSQL's texts hold any character but NUL (reliability contract §10, JSON). */
function writable(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;
}

/** The driver leaves what may be larger than a number as text. */
function readIntegers({ fields, rows }: pg.QueryResult): void {
  for (const { name, dataTypeID } of fields) {
    if (dataTypeID !== int8 && dataTypeID !== numeric) continue;
    for (const row of rows) {
      if (row[name] !== null) row[name] = integerOf(name, row[name]);
    }
  }
}

/** Types by their numbers in `pg_type`: of bigint columns and counts, and of sums of them. */
const int8 = 20;
const numeric = 1700;

/** What the pool says when no connection came free in time. */
function isBusy(caught: unknown): boolean {
  return caught instanceof Error && caught.message.startsWith('timeout exceeded');
}

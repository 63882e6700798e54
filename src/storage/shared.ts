import { GatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';
import type { OpenDatabase } from './database.js';
import type { Embedded } from './embedded.js';
import type { LivenessOptions } from './liveness.js';
import { missingMigrations, schemaIsOld, schemaReason } from './migrate.js';
import type { Postgres, PostgresSettings } from './postgres.js';

/** A PostgreSQL database of several gateways. Architecture D6. */
export interface Shared extends Embedded {
  /** False while questions to it fail. */
  isUp(): boolean;
  /**
   * Asks it for the first time. Rejects with what the operator has to do where it will not be of use
   * by itself: a wrong login, old tables. That it is away is none of that: it comes back.
   */
  check(): Promise<void>;
}

/**
 * Connections are made with the first question. Who asks finds the tables of this version there, or
 * is told to run `pollux migrate`: a gateway's own role changes no tables (reliability contract §10).
 */
export function sharedDatabase(
  settings: PostgresSettings,
  timing: Omit<LivenessOptions, 'probe'>,
): Shared {
  let connecting: Promise<Postgres> | undefined;
  let postgres: Postgres | undefined;
  let checking: ReturnType<OpenDatabase> | undefined;
  const connect = async () => {
    const { openPostgres } = await import('./postgres.js');
    postgres = openPostgres(settings, timing);
    return postgres;
  };
  const openChecked: OpenDatabase = async () => {
    connecting ??= connect();
    const { database } = await connecting;
    const missing = await missingMigrations(database);
    if (missing.length > 0) throw schemaIsOld(missing);
    return database;
  };
  const open: OpenDatabase = () => {
    checking ??= openChecked().catch((caught) => {
      checking = undefined;
      throw caught;
    });
    return checking;
  };
  return {
    open,
    async check() {
      await open().catch((caught: unknown) => {
        const { reason, cause } =
          caught instanceof GatewayError ? caught : new GatewayError('internal', '');
        if (reason === schemaReason) throw caught;
        const code = isObject(cause) ? String(cause.code) : '';
        if (!wrongLogin.test(code)) return;
        const message = `The database refuses the login of database.url, or has no such name (${code}).`;
        throw new GatewayError('storage-failed', message, { cause });
      });
    },
    isThere: () => true,
    isUp: () => postgres?.isUp() ?? true,
    async close() {
      await (await connecting)?.close();
      connecting = undefined;
      checking = undefined;
    },
  };
}

/** SQLSTATEs of a user, a password or a database that is not there, and of tables one may not read. */
const wrongLogin = /^(?:28|3D|42501)/;

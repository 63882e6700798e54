import { GatewayError } from '../../core/errors.js';
import { isObject } from '../../core/json.js';
import { fail, ok } from '../../core/result.js';
import { readFlags } from '../arguments.js';
import { type Command, exitCodes } from '../context.js';
import { readConfig } from '../read-config.js';

const help = `Bring the tables of the configured database to this version.

Usage: pollux migrate [options]

Options:
  --config <file>   Configuration file; without one the environment decides

With PostgreSQL it needs a role that may create tables; the gateway itself needs none. Set
POLLUX_DATABASE_URL to log in as another role than the configuration's. Gateways may run meanwhile.
The embedded database is brought to its version by "pollux serve" itself.`;

/** `pollux migrate`: says what it did; exit code 1 where it could not. */
export const migrate: Command = async (args, context) => {
  const flags = readFlags(args, {
    config: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (!flags.ok) {
    context.err(`${flags.error}. "pollux migrate --help" shows the options.`);
    return exitCodes.usage;
  }
  if (flags.value.values.help) {
    context.out(help);
    return exitCodes.ok;
  }
  const config = readConfig(flags.value.values.config, context);
  if (!config) return exitCodes.failed;
  // Loaded only now: no other command needs it.
  const { migrateStorage } = await import('../../storage/migrate-storage.js');
  const done = await migrateStorage(config).then(ok, (caught: unknown) => fail(problemOf(caught)));
  if (!done.ok) {
    context.err(`The database was not migrated: ${done.error}`);
    return exitCodes.failed;
  }
  const names = done.value;
  context.out(
    names.length === 0
      ? 'The database is of this version already.'
      : `Migrated the database: ${names.join(', ')}.`,
  );
  return exitCodes.ok;
};

/** The driver's own words: they name hosts and users, never passwords. */
function problemOf(caught: unknown): string {
  if (!isObject(caught)) return String(caught);
  const { message, cause, errors } = caught;
  // A host with several addresses fails once for each, and says nothing itself.
  if (Array.isArray(errors)) return errors.map(problemOf).join('; ');
  if (cause === undefined) return String(message);
  // What is told to clients tells the operator nothing.
  return caught instanceof GatewayError
    ? problemOf(cause)
    : `${String(message)}: ${problemOf(cause)}`;
}

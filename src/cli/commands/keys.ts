import type { CreateKeyRequest, RotateKeyRequest } from '../../../generated/management/types.js';
import { fail, ok } from '../../core/result.js';
import { readFlags } from '../arguments.js';
import { type CliContext, type Command, exitCodes } from '../context.js';
import { flagNames } from '../flag-names.js';
import { allPages, checked, manage, operator } from '../manage.js';
import { asJson, present, rowsAsTable } from '../show.js';

const help = `Make, list, rotate and revoke keys, directly in the configured database.

Usage: pollux keys create --name <name> [options]
       pollux keys list [--project <id>]
       pollux keys rotate <id> [--grace <seconds>]
       pollux keys revoke <id>

Options of create:
  --name <name>                Name for people
  --project <id>               Project that owns it (default "default")
  --scopes <a,b>               inference (the default), custom_endpoint, manage, admin, metrics
  --models <a,b>               Models it may use: aliases, provider/model, provider/*
  --dialects <a,b>             Dialects it may call
  --operations <a,b>           Operations it may call, such as generateContent
  --requests-per-minute <n>, --tokens-per-minute <n>, --concurrency <n>
                               Limits of the key
  --budget <usd/window>        US dollars an hour, day, month or in total, such as 10.00/day;
                               may be given several times
  --expires <time>             When it ends, such as 2027-01-31T00:00:00Z

Options of all:
  --config <file>              Configuration file; without one the environment decides
  --json                       Print what the management API would answer

A gateway that runs with the embedded database has it for itself: ask its management API instead.`;

/** `pollux keys`: for the first key of an administrator, and while no gateway runs. */
export const keys: Command = async (args, context) => {
  const [word, ...rest] = args;
  const verb = word === undefined ? undefined : verbs.get(word);
  if (args.includes('--help') || args.includes('-h')) {
    context.out(help);
    return exitCodes.ok;
  }
  if (verb) return verb(rest, context);
  context.err(word === undefined ? help : `"keys" has no command "${word}". ${seeHelp}`);
  return exitCodes.usage;
};

const seeHelp = '"pollux keys --help" shows what there is.';

const common = { config: { type: 'string' }, json: { type: 'boolean' } } as const;

/** How the fields of a key's body are written here. */
const flagOf = flagNames({
  displayName: '--name',
  project: '--project',
  scopes: '--scopes',
  'allowed.models': '--models',
  'allowed.dialects': '--dialects',
  'allowed.operations': '--operations',
  'limits.requestsPerMinute': '--requests-per-minute',
  'limits.tokensPerMinute': '--tokens-per-minute',
  'limits.concurrency': '--concurrency',
  'limits.budgets': '--budget',
  expireTime: '--expires',
  graceSeconds: '--grace',
});

const verbs: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['create', create],
  ['list', list],
  ['rotate', rotate],
  ['revoke', revoke],
]);

async function create(args: readonly string[], context: CliContext): Promise<number> {
  const text = { type: 'string' } as const;
  const flags = readFlags(args, {
    ...common,
    ...{ name: text, project: text, scopes: text, models: text, dialects: text, operations: text },
    ...{ 'requests-per-minute': text, 'tokens-per-minute': text, concurrency: text, expires: text },
    budget: { type: 'string', multiple: true },
  });
  if (!flags.ok) return usage(flags.error, context);
  const { values } = flags.value;
  const body = checked<CreateKeyRequest>('createKey', bodyOf(values), flagOf);
  if (!body.ok) return usage(body.error, context);
  return manage(
    values.config,
    context,
    ({ createKey }) => createKey({ params: {}, query: {}, body: body.value }, operator),
    values.json ? asJson : ({ id, secret }) => `Made key ${id}. It is shown only here:\n${secret}`,
    flagOf,
  );
}

/** Flags as the body of a request. What its document does not let through is found there. */
function bodyOf(flags: Flags): object {
  const texts = (flag: string) => {
    const value = flags[flag];
    return typeof value === 'string' ? value.split(',').map((item) => item.trim()) : undefined;
  };
  const number = (flag: string) => (flags[flag] === undefined ? undefined : Number(flags[flag]));
  const { name, project, expires, budget } = flags;
  const [models, dialects, operations] = ['models', 'dialects', 'operations'].map(texts);
  return present({
    ...{ displayName: name, project, scopes: texts('scopes'), expireTime: expires },
    allowed: present({ models, dialects, operations }),
    limits: present({
      requestsPerMinute: number('requests-per-minute'),
      tokensPerMinute: number('tokens-per-minute'),
      concurrency: number('concurrency'),
      budgets: Array.isArray(budget) ? budget.map(budgetOf) : undefined,
    }),
  });
}

type Flags = { readonly [Name in string]?: string | boolean | (string | boolean)[] };

/** `10.00/day` */
function budgetOf(text: string | boolean): object {
  const [usd, window] = String(text).split('/');
  return present({ usd, window });
}

async function list(args: readonly string[], context: CliContext): Promise<number> {
  const flags = readFlags(args, { ...common, project: { type: 'string' } });
  if (!flags.ok) return usage(flags.error, context);
  const { config, json, project } = flags.value.values;
  return manage(
    config,
    context,
    ({ listKeys }) =>
      allPages('keys', (page) => {
        const query = { ...page, ...(project === undefined ? {} : { project }) };
        return listKeys({ params: {}, query }, operator);
      }),
    json ? asJson : (body) => rowsAsTable(body.keys, columns, 'There are no keys.'),
  );
}

const columns = ['id', 'project', 'displayName', 'last4', 'scopes', 'state', 'createTime'];

async function rotate(args: readonly string[], context: CliContext): Promise<number> {
  const read = idAndFlags(args, { ...common, grace: { type: 'string' } });
  if (!read.ok) return usage(read.error, context);
  const { id, values } = read.value;
  const grace = values.grace === undefined ? {} : { graceSeconds: Number(values.grace) };
  const body = checked<RotateKeyRequest>('rotateKey', grace, flagOf);
  if (!body.ok) return usage(body.error, context);
  return manage(
    values.config,
    context,
    ({ rotateKey }) => rotateKey({ params: { key: id }, query: {}, body: body.value }, operator),
    values.json ? asJson : ({ secret }) => `The new key ${id}. It is shown only here:\n${secret}`,
  );
}

async function revoke(args: readonly string[], context: CliContext): Promise<number> {
  const read = idAndFlags(args, common);
  if (!read.ok) return usage(read.error, context);
  const { id, values } = read.value;
  return manage(
    values.config,
    context,
    ({ revokeKey }) => revokeKey({ params: { key: id }, query: {} }, operator),
    values.json ? asJson : () => `Revoked key ${id}. Gateways that run know it within a minute.`,
  );
}

/** The word before the flags. */
function idAndFlags<Options extends Parameters<typeof readFlags>[1]>(
  [id, ...rest]: readonly string[],
  options: Options,
) {
  if (id === undefined || id.startsWith('-')) return fail('The id of a key is missing');
  const flags = readFlags(rest, options);
  return flags.ok ? ok({ id, values: flags.value.values }) : flags;
}

function usage(problem: string, { err }: CliContext): number {
  err(`${problem.replace(/[.]$/, '')}. ${seeHelp}`);
  return exitCodes.usage;
}

import type { CreateProjectRequest } from '../../../generated/management/types.js';
import { readFlags } from '../arguments.js';
import { type CliContext, type Command, exitCodes } from '../context.js';
import { flagNames } from '../flag-names.js';
import { allPages, checked, manage, operator } from '../manage.js';
import { asJson, present, rowsAsTable } from '../show.js';

const help = `Make and list projects, directly in the configured database.

Usage: pollux projects create <id> [--name <name>]
       pollux projects list

Options:
  --config <file>   Configuration file; without one the environment decides
  --json            Print what the management API would answer

A gateway that runs with the embedded database has it for itself: ask its management API instead.`;

/** `pollux projects` */
export const projects: Command = async (args, context) => {
  const [word, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    context.out(help);
    return exitCodes.ok;
  }
  if (word === 'create') return create(rest, context);
  if (word === 'list') return list(rest, context);
  context.err(word === undefined ? help : `"projects" has no command "${word}". ${seeHelp}`);
  return exitCodes.usage;
};

const seeHelp = '"pollux projects --help" shows what there is.';

const common = { config: { type: 'string' }, json: { type: 'boolean' } } as const;

const flagOf = flagNames({ id: '<id>', displayName: '--name' });

async function create([id, ...rest]: readonly string[], context: CliContext): Promise<number> {
  if (id === undefined || id.startsWith('-'))
    return usage('The id of a project is missing', context);
  const flags = readFlags(rest, { ...common, name: { type: 'string' } });
  if (!flags.ok) return usage(flags.error, context);
  const { config, json, name } = flags.value.values;
  const body = checked<CreateProjectRequest>(
    'createProject',
    present({ id, displayName: name }),
    flagOf,
  );
  if (!body.ok) return usage(body.error, context);
  return manage(
    config,
    context,
    ({ createProject }) => createProject({ params: {}, query: {}, body: body.value }, operator),
    json ? asJson : () => `Made project ${id}.`,
  );
}

async function list(args: readonly string[], context: CliContext): Promise<number> {
  const flags = readFlags(args, common);
  if (!flags.ok) return usage(flags.error, context);
  const { config, json } = flags.value.values;
  return manage(
    config,
    context,
    ({ listProjects }) =>
      allPages('projects', (query) => listProjects({ params: {}, query }, operator)),
    json
      ? asJson
      : (body) =>
          rowsAsTable(body.projects, ['id', 'displayName', 'configured'], 'There are no projects.'),
  );
}

function usage(problem: string, { err }: CliContext): number {
  err(`${problem.replace(/[.]$/, '')}. ${seeHelp}`);
  return exitCodes.usage;
}

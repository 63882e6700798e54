import { serve } from './commands/serve.js';
import { type CliContext, type Command, exitCodes } from './context.js';

const commands: Readonly<Record<string, { readonly run: Command; readonly summary: string }>> = {
  serve: { run: serve, summary: 'Start the gateway' },
  migrate: {
    run: async (args, context) => (await import('./commands/migrate.js')).migrate(args, context),
    summary: "Bring the database's tables to this version",
  },
  keys: {
    run: async (args, context) => (await import('./commands/keys.js')).keys(args, context),
    summary: 'Make, list, rotate and revoke keys without the gateway',
  },
  projects: {
    run: async (args, context) => (await import('./commands/projects.js')).projects(args, context),
    summary: 'Make and list projects without the gateway',
  },
  router: {
    // Loaded only now: the gateway starts without it.
    run: async (args, context) => (await import('./commands/router.js')).router(args, context),
    summary: 'Learn from recorded answers which model to choose',
  },
  cache: {
    run: async (args, context) => (await import('./commands/cache.js')).cache(args, context),
    summary: 'See which questions the semantic cache would answer alike',
  },
  replay: {
    run: async (args, context) => (await import('./commands/replay.js')).replay(args, context),
    summary: 'Send recorded requests to other models and compare the answers',
  },
};

const help = `Pollux serves the Gemini API in front of every model.

Usage: pollux <command> [options]

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}

Options:
  --help      Show this text; "pollux <command> --help" shows a command's own
  --version   Show the version`;

/** Runs the command line. Resolves with the exit code when the command has ended. */
export async function run(args: readonly string[], context: CliContext): Promise<number> {
  const [word, ...rest] = args;
  if (word === '--help' || word === '-h' || word === 'help') {
    context.out(help);
    return exitCodes.ok;
  }
  if (word === '--version' || word === '-v') {
    context.out(context.version);
    return exitCodes.ok;
  }
  if (word === undefined) {
    context.err(help);
    return exitCodes.usage;
  }
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command) return command.run(rest, context);
  context.err(`There is no command "${word}". "pollux --help" lists what there is.`);
  return exitCodes.usage;
}

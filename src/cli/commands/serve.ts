import { keyDigest } from '../../auth/authenticate.js';
import type { GatewayConfig } from '../../config/gateway-config.js';
import { openSecrets, type Secrets } from '../../config/secrets.js';
import { GatewayError } from '../../core/errors.js';
import { configuredPrincipal, type Principal } from '../../core/principal.js';
import { fail, ok, type Result } from '../../core/result.js';
import { announceKey, welcome } from '../announce.js';
import { readFlags } from '../arguments.js';
import {
  type CliContext,
  type Command,
  exitCodes,
  type Started,
  type StopSignal,
} from '../context.js';
import { readConfig } from '../read-config.js';

const help = `Start the gateway and serve until SIGINT (Ctrl-C) or SIGTERM.

Usage: pollux serve [options]

Options:
  --config <file>   Configuration file; without one the environment decides
  --port <number>   Port to listen on, 0 for a free one (default 8080)
  --host <address>  Address to listen on (default 127.0.0.1)

Environment:
  POLLUX_API_KEY      Key that clients send; without any key one is made and shown once
  POLLUX_DATA_DIR     Folder for what the gateway keeps (default ./.pollux)
  POLLUX_MASTER_KEY   32 bytes in base64; otherwise made and kept in the data folder
  POLLUX_DATABASE_URL, POLLUX_REDIS_URL
                      PostgreSQL and Redis that several gateways share (default: neither)
  GEMINI_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, OPENROUTER_API_KEY, GROQ_API_KEY,
  MISTRAL_API_KEY, DEEPSEEK_API_KEY, XAI_API_KEY, TOGETHER_API_KEY, OLLAMA_HOST
                      Each brings in the provider of that name; with none the demo answers`;

/** `pollux serve`: configuration, secrets, listening, and an orderly end. */
export const serve: Command = async (args, context) => {
  const flags = readServeFlags(args);
  if (!flags.ok) {
    context.err(`${flags.error}. "pollux serve --help" shows the options.`);
    return exitCodes.usage;
  }
  if (flags.value.help) {
    context.out(help);
    return exitCodes.ok;
  }
  const config = configWithFlags(flags.value, context);
  if (!config) return exitCodes.failed;

  const { dataDir, database, keys } = config;
  const shared = database !== undefined;
  const { env, randomBytes, now, version } = context;
  const secrets = openSecrets({ dataDir, shared, keys, env, randomBytes, now });
  if (!secrets.ok) {
    context.err(secrets.error);
    return exitCodes.failed;
  }
  const { pepper, firstKey } = secrets.value;
  // Before the start, which may fail: a made key is shown now or never.
  const keyLine = announceKey(firstKey);
  if (keyLine !== undefined) context.out(keyLine);

  const started = await context
    .start({ config, principals: principalsOf(config, secrets.value), pepper, version })
    .then(ok, (caught: unknown) => fail(startProblem(caught, config)));
  if (!started.ok) {
    context.err(started.error);
    return exitCodes.failed;
  }
  const running = started.value;
  const stopped = untilStopped(running, context);
  const keyInEnvironment = Boolean(env.POLLUX_API_KEY);
  context.out(welcome({ version, url: running.url, config, firstKey, keyInEnvironment }));
  return stopped;
};

interface ServeFlags {
  readonly help: boolean;
  readonly config?: string;
  readonly host?: string;
  readonly port?: number;
}

function readServeFlags(args: readonly string[]): Result<ServeFlags, string> {
  const flags = readFlags(args, {
    config: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (!flags.ok) return flags;
  const { config, port, host, help: wantsHelp = false } = flags.value.values;
  if (config === '') return fail('--config needs the path of a file');
  if (host === '') return fail('--host needs an address');
  if (port === undefined) return ok({ help: wantsHelp, config, host });
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return fail(`--port is ${JSON.stringify(port)}; it must be a whole number from 0 to 65535`);
  }
  return ok({ help: wantsHelp, config, host, port: Number(port) });
}

/** The configuration with the flags in it; undefined once its problems have been told. */
function configWithFlags(
  { config: file, host, port }: ServeFlags,
  context: CliContext,
): GatewayConfig | undefined {
  const config = readConfig(file, context);
  if (!config) return undefined;
  const server = {
    ...config.server,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
  };
  return { ...config, server };
}

function principalsOf({ keys, projects }: GatewayConfig, { pepper, keyNames }: Secrets) {
  // The key that was made at the first start stands in no configuration.
  const made = [...keyNames].map(([digest, name]): [string, Principal] => {
    const principal = configuredPrincipal(name);
    return [digest, { ...principal, projectLimits: projects.get(principal.projectId) ?? {} }];
  });
  const configured = keys.map(({ secret, principal }): [string, Principal] => [
    keyDigest(secret, pepper),
    principal,
  ]);
  return new Map([...made, ...configured]);
}

function startProblem(caught: unknown, { server: { host, port } }: GatewayConfig): string {
  if (caught instanceof GatewayError) return caught.message;
  const code = caught instanceof Error ? Reflect.get(caught, 'code') : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop what listens there, or choose another one with --port.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Choose another one with --host.`;
    default:
      return `The gateway could not start: ${caught instanceof Error ? (caught.stack ?? caught.message) : String(caught)}`;
  }
}

/**
 * The first signal closes in order, SIGTERM with time for whoever spreads the load (a person at a
 * terminal waits for nobody); the second leaves out the waits, and the third the order. After a
 * fault that nobody caught nothing is known of this process any more, so it ends (reliability
 * contract §11).
 */
function untilStopped(running: Started, context: CliContext): Promise<number> {
  return new Promise((resolve) => {
    let signals = 0;
    let failed = false;
    const stopListening = context.onSignal((signal) => {
      signals++;
      if (signals > 2) return context.exit(signalCodes[signal]);
      if (signals === 2) return void running.close('now').catch(() => {});
      context.out(
        'Stopping: open requests are finished first. Press Ctrl-C again to leave them unfinished.',
      );
      running.close(signal === 'SIGTERM' ? 'gentle' : 'prompt').then(
        () => ended(exitCodes.ok),
        (caught: unknown) => {
          context.err(`The gateway did not stop in order: ${String(caught)}`);
          ended(exitCodes.failed);
        },
      );
    });
    const stopWatching = context.onFatal((caught) => {
      // It ends already; telling of what fails meanwhile may be what fails.
      if (failed) return;
      failed = true;
      const told = caught instanceof Error ? (caught.stack ?? caught.message) : String(caught);
      context.err(`The gateway stops after a fault that it did not expect: ${told}`);
      const end = () => context.exit(exitCodes.failed);
      running.abandon().then(end, end);
    });
    const ended = (code: number) => {
      stopListening();
      stopWatching();
      resolve(code);
    };
  });
}

/** 128 and the signal's number, as shells report a process that a signal ended. */
const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const satisfies Record<StopSignal, number>;

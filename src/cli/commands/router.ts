import { readTextFile, writeTextFile } from '../../config/files.js';
import { fail, ok, type Result } from '../../core/result.js';
import { evaluate } from '../../routing/model-router/evaluate.js';
import {
  type LineProblem,
  type RecordedRequest,
  readOutcomes,
} from '../../routing/model-router/outcomes.js';
import type { Profile } from '../../routing/model-router/profile.js';
import { readProfile } from '../../routing/model-router/read-profile.js';
import {
  defaultClusters,
  defaultSeed,
  type TrainingOptions,
  trainProfile,
} from '../../routing/model-router/train-profile.js';
import { readFlags } from '../arguments.js';
import { type CliContext, type Command, exitCodes } from '../context.js';
import { evaluationTable } from '../evaluation-table.js';

const help = `Learn from recorded answers which model to choose, and see what it is worth.

Usage: pollux router train --outcomes <file> --out <file> [options]
       pollux router eval --outcomes <file> [--profile <file>] [options]

train writes a profile: how good each model was at each kind of request.
eval prints cost and quality of the routers and of simpler ways to choose. Without a profile it
trains one first. Three requests in ten are never trained on; eval looks at those alone.

Options:
  --outcomes <file>    Recorded answers, a JSON object a line:
                       {"request": …, "model": "openai/gpt-5-mini", "quality": 0.8, "costUsd": 0.0004}
                       request is a generateContent body, quality is from 0 to 1; costUsd is for
                       eval, which also wants an answer of every model to every request
  --out <file>         Where train writes the profile
  --profile <file>     The profile that eval looks at
  --clusters <number>  Kinds of requests to tell apart, 1 to 500 (default ${defaultClusters})
  --seed <number>      Start of the chance in training and of the random choice (default ${defaultSeed})
  --json               eval prints JSON, with every cost bias`;

/** `pollux router train` and `pollux router eval`. */
export const router: Command = async ([word, ...rest], context) => {
  if (word === '--help' || word === '-h') {
    context.out(help);
    return exitCodes.ok;
  }
  const run = word === 'train' ? train : word === 'eval' ? evaluateRouters : undefined;
  if (!run) {
    context.err(
      word === undefined
        ? help
        : `"router" has no command "${word}". "pollux router --help" lists what there is.`,
    );
    return exitCodes.usage;
  }
  const flags = readRouterFlags(rest);
  if (!flags.ok) return misused(flags.error, context);
  if (flags.value.help) {
    context.out(help);
    return exitCodes.ok;
  }
  return run(flags.value, context);
};

type Run = (flags: RouterFlags, context: CliContext) => Promise<number>;

const train: Run = async ({ outcomes, out, profile, json, training }, context) => {
  if (out === undefined) return misused('--out is missing: the file to write to', context);
  if (profile !== undefined || json) {
    return misused(`--${json ? 'json' : 'profile'} belongs to "router eval"`, context);
  }
  const requests = await readRecorded(outcomes);
  if (!requests.ok) return failed(requests.error, context);
  const learnedFrom = requests.value.filter(({ heldOut }) => !heldOut);
  if (learnedFrom.length === 0) {
    return failed(`${outcomes} holds too few requests to learn from`, context);
  }
  const learned = trainProfile(learnedFrom, training);
  const written = writeTextFile(out, `${JSON.stringify(learned)}\n`);
  if (!written.ok) return failed(written.error, context);
  context.out(
    `Learned from ${learnedFrom.length} of ${requests.value.length} requests: ${learned.models.length} models, ${learned.clusters.length} clusters. The others are kept for "router eval".\nWrote ${out}`,
  );
  return exitCodes.ok;
};

const evaluateRouters: Run = async ({ outcomes, out, profile, json, training }, context) => {
  if (out !== undefined) return misused('--out belongs to "router train"', context);
  const requests = await readRecorded(outcomes);
  if (!requests.ok) return failed(requests.error, context);
  const learned =
    profile === undefined ? ok(trainedOnPart(requests.value, training)) : readProfileFile(profile);
  if (!learned.ok) return failed(learned.error, context);
  const evaluation = evaluate(requests.value, learned.value, training.seed);
  if (!evaluation.ok) return failed(placed(outcomes, evaluation.error), context);
  context.out(
    json ? JSON.stringify(evaluation.value, undefined, 2) : evaluationTable(evaluation.value),
  );
  return exitCodes.ok;
};

function trainedOnPart(requests: readonly RecordedRequest[], training: TrainingOptions): Profile {
  return trainProfile(
    requests.filter(({ heldOut }) => !heldOut),
    training,
  );
}

async function readRecorded(path: string): Promise<Result<readonly RecordedRequest[], string>> {
  const file = readTextFile(path);
  if (!file.ok) return file;
  // Loaded only now: no other command needs the validators.
  const { readGenerateRequest } = await import('../read-generate-request.js');
  const requests = readOutcomes(file.value.text, (request) => {
    const call = readGenerateRequest(request);
    return call.ok ? call : fail(call.error.message);
  });
  return requests.ok ? requests : fail(placed(path, requests.error));
}

function readProfileFile(path: string): Result<Profile, string> {
  const file = readTextFile(path);
  if (!file.ok) return file;
  const profile = readProfile(file.value.text);
  return profile.ok ? profile : fail(`${path}: ${profile.error}`);
}

function placed(path: string, { line, message }: LineProblem): string {
  return line === undefined ? `${path}: ${message}` : `${path}, line ${line}: ${message}`;
}

function misused(problem: string, { err }: CliContext): number {
  err(`${problem}. "pollux router --help" shows the options.`);
  return exitCodes.usage;
}

function failed(problem: string, { err }: CliContext): number {
  err(problem);
  return exitCodes.failed;
}

interface RouterFlags {
  readonly help: boolean;
  readonly outcomes: string;
  readonly out?: string;
  readonly profile?: string;
  readonly json: boolean;
  readonly training: TrainingOptions;
}

function readRouterFlags(args: readonly string[]): Result<RouterFlags, string> {
  const flags = readFlags(args, {
    outcomes: { type: 'string' },
    out: { type: 'string' },
    profile: { type: 'string' },
    clusters: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (!flags.ok) return flags;
  const { outcomes = '', out, profile, json = false, help: wantsHelp = false } = flags.value.values;
  const clusters = readNumber('--clusters', flags.value.values.clusters, defaultClusters, 1, 500);
  if (!clusters.ok) return clusters;
  const seed = readNumber('--seed', flags.value.values.seed, defaultSeed, 0, 0xffffffff);
  if (!seed.ok) return seed;
  if (outcomes === '' && !wantsHelp) return fail('--outcomes is missing: the file to read');
  const training = { clusters: clusters.value, seed: seed.value };
  return ok({ help: wantsHelp, outcomes, out, profile, json, training });
}

function readNumber(
  flag: string,
  text: string | undefined,
  unset: number,
  least: number,
  most: number,
): Result<number, string> {
  if (text === undefined) return ok(unset);
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value >= least && value <= most) return ok(value);
  return fail(
    `${flag} is ${JSON.stringify(text)}; it must be a whole number from ${least} to ${most}`,
  );
}

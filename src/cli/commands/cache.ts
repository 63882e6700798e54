import { readTextFile } from '../../config/files.js';
import { fail, ok, type Result } from '../../core/result.js';
import { evaluatePairs, type PairOutcome, readPairs } from '../../response-cache/evaluate.js';
import { localSimilarity } from '../../response-cache/local-similarity.js';
import { readFlags } from '../arguments.js';
import { type CliContext, type Command, exitCodes } from '../context.js';

const lowest = 0.9;

const help = `See which questions the semantic cache would answer alike.

Usage: pollux cache eval --pairs <file> [options]

Prints, for each language and each kind of difference, how many pairs that mean the same were hits,
how many that do not were (there should be none), and how long a comparison took.

Options:
  --pairs <file>        Pairs of questions, a JSON object a line:
                        {"language": "en", "kind": "names", "same": false, "first": "…", "second": "…"}
  --threshold <number>  Of the similarity, ${lowest} to 1 (default ${lowest})
  --misses              List the pairs that went wrong as well`;

/** `pollux cache eval`. */
export const cache: Command = async ([word, ...rest], context) => {
  if (word === '--help' || word === '-h') {
    context.out(help);
    return exitCodes.ok;
  }
  if (word !== 'eval') {
    context.err(
      word === undefined
        ? help
        : `"cache" has no command "${word}". "pollux cache --help" lists what there is.`,
    );
    return exitCodes.usage;
  }
  const flags = readCacheFlags(rest);
  if (!flags.ok) {
    context.err(`${flags.error}. "pollux cache --help" shows the options.`);
    return exitCodes.usage;
  }
  if (flags.value.help) {
    context.out(help);
    return exitCodes.ok;
  }
  return evaluate(flags.value, context);
};

interface CacheFlags {
  readonly help: boolean;
  readonly pairs: string;
  readonly threshold: number;
  readonly misses: boolean;
}

async function evaluate(flags: CacheFlags, context: CliContext): Promise<number> {
  const file = readTextFile(flags.pairs);
  const pairs = file.ok ? readPairs(file.value.text) : file;
  if (!pairs.ok) {
    context.err(file.ok ? `${flags.pairs}, ${pairs.error}` : pairs.error);
    return exitCodes.failed;
  }
  const micros = () => performance.now() * 1000;
  const ask = () => evaluatePairs(pairs.value, localSimilarity, flags.threshold, micros);
  // The first time, the rules are compiled.
  await ask();
  const outcomes = await ask();
  context.out(tableOf(outcomes));
  const wrong = outcomes.filter(({ hit, same }) => hit !== same);
  for (const { hit, first, second } of flags.misses ? wrong : []) {
    context.out(`${hit ? 'false hit' : 'missed'}: ${first} | ${second}`);
  }
  return exitCodes.ok;
}

function tableOf(outcomes: readonly PairOutcome[]): string {
  const groups = (member: 'language' | 'kind') =>
    [...new Set(outcomes.map((outcome) => outcome[member]))].map((name) =>
      rowOf(
        name,
        outcomes.filter((outcome) => outcome[member] === name),
      ),
    );
  const micros = outcomes.map((outcome) => outcome.micros).sort((a, b) => a - b);
  const at = (share: number) => Math.round(micros[Math.floor(share * (micros.length - 1))] ?? 0);
  return [
    rowOf('all', outcomes),
    '',
    ...groups('language'),
    '',
    ...groups('kind'),
    '',
    `A comparison takes ${at(0.5)} µs (median), ${at(0.99)} µs (99th percentile).`,
  ].join('\n');
}

function rowOf(name: string, outcomes: readonly PairOutcome[]): string {
  const same = outcomes.filter((outcome) => outcome.same);
  const others = outcomes.filter((outcome) => !outcome.same);
  return `${name.padEnd(14)}hits ${share(same).padEnd(18)}false hits ${share(others)}`;
}

function share(outcomes: readonly PairOutcome[]): string {
  const hits = outcomes.filter(({ hit }) => hit).length;
  if (outcomes.length === 0) return '-';
  return `${hits} of ${outcomes.length} (${Math.round((100 * hits) / outcomes.length)} %)`;
}

function readCacheFlags(args: readonly string[]): Result<CacheFlags, string> {
  const flags = readFlags(args, {
    pairs: { type: 'string' },
    threshold: { type: 'string' },
    misses: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (!flags.ok) return flags;
  const { pairs = '', threshold: text = String(lowest), misses = false } = flags.value.values;
  const { help: wantsHelp = false } = flags.value.values;
  const threshold = Number(text);
  if (!(threshold >= lowest && threshold <= 1)) {
    return fail(`--threshold is ${JSON.stringify(text)}; it must be a number from ${lowest} to 1`);
  }
  if (pairs === '' && !wantsHelp) return fail('--pairs is missing: the file to read');
  return ok({ help: wantsHelp, pairs, threshold, misses });
}

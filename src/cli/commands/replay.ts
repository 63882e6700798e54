import { fail, ok, type Result } from '../../core/result.js';
import { createSender } from '../../transport/send.js';
import { readFlags } from '../arguments.js';
import { type CliContext, type Command, exitCodes } from '../context.js';
import { compare } from '../replay/compare.js';
import { createGatewayClient, type GatewayClient } from '../replay/gateway-client.js';
import { planReplay, told } from '../replay/plan-replay.js';
import { readAnswer } from '../replay/read-answer.js';
import { type RecordedCall, readRecording } from '../replay/read-recording.js';
import { type Replay, replayTables, summarise } from '../replay/replay-report.js';

/** What replays are called, so that they are told from the traffic that they repeat. */
const replayName = 'pollux-replay';

const help = `Send recorded requests to other models, and lay the answers beside the recorded ones.

Usage: pollux replay --url <url> --to <model>[,<model>…] [options]

Options:
  --url <url>       The gateway, such as http://127.0.0.1:8080
  --key <key>       A key with the scopes inference and manage; POLLUX_API_KEY where absent
  --to <models>     Who answers now: provider/model or an alias, several with commas
  --id <id>         A recording; may be given more than once
  --last <number>   The newest recordings instead, 1 to 1000
  --name <name>     Of these only calls of that name (X-Opper-Name)
  --model <model>   Of these only calls of that model
  --project <id>    Whose recordings, for a key with the scope admin
  --json            Print JSON

Each request goes through the dialect that it came by, one after the other and never streamed, without
its own wishes for models, providers and caches, and is paid for like any other. Compared are the first
candidates: function calls with their arguments, in any order; texts that are JSON as such; texts by the
words they share, 2 × shared / all words of both (Text); how they finished, output tokens, cost and
time, each as recorded -> replayed. What was not recorded whole is not sent, and named. Replays are
called ${replayName}; --last leaves them out unless --name asks for them.`;

/** `pollux replay`. */
export const replay: Command = async (args, context) => {
  const flags = readReplayFlags(args, context);
  if (!flags.ok) {
    context.err(`${flags.error}. "pollux replay --help" shows the options.`);
    return exitCodes.usage;
  }
  if (flags.value === 'help') {
    context.out(help);
    return exitCodes.ok;
  }
  const { url, key, targets, json } = flags.value;
  const sender = createSender({ connectTimeoutMs: 10_000 });
  const elapsedMs = () => performance.now();
  const client = createGatewayClient({ url, key, send: sender.send, elapsedMs });
  const recordings = await readRecordings(client, flags.value);
  if (!recordings.ok) {
    await sender.close();
    context.err(recordings.error);
    return exitCodes.failed;
  }
  const replays: Replay[] = [];
  for (const recording of recordings.value) {
    for (const target of targets) replays.push(await replayOne(client, recording, target));
  }
  await sender.close();
  const summaries = summarise(replays, targets);
  context.out(
    json
      ? JSON.stringify({ replays, summaries }, undefined, 2)
      : recordings.value.length === 0
        ? 'There are no such recordings.'
        : replayTables(replays, summaries),
  );
  return exitCodes.ok;
};

async function replayOne(
  client: GatewayClient,
  recording: RecordedCall,
  target: string,
): Promise<Replay> {
  const { id, name, answer: before, cut } = recording;
  const of = { recording: id, ...(name === undefined ? {} : { name }), target };
  const planned = planReplay(recording, target);
  if (!planned.ok) return { ...of, kind: 'skipped', reason: planned.error, notes: [] };
  const { path, body, notes } = planned.value;
  const replied = await client.post(path, body, {
    'x-opper-name': replayName,
    'x-gateway-extensions': JSON.stringify({
      promptCache: { enabled: false },
      semanticCache: { enabled: false },
    }),
  });
  if (!replied.ok) return { ...of, kind: 'failed', reason: replied.error, notes };
  const { header, tookMs } = replied.value;
  const after = readAnswer(replied.value.body, header('x-gateway-cost'), tookMs);
  const places = cut.filter(({ field }) => field.startsWith('response'));
  // Where a part is missing, what is left says nothing of how alike they are.
  const isWhole = !places.some(({ reason }) => reason === 'media' || reason === 'size');
  const warnings = header('x-gateway-warnings');
  return {
    ...of,
    kind: 'answered',
    ...(before ? { before } : {}),
    after,
    ...(before && isWhole ? { comparison: compare(before, after) } : {}),
    notes: [
      ...notes,
      ...(before ? [] : ['nobody answered when it was recorded']),
      ...(places.length > 0 ? [`recorded answer: ${told(places)}`] : []),
      ...(warnings === undefined ? [] : [`warnings: ${warnings}`]),
    ],
  };
}

/** The recordings that the flags name, in their order or newest first. */
async function readRecordings(
  client: GatewayClient,
  { ids, last, filter }: ReplayFlags,
): Promise<Result<readonly RecordedCall[], string>> {
  const wanted = ids.length > 0 ? ok(ids) : await newest(client, last, filter);
  if (!wanted.ok) return wanted;
  const { project } = filter;
  const of = project === undefined ? '' : `?${new URLSearchParams({ project })}`;
  const found: RecordedCall[] = [];
  for (const id of wanted.value) {
    const got = await client.get(`/manage/v1/recordings/${encodeURIComponent(id)}${of}`);
    if (!got.ok) return fail(`Recording ${id} cannot be read: ${got.error}`);
    const recording = readRecording(got.value.body);
    if (!recording) return fail(`Recording ${id} is not in a form that this version reads`);
    found.push(recording);
  }
  return ok(found);
}

async function newest(
  client: GatewayClient,
  last: number,
  filter: ReplayFlags['filter'],
): Promise<Result<readonly string[], string>> {
  const ids: string[] = [];
  let pageToken: string | undefined;
  do {
    const query = new URLSearchParams({
      ...filter,
      pageSize: String(Math.min(last, 1000)),
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    const page = await client.get(`/manage/v1/recordings?${query}`);
    if (!page.ok) return fail(`The recordings cannot be listed: ${page.error}`);
    const { recordings, nextPageToken } = page.value.body;
    for (const facts of Array.isArray(recordings) ? recordings : []) {
      if (filter.name === undefined && facts?.name === replayName) continue;
      if (typeof facts?.id === 'string') ids.push(facts.id);
    }
    pageToken = typeof nextPageToken === 'string' ? nextPageToken : undefined;
  } while (ids.length < last && pageToken !== undefined);
  return ok(ids.slice(0, last));
}

interface ReplayFlags {
  readonly url: URL;
  readonly key: string;
  readonly targets: readonly string[];
  /** Where there are none, the `last` ones. */
  readonly ids: readonly string[];
  readonly last: number;
  readonly filter: { readonly name?: string; readonly model?: string; readonly project?: string };
  readonly json: boolean;
}

function readReplayFlags(
  args: readonly string[],
  { env }: CliContext,
): Result<ReplayFlags | 'help', string> {
  const text = { type: 'string' } as const;
  const flags = readFlags(args, {
    ...{ url: text, key: text, to: text, last: text, name: text, model: text, project: text },
    id: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (!flags.ok) return flags;
  const { values } = flags.value;
  if (values.help) return ok('help');
  const { name, model, project, id: ids = [], last, json = false } = values;
  const url = URL.canParse(values.url ?? '') ? new URL(values.url ?? '') : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    return fail('--url must be an http or https address');
  const key = values.key ?? env.POLLUX_API_KEY;
  if (!key || !/^[\x21-\x7e]+$/.test(key)) return fail('--key is missing: a key of the gateway');
  const targets = [...new Set((values.to ?? '').split(',').map((word) => word.trim()))];
  if (targets.includes('')) return fail('--to is missing: who is to answer, as provider/model');
  if (ids.length > 0 === (last !== undefined)) return fail('give either --id or --last');
  const isCount = last === undefined || (/^\d{1,4}$/.test(last) && +last >= 1 && +last <= 1000);
  if (!isCount) return fail('--last must be a whole number from 1 to 1000');
  const filter = {
    ...(name === undefined ? {} : { name }),
    ...(model === undefined ? {} : { model }),
    ...(project === undefined ? {} : { project }),
  };
  if (ids.length > 0 && (name ?? model) !== undefined)
    return fail('--name and --model need --last');
  return ok({ url, key, targets, ids, last: Number(last ?? 0), filter, json });
}

import type { Chunk } from '../core/canonical.js';
import type { NewId } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { fold } from '../core/fold.js';
import { streamOf } from '../core/map-stream.js';
import { fail, ok, type Result } from '../core/result.js';
import { scrubSecrets } from '../core/scrub-secrets.js';
import { collectChunks } from './collect-chunks.js';
import { keepJson } from './keep-json.js';
import { leaveOutCredentials } from './leave-out.js';
import type { FinishedCall, Recorder, Recording, RecordingStore, RedactionKind } from './ports.js';
import { createRedactor, type Redact } from './redact.js';

export interface RecorderOptions {
  /** Names of projects; `*` stands for all of them. */
  readonly projects: readonly string[];
  readonly retentionMs: number;
  /** Of the JSON of a request, and of an answer. */
  readonly maxBytes: number;
  readonly redact: readonly RedactionKind[];
  readonly store: Pick<RecordingStore, 'add'>;
  readonly now: () => number;
  readonly newId: NewId;
  /** Does something once what is due now is done: the end of an answer goes out first. */
  readonly afterTurn: (act: () => void) => void;
  /** Hears of what could not be recorded. */
  readonly report: (error: GatewayError) => void;
}

/** Recordings that wait for the database, at most: with one that is away they would fill the memory. */
const longestQueue = 64;

/** Records calls one after the other, behind everything that somebody waits for. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { store, now, newId, report, afterTurn } = options;
  const projects = new Set(options.projects);
  const redact = createRedactor(options.redact);
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  /** At once, so that bodies of megabytes do not wait for the database. */
  const prepare = async (call: FinishedCall): Promise<Recording> => {
    const nowMs = now();
    await new Promise<void>((resolve) => afterTurn(resolve));
    return read(call, { ...options, id: newId(), redact, nowMs });
  };
  /** One after the other: calls that somebody waits for ask the same database. */
  const write = async (before: Promise<void>, preparing: Promise<Result<Recording>>) => {
    const recording = await preparing;
    await before;
    if (!recording.ok) throw recording.error;
    await store.add(recording.value);
  };

  return {
    records: (project) => projects.has(project) || projects.has('*'),
    collect: () => collectChunks(options.maxBytes),

    record(call) {
      if (waiting >= longestQueue) {
        const message = `${waiting} recordings wait for the database; this one is left out.`;
        report(new GatewayError('storage-failed', message));
        return;
      }
      waiting++;
      const preparing = prepare(call).then(ok, (caught: unknown) => fail(toGatewayError(caught)));
      last = write(last, preparing)
        .catch((caught) => report(toGatewayError(caught)))
        .finally(() => {
          waiting--;
        });
    },

    async close() {
      await last;
    },
  };
}

interface ReadOptions {
  readonly id: string;
  readonly retentionMs: number;
  readonly maxBytes: number;
  readonly redact: Redact;
  readonly nowMs: number;
}

async function read(call: FinishedCall, options: ReadOptions): Promise<Recording> {
  const { id, retentionMs, maxBytes, redact, nowMs } = options;
  const { by, name, error, blobs } = call;
  const rules = { limitBytes: maxBytes, redact };
  const left = leaveOutCredentials(call.body);
  const request = keepJson(left.body, 'request', { ...rules, blobs });
  const answer = call.chunks.length > 0 ? await fold(streamOf(call.chunks)) : undefined;
  const response = answer && keepJson(answer, 'response', rules);
  const costNanoUsd = await call.cost();
  const cache = by?.cache && by.cache.tier !== 'miss' ? by.cache.tier : undefined;
  return {
    id,
    project: call.project,
    requestId: call.requestId,
    keyId: call.keyId,
    ...(name === undefined ? {} : { name: redact(scrubSecrets(name)) }),
    dialect: call.dialect,
    model: call.model,
    stream: call.stream,
    ...(by ? { provider: by.provider, answeredModel: by.model } : {}),
    ...(cache ? { cache } : {}),
    outcome: call.outcome,
    ...(error === undefined ? {} : { error }),
    ...factsOf(answer),
    ...(costNanoUsd === undefined ? {} : { costNanoUsd }),
    tookMs: Math.max(0, Math.round(nowMs - call.receivedAtMs)),
    createdAtMs: call.receivedAtMs,
    expiresAtMs: call.receivedAtMs + retentionMs,
    request: request.json,
    ...(response ? { response: response.json } : {}),
    cut: [...left.cut, ...request.cut, ...(response?.cut ?? [])],
  };
}

function factsOf(answer: Chunk | undefined) {
  const finishReason = answer?.candidates?.[0]?.finishReason;
  const { promptTokenCount, candidatesTokenCount, thoughtsTokenCount } =
    answer?.usageMetadata ?? {};
  const outputTokens =
    candidatesTokenCount === undefined && thoughtsTokenCount === undefined
      ? undefined
      : (candidatesTokenCount ?? 0) + (thoughtsTokenCount ?? 0);
  return {
    ...(finishReason === undefined ? {} : { finishReason }),
    ...(promptTokenCount === undefined ? {} : { promptTokens: promptTokenCount }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
  };
}

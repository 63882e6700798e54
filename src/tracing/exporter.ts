import { GatewayError } from '../core/errors.js';
import type { Result } from '../core/result.js';
import { writeOtlp } from './otlp.js';
import type { Span } from './ports.js';

export interface ExporterOptions {
  readonly serviceName: string;
  readonly version: string;
  /** Sends one body; resolves with the status of the answer, and how long it asks us to wait. */
  readonly post: (
    body: string,
  ) => Promise<Result<{ readonly status: number; readonly retryAfterMs?: number }>>;
  readonly after: (delayMs: number, act: () => void) => () => void;
  readonly random: () => number;
  readonly report: (error: GatewayError) => void;
}

export interface Exporter {
  add(spans: readonly Span[]): void;
  /** Sends what waits, once; what the collector does not take is lost, and told of. */
  close(): Promise<void>;
}

/** As the SDKs of OpenTelemetry have them: spans in one request, spans that wait, and for how long. */
const batchSize = 512;
const queueSize = 2_048;
const delayMs = 5_000;

/** Statuses after which the collector wants the same again (OTLP, "Retryable Response Codes"). */
const retryable: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Tries of one batch; the waits between them double, up to half a minute. */
const triesAtMost = 5;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/**
 * Hands spans to a collector of OpenTelemetry, some at a time and beside all requests. It never
 * holds up anybody: spans that there is no room for are dropped and counted.
 */
export function createExporter(options: ExporterOptions): Exporter {
  const { post, after, random, report } = options;
  let queue: Span[] = [];
  let dropped = 0;
  let failures = 0;
  let sending: Promise<void> | undefined;
  let forgetTimer: (() => void) | undefined;
  let closed = false;

  const lost = (count: number, why: string) =>
    report(new GatewayError('upstream-unavailable', `${count} spans were not exported: ${why}.`));

  const schedule = (waitMs: number) => {
    if (closed || forgetTimer || queue.length === 0) return;
    forgetTimer = after(waitMs, () => {
      forgetTimer = undefined;
      void flush();
    });
  };

  async function sendOnce(): Promise<void> {
    const batch = queue.slice(0, batchSize);
    const answer = await post(JSON.stringify(writeOtlp(batch, options)));
    const status = answer.ok ? answer.value.status : 0;
    const isTaken = status >= 200 && status < 300;
    const again = !isTaken && !closed && (status === 0 || retryable.has(status));
    if (again && ++failures < triesAtMost) {
      const told = answer.ok ? (answer.value.retryAfterMs ?? 0) : 0;
      const backoffMs = Math.min(longestWaitMs, firstWaitMs * 2 ** failures) * random();
      return schedule(Math.max(told, backoffMs));
    }
    failures = 0;
    queue = queue.slice(batch.length);
    if (!isTaken) {
      lost(batch.length, status === 0 ? 'the collector cannot be reached' : `status ${status}`);
    }
    if (dropped > 0) lost(dropped, 'too many were waiting');
    dropped = 0;
    schedule(queue.length >= batchSize ? 0 : delayMs);
  }

  function flush(): Promise<void> {
    sending ??= sendOnce().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  return {
    add(spans) {
      const room = queueSize - queue.length;
      dropped += Math.max(0, spans.length - room);
      queue.push(...spans.slice(0, Math.max(0, room)));
      // While the collector is away its own time to wait goes on.
      if (queue.length >= batchSize && failures === 0) {
        forgetTimer?.();
        forgetTimer = undefined;
      }
      schedule(queue.length >= batchSize ? 0 : delayMs);
    },
    async close() {
      closed = true;
      forgetTimer?.();
      await sending;
      while (queue.length > 0) await flush();
    },
  };
}

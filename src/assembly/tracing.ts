import type { GatewayConfig } from '../config/gateway-config.js';
import type { Clock, NewId } from '../core/clock.js';
import type { GatewayError } from '../core/errors.js';
import type { ExporterOptions } from '../tracing/exporter.js';
import type { SpanStore, Tracer } from '../tracing/ports.js';
import type { Send } from '../transport/transport.js';

/** The tracer that the configuration asks for, loaded where somebody may want spans. */
export async function openTracing({
  config: { traces },
  spans,
  send,
  now,
  newId,
  random,
  report,
  after,
  version,
}: {
  readonly config: GatewayConfig;
  readonly spans: SpanStore;
  readonly send: Send;
  readonly now: Clock;
  readonly newId: NewId;
  readonly random: () => number;
  readonly report: (error: GatewayError) => void;
  readonly after: ExporterOptions['after'];
  readonly version: string;
}): Promise<Tracer | undefined> {
  const { keep, otlp } = traces;
  if (keep === 'off' && !otlp) return undefined;
  const { createTracer } = await import('../tracing/tracer.js');
  const exporter = otlp
    ? await openExporter(otlp, { send, random, report, after, version })
    : undefined;
  const tracer = createTracer({
    ...(keep === 'off' ? {} : { keep: { which: keep, store: spans } }),
    ...(exporter ? { export: { add: exporter.add, sample: otlp?.sample ?? 1 } } : {}),
    now,
    newId,
    random,
    report,
  });
  return {
    begin: tracer.begin,
    async close() {
      await tracer.close();
      await exporter?.close();
    },
  };
}

async function openExporter(
  { endpoint, headers, serviceName }: NonNullable<GatewayConfig['traces']['otlp']>,
  tools: Pick<ExporterOptions, 'random' | 'report' | 'after' | 'version'> & { readonly send: Send },
) {
  const { createExporter } = await import('../tracing/exporter.js');
  const { postJson } = await import('../transport/post-json.js');
  const url = new URL(`${endpoint.replace(/\/+$/, '')}/v1/traces`);
  return createExporter({
    ...tools,
    serviceName,
    post: (body) => postJson(tools.send, url, headers, body),
  });
}

import type { Span } from './ports.js';
import { spanIdOf } from './trace-context.js';

/** An attribute of OpenTelemetry, as protobuf's JSON writes it: whole numbers are texts. */
interface Attribute {
  readonly key: string;
  readonly value:
    | { readonly stringValue: string }
    | { readonly intValue: string }
    | { readonly doubleValue: number }
    | { readonly boolValue: boolean };
}

/**
 * Spans -> the body of an OTLP export over HTTP in JSON (`ExportTraceServiceRequest`). Attributes
 * are those of the semantic conventions for generative AI; what these have no word for begins with
 * `pollux.`. No prompt and no answer is among them.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp
 * @see https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
 */
export function writeOtlp(
  spans: readonly Span[],
  { serviceName, version }: { readonly serviceName: string; readonly version: string },
): object {
  return {
    resourceSpans: [
      {
        resource: {
          attributes: attributes({ 'service.name': serviceName, 'service.version': version }),
        },
        scopeSpans: [{ scope: { name: 'pollux', version }, spans: spans.map(writeSpan) }],
      },
    ],
  };
}

/** https://opentelemetry.io/docs/specs/otel/trace/api/#spankind, numbered as in trace.proto. */
const spanKinds = { request: 2, attempt: 3 } as const satisfies Record<Span['kind'], number>;

const statusError = 2;

function writeSpan(span: Span): object {
  const { traceId, id, parentId, startedAtMs, endedAtMs, outcome, kind } = span;
  return {
    traceId,
    spanId: spanIdOf(id),
    ...(parentId === null ? {} : { parentSpanId: spanIdOf(parentId) }),
    name: nameOf(span),
    kind: spanKinds[kind],
    startTimeUnixNano: nanos(startedAtMs),
    endTimeUnixNano: nanos(endedAtMs),
    attributes: attributes(attributesOf(span)),
    ...(outcome === 'ok' ? {} : { status: { code: statusError, message: outcome } }),
  };
}

/** `{operation} {model}`, as the conventions ask. */
function nameOf({ kind, name, operation, model }: Span): string {
  return kind === 'request' || model === null ? name : `${operationName(operation)} ${model}`;
}

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

function attributesOf(span: Span): Values {
  const { kind, operation, provider, model, status, outcome, facts, requestId } = span;
  const said: Values = {
    'gen_ai.operation.name': operationName(operation),
    'gen_ai.provider.name': provider === null ? undefined : (providerNames[provider] ?? provider),
    'gen_ai.request.model': kind === 'attempt' ? model : undefined,
    'gen_ai.response.model': kind === 'request' ? model : undefined,
    'gen_ai.usage.input_tokens': facts.promptTokens,
    'gen_ai.usage.output_tokens':
      facts.candidatesTokens === undefined
        ? undefined
        : facts.candidatesTokens + (facts.thoughtsTokens ?? 0),
    'gen_ai.usage.cache_read.input_tokens': facts.cachedTokens,
    'http.response.status_code': status,
    'error.type': outcome === 'ok' ? undefined : outcome,
    'pollux.request.id': requestId,
    'pollux.project.id': span.projectId,
    'pollux.key.id': span.keyId,
    'pollux.dialect': span.dialect,
    'pollux.attempt': facts.ordinal,
    'pollux.usage.estimated': facts.estimated,
    'pollux.waste': facts.waste,
    'pollux.cost.usd': facts.costUsd,
  };
  return said;
}

/** The conventions' words for what we call by Gemini's. */
function operationName(operation: string): string {
  switch (operation) {
    case 'generateContent':
    case 'streamGenerateContent':
      return 'generate_content';
    case 'embedContent':
    case 'batchEmbedContents':
      return 'embeddings';
    default:
      return operation;
  }
}

/** The conventions' words for providers; others are named as the operator named them. */
const providerNames: Readonly<Record<string, string>> = {
  gemini: 'gcp.gemini',
  vertex: 'gcp.vertex_ai',
  openai: 'openai',
  azure: 'azure.ai.openai',
  anthropic: 'anthropic',
  bedrock: 'aws.bedrock',
  groq: 'groq',
  mistral: 'mistral_ai',
  deepseek: 'deepseek',
  xai: 'x_ai',
};

function attributes(values: Values): Attribute[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [{ key, value: writeValue(value) }],
  );
}

function writeValue(value: string | number | boolean): Attribute['value'] {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}

function nanos(timeMs: number): string {
  return String(BigInt(Math.round(timeMs)) * 1_000_000n);
}

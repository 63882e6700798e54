import type { GenerateContentResponse } from '../../generated/formats/gemini.js';
import { isObject } from '../replay/check.js';
import { readAnswer } from './answer.js';
import type { Column } from './columns.js';
import { type FeatureGateway, gatewayKey } from './gateway.js';
import type { Exchange, Row, Warning, Way } from './row.js';

const question = [{ role: 'user', parts: [{ text: 'What is new?' }] }];

/** The request of a row, or its two requests, of which the second is what the row is about. */
export async function exchange(
  gateway: FeatureGateway,
  row: Row,
  column: Column,
  way: Way,
): Promise<Exchange> {
  const model = row.models?.[column.format] ?? column.model;
  const stored = row.stored ? await store(gateway, model, row.stored) : {};
  const request = row.method
    ? { ...row.request }
    : { contents: question, ...stored, ...row.request };
  if (!row.next) return send(gateway, row, { format: column.format, model, way, request });
  const asked = row.firstAsked ?? { format: column.format, model };
  const first = await send(gateway, row, { ...asked, way, request });
  // What a provider has no word for is refused at once.
  if (first.status === 400 && !row.firstAsked && row.upstream[column.format] === 'refused')
    return first;
  if (first.status !== 200) throw new Error(`the first request: ${first.raw}`);
  return send(gateway, row, { format: column.format, model, way, request: row.next(first) });
}

/** Keeps a prefix at the gateway -> what names it in a request. */
async function store(gateway: FeatureGateway, model: string, prefix: Row['stored']) {
  const response = await fetch(`${gateway.url}/v1beta/cachedContents`, {
    method: 'POST',
    headers: { 'x-goog-api-key': gatewayKey, 'content-type': 'application/json' },
    body: JSON.stringify({ model: `models/${model}`, ...prefix }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`the prefix was not stored: ${text}`);
  const { name: cachedContent } = JSON.parse(text);
  return { cachedContent };
}

interface Sending extends Pick<Exchange, 'format' | 'way' | 'request'> {
  readonly model: string;
}

async function send(
  gateway: FeatureGateway,
  row: Pick<Row, 'method' | 'headers'>,
  { format, model, way, request }: Sending,
): Promise<Exchange> {
  const upstream = gateway.upstreams[format];
  const before = upstream.requests.length;
  const method = row.method ?? (way === 'whole' ? 'generateContent' : 'streamGenerateContent');
  const query = way === 'sse' ? '?alt=sse' : '';
  const response = await fetch(`${gateway.url}/v1beta/models/${model}:${method}${query}`, {
    method: 'POST',
    headers: { 'x-goog-api-key': gatewayKey, 'content-type': 'application/json', ...row.headers },
    body: JSON.stringify(request),
  });
  const raw = await response.text();
  const whole = !response.ok || way === 'whole';
  const json: unknown = whole ? JSON.parse(raw) : {};
  const chunks = whole ? [json] : way === 'sse' ? readEvents(raw) : readArray(raw);
  return {
    format,
    way,
    request,
    status: response.status,
    headers: response.headers,
    warnings: readWarnings(response.headers.get('x-gateway-warnings') ?? ''),
    json: isObject(json) ? json : {},
    raw,
    answer: readAnswer(chunks as GenerateContentResponse[]),
    sent: upstream.requests.slice(before),
    upstream,
  };
}

function readWarnings(header: string): Warning[] {
  return [...header.matchAll(/(\w+);field="([^"]*)"/g)].map(([, code = '', field = '']) => ({
    code,
    field,
  }));
}

/** The only framing that every client reads, byte by byte: contract §12.1. */
function readEvents(raw: string): unknown[] {
  return raw
    .split(/(?<=\r\n\r\n)/)
    .filter((frame) => !frame.startsWith('{"error"'))
    .map((frame) => {
      const [, json] = /^data: ([^\r\n]+)\r\n\r\n$/.exec(frame) ?? [];
      if (json === undefined) throw new Error(`not a frame: ${JSON.stringify(frame)}`);
      return JSON.parse(json) as unknown;
    });
}

function readArray(raw: string): unknown[] {
  const value: unknown = JSON.parse(raw);
  if (!Array.isArray(value)) throw new Error(`not an array: ${raw}`);
  return value;
}

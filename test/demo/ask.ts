import type { GenerateContentResponse, Part } from '../../generated/formats/gemini.js';
import { createDemoUpstream } from '../../src/demo/upstream.js';
import { readFrames } from '../../src/transport/sse.js';

export const upstream = createDemoUpstream({ now: () => 0, newId: () => 'response-1' });

/** Sends one request to the demo; the body as text, exactly as it left. */
export async function post(
  operation: string,
  body: unknown,
  { model = 'gemini-2.5-flash', signal = new AbortController().signal, send = upstream } = {},
) {
  const sent = await send({
    origin: 'http://demo.invalid',
    path: `/v1beta/models/${model}:${operation}`,
    method: 'POST',
    headers: {},
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headersTimeoutMs: 1000,
    idleTimeoutMs: 1000,
    signal,
  });
  if (!sent.ok) throw sent.error;
  const pieces: string[] = [];
  for await (const bytes of sent.value.body) pieces.push(Buffer.from(bytes).toString());
  return { ...sent.value, pieces, text: pieces.join('') };
}

export async function generate(body: object): Promise<GenerateContentResponse> {
  return JSON.parse((await post('generateContent', body)).text);
}

export async function stream(body: object): Promise<GenerateContentResponse[]> {
  const { pieces } = await post('streamGenerateContent?alt=sse', body);
  async function* bytes() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const chunks: GenerateContentResponse[] = [];
  for await (const { data } of readFrames(bytes())) chunks.push(JSON.parse(data));
  return chunks;
}

export function ask(text: string, rest: object = {}) {
  return { contents: [{ role: 'user', parts: [{ text }] }], ...rest };
}

export function partsOf(response: GenerateContentResponse | undefined): Part[] {
  return response?.candidates?.[0]?.content?.parts ?? [];
}

export function textOf(response: GenerateContentResponse | undefined): string {
  return partsOf(response)
    .flatMap(({ text, thought }) => (text !== undefined && !thought ? [text] : []))
    .join('');
}

export function callsOf(response: GenerateContentResponse | undefined): (string | undefined)[] {
  return partsOf(response).flatMap(({ functionCall }) => (functionCall ? [functionCall.name] : []));
}

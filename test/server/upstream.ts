import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderConfig } from '../../src/config/gateway-config.js';

export type Play = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** A provider at the network's far end that plays what a test gives it. */
export async function startUpstream() {
  let play: Play = (_request, response) => void response.writeHead(500).end();
  const calls: { path: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    calls.push({ path: request.url ?? '', body: Buffer.concat(pieces).toString() });
    await play(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const provider: ProviderConfig = {
    name: 'gemini',
    slugs: ['google'],
    format: 'gemini',
    profile: 'gemini',
    baseUrl: `http://127.0.0.1:${port}`,
    apiKey: 'upstream-secret-93',
    headers: {},
  };
  return {
    provider,
    /** Requests that arrived, oldest first. */
    calls,
    plays(next: Play) {
      play = next;
      calls.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export const usageMetadata = { promptTokenCount: 2, candidatesTokenCount: 3, totalTokenCount: 5 };

/** One chunk as the Gemini API streams it. */
export function chunk(text: string, finishReason?: string) {
  const candidate = {
    content: { role: 'model', parts: [{ text }] },
    index: 0,
    ...(finishReason ? { finishReason } : {}),
  };
  return { candidates: [candidate], usageMetadata, modelVersion: 'm-1', responseId: 'r-1' };
}

/** Writes the chunks as events and ends. */
export const playsEvents =
  (...chunks: readonly object[]): Play =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const one of chunks) response.write(`data: ${JSON.stringify(one)}\r\n\r\n`);
    response.end();
  };

export const playsJson =
  (status: number, body: unknown, headers: Record<string, string> = {}): Play =>
  (_request, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
  };

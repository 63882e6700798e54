import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Reply, think, tokens } from './brain.js';
import { isObject, type JsonObject, Refusal, refuseIf } from './check.js';
import { createGoogleFiles, type GoogleFiles } from './google-files.js';
import type { AnswerContext, Framed, HttpAnswer, Memory, Operation, Wire } from './wire.js';
import { anthropicMessages } from './wires/anthropic-messages.js';
import { bedrockConverse } from './wires/bedrock-converse.js';
import { gemini } from './wires/gemini.js';
import { openaiChat } from './wires/openai-chat.js';
import { openaiResponses } from './wires/openai-responses.js';

export const wires = {
  gemini,
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  'anthropic-messages': anthropicMessages,
  'bedrock-converse': bedrockConverse,
} as const satisfies Record<string, Wire>;

export type ReplayFormat = keyof typeof wires;

export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonObject;
  readonly model: string;
  /** What the model made of it; undefined for faults, counts and embeddings. */
  reply?: Reply;
  /** What a refused request was told. */
  refusal?: string;
  /** Whether the caller waited for the whole answer, left before its end, or was cut off. */
  readonly ended: Promise<'complete' | 'aborted' | 'cut'>;
}

export interface Replay {
  /** Base URL as an operator writes it in the configuration. */
  readonly url: string;
  /** Every request, oldest first. */
  readonly requests: readonly Recorded[];
  /** What was uploaded to it; Google alone takes files. */
  readonly files: GoogleFiles['files'];
  /** Signature of every thought that was given out -> the thought. */
  readonly signatures: ReadonlyMap<string, string>;
  /** Caches that were made on their own; a test may take them away. */
  readonly caches: Map<string, JsonObject>;
  /** The first request whose caller left before the answer ended. */
  readonly aborted: Promise<Recorded>;
  /** The next request to arrive. */
  next(): Promise<Recorded>;
  /** Resolves once so many requests have arrived in all. */
  arrived(count: number): Promise<void>;
  /** Requests that arrive from here on are answered once the function returned is called. */
  hold(): () => void;
  close(): Promise<void>;
}

/** The key that the upstream takes, in the place where its format carries keys. */
export const replayKey = 'replay-key';

/**
 * A provider on a real socket. Answers like the real service as far as the wire goes, and is
 * as strict with what it gets. The model's name can ask for a fault:
 *
 * | model | what happens |
 * | --- | --- |
 * | `error-429`, `error-500`, … | that status with the service's own error body; 429 asks to wait 7 s |
 * | `cut-stream` | the socket is destroyed after a few events, or in the middle of a whole body |
 * | `error-in-stream` | the service's own error event after a few others |
 * | `no-finish` | a clean end before the events that say how the answer finished |
 * | `blocked-prompt` | the service's own form of a prompt that its filter stops |
 * | `slow` | a few events and then silence; nothing at all instead of a whole body |
 * | `not-json` | HTML with status 200 |
 */
export async function startReplay(format: ReplayFormat): Promise<Replay> {
  const wire: Wire = wires[format];
  const uploads = createGoogleFiles();
  const requests: Recorded[] = [];
  const waiting: ((request: Recorded) => void)[] = [];
  let reportAborted: (request: Recorded) => void = () => {};
  const aborted = new Promise<Recorded>((resolve) => {
    reportAborted = resolve;
  });
  let held = Promise.resolve();
  let made = 0;
  const memory: Memory = {
    signatures: new Map(),
    prefixes: new Set(),
    caches: new Map(),
    newId: (prefix) => `${prefix}_${String(++made).padStart(6, '0')}`,
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((fault: unknown) => {
      // A fault of the replay itself must be seen in the test that met it.
      send(response, { status: 500, body: { replay: String(fault) } });
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const bytes = await readBytes(request);
    const parsed = parse(bytes);
    const body = isObject(parsed) ? parsed : {};
    const asked = request.method === 'POST' ? wire.operationOf(path, body) : undefined;
    const { method = '' } = request;
    const recorded: Recorded = {
      method,
      path,
      headers: request.headers,
      body,
      model: asked?.model ?? '',
      ended: endOf(response),
    };
    requests.push(recorded);
    void recorded.ended.then((end) => end === 'aborted' && reportAborted(recorded));
    const released = held;
    for (const tell of waiting.splice(0)) tell(recorded);
    await released;
    try {
      const { headers } = request;
      if (!asked && wire.resources) {
        wire.checkHeaders(headers, { method, path, headers, bytes });
        const served =
          wire.resources({ method, path, body }, memory) ??
          uploads.answer({ method, path, headers, bytes });
        if (served) return send(response, served);
      }
      refuseIf(asked === undefined, `Not found: ${path}`, { status: 404 });
      wire.checkHeaders(headers, { method, path, headers, bytes });
      refuseIf(!isObject(parsed), 'The body is not a JSON object.');
      if (asked) await answer(wire, memory, { ...asked, body, recorded }, response);
    } catch (caught) {
      if (!(caught instanceof Refusal)) throw caught;
      recorded.refusal = caught.message;
      send(response, wire.writeRefusal(caught));
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const next = () => new Promise<Recorded>((resolve) => waiting.push(resolve));
  return {
    url: `http://127.0.0.1:${port}${wire.basePath}`,
    requests,
    files: uploads.files,
    signatures: memory.signatures,
    caches: memory.caches,
    aborted,
    next,
    async arrived(count) {
      while (requests.length < count) await next();
    },
    hold() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        held = Promise.resolve();
        release();
      };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Asked {
  readonly operation: Operation;
  readonly model: string;
  readonly body: JsonObject;
  readonly recorded: Recorded;
}

async function answer(
  wire: Wire,
  memory: Memory,
  asked: Asked,
  response: ServerResponse,
): Promise<void> {
  const { operation, model, body, recorded } = asked;
  const status = /^error-(\d{3})$/.exec(model)?.[1];
  if (status !== undefined) return send(response, wire.writeFault(Number(status)));
  if (operation === 'embed') return send(response, { status: 200, body: wire.embed(body, model) });

  const prompt = wire.readPrompt(body, { model, memory, counting: operation === 'count' });
  if (operation === 'count') {
    const text = [prompt.system, ...prompt.asked, ...prompt.answered, ...prompt.tools].join(' ');
    return send(response, { status: 200, body: wire.writeCount(tokens(text) + 1) });
  }
  const context: AnswerContext = { model, memory, prompt, body };
  if (model === 'not-json') return sendHtml(response);
  if (model === 'blocked-prompt') return sendBlocked(wire, context, operation, response);

  const reply = think(prompt);
  recorded.reply = reply;
  if (operation === 'stream')
    return sendEvents(wire, model, wire.writeEvents(reply, context), response);
  switch (model) {
    case 'slow':
      return;
    case 'cut-stream':
      return cutBody(response, wire.writeWhole(reply, context));
    default:
      return send(response, { status: 200, body: wire.writeWhole(reply, context) });
  }
}

async function sendEvents(
  wire: Wire,
  model: string,
  events: readonly Framed[],
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, {
    'content-type': wire.streamType ?? 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  const early = ['cut-stream', 'error-in-stream', 'slow'].includes(model);
  const sent =
    model === 'no-finish'
      ? wire.withoutFinish(events)
      : early
        ? wire.withoutFinish(events).slice(0, 7)
        : events;
  for (const [index, event] of sent.entries()) await writeEvent(response, event, index);
  if (response.destroyed || model === 'slow') return;
  if (model === 'cut-stream') return cut(response);
  if (model === 'error-in-stream') response.write(wire.errorEvent);
  response.end();
}

/** Every third event goes out in two pieces, cut where a character or a line may be cut too. */
async function writeEvent(response: ServerResponse, event: Framed, index: number): Promise<void> {
  if (response.destroyed) return;
  const bytes = Buffer.from(event);
  const at = index % 3 === 2 ? Math.floor(bytes.length / 2) : bytes.length;
  for (const piece of [bytes.subarray(0, at), bytes.subarray(at)]) {
    if (piece.length === 0) continue;
    response.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function sendBlocked(
  wire: Wire,
  context: AnswerContext,
  operation: Operation,
  response: ServerResponse,
): void | Promise<void> {
  const blocked = wire.writeBlocked(context);
  if ('status' in blocked) return send(response, blocked);
  if (operation !== 'stream') return send(response, { status: 200, body: blocked.whole });
  return sendEvents(wire, context.model, blocked.events, response);
}

function send(response: ServerResponse, { status, headers = {}, body }: HttpAnswer): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': text.length,
    ...headers,
  });
  response.end(text);
}

function sendHtml(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Welcome</body></html>');
}

function cutBody(response: ServerResponse, body: object): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  response.write(text.subarray(0, text.length / 2), () => cut(response));
}

/** Answers whose end is the replay's own doing. */
const cutOff = new WeakSet<ServerResponse>();

function cut(response: ServerResponse): void {
  cutOff.add(response);
  response.socket?.destroy();
}

function endOf(response: ServerResponse): Promise<'complete' | 'aborted' | 'cut'> {
  return new Promise((resolve) => {
    response.on('close', () => {
      if (response.writableFinished) resolve('complete');
      else resolve(cutOff.has(response) ? 'cut' : 'aborted');
    });
  });
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

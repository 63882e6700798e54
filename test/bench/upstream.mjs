/**
 * Mock of a provider that speaks the OpenAI chat format, and the others for whole answers. It works on raw sockets with answers
 * made beforehand, because it shares its core with the load generator and neither may be the
 * slowest part. What it relies on is written in README.md.
 */
import { createServer } from 'node:net';
import { longStream, rawAnswer, rawStream, shortStream } from './payloads.mjs';

/** Pause between two chunks of a stream, so that each arrives by itself as from a model. */
const chunkIntervalMs = 2;

const wholeAnswers = {
  chat: rawAnswer('openai-chat'),
  gemini: rawAnswer('gemini'),
  anthropic: rawAnswer('anthropic-messages'),
};
const streams = new Map([longStream, shortStream].map((chunks) => [chunks, rawStream(chunks)]));

/** `model` and `stream` stand near one end of the body, whatever lies between. */
const keptBytes = 4096;

const server = createServer({ noDelay: true }, (socket) => {
  let head = '';
  let format;
  let tail = '';
  let missing = 0;
  let chunked = false;
  let inBody = false;

  socket.on('data', (bytes) => {
    let body = bytes;
    if (!inBody) {
      const end = bytes.indexOf('\r\n\r\n');
      head += bytes.latin1Slice(0, end === -1 ? bytes.length : end + 4);
      if (end === -1) return;
      missing = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      chunked = /\r\ntransfer-encoding: chunked/i.test(head);
      inBody = true;
      format = formatOf(head);
      head = '';
      tail = '';
      body = bytes.subarray(end + 4);
    }
    missing -= body.length;
    if (head.length < keptBytes) head += body.toString('latin1', 0, keptBytes);
    tail = (tail + body.toString('latin1', Math.max(0, body.length - keptBytes))).slice(-keptBytes);
    if (chunked ? !tail.endsWith('\r\n0\r\n\r\n') : missing > 0) return;
    inBody = false;
    const asked = head + tail;
    head = '';
    if (/"stream": ?true/.test(asked))
      void stream(socket, Number(/"bench-(\d+)"/.exec(asked)?.[1]));
    else socket.write(wholeAnswers[format]);
  });
  socket.on('error', () => socket.destroy());
});

/** By the path, which each format has to itself. */
function formatOf(head) {
  if (head.startsWith('POST /v1beta/')) return 'gemini';
  return head.startsWith('POST /v1/messages') ? 'anthropic' : 'chat';
}

function stream(socket, chunks) {
  const { first, between, end } = streams.get(chunks) ?? streams.get(longStream);
  let next = 0;
  socket.write(first);
  const timer = setInterval(() => {
    if (socket.destroyed) return clearInterval(timer);
    const chunk = between[next++];
    if (chunk !== undefined) return socket.write(chunk);
    clearInterval(timer);
    socket.write(end);
  }, chunkIntervalMs);
}

server.listen(Number(process.argv[2]), '127.0.0.1');
process.on('disconnect', () => process.exit());

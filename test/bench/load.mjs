/**
 * The load generator: raw sockets, requests made beforehand, and no more parsing than it takes
 * to see where an answer ends. It must never be the slowest part.
 */
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { rawRequest } from './payloads.mjs';

const requests = new Map();

function requestFor({ to, work, provider }) {
  const name = `${to} ${work} ${provider}`;
  if (!requests.has(name)) requests.set(name, rawRequest(to, work, provider));
  return requests.get(name);
}

const jobs = {
  /** `connections` clients, each with its next request as soon as it has its answer. */
  async saturate({ port, to, work, connections, durationMs }) {
    const request = requestFor({ to, work });
    const startedAt = performance.now();
    const until = startedAt + durationMs;
    const clients = Array.from({ length: connections }, () => createClient(port));
    const counts = await Promise.all(
      clients.map(async (client) => {
        let count = 0;
        while (performance.now() < until) {
          await client.send(request);
          count++;
        }
        return count;
      }),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    for (const client of clients) client.close();
    return { answers: counts.reduce((sum, count) => sum + count, 0), seconds };
  },

  /**
   * Requests at a fixed rate to each target, whether or not earlier ones are answered, the
   * targets in turn. Gives the milliseconds to the first event of each answer.
   */
  async firstBytes({ targets, work, ratePerSecond, durationMs }) {
    const times = targets.map(() => []);
    const idle = targets.map(() => []);
    const pending = new Set();
    const intervalMs = 1000 / ratePerSecond / targets.length;
    const startedAt = performance.now();
    for (let turn = 0; turn * intervalMs < durationMs; turn++) {
      const wait = startedAt + turn * intervalMs - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const index = turn % targets.length;
      const { port, to } = targets[index];
      const client = idle[index].pop() ?? createClient(port);
      await client.ready;
      const asked = client.send(requestFor({ to, work })).then(({ firstEventMs }) => {
        times[index].push(firstEventMs);
        idle[index].push(client);
        pending.delete(asked);
      });
      pending.add(asked);
    }
    await Promise.all(pending);
    for (const client of idle.flat()) client.close();
    return times;
  },

  /** One request; its answer and the milliseconds it took. */
  async once({ port, to, work, provider }) {
    const client = createClient(port);
    const request = requestFor({ to, work, provider });
    const startedAt = performance.now();
    const { head, body } = await client.send(request, { keepBody: true });
    client.close();
    return { head, body, ms: performance.now() - startedAt };
  },
};

/** A keep-alive connection with one request at a time. It reconnects where the server closes. */
function createClient(port) {
  let socket;
  let current;
  let connected;

  const open = () => {
    socket = connect({ port, host: '127.0.0.1', noDelay: true });
    connected = new Promise((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    socket.on('data', (bytes) => current?.take(bytes));
    socket.on('close', () => {
      socket = undefined;
      current?.fail(new Error('the server closed the connection before its answer was whole'));
    });
    socket.on('error', () => {});
  };
  open();

  return {
    ready: connected,
    async send(request, options) {
      if (socket === undefined) open();
      if (socket.connecting) await connected;
      const { last, ...answer } = await new Promise((resolve, reject) => {
        const settle = (finish) => (value) => {
          current = undefined;
          finish(value);
        };
        current = createReader(settle(resolve), settle(reject), options);
        socket.write(request);
      });
      // A server ends a connection after so many requests; the next one opens its own.
      if (last) {
        socket?.destroy();
        socket = undefined;
      }
      return answer;
    },
    close: () => socket?.destroy(),
  };
}

const endOfChunks = '0\r\n\r\n';

function createReader(resolve, reject, { keepBody = false } = {}) {
  const startedAt = performance.now();
  let head = '';
  let inBody = false;
  let missing = 0;
  let chunked = false;
  let last = false;
  let tail = '';
  let body = '';
  let firstEventMs;

  return {
    fail: reject,
    take(bytes) {
      let piece = bytes;
      if (!inBody) {
        const end = bytes.indexOf('\r\n\r\n');
        head += bytes.latin1Slice(0, end === -1 ? bytes.length : end + 2);
        if (end === -1) return;
        inBody = true;
        piece = bytes.subarray(end + 4);
        chunked = /\r\ntransfer-encoding: chunked/i.test(head);
        missing = chunked ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
        last = /\r\nconnection: close/i.test(head);
      }
      firstEventMs ??= piece.includes('data:') ? performance.now() - startedAt : undefined;
      missing -= piece.length;
      if (chunked) tail = (tail + piece.latin1Slice(Math.max(0, piece.length - 5))).slice(-5);
      const refused = head[9] !== '2';
      if (keepBody || refused) body += piece.utf8Slice();
      if (chunked ? tail !== endOfChunks : missing > 0) return;
      if (refused) return reject(new Error(`${head.slice(0, 40)}: ${body.slice(0, 500)}`));
      resolve({ firstEventMs, head, body, last });
    },
  };
}

process.on('message', async ({ id, question, ...job }) => {
  try {
    process.send({ id, answer: await jobs[question](job) });
  } catch (caught) {
    process.send({ id, error: String(caught) });
  }
});
process.on('disconnect', () => process.exit());

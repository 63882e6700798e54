/**
 * The yardstick: the least a proxy on Node can do with `node:http` and an undici pool. It
 * forwards method, path, the headers an upstream needs and both bodies unchanged, looks at
 * nothing and checks nothing.
 */
import { createServer } from 'node:http';
import { Pool } from 'undici';

const [port, upstreamPort] = process.argv.slice(2).map(Number);
const pool = new Pool(`http://127.0.0.1:${upstreamPort}`, { connections: 256, pipelining: 1 });

const server = createServer(async (request, response) => {
  try {
    const { 'content-type': type, 'content-length': length, authorization } = request.headers;
    const answer = await pool.request({
      method: request.method,
      path: request.url,
      headers: { 'content-type': type, 'content-length': length, authorization },
      body: request,
    });
    const { connection: _connection, 'transfer-encoding': _encoding, ...headers } = answer.headers;
    response.writeHead(answer.statusCode, headers);
    answer.body.pipe(response);
  } catch (caught) {
    console.error(caught);
    response.destroy();
  }
});
server.listen(port, '127.0.0.1');

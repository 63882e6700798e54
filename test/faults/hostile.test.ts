import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoProvider } from '../../src/config/known-providers.js';
import { connectSecurely } from '../../src/transport/address-guard.js';
import { apiKey, endpointCaller, endpointKey, otherKey, startGateway } from '../server/gateway.js';
import { type Answer, readAnswers, send, talk } from '../server/talk.js';
import { bodyRows, good, path, type Row } from './hostile-bodies.js';
import { rawRows } from './hostile-bytes.js';
import { addressRows, requestRows, unknownModelRows } from './hostile-requests.js';

/** Rows 1 to 79 that this file leaves out, and where they belong. */
const elsewhere: Readonly<Record<number, string>> = {
  53: 'keys have no model lists yet',
  73: 'slow-clients.test.ts',
  74: 'slow-clients.test.ts',
  75: 'slow-clients.test.ts',
};

/** Longest that any of these inputs may keep the gateway busy. */
const answeredWithinMs = 5_000;

let gateway: Awaited<ReturnType<typeof startGateway>>;
/** Clients may bring endpoints of their own; every name leads to the own machine. */
let open: Awaited<ReturnType<typeof startGateway>>;
let listed: Awaited<ReturnType<typeof startGateway>>;
let canary: Server;
let heard = 0;

// The canary's port is part of the table, which is made before any hook runs.
const canaryPort = await new Promise<number>((resolve) => {
  canary = createServer((socket) => {
    heard++;
    socket.destroy();
  });
  canary.listen(0, '127.0.0.1', () => resolve((canary.address() as { port: number }).port));
});

beforeAll(async () => {
  gateway = await startGateway();
  open = await startGateway({
    callers: { [endpointKey]: endpointCaller },
    publicNetwork: { lookup: async () => ['127.0.0.1'], connect: connectSecurely },
  });
  listed = await startGateway({
    providers: [{ ...demoProvider, name: 'other', baseUrl: `http://127.0.0.1:${canaryPort}` }],
    models: { known: { targets: ['other/known'] } },
  });
});

afterAll(async () => {
  await gateway.close();
  await open.close();
  await listed.close();
  await new Promise((closed) => canary.close(closed));
});

const title = '$row: $input';

describe('hostile input', () => {
  const withKey = { 'x-goog-api-key': apiKey };
  const judge = async (url: string, { want, names, hides, holds, ...row }: Row) => {
    const headers = bringsItsKeys(row) ? row.headers : { ...withKey, ...row.headers };
    const answer = await send(url, { path, ...row, headers });
    expectStatuses([answer], [want]);
    expectGoodForm(answer);
    if (answer.status >= 400 && names) expect(messageOf(answer)).toMatch(names);
    if (hides !== undefined) expect(answer.text).not.toContain(hides);
    if (answer.status === 200 && holds !== undefined)
      expect(JSON.stringify(JSON.parse(answer.text))).toContain(holds);
    await expectAlive();
  };

  it.each(bodyRows)(title, (row) => judge(gateway.url, row), answeredWithinMs);
  it.each(addressRows(canaryPort))(title, (row) => judge(gateway.url, row), answeredWithinMs);
  it.each(addressRows(canaryPort).filter(({ row }) => row >= 43 && row !== 48))(
    '$row: $input, with a key that may bring endpoints',
    (row) => judge(open.url, { ...row, headers: { 'x-goog-api-key': endpointKey } }),
    answeredWithinMs,
  );
  it.each(requestRows)(title, (row) => judge(gateway.url, row), answeredWithinMs);
  it.each(unknownModelRows)(title, (row) => judge(listed.url, row), answeredWithinMs);

  it.each(rawRows)(
    title,
    async ({ bytes, then, want, mayClose, hides }) => {
      const received = await talk(gateway.url, bytes, then ? { then: then() } : {});
      const answers = readAnswers(received);
      if (answers.length > 0 || !mayClose) expectStatuses(answers, want);
      for (const answer of answers) expectGoodForm(answer);
      if (hides !== undefined) expect(received).not.toContain(hides);
      await expectAlive();
    },
    answeredWithinMs,
  );

  it('never makes the gateway call an address that a client named', () => {
    expect(heard).toBe(0);
  });

  it('never reaches the prototype of objects', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  it('covers every row of the table, or says why not', () => {
    const rows = [
      ...bodyRows,
      ...addressRows(0),
      ...requestRows,
      ...unknownModelRows,
      ...rawRows,
    ].map(({ row }) => row);
    const missing = Array.from({ length: 79 }, (_, at) => at + 1).filter(
      (row) => !rows.includes(row) && !(row in elsewhere),
    );
    expect(missing).toEqual([]);
  });
});

/** Rows about keys bring their own headers; all others have the good key. */
function bringsItsKeys({ row, headers }: Partial<Row>): boolean {
  return headers !== undefined && row !== undefined && row >= 56 && row <= 59;
}

function expectStatuses(answers: readonly Answer[], want: readonly (readonly number[])[]): void {
  const fits =
    answers.length === want.length && answers.every(({ status }, at) => want[at]?.includes(status));
  if (fits) return;
  const got = answers.map(({ status, text }) => `${status} ${text.slice(0, 300)}`).join('\n');
  throw new Error(
    `wanted ${want.map((allowed) => allowed.join(' or ')).join(', then ')}; got\n${got || 'nothing'}`,
  );
}

function expectGoodForm({ status, headers, text }: Answer): void {
  expect(text).not.toContain(apiKey);
  expect(text).not.toContain(otherKey);
  expect(text).not.toContain('client-own-key');
  expect(text).not.toMatch(/node_modules|\bat .*\.[jt]s:\d+|\/src\//);
  if (status < 200 || status === 204) return;
  expect(headers['x-request-id']).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  if (status < 400) return;
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  if (text === '') return;
  expect(JSON.parse(text)).toMatchObject({
    error: {
      code: status,
      message: expect.stringMatching(/./),
      status: expect.stringMatching(/^[A-Z_]+$/),
      details: expect.arrayContaining([
        expect.objectContaining({ '@type': 'type.googleapis.com/google.rpc.ErrorInfo' }),
      ]),
    },
  });
}

function messageOf({ text }: Answer): string {
  const { error } = JSON.parse(text);
  return `${error.message} ${JSON.stringify(error.details)}`;
}

async function expectAlive(): Promise<void> {
  const { status } = await send(gateway.url, {
    path,
    headers: { 'x-goog-api-key': apiKey },
    body: good,
  });
  expect(status).toBe(200);
}

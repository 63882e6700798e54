import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import type { LedgerOutbox, Shipment } from '../../src/ledger/ports.js';
import { createShipper } from '../../src/ledger/shipper.js';
import type { Running } from '../../src/main.js';
import { migrateStorage } from '../../src/storage/migrate-storage.js';
import { apiKey, startGateway } from '../server/gateway.js';
import { send } from '../server/talk.js';
import { chunk, playsJson, startUpstream } from '../server/upstream.js';
import { lacksPostgres, makePostgres, type PostgresServer } from '../support/postgres.js';
import { until } from '../support/servers.js';
import { rowsIn } from './rows.js';

describe('shipping', () => {
  /** An outbox of numbers, and an archive that fails as it is told to. */
  function setup() {
    let waiting = Array.from({ length: 1_203 }, (_, index) => String(index));
    const arrived = new Set<string>();
    let fails: 'never' | 'before' | 'after' = 'never';
    const sent: number[] = [];
    const reports: string[] = [];
    let timers: (() => void)[] = [];
    const outbox: LedgerOutbox = {
      next: async (limit) => ({ settled: waiting.slice(0, limit), starts: [], turns: [] }),
      shipped({ settled }: Shipment) {
        waiting = waiting.filter((row) => !settled.includes(row));
      },
    };
    const shipper = createShipper({
      outbox: async () => outbox,
      archive: {
        async add({ settled }) {
          if (fails === 'before') throw new GatewayError('storage-failed', 'Away.');
          sent.push(settled.length);
          for (const row of settled) arrived.add(row);
          // The commit is there, and nobody hears of it.
          if (fails === 'after') throw new GatewayError('storage-failed', 'Lost.');
        },
      },
      now: () => 0,
      random: () => 0.5,
      after: (_delayMs, act) => {
        timers.push(act);
        return () => {
          timers = timers.filter((other) => other !== act);
        };
      },
      report: ({ message }) => reports.push(message),
    });
    const tick = async () => {
      const acts = timers;
      timers = [];
      for (const act of acts) act();
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    };
    return {
      shipper,
      tick,
      sent,
      reports,
      fail: (how: typeof fails) => {
        fails = how;
      },
      left: () => waiting.length,
      arrived: () => arrived.size,
    };
  }

  it('goes in shipments, in order, until nothing is left', async () => {
    const { shipper, sent, left } = setup();
    await shipper.drain();
    expect([sent, left()]).toEqual([[500, 500, 203], 0]);
  });

  it('gives up nothing before it is there, tells once, and goes on by itself', async () => {
    const { shipper, tick, fail, left, arrived, reports } = setup();
    fail('before');
    shipper.wake();
    await tick();
    await tick();
    expect([left(), arrived(), reports]).toEqual([1_203, 0, ['Away.']]);
    fail('after');
    await tick();
    expect([left(), arrived()]).toEqual([1_203, 500]);
    fail('never');
    await tick();
    expect([left(), arrived(), reports]).toEqual([0, 1_203, ['Away.']]);
  });
});

(lacksPostgres() ? describe.skip : describe)('the ledger of gateways that share PostgreSQL', () => {
  let upstream: Awaited<ReturnType<typeof startUpstream>>;
  let postgres: PostgresServer;
  let gateways: Running[] = [];
  let dataDirs: string[] = [];

  beforeAll(async () => {
    upstream = await startUpstream();
    upstream.plays(playsJson(200, chunk('hello', 'STOP')));
    postgres = await makePostgres();
    await migrateStorage({ dataDir: '', database: { url: postgres.url('postgres') } });
    dataDirs = await Promise.all([1, 2].map(() => mkdtemp(path.join(tmpdir(), 'pollux-'))));
    gateways = await Promise.all(dataDirs.map(start));
  });
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await Promise.all([upstream.close(), postgres.remove()]);
    await Promise.all(dataDirs.map((dataDir) => rm(dataDir, { recursive: true, force: true })));
  });

  const start = (dataDir: string) =>
    startGateway({
      dataDir,
      providers: [upstream.provider],
      catalogue: {
        'gemini/*': { prices: { promptPerMillionTokens: 1, completionPerMillionTokens: 2 } },
      },
      database: { url: postgres.url('postgres'), timeoutMs: 2_000, connections: 5 },
    });

  let asked = 0;
  const ask = async (gateway: Running | undefined) => {
    asked += 1;
    const answer = await send(gateway?.url ?? '', {
      path: '/v1beta/models/gemini/m-1:generateContent',
      headers: {
        ...{ 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
        'x-request-id': `request-${asked}`,
      },
      body: { contents: [{ parts: [{ text: 'hi' }] }] },
    });
    expect(answer.status).toBe(200);
  };
  const inPostgres = async () => {
    const [row] = await postgres.ask(
      `select count(*)::int as rows, count(distinct request_id)::int as requests,
        sum(cost_nano_usd)::text as cost from ledger_attempts where settled_at_ms is not null`,
    );
    return row;
  };
  /** Two tokens at one dollar, three at two: eight millionths each. */
  const all = () => ({ rows: asked, requests: asked, cost: String(8_000 * asked) });

  it('comes together there, and nothing stays behind', async () => {
    for (let round = 0; round < 10; round++) await Promise.all(gateways.map(ask));
    await until(async () => (await inPostgres())?.rows === asked);
    expect(await inPostgres()).toEqual(all());
  });

  it('loses and doubles nothing while the server is away, or the gateway ends meanwhile', async () => {
    await postgres.stop();
    for (let round = 0; round < 20; round++) await Promise.all(gateways.map(ask));
    // One of them ends with its rows unsent; they wait on its disk.
    await gateways[0]?.close();
    expect(rowsIn(dataDirs[0] ?? '').length).toBeGreaterThanOrEqual(20);
    await postgres.start();
    gateways[0] = await start(dataDirs[0] ?? '');
    await until(async () => (await inPostgres())?.rows === asked);
    await Promise.all(gateways.map(ask));
    await until(async () => (await inPostgres())?.rows === asked);
    expect(await inPostgres()).toEqual(all());
  });
});

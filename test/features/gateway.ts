import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyDigest } from '../../src/auth/authenticate.js';
import { loadConfig } from '../../src/config/load-config.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import { ok } from '../../src/core/result.js';
import { start } from '../../src/main.js';
import { type Replay, replayKey, startReplay } from '../replay/upstream.js';
import { columns, type MatrixFormat, type PerFormat } from './columns.js';

/** One gateway before an upstream of every format, all of them on real sockets. */
export interface FeatureGateway {
  readonly url: string;
  readonly upstreams: PerFormat<Replay>;
  close(): Promise<void>;
}

export const gatewayKey = 'key-of-the-feature-tests';

export async function startFeatureGateway(): Promise<FeatureGateway> {
  const started: [MatrixFormat, Replay][] = [];
  const providers: Record<string, object> = {};
  for (const { format, providers: hosts } of columns) {
    const upstream = await startReplay(format);
    started.push([format, upstream]);
    for (const [name, settings] of Object.entries(hosts))
      providers[name] = { format, baseUrl: upstream.url, apiKey: replayKey, ...settings };
  }
  const text = JSON.stringify({
    server: { port: 0 },
    providers,
    // Faults that one row asks for are not to be remembered in the next.
    routing: { circuitBreaker: false, cooldowns: false },
    // A machine that is busy with other tests is none of theirs.
    limits: { eventLoopDelayMs: 0 },
    log: { level: 'silent' },
  });
  const loaded = loadConfig({
    file: 'test.yaml',
    env: {},
    readFile: () => ok({ text, mode: 0o600 }),
  });
  if (!loaded.ok)
    throw new Error(loaded.error.map(({ path, message }) => `${path} ${message}`).join('; '));

  const pepper = Buffer.from('pepper of the feature tests');
  const principals = new Map([[keyDigest(gatewayKey, pepper), configuredPrincipal('features')]]);
  const dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
  const config = { ...loaded.value.config, dataDir };
  const gateway = await start({ config, principals, pepper, random: () => 0 });
  return {
    url: gateway.url,
    upstreams: Object.fromEntries(started) as PerFormat<Replay>,
    async close() {
      await gateway.close();
      await rm(dataDir, { recursive: true, force: true });
      for (const [, upstream] of started) await upstream.close();
    },
  };
}

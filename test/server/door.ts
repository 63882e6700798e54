import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { validateGatewayExtensions } from '../../generated/dialects/validators.js';
import { enums, shapes } from '../../generated/fields.js';
import { createAuthenticator, keyDigest } from '../../src/auth/authenticate.js';
import { createByteBudget } from '../../src/core/byte-budget.js';
import type { DialectName } from '../../src/core/canonical.js';
import { createNormaliser } from '../../src/core/normalise.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import { ok } from '../../src/core/result.js';
import { adaptive } from '../../src/dialects/adaptive/index.js';
import type { Dialect, Gateway, Handler, Services } from '../../src/dialects/dialect.js';
import { gemini } from '../../src/dialects/gemini/index.js';
import { nordlys } from '../../src/dialects/nordlys/index.js';
import { omnirouters } from '../../src/dialects/omnirouters/index.js';
import { opper } from '../../src/dialects/opper/index.js';
import { createDrain } from '../../src/server/drain.js';
import { createFrontDoor, type MountedDialect } from '../../src/server/front-door.js';
import { mountDialect } from '../../src/server/mount-dialect.js';
import { createBodyReader, type Pace } from '../../src/server/read-body.js';
import { createInputReader } from '../../src/server/read-input.js';
import { createKeyRefusal } from '../../src/server/refuse-key.js';
import { apiKey } from './gateway.js';

export const dialects: Record<DialectName, Dialect> = {
  gemini,
  opper,
  omnirouters,
  nordlys,
  adaptive,
};
export const dialectNames = Object.keys(dialects) as DialectName[];

/** No handler of ours runs here, so nothing ever asks the gateway, or what it keeps. */
const unused = {} as Gateway;
const unusedServices = {} as Services;

/**
 * The server and its dialects' documents on a free port, with handlers that only say that they
 * were reached: what happens before a handler is what these tests are about.
 */
export async function openDoor({
  pace,
  prepare,
  isShedding = false,
}: {
  pace?: Pace;
  prepare?: (server: Server) => void;
  /** Whether the gateway has too much to do. */
  isShedding?: boolean;
} = {}) {
  const reached: string[] = [];
  const pepper = Buffer.from('pepper');
  const readInput = createInputReader({
    readBody: createBodyReader(
      { bodyBytes: 1024 * 1024, budget: createByteBudget(8 * 1024 * 1024) },
      pace,
    ),
    jsonLimits: { depth: 64, nodes: 200_000, keysPerObject: 10_000 },
    normalise: createNormaliser({ shapes, enums }),
    validateExtensions: validateGatewayExtensions,
  });

  const counted = (dialect: Dialect): Dialect => ({
    ...dialect,
    handlers: (gateway, services) =>
      Object.fromEntries(
        Object.keys(dialect.handlers(gateway, services)).map((operationId): [string, Handler] => [
          operationId,
          async () => {
            reached.push(operationId);
            return ok({ kind: 'json', body: {}, headers: {} });
          },
        ]),
      ),
  });

  const mounted = Object.fromEntries(
    dialectNames.map((name): [string, MountedDialect] => {
      const dialect = counted(dialects[name]);
      return [
        name,
        {
          dialect,
          mount: mountDialect(
            dialect,
            unused,
            unusedServices,
            readInput,
            (_request, _context, answer) => answer(),
          ),
        },
      ];
    }),
  ) as Record<DialectName, MountedDialect>;
  const server = createFrontDoor({
    dialects: mounted,
    authenticate: createAuthenticator({
      configured: new Map([[keyDigest(apiKey, pepper), configuredPrincipal('test')]]),
      pepper,
      now: Date.now,
    }),
    // Hundreds of bad keys come from one address here.
    refuseKey: createKeyRefusal(() => 0),
    limits: { admit: () => ok({ end() {} }) },
    isShedding: () => isShedding,
    uploadOwner: async () => undefined,
    app: (_request, response) => void response.writeHead(404).end(),
    rootDialect: 'auto',
    hosts: {},
    corsOrigins: ['*'],
    maxHeaderBytes: 16 * 1024,
    maxHeaders: 64,
    totalTimeoutMs: 5_000,
    streamTotalTimeoutMs: 5_000,
    drain: createDrain({ delayMs: 0, limitMs: 0 }),
    now: Date.now,
    newId: () => 'request-id-1',
    log: () => {},
  });
  prepare?.(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    /** Operations whose handlers ran, oldest first. */
    reached,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

import type { RequestListener } from 'node:http';
import type { ChangedCaller } from '../auth/ports.js';
import type { Principal } from '../core/principal.js';
import { management } from '../management/index.js';
import type { ManagementServices } from '../management/management.js';
import { createManagementDoor, type ManagementDoorOptions } from '../server/management-door.js';
import { createBodyReader } from '../server/read-body.js';
import type { Common } from './common.js';
import { openKeys } from './keys.js';
import { recordings } from './recordings.js';

/** Settings are small; whoever sends more means something else. */
const bodyBytes = 256 * 1024;

export type ManagementParts = Pick<
  ManagementDoorOptions,
  'authenticate' | 'refuseKey' | 'limits' | 'isShedding' | 'jsonLimits'
> &
  Omit<ManagementServices, 'keys' | 'configuredKeys' | 'recordings' | 'now'> & {
    readonly principals: Iterable<Principal>;
    readonly pepper: Uint8Array;
    readonly changed: (caller: ChangedCaller) => void;
  };

/** The management API. Loaded with the first request for it. */
export async function openManagement(
  { config, now, newId, log, database, budget }: Common,
  { principals, pepper, changed, ...parts }: ManagementParts,
): Promise<RequestListener> {
  const { open, isThere } = database;
  const { authenticate, refuseKey, limits, isShedding, jsonLimits, ...services } = parts;
  return createManagementDoor({
    document: {
      ...management,
      handlers: {
        ...management.handlers({
          ...services,
          keys: openKeys({ open, isThere, configured: config.projects, pepper, now, changed }),
          configuredKeys: (projectId) =>
            [...principals]
              .filter((principal) => principal.projectId === projectId)
              .map(({ keyId: id, limits: ofKey }) => ({ id, limits: ofKey })),
          recordings: await recordings(database),
          now,
        }),
      },
    },
    ...{ authenticate, refuseKey, limits, isShedding, jsonLimits },
    readBody: createBodyReader({ bodyBytes, budget }),
    ...{ now, newId, log },
  });
}

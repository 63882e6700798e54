import type { IncomingHttpHeaders } from 'node:http';
import type { Operations } from '../../generated/management/operations.js';
import type { Target } from '../../generated/management/types.js';
import type { Clock } from '../core/clock.js';
import { GatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import { ok, type Result } from '../core/result.js';
import type { Reply } from '../dialects/dialect.js';
import type { KeyService, Reach, StoredKey } from '../keys/ports.js';
import type { LedgerQueries } from '../ledger/ports.js';
import type { RequestLimits } from '../limits/ports.js';
import type { RecordingStore } from '../recordings/ports.js';
import type { PurgeScope } from '../response-cache/ports.js';
import type { SpanStore } from '../tracing/ports.js';

/** What a handler of the management API knows of a request besides its validated parts. */
export interface ManagementContext {
  readonly requestId: string;
  /** Lower-case names. */
  readonly headers: IncomingHttpHeaders;
  /** Whose key it is called with. */
  readonly principal: Principal;
}

/** How one target does, as its own folder tells it. */
export type Standing = Omit<Target, 'recentFaults'> & {
  readonly recentFaults: readonly Target['recentFaults'][number][];
};

/** What the management API is about; each is a folder of its own. */
export interface ManagementServices {
  /** Takes kept answers away; none of them is given again once it has resolved. */
  readonly purgeAnswers: (scope: PurgeScope) => Promise<void>;
  /** Health of every target that was called of late. */
  readonly targetStandings: () => readonly Standing[];
  readonly keys: KeyService;
  /** Keys of the configuration that a project has. */
  readonly configuredKeys: (projectId: string) => readonly Pick<StoredKey, 'id' | 'limits'>[];
  readonly budgetsOf: RequestLimits['budgetsOf'];
  readonly spans: SpanStore;
  /** Empty where nothing was ever kept. */
  readonly recordings: Pick<RecordingStore, 'list' | 'find' | 'remove'>;
  readonly ledger: Pick<LedgerQueries, 'usage' | 'attempts'>;
  readonly now: Clock;
}

/** The obligation: a handler for each operation of `openapi/management.yaml`. */
export type ManagementHandlers = Operations<ManagementContext, Result<Reply>>;

/** A body of JSON. */
export function json(body: object): Result<Reply> {
  return ok({ kind: 'json', body, headers: {} });
}

/** Whose things a caller may see and change. */
export function reachOf({ scopes, projectId }: Principal): Reach {
  return scopes.has('admin') ? 'everybody' : { projectId };
}

/** Whether a project is one whose things the caller may see and change. */
export function reaches(principal: Principal, projectId: string): boolean {
  const reach = reachOf(principal);
  return reach === 'everybody' || reach.projectId === projectId;
}

/** RFC 3339, in UTC. */
export function writeTime(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

/** The same for a project that is somebody else's as for one that nobody has. */
export function projectNotFound(): GatewayError {
  return new GatewayError('not-found', 'There is no such project.');
}

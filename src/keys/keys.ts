import { GatewayError } from '../core/errors.js';
import { type MadeKey, makeKey, makeSecret, type RandomBytes } from '../core/gateway-key.js';
import { fail, ok, type Result } from '../core/result.js';
import { exceeding, type Grant } from './grants.js';
import type {
  Grantor,
  KeyChange,
  KeyService,
  KeyStore,
  Reach,
  ShownKey,
  StoredKey,
} from './ports.js';
import { createProjects, type ProjectOptions } from './projects.js';
import { showKey } from './show-key.js';

export interface KeyOptions extends Omit<ProjectOptions, 'store' | 'changed'> {
  readonly projects: ProjectOptions['store'];
  readonly keys: KeyStore;
  readonly randomBytes: RandomBytes;
  /** HMAC of a key, in hex: what is kept of it. */
  readonly digest: (secret: string) => string;
  /** Hears of keys and projects after a change: what is remembered of them holds no more. */
  readonly changed: (of: { readonly keyId: string } | { readonly projectId: string }) => void;
}

/** Keys, and the projects that own them. */
export function createKeyService(options: KeyOptions): KeyService {
  const { keys, isThere, configured, now, randomBytes, digest, changed } = options;
  const projects = createProjects({
    ...options,
    store: options.projects,
    changed: (projectId) => changed({ projectId }),
  });

  /** One question for all of them. */
  const showAll = async (found: readonly StoredKey[]): Promise<ShownKey[]> => {
    const asked = found.map(({ projectId }) => projectId).filter((id) => !configured.has(id));
    const living = await options.projects.livingAmong([...new Set(asked)]);
    const hasProject = (id: string) => configured.has(id) || living.has(id);
    return found.map((key) => showKey(key, hasProject(key.projectId), now()));
  };

  const find = async (reach: Reach, id: string): Promise<Result<ShownKey>> => {
    const key = isThere() ? await keys.find(reach, id) : undefined;
    const [shown] = key ? await showAll([key]) : [];
    return shown ? ok(shown) : fail(keyNotFound());
  };

  /** Writes what `change` makes of a key, which is asked again where somebody else was faster. */
  const replace = async (
    reach: Reach,
    id: string,
    change: (key: StoredKey) => Result<StoredKey>,
  ): Promise<Result<ShownKey>> => {
    for (let tries = 0; tries < 3; tries++) {
      const found = await find(reach, id);
      if (!found.ok) return found;
      // Known before the change: a secret must not get lost because it cannot be asked for after it.
      const { state, ...key } = found.value;
      const made = change(key);
      if (!made.ok) return made;
      // Every change has a time of its own, by which the next one knows whether it saw this one.
      const written = { ...made.value, updatedAtMs: Math.max(now(), key.updatedAtMs + 1) };
      if (!(await keys.replace(reach, written, key.updatedAtMs))) continue;
      changed({ keyId: id });
      return ok(showKey(written, state !== 'archived', now()));
    }
    return fail(new GatewayError('overloaded', 'The key is being changed by others; try again.'));
  };

  return {
    ...projects,

    async createKey(by, reach, { projectId, displayName, scopes = ['inference'], ...wish }) {
      const { limits = {}, ...others } = wish;
      const project = await projects.findProject(reach, projectId);
      if (!project.ok) return project;
      const granted = grant(by, { scopes, limits, ...others });
      if (!granted.ok) return granted;
      const { id, secret } = makeKey(randomBytes);
      const nowMs = now();
      const key: StoredKey = {
        id,
        projectId,
        displayName,
        ...keptOf({ id, secret }),
        ...granted.value,
        createdBy: by.keyId,
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
      };
      await keys.add(key);
      return ok({ key: showKey(key, true, nowMs), secret });
    },

    findKey: find,

    async listKeys(reach, from) {
      return isThere() ? showAll(await keys.list(reach, from)) : [];
    },

    async updateKey(by, reach, id, change) {
      return replace(reach, id, (key) => {
        if (by.keyId === id) return fail(notOneself());
        const changed = changedKey(key, change);
        const granted = grant(by, changed);
        return granted.ok ? ok(changed) : granted;
      });
    },

    async rotateKey(by, reach, id, graceMs) {
      let made: MadeKey | undefined;
      const rotated = await replace(reach, id, (key) => {
        // Whoever gets the secret can do what the key can.
        const granted = by.keyId === id ? ok(undefined) : grant(by, key);
        if (!granted.ok) return granted;
        if (key.revokedAtMs !== undefined) return fail(isRevoked());
        made = makeSecret(id, randomBytes);
        const { former: _, ...others } = key;
        const former = { digest: key.digest, untilMs: now() + graceMs };
        return ok({ ...others, ...keptOf(made), ...(graceMs > 0 ? { former } : {}) });
      });
      if (!rotated.ok) return rotated;
      return ok({ key: rotated.value, secret: made?.secret ?? '' });
    },

    revokeKey: (reach, id) =>
      replace(reach, id, (key) => ok({ ...key, revokedAtMs: key.revokedAtMs ?? now() })),

    async deleteKey(reach, id) {
      const removed = isThere() && (await keys.remove(reach, id));
      if (removed) changed({ keyId: id });
      return removed ? ok(undefined) : fail(keyNotFound());
    },
  };

  function keptOf({ secret }: MadeKey) {
    return { digest: digest(secret), last4: secret.slice(-4) };
  }
}

function changedKey(key: StoredKey, change: KeyChange): StoredKey {
  const { allowed: _, expiresAtMs: __, ...others } = key;
  const { displayName = key.displayName, scopes = key.scopes, limits = key.limits } = change;
  const { allowed = key.allowed ?? null, expiresAtMs = key.expiresAtMs ?? null } = change;
  return {
    ...others,
    ...{ displayName, scopes, limits },
    ...(allowed === null ? {} : { allowed }),
    ...(expiresAtMs === null ? {} : { expiresAtMs }),
  };
}

/** Row 114: what the grantor lacks is a 403 that names the fields. */
function grant(by: Grantor, wish: Grant): Result<Grant> {
  const violations = exceeding(by, wish);
  const [first] = violations;
  if (!first) return ok(wish);
  const message = `${first.field} ${first.description}.`;
  return fail(new GatewayError('permission-denied', message, { violations }));
}

/** Row 115: nobody changes what it may do itself. */
function notOneself(): GatewayError {
  return new GatewayError('permission-denied', 'A key cannot change itself; use another one.');
}

function isRevoked(): GatewayError {
  return new GatewayError('failed-precondition', 'The key is revoked; make a new one.');
}

/** The same for a key that is somebody else's. */
function keyNotFound(): GatewayError {
  return new GatewayError('not-found', 'There is no such key.');
}

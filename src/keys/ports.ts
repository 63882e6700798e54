import type { Allowed, Limits, Principal, Scope } from '../core/principal.js';
import type { Result } from '../core/result.js';

/** Owns keys, and what they store and spend. Times are Unix milliseconds. */
export interface Project {
  /** Chosen by who made it, and never given again. */
  readonly id: string;
  readonly displayName: string;
  /** Of all its keys together. */
  readonly limits: Limits;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** None of its keys counts any more. */
  readonly archivedAtMs?: number;
}

/** A project as it is shown; one of the configuration has no times and cannot be changed here. */
export type ShownProject = Pick<Project, 'id' | 'displayName' | 'limits'> &
  Partial<Pick<Project, 'createdAtMs' | 'updatedAtMs'>> & { readonly configured: boolean };

/** A key as it is kept. The key itself is nowhere. */
export interface StoredKey {
  /** Part of the key, and no secret. */
  readonly id: string;
  readonly projectId: string;
  readonly displayName: string;
  /** HMAC of the key, in hex, and its last four characters for people. */
  readonly digest: string;
  readonly last4: string;
  /** The one before the last rotation, and until when it counts as well. */
  readonly former?: { readonly digest: string; readonly untilMs: number };
  readonly scopes: readonly Scope[];
  readonly allowed?: Allowed;
  readonly limits: Limits;
  readonly expiresAtMs?: number;
  readonly revokedAtMs?: number;
  /** Id of the key that made it; `cli` for the command line. */
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** A key as it is shown: with whether it works now. */
export interface ShownKey extends StoredKey {
  /** `archived` where its project is archived, or stands neither in the configuration nor in the table. */
  readonly state: 'active' | 'expired' | 'revoked' | 'archived';
}

/** Whose things are asked for: those of one project, or everybody's. */
export type Reach = { readonly projectId: string } | 'everybody';

/** What a key or a project may be changed in; a member that is null is taken away. */
export interface KeyChange {
  readonly displayName?: string;
  readonly scopes?: readonly Scope[];
  readonly allowed?: Allowed | null;
  readonly limits?: Limits;
  readonly expiresAtMs?: number | null;
}

export interface ProjectChange {
  readonly displayName?: string;
  readonly limits?: Limits;
}

export interface ListedFrom {
  readonly limit: number;
  /** Those with an id behind this. */
  readonly after?: string;
}

export interface ProjectStore {
  /** False where the id was ever given. */
  add(project: Project): Promise<boolean>;
  /** Archived ones too. */
  find(id: string): Promise<Project | undefined>;
  /** By their ids, without archived ones. */
  list(from: ListedFrom): Promise<readonly Project[]>;
  /** Those of these ids that projects have which are not archived. */
  livingAmong(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Undefined where there is none, or it is archived. */
  change(
    id: string,
    change: ProjectChange & Pick<Project, 'updatedAtMs' | 'archivedAtMs'>,
  ): Promise<Project | undefined>;
}

export interface KeyStore {
  add(key: StoredKey): Promise<void>;
  find(reach: Reach, id: string): Promise<StoredKey | undefined>;
  /** By their ids. */
  list(reach: Reach, from: ListedFrom): Promise<readonly StoredKey[]>;
  /** Writes the changeable members of a key that was last changed then; false where it is no more. */
  replace(reach: Reach, key: StoredKey, updatedAtMs: number): Promise<boolean>;
  /** False where there is none. */
  remove(reach: Reach, id: string): Promise<boolean>;
  /** A key and its project, for whoever brings the key. */
  findWithProject(id: string): Promise<KeyWithProject | undefined>;
}

export interface KeyWithProject {
  readonly key: StoredKey;
  /** Undefined where the project stands in no table: the configuration may name it. */
  readonly project?: Project;
}

export interface NewProject {
  readonly id: string;
  readonly displayName?: string;
  readonly limits?: Limits;
}

export interface NewKey {
  readonly projectId: string;
  readonly displayName: string;
  readonly scopes?: readonly Scope[];
  readonly allowed?: Allowed;
  readonly limits?: Limits;
  readonly expiresAtMs?: number;
}

/** Who makes or changes a key: it cannot give what it has not. */
export type Grantor = Pick<Principal, 'keyId' | 'scopes' | 'allowed' | 'limits' | 'expiresAtMs'>;

/** A key with its secret, which is never told again. */
export interface KeyWithSecret {
  readonly key: ShownKey;
  readonly secret: string;
}

/**
 * Projects and keys, as the management API and the command line use them. What is out of reach
 * fails with the same 404 as what nobody has.
 */
export interface KeyService {
  createProject(project: NewProject): Promise<Result<ShownProject>>;
  findProject(reach: Reach, id: string): Promise<Result<ShownProject>>;
  listProjects(reach: Reach, from: ListedFrom): Promise<readonly ShownProject[]>;
  updateProject(reach: Reach, id: string, change: ProjectChange): Promise<Result<ShownProject>>;
  /** Its keys stop working; what they stored and spent stays. */
  archiveProject(reach: Reach, id: string): Promise<Result<undefined>>;

  createKey(by: Grantor, reach: Reach, key: NewKey): Promise<Result<KeyWithSecret>>;
  findKey(reach: Reach, id: string): Promise<Result<ShownKey>>;
  listKeys(reach: Reach, from: ListedFrom): Promise<readonly ShownKey[]>;
  updateKey(by: Grantor, reach: Reach, id: string, change: KeyChange): Promise<Result<ShownKey>>;
  /** The secret before counts for `graceMs` more. */
  rotateKey(by: Grantor, reach: Reach, id: string, graceMs: number): Promise<Result<KeyWithSecret>>;
  revokeKey(reach: Reach, id: string): Promise<Result<ShownKey>>;
  deleteKey(reach: Reach, id: string): Promise<Result<undefined>>;
}

import type { Kysely } from 'kysely';

/** The tables, as their newest migration leaves them. Times are Unix milliseconds. */
// biome-ignore lint/suspicious/noEmptyInterface: the first table comes with its service
export interface Tables {}

export type Database = Kysely<Tables>;

/** Opened and migrated with the first question to it; the same database every time. */
export type OpenDatabase = () => Promise<Database>;

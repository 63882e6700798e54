import type { Migration } from 'kysely';

/** By name, which says the order. Forward only; never edited once released. */
export const migrations: Readonly<Record<string, Migration>> = {};

import type { AnswerStore, EntryFacts } from './ports.js';

interface Entry extends EntryFacts {
  readonly text: string;
  readonly bytes: number;
}

/** What an entry costs besides its text: its key, its facts and its place. */
const overheadBytes = 512;

/**
 * Entries of one process. Whenever they are more than there is room for, those go that nobody has
 * asked for the longest.
 *
 * @param limitBytes of all entries together.
 */
export function createMemoryStore(limitBytes: number): AnswerStore {
  /** Least recently used first. */
  const entries = new Map<string, Entry>();
  let heldBytes = 0;

  const remove = (key: string) => {
    heldBytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };

  return {
    async find(tenant, key, nowMs) {
      const entry = entries.get(key);
      if (!entry || entry.tenant !== tenant) return undefined;
      if (entry.expiresAtMs <= nowMs) {
        remove(key);
        return undefined;
      }
      entries.delete(key);
      entries.set(key, entry);
      return entry.text;
    },

    async keep(key, text, facts) {
      // Up to two bytes a character is what a string takes in memory.
      const bytes = 2 * text.length + overheadBytes;
      if (bytes > limitBytes) return;
      remove(key);
      entries.set(key, { ...facts, text, bytes });
      heldBytes += bytes;
      for (const oldest of entries.keys()) {
        if (heldBytes <= limitBytes) break;
        remove(oldest);
      }
    },

    async purge({ tenant, keyId, model }) {
      for (const [key, entry] of entries) {
        const isMeant =
          entry.tenant === tenant &&
          (keyId === undefined || entry.keyId === keyId) &&
          (model === undefined || entry.model === model || entry.answeredBy === model);
        if (isMeant) remove(key);
      }
    },

    async sweep(nowMs) {
      for (const [key, { expiresAtMs }] of entries) if (expiresAtMs <= nowMs) remove(key);
    },
  };
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { AnswerStore } from './ports.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * A store that sees no answer: entries are sealed before it gets them, each for its own tenant and key,
 * so that none opens in the place of another. What does not open is not there. Reliability contract §10.
 *
 * @param key 32 bytes.
 */
export function sealedStore(store: AnswerStore, key: Uint8Array): AnswerStore {
  return {
    ...store,

    async find(tenant, name, nowMs) {
      const sealed = await store.find(tenant, name, nowMs);
      return sealed === undefined ? undefined : open(sealed, key, placeOf(tenant, name));
    },

    keep: (name, entry, facts) =>
      store.keep(name, seal(entry, key, placeOf(facts.tenant, name)), facts),
  };
}

function placeOf(tenant: string, name: string): Buffer {
  return Buffer.from(JSON.stringify([tenant, name]));
}

function seal(text: string, key: Uint8Array, place: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(place);
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64');
}

function open(sealed: string, key: Uint8Array, place: Buffer): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const text = bytes.subarray(nonceBytes + tagBytes);
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes))
      .setAAD(place)
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

import { hkdfSync } from 'node:crypto';
import { localSimilarity } from './local-similarity.js';
import { createMemoryStore } from './memory-store.js';
import type { AnswerStore, Similarity } from './ports.js';
import {
  createResponseCache,
  type ResponseCache,
  type ResponseCacheOptions,
} from './response-cache.js';
import { sealedStore } from './sealed-store.js';

export interface OpenOptions extends Omit<ResponseCacheOptions, 'store' | 'similarity' | 'secret'> {
  /** Of the gateway, and the same in every gateway that shares a store. */
  readonly secret: Uint8Array;
  /** Where answers are kept together with other gateways, or past the end of this one. */
  readonly store?: AnswerStore;
  /** Room in the memory of the process, where there is no store. */
  readonly memoryBytes: number;
  /** Words alone where absent. */
  readonly similarity?: Similarity;
}

/** The caches of a gateway: what leaves the process is sealed. */
export function openResponseCache(options: OpenOptions): ResponseCache {
  const { store, memoryBytes, similarity = localSimilarity, secret } = options;
  return createResponseCache({
    ...options,
    similarity,
    secret: keyFrom(secret, 'pollux answer names'),
    store: store
      ? sealedStore(store, keyFrom(secret, 'pollux kept answers'))
      : createMemoryStore(memoryBytes),
  });
}

function keyFrom(secret: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', use, 32));
}

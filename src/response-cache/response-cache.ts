import { createBoundedMemory } from '../core/bounded-memory.js';
import type { CallSignal } from '../core/cancellation.js';
import type { CacheTier, CanonicalCall } from '../core/canonical.js';
import type { Clock } from '../core/clock.js';
import { isObject, parseJson } from '../core/json.js';
import type { Allowed } from '../core/principal.js';
import { type Fingerprint, fingerprintOf } from './fingerprint.js';
import { createFlights, type Flight } from './flights.js';
import { disagreementOf } from './guard.js';
import { type CachePlan, type PlannedCaches, planCaches } from './plan.js';
import type {
  AnswerStore,
  CacheSettings,
  EntryFacts,
  KeptAnswer,
  PurgeScope,
  Similarity,
} from './ports.js';
import { commonWording } from './wording.js';

export interface ResponseCacheOptions {
  readonly store: AnswerStore;
  readonly settings: CacheSettings;
  readonly similarity: Similarity;
  /** Of the HMACs that name entries; 32 bytes that nobody else has. */
  readonly secret: Uint8Array;
  /** The same for all names of the same targets. */
  readonly modelKey: (model: string) => string;
  readonly now: Clock;
  readonly after: (delayMs: number, act: () => void) => () => void;
}

export interface FoundAnswer {
  readonly answer: KeptAnswer;
  readonly tier: CacheTier;
}

/** One request, before the cache. Nothing here is shared with another project. */
export interface AskedAnswer {
  /** What is there already. Rejects where the store cannot be reached. */
  find(): Promise<FoundAnswer | undefined>;
  /** Undefined where the same request is being answered; it is to be followed then. */
  begin(): Flight | undefined;
  follow(signal: CallSignal): Promise<FoundAnswer | undefined>;
  /** Rejects where the store cannot be reached. */
  keep(
    answer: KeptAnswer,
    whose: Pick<EntryFacts, 'keyId' | 'model' | 'answeredBy'>,
  ): Promise<void>;
  /** What is asked. */
  readonly question: string;
}

/** The caches of whole answers. Reliability contract §10 "Cache". */
export interface ResponseCache {
  /** Whether requests that say nothing of a cache are not to be asked about it. */
  readonly isAskedForOnly: boolean;
  plan(call: CanonicalCall): PlannedCaches;
  /** @param allowed what the caller's key may use. */
  ask(call: CanonicalCall, plan: CachePlan, allowed: Allowed | undefined): AskedAnswer;
  purge(scope: PurgeScope): Promise<void>;
  sweep(): Promise<void>;
}

export function createResponseCache(options: ResponseCacheOptions): ResponseCache {
  const { store, settings, similarity, secret, modelKey, now } = options;
  const flights = createFlights(options.after);
  /** Calls that may be asked again. */
  const asked = new WeakMap<CanonicalCall, Asked>();
  /** Entries by their keys, as they were read the last time. */
  const reads = createBoundedMemory<ReadEntry>(keptReadLength);

  /** What was found out of a call before, where its caller may use the same. */
  function namedBefore(call: CanonicalCall, allowed: Allowed | undefined): Fingerprint {
    const known = asked.get(call);
    if (known && known.allowed === allowed) return known.fingerprint;
    const fingerprint = fingerprintOf(call, allowed, secret, modelKey);
    asked.set(call, { allowed, fingerprint });
    return fingerprint;
  }

  function readOnce(key: string, entry: string): KeptAnswer | undefined {
    const last = reads.find(key);
    if (last?.entry === entry) return last.answer;
    const answer = readAnswer(entry);
    if (answer && entry.length <= keptReadAtMost) reads.keep(key, { entry, answer }, entry.length);
    return answer;
  }

  /** An entry that is not older than its reader wants it. */
  async function read(tenant: string, key: string, ttlMs: number): Promise<KeptAnswer | undefined> {
    const nowMs = now();
    const entry = await store.find(tenant, key, nowMs);
    const answer = entry === undefined ? undefined : readOnce(key, entry);
    return answer && nowMs - answer.storedAtMs < ttlMs ? answer : undefined;
  }

  /** Another question of the same namespace, in words that mean the same. */
  async function findSimilar(
    { tenant }: CanonicalCall,
    { question, similarKey }: Fingerprint,
    { threshold = 1, ttlMs }: CachePlan,
  ): Promise<KeptAnswer | undefined> {
    const common = commonWording(question);
    if (common === undefined) return undefined;
    const nowMs = now();
    const pointer = similarKey(common, similarity.version);
    const exactKey = await store.find(tenant, pointer, nowMs);
    if (exactKey === undefined) return undefined;
    const answer = await read(tenant, exactKey, ttlMs);
    if (!answer || disagreementOf(question, answer.question) !== undefined) return undefined;
    const likeness = await similarity.compare(question, answer.question, tenant);
    return likeness >= threshold ? answer : undefined;
  }

  return {
    isAskedForOnly: !settings.byDefault.exact && !settings.byDefault.semantic,

    plan: (call) => planCaches(call, settings),

    ask(call, plan, allowed) {
      const { tenant } = call;
      const fingerprint = namedBefore(call, allowed);
      const { question, exactKey } = fingerprint;
      const isSemantic = plan.threshold !== undefined && fingerprint.hasQuestion;
      const sameTier = plan.exact ? 'prompt_response' : 'semantic_exact';
      return {
        question,

        async find() {
          const same = await read(tenant, exactKey, plan.ttlMs);
          if (same) return { answer: same, tier: sameTier };
          const similar = isSemantic ? await findSimilar(call, fingerprint, plan) : undefined;
          return similar && { answer: similar, tier: 'semantic_similar' };
        },

        begin: () => flights.begin(exactKey),

        async follow(signal) {
          const answer = await flights.follow(exactKey, signal);
          return answer && { answer, tier: sameTier };
        },

        async keep(answer, whose) {
          const { storedAtMs } = answer;
          const expiresAtMs = storedAtMs + plan.ttlMs;
          const facts = { ...whose, tenant, storedAtMs, expiresAtMs };
          await store.keep(exactKey, JSON.stringify(answer), facts);
          const common = isSemantic ? commonWording(question) : undefined;
          if (common === undefined) return;
          await store.keep(fingerprint.similarKey(common, similarity.version), exactKey, facts);
        },
      };
    },

    purge(scope) {
      reads.clear();
      return store.purge(scope, now());
    },

    sweep: () => store.sweep(now()),
  };
}

/** What is known of a call that may be asked again. */
interface Asked {
  readonly allowed: Allowed | undefined;
  readonly fingerprint: Fingerprint;
}

interface ReadEntry {
  readonly entry: string;
  readonly answer: KeptAnswer;
}

/** Entries that are kept as they were read, in characters; read they take some three times as much. */
const keptReadLength = 4 * 1024 * 1024;

/** Entries above this are read again each time, rather than kept twice. */
const keptReadAtMost = 16 * 1024;

/** An entry of ours; undefined for what is none, such as one of another version. */
function readAnswer(entry: string): KeptAnswer | undefined {
  const parsed = parseJson(entry);
  return parsed.ok && isAnswer(parsed.value) ? parsed.value : undefined;
}

function isAnswer(value: unknown): value is KeptAnswer {
  return (
    isObject(value) &&
    typeof value.question === 'string' &&
    typeof value.provider === 'string' &&
    typeof value.model === 'string' &&
    typeof value.sourceId === 'string' &&
    typeof value.storedAtMs === 'number' &&
    Array.isArray(value.warnings) &&
    Array.isArray(value.chunks)
  );
}

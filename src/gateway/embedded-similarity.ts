import { createCancellation } from '../core/cancellation.js';
import type { Clock, NewId } from '../core/clock.js';
import { GatewayError } from '../core/errors.js';
import { configuredPrincipal } from '../core/principal.js';
import type { Gateway, RequestContext } from '../dialects/dialect.js';
import type { Similarity } from '../response-cache/ports.js';

/** Who waits for an answer waits for this before; a call to the model itself is not much slower. */
const limitMs = 5_000;

export interface EmbeddedSimilarityOptions {
  /** As `provider/model`. */
  readonly model: string;
  readonly embed: Gateway['embed'];
  readonly now: Clock;
  readonly newId: NewId;
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Tells the log of a fault that the client does not see. */
  readonly report: (error: GatewayError) => void;
}

/**
 * Likeness by a provider's embeddings: the angle between the vectors of two questions. Both are asked
 * for at once, and only where their words have let them through already. Rejects where there are none.
 */
export function embeddedSimilarity(options: EmbeddedSimilarityOptions): Similarity {
  const { model, embed } = options;
  return {
    version: model,
    async compare(a, b, tenant) {
      const { context, close } = standIn(options, tenant);
      const call = { texts: [{ text: a }, { text: b }] };
      const asked = {
        routing: {},
        dialect: 'gemini' as const,
        trace: {},
      };
      const embedded = await embed(model, call, asked, context).finally(close);
      if (!embedded.ok) throw embedded.error;
      const [one = [], other = []] = embedded.value.vectors;
      return cosine(one, other);
    },
  };
}

function standIn({ now, newId, after, report }: EmbeddedSimilarityOptions, tenant: string) {
  const { signal, abort } = createCancellation();
  const startedAtMs = now();
  const close = after(limitMs, () =>
    abort(new GatewayError('deadline-exceeded', `No embeddings within ${limitMs / 1000} s.`)),
  );
  const context: RequestContext = {
    requestId: newId(),
    headers: {},
    receivedAtMs: startedAtMs,
    signal,
    remainingMs: () => startedAtMs + limitMs - now(),
    strict: false,
    dryRun: false,
    serverSentEvents: false,
    principal: configuredPrincipal('response caches', tenant),
    tenant,
    warn: () => {},
    report,
    warnings: [],
    address: () => '',
    rawBody: () => {
      throw new Error('a question has no body of its own');
    },
  };
  return { context, close };
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const product = dot(a, b);
  const length = Math.sqrt(dot(a, a) * dot(b, b));
  return length === 0 ? 0 : product / length;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

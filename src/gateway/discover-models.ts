import { type FoundModel, readModelList } from '../catalogue/read-model-list.js';
import { createCancellation } from '../core/cancellation.js';
import type { Clock } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Provider } from '../providers/provider.js';
import { type CallTools, readFailure, readJson } from './exchange.js';

export interface DiscoveryTools extends Pick<CallTools, 'readBytes'> {
  readonly now: Clock;
  /** Tells the operator of a provider that did not list its models. */
  readonly missed: (provider: string, error: GatewayError) => void;
}

/** The models that a provider lists; none where it has no list, or gave none so far. */
export type DiscoverModels = (provider: Provider) => Promise<readonly FoundModel[]>;

/** New models come by the week; a local server may load another one within minutes. */
const freshForMs = 5 * 60_000;

/** A provider that is down is not waited for by every client that asks for models. */
const retryAfterMs = 30_000;

/** Longest a client waits for the list of one provider. */
const timeoutMs = 3_000;

/** OpenRouter's list has less than one megabyte. */
const listBytes = 8 * 1024 * 1024;

interface Known {
  readonly models: readonly FoundModel[];
  readonly askAgainAtMs: number;
}

/**
 * Asks providers for their models when a client does, never before: each at most once in five
 * minutes and one time at once. One that fails keeps the list it had, or has none for a while.
 */
export function createDiscovery(tools: DiscoveryTools): DiscoverModels {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<readonly FoundModel[]>>();

  async function ask(provider: Provider, path: string): Promise<readonly FoundModel[]> {
    const { name } = provider;
    const listed = await askForModels(provider, path, tools);
    asking.delete(name);
    if (!listed.ok) tools.missed(name, listed.error);
    const models = listed.ok ? listed.value : (known.get(name)?.models ?? []);
    const askAgainAtMs = tools.now() + (listed.ok ? freshForMs : retryAfterMs);
    known.set(name, { models, askAgainAtMs });
    return models;
  }

  return async (provider) => {
    const { name, modelsPath } = provider;
    if (modelsPath === undefined) return [];
    const before = known.get(name);
    if (before && tools.now() < before.askAgainAtMs) return before.models;
    const asked = asking.get(name) ?? ask(provider, modelsPath);
    asking.set(name, asked);
    return asked;
  };
}

async function askForModels(
  provider: Provider,
  path: string,
  { readBytes }: DiscoveryTools,
): Promise<Result<readonly FoundModel[]>> {
  const attempt = createCancellation();
  const late = setTimeout(() => {
    attempt.abort(new GatewayError('upstream-timeout', 'The provider gave no list in time.'));
  }, timeoutMs);
  try {
    const outgoing = {
      origin: provider.origin,
      path,
      method: 'GET',
      headers: { accept: 'application/json', ...provider.headers() },
    } as const;
    const authorised = await provider.authorise?.(outgoing);
    if (authorised && !authorised.ok) return authorised;
    const response = await provider.send({
      ...outgoing,
      headers: { ...outgoing.headers, ...authorised?.value },
      headersTimeoutMs: timeoutMs,
      idleTimeoutMs: timeoutMs,
      signal: attempt.signal,
    });
    if (!response.ok) return response;
    if (response.value.status === 200) {
      const body = await readJson(response.value, {
        readBytes: (bytes) => readBytes(bytes, listBytes),
      });
      return body.ok ? ok(readModelList(body.value)) : body;
    }
    const failure = await readFailure(response.value, { readBytes });
    if (!failure.ok) return failure;
    const message = `The provider answered status ${failure.value.status} instead of its models.`;
    return fail(new GatewayError('upstream-unavailable', message));
  } catch (caught) {
    return fail(toGatewayError(caught));
  } finally {
    clearTimeout(late);
  }
}

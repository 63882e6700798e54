import type { CanonicalCall, HeldPrefix } from '../../core/canonical.js';
import { GatewayError } from '../../core/errors.js';
import { isObject } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import type { Warning } from '../../core/warnings.js';
import type { Target } from '../../formats/format.js';
import type { CacheContext, ProviderCaches } from '../../prompt-cache/ports.js';
import type { Provider } from '../../providers/provider.js';
import { lossRefused } from '../call-target.js';
import { type CallTools, type PlainRequest, readAnswered, sendRequest } from '../exchange.js';
import type { OpenFiles } from '../files/call-files.js';

export interface ProviderCachesOptions {
  readonly providers: ReadonlyMap<string, Provider>;
  /** The targets of a call, in order. */
  readonly targetsOf: (call: CanonicalCall) => Promise<Result<readonly Target[]>>;
  /** Tokens of a prompt, by whichever of its targets answers. */
  readonly count: (call: CanonicalCall, context: CacheContext) => Promise<Result<number>>;
  readonly openFiles: OpenFiles;
  readonly tools: Pick<CallTools, 'readBytes'>;
}

/** A prefix at a provider. */
interface Kept {
  readonly held: HeldPrefix;
  /** Absent where the provider does not tell. */
  readonly totalTokenCount?: number;
}

type Settings = Parameters<ProviderCaches['hold']>[1];

/** Prefixes at the providers that keep them: Google's two services. Translation contract §10. */
export function createProviderCaches({
  providers,
  targetsOf,
  count,
  openFiles,
  tools,
}: ProviderCachesOptions): ProviderCaches {
  /** Has the provider of a target keep the prefix; undefined where it keeps none. */
  async function keep(
    call: CanonicalCall,
    target: Target,
    settings: Settings,
    context: CacheContext,
  ): Promise<Result<Kept | undefined>> {
    const provider = providers.get(target.provider);
    const model = provider?.caches?.modelName(target.model);
    if (!provider?.caches || model === undefined) return ok(undefined);
    const files = await openFiles(call, context);
    if (!files.ok) return files;
    const { result: written, call: whole } = await files.value.write(
      call,
      provider,
      target,
      (known, losses) => provider.format.writeRequest(known, target, losses),
    );
    if (!written.ok) {
      files.value.close();
      return written;
    }
    const { body: request, warnings } = written.value;
    const isRefused = context.strict && warnings.length > 0;
    const body = { model, ...prefixOf(call, request), ...writeSettings(settings) };
    const sent = { method: 'POST', path: provider.caches.path(), body } as const;
    const response = isRefused
      ? fail(lossRefused(warnings, target))
      : await sendRequest(provider, 'generate', sent, context.signal, whole.blobs);
    files.value.close();
    if (!response.ok) return response;
    const answer = await readAnswered(response.value, provider, target, tools);
    if (!answer.ok) return answer;
    const kept = readKept(answer.value, target);
    if (kept.ok) for (const warning of warnings) context.warn(warning);
    return kept;
  }

  /** Changes what a provider keeps. Fails where the provider, or its credential, is another now. */
  async function change(
    { handle, ...at }: HeldPrefix,
    request: (path: string) => PlainRequest,
    { signal }: CacheContext,
  ): Promise<Result<unknown>> {
    const provider = providers.get(at.provider);
    if (!provider?.caches || provider.credentialId !== at.credentialId) {
      const message = `The provider "${at.provider}" is configured otherwise than when it was given a prefix.`;
      return fail(new GatewayError('upstream-cache-not-found', message));
    }
    const { profile, policy } = provider;
    const sent = request(provider.caches.path(handle));
    const response = await sendRequest(provider, 'generate', sent, signal);
    if (!response.ok) return response;
    return readAnswered(response.value, provider, { ...at, profile, policy }, tools);
  }

  return {
    async hold(call, settings, context) {
      const targets = await targetsOf(call);
      if (!targets.ok) return targets;
      const [target] = targets.value;
      const kept = target ? await keep(call, target, settings, context) : ok(undefined);
      if (target && !kept.ok) {
        const warning = emulated(target, kept.error);
        if (context.strict) return fail(lossRefused([warning], target));
        context.report(kept.error);
        context.warn(warning);
      }
      const known: Partial<Kept> = (kept.ok ? kept.value : undefined) ?? {};
      const counted = known.totalTokenCount ?? (await count(call, context));
      if (typeof counted === 'number') return ok({ ...known, totalTokenCount: counted });
      return counted.ok ? ok({ ...known, totalTokenCount: counted.value }) : counted;
    },

    extend: (held, expiresAtMs, context) =>
      change(
        held,
        (path) => ({
          method: 'PATCH',
          path: `${path}?updateMask=expireTime`,
          body: writeSettings({ expiresAtMs }),
        }),
        context,
      ),

    release: (held, context) => change(held, (path) => ({ method: 'DELETE', path }), context),
  };
}

/** What can be kept of a whole request. */
function prefixOf(
  { contents: turns }: CanonicalCall,
  { contents, systemInstruction, tools, toolConfig }: Readonly<Record<string, unknown>>,
) {
  return {
    ...(turns.length > 0 ? { contents } : {}),
    ...(systemInstruction ? { systemInstruction } : {}),
    ...(tools ? { tools } : {}),
    ...(toolConfig ? { toolConfig } : {}),
  };
}

function writeSettings({ expiresAtMs, displayName }: Settings) {
  return {
    ...(displayName === undefined ? {} : { displayName }),
    expireTime: new Date(expiresAtMs).toISOString(),
  };
}

/** The prefix serves as well without the provider; it only costs what every prompt costs. */
function emulated({ provider, model }: Target, { message }: GatewayError): Warning {
  const reason = `the provider does not keep it: ${message}`;
  return { code: 'emulated', field: '', target: `${provider}/${model}`, reason };
}

/** A handle stands in paths and bodies later on, so that only a well-formed one is taken. */
const handlePattern =
  /^(?:projects\/[^/?#]+\/locations\/[^/?#]+\/)?cachedContents\/[A-Za-z0-9_-]+$/;

function readKept(body: unknown, { provider, credentialId, model }: Target): Result<Kept> {
  const { name, usageMetadata } = isObject(body) ? body : {};
  if (typeof name !== 'string' || !handlePattern.test(name)) {
    return fail(
      new GatewayError('upstream-invalid', 'The provider answered without the name of the cache.'),
    );
  }
  const { totalTokenCount } = isObject(usageMetadata) ? usageMetadata : {};
  const held = { provider, credentialId, model, handle: name };
  return ok(typeof totalTokenCount === 'number' ? { held, totalTokenCount } : { held });
}

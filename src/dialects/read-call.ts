import type {
  EmbedContentRequest,
  GenerateContentRequest,
} from '../../generated/formats/gemini.js';
import type { CanonicalCall, ProviderOverride, RoutingWishes } from '../core/canonical.js';
import type { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidField, invalidRequest } from '../core/violations.js';
import type { Warning } from '../core/warnings.js';
import type { EmbedCall } from '../formats/format.js';
import { readEmbedCall } from '../formats/gemini/server/embed.js';
import { readRequest } from '../formats/gemini/server/read-request.js';
import { findStoredPrefix } from './cached-contents/stored-prefix.js';
import type { DialectVoice, Gateway, RequestContext, Services } from './dialect.js';
import { type DialectBody, readBody } from './read-body.js';
import { type Extensions, readExtensions } from './read-extensions.js';
import { type ReadOverride, settleOverrides } from './read-provider-configs.js';
import { readTrace } from './read-trace.js';

/** Validated bodies -> what the gateway is asked. Fails with a 400 that names the fields at fault. */
export interface CallReader {
  generate(
    model: string,
    body: DialectBody,
    context: RequestContext,
    stream: CanonicalCall['stream'],
  ): Promise<Result<CanonicalCall>>;
  embed(
    model: string,
    body: DialectBody,
    requests: readonly EmbedContentRequest[],
    context: RequestContext,
  ): Result<{ readonly call: EmbedCall; readonly routing: RoutingWishes }>;
  /** A model in the body may repeat the one of the path, in any spelling of it (W20). */
  checkModel(given: string | undefined, model: string, field: string): Result<undefined>;
}

export function createCallReader(
  voice: Pick<DialectVoice, 'name'>,
  gateway: Pick<Gateway, 'sameModel'>,
  { cachedContents }: Pick<Services, 'cachedContents'>,
): CallReader {
  const checkModel: CallReader['checkModel'] = (given, model, field) => {
    if (given === undefined || gateway.sameModel(given, model)) return ok(undefined);
    const description = `names another model than the path ("${model}"); keep them consistent`;
    return fail(invalidField(field, description));
  };

  return {
    checkModel,

    async generate(model, body, context, stream) {
      const agreed = checkModel(body.model, model, 'model');
      if (!agreed.ok) return agreed;
      const trace = readTrace(context);
      const extensions = readExtensions(body, context);
      if (!extensions.ok) return extensions;
      const cycle = findCycle(body.modelRouter?.fallbackModels, model, gateway);
      if (cycle) return fail(cycle);
      const request = readBody(body, context.warn);
      if (!request.ok) return request;
      const stored =
        request.value.cachedContent === undefined
          ? noPrefix
          : await findStoredPrefix(request.value, model, context, { gateway, cachedContents });
      if (!stored.ok) return stored;
      const { fallbackModels, routing, caches, requireParameters, overrides } = extensions.value;
      const read = readRequest(request.value, {
        dialect: voice.name,
        model,
        fallbackModels,
        stream,
        routing,
        ...(caches ? { caches } : {}),
        strict: context.strict || requireParameters,
        trace,
        tenant: context.tenant,
        ...(context.blobs ? { blobs: context.blobs } : {}),
        warn: context.warn,
        ...(stored.value ? { stored: stored.value } : {}),
      });
      const isPlain = overrides.length === 0 && routing.own === undefined;
      const call =
        isPlain || !read.ok ? read : withOwn(read.value, request.value, overrides, context);
      return call.ok && context.strict ? refuseWarned(call, context.warnings) : call;
    },

    embed(model, body, requests, context) {
      for (const [index, request] of requests.entries()) {
        const field = 'requests' in body ? `requests[${index}].model` : 'model';
        const agreed = checkModel(request.model, model, field);
        if (!agreed.ok) return agreed;
      }
      const extensions = readExtensions(body, context);
      if (!extensions.ok) return extensions;
      const routing = withoutSettings(extensions.value, context);
      // Vectors of another model would mean something else.
      for (const member of ['models', 'modelRouter'] as const) {
        if (body[member] !== undefined) context.warn({ code: 'dropped', field: member });
      }
      for (const member of ['promptCache', 'semanticCache'] as const) {
        if (body[member]?.enabled === true) context.warn({ code: 'dropped', field: member });
      }
      const read = readEmbedCall(requests, context.warn, 'requests' in body);
      if (!read.ok) return read;
      const call = context.strict ? refuseWarned(read, context.warnings) : read;
      return call.ok ? ok({ call: call.value, routing }) : call;
    },
  };
}

const noPrefix = ok(undefined);

/** A call with what it brings for single providers, and whether that is a credential of its own. */
function withOwn(
  call: CanonicalCall,
  { generationConfig = {} }: GenerateContentRequest,
  entries: readonly ReadOverride[],
  { warn }: Pick<RequestContext, 'warn'>,
): Result<CanonicalCall> {
  const settled = settleOverrides(entries, generationConfig, call, warn);
  if (!settled.ok) return settled;
  const routing = { ...call.routing, overrides: settled.value };
  const brings = routing.own ?? entries.find(({ endpoint }) => endpoint);
  return ok({ ...call, routing, ...(brings ? { ownCredential: true } : {}) });
}

/** Of the settings for single providers none is about vectors. */
function withoutSettings(
  { routing, overrides }: Extensions,
  { warn }: Pick<RequestContext, 'warn'>,
): RoutingWishes {
  if (overrides.length === 0) return routing;
  const left = overrides.map(({ config, ...override }): ProviderOverride => {
    for (const member of Object.keys(config)) {
      warn({ code: 'dropped', field: `${override.path}.${member}` });
    }
    return override;
  });
  return { ...routing, overrides: left };
}

/** A model cannot stand in for itself. Reliability contract §12, row 95. */
function findCycle(
  fallbackModels: readonly string[] = [],
  model: string,
  gateway: Pick<Gateway, 'sameModel'>,
): GatewayError | undefined {
  const at = fallbackModels.findIndex((fallback) => gateway.sameModel(fallback, model));
  if (at === -1) return undefined;
  return invalidField(`modelRouter.fallbackModels[${at}]`, 'is the model of the path itself');
}

/** Strict mode: what would have been a warning is a refusal. */
export function refuseWarned<T>(read: Result<T>, warnings: readonly Warning[]): Result<T> {
  if (warnings.length === 0) return read;
  const violations = warnings.map(({ code, field }) => ({
    field,
    description: `cannot be kept as it is (${code}), and X-Gateway-Strict asks for no loss`,
  }));
  return fail(invalidRequest(violations));
}

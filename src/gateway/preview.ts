import type { Blobs } from '../core/blobs.js';
import {
  type CanonicalCall,
  nameInRequest,
  pathOfFunction,
  pathOfPart,
  pathOfServerTool,
  pathOfSystemPart,
} from '../core/canonical.js';
import { isObject } from '../core/json.js';
import { ok, type Result } from '../core/result.js';
import type { Decision } from '../core/warnings.js';
import type { Preview } from '../dialects/dialect.js';
import type { Target } from '../formats/format.js';
import { planPromptCache } from '../prompt-cache/plan-prompt-cache.js';
import type { Provider } from '../providers/provider.js';
import { headersFor } from './exchange.js';
import type { CallFiles } from './files/call-files.js';
import { callFor, overrideFor } from './override-call.js';
import { defaultMaxAttempts } from './run-attempts.js';

/**
 * What a call would send to the targets it would try: as many that can serve it as there may be
 * attempts, and those it would pass over on the way.
 */
export async function previewTargets(
  call: CanonicalCall,
  targets: readonly Target[],
  providerOf: (target: Target) => Provider,
  files: CallFiles,
): Promise<Result<Preview[]>> {
  const previews: Preview[] = [];
  let attempts = 0;
  for (const target of targets) {
    if (attempts === (call.routing.maxAttempts ?? defaultMaxAttempts)) break;
    const preview = await previewTarget(call, providerOf(target), target, files);
    if (!preview.ok) return preview;
    previews.push(preview.value);
    if (preview.value.eligible) attempts++;
  }
  return ok(previews);
}

/** What a call would send to one target, with what became of every field on the way. */
async function previewTarget(
  call: CanonicalCall,
  provider: Provider,
  target: Target,
  files: CallFiles,
): Promise<Result<Preview>> {
  const planned = planPromptCache(callFor(call, provider), target);
  const timeoutMs = overrideFor(call.routing.overrides, provider)?.timeoutMs;
  const {
    call: { blobs },
    losses,
    result: written,
  } = await files.write(planned, provider, target, (whole, account) =>
    provider.format.writeRequest(whole, target, account),
  );
  // Only what the target cannot serve is a matter of the target.
  if (!written.ok && written.error.kind !== 'field-not-supported') return written;
  const operation = call.stream ? 'stream' : 'generate';
  const path = provider.path(operation, target.model);
  const lossless = !call.strict || losses.warnings.length === 0;
  const bodies =
    written.ok && lossless && path !== undefined
      ? [written.value.body, ...(written.value.others ?? [])]
      : [];
  return ok({
    target: `${target.provider}/${target.model}`,
    provider: target.provider,
    model: target.model,
    format: provider.format.name,
    eligible: bodies.length > 0,
    ...(target.ownCredential ? { ownCredential: true } : {}),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    requests: bodies.map((body) => ({
      method: 'POST',
      url: `${provider.origin}${path}`,
      headers: masked(headersFor(provider, operation)),
      body: blobs ? withoutBlobs(body, blobs) : body,
    })),
    decisions: [...losses.decisions, ...passed(planned, losses.decisions)],
  });
}

/** Headers that hold no secret; the others' values are the operator's own business. */
const harmless: ReadonlySet<string> = new Set(['content-type', 'accept', 'anthropic-version']);

function masked(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, harmless.has(name) ? value : '***']),
  );
}

/** Fields that went through whole: those that no other decision is about. */
function passed(call: CanonicalCall, decisions: readonly Decision[]): Decision[] {
  const decided = new Set(decisions.map(({ field }) => field));
  const around = new Set([...decided].flatMap(ancestorsOf));
  const isDecided = (field: string) =>
    decided.has(field) ||
    around.has(field) ||
    ancestorsOf(field).some((outer) => decided.has(outer));
  return fieldsOf(call)
    .map((field) => nameInRequest(call, field))
    .filter((field) => !isDecided(field))
    .map((field) => ({ class: 'P', field, reason: 'passed or translated without loss' }));
}

/** `a[0].b` -> `a`, `a[0]`. */
function ancestorsOf(field: string): string[] {
  return [...field.matchAll(/[.[]/g)].map(({ index }) => field.slice(0, index));
}

/** Everything a client can ask for, by its path in the request: one entry per part, tool and setting. */
function fieldsOf(call: CanonicalCall): string[] {
  const { contents, system, tools, toolConfig, gen, thinking, safety } = call;
  const calling = 'toolConfig.functionCallingConfig';
  const { cachedContent, labels, serviceTier, store, continuationToken } = call;
  const others = { cachedContent, labels, serviceTier, store, continuationToken };
  return [
    ...contents.flatMap(({ parts }, turn) => parts.map((part, at) => pathOfPart(part, turn, at))),
    ...system.map(pathOfSystemPart),
    ...tools.functions.map((_, at) => pathOfFunction(tools, at)),
    ...tools.server.flatMap((tool, at) =>
      Object.keys(tool).map((member) => `${pathOfServerTool(tools, at)}.${member}`),
    ),
    ...(toolConfig.mode === 'AUTO' ? [] : [`${calling}.mode`]),
    ...(toolConfig.allowed ? [`${calling}.allowedFunctionNames`] : []),
    ...(toolConfig.streamArgs ? [`${calling}.streamFunctionCallArguments`] : []),
    ...(toolConfig.retrieval ? ['toolConfig.retrievalConfig'] : []),
    ...(toolConfig.includeServerSide ? ['toolConfig.includeServerSideToolInvocations'] : []),
    ...Object.keys(gen).map((member) => `generationConfig.${member}`),
    ...(thinking.kind === 'unset' && !thinking.include ? [] : ['generationConfig.thinkingConfig']),
    ...(safety.length > 0 ? ['safetySettings'] : []),
    ...Object.entries(others).flatMap(([field, value]) => (value === undefined ? [] : [field])),
  ];
}

/** Megabytes of base64 help nobody who reads a plan: their length stands for them. */
function withoutBlobs(value: unknown, blobs: Blobs): unknown {
  if (typeof value === 'string') {
    return blobs
      .splice(value)
      .map((piece) =>
        typeof piece === 'string' ? piece : `<${piece.length} characters of base64>`,
      )
      .join('');
  }
  if (Array.isArray(value)) return value.map((item) => withoutBlobs(item, blobs));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutBlobs(member, blobs)]),
  );
}

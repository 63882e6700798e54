import type { Blobs } from '../core/blobs.js';
import {
  type CanonicalCall,
  pathOfFunction,
  pathOfPart,
  pathOfServerTool,
  pathOfSystemPart,
} from '../core/canonical.js';
import { isObject } from '../core/json.js';
import type { Decision } from '../core/warnings.js';
import type { Preview } from '../dialects/dialect.js';
import type { Target } from '../formats/format.js';
import { createLosses } from '../formats/losses.js';
import type { Provider } from '../providers/provider.js';
import { headersFor } from './exchange.js';
import { defaultMaxAttempts } from './run-attempts.js';

/**
 * What a call would send to the targets it would try: as many that can serve it as there may be
 * attempts, and those it would pass over on the way.
 */
export function previewTargets(
  call: CanonicalCall,
  targets: readonly Target[],
  providerOf: (target: Target) => Provider,
): Preview[] {
  const previews: Preview[] = [];
  let attempts = 0;
  for (const target of targets) {
    if (attempts === (call.routing.maxAttempts ?? defaultMaxAttempts)) break;
    const preview = previewTarget(call, providerOf(target), target);
    previews.push(preview);
    if (preview.eligible) attempts++;
  }
  return previews;
}

/** What a call would send to one target, with what became of every field on the way. */
function previewTarget(call: CanonicalCall, provider: Provider, target: Target): Preview {
  const losses = createLosses(target);
  const written = provider.format.writeRequest(call, target, losses);
  const operation = call.stream ? 'stream' : 'generate';
  const path = provider.path(operation, target.model);
  const lossless = !call.strict || losses.warnings.length === 0;
  const bodies =
    written.ok && lossless && path !== undefined
      ? [written.value.body, ...(written.value.others ?? [])]
      : [];
  return {
    target: `${target.provider}/${target.model}`,
    provider: target.provider,
    model: target.model,
    format: provider.format.name,
    eligible: bodies.length > 0,
    requests: bodies.map((body) => ({
      method: 'POST',
      url: `${provider.origin}${path}`,
      headers: masked(headersFor(provider, operation)),
      body: call.blobs ? withoutBlobs(body, call.blobs) : body,
    })),
    decisions: [...losses.decisions, ...passed(call, losses.decisions)],
  };
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

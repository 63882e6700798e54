import { isObject, type JsonObject, refuse, refuseIf, setOf, strangerIn } from '../check.js';
import type { HttpAnswer, Memory, ResourceRequest } from '../wire.js';

const createMembers = setOf(
  'model contents systemInstruction tools toolConfig displayName ttl expireTime',
);
const updateMembers = setOf('ttl expireTime');

/** A cache that was made past the gateway, which its clients may name all the same. */
export const foreignCache = 'cachedContents/made-at-google';

/** The Gemini API's caches; undefined for a path that is none of theirs. */
export function serveCaches(
  { method, path, body }: ResourceRequest,
  memory: Memory,
): HttpAnswer | undefined {
  const [, name, query = ''] = /^\/v1beta\/(cachedContents(?:\/[\w-]+)?)(\?.*)?$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  if (name === 'cachedContents' && method === 'POST') return create(body, memory);
  const cache = cacheOf(name, memory);
  switch (method) {
    case 'GET':
      return { status: 200, body: described(name, cache) };
    case 'DELETE':
      memory.caches.delete(name);
      return { status: 200, body: {} };
    case 'PATCH': {
      const stranger = strangerIn(body, updateMembers);
      refuseIf(stranger !== undefined, `Unknown name "${stranger}": Cannot find field.`);
      refuseIf(!/^\?updateMask=(?:ttl|expireTime)$/.test(query), 'Invalid update_mask.');
      const changed = { ...cache, ...body };
      memory.caches.set(name, changed);
      return { status: 200, body: described(name, changed) };
    }
    default:
      return undefined;
  }
}

function create(body: JsonObject, memory: Memory): HttpAnswer {
  const stranger = strangerIn(body, createMembers);
  refuseIf(stranger !== undefined, `Unknown name "${stranger}": Cannot find field.`);
  refuseIf(!/^models\/./.test(String(body.model)), '* CreateCachedContentRequest.model: required');
  refuseIf(
    body.expireTime === undefined && body.ttl === undefined,
    'expiration is required in this test',
  );
  refuseIf(
    JSON.stringify(body).includes('too small to keep'),
    'Cached content is too small. total_token_count=5, min_total_token_count=1024',
  );
  const name = `cachedContents/${memory.newId('cache')}`;
  memory.caches.set(name, body);
  return { status: 200, body: described(name, body) };
}

function described(name: string, { model, displayName, expireTime }: JsonObject): object {
  const at = '2026-01-02T03:04:05.000000Z';
  return {
    name,
    model,
    ...(displayName === undefined ? {} : { displayName }),
    createTime: at,
    updateTime: at,
    expireTime,
    usageMetadata: { totalTokenCount: cacheTokens },
  };
}

/** What every cache of the replay has, so that tests know whose count they see. */
export const cacheTokens = 4321;

function cacheOf(name: string, { caches }: Memory): JsonObject {
  if (name === foreignCache) return { contents: [] };
  return (
    caches.get(name) ?? refuse('CachedContent not found (or permission denied)', { status: 403 })
  );
}

/** A request as the model sees it, behind what its cache holds. */
export function withCache(
  body: JsonObject,
  model: string,
  memory: Memory,
): { readonly body: JsonObject; readonly cached?: string } {
  const { cachedContent, ...own } = body;
  if (cachedContent === undefined) return { body };
  const cache = cacheOf(String(cachedContent), memory);
  const taken = ['systemInstruction', 'tools', 'toolConfig'].some(
    (name) => own[name] !== undefined,
  );
  refuseIf(
    taken,
    'CachedContent can not be used with GenerateContent request setting system_instruction, tools or tool_config.',
  );
  refuseIf(
    cache.model !== undefined && cache.model !== `models/${model}`,
    `Model used by GenerateContent request (models/${model}) and CachedContent (${String(cache.model)}) has to be the same.`,
  );
  const { contents = [], systemInstruction, tools, toolConfig } = cache;
  const prefix = { systemInstruction, tools, toolConfig };
  const set = Object.entries(prefix).filter(([, value]) => value !== undefined);
  return {
    body: {
      ...own,
      ...Object.fromEntries(set),
      contents: [...listOf(contents), ...listOf(own.contents)],
    },
    cached: JSON.stringify(cache),
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? [value] : [];
}

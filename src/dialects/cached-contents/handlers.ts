import type {
  CreateCachedContentRequest,
  UpdateCachedContentRequest,
} from '../../../generated/formats/gemini.js';
import { withLongValues } from '../../core/blobs.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { fail, ok, type Result } from '../../core/result.js';
import { invalidField } from '../../core/violations.js';
import {
  writeCachedContent,
  writeCachedContentList,
} from '../../formats/gemini/server/cached-contents.js';
import { type PageQuery, readIdToken, readPage } from '../../formats/gemini/server/read-page.js';
import { type PrefixRequest, readRequest } from '../../formats/gemini/server/read-request.js';
import type { DialectVoice, Gateway, Reply, RequestContext, Services } from '../dialect.js';
import { noDryRun } from '../handlers.js';
import { refuseWarned } from '../read-call.js';
import { readTrace } from '../read-trace.js';
import { reply } from '../reply.js';

interface Named {
  readonly params: { readonly cachedContent: string };
}

/** Prefixes that clients store to begin calls with. The prefix itself is never given back. */
export function createCachedContentHandlers(
  voice: Pick<DialectVoice, 'name'>,
  gateway: Pick<Gateway, 'checkModel'>,
  { cachedContents }: Pick<Services, 'cachedContents'>,
) {
  return {
    async createCachedContent(
      { body }: { readonly body: CreateCachedContentRequest },
      context: RequestContext,
    ): Promise<Result<Reply>> {
      if (context.dryRun) return fail(noDryRun());
      const { model, contents = [], systemInstruction, tools, toolConfig, ...settings } = body;
      // What is not read as parts would not be kept, and never be told to the model.
      if (systemInstruction && systemInstruction.parts === undefined) {
        return fail(invalidField('systemInstruction.parts', 'is required'));
      }
      const request: PrefixRequest = {
        contents,
        ...(systemInstruction ? { systemInstruction } : {}),
        ...(tools ? { tools } : {}),
        ...(toolConfig ? { toolConfig } : {}),
      };
      const known = gateway.checkModel(model, context.principal);
      if (!known.ok) return known;
      const call = readPrefix(model, request, context);
      if (!call.ok) return call;
      const prefix = withLongValues(JSON.stringify(request), context.blobs);
      const created = await cachedContents.create(
        { ...settings, call: call.value, prefix },
        context,
      );
      return created.ok ? reply(writeCachedContent(created.value), context) : created;
    },

    async getCachedContent({ params }: Named, context: RequestContext): Promise<Result<Reply>> {
      const found = await cachedContents.get(params.cachedContent, context);
      return found.ok ? reply(writeCachedContent(found.value), context) : found;
    },

    async listCachedContents(
      { query }: { readonly query: PageQuery },
      context: RequestContext,
    ): Promise<Result<Reply>> {
      const page = readPage(query, { readToken: readIdToken });
      if (!page.ok) return page;
      const { size, place } = page.value;
      const asked = { limit: size + 1, ...(place === undefined ? {} : { after: place }) };
      const found = await cachedContents.list(asked, context);
      return reply(writeCachedContentList(found, size), context);
    },

    async updateCachedContent(
      {
        params,
        query,
        body,
      }: Named & {
        readonly query: { updateMask?: string; update_mask?: string };
        readonly body: UpdateCachedContentRequest;
      },
      context: RequestContext,
    ): Promise<Result<Reply>> {
      if (context.dryRun) return fail(noDryRun());
      const mask = checkMask(query.updateMask ?? query.update_mask ?? '');
      if (!mask.ok) return mask;
      const updated = await cachedContents.update(params.cachedContent, body, context);
      return updated.ok ? reply(writeCachedContent(updated.value), context) : updated;
    },

    async deleteCachedContent({ params }: Named, context: RequestContext): Promise<Result<Reply>> {
      if (context.dryRun) return fail(noDryRun());
      const deleted = await cachedContents.delete(params.cachedContent, context);
      return deleted.ok ? reply({}, context) : deleted;
    },
  };

  /** Every fault of a prefix is found now, not with the calls that begin with it. */
  function readPrefix(
    model: string,
    request: PrefixRequest,
    context: RequestContext,
  ): Result<CanonicalCall> {
    const { contents, systemInstruction, tools = [] } = request;
    if (contents.length === 0 && !systemInstruction && tools.length === 0) {
      const why = 'is required where there is neither a systemInstruction nor tools';
      return fail(invalidField('contents', why));
    }
    const { strict, tenant, blobs, warn } = context;
    const call = readRequest(request, {
      dialect: voice.name,
      model: model.replace(/^(?:models\/)+/, ''),
      stream: false,
      routing: {},
      strict,
      trace: readTrace(context),
      tenant,
      ...(blobs ? { blobs } : {}),
      warn,
    });
    return call.ok && strict ? refuseWarned(call, context.warnings) : call;
  }
}

/** Of a stored prefix nothing but its lifetime changes. */
function checkMask(mask: string): Result<undefined> {
  const fields = mask.split(',').map((field) => field.trim());
  const other = fields.find((field) => !/^(?:|ttl|expireTime|expire_time)$/.test(field));
  if (other === undefined) return ok(undefined);
  const description = `"${other.slice(0, 100)}" cannot be changed; only ttl and expireTime can`;
  return fail(invalidField('updateMask', description));
}

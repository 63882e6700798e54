import type {
  AsyncBatchEmbedContentRequest,
  BatchGenerateContentRequest,
} from '../../../generated/dialects/types.js';
import type { BatchKind, BatchSource } from '../../batches/ports.js';
import { withLongValues } from '../../core/blobs.js';
import { GatewayError } from '../../core/errors.js';
import { withoutEndpoints } from '../../core/principal.js';
import { fail, ok, type Result } from '../../core/result.js';
import { invalidField, moveViolations } from '../../core/violations.js';
import type { Warning } from '../../core/warnings.js';
import {
  writeBatch,
  writeBatchList,
  writeBatchWithResults,
} from '../../formats/gemini/server/batches.js';
import { type PageQuery, readIdToken, readPage } from '../../formats/gemini/server/read-page.js';
import { baseUrl } from '../base-url.js';
import type { Gateway, Reply, RequestContext, Services } from '../dialect.js';
import { noDryRun } from '../handlers.js';
import { type CallReader, refuseWarned } from '../read-call.js';
import { reply, withWarnings } from '../reply.js';
import { streamRefused } from './answer-requests.js';

interface CreateRequest<Body> {
  readonly params: { readonly model: string };
  readonly body: Body;
}

interface BatchRequest {
  readonly params: { readonly batch: string };
}

type AskedBatch = BatchGenerateContentRequest['batch'] | AsyncBatchEmbedContentRequest['batch'];

/** What is at fault in one inline request, apart from what a schema can say. */
type Check = (at: number, context: RequestContext) => Promise<Result<unknown>>;

/** The handlers of batches: requests that are answered later, by the same handlers as single calls. */
export function createBatchHandlers(
  reader: CallReader,
  gateway: Pick<Gateway, 'checkModel'>,
  { batches, files }: Pick<Services, 'batches' | 'files'>,
) {
  return {
    batchGenerateContent(
      { params, body }: CreateRequest<BatchGenerateContentRequest>,
      context: RequestContext,
    ) {
      const inline = body.batch.inputConfig.requests?.requests.map(({ request }) => request) ?? [];
      const check: Check = async (at, alone) => {
        const request = inline[at] ?? {};
        if (request.stream === true) return fail(streamRefused());
        return reader.generate(params.model, request, alone, false);
      };
      return create('generate', params.model, body.batch, check, context);
    },

    asyncBatchEmbedContent(
      { params, body }: CreateRequest<AsyncBatchEmbedContentRequest>,
      context: RequestContext,
    ) {
      const inline = body.batch.inputConfig.requests?.requests.map(({ request }) => request) ?? [];
      const check: Check = async (at, alone) => {
        const request = inline[at];
        return request ? reader.embed(params.model, request, [request], alone) : ok(undefined);
      };
      return create('embed', params.model, body.batch, check, context);
    },

    async listBatches(
      { query }: { query: PageQuery },
      context: RequestContext,
    ): Promise<Result<Reply>> {
      const page = readPage(query, { readToken: readIdToken });
      if (!page.ok) return page;
      const { size, place } = page.value;
      const { batches: found, next } = await batches.list(context.tenant, size, place);
      return reply(writeBatchList(found, next), context);
    },

    async getBatch({ params }: BatchRequest, context: RequestContext): Promise<Result<Reply>> {
      const batch = await batches.find(context.tenant, params.batch);
      if (!batch) return fail(notFound(params.batch));
      // Inline results stand in the batch; those of a file are in a file.
      const isWhole = batch.endedAtMs !== undefined && batch.inputFile === undefined;
      if (!isWhole) return reply(writeBatch(batch), context);
      const pieces = writeBatchWithResults(batch, () => batches.results(batch));
      return ok({ kind: 'json-text', pieces, headers: withWarnings({}, context) });
    },

    async deleteBatch({ params }: BatchRequest, context: RequestContext): Promise<Result<Reply>> {
      if (context.dryRun) return fail(noDryRun());
      const removed = await batches.remove(context.tenant, params.batch);
      return removed ? reply({}, context) : fail(notFound(params.batch));
    },

    async cancelBatch({ params }: BatchRequest, context: RequestContext): Promise<Result<Reply>> {
      if (context.dryRun) return fail(noDryRun());
      const known = await batches.cancel(context.tenant, params.batch);
      return known ? reply({}, context) : fail(notFound(params.batch));
    },
  };

  async function create(
    kind: BatchKind,
    model: string,
    asked: AskedBatch,
    check: Check,
    context: RequestContext,
  ): Promise<Result<Reply>> {
    if (context.dryRun) return fail(noDryRun());
    const agreed = reader.checkModel(asked.model, model, 'batch.model');
    if (!agreed.ok) return agreed;
    warnOfIgnored(asked, context);
    const kept = context.strict ? refuseWarned(ok(undefined), context.warnings) : ok(undefined);
    if (!kept.ok) return kept;
    const known = gateway.checkModel(model, context.principal);
    if (!known.ok) return known;
    const source = await sourceOf(asked, check, context);
    if (!source.ok) return source;
    const { displayName, priority = 0, inputConfig } = asked;
    const created = await batches.create(
      {
        tenant: context.tenant,
        keyId: context.principal.keyId,
        kind,
        model,
        ...(displayName === undefined ? {} : { displayName }),
        priority,
        strict: context.strict,
        baseUrl: baseUrl(context.address()),
        ...(inputConfig.fileName === undefined ? {} : { inputFile: inputConfig.fileName }),
      },
      source.value,
    );
    return created.ok ? reply(writeBatch(created.value), context) : created;
  }

  async function sourceOf(
    { inputConfig: { fileName, requests } }: AskedBatch,
    check: Check,
    context: RequestContext,
  ): Promise<Result<BatchSource>> {
    if (fileName !== undefined) {
      const file = await files.find(context.tenant, fileName);
      if (file) return ok(files.read(file));
      const description =
        'is no file of this key; upload it first, with ai.files.upload or at /upload/v1beta/files';
      return fail(invalidField('batch.inputConfig.fileName', description));
    }
    const lines: string[] = [];
    for (const [at, request] of requests?.requests.entries() ?? []) {
      const checked = await check(at, aloneIn(context));
      if (!checked.ok) {
        const path = `batch.inputConfig.requests.requests[${at}].request`;
        return fail(
          moveViolations(checked.error, (field) => (field === '' ? path : `${path}.${field}`)),
        );
      }
      lines.push(withLongValues(JSON.stringify(request), context.blobs));
    }
    return ok(lines);
  }
}

/** What has no effect here; a request's own losses are told beside its result. */
function warnOfIgnored({ webhookConfig }: AskedBatch, { headers, warn }: RequestContext): void {
  if (webhookConfig !== undefined) warn({ code: 'dropped', field: 'batch.webhookConfig' });
  if (headers['x-gateway-extensions'] !== undefined) {
    warn({ code: 'dropped', field: 'X-Gateway-Extensions' });
  }
}

/** The context of one request among many: what it warns of is its own, and it is stored. */
function aloneIn(context: RequestContext): RequestContext {
  const warnings: Warning[] = [];
  return {
    ...context,
    headers: {},
    principal: withoutEndpoints(context.principal),
    warnings,
    warn: (warning) => warnings.push(warning),
  };
}

function notFound(id: string): GatewayError {
  return new GatewayError('not-found', `batches/${id} is no batch of this key.`);
}

import type {
  BatchEmbedContentsRequest,
  CountTokensRequest,
  EmbedContentRequest,
} from '../../generated/formats/gemini.js';
import type { AnsweredBy, CanonicalCall, Chunk } from '../core/canonical.js';
import { GatewayError } from '../core/errors.js';
import { fold } from '../core/fold.js';
import { mapStream } from '../core/map-stream.js';
import { fail, ok, type Result } from '../core/result.js';
import { writeEmbedding, writeEmbeddings } from '../formats/gemini/server/embed.js';
import { writeModel, writeModelList } from '../formats/gemini/server/models.js';
import type { PageQuery } from '../formats/gemini/server/read-page.js';
import { answeredByHeaders } from './answered-by.js';
import type {
  Answer,
  DialectVoice,
  Embeddings,
  Gateway,
  Reply,
  RequestContext,
  Services,
} from './dialect.js';
import { dryRun } from './dry-run.js';
import type { DialectBody } from './read-body.js';
import { createCallReader } from './read-call.js';
import { readTrace } from './read-trace.js';
import { recordAnswer } from './record-answer.js';
import { withWarnings } from './reply.js';
import { costHeaders, costOf } from './tell-cost.js';

interface ModelRequest<Body> {
  readonly params: { readonly model: string };
  readonly body: Body;
}

/**
 * The handlers every dialect obliges to. Each reads the dialect's body into the canonical call,
 * asks the gateway, and lets the dialect's voice add what is its own to the answer.
 */
export function createHandlers(
  voice: DialectVoice,
  gateway: Gateway,
  services: Pick<Services, 'cachedContents' | 'recorder'>,
) {
  const reader = createCallReader(voice, gateway, services);

  return {
    async generateContent(
      request: ModelRequest<DialectBody>,
      context: RequestContext,
    ): Promise<Result<Reply>> {
      // Opper asks for a stream in the body, the others by the method they call.
      return generate(request, context, request.body.stream === true ? 'sse' : false);
    },

    async streamGenerateContent(
      request: ModelRequest<DialectBody>,
      context: RequestContext,
    ): Promise<Result<Reply>> {
      return generate(request, context, context.serverSentEvents ? 'sse' : 'json-array');
    },

    async countTokens(
      { params, body }: ModelRequest<CountTokensRequest & DialectBody>,
      context: RequestContext,
    ): Promise<Result<Reply>> {
      if (context.dryRun) return fail(noDryRun());
      const { generateContentRequest, contents = [], ...flat } = body;
      const agreed = reader.checkModel(body.model, params.model, 'model');
      if (!agreed.ok) return agreed;
      const request = { ...flat, contents, ...generateContentRequest };
      const call = await reader.generate(params.model, request, context, false);
      if (!call.ok) return call;
      const counted = await gateway.countTokens(call.value, context);
      if (!counted.ok) return counted;
      const { counts, by } = counted.value;
      return json(counts, by, context, 0n);
    },

    async embedContent(
      { params, body }: ModelRequest<EmbedContentRequest & DialectBody>,
      context: RequestContext,
    ): Promise<Result<Reply>> {
      const embedded = await embed(params.model, body, [body], context);
      if (!embedded.ok) return embedded;
      const costNanoUsd = await costOf(embedded.value, voice);
      return json(writeEmbedding(embedded.value), embedded.value.by, context, costNanoUsd);
    },

    async batchEmbedContents(
      { params, body }: ModelRequest<BatchEmbedContentsRequest & DialectBody>,
      context: RequestContext,
    ): Promise<Result<Reply>> {
      const embedded = await embed(params.model, body, body.requests, context);
      if (!embedded.ok) return embedded;
      const costNanoUsd = await costOf(embedded.value, voice);
      return json(writeEmbeddings(embedded.value), embedded.value.by, context, costNanoUsd);
    },

    async listModels(
      { query }: { query: PageQuery },
      { principal }: RequestContext,
    ): Promise<Result<Reply>> {
      const page = writeModelList(await gateway.listModels(principal), query);
      return page.ok ? ok({ kind: 'json', body: page.value, headers: {} }) : page;
    },

    async getModel(
      { params }: { params: { model: string } },
      { principal }: RequestContext,
    ): Promise<Result<Reply>> {
      const model = await gateway.findModel(params.model, principal);
      return model.ok ? ok({ kind: 'json', body: writeModel(model.value), headers: {} }) : model;
    },
  };

  async function embed(
    model: string,
    body: DialectBody,
    requests: readonly EmbedContentRequest[],
    context: RequestContext,
  ): Promise<Result<Embeddings>> {
    if (context.dryRun) return fail(noDryRun());
    const read = reader.embed(model, body, requests, context);
    if (!read.ok) return read;
    const { call, routing } = read.value;
    const asked = { routing, dialect: voice.name, trace: readTrace(context) };
    return gateway.embed(model, call, asked, context);
  }

  async function generate(
    { params, body }: ModelRequest<DialectBody>,
    context: RequestContext,
    stream: CanonicalCall['stream'],
  ): Promise<Result<Reply>> {
    const call = await reader.generate(params.model, body, context, stream);
    if (!call.ok) return call;
    if (context.dryRun) return dryRun(gateway, call.value, context);
    return answerTo(call.value, body, context);
  }

  async function answerTo(
    call: CanonicalCall,
    body: DialectBody,
    context: RequestContext,
  ): Promise<Result<Reply>> {
    const warned = context.warnings.length;
    const begun = await gateway.generate(call, context);
    const { recorder } = services;
    const answer = recorder ? recordAnswer(recorder, begun, call, body, context) : begun;
    if (!answer.ok) return answer;
    const { cache } = answer.value.by;
    // A stored prefix may be gone the next time.
    if (cache && cache.tier !== 'miss' && call.prefix === undefined) {
      const warnings = context.warnings.slice(0, warned);
      context.remember?.((again) => {
        for (const warning of warnings) again.warn(warning);
        return answerTo(call, body, again);
      });
    }
    return call.stream === false
      ? whole(answer.value, context)
      : streamed(answer.value, context, call.stream);
  }

  async function whole(answer: Answer, context: RequestContext): Promise<Result<Reply>> {
    const { chunks, by } = answer;
    const response = await fold(chunks);
    const costNanoUsd = await costOf(answer, voice);
    const facts = { by, receivedAtMs: context.receivedAtMs, last: true, costNanoUsd };
    return json(voice.writeAnswer(response, facts), by, context, costNanoUsd);
  }

  function streamed(
    answer: Answer,
    context: RequestContext,
    framing: 'sse' | 'json-array',
  ): Result<Reply> {
    const { chunks, by } = answer;
    const { receivedAtMs } = context;
    const write = (chunk: Chunk, last: boolean, costNanoUsd?: bigint) =>
      voice.writeAnswer(chunk, { by, receivedAtMs, last, costNanoUsd });
    const written = mapStream(chunks, (chunk) => {
      const last = chunk.candidates?.some(({ finishReason }) => finishReason !== undefined) ?? true;
      if (!last || !voice.cost) return write(chunk, last);
      return costOf(answer, voice).then((costNanoUsd) => write(chunk, last, costNanoUsd));
    });
    const headers = withWarnings(headersOf(by), context);
    return ok({ kind: 'stream', framing, chunks: written, headers, ...writing() });
  }

  function json(
    body: object,
    by: AnsweredBy,
    context: RequestContext,
    costNanoUsd: bigint | undefined,
  ): Result<Reply> {
    const headers = withWarnings(headersOf(by, costHeaders(costNanoUsd, voice)), context);
    return ok({ kind: 'json', body, headers, ...writing() });
  }

  function writing() {
    return voice.cost ? { stringify: voice.cost.stringify } : {};
  }
}

type Headers = Readonly<Record<string, string>>;

/** Who answered, whether it was a cache, and what it cost. */
export function headersOf(by: AnsweredBy, cost?: Headers): Headers {
  return { 'X-Gateway-Cache': by.cache?.tier ?? 'off', ...answeredByHeaders(by), ...cost };
}

/** Whoever asks for a dry run must not be billed for a call. */
export function noDryRun(): GatewayError {
  return new GatewayError(
    'not-served',
    'X-Gateway-Dry-Run is served for generateContent, streamGenerateContent and createInteraction; nothing was called.',
  );
}

import type { EmbedBatchLine, GenerateBatchLine } from '../../../generated/dialects/types.js';
import type { AnswerRequests, Batch, BatchItem } from '../../batches/ports.js';
import type { ByteAccount, ByteBudget } from '../../core/byte-budget.js';
import { createCancellation } from '../../core/cancellation.js';
import type { Clock } from '../../core/clock.js';
import { GatewayError, toGatewayError } from '../../core/errors.js';
import type { Principal } from '../../core/principal.js';
import { fail, ok, type Result } from '../../core/result.js';
import { invalidField, moveViolations } from '../../core/violations.js';
import type { Warning } from '../../core/warnings.js';
import { writeBatchResult, writeUnanswered } from '../../formats/gemini/server/batches.js';
import type { RequestLimits } from '../../limits/ports.js';
import type { Reply, RequestContext } from '../dialect.js';
import type { createHandlers } from '../handlers.js';

/** Kept requests -> validated ones. Throws the GatewayError of what cannot be read. */
export interface ReadBatchLines {
  generate(line: string, context: RequestContext): Promise<GenerateBatchLine>;
  embed(line: string, context: RequestContext): Promise<EmbedBatchLine>;
}

/** One request of a batch, done; for the log. */
export interface AnsweredRequest {
  readonly requestId: string;
  readonly ms: number;
  readonly provider?: string;
  readonly model?: string;
  readonly error?: GatewayError;
}

export interface AnswerOptions {
  /** Those that answer the same calls over HTTP. */
  readonly handlers: Pick<ReturnType<typeof createHandlers>, 'generateContent' | 'embedContent'>;
  readonly readLine: ReadBatchLines;
  /** Where a request counts until it is answered, like the body of a call of its own. */
  readonly budget: ByteBudget;
  /**
   * Whose calls those of a batch are now. Fails where its key is none any more, or may not do this;
   * rejects where nobody can tell.
   */
  readonly callerOf: (batch: Batch) => Promise<Result<Principal>>;
  readonly now: Clock;
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Tokens and money that a request may use: it has a call's of its own. */
  readonly within: RequestLimits['within'];
  /** Longest time for one request. */
  readonly timeoutMs: number;
  readonly answered: (request: AnsweredRequest) => void;
  /** Tells the log of a fault that the client does not see. */
  readonly report: (error: GatewayError) => void;
}

/** Answers requests of batches by the handlers of single calls, without an HTTP request. */
export function createBatchAnswers(options: AnswerOptions): AnswerRequests {
  const { handlers, readLine, budget, now, after, timeoutMs } = options;

  async function reply(
    { kind, model }: Batch,
    line: string,
    account: ByteAccount,
    context: RequestContext,
  ): Promise<Result<Reply>> {
    account.hold(Buffer.byteLength(line));
    const params = { model };
    if (kind === 'embed') {
      const { request } = await readLine.embed(line, context);
      return handlers.embedContent({ params, body: request }, context);
    }
    const { request } = await readLine.generate(line, context);
    if (request.stream === true) return fail(streamRefused());
    return handlers.generateContent({ params, body: request }, context);
  }

  return {
    async answer(batch, item, signal) {
      const call = createCancellation(signal);
      const forgetDeadline = after(timeoutMs, () => {
        const message = `No complete answer within ${timeoutMs / 1000} s.`;
        call.abort(new GatewayError('deadline-exceeded', message));
      });
      const receivedAtMs = now();
      const startedAtMs = performance.now();
      const caller = await options.callerOf(batch).catch((caught: unknown) => {
        forgetDeadline();
        throw caught;
      });
      if (!caller.ok) {
        forgetDeadline();
        const { error } = caller;
        return { result: writeBatchResult(item.request, caller, []), error, endsBatch: true };
      }
      const principal = caller.value;
      const warnings: Warning[] = [];
      const { spending, end: endSpending } = options.within(principal);
      const context: RequestContext = {
        ...standIn(batch, item),
        principal,
        ...(spending ? { spending } : {}),
        receivedAtMs,
        signal: call.signal,
        remainingMs: () => timeoutMs - (performance.now() - startedAtMs),
        warn: (warning) => warnings.push({ ...warning, field: insideRequest(warning.field) }),
        report: options.report,
        warnings,
      };
      const account = budget.open();
      const replied = await reply(batch, item.request, account, context).catch((caught) =>
        fail(toGatewayError(caught)),
      );
      account.keep(0);
      endSpending();
      forgetDeadline();
      const outcome = bodyOf(replied);
      const result = writeBatchResult(item.request, outcome, warnings);
      const error = outcome.ok ? undefined : outcome.error;
      const by = replied.ok ? answeredBy(replied.value) : {};
      const ms = now() - receivedAtMs;
      options.answered({ requestId: context.requestId, ms, ...by, ...(error ? { error } : {}) });
      return error ? { result, error } : { result };
    },

    unanswered: ({ state }, request) => writeUnanswered(request, state),
  };
}

/** What an HTTP request would have brought, for one that comes from a batch. */
function standIn({ id, tenant, strict, baseUrl }: Batch, { position }: BatchItem) {
  return {
    requestId: `${id}-${position}`,
    headers: {},
    strict,
    dryRun: false,
    serverSentEvents: false,
    tenant,
    address: () => baseUrl,
    rawBody: () => {
      throw new Error('a request of a batch has no body of its own');
    },
  };
}

/** The 400 of a request that asks for what a batch cannot give. */
export function streamRefused(): GatewayError {
  return invalidField('stream', 'cannot be had in a batch; leave it out');
}

function bodyOf(replied: Result<Reply>): Result<object> {
  if (!replied.ok) return fail(moveViolations(replied.error, insideRequest));
  if (replied.value.kind === 'json') return ok(replied.value.body);
  return fail(new GatewayError('internal', 'The gateway failed to handle this request.'));
}

/** Paths are those of the same call made alone, whoever found the fault. */
function insideRequest(field: string): string {
  return field.replace(/^request\./, '');
}

function answeredBy({ headers }: Reply): { provider?: string; model?: string } {
  const { 'X-Gateway-Provider': provider, 'X-Gateway-Model': model } = headers;
  return {
    ...(provider === undefined ? {} : { provider }),
    ...(model === undefined ? {} : { model }),
  };
}

import { withLongValues } from '../../core/blobs.js';
import { createCancellation } from '../../core/cancellation.js';
import type { DialectName } from '../../core/canonical.js';
import type { Clock } from '../../core/clock.js';
import type { GatewayError } from '../../core/errors.js';
import { isObject, parseJson } from '../../core/json.js';
import type { Principal } from '../../core/principal.js';
import { ok, type Result } from '../../core/result.js';
import { type Warning, warningsHeader } from '../../core/warnings.js';
import type { AnswerInteractions, Interactions } from '../../interactions/ports.js';
import type { Gateway, RequestContext } from '../dialect.js';
import type { CallReader } from '../read-call.js';
import { answerTurn, type InteractionBody, readTurn } from './read-turn.js';

/** What an interaction needs to be answered later, maybe by another process. */
interface KeptCall {
  readonly body: InteractionBody;
  readonly dialect: DialectName;
  readonly strict: boolean;
  readonly address: string;
  readonly keyId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that mean something for a call that waits. */
const keptHeaders = ['x-opper-name', 'x-opper-parent-span-id'];

/** A validated body and what is known of its request, as one JSON text without placeholders. */
export function writeCall(
  body: InteractionBody,
  dialect: DialectName,
  { strict, address, principal, headers, blobs }: RequestContext,
): string {
  const { contents: _contents, ...rest } = body;
  const call: KeptCall = {
    body: body.input === undefined ? body : rest,
    dialect,
    strict,
    address: address(),
    keyId: principal.keyId,
    headers: Object.fromEntries(
      keptHeaders.flatMap((name) => {
        const value = headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    ),
  };
  return withLongValues(JSON.stringify(call), blobs);
}

/** It was validated before it was kept. */
function readCall(text: string): KeptCall {
  const parsed = parseJson(text);
  if (parsed.ok && isCall(parsed.value)) return parsed.value;
  throw new Error('a kept call cannot be read');
}

function isCall(value: unknown): value is KeptCall {
  return isObject(value) && isObject(value.body) && isObject(value.headers);
}

export interface KeptCallOptions {
  readonly gateway: Pick<Gateway, 'generate'>;
  /** Reads calls as the dialect does that they came by. */
  readonly readerOf: (dialect: DialectName) => Pick<CallReader, 'generate'>;
  /** What was said before, and the limits of calls that nobody waits for. */
  readonly interactions: () => Pick<Interactions, 'history' | 'begin'>;
  /** Whose calls those of a key are now. Fails where it is none any more, or may not do this. */
  readonly callerOf: (keyId: string, tenant: string) => Promise<Result<Principal>>;
  readonly now: Clock;
  /** Longest time for one call. */
  readonly limitMs: number;
  readonly answered: (done: AnsweredInteraction) => void;
  /** Tells the log of a fault that the client does not see. */
  readonly report: (error: GatewayError) => void;
}

/** One interaction that was answered in the background; for the log. */
export interface AnsweredInteraction {
  readonly requestId: string;
  readonly dialect: DialectName;
  readonly ms: number;
  readonly provider?: string;
  readonly model?: string;
  readonly error?: GatewayError;
}

/** Answers interactions that were kept to be answered later, without an HTTP request. */
export function createKeptAnswers(options: KeptCallOptions): AnswerInteractions {
  return {
    async open(interaction, text, parent) {
      const { body, dialect, strict, address, keyId, headers } = readCall(text);
      const { id, tenant, previousId } = interaction;
      const startedAtMs = options.now();
      const log = (facts: Pick<AnsweredInteraction, 'provider' | 'model' | 'error'>) =>
        options.answered({ requestId: id, dialect, ms: options.now() - startedAtMs, ...facts });
      const failed = <T extends { readonly ok: false; readonly error: GatewayError }>(
        result: T,
      ) => {
        log({ error: result.error });
        return result;
      };

      const service = options.interactions();
      const history = previousId ? await service.history(tenant, previousId) : undefined;
      if (history && !history.ok) return failed(history);
      const { signal, abort } = createCancellation(parent);
      // Where nobody can tell, it waits for the database like everything else of it.
      const caller = await options.callerOf(keyId, tenant);
      if (!caller.ok) return failed(caller);
      const principal = caller.value;
      const own = service.begin(principal, options.limitMs, abort);
      const endsAtMs = performance.now() + options.limitMs;
      const warnings: Warning[] = [];
      const context: RequestContext = {
        requestId: id,
        headers,
        receivedAtMs: startedAtMs,
        signal,
        remainingMs: () => endsAtMs - performance.now(),
        strict,
        dryRun: false,
        serverSentEvents: false,
        principal,
        tenant,
        ...(own.spending ? { spending: own.spending } : {}),
        warn: (warning) => warnings.push(warning),
        report: options.report,
        warnings,
        address: () => address,
        rawBody: () => {
          throw new Error('an interaction that waits has no body of its own');
        },
      };
      try {
        const { contents } = history?.value ?? { contents: [] };
        const turn = await readTurn(options.readerOf(dialect), body, contents, context);
        const answer = turn.ok ? await answerTurn(options.gateway, turn.value, context) : turn;
        if (!answer.ok) {
          own.end();
          return failed(answer);
        }
        const { chunks, by } = answer.value;
        return ok({
          chunks,
          warnings: () => warningsHeader(warnings),
          over(error) {
            own.end();
            const { provider, model } = by;
            log({ provider, model, ...(error ? { error } : {}) });
          },
        });
      } catch (caught) {
        own.end();
        throw caught;
      }
    },
  };
}

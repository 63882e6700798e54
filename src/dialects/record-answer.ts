import type { CanonicalCall } from '../core/canonical.js';
import { type ErrorKind, type GatewayError, toGatewayError } from '../core/errors.js';
import { ok, type Result } from '../core/result.js';
import { watchEnd } from '../core/watch-end.js';
import type { RecordedOutcome, Recorder } from '../recordings/ports.js';
import type { Answer, RequestContext } from './dialect.js';

/** Calls that a provider had a part in; others are not worth another try. */
const ofProviders = new Set<ErrorKind>(['deadline-exceeded']);

/**
 * The same answer, recorded once it is over where the operator has calls of its project recorded.
 * A client that wants nothing kept (`store: false`, zero data retention) has its way.
 *
 * @param body as it was validated.
 */
export function recordAnswer(
  recorder: Recorder,
  begun: Result<Answer>,
  { dialect, model, stream, store, routing, trace, blobs }: CanonicalCall,
  body: object,
  { requestId, principal, tenant, receivedAtMs }: RequestContext,
): Result<Answer> {
  const isWished = store !== false && routing.zeroDataRetention !== true;
  if (!isWished || !recorder.records(tenant)) return begun;
  const { name } = trace;
  const call = {
    project: tenant,
    requestId,
    keyId: principal.keyId,
    ...(name === undefined ? {} : { name }),
    dialect,
    model,
    stream: stream !== false,
    body,
    ...(blobs ? { blobs } : {}),
    receivedAtMs,
  };
  if (!begun.ok) {
    const { kind } = begun.error;
    if (!kind.startsWith('upstream-') && !ofProviders.has(kind)) return begun;
    const cost = async () => undefined;
    recorder.record({ ...call, chunks: [], outcome: 'failed', error: kind, cost });
    return begun;
  }
  const answer = begun.value;
  const collected = recorder.collect();
  const chunks = watchEnd(answer.chunks, {
    chunk: collected.add,
    over(failure) {
      const error = failure === undefined ? undefined : toGatewayError(failure);
      recorder.record({
        ...call,
        by: answer.by,
        chunks: collected.chunks(),
        outcome: outcomeOf(error),
        ...(error ? { error: error.kind } : {}),
        async cost() {
          await answer.priced();
          return answer.costNanoUsd();
        },
      });
    },
  });
  return ok({ ...answer, chunks });
}

function outcomeOf(error: GatewayError | undefined): RecordedOutcome {
  if (!error) return 'complete';
  return error.kind === 'cancelled' ? 'cancelled' : 'broken';
}

import { GatewayError, toGatewayError } from '../core/errors.js';
import { faultOf } from '../core/fault-of.js';
import { unreachableEndpoint } from '../core/own-endpoint.js';
import type { OwnMark } from '../providers/provider.js';

/**
 * A fault of a client's own endpoint as the client may hear of it. What the endpoint itself says is
 * told as of any provider, without the secrets it was sent; that it refuses the credential is the
 * client's own affair (F17, R6); and whatever else went wrong looks the same, so that nobody can
 * learn from it what there is on a network (reliability contract §10, rule 7).
 */
export function ownFault(error: GatewayError, { path, scrub }: OwnMark): GatewayError {
  const { kind, facts } = error;
  // Formats name the target in what they read of an answer; connections know none.
  if (facts.metadata?.model === undefined) {
    if (!ofConnections.has(kind)) return error;
    return unreachableEndpoint({ path }, { fault: faultOf(error), cause: error.cause });
  }
  // What the endpoint answered may be what it was sent.
  const { cause: _, details, metadata, ...others } = facts;
  const safe = {
    ...others,
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [name, scrub(value)]),
    ),
  };
  switch (kind) {
    case 'upstream-credential':
    case 'upstream-permission': {
      const field = `${path}.apiKey`;
      const description = 'was refused by the endpoint that it is for';
      return new GatewayError('failed-precondition', `${field}: ${description}`, {
        ...safe,
        violations: [{ field, description }],
        reason: 'CLIENT_CREDENTIAL',
        fault: 'client_credential',
      });
    }
    case 'upstream-billing':
      return new GatewayError(kind, `${path}: your own account there is out of credit.`, safe);
    default:
      return new GatewayError(kind, scrub(error.message), safe);
  }
}

/** Kinds that, without an answer, tell of a connection. */
const ofConnections: ReadonlySet<GatewayError['kind']> = new Set([
  'failed-precondition',
  'upstream-credential',
  'upstream-unavailable',
  'upstream-invalid',
  'upstream-truncated',
  'upstream-timeout',
]);

/** The same for faults in the middle of an answer. */
export async function* withOwnFaults<T>(pieces: AsyncIterable<T>, own: OwnMark): AsyncGenerator<T> {
  try {
    yield* pieces;
  } catch (caught) {
    throw ownFault(toGatewayError(caught), own);
  }
}

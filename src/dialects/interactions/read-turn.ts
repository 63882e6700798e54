import type { ExtendedCreateInteractionRequest } from '../../../generated/dialects/types.js';
import type { Content } from '../../../generated/formats/gemini.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { toGatewayError } from '../../core/errors.js';
import { fail, ok, type Result } from '../../core/result.js';
import { moveViolations } from '../../core/violations.js';
import { readInteraction } from '../../formats/interactions/server/read-request.js';
import type { Gateway, RequestContext } from '../dialect.js';
import type { DialectBody } from '../read-body.js';
import type { CallReader } from '../read-call.js';

/** A body of an interaction, after validation. */
export type InteractionBody = ExtendedCreateInteractionRequest;

/** What a turn asks of the gateway, and what is kept of it. */
export interface ReadTurn {
  readonly model: string;
  readonly call: CanonicalCall;
  /** What the client said in this turn. */
  readonly said: readonly Content[];
  /** Leads what is told of the call back to the members that the client wrote. */
  readonly move: (field: string) => string;
}

/**
 * A turn of a conversation -> the call that answers it, by the same reader as generateContent, so that
 * limits, extensions, warnings and strict mode mean the same. Faults and warnings name the members
 * that the client wrote.
 */
export async function readTurn(
  reader: Pick<CallReader, 'generate'>,
  body: InteractionBody,
  history: readonly Content[],
  context: RequestContext,
): Promise<Result<ReadTurn>> {
  const read = readInteraction(body, history, context.warn);
  if (!read.ok) return read;
  const { model, contents, said, settings, move } = read.value;
  const stream = body.stream === true ? 'sse' : false;
  const moved = movedContext(context, move);
  const call = await reader.generate(model, plainBody(body, contents, settings), moved, stream);
  if (!call.ok) return fail(moveViolations(call.error, move));
  return ok({ model, call: call.value, said, move });
}

/** Asks the gateway; what a target cannot take is told by the names that the client wrote, too. */
export async function answerTurn(
  gateway: Pick<Gateway, 'generate'>,
  { call, move }: ReadTurn,
  context: RequestContext,
): ReturnType<Gateway['generate']> {
  const answer = await gateway
    .generate(call, movedContext(context, move))
    .catch((caught: unknown) => fail(toGatewayError(caught)));
  return answer.ok ? answer : fail(moveViolations(answer.error, move));
}

/** The gateway's preview of a turn, whose decisions are about the members that the client wrote. */
export function previewOf(
  gateway: Pick<Gateway, 'preview'>,
  { move }: ReadTurn,
): Pick<Gateway, 'preview'> {
  return {
    async preview(call, context) {
      const preview = await gateway.preview(call, movedContext(context, move));
      if (!preview.ok) return fail(moveViolations(preview.error, move));
      const targets = preview.value.targets.map((target) => ({
        ...target,
        decisions: target.decisions.map((decision) => ({
          ...decision,
          field: move(decision.field),
        })),
      }));
      return ok({ ...preview.value, targets });
    },
  };
}

function movedContext(context: RequestContext, move: ReadTurn['move']): RequestContext {
  return {
    ...context,
    warn: (warning) => context.warn({ ...warning, field: move(warning.field) }),
  };
}

type Settings = Extract<
  ReturnType<typeof readInteraction>,
  { readonly ok: true }
>['value']['settings'];

/** The members that mean the same in both bodies stay as they are: extensions above all. */
function plainBody(body: InteractionBody, contents: Content[], settings: Settings): DialectBody {
  const {
    model: _model,
    agent: _agent,
    agentConfig: _agentConfig,
    input: _input,
    previousInteractionId: _previousInteractionId,
    store: _store,
    background: _background,
    stream: _stream,
    tools: _tools,
    generationConfig: _generationConfig,
    responseFormat: _responseFormat,
    responseMimeType: _responseMimeType,
    responseModalities: _responseModalities,
    safetySettings: _safetySettings,
    environment: _environment,
    webhookConfig: _webhookConfig,
    ...same
  } = body;
  return { ...same, contents, ...settings };
}

import type { CanonicalCall } from '../core/canonical.js';
import { ok, type Result } from '../core/result.js';
import type { Gateway, ModelChoice, Reply, RequestContext } from './dialect.js';

/** What a call would do, and to whom, without doing it. */
export async function dryRun(
  gateway: Pick<Gateway, 'preview'>,
  call: CanonicalCall,
  context: RequestContext,
): Promise<Result<Reply>> {
  const preview = await gateway.preview(call, context);
  if (!preview.ok) return preview;
  const { targets, kept, dropped, choice, route } = preview.value;
  return ok({
    kind: 'json',
    mediaType: 'application/vnd.pollux.dry-run+json',
    body: {
      model: call.model,
      stream: call.stream !== false,
      warnings: context.warnings.map(({ code, field }) => ({ code, field })),
      targets,
      kept,
      dropped,
      ...(choice ? { choice: writeChoice(choice) } : {}),
    },
    headers: {
      'X-Gateway-Cache': 'off',
      ...(route === undefined ? {} : { 'X-Gateway-Route': route }),
    },
  });
}

function writeChoice({ difficulty, features, costBias, basis, scores }: ModelChoice): object {
  return { difficulty, features, costBias, basis, scores };
}

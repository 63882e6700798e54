import { nameInRequest } from '../../../core/canonical.js';
import { claudeProfile } from '../../claude/models.js';
import { formatOf, isModified, learn } from '../../claude/refusals.js';
import type { UpstreamFailure, WireRequest } from '../../format.js';
import { answerSchemaField } from '../../json-schema.js';
import { createLosses } from '../../losses.js';
import { wordsOf } from './read-error.js';
import { writeFor } from './write-request.js';

/**
 * A refused request, written again for a model that lacks what this one turned out to lack. All
 * that is lost that way is class W or E. Translation contract §14.2.
 */
export function relax(
  { status, body }: UpstreamFailure,
  refused: WireRequest,
): WireRequest | undefined {
  const { code, message } = wordsOf(body);
  if (status !== 400 || code !== 'invalid_request_error') return undefined;
  const { call, target } = refused.reading;
  const known = claudeProfile(target.model);
  const learnt = learn(message, refused.body, known);
  if (!learnt) return undefined;

  const losses = createLosses(target, (field) => nameInRequest(call, field));
  if (learnt.structuredOutput === false && formatOf(refused.body)) {
    const field = answerSchemaField(call.gen);
    losses.warn('schema_relaxed', field, 'the service refused to guarantee this schema');
  }
  if (isModified(message)) {
    losses.warn('signature_dropped', 'contents', 'the service takes the reasoning for modified');
  }
  const again = writeFor({ ...known, ...learnt }, call, target, losses);
  return again.ok ? again.value : undefined;
}

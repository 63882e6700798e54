import { GatewayError } from '../core/errors.js';
import type { DroppedTarget } from '../dialects/dialect.js';

/** Nobody reads more; the dry run of a smaller wish shows all. */
const targetsShown = 50;

/**
 * The 400 of a call whose wishes rule out every target: one violation for each wish that took one
 * out, and what took out which beside it. Translation contract §14.3.
 */
export function noTargetLeft(dropped: readonly DroppedTarget[]): GatewayError {
  const byWish = new Map<string, DroppedTarget[]>();
  for (const one of dropped) byWish.set(one.wish, [...(byWish.get(one.wish) ?? []), one]);
  const violations = [...byWish].map(([field, targets]) => ({
    field,
    description: `leaves out ${listOf(targets)}`,
  }));
  const fields = violations.map(({ field }) => field).join(', ');
  const message = `No configured provider is left for this call: ${fields} rule${byWish.size === 1 ? 's' : ''} out every target.`;
  const metadata = Object.fromEntries(
    dropped
      .slice(0, targetsShown)
      .map(({ target, wish, reason }) => [target, `${wish}: ${reason}`]),
  );
  return new GatewayError('no-eligible-provider', message, { violations, metadata });
}

function listOf(targets: readonly DroppedTarget[]): string {
  const named = targets.slice(0, 3).map(({ target, reason }) => `${target}, which ${reason}`);
  const more = targets.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

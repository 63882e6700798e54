import type { Health } from './health.js';
import type { HealthTarget } from './target-health.js';

/**
 * The health of the operator's targets and of those that clients bring, each in a memory of its
 * own: however many endpoints and credentials clients name, nothing that is known of the operator's
 * targets is forgotten for it. What is told of all targets is told of the operator's.
 */
export function keepApart(operators: Health, clients: Health): Health {
  const of = ({ ownCredential }: HealthTarget) => (ownCredential ? clients : operators);
  return {
    ...operators,
    admit: (target, kind) => of(target).admit(target, kind),
    begin: (target, kind) => of(target).begin(target, kind),
    standing: (target) => of(target).standing(target),
    measures: (target) => of(target).measures(target),
    isHinted: (target) => of(target).isHinted(target),
  };
}

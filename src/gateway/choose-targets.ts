import type { CanonicalCall } from '../core/canonical.js';
import type { DroppedTarget } from '../dialects/dialect.js';
import type { RouterCandidate } from '../routing/model-router/candidate.js';
import { type ChoiceExplanation, chooseModel } from '../routing/model-router/choose-model.js';
import { expectByWeights } from '../routing/model-router/expect-quality.js';
import { measureRequest } from '../routing/model-router/measure-request.js';
import type { Router } from '../routing/name-targets.js';
import type { Candidate } from '../routing/plan-route.js';

/** A target with what is known of it, as the plan and as the model router look at it. */
export interface ChoosableTarget extends Candidate, RouterCandidate {
  /** Set where it is one of those that a router chooses among. */
  readonly router?: Router;
}

/** The choices made for one call. */
export interface Chooser {
  /** Puts the targets of each router in its order, where the first of them stands. */
  rank<Target extends ChoosableTarget>(kept: readonly Target[]): readonly Target[];
  /** Why the first choice, which is nearly always the only one, is what it is. */
  explanation(): ChoiceExplanation | undefined;
  /** Targets that cannot serve the call. */
  leftOut(): DroppedTarget[];
}

export function chooserFor(call: CanonicalCall): Chooser {
  const request = measureRequest(call);
  const explanations: ChoiceExplanation[] = [];

  const choose = <Target extends ChoosableTarget>(router: Router, among: readonly Target[]) => {
    const { ordered, explanation } = chooseModel(request, among, {
      costBias: call.routing.choice?.costBias ?? router.costBias,
      expect: router.expect ?? expectByWeights,
    });
    explanations.push(explanation);
    return ordered;
  };

  return {
    rank(kept) {
      const done = new Set<Router>();
      return kept.flatMap((candidate) => {
        const { router } = candidate;
        if (!router) return candidate;
        if (done.has(router)) return [];
        done.add(router);
        const among = kept.filter((other) => other.router === router);
        return choose(router, among);
      });
    },
    explanation: () => explanations[0],
    leftOut: () =>
      explanations.flatMap(({ leftOut }) => leftOut.map((left) => ({ ...left, wish: 'model' }))),
  };
}

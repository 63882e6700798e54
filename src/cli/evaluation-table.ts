import { type Evaluation, nearBest, type PolicyResult } from '../routing/model-router/evaluate.js';
import { table } from './text-table.js';

/** An evaluation as tables for people. Costs are US dollars for a thousand requests. */
export function evaluationTable({
  trainedOn,
  evaluatedOn,
  baselines,
  routers,
}: Evaluation): string {
  const settings = routers.flatMap((router) =>
    // Every fourth setting tells the story; --json has them all.
    router.settings.filter((_, index) => index % 4 === 0),
  );
  const policies = [...baselines, ...settings].map((result) => [
    result.policy,
    result.quality.toFixed(3),
    (1000 * result.costUsd).toFixed(4),
    chosenOf(result),
  ]);
  const summaries = routers.map((router) => [
    router.router,
    shown(router.meanQuality),
    shown(router.qualityAtRandomCost),
    router.costShareNearBest === undefined
      ? '-'
      : `${Math.round(100 * router.costShareNearBest)} %`,
  ]);
  return [
    `Evaluated on ${evaluatedOn} requests; what is known in advance comes from ${trainedOn} others.`,
    '',
    table(['Policy', 'Quality', 'USD per 1000', 'Chosen'], policies),
    '',
    'Routers over all cost biases. Mean quality is taken over all costs between always-cheapest and',
    'always-best (AIQ); a mix of two settings may reach a cost that none has alone.',
    '',
    table(
      [
        'Router',
        'Mean quality',
        'At the cost of random',
        `Cost for ${100 * nearBest} % of always-best's quality`,
      ],
      summaries,
    ),
  ].join('\n');
}

function chosenOf({ chosen }: PolicyResult): string {
  return Object.entries(chosen)
    .sort(([, a], [, b]) => b - a)
    .map(([model, count]) => `${model} ${count}`)
    .join(', ');
}

function shown(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(3);
}

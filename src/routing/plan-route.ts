import type { Prices, RoutingWishes } from '../core/canonical.js';

/** What is known of a target besides its name; what nobody knows is absent. */
export interface TargetFacts {
  readonly prices?: Prices;
  /** Precision at which the endpoint runs the model, such as `fp8`. */
  readonly quantization?: string;
  /** Whether prompts may be stored or trained on. */
  readonly collectsData?: boolean;
  readonly retainsData?: boolean;
  readonly distillable?: boolean;
  /** Of late, from the call to the first output. */
  readonly latencyMs?: number;
  /** Of late. */
  readonly tokensPerSecond?: number;
}

/** A target that a model may lead to, before anybody chose. */
export interface Candidate {
  /** The provider's own name. */
  readonly provider: string;
  readonly slugs: readonly string[];
  /** The model's id there. */
  readonly model: string;
  readonly facts: TargetFacts;
  /**
   * The target chooses among hosts itself and is sent the wishes that speak of hosts: what they
   * keep, their precision and their prices. It decides of them; here nothing is known of its hosts.
   */
  readonly choosesHosts?: boolean;
  /** Why it cannot serve the call, and the member of the request that asks too much of it. */
  readonly unfit?: Failure;
}

/** Why a candidate stays out. */
export interface Failure {
  /** camelCase name of the request's member that asks for it. */
  readonly wish: string;
  readonly reason: string;
}

export interface Dropped<C> extends Failure {
  readonly candidate: C;
}

export interface RoutePlan<C> {
  /** In the order in which they are to be tried. */
  readonly kept: readonly C[];
  readonly dropped: readonly Dropped<C>[];
}

/**
 * Which candidates may serve a call, and in which order. The filters run one after another, as
 * vendors publish them; the first that a candidate fails is the reason it stays out. What is not
 * known of a target never counts in its favour. Translation contract §15.3.
 *
 * @param rank puts what is left in an order of its own, which the client's wishes go before.
 */
export function planRoute<C extends Candidate>(
  candidates: readonly C[],
  wishes: RoutingWishes,
  rank: (kept: readonly C[]) => readonly C[] = (kept) => kept,
): RoutePlan<C> {
  const kept: C[] = [];
  const dropped: Dropped<C>[] = [];
  for (const candidate of candidates) {
    const failed = firstFailure(candidate, wishes);
    if (failed) dropped.push({ candidate, ...failed });
    else kept.push(candidate);
  }
  return { kept: inOrder(rank(kept), wishes), dropped };
}

/** undefined where the candidate passes, else the reason. */
type Filter = (candidate: Candidate, wishes: RoutingWishes) => string | undefined;

/** What a client says of providers. */
const providerFilters: Readonly<Record<string, Filter>> = {
  providerOnly: (candidate, { only }) =>
    only && !isNamedIn(only, candidate) ? `is not among ${only.join(', ')}` : undefined,
  providerIgnore: (candidate, { ignore }) =>
    ignore && isNamedIn(ignore, candidate) ? 'is to be ignored' : undefined,
};

/** What a client says of the hosts that run a model. */
const hostFilters: Readonly<Record<string, Filter>> = {
  providerZdr: ({ facts }, { zeroDataRetention }) =>
    zeroDataRetention && facts.retainsData !== false ? 'is not known to retain nothing' : undefined,
  providerDataCollection: ({ facts }, { denyDataCollection }) =>
    denyDataCollection && facts.collectsData !== false
      ? 'is not known to leave prompts alone'
      : undefined,
  providerEnforceDistillableText: ({ facts }, { distillable }) =>
    distillable && facts.distillable !== true
      ? 'is not known to permit distilling its output'
      : undefined,
  providerQuantizations: ({ facts }, { quantizations }) => {
    const precision = facts.quantization ?? 'unknown';
    return quantizations && !quantizations.includes(precision)
      ? `runs at precision ${precision}`
      : undefined;
  },
  providerMaxPromptPrice: ({ facts }, { maxPrices }) =>
    aboveCeiling(facts.prices?.promptPerMillionTokens, maxPrices?.promptPerMillionTokens),
  providerMaxCompletionPrice: ({ facts }, { maxPrices }) =>
    aboveCeiling(facts.prices?.completionPerMillionTokens, maxPrices?.completionPerMillionTokens),
  // Models of text have no such prices.
  providerMaxRequestPrice: ({ facts }, { maxPrices }) =>
    aboveCeiling(facts.prices?.perRequest ?? 0, maxPrices?.perRequest),
  providerMaxImagePrice: ({ facts }, { maxPrices }) =>
    aboveCeiling(facts.prices?.perImage ?? 0, maxPrices?.perImage),
};

const ofProviders = Object.entries(providerFilters);
const ofHosts = Object.entries(hostFilters);

function firstFailure(candidate: Candidate, wishes: RoutingWishes): Failure | undefined {
  const wished = candidate.choosesHosts ? ofProviders : [...ofProviders, ...ofHosts];
  for (const [wish, filter] of wished) {
    const reason = filter(candidate, wishes);
    if (reason !== undefined) return { wish, reason };
  }
  return candidate.unfit;
}

function isNamedIn(names: readonly string[], { provider, slugs }: Candidate): boolean {
  return names.includes(provider) || slugs.some((slug) => names.includes(slug));
}

function aboveCeiling(price: number | undefined, ceiling: number | undefined): string | undefined {
  if (ceiling === undefined) return undefined;
  if (price === undefined) return 'has no known price';
  return price > ceiling ? `costs ${price} US dollars` : undefined;
}

/** Named providers first, then the wish for the best, then as they stand. */
function inOrder<C extends Candidate>(
  candidates: readonly C[],
  { order, sort }: RoutingWishes,
): readonly C[] {
  if (!order && !sort) return candidates;
  const place = (candidate: C) => {
    const at = order?.findIndex((name) => isNamedIn([name], candidate)) ?? -1;
    return at === -1 ? Number.POSITIVE_INFINITY : at;
  };
  const measure = sort && measures[sort];
  return candidates
    .map((candidate, index) => ({ candidate, index, place: place(candidate) }))
    .sort(
      (a, b) =>
        compare(a.place, b.place) ||
        (measure ? compare(measure(a.candidate.facts), measure(b.candidate.facts)) : 0) ||
        a.index - b.index,
    )
    .map(({ candidate }) => candidate);
}

/**
 * Smaller is better. An unknown price comes last. A speed that was never measured comes first: who
 * is never called is never measured.
 */
const measures = {
  price: ({ prices }) => sumOf(prices?.promptPerMillionTokens, prices?.completionPerMillionTokens),
  latency: ({ latencyMs = Number.NEGATIVE_INFINITY }) => latencyMs,
  throughput: ({ tokensPerSecond = Number.POSITIVE_INFINITY }) => -tokensPerSecond,
} satisfies Record<NonNullable<RoutingWishes['sort']>, (facts: TargetFacts) => number>;

/** A prompt token costs less than one of the answer, and there are more of them: a plain sum ranks well. */
function sumOf(prompt?: number, completion?: number): number {
  return prompt === undefined || completion === undefined
    ? Number.POSITIVE_INFINITY
    : prompt + completion;
}

/** Differences of two infinities are no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

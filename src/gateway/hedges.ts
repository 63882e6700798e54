import {
  answeredAfter,
  asked,
  type Hedge,
  patienceMs,
  spentOn,
  unknownHedge,
} from '../routing/hedge.js';

/** A second target for one call that takes longer than most. */
export interface CallHedge {
  /** How long the first target has; undefined where it stays the only one. */
  readonly patienceMs: number | undefined;
  /** Whether the second may be asked now; where it may, it counts as asked. */
  take(): boolean;
  /** The call has its answer. */
  answered(): void;
}

/** The one owner of what is known of the calls of aliases that are hedged. */
export type Hedges = (alias: string) => CallHedge;

/** @param now milliseconds of a clock that never steps. */
export function createHedges(now: () => number): Hedges {
  const byAlias = new Map<string, Hedge>();
  const of = (alias: string) => byAlias.get(alias) ?? unknownHedge;
  return (alias) => {
    const beganAtMs = now();
    byAlias.set(alias, asked(of(alias)));
    return {
      patienceMs: patienceMs(of(alias)),
      take() {
        const spent = spentOn(of(alias));
        if (spent) byAlias.set(alias, spent);
        return spent !== undefined;
      },
      answered: () => void byAlias.set(alias, answeredAfter(of(alias), now() - beganAtMs)),
    };
  };
}

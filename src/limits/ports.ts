import type { BudgetWindow, Limits, Principal } from '../core/principal.js';
import type { Result } from '../core/result.js';
import type { Spending } from '../core/spending.js';

/** A request that was let in. */
export interface Admission {
  /** Absent where neither tokens nor money are bounded. */
  readonly spending?: Spending;
  /** Gives back its place and what it holds; once, on every way out. */
  end(): void;
}

export interface RequestLimits {
  /**
   * Lets a request in or refuses it, by its key alone, before its body is read. At once, and without
   * asking anybody, where the caller has no limits.
   *
   * @param remainingMs until the deadline of the request.
   */
  admit(principal: Principal, remainingMs: number): Result<Admission> | Promise<Result<Admission>>;
  /** What work from inside, such as a batch's, may use: it is no request and takes no place. */
  within(principal: Principal): Admission;
  /** Budgets of a key or a project in their windows of this moment. Rejects where nobody can tell. */
  budgetsOf(subject: Subject, limits: Limits): Promise<readonly BudgetState[]>;
  close(): Promise<void>;
}

/** An amount of an allowance per minute. */
export interface RateClaim {
  readonly kind: 'rate';
  /** Whose allowance of what, such as `requests:key:config:dev`. */
  readonly key: string;
  readonly perMinute: number;
  readonly amount: number;
}

/** A place among the requests that run at the same time. */
export interface LeaseClaim {
  readonly kind: 'lease';
  readonly key: string;
  readonly limit: number;
  readonly id: string;
  /** After this it is free again, should nobody give it back. */
  readonly ttlMs: number;
}

/** Whose money. */
export interface Subject {
  readonly kind: 'key' | 'project';
  readonly id: string;
}

/** What is spent of a budget, whatever its limit: by whom, and over which kind of window. */
export interface Counter {
  readonly subject: Subject;
  readonly window: BudgetWindow;
}

/** Money for a request, held in the window of the moment. */
export interface HoldClaim extends Counter {
  readonly kind: 'hold';
  readonly limitNanoUsd: bigint;
  readonly amountNanoUsd: bigint;
  readonly id: string;
  readonly ttlMs: number;
}

export type Claim = RateClaim | LeaseClaim | HoldClaim;

export type Claimed =
  | {
      readonly kind: 'granted';
      /** Unix milliseconds of the store; the windows of holds are those of this moment. */
      readonly atMs: number;
    }
  | {
      readonly kind: 'refused';
      /** Index of the first claim that there is no room for. */
      readonly by: number;
      /** True wait; undefined where only the end of another request helps, or a higher limit. */
      readonly waitMs?: number;
    }
  | {
      /** The store does not know what was spent: the counter has to be set from the ledger. */
      readonly kind: 'unknown';
      readonly by: number;
    };

/** A budget, and what is spent and held of it. */
export interface BudgetState extends Counter, CounterState {
  readonly limitNanoUsd: bigint;
}

/** More of an allowance (or, below zero, less) than was claimed. */
export type RateEnd = RateClaim;

export interface LeaseEnd {
  readonly kind: 'lease';
  readonly key: string;
  readonly id: string;
}

/** The end of a hold: what it came to. */
export interface HoldEnd extends Counter {
  readonly kind: 'hold';
  /** When it was granted, by the store. */
  readonly heldAtMs: number;
  readonly id: string;
  readonly chargedNanoUsd: bigint;
}

export type End = RateEnd | LeaseEnd | HoldEnd;

/** Allowances and places: what is lost with its keeper does no harm. */
export interface RateStore {
  /** All or nothing. */
  take(claims: readonly (RateClaim | LeaseClaim)[]): Promise<Claimed>;
  give(ends: readonly (RateEnd | LeaseEnd)[]): Promise<void>;
}

/** The setting of a counter from the ledger, which has begun. */
export interface Reconciling {
  /** Unix milliseconds by the store: the ledger is to be asked for charges up to here… */
  readonly cutMs: number;
  readonly windowStartMs: number;
  /** …but for those of holds that still live: the counter hears of them itself. */
  readonly live: readonly string[];
}

/** A hold that this process was granted and has not settled, in case the store has lost it. */
export interface OwnHold {
  readonly id: string;
  readonly amountNanoUsd: bigint;
  readonly windowStartMs: number;
  readonly ttlMs: number;
}

/** What the ledger says of a window. */
export interface LedgerSum {
  readonly chargedNanoUsd: bigint;
  /** Holds whose requests have begun and not ended, as far as the ledger knows. */
  readonly open: readonly { readonly id: string; readonly amountNanoUsd: bigint }[];
}

export interface CounterState {
  readonly windowStartMs: number;
  readonly windowEndMs?: number;
  readonly spentNanoUsd: bigint;
  readonly heldNanoUsd: bigint;
}

/**
 * Counters of money. `spent + held` never passes a limit, whoever asks at the same time; a hold ends
 * by its settlement or by its time, both by the store's clock.
 */
export interface BudgetStore {
  /** All or nothing. */
  hold(claims: readonly HoldClaim[]): Promise<Claimed>;
  /** Those that it no longer knew: their counters hear of the charge from the ledger. */
  settle(ends: readonly HoldEnd[]): Promise<readonly HoldEnd[]>;
  /** Undefined while somebody else sets the same counter. */
  beginReconcile(
    counter: Counter,
    token: string,
    own: readonly OwnHold[],
  ): Promise<Reconciling | undefined>;
  /**
   * Sets what is spent: the ledger's sum, and what was settled since the beginning. False where
   * somebody else has begun meanwhile.
   */
  finishReconcile(counter: Counter, finish: FinishReconcile): Promise<boolean>;
  /** Undefined where nothing is known of the window of this moment. */
  read(counter: Counter): Promise<CounterState | undefined>;
}

export interface FinishReconcile {
  readonly token: string;
  readonly windowStartMs: number;
  readonly sum: LedgerSum;
  /** Of holds that the ledger knows of and the counter does not. */
  readonly openTtlMs: number;
  /** For how long the ledger has to say the same before less than was counted is believed. */
  readonly confirmMs: number;
}

/** Everything a request claims, in one question where one server keeps it all. */
export interface LimitStore extends Omit<BudgetStore, 'hold' | 'settle'> {
  /** Changes when counters were elsewhere for a while, so that none of them is to be trusted. */
  epoch(): number;
  claim(claims: readonly Claim[]): Promise<Claimed>;
  end(ends: readonly End[]): Promise<readonly HoldEnd[]>;
}

/** What limits ask of the ledger: charges whose hold was granted in `[fromMs, untilMs]`. */
export interface SpendLedger {
  sum(query: {
    readonly subject: Subject;
    readonly fromMs: number;
    readonly untilMs: number;
    readonly exceptHolds: readonly string[];
  }): Promise<LedgerSum>;
}

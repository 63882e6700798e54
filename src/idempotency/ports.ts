import type { Result } from '../core/result.js';

/** What one idempotency key stands for: the same key elsewhere is another one. */
export interface IdempotencyScope {
  /** Whose it is; another tenant's same key has nothing to do with it. */
  readonly tenant: string;
  /** HTTP method and operation, such as `POST generateContent`. */
  readonly route: string;
  /** As the client sent it. */
  readonly key: string;
}

/** What a claim found: the key is ours now, or somebody had it before. */
export type Claim =
  | { readonly state: 'ours' }
  | {
      readonly state: 'running' | 'done';
      readonly fingerprint: string;
      /** Whose answer it is or will be. */
      readonly holder: string;
    };

export interface IdempotencyStore {
  /**
   * Takes a key that nobody has, or whose time is over, in one step: of many at once one gets it.
   *
   * @param holder names this execution; nobody else has the same.
   * @param leaseMs after which others may take it, if it has not been finished or released.
   */
  claim(
    scope: IdempotencyScope,
    claim: { fingerprint: string; holder: string; leaseMs: number; nowMs: number },
  ): Promise<Claim>;
  /** Keeps an answer for `keptMs`. False where the lease was over and somebody else took the key. */
  finish(
    scope: IdempotencyScope,
    answer: { holder: string; text: string; keptMs: number; nowMs: number },
  ): Promise<boolean>;
  /** Gives a key back that is still ours. */
  release(scope: IdempotencyScope, holder: string): Promise<void>;
  /** The text of an answer, in pieces as they come. */
  read(tenant: string, holder: string): AsyncIterable<string>;
  /** Removes what is over, and what crashes left of answers. */
  sweep(nowMs: number): Promise<void>;
}

/** An execution that holds its key. Neither fails: what goes wrong is reported, and tried again. */
export interface HeldKey {
  /** Keeps the answer: whoever comes with the same key gets it. */
  keep(text: string): Promise<void>;
  /** Lets the next one with the same key try again. */
  release(): Promise<void>;
}

export type Begun =
  | { readonly kind: 'first'; readonly held: HeldKey }
  | { readonly kind: 'done'; readonly text: AsyncIterable<string> };

export interface Idempotency {
  /**
   * Fails with 409 where the same request runs at the moment, and with 422 where the key stands for
   * another one. Throws where the store does not answer: nobody is to think that it is safe then.
   */
  begin(
    scope: IdempotencyScope,
    asked: { readonly fingerprint: string; readonly remainingMs: number },
  ): Promise<Result<Begun>>;
  /** Takes what is over out of the store. */
  sweep(): Promise<void>;
}

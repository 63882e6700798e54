import type { Prices } from '../../core/canonical.js';
import type { Modality } from './needs.js';

/** Quality of answers to easy, medium and hard requests, each 0 to 1. */
export interface QualityByBand {
  readonly easy: number;
  readonly medium: number;
  readonly hard: number;
}

/**
 * A model that may be chosen, with what is known of it; what nobody knows is absent. Operators'
 * catalogues and clients' own `modelRouter.models` both fill it.
 */
export interface RouterCandidate {
  /** `provider/model`. */
  readonly target: string;
  /** 0 to 1, on work of medium difficulty; or for each band, where that is known. */
  readonly quality?: number | QualityByBand;
  readonly prices?: Prices;
  readonly contextTokens?: number;
  readonly outputTokens?: number;
  readonly tools?: boolean;
  readonly structuredOutput?: boolean;
  /** Kinds of input besides text. */
  readonly inputModalities?: readonly Modality[];
  /** Kind of work the model suits, in the client's words: `code`, `math`, …; others mean nothing here. */
  readonly taskType?: string;
  /** Difficulty the model suits, in the client's words: `easy`, `medium`, `hard` and the like, or 0 to 1. */
  readonly complexity?: string | number;
}

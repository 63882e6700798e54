import type { Part } from '../../../generated/formats/gemini.js';
import type { Target } from '../format.js';
import { createPlaceLog } from '../reasoning-places.js';
import {
  type Host,
  type PlacedBlock,
  type ReasoningBlock,
  sealReasoning,
} from './reasoning-blocks.js';

/** Collects the reasoning of an answer while it is read, until a part can carry it. */
export interface ReasoningLog {
  /** Visible text that goes to the client. */
  said(text: string): void;
  /** A step of a tool that runs at the provider. */
  ranTool(): void;
  reasoned(block: ReasoningBlock): void;
  /** The signature with all that no part has carried yet: for a call, or the end of the answer. */
  take(): Pick<Part, 'thoughtSignature'>;
}

export function createReasoningLog(host: Host, target: Target): ReasoningLog {
  const log = createPlaceLog<Pick<PlacedBlock, 'block' | 'afterTool'>>();
  let begun = false;
  let ran = false;
  return {
    said: log.said,
    ranTool() {
      ran = true;
    },
    reasoned(block) {
      // What ran before the first block is no gap between blocks.
      log.reasoned({ block, afterTool: begun && ran });
      begun = true;
      ran = false;
    },
    take() {
      const blocks = log.take();
      return blocks.length > 0 ? { thoughtSignature: sealReasoning(host, blocks, target) } : {};
    },
  };
}

import type { Part } from '../../generated/formats/gemini.js';
import {
  type Host,
  type PlacedBlock,
  type ReasoningBlock,
  sealReasoning,
} from './claude-reasoning-blocks.js';
import type { Target } from './format.js';

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
  let pending: PlacedBlock[] = [];
  let textLength = 0;
  let begun = false;
  let ran = false;
  return {
    said(text) {
      textLength += text.length;
    },
    ranTool() {
      ran = true;
    },
    reasoned(block) {
      // What ran before the first block is no gap between blocks.
      const afterTool = begun && ran;
      pending.push({ block, textBefore: textLength, textAfter: 0, afterTool });
      textLength = 0;
      begun = true;
      ran = false;
    },
    take() {
      const last = pending.at(-1);
      const blocks = last ? [...pending.slice(0, -1), { ...last, textAfter: textLength }] : [];
      pending = [];
      textLength = 0;
      return blocks.length > 0 ? { thoughtSignature: sealReasoning(host, blocks, target) } : {};
    },
  };
}

import type {
  ChoiceDelta,
  ExtraContent,
  ReasoningDetail,
} from '../../../../generated/formats/openai-chat.js';
import type { Target } from '../../format.js';
import { type Profile, profileOf } from '../profiles.js';
import { type Block, sealBlocks } from '../signature.js';
import { mergeDetails } from './reasoning-details.js';

/** Reasoning state that waits for a part to travel with. Translation contract §9.4. */
export interface PendingState {
  add(delta: ChoiceDelta): void;
  addThought(text: string): void;
  /** Signature for the part of a call, with what Google wrote beside that call. */
  sealForCall(signature: string | undefined): string | undefined;
  /** Signature for the end of the answer. */
  sealForEnd(): string | undefined;
}

/** Starts the account of one candidate. Only hosts that want their state back leave any. */
export function createPendingState(target: Target): PendingState {
  const profile: Profile = profileOf(target);
  let details: readonly ReasoningDetail[] = [];
  let signatures: Block[] = [];
  let thoughts = '';

  const seal = (others: readonly Block[]): string | undefined => {
    const kept: readonly Block[] = details.length > 0 ? [{ t: 'details', v: details }] : [];
    const sealed = sealBlocks([...kept, ...signatures, ...others], profile, target);
    details = [];
    signatures = [];
    thoughts = '';
    return sealed;
  };
  return {
    add({ reasoning_details, extra_content }) {
      details = mergeDetails(details, reasoning_details ?? []);
      signatures.push(...signatureOf(extra_content));
    },
    addThought(text) {
      thoughts += text;
    },
    sealForCall(signature) {
      const own: readonly Block[] = signature ? [{ t: 'sig', s: signature }] : [];
      // Thoughts as plain text go back in tool loops only, so only a call carries them.
      const spoken = profile.keeps === 'chat-reasoning' && thoughts !== '';
      return seal(spoken ? [...own, { t: 'rc', x: thoughts }] : own);
    },
    sealForEnd: () => seal([]),
  };
}

function signatureOf(extra: ExtraContent | undefined): Block[] {
  const signature = extra?.google?.thought_signature;
  return signature ? [{ t: 'sig', s: signature }] : [];
}

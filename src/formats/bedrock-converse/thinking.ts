import type { AdditionalFields, Effort } from '../../../generated/formats/bedrock-converse.js';
import type { Thinking } from '../../core/canonical.js';
import { planThinking, type ThinkingContext } from '../claude/thinking.js';
import type { Losses } from '../losses.js';
import { chooseEffort } from '../openai/reasoning-effort.js';
import type { BedrockProfile } from './profiles.js';

export interface BedrockThinking {
  readonly fields: Pick<AdditionalFields, 'thinking' | 'reasoning_effort'>;
  readonly effort?: Effort;
  /** The request asks for thinking; sampling is then restricted. */
  readonly on: boolean;
  /** Earlier reasoning may be put back. */
  readonly replay: boolean;
}

const openEfforts = ['low', 'medium', 'high'] as const;

/** How the model is told to think, in the words of its maker. Translation contract §9.2. */
export function writeThinking(
  thinking: Thinking,
  context: ThinkingContext & { readonly profile: BedrockProfile },
  losses: Losses,
): BedrockThinking {
  const { family, display } = context.profile;
  const still = { fields: {}, on: false, replay: false };
  if (family === 'openai') {
    const chosen = chooseEffort(thinking, openEfforts, losses);
    const reasoning_effort = openEfforts.find((effort) => effort === chosen);
    return reasoning_effort ? { ...still, fields: { reasoning_effort } } : still;
  }
  if (family === 'other' && thinking.kind === 'unset') return still;
  const { thinking: planned, effort, on, replay } = planThinking(thinking, context, losses);
  return {
    fields: planned ? { thinking: display ? planned : withoutDisplay(planned) } : {},
    ...(effort ? { effort } : {}),
    on,
    replay,
  };
}

/** Models from before it was thought of show their thoughts always; the gateway leaves them out itself. */
function withoutDisplay<T extends object>(thinking: T): Omit<T, 'display'> {
  const { display: _, ...rest } = { display: undefined, ...thinking };
  return rest;
}

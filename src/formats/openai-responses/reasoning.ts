import type { ReasoningOptions } from '../../../generated/formats/openai-responses.js';
import type { Thinking } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import { chooseEffort, notSteered } from '../openai/reasoning-effort.js';
import type { Profile } from './profiles.js';

const field = 'generationConfig.thinkingConfig';

/** What the client wants of thinking; undefined leaves it to the model. Translation contract §9.2. */
export function writeReasoning(
  thinking: Thinking,
  profile: Profile,
  losses: Losses,
): ReasoningOptions | undefined {
  if (!profile.reasons && thinking.kind !== 'unset') {
    losses.warn('dropped', field, notSteered);
    return undefined;
  }
  const effort = chooseEffort(thinking, profile.efforts, losses);
  // Who does not think has nothing to tell of it.
  const tells = thinking.include && profile.summaries && effort !== 'none';
  if (thinking.include && !profile.summaries && !profile.thoughts) {
    losses.warn('dropped', `${field}.includeThoughts`, 'this model does not show its thoughts');
  }
  if (effort === undefined && !tells) return undefined;
  return { ...(effort ? { effort } : {}), ...(tells ? { summary: 'auto' } : {}) };
}

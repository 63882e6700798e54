import type { ChatCompletionRequest } from '../../../generated/formats/openai-chat.js';
import type { Thinking } from '../../core/canonical.js';
import { unreachable } from '../../core/result.js';
import type { Losses } from '../losses.js';
import { chooseEffort, levelEfforts, notSteered } from '../openai/reasoning-effort.js';
import type { Profile } from './profiles.js';

const field = 'generationConfig.thinkingConfig';

/** What the client wants of thinking, in the host's own words. Translation contract §9.2. */
export function writeReasoning(
  thinking: Thinking,
  profile: Profile,
  losses: Losses,
): Partial<ChatCompletionRequest> {
  switch (profile.reasoning) {
    case 'none':
      if (thinking.kind !== 'unset') losses.warn('dropped', field, notSteered);
      else warnOfThoughts(thinking, profile, losses);
      return {};
    case 'effort':
      warnOfThoughts(thinking, profile, losses);
      return writeEffort(thinking, profile, losses);
    case 'groq':
      return {
        ...writeEffort(thinking, profile, losses),
        reasoning_format: thinking.include ? 'parsed' : 'hidden',
      };
    case 'openrouter':
      return writeOpenRouter(thinking);
    case 'deepseek':
      if (thinking.kind === 'unset') return {};
      warnOfAmount(thinking, losses);
      return { thinking: { type: thinking.kind === 'off' ? 'disabled' : 'enabled' } };
    case 'template':
      if (thinking.kind === 'unset') return {};
      warnOfAmount(thinking, losses);
      return { chat_template_kwargs: { enable_thinking: thinking.kind !== 'off' } };
    default:
      return unreachable(profile.reasoning);
  }
}

/** Many models that think keep it to themselves. */
function warnOfThoughts({ include }: Thinking, { thoughts }: Profile, losses: Losses): void {
  if (!include || thoughts) return;
  losses.warn('dropped', `${field}.includeThoughts`, 'this model does not show its thoughts');
}

/** For models that think or do not, and know nothing in between. */
function warnOfAmount({ kind }: Thinking, losses: Losses): void {
  if (kind !== 'budget' && kind !== 'level') return;
  losses.warn('clamped', field, 'thinking is on or off here, without an amount');
}

/** OpenRouter translates for each model itself, so it gets the wish as it is. */
function writeOpenRouter(thinking: Thinking): Partial<ChatCompletionRequest> {
  const exclude = !thinking.include;
  switch (thinking.kind) {
    case 'unset':
      return thinking.include ? { reasoning: { exclude } } : {};
    case 'off':
      return { reasoning: { enabled: false } };
    case 'auto':
      return { reasoning: { enabled: true, exclude } };
    case 'budget':
      return { reasoning: { max_tokens: thinking.budgetTokens, exclude } };
    case 'level':
      return { reasoning: { effort: levelEfforts[thinking.level], exclude } };
    default:
      return unreachable(thinking);
  }
}

function writeEffort(
  thinking: Thinking,
  { efforts }: Profile,
  losses: Losses,
): Partial<ChatCompletionRequest> {
  const effort = chooseEffort(thinking, efforts, losses);
  return effort === undefined ? {} : { reasoning_effort: effort };
}

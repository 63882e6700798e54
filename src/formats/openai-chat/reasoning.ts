import type {
  ChatCompletionRequest,
  ReasoningEffort,
} from '../../../generated/formats/openai-chat.js';
import type { Thinking } from '../../core/canonical.js';
import { unreachable } from '../../core/result.js';
import type { Losses } from '../losses.js';
import type { Profile } from './profiles.js';

const field = 'generationConfig.thinkingConfig';

const notSteered = 'this model cannot be told how much to think';

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
  const wanted = wantedEffort(thinking);
  if (wanted === undefined) return {};
  const chosen = wanted === 'none' ? leastEffort(efforts) : nearestEffort(wanted, efforts);
  if (chosen === undefined) {
    losses.warn('dropped', field, notSteered);
    return {};
  }
  if (chosen !== wanted) {
    losses.warn('clamped', field, `"${chosen}" is the nearest effort that this model knows`);
  }
  return { reasoning_effort: chosen };
}

const levelEfforts = {
  MINIMAL: 'minimal',
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
} as const satisfies Record<string, ReasoningEffort>;

/** undefined leaves it to the model. */
function wantedEffort(thinking: Thinking): ReasoningEffort | undefined {
  switch (thinking.kind) {
    case 'off':
      return 'none';
    case 'unset':
    case 'auto':
      return undefined;
    case 'level':
      return levelEfforts[thinking.level];
    case 'budget':
      if (thinking.budgetTokens <= 1024) return 'low';
      return thinking.budgetTokens <= 8192 ? 'medium' : 'high';
    default:
      return unreachable(thinking);
  }
}

const ladder: readonly ReasoningEffort[] = ['none', 'minimal', 'low', 'medium', 'high'];

function leastEffort(known: readonly ReasoningEffort[]): ReasoningEffort | undefined {
  return ladder.find((effort) => known.includes(effort));
}

/** The known effort closest to the wanted one; of two equally close, the lower. Never none. */
function nearestEffort(
  wanted: ReasoningEffort,
  known: readonly ReasoningEffort[],
): ReasoningEffort | undefined {
  const distance = (effort: ReasoningEffort) =>
    Math.abs(ladder.indexOf(effort) - ladder.indexOf(wanted));
  const thinking = ladder.filter((effort) => effort !== 'none' && known.includes(effort));
  return thinking.sort((a, b) => distance(a) - distance(b))[0];
}

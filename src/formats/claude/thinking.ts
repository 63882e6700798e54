import type { Thinking } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import type { ClaudeProfile } from './models.js';

/** How much goes into an answer; there is more, which is never asked for. */
export type ClaudeEffort = 'low' | 'medium' | 'high';

/** Claude's own `thinking`, which its hosts pass on as it is. */
export type ClaudeThinking =
  | { readonly type: 'disabled' }
  | { readonly type: 'adaptive'; readonly display: Display }
  | { readonly type: 'enabled'; readonly budget_tokens: number; readonly display: Display };

type Display = 'summarized' | 'omitted';

export interface ThinkingPlan {
  readonly thinking?: ClaudeThinking;
  readonly effort?: ClaudeEffort;
  /** The request asks for thinking; sampling is then restricted. */
  readonly on: boolean;
  /** Earlier reasoning may be put back. */
  readonly replay: boolean;
}

/** What else in the request thinking has to get along with. */
export interface ThinkingContext {
  readonly profile: ClaudeProfile;
  readonly maxTokens: number;
  /** `tool_choice` is `any` or `tool`. */
  readonly forcedTool: boolean;
  /** The conversation ends with a turn of the model that is to be continued. */
  readonly prefill: boolean;
  /** Results follow tool calls whose reasoning is lost or another model's. */
  readonly lostReasoning: boolean;
}

const field = 'generationConfig.thinkingConfig';

/** Anthropic's own least. */
const minBudgetTokens = 1024;
const autoBudgetTokens = 8192;
const budgetOfLevel = { MINIMAL: 1024, LOW: 2048, MEDIUM: 8192, HIGH: 24_576 } as const;

const off: ThinkingPlan = { thinking: { type: 'disabled' }, on: false, replay: false };

/**
 * How the model is told to think. Where thinking cannot stand beside the rest of the request,
 * thinking gives way, with a warning. Translation contract §9.2.
 */
export function planThinking(
  thinking: Thinking,
  context: ThinkingContext,
  losses: Losses,
): ThinkingPlan {
  const { profile, prefill } = context;
  if (thinking.kind === 'unset') {
    if (thinking.include) {
      losses.warn('dropped', `${field}.includeThoughts`, 'Claude is not asked to think here');
    }
    return { on: false, replay: !prefill && profile.thinking !== 'none' };
  }
  if (profile.thinking === 'none') {
    losses.warn('dropped', field, 'this model cannot be told how to think');
    return { on: false, replay: false };
  }
  if (thinking.kind === 'off') {
    return profile.thinking === 'adaptive' ? off : { on: false, replay: false };
  }
  const display = thinking.include ? 'summarized' : 'omitted';
  const clash = clashOf(context);
  if (clash) {
    losses.warn('dropped', field, clash);
    return off;
  }
  if (profile.thinking === 'adaptive') {
    const wanted = effortOf(thinking);
    const effort = profile.effort ? wanted : undefined;
    if (wanted && !effort)
      losses.warn('dropped', field, 'this model thinks as long as it sees fit');
    else if (effort) accountForEffort(thinking, effort, losses);
    return {
      thinking: { type: 'adaptive', display },
      ...(effort && { effort }),
      on: true,
      replay: true,
    };
  }
  const budget = fitBudget(budgetOf(thinking), context.maxTokens, losses);
  if (budget === undefined) return off;
  return {
    thinking: { type: 'enabled', budget_tokens: budget, display },
    on: true,
    replay: true,
  };
}

/** What in the rest of the request thinking cannot stand beside; undefined where nothing. */
function clashOf(context: ThinkingContext): string | undefined {
  if (context.prefill) return 'Claude does not think where it goes on with its own turn';
  if (context.profile.thinking !== 'manual') return undefined;
  if (context.forcedTool) return 'this model does not think where it has to call a function';
  return context.lostReasoning
    ? 'the reasoning before the last calls is lost or of another model, and this one wants it back'
    : undefined;
}

function effortOf(thinking: Thinking): ClaudeEffort | undefined {
  if (thinking.kind === 'level') {
    return ({ MINIMAL: 'low', LOW: 'low', MEDIUM: 'medium', HIGH: 'high' } as const)[
      thinking.level
    ];
  }
  if (thinking.kind !== 'budget') return undefined;
  if (thinking.budgetTokens <= 1024) return 'low';
  return thinking.budgetTokens <= 8192 ? 'medium' : 'high';
}

/** Claude's efforts have no numbers, and no word for the least of Gemini's levels. */
function accountForEffort(thinking: Thinking, effort: ClaudeEffort, losses: Losses): void {
  if (thinking.kind === 'budget') {
    losses.emulate(field, `this model takes no number of tokens; sent as effort "${effort}"`);
  } else if (thinking.kind === 'level' && thinking.level === 'MINIMAL') {
    losses.emulate(field, `this model has no such level; sent as effort "${effort}"`);
  }
}

function budgetOf(thinking: Thinking): number {
  if (thinking.kind === 'level') return budgetOfLevel[thinking.level];
  return thinking.kind === 'budget' ? thinking.budgetTokens : autoBudgetTokens;
}

/** At least Anthropic's least, and less than the whole output; undefined where there is no room. */
function fitBudget(wanted: number, maxTokens: number, losses: Losses): number | undefined {
  const least = Math.max(wanted, minBudgetTokens);
  const budget = least < maxTokens ? least : Math.min(least, Math.floor(maxTokens * 0.8));
  if (budget < minBudgetTokens) {
    losses.warn('clamped', field, `${maxTokens} tokens of output leave no room to think`);
    return undefined;
  }
  if (budget !== wanted) {
    losses.warn('clamped', field, `sent as ${budget} tokens, within ${maxTokens} of output`);
  }
  return budget;
}

import { type ClaudeProfile, claudeProfile } from '../claude/models.js';

/** How models at Bedrock differ from one another. */
export interface BedrockProfile extends ClaudeProfile {
  /** Whose members of `additionalModelRequestFields` the model reads. */
  readonly family: 'claude' | 'openai' | 'other';
  /** Can be made to call a function. */
  readonly forcesTools: boolean;
  /** Knows `thinking.display`. */
  readonly display: boolean;
  /** Where a cache point may stand. */
  readonly cachePoints: readonly ('system' | 'tools' | 'messages')[];
  /** Keeps prompts for an hour where asked to, and not for five minutes only. */
  readonly cachesForAnHour: boolean;
  /** Knows tiers besides the default one. */
  readonly serviceTiers: boolean;
}

/** What nothing is known of: no more than what every model at Bedrock can do. */
const other: BedrockProfile = {
  family: 'other',
  thinking: 'none',
  effort: false,
  structuredOutput: false,
  rejectsSampling: ['topK'],
  temperatureXorTopP: false,
  prefill: false,
  serverTools: false,
  forcesTools: true,
  display: false,
  cachePoints: [],
  cachesForAnHour: false,
  serviceTiers: true,
};

/** Claude models from before 4.5. */
const oldClaude = /\.claude-(?:v?\d|instant|(?:opus|sonnet)-4-(?:0|1|20))/;

/**
 * Profile of a model by its id, which may begin with a place (`us.anthropic.claude-…`), or by an
 * ARN that ends with it. Prompt caching: docs.aws.amazon.com, Bedrock user guide.
 */
export function profileOf(model: string): BedrockProfile {
  const name = model.slice(model.lastIndexOf('/') + 1);
  if (/(?:^|\.)anthropic\./.test(name)) {
    const claude = claudeProfile(model);
    return {
      ...other,
      ...claude,
      family: 'claude',
      // They run at Anthropic, and prefill is left to it too: translation contract §3, §6.3.
      prefill: false,
      serverTools: false,
      display: claude.thinking === 'adaptive',
      cachePoints: ['system', 'tools', 'messages'],
      cachesForAnHour: !oldClaude.test(name),
    };
  }
  if (/(?:^|\.)openai\./.test(name)) return { ...other, family: 'openai' };
  if (/(?:^|\.)amazon\.nova/.test(name)) return { ...other, cachePoints: ['system', 'messages'] };
  // It refuses `toolChoice` by what it calls the field: "This model doesn't support …".
  if (/(?:^|\.)meta\.llama/.test(name)) return { ...other, forcesTools: false };
  return other;
}

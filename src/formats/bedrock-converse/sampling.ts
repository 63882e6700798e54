import type {
  AdditionalFields,
  InferenceConfig,
} from '../../../generated/formats/bedrock-converse.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { fitSampling, writeStopSequences } from '../claude/sampling.js';
import type { Losses } from '../losses.js';
import type { BedrockProfile } from './profiles.js';

export interface Sampling {
  readonly inferenceConfig: Omit<InferenceConfig, 'maxTokens'>;
  /** What Converse has no word for and the model does. */
  readonly fields: Pick<AdditionalFields, 'top_k'>;
}

/** Sampling and stop sequences as far as the model takes them. Translation contract §8. */
export function writeSampling(
  gen: CanonicalCall['gen'],
  context: { readonly profile: BedrockProfile; readonly thinkingOn: boolean },
  losses: Losses,
): Sampling {
  const { temperature, topP, topK } = fitSampling(gen, context, losses);
  const stopSequences =
    context.profile.family === 'claude' ? writeStopSequences(gen, losses) : stopsOf(gen, losses);
  return {
    inferenceConfig: {
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(stopSequences.length > 0 ? { stopSequences } : {}),
    },
    fields: topK === undefined ? {} : { top_k: topK },
  };
}

function stopsOf({ stopSequences = [] }: CanonicalCall['gen'], losses: Losses): string[] {
  for (const [index, stop] of stopSequences.entries()) {
    if (stop !== '') continue;
    losses.refuse(`generationConfig.stopSequences[${index}]`, 'Bedrock takes no empty one');
  }
  return [...stopSequences];
}

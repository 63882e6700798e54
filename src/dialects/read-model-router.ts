import type { RouterCandidate } from '../../generated/dialects/types.js';
import type { ModelChoiceWishes, OfferedModel } from '../core/canonical.js';
import type { FieldViolation } from '../core/violations.js';
import type { DialectBody } from './read-body.js';

/**
 * How the gateway is to choose the model (Adaptive); undefined where nothing is asked.
 * Translation contract §15.4.
 */
export function readModelRouter(
  { modelRouter }: DialectBody,
  violations: FieldViolation[],
): ModelChoiceWishes | undefined {
  if (modelRouter === undefined) return undefined;
  const { costBias = modelRouter.costOptimization ? 0 : undefined, models = [] } = modelRouter;
  if (costBias === undefined && models.length === 0) return undefined;
  return {
    ...(costBias === undefined ? {} : { costBias }),
    models: models.map((model, index) =>
      readOffered(model, `modelRouter.models[${index}]`, violations),
    ),
  };
}

/** Models for when no other has answered. */
export function readFallbackModels({ modelRouter }: DialectBody): readonly OfferedModel[] {
  return (modelRouter?.fallbackModels ?? []).map((model, index) => ({
    path: `modelRouter.fallbackModels[${index}]`,
    model,
    facts: {},
  }));
}

function readOffered(
  offered: RouterCandidate,
  path: string,
  violations: FieldViolation[],
): OfferedModel {
  const { provider, modelName: model, complexity } = offered;
  if (provider === undefined && model === undefined) {
    violations.push({ field: `${path}.modelName`, description: 'is required' });
  }
  return {
    path,
    ...(provider === undefined ? {} : { provider }),
    ...(model === undefined ? {} : { model }),
    facts: {
      ...readPrices(offered),
      // The vendor's clients write 0 for what they do not know.
      ...(offered.maxContextTokens ? { contextTokens: offered.maxContextTokens } : {}),
      ...(offered.maxOutputTokens ? { outputTokens: offered.maxOutputTokens } : {}),
      ...(offered.supportsToolCalling === undefined ? {} : { tools: offered.supportsToolCalling }),
      ...(offered.taskType === undefined ? {} : { taskType: offered.taskType }),
      ...(typeof complexity === 'string' || typeof complexity === 'number' ? { complexity } : {}),
    },
  };
}

function readPrices({
  costPer1mInputTokens: prompt,
  costPer1mOutputTokens: completion,
}: RouterCandidate): Pick<OfferedModel['facts'], 'prices'> {
  if (prompt === undefined && completion === undefined) return {};
  return {
    prices: {
      ...(prompt === undefined ? {} : { promptPerMillionTokens: prompt }),
      ...(completion === undefined ? {} : { completionPerMillionTokens: completion }),
    },
  };
}

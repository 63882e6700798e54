import type { GenerationConfig, ThinkingConfig } from '../../../../generated/formats/gemini.js';
import type { CanonicalCall, Thinking } from '../../../core/canonical.js';
import { isObject } from '../../../core/json.js';
import type { FieldViolation } from '../../../core/violations.js';
import { checkSchema } from './check-schema.js';
import { type Findings, readSchema } from './read-schema.js';

/**
 * What a schema cannot say about a generationConfig: members that need or exclude each other.
 * Ranges are the document's. Translation contract §7.2, §8.
 */
export function readGenerationConfig(
  config: GenerationConfig,
  found: Findings,
): Pick<CanonicalCall, 'gen' | 'thinking'> {
  const { violations } = found;
  const { thinkingConfig, ...gen } = config;
  const faultsBefore = violations.length;
  checkAnswerSchema(gen, found);
  if (isObject(gen.responseSchema) && violations.length === faultsBefore) {
    const path = 'generationConfig.responseSchema';
    gen.responseSchema = readSchema(gen.responseSchema, path, found);
  }
  if (gen.logprobs !== undefined && gen.responseLogprobs !== true) {
    violations.push({
      field: 'generationConfig.logprobs',
      description: 'needs responseLogprobs: true beside it',
    });
  }
  return { gen, thinking: readThinking(thinkingConfig ?? {}, violations) };
}

function checkAnswerSchema(
  { responseSchema, responseJsonSchema, responseMimeType }: GenerationConfig,
  found: Findings,
): void {
  const { violations } = found;
  const given = { responseSchema, responseJsonSchema };
  for (const [name, schema] of Object.entries(given)) {
    if (schema === undefined) continue;
    const field = `generationConfig.${name}`;
    checkSchema(schema, field, found);
    if (responseMimeType === undefined || responseMimeType === 'text/plain') {
      violations.push({
        field: 'generationConfig.responseMimeType',
        description: `${name} needs responseMimeType application/json (or text/x.enum)`,
      });
    }
  }
  if (responseSchema !== undefined && responseJsonSchema !== undefined) {
    violations.push({
      field: 'generationConfig.responseJsonSchema',
      description: 'cannot stand beside responseSchema; send one of the two',
    });
  }
  if (responseMimeType === 'text/x.enum' && !isStringEnum(responseSchema ?? responseJsonSchema)) {
    violations.push({
      field: 'generationConfig.responseSchema',
      description: 'text/x.enum needs a schema of type STRING with an enum',
    });
  }
}

function isStringEnum(schema: unknown): boolean {
  if (!isObject(schema) || !Array.isArray(schema.enum) || schema.enum.length === 0) return false;
  return schema.type === undefined || /^(?:string|type_unspecified)$/i.test(String(schema.type));
}

/** One form for budget, level and their special values. Translation contract §9.1. */
function readThinking(config: ThinkingConfig, violations: FieldViolation[]): Thinking {
  const include = config.includeThoughts === true;
  const budget = config.thinkingBudget;
  const level =
    config.thinkingLevel === 'THINKING_LEVEL_UNSPECIFIED' ? undefined : config.thinkingLevel;
  if (budget !== undefined && level !== undefined) {
    violations.push({
      field: 'generationConfig.thinkingConfig',
      description: 'thinkingBudget and thinkingLevel exclude each other; send one of the two',
    });
  }
  if (level !== undefined) return { kind: 'level', level, include };
  if (budget === undefined) return { kind: 'unset', include };
  if (budget === 0) return { kind: 'off', include };
  if (budget === -1) return { kind: 'auto', include };
  return { kind: 'budget', budgetTokens: budget, include };
}

import type { Content, GenerateContentRequest } from '../../../../generated/formats/gemini.js';
import type { Blobs } from '../../../core/blobs.js';
import {
  type CanonicalCall,
  type DialectName,
  pathOfSystemPart,
  type Trace,
} from '../../../core/canonical.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../../core/violations.js';
import type { Warning } from '../../../core/warnings.js';
import { type PlacedPart, settle } from './pair-calls.js';
import { readGenerationConfig } from './read-generation-config.js';
import { readToolConfig, readTools } from './read-tools.js';
import { readTurns } from './read-turns.js';

/** What a request does not say in its body. */
export interface CallFacts {
  readonly dialect: DialectName;
  /** The model of the path. */
  readonly model: string;
  /** Models to try after that one. */
  readonly fallbackModels?: readonly string[];
  readonly stream: CanonicalCall['stream'];
  readonly routing: CanonicalCall['routing'];
  readonly strict: boolean;
  readonly trace: Trace;
  readonly tenant: string;
  readonly blobs?: Blobs;
  readonly warn: (warning: Warning) => void;
}

/**
 * A normalised, validated Gemini request -> the canonical call. Finds what a schema cannot
 * express and reports all of it at once, each with its path. Translation contract §2, §3, §5-§9.
 */
export function readRequest(
  request: GenerateContentRequest,
  facts: CallFacts,
): Result<CanonicalCall> {
  const { dialect, model, fallbackModels = [], stream, routing, strict, trace, tenant } = facts;
  const { blobs, warn } = facts;
  const violations: FieldViolation[] = [];
  const found = { violations, warn, blobs };
  const { turns, system } = readTurns(request.contents, violations, warn);
  const instruction = readSystemInstruction(request.systemInstruction, violations);
  const tools = readTools(request.tools ?? [], found);
  const toolConfig = readToolConfig(request.toolConfig ?? {}, tools, violations);
  const { gen, thinking } = readGenerationConfig(request.generationConfig ?? {}, found);
  const safety = request.safetySettings ?? [];
  const categories = new Set<string>();
  for (const [index, { category }] of safety.entries()) {
    if (categories.has(category)) {
      const description = `${category} is set twice`;
      violations.push({ field: `safetySettings[${index}].category`, description });
    }
    categories.add(category);
  }
  if (violations.length > 0) return fail(invalidRequest(violations));

  const { cachedContent, labels, serviceTier, store, continuationToken } = request;
  return ok({
    dialect,
    model,
    modelCandidates: [...new Set([model, ...fallbackModels])],
    contents: turns,
    system: [...instruction, ...system].map((placed, at) =>
      settle(placed, pathOfSystemPart({}, at)),
    ),
    tools,
    toolConfig,
    gen,
    thinking,
    safety,
    stream,
    routing,
    strict,
    trace,
    tenant,
    ...(blobs === undefined ? {} : { blobs }),
    ...(cachedContent === undefined ? {} : { cachedContent }),
    ...(labels === undefined ? {} : { labels }),
    ...(serviceTier === undefined ? {} : { serviceTier }),
    ...(store === undefined ? {} : { store }),
    ...(continuationToken === undefined ? {} : { continuationToken }),
  });
}

/** Text parts only; the role some clients put there means nothing. Translation contract §3.1. */
function readSystemInstruction(
  instruction: Content | undefined,
  violations: FieldViolation[],
): PlacedPart[] {
  if (instruction === undefined) return [];
  if (instruction.parts === undefined && Object.keys(instruction).length > 0) {
    violations.push({ field: 'systemInstruction.parts', description: 'is required' });
  }
  return (instruction.parts ?? []).flatMap((part, index) => {
    const path = `systemInstruction.parts[${index}]`;
    if (part.text === undefined) {
      violations.push({ field: path, description: 'a system instruction may hold text only' });
      return [];
    }
    return part.text === '' ? [] : [{ part, path }];
  });
}

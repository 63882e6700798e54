import type { Content, GenerateContentRequest } from '../../../../generated/formats/gemini.js';
import type { Blobs } from '../../../core/blobs.js';
import {
  type CanonicalCall,
  type DialectName,
  pathOfSystemPart,
  prefixPath,
  type StoredPrefix,
  type Trace,
} from '../../../core/canonical.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../../core/violations.js';
import type { Warning } from '../../../core/warnings.js';
import { type PlacedPart, settle } from './pair-calls.js';
import { readGenerationConfig } from './read-generation-config.js';
import { readToolConfig, readTools } from './read-tools.js';
import { readTurns } from './read-turns.js';

/** What can be stored of a request, to stand before others. */
export type PrefixRequest = Pick<
  GenerateContentRequest,
  'contents' | 'systemInstruction' | 'tools' | 'toolConfig'
>;

/** What a request does not say in its body. */
export interface CallFacts {
  readonly dialect: DialectName;
  /** The model of the path. */
  readonly model: string;
  /** Models to try after that one. */
  readonly fallbackModels?: readonly string[];
  readonly stream: CanonicalCall['stream'];
  readonly routing: CanonicalCall['routing'];
  readonly caches?: CanonicalCall['caches'];
  readonly strict: boolean;
  readonly trace: Trace;
  readonly tenant: string;
  readonly blobs?: Blobs;
  readonly warn: (warning: Warning) => void;
  /** What the request begins with; it has no system instruction and no tools of its own then. */
  readonly stored?: { readonly prefix: StoredPrefix; readonly request: PrefixRequest };
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
  const { caches } = facts;
  const { blobs, warn, stored } = facts;
  const at = stored ? prefixPath : '';
  const {
    systemInstruction,
    tools: declared = [],
    toolConfig: choice = {},
  } = stored?.request ?? request;
  const violations: FieldViolation[] = [];
  const found = { violations, warn, blobs };
  const { contents } = request;
  const { turns, system } = readTurns(contents, violations, warn, stored?.request.contents);
  const instruction = readSystemInstruction(
    systemInstruction,
    `${at}systemInstruction`,
    violations,
  );
  const tools = readTools(declared, `${at}tools`, found);
  const toolConfig = readToolConfig(choice, tools, `${at}toolConfig`, violations);
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
    ...(caches === undefined ? {} : { caches }),
    strict,
    trace,
    tenant,
    ...(blobs === undefined ? {} : { blobs }),
    ...(cachedContent === undefined || stored ? {} : { cachedContent }),
    ...(stored ? { prefix: stored.prefix } : {}),
    ...(labels === undefined ? {} : { labels }),
    ...(serviceTier === undefined ? {} : { serviceTier }),
    ...(store === undefined ? {} : { store }),
    ...(continuationToken === undefined ? {} : { continuationToken }),
  });
}

/** Text parts only; the role some clients put there means nothing. Translation contract §3.1. */
function readSystemInstruction(
  instruction: Content | undefined,
  path: string,
  violations: FieldViolation[],
): PlacedPart[] {
  if (instruction === undefined) return [];
  if (instruction.parts === undefined && Object.keys(instruction).length > 0) {
    violations.push({ field: `${path}.parts`, description: 'is required' });
  }
  return (instruction.parts ?? []).flatMap((part, index) => {
    const place = `${path}.parts[${index}]`;
    if (part.text === undefined) {
      violations.push({ field: place, description: 'a system instruction may hold text only' });
      return [];
    }
    return part.text === '' ? [] : [{ part, path: place }];
  });
}

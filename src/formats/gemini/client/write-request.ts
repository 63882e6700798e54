import type {
  GenerateContentRequest,
  GenerationConfig,
  SafetySetting,
  ThinkingConfig,
  Tool,
  ToolConfig,
} from '../../../../generated/formats/gemini.js';
import type { CanonicalCall, Thinking } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import type { Target, WireRequest } from '../../format.js';
import { asksForSomething, createLosses, type Losses } from '../../losses.js';
import { openContinuation } from '../continuation.js';
import { withoutVertexOnly } from './vertex-only.js';
import { writeSystem, writeTurns } from './write-turns.js';

/**
 * The canonical call -> a Gemini body, rebuilt field by field, so that nothing a client added
 * for another vendor can reach Google. Only members with a value are written.
 */
export function writeRequest(
  call: CanonicalCall,
  target: Target,
  losses = createLosses(target),
): Result<WireRequest> {
  const { system, cachedContent, serviceTier, store } = call;
  const tools = writeTools(call, losses);
  const toolConfig = writeToolConfig(call, losses);
  const generationConfig = writeGenerationConfig(call, losses);
  const safetySettings = writeSafety(call, losses);
  const continuationToken = writeContinuation(call, target, losses);
  const body: GenerateContentRequest = {
    contents: writeTurns(call.contents, { target, losses }),
    ...(system.length > 0 ? { systemInstruction: writeSystem(system, { target, losses }) } : {}),
    ...(tools.length > 0 ? { tools } : {}),
    ...(isEmpty(toolConfig) ? {} : { toolConfig }),
    ...(safetySettings.length > 0 ? { safetySettings } : {}),
    ...(isEmpty(generationConfig) ? {} : { generationConfig }),
    ...(cachedContent === undefined ? {} : { cachedContent }),
    ...(serviceTier === undefined ? {} : { serviceTier }),
    ...(store === undefined ? {} : { store }),
    ...(continuationToken === undefined ? {} : { continuationToken }),
  };
  if (asksForSomething(call.labels)) losses.silent('labels', "kept in the gateway's own records");
  return losses.finish({
    body: { ...body },
    warnings: losses.warnings,
    reading: { call, target, names: new Map() },
  });
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Function declarations in one entry, every tool that the provider runs in one of its own. */
function writeTools({ tools: { functions, server } }: CanonicalCall, losses: Losses): Tool[] {
  const served = server.map((tool): Tool => {
    const kept = withoutVertexOnly('tools', tool, 'tools', losses);
    const { googleSearch, googleMaps } = kept;
    const limited = <T extends object>(place: 'googleSearch' | 'googleMaps', settings: T): T =>
      withoutVertexOnly(place, settings, `tools.${place}`, losses);
    return {
      ...kept,
      ...(googleSearch && { googleSearch: limited('googleSearch', googleSearch) }),
      ...(googleMaps && { googleMaps: limited('googleMaps', googleMaps) }),
    };
  });
  return [...(functions.length > 0 ? [{ functionDeclarations: [...functions] }] : []), ...served];
}

function writeToolConfig({ toolConfig, stream }: CanonicalCall, losses: Losses): ToolConfig {
  const { mode, allowed, streamArgs, retrieval, includeServerSide } = toolConfig;
  if (streamArgs && stream) {
    losses.warn(
      'dropped',
      'toolConfig.functionCallingConfig.streamFunctionCallArguments',
      'the Gemini API sends calls whole',
    );
  }
  return {
    // AUTO is what holds where nothing is said.
    ...(mode === 'AUTO'
      ? {}
      : {
          functionCallingConfig: {
            mode,
            ...(allowed ? { allowedFunctionNames: [...allowed] } : {}),
          },
        }),
    ...(retrieval ? { retrievalConfig: retrieval } : {}),
    ...(includeServerSide === undefined
      ? {}
      : { includeServerSideToolInvocations: includeServerSide }),
  };
}

function writeSafety({ safety }: CanonicalCall, losses: Losses): SafetySetting[] {
  return safety.map((setting, index) =>
    withoutVertexOnly('safetySettings', setting, `safetySettings[${index}]`, losses),
  );
}

function writeGenerationConfig({ gen, thinking }: CanonicalCall, losses: Losses): GenerationConfig {
  const path = 'generationConfig';
  const kept = withoutVertexOnly('generationConfig', gen, path, losses);
  const { imageConfig } = kept;
  const thinkingConfig = writeThinking(thinking);
  return {
    ...kept,
    ...(imageConfig && {
      imageConfig: withoutVertexOnly('imageConfig', imageConfig, `${path}.imageConfig`, losses),
    }),
    ...(isEmpty(thinkingConfig) ? {} : { thinkingConfig }),
  };
}

function writeThinking(thinking: Thinking): ThinkingConfig {
  const include = thinking.include ? { includeThoughts: true } : {};
  switch (thinking.kind) {
    case 'unset':
      return include;
    case 'off':
      return { ...include, thinkingBudget: 0 };
    case 'auto':
      return { ...include, thinkingBudget: -1 };
    case 'budget':
      return { ...include, thinkingBudget: thinking.budgetTokens };
    case 'level':
      return { ...include, thinkingLevel: thinking.level };
  }
}

function writeContinuation(
  { continuationToken }: CanonicalCall,
  target: Target,
  losses: Losses,
): string | undefined {
  if (continuationToken === undefined) return undefined;
  const own = openContinuation(continuationToken, target);
  if (own === undefined) {
    losses.refuse('continuationToken', 'only the model and credential that gave it can go on');
  }
  return own;
}

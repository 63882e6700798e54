import type {
  GenerateContentRequest,
  ImageConfig,
  ThinkingConfig,
  Tool,
  ToolConfig,
} from '../../../../generated/formats/gemini.js';
import { type CanonicalCall, pathOfServerTool, type Thinking } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import type { Target, WireRequest } from '../../format.js';
import { asksForSomething, createLosses, type Losses } from '../../losses.js';
import { accountForPrefix } from '../../unsupported.js';
import { openContinuation } from '../continuation.js';
import { isVertex, withoutForeign } from './foreign-members.js';
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
  const context: Writing = { target, losses };
  const { system } = call;
  const tools = writeTools(call, context);
  const toolConfig = writeToolConfig(call, context);
  const generationConfig = writeGenerationConfig(call, context);
  const safetySettings = call.safety.map((setting, index) =>
    withoutForeign('safetySettings', setting, `safetySettings[${index}]`, context),
  );
  const body: GenerateContentRequest = {
    contents: writeTurns(call.contents, context),
    ...(system.length > 0 ? { systemInstruction: writeSystem(system, context) } : {}),
    ...(tools.length > 0 ? { tools } : {}),
    ...(isEmpty(toolConfig) ? {} : { toolConfig }),
    ...(safetySettings.length > 0 ? { safetySettings } : {}),
    ...(isEmpty(generationConfig) ? {} : { generationConfig }),
    ...writeOthers(call, context),
  };
  return losses.finish({
    body: { ...body },
    warnings: losses.warnings,
    reading: { call, target, names: new Map() },
  });
}

interface Writing {
  readonly target: Target;
  readonly losses: Losses;
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Function declarations in one entry, every tool that the provider runs in one of its own. */
function writeTools({ tools }: CanonicalCall, context: Writing): Tool[] {
  const { functions, server } = tools;
  const served = server.map((tool, index) =>
    withoutForeign('tool', tool, pathOfServerTool(tools, index), context),
  );
  return [...(functions.length > 0 ? [{ functionDeclarations: [...functions] }] : []), ...served];
}

function writeToolConfig(call: CanonicalCall, { target, losses }: Writing): ToolConfig {
  const { mode, allowed, streamArgs, retrieval, includeServerSide } = call.toolConfig;
  // An answer in one piece has its arguments whole.
  const streams = streamArgs && call.stream !== false;
  if (streams && !isVertex(target)) {
    losses.warn(
      'dropped',
      'toolConfig.functionCallingConfig.streamFunctionCallArguments',
      'the Gemini API sends calls whole',
    );
  }
  if (includeServerSide && isVertex(target)) {
    const why = 'Vertex shows no steps of its tools';
    losses.silent('toolConfig.includeServerSideToolInvocations', why);
  }
  const functionCallingConfig = {
    // AUTO is what holds where nothing is said.
    ...(mode === 'AUTO' ? {} : { mode }),
    ...(mode !== 'AUTO' && allowed ? { allowedFunctionNames: [...allowed] } : {}),
    ...(streams && isVertex(target) ? { streamFunctionCallArguments: true } : {}),
  };
  return {
    ...(isEmpty(functionCallingConfig) ? {} : { functionCallingConfig }),
    ...(retrieval ? { retrievalConfig: retrieval } : {}),
    ...(includeServerSide === undefined || isVertex(target)
      ? {}
      : { includeServerSideToolInvocations: includeServerSide }),
  };
}

function writeGenerationConfig({ gen, thinking }: CanonicalCall, context: Writing) {
  const kept = withoutForeign('generationConfig', gen, 'generationConfig', context);
  const { imageConfig } = kept;
  const thinkingConfig = writeThinking(thinking);
  return {
    ...kept,
    ...(imageConfig && { imageConfig: writeImageConfig(imageConfig) }),
    ...(isEmpty(thinkingConfig) ? {} : { thinkingConfig }),
  };
}

/** The client library's two flat members stand in an object of their own on the wire; only Vertex has them. */
function writeImageConfig({
  outputMimeType: mimeType,
  outputCompressionQuality: compressionQuality,
  imageOutputOptions,
  ...others
}: ImageConfig): ImageConfig {
  const options = {
    ...(mimeType === undefined ? {} : { mimeType }),
    ...(compressionQuality === undefined ? {} : { compressionQuality }),
    ...imageOutputOptions,
  };
  return { ...others, ...(isEmpty(options) ? {} : { imageOutputOptions: options }) };
}

/** Members beside the conversation, its tools and its settings. Translation contract §10. */
function writeOthers(call: CanonicalCall, context: Writing): Partial<GenerateContentRequest> {
  const { cachedContent, labels, serviceTier, store } = call;
  const { target, losses } = context;
  accountForPrefix(call, losses);
  const continuationToken = writeContinuation(call, context);
  if (cachedContent !== undefined && /^projects\//.test(cachedContent) !== isVertex(target)) {
    losses.refuse('cachedContent', "a cache of the other of Google's two services");
  }
  const shared = {
    ...(cachedContent === undefined ? {} : { cachedContent }),
    ...(continuationToken === undefined ? {} : { continuationToken }),
  };
  if (!isVertex(target)) {
    if (asksForSomething(labels)) losses.silent('labels', "kept in the gateway's own records");
    return {
      ...shared,
      ...(serviceTier === undefined ? {} : { serviceTier }),
      ...(store === undefined ? {} : { store }),
    };
  }
  if (serviceTier === 'flex' || serviceTier === 'priority') {
    losses.warn('dropped', 'serviceTier', 'Vertex takes no tier in a request');
  }
  if (store) losses.warn('dropped', 'store', 'Vertex keeps no answers');
  return { ...shared, ...(asksForSomething(labels) ? { labels: { ...labels } } : {}) };
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
  { target, losses }: Writing,
): string | undefined {
  if (continuationToken === undefined) return undefined;
  const own = openContinuation(continuationToken, target);
  if (own === undefined) {
    losses.refuse('continuationToken', 'only the model and credential that gave it can go on');
  }
  return own;
}

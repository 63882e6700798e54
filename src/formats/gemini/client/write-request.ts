import type {
  Content,
  GenerateContentRequest,
  GenerationConfig,
  Part,
  ThinkingConfig,
} from '../../../../generated/formats/gemini.js';
import type { CanonicalCall, CanonicalPart, Thinking, Turn } from '../../../core/canonical.js';
import type { Result } from '../../../core/result.js';
import { isMadeCallId } from '../../call-ids.js';
import type { Target, WireRequest } from '../../format.js';
import { asksForSomething, createLosses, type Losses } from '../../losses.js';
import { fileHost } from '../../media.js';
import { replaySignature } from '../signature.js';

/**
 * The canonical call -> a Gemini body, rebuilt field by field, so that nothing a client added
 * for another vendor can reach Google. Only members with a value are written.
 */
export function writeRequest(call: CanonicalCall, target: Target): Result<WireRequest> {
  const losses = createLosses(target);
  const body: GenerateContentRequest = {
    contents: writeTurns(call.contents, target, losses),
    ...(call.system.length > 0 ? { systemInstruction: { parts: [...call.system] } } : {}),
    ...writeTools(call),
    ...(call.safety.length > 0 ? { safetySettings: writeSafety(call, losses) } : {}),
    ...writeGenerationConfig(call, losses),
    ...(call.cachedContent === undefined ? {} : { cachedContent: call.cachedContent }),
    ...(call.serviceTier === undefined ? {} : { serviceTier: call.serviceTier }),
    ...(call.store === undefined ? {} : { store: call.store }),
    ...(call.continuationToken === undefined ? {} : { continuationToken: call.continuationToken }),
  } as GenerateContentRequest;
  if (call.toolConfig.streamArgs && call.stream)
    losses.warn('dropped', 'toolConfig.functionCallingConfig.streamFunctionCallArguments');
  return losses.finish({
    body: { ...body },
    warnings: losses.warnings,
    reading: { call, target, names: new Map() },
  });
}

function writeTurns(turns: readonly Turn[], target: Target, losses: Losses): Content[] {
  const currentTurn = lastUserQuestion(turns);
  return turns.map(({ role, parts }, index) => {
    let firstCall = true;
    return {
      role,
      parts: parts.map((part, at) => {
        refuseForeignFiles(part, `contents[${index}].parts[${at}]`, losses);
        const isFirstCall = part.functionCall !== undefined && firstCall;
        if (part.functionCall !== undefined) firstCall = false;
        const signature = replaySignature(part.thoughtSignature, {
          needed: isFirstCall && index > currentTurn && needsSignatures(target.model),
          losses,
          path: `contents[${index}]`,
        });
        return writePart(part, signature);
      }),
    };
  });
}

/** Google cannot read what lies in somebody else's store. */
function refuseForeignFiles(part: CanonicalPart, path: string, losses: Losses): void {
  const pieces = [
    { piece: part, at: path },
    ...(part.functionResponse?.parts ?? []).map((piece, index) => ({
      piece,
      at: `${path}.functionResponse.parts[${index}]`,
    })),
  ];
  for (const { piece, at } of pieces) {
    if (piece.fileData && fileHost(piece.fileData.fileUri) === 's3') {
      losses.refuse(`${at}.fileData.fileUri`, 'Google does not read s3:// addresses');
    }
  }
}

/** Index of the last user turn that asks something, rather than only bringing results. */
function lastUserQuestion(turns: readonly Turn[]): number {
  return turns.findLastIndex(
    ({ role, parts }) =>
      role === 'user' && parts.some((part) => part.functionResponse === undefined),
  );
}

/** From Gemini 3 on, a call of the current turn without its signature is refused. */
function needsSignatures(model: string): boolean {
  return /gemini-(?:[3-9]|\d{2})/.test(model);
}

function writePart(
  { callId: _, thoughtSignature: __, ...part }: CanonicalPart,
  signature: string | undefined,
): Part {
  const written: Part = { ...part };
  if (part.functionCall) written.functionCall = withoutGatewayId(part.functionCall);
  if (part.functionResponse) written.functionResponse = withoutGatewayId(part.functionResponse);
  return signature === undefined ? written : { ...written, thoughtSignature: signature };
}

function withoutGatewayId<T extends { id?: string }>(value: T): T {
  if (value.id === undefined || !isMadeCallId(value.id)) return value;
  const { id: _, ...rest } = value;
  return rest as T;
}

function writeTools({ tools, toolConfig }: CanonicalCall): Partial<GenerateContentRequest> {
  const functions =
    tools.functions.length > 0 ? [{ functionDeclarations: [...tools.functions] }] : [];
  const all = [...functions, ...tools.server];
  const { mode, allowed, retrieval, includeServerSide } = toolConfig;
  const calling =
    mode !== 'AUTO' || allowed
      ? { mode, ...(allowed ? { allowedFunctionNames: [...allowed] } : {}) }
      : undefined;
  const config = {
    ...(calling ? { functionCallingConfig: calling } : {}),
    ...(retrieval ? { retrievalConfig: retrieval } : {}),
    ...(includeServerSide === undefined
      ? {}
      : { includeServerSideToolInvocations: includeServerSide }),
  };
  return {
    ...(all.length > 0 ? { tools: all } : {}),
    ...(Object.keys(config).length > 0 ? { toolConfig: config } : {}),
  };
}

/** `method` is Vertex's. */
function writeSafety({ safety }: CanonicalCall, losses: Losses) {
  return safety.map(({ method, ...setting }, index) => {
    if (method !== undefined) losses.warn('dropped', `safetySettings[${index}].method`);
    return setting;
  });
}

/** Members that only Vertex knows; the Gemini API answers 400 to them. Translation contract §8. */
const vertexOnly = ['routingConfig', 'modelSelectionConfig', 'audioTimestamp'] as const;

function writeGenerationConfig(
  { gen, thinking }: CanonicalCall,
  losses: Losses,
): { generationConfig?: GenerationConfig } {
  const written: GenerationConfig = { ...gen };
  for (const member of vertexOnly) {
    if (asksForSomething(written[member])) losses.warn('dropped', `generationConfig.${member}`);
    delete written[member];
  }
  const thinkingConfig = writeThinking(thinking);
  if (Object.keys(thinkingConfig).length > 0) written.thinkingConfig = thinkingConfig;
  return Object.keys(written).length > 0 ? { generationConfig: written } : {};
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

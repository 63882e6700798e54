import type { GeminiGenerateContentRequest, OpperTool } from '../../generated/dialects/types.js';
import type {
  Content,
  FunctionDeclaration,
  GenerateContentRequest,
  GenerationConfig,
  Tool,
  ToolConfig,
} from '../../generated/formats/gemini.js';
import { isObject } from '../core/json.js';
import { sameJson } from '../core/normalise.js';
import { fail, ok, type Result } from '../core/result.js';
import { type FieldViolation, invalidRequest } from '../core/violations.js';
import type { Warning } from '../core/warnings.js';

/**
 * A body of any dialect after validation. The gemini dialect's document takes every form of
 * the others, so its type is the union of what can arrive; a vendor's own document lets only
 * its own forms through.
 */
export type DialectBody = GeminiGenerateContentRequest;

/**
 * Brings the vendors' forms of a request to Gemini's own: nested config objects (Nordlys,
 * Adaptive, the SDKs' `config`), Opper's system text, flat tools, tool choice and answer
 * format. Where two places say the same thing they have to agree. Translation contract §15.
 *
 */
export function readBody(
  body: DialectBody,
  warn: (warning: Warning) => void,
): Result<GenerateContentRequest> {
  const violations: FieldViolation[] = [];
  const config = mergeConfigs(body, violations);
  const settle = createSettler(body, config, violations);

  checkHttpOptions(config.httpOptions, violations, warn);
  const contents = readContents(body, violations, warn);
  const systemInstruction = readSystemInstruction(settle('systemInstruction'));
  const tools = settle('tools')?.map((tool, index) =>
    readTool(tool, `tools[${index}]`, violations),
  );
  const generationConfig = readGenerationConfig(body, config, violations);
  const toolConfig = readToolChoice(config.toolChoice, settle('toolConfig'), violations);
  const safetySettings = settle('safetySettings');
  const cachedContent = settle('cachedContent');
  const labels = settle('labels');
  const serviceTier = settle('serviceTier');
  const store = settle('store');
  const continuationToken = settle('continuationToken');
  refuseStatefulMembers(body, violations);
  if (violations.length > 0) return fail(invalidRequest(violations));

  return ok({
    contents,
    ...(systemInstruction ? { systemInstruction } : {}),
    ...(tools ? { tools } : {}),
    ...(toolConfig ? { toolConfig } : {}),
    ...(safetySettings ? { safetySettings } : {}),
    generationConfig,
    ...(cachedContent === undefined ? {} : { cachedContent }),
    ...(labels === undefined ? {} : { labels }),
    ...(serviceTier === undefined ? {} : { serviceTier }),
    ...(store === undefined ? {} : { store }),
    ...(continuationToken === undefined ? {} : { continuationToken }),
  });
}

type Config = NonNullable<DialectBody['generationConfig']>;

/** `config` is the SDKs' name for what the wire calls `generationConfig`; members have to agree. */
function mergeConfigs(body: DialectBody, violations: FieldViolation[]): Config {
  const { generationConfig = {}, config = {} } = body;
  for (const [member, value] of Object.entries(config)) {
    const other = (generationConfig as Record<string, unknown>)[member];
    if (!isEmpty(other) && !isEmpty(value) && !sameJson(other, value)) {
      violations.push(conflict(`config.${member}`, `generationConfig.${member}`));
    }
  }
  const given = Object.entries(config).filter(([, value]) => !isEmpty(value));
  return { ...generationConfig, ...Object.fromEntries(given) };
}

/** Members that may stand at the top level or inside the config object. */
type Nestable =
  | 'systemInstruction'
  | 'tools'
  | 'toolConfig'
  | 'safetySettings'
  | 'cachedContent'
  | 'labels'
  | 'serviceTier'
  | 'store'
  | 'continuationToken';

function createSettler(body: DialectBody, config: Config, violations: FieldViolation[]) {
  return <Name extends Nestable>(name: Name): DialectBody[Name] => {
    const top = body[name];
    const nested = config[name] as DialectBody[Name];
    if (isEmpty(nested)) return top;
    if (isEmpty(top)) return nested;
    if (!sameJson(top, nested)) {
      violations.push(conflict(name, `generationConfig.${name}`));
    }
    return top;
  };
}

function conflict(field: string, other: string): FieldViolation {
  return { field, description: `differs from ${other}; send one of the two, or the same in both` };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** Opper's body has `input` beside `contents`, because it shares it with its interactions. */
function readContents(
  body: DialectBody,
  violations: FieldViolation[],
  warn: (warning: Warning) => void,
): Content[] {
  const { contents = [], input } = body;
  if (contents.length > 0) {
    if (!isEmpty(input) && !sameJson(input, contents)) warn({ code: 'dropped', field: 'input' });
    return contents;
  }
  if (isEmpty(input) || input === '') {
    violations.push({ field: 'contents', description: 'is required and may not be empty' });
    return [];
  }
  if (typeof input === 'string') return [{ role: 'user', parts: [{ text: input }] }];
  const turns = Array.isArray(input) ? input : [input];
  if (turns.every(isContent)) return turns;
  violations.push({
    field: 'input',
    description: 'must be a string, one content or a list of contents ({role, parts})',
  });
  return [];
}

function isContent(value: unknown): value is Content {
  return isObject(value) && Array.isArray(value.parts) && value.parts.every(isObject);
}

/** Opper publishes the text as a member `Text`; the field table has already made `text` of it. */
function readSystemInstruction(instruction: DialectBody['systemInstruction']): Content | undefined {
  if (instruction === undefined) return undefined;
  if (instruction.text !== undefined) return { parts: [{ text: instruction.text }] };
  return { ...(instruction.parts ? { parts: instruction.parts } : {}) };
}

/** `{type: "google_search"}` and the like -> Gemini's member for the tool. */
const typedTools: ReadonlyMap<string, keyof Tool> = new Map(
  Object.entries({
    google_search: 'googleSearch',
    google_search_retrieval: 'googleSearchRetrieval',
    code_execution: 'codeExecution',
    url_context: 'urlContext',
    file_search: 'fileSearch',
    google_maps: 'googleMaps',
    computer_use: 'computerUse',
  } as const),
);

function readTool(tool: OpperTool, path: string, violations: FieldViolation[]): Tool {
  const { type, name, description, parameters, ...geminiTool } = tool;
  if (type === undefined) {
    if (name !== undefined || parameters !== undefined) {
      violations.push({
        field: `${path}.type`,
        description: 'must be "function" for a flat function tool',
      });
    }
    return geminiTool;
  }
  if (type === 'function') {
    if (name === undefined) {
      violations.push({ field: `${path}.name`, description: 'is required' });
      return geminiTool;
    }
    const { functionDeclarations = [], ...others } = geminiTool;
    const declaration = flatFunction(name, description, parameters);
    return { ...others, functionDeclarations: [declaration, ...functionDeclarations] };
  }
  const member = typedTools.get(type.toLowerCase());
  if (member === undefined) {
    const known = ['function', ...typedTools.keys()].join(', ');
    violations.push({ field: `${path}.type`, description: `must be one of ${known}` });
    return geminiTool;
  }
  if (name !== undefined || parameters !== undefined) {
    violations.push({
      field: path,
      description: `a tool of type ${type} has no name or parameters`,
    });
  }
  return { ...geminiTool, [member]: geminiTool[member] ?? {} };
}

/** Lower-case types mean JSON Schema, upper-case ones Gemini's own. */
function flatFunction(
  name: string,
  description: string | undefined,
  parameters: Record<string, unknown> | undefined,
): FunctionDeclaration {
  const type = parameters?.type;
  const isJsonSchema = typeof type === 'string' && type === type.toLowerCase();
  return {
    name,
    ...(description === undefined ? {} : { description }),
    ...(parameters === undefined
      ? {}
      : { [isJsonSchema ? 'parametersJsonSchema' : 'parameters']: parameters }),
  };
}

/** Strips what belongs elsewhere and folds Opper's thinking and answer-format members in. */
function readGenerationConfig(
  body: DialectBody,
  config: Config,
  violations: FieldViolation[],
): GenerationConfig {
  const {
    systemInstruction: _systemInstruction,
    tools: _tools,
    toolConfig: _toolConfig,
    safetySettings: _safetySettings,
    cachedContent: _cachedContent,
    labels: _labels,
    serviceTier: _serviceTier,
    store: _store,
    continuationToken: _continuationToken,
    httpOptions: _httpOptions,
    toolChoice: _toolChoice,
    thinkingLevel,
    thinkingSummaries,
    ...gen
  } = config;
  const { responseFormat: answerSchema, responseMimeType: answerType } = body;

  if (thinkingLevel !== undefined) {
    const nested = gen.thinkingConfig?.thinkingLevel;
    if (nested !== undefined && nested !== thinkingLevel) {
      violations.push(
        conflict('generationConfig.thinkingLevel', 'generationConfig.thinkingConfig.thinkingLevel'),
      );
    }
    gen.thinkingConfig = { ...gen.thinkingConfig, thinkingLevel };
  }
  if (thinkingSummaries !== undefined) {
    const nested = gen.thinkingConfig?.includeThoughts;
    if (nested !== undefined && nested !== (thinkingSummaries === 'auto')) {
      violations.push(
        conflict(
          'generationConfig.thinkingSummaries',
          'generationConfig.thinkingConfig.includeThoughts',
        ),
      );
    }
    gen.thinkingConfig = { ...gen.thinkingConfig, includeThoughts: thinkingSummaries === 'auto' };
  }
  if (answerType !== undefined) {
    if (gen.responseMimeType !== undefined && gen.responseMimeType !== answerType) {
      violations.push(conflict('responseMimeType', 'generationConfig.responseMimeType'));
    }
    gen.responseMimeType = answerType;
  }
  if (!isEmpty(answerSchema)) {
    if (gen.responseSchema !== undefined || gen.responseJsonSchema !== undefined) {
      violations.push({
        field: 'responseFormat',
        description: 'cannot stand beside a response schema in the generation config',
      });
    }
    if (isObject(answerSchema)) gen.responseJsonSchema = answerSchema;
    else violations.push({ field: 'responseFormat', description: 'must be a JSON Schema object' });
    gen.responseMimeType ??= 'application/json';
  }
  return gen;
}

const choiceModes = { auto: 'AUTO', any: 'ANY', none: 'NONE', validated: 'VALIDATED' } as const;

function modeOf(choice: unknown): 'AUTO' | 'ANY' | 'NONE' | 'VALIDATED' | undefined {
  if (typeof choice !== 'string') return undefined;
  return Object.entries(choiceModes).find(([word]) => word === choice.toLowerCase())?.[1];
}

/** Opper's `tool_choice`: a word, or `{allowed_tools: {mode, tools}}`. */
function readToolChoice(
  choice: unknown,
  toolConfig: ToolConfig | undefined,
  violations: FieldViolation[],
): ToolConfig | undefined {
  if (isEmpty(choice)) return toolConfig;
  const field = 'generationConfig.toolChoice';
  if (!isEmpty(toolConfig?.functionCallingConfig)) {
    violations.push({ field, description: 'cannot stand beside toolConfig.functionCallingConfig' });
    return toolConfig;
  }
  const nested = isObject(choice) ? (choice.allowed_tools ?? choice.allowedTools) : undefined;
  const allowed = isObject(nested) ? nested : undefined;
  const mode = modeOf(allowed ? (allowed.mode ?? 'any') : choice);
  const names = allowed && Array.isArray(allowed.tools) ? allowed.tools.map(toolName) : [];
  if (mode === undefined || names.includes(undefined)) {
    violations.push({
      field,
      description: 'must be auto, any, none, validated or {allowed_tools: {mode, tools}}',
    });
    return toolConfig;
  }
  const allowedFunctionNames = names.filter((name) => name !== undefined);
  return {
    ...toolConfig,
    functionCallingConfig: {
      mode,
      ...(allowedFunctionNames.length > 0 ? { allowedFunctionNames } : {}),
    },
  };
}

function toolName(tool: unknown): string | undefined {
  if (typeof tool === 'string') return tool;
  return isObject(tool) && typeof tool.name === 'string' ? tool.name : undefined;
}

/** A client cannot choose where the gateway connects to. Translation contract §2.6. */
function checkHttpOptions(
  options: unknown,
  violations: FieldViolation[],
  warn: (warning: Warning) => void,
): void {
  if (!isObject(options)) return;
  for (const [member, value] of Object.entries(options)) {
    if (isEmpty(value) || value === '') continue;
    const field = `generationConfig.httpOptions.${member}`;
    if (member === 'timeout' || member === 'retryOptions' || member === 'retry_options') {
      warn({ code: 'dropped', field });
    } else {
      violations.push({ field, description: 'cannot be set by a client; leave it out' });
    }
  }
}

function refuseStatefulMembers(body: DialectBody, violations: FieldViolation[]): void {
  const members = { previousInteractionId: '', background: false, agent: '' } as const;
  for (const [member, unset] of Object.entries(members)) {
    const value = (body as Record<string, unknown>)[member];
    if (value === undefined || value === unset) continue;
    violations.push({ field: member, description: 'belongs to /interactions; leave it out here' });
  }
}

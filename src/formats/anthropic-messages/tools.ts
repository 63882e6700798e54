import type { Tool, ToolChoice, ToolUnion } from '../../../generated/formats/anthropic-messages.js';
import type {
  FunctionDeclaration,
  GoogleSearch,
  Tool as ServerTool,
} from '../../../generated/formats/gemini.js';
import { type CanonicalCall, pathOfFunction, pathOfServerTool } from '../../core/canonical.js';
import { strictParameters } from '../claude/answer-format.js';
import type { ClaudeProfile } from '../claude/models.js';
import type { FunctionNames } from '../function-names.js';
import { parametersOf, warnOfParameters } from '../json-schema.js';
import type { Losses } from '../losses.js';
import { accountForStrict } from '../strict-schema.js';
import { accountForDeclaration } from '../unsupported.js';

export interface WrittenTools {
  readonly tools: readonly ToolUnion[];
  readonly choice?: ToolChoice;
}

interface ToolContext {
  readonly profile: ClaudeProfile;
  readonly names: FunctionNames;
  readonly losses: Losses;
}

/** Declarations, server tools and the choice among them. Translation contract §6. */
export function writeTools(call: CanonicalCall, context: ToolContext): WrittenTools {
  const server = serverToolsBeside(call, writeServerTools(call, context), context.losses);
  const functions = functionsBeside(server, call, context.losses).map(([declaration, field]) =>
    writeFunction(declaration, field, call.toolConfig.mode === 'VALIDATED', context),
  );
  const tools = [...functions, ...server];
  if (tools.length === 0) return { tools };
  // The choice is one among all tools, and Gemini's modes speak of functions alone.
  const isFree = functions.length === 0;
  return { tools, choice: isFree ? { type: 'auto' } : writeChoice(call, context.names) };
}

/** Forced to call any of the tools, the model could choose one that is no function. */
function serverToolsBeside(
  { tools, toolConfig: { mode, allowed } }: CanonicalCall,
  written: readonly ToolUnion[],
  losses: Losses,
): readonly ToolUnion[] {
  if (mode !== 'ANY' || allowed?.length === 1) return written;
  const why = 'a function has to be called, and the model could choose this instead';
  for (const [index, tool] of tools.server.entries()) {
    for (const member of Object.keys(tool)) {
      losses.warn('dropped', `${pathOfServerTool(tools, index)}.${member}`, why);
    }
  }
  return [];
}

/** The functions the model is told of, with their places in the request. */
function functionsBeside(
  server: readonly ToolUnion[],
  { tools, toolConfig: { mode, allowed } }: CanonicalCall,
  losses: Losses,
): (readonly [FunctionDeclaration, string])[] {
  if (mode === 'NONE' && server.length > 0 && tools.functions.length > 0) {
    const why = 'functions are left out: a choice of none would forbid the other tools too';
    losses.emulate('toolConfig.functionCallingConfig.mode', why);
    return [];
  }
  const restricted = allowed !== undefined && (mode === 'VALIDATED' || allowed.length > 1);
  return tools.functions.flatMap((declaration, index) =>
    !restricted || allowed.includes(declaration.name)
      ? [[declaration, pathOfFunction(tools, index)] as const]
      : [],
  );
}

function writeChoice(
  { toolConfig: { mode, allowed = [] } }: CanonicalCall,
  names: FunctionNames,
): ToolChoice {
  switch (mode) {
    case 'AUTO':
    case 'VALIDATED':
      return { type: 'auto' };
    case 'NONE':
      return { type: 'none' };
    case 'ANY': {
      const [only, ...others] = allowed;
      const one = only !== undefined && others.length === 0;
      return one ? { type: 'tool', name: names.toWire(only) } : { type: 'any' };
    }
  }
}

function writeFunction(
  declaration: FunctionDeclaration,
  field: string,
  validated: boolean,
  { profile, names, losses }: ToolContext,
): Tool {
  const { name, description } = declaration;
  const schema = parametersOf(declaration);
  accountForDeclaration(declaration, field, losses);
  warnOfParameters(declaration, field, losses);
  const strict = validated && profile.structuredOutput ? strictParameters(schema) : undefined;
  if (validated && !strict) {
    losses.warn('schema_relaxed', field, 'arguments that fit the schema cannot be guaranteed');
  }
  if (strict) accountForStrict(strict, field, losses);
  return {
    name: names.toWire(name),
    ...(description ? { description } : {}),
    input_schema: strict?.schema ?? schema,
    ...(strict ? { strict: true } : {}),
  };
}

/** How often a server tool may run in one answer; each run costs money. */
const maxUses = 5;

function writeServerTools(
  { tools, contents }: CanonicalCall,
  { profile, losses }: ToolContext,
): ToolUnion[] {
  const written = new Map<string, ToolUnion>();
  for (const [index, tool] of tools.server.entries()) {
    const place = pathOfServerTool(tools, index);
    const ours = writeServerTool(tool, place, losses);
    if (ours && profile.serverTools) written.set(ours.name, ours);
    else {
      for (const member of Object.keys(tool)) {
        losses.refuse(`${place}.${member}`, 'this model has no such tool');
      }
    }
  }
  // What earlier searches and fetches brought is not given back to the model.
  const multiTurn = contents.some(({ role }) => role === 'model');
  if (multiTurn && (written.has('web_search') || written.has('web_fetch'))) {
    losses.warn('dropped', 'contents', 'what earlier searches found is not shown to Claude again');
  }
  return [...written.values()];
}

/** undefined for a tool that only Google has. */
function writeServerTool(tool: ServerTool, place: string, losses: Losses): ToolUnion | undefined {
  if (tool.googleSearch) {
    return writeSearch(tool.googleSearch, `${place}.googleSearch`, losses);
  }
  if (tool.googleSearchRetrieval) {
    if (tool.googleSearchRetrieval.dynamicRetrievalConfig) {
      const field = `${place}.googleSearchRetrieval.dynamicRetrievalConfig`;
      losses.warn('dropped', field, 'Claude decides by itself when to search');
    }
    return writeSearch({}, place, losses);
  }
  if (tool.urlContext) return { type: 'web_fetch_20250910', name: 'web_fetch', max_uses: maxUses };
  if (tool.codeExecution) return { type: 'code_execution_20250825', name: 'code_execution' };
  return undefined;
}

function writeSearch(search: GoogleSearch, field: string, losses: Losses): ToolUnion {
  for (const name of ['timeRangeFilter', 'blockingConfidence'] as const) {
    if (search[name] === undefined) continue;
    losses.warn('dropped', `${field}.${name}`, "Claude's search has no such filter");
  }
  // Pages are what it finds anyway.
  if (search.searchTypes?.imageSearch) {
    losses.warn('dropped', `${field}.searchTypes`, "Claude's search finds pages only");
  }
  const blocked = search.excludeDomains ?? [];
  return {
    type: 'web_search_20250305',
    name: 'web_search',
    max_uses: maxUses,
    ...(blocked.length > 0 ? { blocked_domains: [...blocked] } : {}),
  };
}

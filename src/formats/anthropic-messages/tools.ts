import type { Tool, ToolChoice, ToolUnion } from '../../../generated/formats/anthropic-messages.js';
import type {
  FunctionDeclaration,
  GoogleSearch,
  Tool as ServerTool,
} from '../../../generated/formats/gemini.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { FunctionNames } from '../function-names.js';
import { type JsonSchema, parametersOf, warnOfParameters } from '../json-schema.js';
import type { Losses } from '../losses.js';
import { type StrictSchema, strictify } from '../strict-schema.js';
import { accountForDeclaration } from '../unsupported.js';
import { accountForStrict } from './answer-format.js';
import type { ClaudeProfile } from './profiles.js';

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
  const { mode, allowed } = call.toolConfig;
  const restricted = allowed !== undefined && (mode === 'VALIDATED' || allowed.length > 1);
  const functions = call.tools.functions.flatMap((declaration, index) => {
    const field = `tools[0].functionDeclarations[${index}]`;
    const keep = !restricted || allowed.includes(declaration.name);
    return keep ? [writeFunction(declaration, field, mode === 'VALIDATED', context)] : [];
  });
  const server = writeServerTools(call, context);
  // Forced to call any of the tools, the model could choose one that is no function.
  const leftOut = mode === 'ANY' && restricted;
  for (const member of leftOut ? call.tools.server.flatMap(Object.keys) : []) {
    const why = 'a function has to be called, and the model could choose this instead';
    context.losses.warn('dropped', `tools.${member}`, why);
  }
  const tools = leftOut ? functions : [...functions, ...server];
  return tools.length > 0 ? { tools, choice: writeChoice(call, context.names) } : { tools };
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

/** Arguments are an object by themselves: a schema that would have to be wrapped is no guarantee. */
function strictParameters(schema: JsonSchema): StrictSchema | undefined {
  const strict = strictify(schema, 'anthropic');
  return strict?.wrapped ? undefined : strict;
}

/** How often a server tool may run in one answer; each run costs money. */
const maxUses = 5;

function writeServerTools(
  { tools, contents }: CanonicalCall,
  { profile, losses }: ToolContext,
): ToolUnion[] {
  const written = new Map<string, ToolUnion>();
  for (const tool of tools.server) {
    const ours = writeServerTool(tool, losses);
    if (ours && profile.serverTools) written.set(ours.name, ours);
    else {
      for (const member of Object.keys(tool)) {
        losses.refuse(`tools.${member}`, 'this model has no such tool');
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
function writeServerTool(tool: ServerTool, losses: Losses): ToolUnion | undefined {
  if (tool.googleSearch) return writeSearch(tool.googleSearch, losses);
  if (tool.googleSearchRetrieval) {
    if (tool.googleSearchRetrieval.dynamicRetrievalConfig) {
      const field = 'tools.googleSearchRetrieval.dynamicRetrievalConfig';
      losses.warn('dropped', field, 'Claude decides by itself when to search');
    }
    return writeSearch({}, losses);
  }
  if (tool.urlContext) return { type: 'web_fetch_20250910', name: 'web_fetch', max_uses: maxUses };
  if (tool.codeExecution) return { type: 'code_execution_20250825', name: 'code_execution' };
  return undefined;
}

function writeSearch(search: GoogleSearch, losses: Losses): ToolUnion {
  for (const name of ['timeRangeFilter', 'blockingConfidence'] as const) {
    if (search[name] === undefined) continue;
    losses.warn('dropped', `tools.googleSearch.${name}`, "Claude's search has no such filter");
  }
  // Pages are what it finds anyway.
  if (search.searchTypes?.imageSearch) {
    losses.warn('dropped', 'tools.googleSearch.searchTypes', "Claude's search finds pages only");
  }
  const blocked = search.excludeDomains ?? [];
  return {
    type: 'web_search_20250305',
    name: 'web_search',
    max_uses: maxUses,
    ...(blocked.length > 0 ? { blocked_domains: [...blocked] } : {}),
  };
}

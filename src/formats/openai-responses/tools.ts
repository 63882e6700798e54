import type { FunctionDeclaration } from '../../../generated/formats/gemini.js';
import type { AllowedTool, Tool, ToolChoice } from '../../../generated/formats/openai-responses.js';
import {
  type CanonicalCall,
  type CanonicalTools,
  pathOfFunction,
  pathOfServerTool,
} from '../../core/canonical.js';
import type { FunctionNames } from '../function-names.js';
import type { Losses } from '../losses.js';
import { accountForSearch, declareFunction } from '../openai/tools.js';
import { writePictureTool } from './pictures.js';
import type { Profile } from './profiles.js';

export interface WrittenTools {
  readonly tools: readonly Tool[];
  readonly choice?: ToolChoice;
}

const modeField = 'toolConfig.functionCallingConfig.mode';

/** Declarations, tools that the server runs, and the choice among them. Translation contract §6. */
export function writeTools(
  { tools, toolConfig, gen }: CanonicalCall,
  names: FunctionNames,
  profile: Profile,
  losses: Losses,
): WrittenTools {
  const validated = toolConfig.mode === 'VALIDATED';
  if (validated && !profile.strictTools) {
    losses.warn('schema_relaxed', modeField, 'this provider does not hold arguments to a schema');
  }
  const writing = { strict: validated && profile.strictTools, names, losses };
  const { offered, permitted } = offer(tools.functions, toolConfig, profile);
  const functions = offered.map((declaration): Tool => {
    const field = pathOfFunction(tools, tools.functions.indexOf(declaration));
    return { type: 'function', ...declareFunction(declaration, field, writing) };
  });
  const wanted = gen.responseModalities ?? [];
  const draws = wanted.includes('IMAGE') && profile.imageOutput;
  const server: Tool[] = [
    ...writeServerTools(tools, profile, losses),
    ...(draws ? [writePictureTool(gen, losses)] : []),
  ];
  const written = [...functions, ...server];
  if (written.length === 0) return { tools: [] };
  // Who wants a picture and no text must not get a text that says there could be one.
  if (draws && !wanted.includes('TEXT') && written.length === 1) {
    return { tools: written, choice: { type: 'image_generation' } };
  }
  const named = permitted.map(({ name }) => names.toWire(name));
  return { tools: written, choice: choose(toolConfig, named, server, profile) };
}

interface Offer {
  /** The functions that are declared. */
  readonly offered: readonly FunctionDeclaration[];
  /** Those of them that may be called. */
  readonly permitted: readonly FunctionDeclaration[];
}

/** Where the host cannot be told which of them to choose from, the others are left out. */
function offer(
  functions: readonly FunctionDeclaration[],
  { mode, allowed }: CanonicalCall['toolConfig'],
  { allowedTools }: Profile,
): Offer {
  const permitted = allowed ? functions.filter(({ name }) => allowed.includes(name)) : functions;
  const isNamed = mode === 'ANY' && permitted.length === 1;
  return { offered: allowedTools || isNamed ? functions : permitted, permitted };
}

/**
 * How the model is told to choose. Gemini's modes are about functions, OpenAI's words about all
 * tools: beside tools of the server the functions are named. Translation contract §6.2.
 */
function choose(
  { mode, allowed }: CanonicalCall['toolConfig'],
  permitted: readonly string[],
  server: readonly Tool[],
  { allowedTools }: Profile,
): ToolChoice {
  const functions = permitted.map((name): AllowedTool => ({ type: 'function', name }));
  const others = server.map(({ type }): AllowedTool => ({ type }));
  const restricted = allowed !== undefined && allowedTools;
  const among = (word: 'auto' | 'required', tools: AllowedTool[]): ToolChoice => ({
    type: 'allowed_tools',
    mode: word,
    tools,
  });
  switch (mode) {
    case 'AUTO':
      return 'auto';
    case 'NONE':
      return others.length > 0 ? among('auto', others) : 'none';
    case 'VALIDATED':
      return restricted ? among('auto', [...functions, ...others]) : 'auto';
    case 'ANY': {
      const [only, ...more] = permitted;
      if (allowed && only !== undefined && more.length === 0) {
        return { type: 'function', name: only };
      }
      return restricted || others.length > 0 ? among('required', functions) : 'required';
    }
  }
}

/** Tools that run at the provider, each once. Translation contract §6.3. */
function writeServerTools(tools: CanonicalTools, profile: Profile, losses: Losses): Tool[] {
  const written = new Map<string, Tool>();
  for (const [index, tool] of tools.server.entries()) {
    for (const [member, settings] of Object.entries(tool)) {
      const field = `${pathOfServerTool(tools, index)}.${member}`;
      const ours = writeServerTool(member, profile);
      if (!ours) losses.refuse(field, 'this model has no such tool');
      else {
        written.set(ours.type, ours);
        if (ours.type === 'web_search') accountForSearch(settings, field, losses);
      }
    }
  }
  return [...written.values()];
}

function writeServerTool(
  member: string,
  { webSearch, codeInterpreter }: Profile,
): Tool | undefined {
  switch (member) {
    case 'googleSearch':
    case 'googleSearchRetrieval':
      return webSearch ? { type: 'web_search' } : undefined;
    case 'codeExecution':
      return codeInterpreter
        ? { type: 'code_interpreter', container: { type: 'auto' } }
        : undefined;
    default:
      return undefined;
  }
}

import type {
  ToolChoice,
  ToolConfig,
  ToolSpecContent,
} from '../../../generated/formats/bedrock-converse.js';
import type { FunctionDeclaration } from '../../../generated/formats/gemini.js';
import { type CanonicalCall, pathOfFunction, pathOfServerTool } from '../../core/canonical.js';
import { type AnswerPlan, strictParameters } from '../claude/answer-format.js';
import type { FunctionNames } from '../function-names.js';
import { parametersOf, warnOfParameters } from '../json-schema.js';
import type { Losses } from '../losses.js';
import { accountForStrict } from '../strict-schema.js';
import { accountForDeclaration } from '../unsupported.js';
import type { BedrockProfile } from './profiles.js';

interface ToolContext {
  readonly profile: BedrockProfile;
  readonly names: FunctionNames;
  readonly losses: Losses;
  /** Functions that the conversation holds calls of; with any, there has to be a toolConfig. */
  readonly called: readonly string[];
}

const modeField = 'toolConfig.functionCallingConfig.mode';

/** Declarations and the choice among them; undefined where there are none. Translation contract §6. */
export function writeTools(call: CanonicalCall, context: ToolContext): ToolConfig | undefined {
  const { losses, called, names } = context;
  for (const [index, tool] of call.tools.server.entries()) {
    for (const member of Object.keys(tool)) {
      const field = `${pathOfServerTool(call.tools, index)}.${member}`;
      losses.refuse(field, 'no tool runs at Bedrock itself');
    }
  }
  const { mode, allowed } = call.toolConfig;
  const restricted = allowed !== undefined && (mode === 'VALIDATED' || allowed.length > 1);
  const functions = call.tools.functions.flatMap((declaration, index) => {
    const field = pathOfFunction(call.tools, index);
    const keep = !restricted || allowed.includes(declaration.name);
    return keep ? [writeFunction(declaration, field, mode === 'VALIDATED', context)] : [];
  });
  if (functions.length > 0 && (mode !== 'NONE' || called.length > 0)) {
    return { tools: functions, toolChoice: writeChoice(call, context) };
  }
  if (called.length === 0) return undefined;
  const why = 'functions that were called before have to be declared again, and can be called';
  losses.warn('tool_choice_unenforced', 'tools', why);
  return { tools: [...new Set(called)].map((name) => bareFunction(names.toWire(name))) };
}

/** The tool that stands for the answer itself, which the model has to call. */
export function forcedTool({ name, schema }: NonNullable<AnswerPlan['tool']>): ToolConfig {
  return {
    tools: [{ toolSpec: { name, inputSchema: { json: schema } } }],
    toolChoice: { tool: { name } },
  };
}

function writeChoice(
  { toolConfig: { mode, allowed = [] } }: CanonicalCall,
  { profile, names, losses }: ToolContext,
): ToolChoice {
  if (mode === 'NONE') {
    const why = 'calls cannot be forbidden where the conversation holds some';
    losses.warn('tool_choice_unenforced', modeField, why);
    return { auto: {} };
  }
  if (mode !== 'ANY') return { auto: {} };
  if (!profile.forcesTools) {
    losses.warn('tool_choice_unenforced', modeField, 'this model chooses by itself');
    return { auto: {} };
  }
  const [only, ...others] = allowed;
  const one = only !== undefined && others.length === 0;
  return one ? { tool: { name: names.toWire(only) } } : { any: {} };
}

function writeFunction(
  declaration: FunctionDeclaration,
  field: string,
  validated: boolean,
  { profile, names, losses }: ToolContext,
): ToolSpecContent {
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
    toolSpec: {
      name: names.toWire(name),
      ...(description ? { description } : {}),
      inputSchema: { json: strict?.schema ?? schema },
      ...(strict ? { strict: true } : {}),
    },
  };
}

/** A function of which nothing but its name is known. */
function bareFunction(name: string): ToolSpecContent {
  return { toolSpec: { name, inputSchema: { json: { type: 'object', properties: {} } } } };
}

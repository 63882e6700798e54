import type {
  FunctionCall,
  FunctionDeclaration,
  GenerateContentRequest,
} from '../../generated/formats/gemini.js';
import { isObject } from '../core/json.js';
import { lastUserParts } from './prompt.js';
import { sampleSchema } from './sample.js';
import { wordsOf } from './words.js';

/** Words that stand in most names and most questions, and so connect nothing. */
const fillers = new Set(
  wordsOf(`
    a about all an and any are as at be by call can could current do does for from function get
    give given has have how i if in into is it its let make may me my need not now of on or our
    please provide retrieve return run set should so some specific specified take tell than that the
    their then there this to tool up use used user using value want was we what when where which
    who will with would you your
  `),
);

/**
 * The calls the demo makes in answer to a user's turn; none after function results, so that
 * an agent's loop ends. AUTO and VALIDATED call every function that the turn seems to speak
 * of, ANY falls back on the first one allowed.
 */
export function chooseCalls(request: GenerateContentRequest): FunctionCall[] {
  const parts = lastUserParts(request);
  if (parts.length === 0 || parts.some((part) => part.functionResponse)) return [];

  const { mode, allowedFunctionNames: allowed = [] } =
    request.toolConfig?.functionCallingConfig ?? {};
  if (mode === 'NONE') return [];
  const restricted = allowed.length > 0 && (mode === 'ANY' || mode === 'VALIDATED');
  const callable = declaredFunctions(request).filter(
    ({ name }) => !restricted || allowed.includes(name),
  );

  // The last text is the question; agents put their surroundings into the ones before it.
  const question = parts.findLast((part) => part.text !== undefined)?.text ?? '';
  const prompt = new Set(wordsOf(question));
  const meant = callable.filter((declaration) => speaksOf(prompt, declaration));
  const chosen = meant.length === 0 && mode === 'ANY' ? callable.slice(0, 1) : meant;
  return chosen.map((declaration) => ({ name: declaration.name, args: argsFor(declaration) }));
}

export function declaredFunctions(request: GenerateContentRequest): FunctionDeclaration[] {
  return (request.tools ?? []).flatMap((tool) => tool.functionDeclarations ?? []);
}

/** A careless match would run an agent's tools unasked: every telling word of the name has to be there. */
function speaksOf(prompt: ReadonlySet<string>, { name }: FunctionDeclaration): boolean {
  const words = wordsOf(name);
  const telling = words.filter((word) => word.length > 2 && !fillers.has(word));
  return (telling.length > 0 ? telling : words).every((word) => prompt.has(word));
}

function argsFor({
  parameters,
  parametersJsonSchema,
}: FunctionDeclaration): Record<string, unknown> {
  const args = sampleSchema(parametersJsonSchema ?? parameters ?? {});
  return isObject(args) ? args : {};
}

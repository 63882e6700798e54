import type { FunctionDeclaration } from '../../../generated/formats/gemini.js';
import { isObject } from '../../core/json.js';
import { strictParameters } from '../function-calls.js';
import type { FunctionNames } from '../function-names.js';
import { type JsonSchema, parametersOf, warnOfParameters } from '../json-schema.js';
import type { Losses } from '../losses.js';
import { accountForStrict } from '../strict-schema.js';
import { accountForDeclaration } from '../unsupported.js';

/** A function as both of OpenAI's wires declare it. */
export interface DeclaredFunction {
  readonly name: string;
  readonly description?: string;
  readonly parameters: JsonSchema;
  readonly strict: boolean;
}

interface Declaring {
  /** The arguments are to fit their schemas for certain. */
  readonly strict: boolean;
  readonly names: FunctionNames;
  readonly losses: Losses;
}

/**
 * A declaration in OpenAI's words. Translation contract §6.1.
 *
 * @param field path of the declaration in the request.
 */
export function declareFunction(
  declaration: FunctionDeclaration,
  field: string,
  { strict: wanted, names, losses }: Declaring,
): DeclaredFunction {
  const { name, description } = declaration;
  accountForDeclaration(declaration, field, losses);
  warnOfParameters(declaration, field, losses);
  const strict = wanted ? strictParameters(declaration) : undefined;
  if (strict) accountForStrict(strict, field, losses);
  else if (wanted) {
    losses.warn('schema_relaxed', field, 'strict mode cannot express these arguments');
  }
  return {
    name: names.toWire(name),
    ...(description ? { description } : {}),
    parameters: strict ? strict.schema : parametersOf(declaration),
    strict: strict !== undefined,
  };
}

/**
 * What a search of Google's can be told and one elsewhere cannot. Translation contract §6.3.
 *
 * @param field path of the tool in the request.
 */
export function accountForSearch(settings: unknown, field: string, losses: Losses): void {
  for (const [setting, value] of isObject(settings) ? Object.entries(settings) : []) {
    if (setting === 'excludeDomains') {
      if (Array.isArray(value) && value.length > 0) {
        losses.refuse(`${field}.excludeDomains`, 'this provider cannot leave sites out');
      }
    } else if (setting !== 'searchTypes' || asksForPictures(value)) {
      losses.warn('dropped', `${field}.${setting}`, 'the search here has no such setting');
    }
  }
}

/** Pages are what every search finds; pictures are not. */
function asksForPictures(searchTypes: unknown): boolean {
  return isObject(searchTypes) && searchTypes.imageSearch !== undefined;
}

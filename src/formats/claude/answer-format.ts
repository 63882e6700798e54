import type { CanonicalCall } from '../../core/canonical.js';
import type { OutputRepair } from '../format.js';
import {
  answerSchemaField,
  answerSchemaOf,
  type JsonSchema,
  warnOfAnswerSchema,
} from '../json-schema.js';
import type { Losses } from '../losses.js';
import {
  accountForStrict,
  isObjectSchema,
  type StrictSchema,
  strictify,
  wrapInObject,
} from '../strict-schema.js';
import type { ClaudeProfile } from './models.js';

/**
 * How the answer gets the form the client asked for, in words of no wire. At most one of the first
 * three is there.
 */
export interface AnswerPlan {
  /** The service guarantees that the text fits this schema. */
  readonly schema?: JsonSchema;
  /** The model is made to call this tool; its input, which fits the schema, is the answer. */
  readonly tool?: { readonly name: string; readonly schema: JsonSchema };
  /** The model is asked in words. */
  readonly instruction?: string;
  readonly repair?: OutputRepair;
}

/** Arguments are an object by themselves: a schema that would have to be wrapped is no guarantee. */
export function strictParameters(schema: JsonSchema): StrictSchema | undefined {
  const strict = strictify(schema, 'anthropic');
  return strict?.wrapped ? undefined : strict;
}

/** Stands for the answer itself where nothing else guarantees its form. */
const answerToolName = 'respond_with_json';

/**
 * Structured output, by the best means the model has. Translation contract §7.2.
 *
 * @param forcesTools whether the model can be made to call a tool.
 */
export function planAnswerFormat(
  { gen, tools }: CanonicalCall,
  profile: Pick<ClaudeProfile, 'structuredOutput'>,
  losses: Losses,
  forcesTools = true,
): AnswerPlan {
  if (gen.responseMimeType === undefined || gen.responseMimeType === 'text/plain') return {};
  const schema = answerSchemaOf(gen);
  if (schema === undefined) {
    losses.warn('emulated', 'generationConfig.responseMimeType', 'JSON is asked for in words');
    return { instruction: 'Respond with a single JSON value.', repair: { stripFence: true } };
  }
  const isEnum = gen.responseMimeType === 'text/x.enum';
  const field = answerSchemaField(gen);
  warnOfAnswerSchema(gen, losses);
  const native = profile.structuredOutput ? nativeFormat(schema, isEnum, field, losses) : undefined;
  if (native) return native;

  // Forced to answer through one tool, the model could use no other.
  const hasTools = tools.functions.length > 0 || tools.server.length > 0;
  const inWords = hasTools || !forcesTools;
  const how = inWords ? 'the schema is told in words' : 'the answer is taken from a forced call';
  losses.warn('emulated', field, how);
  return inWords ? instruction(schema, isEnum) : answerTool(schema, isEnum);
}

/** undefined where the service would not take the schema. */
function nativeFormat(
  schema: JsonSchema,
  isEnum: boolean,
  field: string,
  losses: Losses,
): AnswerPlan | undefined {
  const strict = strictify(schema, 'anthropic');
  if (!strict) return undefined;
  accountForStrict(strict, field, losses);
  return {
    schema: strict.schema,
    ...(strict.wrapped ? { repair: { unwrap: isEnum ? 'text' : 'json' } } : {}),
  };
}

function answerTool(schema: JsonSchema, isEnum: boolean): AnswerPlan {
  const isObject = isObjectSchema(schema);
  return {
    tool: { name: answerToolName, schema: isObject ? schema : wrapInObject(schema) },
    ...(isObject ? {} : { repair: { unwrap: isEnum ? 'text' : 'json' } }),
  };
}

/** A bare enum value is no JSON, so the model is asked for one in an object. */
function instruction(schema: JsonSchema, isEnum: boolean): AnswerPlan {
  const asked = isEnum ? wrapInObject(schema) : schema;
  return {
    instruction: `Reply only with JSON that matches this schema: ${JSON.stringify(asked)}`,
    repair: { stripFence: true, ...(isEnum ? { unwrap: 'text' } : {}) },
  };
}

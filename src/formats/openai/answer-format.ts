import type { CanonicalCall } from '../../core/canonical.js';
import type { OutputRepair } from '../format.js';
import {
  answerSchemaField,
  answerSchemaOf,
  type JsonSchema,
  warnOfAnswerSchema,
} from '../json-schema.js';
import type { Losses } from '../losses.js';
import { accountForStrict, isObjectSchema, strictify, wrapInObject } from '../strict-schema.js';

/** How the host is made to answer in the shape the client asked for, in words of no wire. */
export interface AnswerPlan {
  /** Any JSON object, or one that fits a schema; absent where words have to do. */
  readonly format?: 'json' | NamedSchema;
  /** To be told to the model. */
  readonly instruction?: string;
  readonly repair?: OutputRepair;
}

export interface NamedSchema {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly strict: boolean;
}

/** What a host can do about the form of its text. */
export interface AnswerAbilities {
  readonly jsonObject: boolean;
  readonly jsonSchema: boolean;
}

/**
 * The form of the text, and how it is turned back into the one that the client asked for.
 * Translation contract §7.2.
 *
 * @param texts what is said to the model: OpenAI refuses json_object where nothing in it says "JSON".
 */
export function planAnswerFormat(
  { gen }: CanonicalCall,
  texts: () => readonly string[],
  abilities: AnswerAbilities,
  losses: Losses,
): AnswerPlan {
  const { responseMimeType } = gen;
  if (responseMimeType !== 'application/json' && responseMimeType !== 'text/x.enum') return {};
  const schema = answerSchemaOf(gen);
  if (schema === undefined) return anyJson(texts, abilities, losses);
  warnOfAnswerSchema(gen, losses);

  const strict = strictify(schema, 'openai');
  const wrapped = strict?.wrapped ?? !isObjectSchema(schema);
  const unwrap = responseMimeType === 'text/x.enum' ? 'text' : 'json';
  const repair: OutputRepair = {
    ...(wrapped ? { unwrap } : {}),
    ...(strict && strict.nullMeansAbsent.length > 0
      ? { nullMeansAbsent: strict.nullMeansAbsent }
      : {}),
  };
  const loose = wrapped ? wrapInObject(schema) : schema;
  if (!abilities.jsonSchema) {
    losses.warn('emulated', answerSchemaField(gen), 'the schema is told in words, not enforced');
    return {
      ...(abilities.jsonObject ? { format: 'json' } : {}),
      instruction: `Reply only with JSON that matches this schema: ${JSON.stringify(loose)}`,
      // Nobody was told to write null for what is absent.
      repair: { ...(wrapped ? { unwrap } : {}), stripFence: true },
    };
  }
  const field = answerSchemaField(gen);
  if (strict) accountForStrict(strict, field, losses);
  else losses.warn('schema_relaxed', field, 'strict mode cannot express this schema');
  return {
    format: {
      name: schemaName(schema),
      schema: strict?.schema ?? loose,
      strict: strict !== undefined,
    },
    ...(Object.keys(repair).length > 0 ? { repair } : {}),
  };
}

function anyJson(
  texts: () => readonly string[],
  { jsonObject }: AnswerAbilities,
  losses: Losses,
): AnswerPlan {
  const instruction = 'Respond with a single JSON value.';
  if (!jsonObject) {
    const why = 'JSON is asked for in words';
    losses.warn('emulated', 'generationConfig.responseMimeType', why);
    return { instruction, repair: { stripFence: true } };
  }
  const saysJson = texts().some((text) => /json/i.test(text));
  return saysJson ? { format: 'json' } : { format: 'json', instruction };
}

function schemaName({ title }: JsonSchema): string {
  const name = typeof title === 'string' ? title.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 64) : '';
  return name || 'response';
}

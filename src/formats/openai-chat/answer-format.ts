import type { RequestMessage, ResponseFormat } from '../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { OutputRepair } from '../format.js';
import { answerSchemaOf, type JsonSchema, warnOfSchema } from '../json-schema.js';
import type { Losses } from '../losses.js';
import { isObjectSchema, strictify, wrapInObject } from '../strict-schema.js';
import type { Profile } from './profiles.js';

export interface AnswerFormat {
  readonly responseFormat?: ResponseFormat;
  /** To be added to the system message. */
  readonly instruction?: string;
  readonly repair?: OutputRepair;
}

/**
 * How the host is made to answer in the shape the client asked for, and how its text is turned
 * back into that shape. Translation contract §7.2.
 *
 * @param messages the conversation: OpenAI refuses json_object where no message says "JSON".
 */
export function writeAnswerFormat(
  { gen }: CanonicalCall,
  messages: readonly RequestMessage[],
  profile: Profile,
  losses: Losses,
): AnswerFormat {
  const { responseMimeType } = gen;
  if (responseMimeType !== 'application/json' && responseMimeType !== 'text/x.enum') return {};
  const schema = answerSchemaOf(gen);
  if (schema === undefined) return anyJson(messages, profile, losses);
  warnOfSchema(gen.responseSchema ?? gen.responseJsonSchema, schemaField(gen), losses);

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
  if (!profile.jsonSchema) {
    losses.warn('emulated', schemaField(gen), 'the schema is told in words, not enforced');
    return {
      ...(profile.jsonObject ? { responseFormat: { type: 'json_object' } } : {}),
      instruction: `Reply only with JSON that matches this schema: ${JSON.stringify(loose)}`,
      // Nobody was told to write null for what is absent.
      repair: { ...(wrapped ? { unwrap } : {}), stripFence: true },
    };
  }
  if (!strict) {
    losses.warn('schema_relaxed', schemaField(gen), 'strict mode cannot express this schema');
  } else if (strict.droppedExamples) {
    const why = 'defaults and examples have no place in a schema that is guaranteed';
    losses.silent(schemaField(gen), why);
  }
  return {
    responseFormat: {
      type: 'json_schema',
      json_schema: {
        name: schemaName(schema),
        schema: strict?.schema ?? loose,
        strict: strict !== undefined,
      },
    },
    ...(Object.keys(repair).length > 0 ? { repair } : {}),
  };
}

function anyJson(
  messages: readonly RequestMessage[],
  profile: Profile,
  losses: Losses,
): AnswerFormat {
  const instruction = 'Respond with a single JSON value.';
  if (!profile.jsonObject) {
    const why = 'JSON is asked for in words';
    losses.warn('emulated', 'generationConfig.responseMimeType', why);
    return { instruction, repair: { stripFence: true } };
  }
  const responseFormat = { type: 'json_object' } as const;
  return mentionsJson(messages) ? { responseFormat } : { responseFormat, instruction };
}

function mentionsJson(messages: readonly RequestMessage[]): boolean {
  return messages.some(({ content }) => {
    const texts = Array.isArray(content)
      ? content.flatMap((part) => (part.type === 'text' ? [part.text] : []))
      : [content ?? ''];
    return texts.some((text) => /json/i.test(text));
  });
}

function schemaField({ responseSchema }: CanonicalCall['gen']): string {
  return `generationConfig.${responseSchema === undefined ? 'responseJsonSchema' : 'responseSchema'}`;
}

function schemaName({ title }: JsonSchema): string {
  const name = typeof title === 'string' ? title.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 64) : '';
  return name || 'response';
}

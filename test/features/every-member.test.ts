import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObject, type JsonObject } from '../replay/check.js';
import { columns, type PerFormat } from './columns.js';
import { type FeatureGateway, gatewayKey, startFeatureGateway } from './gateway.js';
import { call, offering, png, result, user } from './rows/requests.js';

/**
 * Every member that Google's own description of a request has: once it is set, a dry run has to
 * show another request, or a decision that says what became of it. Nothing may just vanish.
 */
const description = readDescription();

type Path = readonly (string | number)[];

interface Place {
  readonly name: string;
  /** Definition of the object in Google's description. */
  readonly of: string;
  /** A request that holds the object, and where. */
  readonly request: JsonObject;
  /** The same for formats that would refuse it as it is. */
  readonly otherRequests?: Partial<PerFormat<JsonObject>>;
  readonly at: Path;
  /** Members that cannot change anything in this place, and so are not looked at. */
  readonly idle?: readonly string[];
}

const question = user('Hi');
const declaration = {
  name: 'f',
  parameters: { type: 'OBJECT', properties: { a: { type: 'STRING' } } },
};
const picture = { inlineData: { mimeType: 'image/png', data: png } };
const step = [
  question,
  { role: 'model', parts: [call('f', { a: 'x' }, 'c1')] },
  user(result('f', { output: 'ok' }, 'c1')),
];
const ran = {
  role: 'model',
  parts: [
    { executableCode: { language: 'PYTHON', code: 'print(1)' } },
    { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1' } },
  ],
};
const answerIn = {
  responseMimeType: 'application/json',
  responseSchema: { type: 'OBJECT', properties: { a: { type: 'STRING' } } },
};
/** An order of members that are not there. */
const orders = ['propertyOrdering'];
/** Neither says anything of what is no medium. */
const ofMedia = ['mediaResolution', 'videoMetadata'];

const places: readonly Place[] = [
  {
    name: 'generationConfig',
    of: 'GenerationConfig',
    request: { contents: [user('Look', picture)], generationConfig: {} },
    at: ['generationConfig'],
  },
  {
    name: 'a tool',
    of: 'Tool',
    request: { contents: [question], tools: [{}] },
    at: ['tools', 0],
    idle: orders,
  },
  {
    name: 'a declaration',
    of: 'FunctionDeclaration',
    request: { contents: [question], ...offering(declaration) },
    at: ['tools', 0, 'functionDeclarations', 0],
    idle: orders,
  },
  {
    name: 'toolConfig',
    of: 'ToolConfig',
    request: { contents: [question], ...offering(declaration), toolConfig: {} },
    at: ['toolConfig'],
    // Of streams only.
    idle: ['streamFunctionCallArguments'],
  },
  {
    name: 'a safety setting',
    of: 'SafetySetting',
    request: {
      contents: [question],
      safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_ONLY_HIGH' }],
    },
    at: ['safetySettings', 0],
    // Filters go as a whole, of whatever kind and by whatever method.
    idle: ['category', 'method'],
  },
  {
    name: 'a picture of the user',
    of: 'Part',
    request: { contents: [user(picture)] },
    at: ['contents', 0, 'parts', 0],
    // Users do not think.
    idle: ['thought'],
  },
  {
    name: 'a file of the user',
    of: 'Part',
    request: {
      contents: [user({ fileData: { mimeType: 'image/png', fileUri: 'https://a.example/a' } })],
    },
    otherRequests: {
      'bedrock-converse': {
        contents: [user({ fileData: { mimeType: 'image/png', fileUri: 's3://bucket/a' } })],
      },
    },
    at: ['contents', 0, 'parts', 0],
    // What an address leads to says its type itself.
    idle: ['thought', 'mimeType'],
  },
  {
    name: 'a text of the model',
    of: 'Part',
    request: { contents: [question, { role: 'model', parts: [{ text: 'Hello' }] }, question] },
    at: ['contents', 1, 'parts', 0],
    idle: ofMedia,
  },
  {
    name: 'a call',
    of: 'Part',
    request: { contents: step, ...offering(declaration) },
    at: ['contents', 1, 'parts', 0],
    // Calls are shown to nobody as thoughts, and whole arguments make up for all their pieces.
    idle: [...ofMedia, 'thought', 'partialArgs'],
  },
  {
    name: 'a piece of a call',
    of: 'PartialArg',
    request: {
      contents: [
        question,
        {
          role: 'model',
          parts: [
            {
              functionCall: {
                id: 'c1',
                name: 'f',
                partialArgs: [{ jsonPath: '$.a', stringValue: 'x' }],
              },
            },
          ],
        },
        user(result('f', { output: 'ok' }, 'c1')),
      ],
      ...offering(declaration),
    },
    at: ['contents', 1, 'parts', 0, 'functionCall', 'partialArgs', 0],
    // Nothing of it follows.
    idle: ['willContinue'],
  },
  {
    name: 'code of the model',
    of: 'ExecutableCode',
    request: { contents: [question, ran, question] },
    at: ['contents', 1, 'parts', 0, 'executableCode'],
    // The only one there is, and a name that pairs it with its result.
    idle: ['language', 'id'],
  },
  {
    name: 'what the code gave',
    of: 'CodeExecutionResult',
    request: { contents: [question, ran, question] },
    at: ['contents', 1, 'parts', 1, 'codeExecutionResult'],
    // As a text, which is warned of, it is the output alone.
    idle: ['id', 'outcome'],
  },
  {
    name: 'a file in a result',
    of: 'FunctionResponsePart',
    request: {
      contents: [
        ...step.slice(0, 2),
        user({ functionResponse: { id: 'c1', name: 'f', response: {}, parts: [picture] } }),
      ],
      ...offering(declaration),
    },
    at: ['contents', 2, 'parts', 0, 'functionResponse', 'parts', 0],
  },
  {
    name: 'the request',
    of: 'Gemini',
    request: { contents: [question] },
    at: [],
    // Each has a place of its own here.
    idle: ['contents', 'tools', 'toolConfig', 'generationConfig', 'safetySettings', 'thought'],
  },
  {
    name: 'a result',
    of: 'FunctionResponse',
    request: { contents: step, ...offering(declaration) },
    at: ['contents', 2, 'parts', 0, 'functionResponse'],
    // Each finds the call by itself.
    idle: ['id', 'name'],
  },
  {
    name: 'a schema of arguments',
    of: 'Schema',
    request: { contents: [question], ...offering(declaration) },
    at: ['tools', 0, 'functionDeclarations', 0, 'parameters', 'properties', 'a'],
    idle: orders,
  },
  {
    name: 'a schema of arguments that are held to it',
    of: 'Schema',
    request: {
      contents: [question],
      ...offering(declaration),
      toolConfig: { functionCallingConfig: { mode: 'VALIDATED' } },
    },
    at: ['tools', 0, 'functionDeclarations', 0, 'parameters', 'properties', 'a'],
    // What may be absent may be null in strict mode anyway.
    idle: [...orders, 'nullable'],
  },
  {
    name: 'a schema of the answer',
    of: 'Schema',
    request: { contents: [question], generationConfig: answerIn },
    at: ['generationConfig', 'responseSchema', 'properties', 'a'],
    idle: [...orders, 'nullable'],
  },
];

const describeIfThere = description ? describe : describe.skip;

describeIfThere('every member of a request', () => {
  let gateway: FeatureGateway;
  beforeAll(async () => {
    gateway = await startFeatureGateway();
  });
  afterAll(() => gateway.close());

  describe.each(columns)('over $format', ({ format, model }) => {
    it.each(places)('is sent on or accounted for in $name', async (place) => {
      const { of, otherRequests, at, idle = [] } = place;
      const request = otherRequests?.[format] ?? place.request;
      const before = await plan(model, request);
      const vanished: string[] = [];
      for (const { path, samples } of membersOf(of)) {
        if (path.some((member) => idle.includes(String(member)))) continue;
        const planWith = (value: unknown) =>
          plan(model, withMember(request, [...at, ...path], value));
        const after = await firstAccepted(samples, planWith);
        if (after === before) vanished.push(path.join('.'));
      }
      expect(vanished).toEqual([]);
    });
  });

  /** undefined where the front door refuses every sample, as it does what is of two kinds. */
  async function firstAccepted(
    samples: readonly unknown[],
    planWith: (value: unknown) => Promise<string>,
  ): Promise<string | undefined> {
    for (const value of samples) {
      const after = await planWith(value);
      if (after !== 'refused') return after;
    }
    return undefined;
  }

  /** All that a dry run shows of one target, in which a lost member leaves no trace. */
  async function plan(model: string, request: JsonObject): Promise<string> {
    const response = await fetch(`${gateway.url}/v1beta/models/${model}:generateContent`, {
      method: 'POST',
      headers: {
        'x-goog-api-key': gatewayKey,
        'content-type': 'application/json',
        'x-gateway-dry-run': '1',
      },
      body: JSON.stringify(request),
    });
    const text = await response.text();
    if (response.status === 400) return 'refused';
    if (response.status !== 200) throw new Error(text);
    const { warnings, targets } = JSON.parse(text) as { warnings: unknown; targets: Target[] };
    const shown = targets.map(({ requests, decisions }) => ({
      bodies: requests.map(({ body }) => body),
      decisions: decisions.filter(({ class: kind }) => kind !== 'P'),
    }));
    return JSON.stringify({ warnings, shown });
  }
});

interface Target {
  readonly requests: readonly { readonly body: unknown }[];
  readonly decisions: readonly { readonly class: string }[];
}

interface Member {
  readonly path: Path;
  /** Values that are nobody's usual ones, of the forms that such a member may want. */
  readonly samples: readonly unknown[];
}

/** All values that an object of Google's can hold, those within its objects too. */
function membersOf(definition: string, path: Path = []): Member[] {
  const properties = definitionOf(definition).properties ?? {};
  return Object.entries(isObject(properties) ? properties : {}).flatMap(([name, schema]) => {
    // Schemas hold schemas, and parts hold parts.
    if (path.includes(name) || path.length > 6 || !isObject(schema)) return [];
    const isList = schema.type === 'array' && isObject(schema.items);
    const inner = isList && isObject(schema.items) ? schema.items : schema;
    const named = nameIn(inner);
    const place = [...path, name, ...(isList ? [0] : [])];
    if (named && definitionOf(named).properties) return membersOf(named, place);
    return [{ path: [...path, name], samples: samplesOf(schema) }];
  });
}

function samplesOf(schema: JsonObject): readonly unknown[] {
  const named = nameIn(schema);
  if (named) return samplesOf(definitionOf(named));
  if (Array.isArray(schema.enum)) return [schema.enum.at(-1)];
  switch (schema.type) {
    case 'boolean':
      return [true];
    case 'integer':
      return [2];
    case 'number':
      return [0.5, 2];
    case 'array':
      return isObject(schema.items)
        ? samplesOf(schema.items).map((sample) => [sample])
        : [['mark']];
    case 'object':
      return [{ mark: 'mark' }];
    default:
      return [...texts, { type: 'object', description: 'mark' }];
  }
}

/** A word, a duration, a time, a type and an address. */
const texts = ['mark', '1.5s', '2026-01-02T03:04:05Z', 'image/webp', 'https://b.example/b'];

function nameIn({ $ref }: JsonObject): string | undefined {
  return typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined;
}

function definitionOf(name: string): JsonObject {
  const definition = description?.[name];
  return isObject(definition) ? definition : {};
}

function withMember(request: JsonObject, path: Path, value: unknown): JsonObject {
  const [step, ...rest] = path;
  if (step === undefined) return isObject(value) ? value : {};
  const inner = (holder: unknown, [next, ...others]: Path): unknown => {
    if (next === undefined) return value;
    if (typeof next !== 'number')
      return { ...(isObject(holder) ? holder : {}), [next]: inner(memberOf(holder, next), others) };
    const list: unknown[] = Array.isArray(holder) ? [...holder] : [];
    list[next] = inner(list[next], others);
    return list;
  };
  return { ...request, [step]: inner(request[step], rest) };
}

function memberOf(holder: unknown, name: string): unknown {
  return isObject(holder) ? holder[name] : undefined;
}

/** undefined where the folder with the vendors' descriptions is not there. */
function readDescription(): JsonObject | undefined {
  const file = 'google-genai-sdk.gemini-request-types.jsonschema.json';
  try {
    const text = readFileSync(new URL(`../../../shared/specs/${file}`, import.meta.url), 'utf8');
    const { definitions }: { definitions?: unknown } = JSON.parse(text);
    return isObject(definitions) ? definitions : undefined;
  } catch {
    return undefined;
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { isObject } from './check.js';

/** A shape of botocore's service description, as far as values can be held against it. */
interface Shape {
  readonly type: string;
  readonly members?: Readonly<
    Record<string, { readonly shape: string; readonly location?: string }>
  >;
  readonly required?: readonly string[];
  readonly union?: boolean;
  readonly document?: boolean;
  readonly member?: { readonly shape: string };
  readonly key?: { readonly shape: string };
  readonly value?: { readonly shape: string };
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
}

type Problems = (value: unknown, path: string) => string[];

const file = new URL(
  '../../../shared/specs/bedrock-runtime.converse.botocore-service-2.json',
  import.meta.url,
);

/** AWS's own description of Bedrock; kept outside the repository, so it may be missing. */
const shapes: Readonly<Record<string, Shape>> | undefined = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8')).shapes
  : undefined;

/**
 * What is wrong with the JSON of a shape, unknown members included; undefined where the
 * description is not at hand. Members that do not travel in the body are not looked for.
 */
export function botocoreProblems(name: string, value: unknown): string[] | undefined {
  return shapes && problemsOf(name)(value, name);
}

function problemsOf(name: string): Problems {
  const shape = shapes?.[name];
  if (!shape) return (_, path) => [`${path}: there is no shape ${name}`];
  // A document is any JSON.
  if (shape.document) return () => [];
  return (value, path) => checks[shape.type]?.(shape, value, path) ?? [`${path}: ${shape.type}?`];
}

type Check = (shape: Shape, value: unknown, path: string) => string[];

const isA =
  (type: string): Check =>
  (_, value, path) =>
    typeof value === type ? [] : [`${path}: is no ${type}`];

const checkNumber: Check = ({ type, min, max }, value, path) => {
  const whole = type === 'integer' || type === 'long';
  if (typeof value !== 'number' || (whole && !Number.isInteger(value)))
    return [`${path}: no ${type}`];
  return outside(value, { min, max }) ? [`${path}: ${value} is out of range`] : [];
};

const checks: Readonly<Record<string, Check>> = {
  structure: checkStructure,
  list: ({ member, min, max }, value, path) => {
    if (!Array.isArray(value)) return [`${path}: is no list`];
    if (outside(value.length, { min, max })) return [`${path}: has ${value.length} items`];
    const check = problemsOf(member?.shape ?? '');
    return value.flatMap((item, index) => check(item, `${path}[${index}]`));
  },
  map: ({ key, value: values, min, max }, value, path) => {
    if (!isObject(value)) return [`${path}: is no map`];
    const entries = Object.entries(value);
    if (outside(entries.length, { min, max })) return [`${path}: has ${entries.length} members`];
    return entries.flatMap(([name, member]) => [
      ...problemsOf(key?.shape ?? '')(name, `${path}.${name} (key)`),
      ...problemsOf(values?.shape ?? '')(member, `${path}.${name}`),
    ]);
  },
  string: (shape, value, path) => {
    if (typeof value !== 'string') return [`${path}: is no string`];
    if (shape.enum && !shape.enum.includes(value))
      return [`${path}: ${value} is none of its values`];
    if (outside(value.length, shape)) return [`${path}: has ${value.length} characters`];
    const fits = !shape.pattern || new RegExp(`^(?:${shape.pattern})$`).test(value);
    return fits ? [] : [`${path}: ${value} does not match ${shape.pattern}`];
  },
  blob: ({ min, max }, value, path) => {
    const isBase64 = typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
    if (!isBase64 || value.length % 4 !== 0) return [`${path}: is no base64`];
    const bytes = Buffer.from(value, 'base64').length;
    return outside(bytes, { min, max }) ? [`${path}: has ${bytes} bytes`] : [];
  },
  boolean: isA('boolean'),
  integer: checkNumber,
  long: checkNumber,
  float: checkNumber,
  double: checkNumber,
};

function checkStructure(shape: Shape, value: unknown, path: string): string[] {
  if (!isObject(value)) return [`${path}: is no structure`];
  const { members = {}, required = [], union } = shape;
  const missing = required.filter((name) => !members[name]?.location && !(name in value));
  const present = Object.entries(value);
  return [
    ...missing.map((name) => `${path}.${name}: is missing`),
    ...(union && present.length !== 1 ? [`${path}: has ${present.length} members of a union`] : []),
    ...present.flatMap(([name, member]) => memberProblems(members, name, member, path)),
  ];
}

function memberProblems(
  members: NonNullable<Shape['members']>,
  name: string,
  value: unknown,
  path: string,
): string[] {
  const member = members[name];
  if (!member || member.location) return [`${path}.${name}: is unknown`];
  return problemsOf(member.shape)(value, `${path}.${name}`);
}

function outside(value: number, { min, max }: Pick<Shape, 'min' | 'max'>): boolean {
  return (min !== undefined && value < min) || (max !== undefined && value > max);
}

/** Shapes by what travels. An event is the union of all of them, under the name of its own. */
export const bedrockShapes = {
  request: 'ConverseRequest',
  'stream-request': 'ConverseStreamRequest',
  'count-request': 'CountTokensRequest',
  answer: 'ConverseResponse',
  event: 'ConverseStreamOutput',
  error: 'ValidationException',
} as const;

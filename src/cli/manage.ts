import type { ErrorObject } from 'ajv';
import { validators } from '../../generated/management/validators.js';
import { openKeysOf } from '../assembly/keys.js';
import { openPepper } from '../config/secrets.js';
import { type GatewayError, toGatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';
import { configuredPrincipal } from '../core/principal.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidRequest, moveViolations } from '../core/violations.js';
import { keyHandlers } from '../management/keys.js';
import { json, type ManagementContext } from '../management/management.js';
import { projectHandlers } from '../management/projects.js';
import { violationsOf } from '../server/violations.js';
import { type CliContext, exitCodes } from './context.js';
import { readConfig } from './read-config.js';

/** The operations that the command line has, by the handlers of the management API. */
export type Handlers = ReturnType<typeof projectHandlers> & ReturnType<typeof keyHandlers>;

/** What an operation answered. Its faults are told by whoever asked for it. */
export type Answered = Result<Readonly<Record<string, unknown>>>;

/** Whoever may run commands beside the database may do everything with it. */
export const operator: ManagementContext = {
  requestId: 'cli',
  headers: {},
  principal: { ...configuredPrincipal('command line', undefined, ['admin']), keyId: 'cli' },
};

/** Fields of bodies -> what the user wrote for them. */
export type FlagOf = (field: string) => string;

/**
 * Does something with the keys of the configured database, and prints what came of it.
 *
 * @param flagOf names the fields of faults.
 * @returns the exit code.
 */
export async function manage(
  file: string | undefined,
  context: CliContext,
  act: (handlers: Handlers) => ReturnType<Handlers['getKey']>,
  print: (body: Readonly<Record<string, unknown>>) => string,
  flagOf: FlagOf = (field) => field,
): Promise<number> {
  const config = readConfig(file, context);
  if (!config) return exitCodes.failed;
  const { dataDir } = config;
  const { env, randomBytes, now } = context;
  const shared = config.database !== undefined;
  const pepper = openPepper({ dataDir, shared, env, randomBytes });
  if (!pepper.ok) {
    context.err(pepper.error);
    return exitCodes.failed;
  }
  const opened = await openKeysOf(config, { pepper: pepper.value, now });
  const handlers = { ...projectHandlers(opened.keys), ...keyHandlers(opened.keys, now) };
  const answered = await act(handlers)
    .then(bodyOf, (caught) => fail(toGatewayError(caught)))
    .finally(opened.close);
  if (answered.ok) {
    context.out(print(answered.value));
    return exitCodes.ok;
  }
  context.err(problemOf(moveViolations(answered.error, flagOf), shared ? undefined : dataDir));
  return exitCodes.failed;
}

interface PageQuery {
  readonly pageSize: string;
  readonly pageToken?: string;
}

/** Every entry of a list, as if it were one page. */
export async function allPages(
  member: 'keys' | 'projects',
  page: (query: PageQuery) => ReturnType<Handlers['getKey']>,
): ReturnType<Handlers['getKey']> {
  const all: unknown[] = [];
  let pageToken: string | undefined;
  do {
    const query = { pageSize: '1000', ...(pageToken === undefined ? {} : { pageToken }) };
    const answered = bodyOf(await page(query));
    if (!answered.ok) return answered;
    const { [member]: entries, nextPageToken } = answered.value;
    if (Array.isArray(entries)) all.push(...entries);
    pageToken = typeof nextPageToken === 'string' ? nextPageToken : undefined;
  } while (pageToken !== undefined);
  return json({ [member]: all });
}

/**
 * A body that the management API would take. Fails with what its document says against it, in the
 * user's own words for the fields.
 */
export function checked<T>(
  operationId: keyof Handlers,
  body: object,
  flagOf: FlagOf,
): Result<T, string> {
  const validate: Validate | undefined = validators.management[operationId];
  const request = { path: {}, query: {}, header: {}, cookie: {}, requestBody: body };
  if (validate && isValid<T>(request, validate)) return ok(request.requestBody);
  const problem = invalidRequest(violationsOf(validate?.errors ?? []));
  return fail(moveViolations(problem, flagOf).message);
}

interface Validate {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** The type is made from the schema that the validator is made from. */
function isValid<T>(value: unknown, validate: Validate): value is { readonly requestBody: T } {
  return validate(value);
}

function bodyOf(replied: Awaited<ReturnType<Handlers['getKey']>>): Answered {
  if (!replied.ok) return replied;
  const body: unknown = replied.value.kind === 'json' ? replied.value.body : {};
  return ok(isObject(body) ? body : {});
}

/** In words for whoever sits at the machine. */
function problemOf(error: GatewayError, dataDir: string | undefined): string {
  if (error.kind === 'overloaded' && dataDir !== undefined) {
    return (
      `A running gateway has the database in ${dataDir} for itself. Ask its management API ` +
      '(/manage/v1, with a key of the scope admin), or stop it first.'
    );
  }
  const { cause } = error.facts;
  if (error.kind !== 'internal' && error.kind !== 'storage-failed') return error.message;
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message;
}

import type { DialectName } from '../core/canonical.js';
import { GatewayError } from '../core/errors.js';
import type { Principal, Scope } from '../core/principal.js';

/** An API of the gateway: each has a document. */
export type Api = DialectName | 'management';

/** A right that an operation asks for; any one of several will do. */
type Rule = readonly Scope[];

const inference: Rule = ['inference'];
/** `manage` within the caller's own project, which the handlers see to. */
const ownProject: Rule = ['manage', 'admin'];
/** What belongs to no project. */
const operator: Rule = ['admin'];

/** Operations of the dialects' documents. What stands in none of the two tables nobody may call. */
const dialectRules: Readonly<Record<string, Rule>> = {
  generateContent: inference,
  streamGenerateContent: inference,
  countTokens: inference,
  embedContent: inference,
  batchEmbedContents: inference,
  listModels: inference,
  getModel: inference,
  uploadFile: inference,
  listFiles: inference,
  getFile: inference,
  downloadFile: inference,
  deleteFile: inference,
  listCachedContents: inference,
  createCachedContent: inference,
  getCachedContent: inference,
  updateCachedContent: inference,
  deleteCachedContent: inference,
  batchGenerateContent: inference,
  asyncBatchEmbedContent: inference,
  listBatches: inference,
  getBatch: inference,
  deleteBatch: inference,
  cancelBatch: inference,
  createInteraction: inference,
  getInteraction: inference,
  deleteInteraction: inference,
  cancelInteraction: inference,
  // Documented and not served: whoever may call models is told so.
  createFile: inference,
  createAuthToken: inference,
  predict: inference,
  predictLongRunning: inference,
  listOperations: inference,
  getOperation: inference,
  listTunedModels: inference,
  getTunedModel: inference,
  createFileSearchStore: inference,
  listFileSearchStores: inference,
  getFileSearchStore: inference,
  deleteFileSearchStore: inference,
  importFile: inference,
  uploadToFileSearchStore: inference,
  listDocuments: inference,
  getDocument: inference,
  deleteDocument: inference,
};

/** Operations of the management document. */
const managementRules: Readonly<Record<string, Rule>> = {
  listProjects: ownProject,
  getProject: ownProject,
  purgeKeptAnswers: ownProject,
  listBudgets: ownProject,
  listTraces: ownProject,
  getUsage: ownProject,
  listAttempts: ownProject,
  getTrace: ownProject,
  listRecordings: ownProject,
  getRecording: ownProject,
  deleteRecording: ownProject,
  listTargets: operator,
  createProject: operator,
  updateProject: operator,
  deleteProject: operator,
  listKeys: ownProject,
  createKey: ownProject,
  getKey: ownProject,
  updateKey: ownProject,
  rotateKey: ownProject,
  revokeKey: ownProject,
  deleteKey: ownProject,
};

/** Whether a key can be bound to an operation: one that a dialect's document knows. */
export function isDialectOperation(operationId: string): boolean {
  return Object.hasOwn(dialectRules, operationId);
}

/** The scopes of which a caller needs one; undefined for an operation that nobody may call. */
export function ruleFor(api: Api, operationId: string): readonly Scope[] | undefined {
  const rules = api === 'management' ? managementRules : dialectRules;
  return Object.hasOwn(rules, operationId) ? rules[operationId] : undefined;
}

/**
 * Whether a caller may call an operation, whatever it is asked to do: the one chain that every
 * route of every document goes through (R34). What is not allowed is denied.
 *
 * @returns the 403, or undefined.
 */
export function authorise(
  principal: Principal | undefined,
  api: Api,
  operationId: string,
): GatewayError | undefined {
  const rule = ruleFor(api, operationId);
  if (!principal || !rule?.some((scope) => principal.scopes.has(scope))) {
    const needed = rule ? ` It takes a key with the scope ${rule.join(' or ')}.` : '';
    return denied(`This key may not call ${operationId}.${needed}`);
  }
  const { allowed } = principal;
  if (allowed === undefined || api === 'management') return undefined;
  if (allowed.dialects && !allowed.dialects.includes(api)) {
    return denied(`This key may not use the dialect ${api}, only ${listed(allowed.dialects)}.`);
  }
  if (allowed.operations && !allowed.operations.includes(operationId)) {
    return denied(`This key may not call ${operationId}, only ${listed(allowed.operations)}.`);
  }
  return undefined;
}

function denied(message: string): GatewayError {
  return new GatewayError('permission-denied', message);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}

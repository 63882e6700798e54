// Generated from openapi/management.yaml (sha256 01f533caa0632c3c1880ad657de25279333b84266b91936ca7603a4eff4ac193); do not edit.
import type { CreateKeyRequest, CreateProjectRequest, RotateKeyRequest, UpdateKeyRequest, UpdateProjectRequest } from './types.js';

/**
 * Handlers by operationId. `Context` is what the server hands on besides the request,
 * `Reply` what a handler gives back.
 */
export interface Operations<Context, Reply> {
  /** List projects: GET /manage/v1/projects */
  listProjects(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string } }, context: Context): Promise<Reply>;
  /** Create a project: POST /manage/v1/projects */
  createProject(request: { params: {  }; query: {  }; body: CreateProjectRequest }, context: Context): Promise<Reply>;
  /** Get a project: GET /manage/v1/projects/{project} */
  getProject(request: { params: { "project": string }; query: {  } }, context: Context): Promise<Reply>;
  /** Archive a project: DELETE /manage/v1/projects/{project} */
  deleteProject(request: { params: { "project": string }; query: {  } }, context: Context): Promise<Reply>;
  /** Change a project: PATCH /manage/v1/projects/{project} */
  updateProject(request: { params: { "project": string }; query: {  }; body: UpdateProjectRequest }, context: Context): Promise<Reply>;
  /** List keys: GET /manage/v1/keys */
  listKeys(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string; "project"?: string } }, context: Context): Promise<Reply>;
  /** Create a key: POST /manage/v1/keys */
  createKey(request: { params: {  }; query: {  }; body: CreateKeyRequest }, context: Context): Promise<Reply>;
  /** Get a key: GET /manage/v1/keys/{key} */
  getKey(request: { params: { "key": string }; query: {  } }, context: Context): Promise<Reply>;
  /** Delete a key: DELETE /manage/v1/keys/{key} */
  deleteKey(request: { params: { "key": string }; query: {  } }, context: Context): Promise<Reply>;
  /** Change a key: PATCH /manage/v1/keys/{key} */
  updateKey(request: { params: { "key": string }; query: {  }; body: UpdateKeyRequest }, context: Context): Promise<Reply>;
  /** Give a key a new secret: POST /manage/v1/keys/{key}:rotate */
  rotateKey(request: { params: { "key": string }; query: {  }; body: RotateKeyRequest }, context: Context): Promise<Reply>;
  /** Revoke a key: POST /manage/v1/keys/{key}:revoke */
  revokeKey(request: { params: { "key": string }; query: {  } }, context: Context): Promise<Reply>;
  /** List budgets: GET /manage/v1/projects/{project}/budgets */
  listBudgets(request: { params: { "project": string }; query: {  } }, context: Context): Promise<Reply>;
  /** Forget kept answers: DELETE /manage/v1/projects/{project}/keptAnswers */
  purgeKeptAnswers(request: { params: { "project": string }; query: { "keyId"?: string; "model"?: string } }, context: Context): Promise<Reply>;
  /** List requests that were traced: GET /manage/v1/traces */
  listTraces(request: { params: {  }; query: { "project"?: string; "name"?: string; "pageSize"?: string; "pageToken"?: string } }, context: Context): Promise<Reply>;
  /** Get a trace: GET /manage/v1/traces/{trace} */
  getTrace(request: { params: { "trace": string }; query: { "project"?: string } }, context: Context): Promise<Reply>;
  /** Sum up usage: GET /manage/v1/usage */
  getUsage(request: { params: {  }; query: { "groupBy"?: string; "project"?: string; "key"?: string; "provider"?: string; "model"?: string; "name"?: string; "from"?: string; "until"?: string; "format"?: string; "limit"?: string } }, context: Context): Promise<Reply>;
  /** List attempts: GET /manage/v1/attempts */
  listAttempts(request: { params: {  }; query: { "project"?: string; "key"?: string; "requestId"?: string; "from"?: string; "until"?: string; "pageSize"?: string; "pageToken"?: string } }, context: Context): Promise<Reply>;
  /** List recordings: GET /manage/v1/recordings */
  listRecordings(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string; "project"?: string; "name"?: string; "model"?: string } }, context: Context): Promise<Reply>;
  /** Get a recording: GET /manage/v1/recordings/{recording} */
  getRecording(request: { params: { "recording": string }; query: { "project"?: string } }, context: Context): Promise<Reply>;
  /** Delete a recording: DELETE /manage/v1/recordings/{recording} */
  deleteRecording(request: { params: { "recording": string }; query: { "project"?: string } }, context: Context): Promise<Reply>;
  /** List targets: GET /manage/v1/targets */
  listTargets(request: { params: {  }; query: {  } }, context: Context): Promise<Reply>;
}

/** Name of the field-table shape of each operation that takes a body. */
export const bodyShapes: Readonly<Record<string, string>> = {
  createProject: "CreateProjectRequest",
  updateProject: "UpdateProjectRequest",
  createKey: "CreateKeyRequest",
  updateKey: "UpdateKeyRequest",
  rotateKey: "RotateKeyRequest",
};

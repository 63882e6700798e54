// Generated from openapi/management.yaml (sha256 ceb463a3325eb957954d24e88aca1e4884bec74dd393c9b7ccad86a6af8bf2b6); do not edit.
/**
 * Handlers by operationId. `Context` is what the server hands on besides the request,
 * `Reply` what a handler gives back.
 */
export interface Operations<Context, Reply> {
  /** List projects: GET /manage/v1/projects */
  listProjects(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string } }, context: Context): Promise<Reply>;
  /** Get a project: GET /manage/v1/projects/{project} */
  getProject(request: { params: { "project": string }; query: {  } }, context: Context): Promise<Reply>;
  /** Forget kept answers: DELETE /manage/v1/projects/{project}/keptAnswers */
  purgeKeptAnswers(request: { params: { "project": string }; query: { "keyId"?: string; "model"?: string } }, context: Context): Promise<Reply>;
  /** List targets: GET /manage/v1/targets */
  listTargets(request: { params: {  }; query: {  } }, context: Context): Promise<Reply>;
}

/** Name of the field-table shape of each operation that takes a body. */
export const bodyShapes: Readonly<Record<string, string>> = {
};

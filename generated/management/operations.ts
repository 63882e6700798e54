// Generated from openapi/management.yaml (sha256 595c70c5636e7c2536308f603512b34f2f27268d98457979bdb6849d45109744); do not edit.
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
}

/** Name of the field-table shape of each operation that takes a body. */
export const bodyShapes: Readonly<Record<string, string>> = {
};

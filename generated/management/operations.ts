// Generated from openapi/management.yaml (sha256 6eb7f399cab65b5fd0c645a78511e9df789b6ca05c9ea384bccc5921c7dec6c8); do not edit.
/**
 * Handlers by operationId. `Context` is what the server hands on besides the request,
 * `Reply` what a handler gives back.
 */
export interface Operations<Context, Reply> {
  /** List projects: GET /manage/v1/projects */
  listProjects(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string } }, context: Context): Promise<Reply>;
  /** Get a project: GET /manage/v1/projects/{project} */
  getProject(request: { params: { "project": string }; query: {  } }, context: Context): Promise<Reply>;
}

/** Name of the field-table shape of each operation that takes a body. */
export const bodyShapes: Readonly<Record<string, string>> = {
};

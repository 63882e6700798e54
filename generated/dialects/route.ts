
export interface Route {
  readonly operationId: string;
  readonly method: string;
  /** Path below the version; `{model}` takes every segment up to the action. */
  readonly segments: readonly string[];
  /** What follows the last `:` (or the last `/`) of a call on one resource. */
  readonly action?: string;
  readonly path: string;
  readonly served: boolean;
}

/** Where a provider takes files before the calls that name them. */
export interface UploadPlaces {
  /** Path where an upload begins. */
  readonly start: string;
  /** Path of a file, by the provider's name for it. */
  file(name: string): string;
}

/** Where a provider keeps prefixes of prompts, and how it names models there. */
export interface CachePlaces {
  /** Path of them all, or of the one with a handle. */
  path(handle?: string): string;
  /** undefined for a model that it cannot keep any for. */
  modelName(model: string): string | undefined;
}

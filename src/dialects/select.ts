import type { DialectName } from '../core/canonical.js';

/** The headers that tell vendors' clients apart at the root. */
export interface KeyCarriers {
  readonly googleKey: boolean;
  readonly queryKey: boolean;
  readonly bearer: boolean;
  readonly xApiKey: boolean;
  readonly apiKey: boolean;
}

/**
 * Which dialect answers at the root, where OmniRouters, Nordlys and Google publish the same
 * path: the carrier of the key decides (architecture §4). Only Adaptive writes the method after a
 * slash.
 */
export function selectRootDialect(resource: string, carriers: KeyCarriers): DialectName {
  if (!isModelPath(resource)) return 'gemini';
  if (slashForm.test(resource)) return 'adaptive';
  const { googleKey, queryKey, bearer, xApiKey, apiKey } = carriers;
  if (googleKey || queryKey || apiKey || bearer === xApiKey) {
    return 'gemini';
  }
  return bearer ? 'omnirouters' : 'nordlys';
}

/** Resources that only the Gemini API has; everything else below a version names a model. */
const otherCollections =
  /^(?:files|cachedContents|batches|interactions|operations|tunedModels|fileSearchStores|auth_tokens)(?:[/:]|$)/;

const slashForm =
  /^.+\/(?:generateContent|streamGenerateContent|countTokens|embedContent|batchEmbedContents)$/;

function isModelPath(resource: string): boolean {
  return !otherCollections.test(resource);
}

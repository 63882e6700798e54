import { isObject, parseJson } from './json.js';

/** What an instance tells the others, so that they know sooner what they would find out anyway. */
export type News =
  /** A key or a project was changed: what is remembered of it counts no more. */
  | { readonly kind: 'caller-changed'; readonly keyId: string }
  | { readonly kind: 'caller-changed'; readonly projectId: string }
  | ({ readonly kind: 'target-trouble' } & TargetTrouble);

/** An instance leaves a target, or all targets of a credential, alone for a while. */
export interface TargetTrouble {
  readonly provider: string;
  readonly credentialId: string;
  /** Absent where it is the credential. */
  readonly model?: string;
  /** From now on. */
  readonly forMs: number;
}

/** Undefined for what says nothing to this version, such as the news of a later one. */
export function readNews(text: string): News | undefined {
  const parsed = parseJson(text);
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  const { kind, keyId, projectId, provider, credentialId, model, forMs } = parsed.value;
  if (kind === 'caller-changed') {
    if (typeof keyId === 'string') return { kind, keyId };
    return typeof projectId === 'string' ? { kind, projectId } : undefined;
  }
  if (kind !== 'target-trouble') return undefined;
  if (typeof provider !== 'string' || typeof credentialId !== 'string') return undefined;
  if (typeof forMs !== 'number') return undefined;
  return {
    kind,
    ...{ provider, credentialId, forMs },
    ...(typeof model === 'string' ? { model } : {}),
  };
}

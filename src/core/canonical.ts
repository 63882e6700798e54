import type {
  CountTokensResponse,
  FunctionDeclaration,
  GenerateContentResponse,
  GenerationConfig,
  Part,
  RetrievalConfig,
  SafetySetting,
  ServiceTier,
  Tool,
} from '../../generated/formats/gemini.js';
import type { Blobs } from './blobs.js';
import type { OwnEndpoint } from './own-endpoint.js';

export type DialectName = 'gemini' | 'opper' | 'omnirouters' | 'nordlys' | 'adaptive';

/** One piece of an answer: a whole GenerateContentResponse, holding what is new in it. */
export type Chunk = GenerateContentResponse;

/**
 * A part as the gateway keeps it. `callId` is the id that pairs a functionCall with its
 * functionResponse: the client's own, or one derived from the place of the call in the
 * conversation, so that an unchanged history always gives the same ids (and the same
 * provider caches). The client's own `functionCall.id` is left as it was.
 */
export interface CanonicalPart extends Part {
  readonly callId?: string;
  /** Where the part stands in the request, if that is not its place here. */
  readonly path?: string;
}

/** Equal roles are merged; results stand in the order of their calls. Translation contract §3. */
export interface Turn {
  readonly role: 'user' | 'model';
  readonly parts: readonly CanonicalPart[];
}

/** What the client wants of thinking, in one form. Budgets count tokens. Translation contract §9.1. */
export type Thinking = { readonly include: boolean } & (
  | { readonly kind: 'unset' }
  | { readonly kind: 'off' }
  | { readonly kind: 'auto' }
  | { readonly kind: 'budget'; readonly budgetTokens: number }
  | { readonly kind: 'level'; readonly level: 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH' }
);

export interface CanonicalTools {
  readonly functions: readonly FunctionDeclaration[];
  /** Tools the provider runs itself: search, code execution, URL context, … One member each. */
  readonly server: readonly Tool[];
  /** Where each of them stands in the request; a server tool is a member of what stands there. */
  readonly places?: {
    readonly functions: readonly string[];
    readonly server: readonly string[];
  };
}

export interface CanonicalToolConfig {
  /** AUTO where the client said nothing. */
  readonly mode: 'AUTO' | 'ANY' | 'NONE' | 'VALIDATED';
  readonly allowed?: readonly string[];
  readonly streamArgs: boolean;
  readonly retrieval?: RetrievalConfig;
  readonly includeServerSide?: boolean;
}

/** A request in the one form that routing and translation see. Translation contract §1. */
export interface CanonicalCall {
  readonly dialect: DialectName;
  readonly model: string;
  /** Models to try in order; the first is `model`. */
  readonly modelCandidates: readonly string[];
  readonly stream: false | 'sse' | 'json-array';
  readonly contents: readonly Turn[];
  /** Text parts only. */
  readonly system: readonly CanonicalPart[];
  readonly tools: CanonicalTools;
  readonly toolConfig: CanonicalToolConfig;
  /** Everything but `thinkingConfig`, which is `thinking`. */
  readonly gen: Omit<GenerationConfig, 'thinkingConfig'>;
  readonly thinking: Thinking;
  readonly safety: readonly SafetySetting[];
  /** A handle of the provider's own. */
  readonly cachedContent?: string;
  /** Set where the call begins with what the client stored in this gateway. */
  readonly prefix?: StoredPrefix;
  readonly labels?: Readonly<Record<string, string>>;
  readonly serviceTier?: ServiceTier;
  readonly store?: boolean;
  readonly continuationToken?: string;
  readonly routing: RoutingWishes;
  /** What the client says of caches of whole answers, where it says anything. */
  readonly caches?: CacheWishes;
  /** Every loss on the way to a target is a refusal of that target. */
  readonly strict: boolean;
  readonly trace: Trace;
  /** Whose call it is: what providers keep for one tenant is never shared with another. */
  readonly tenant: string;
  /** Long values that stand in the call as placeholders. */
  readonly blobs?: Blobs;
  /**
   * Set where the client brought a credential of its own (`customModelCredentials`, or one in
   * `providerConfigs`): no answer to the call may be taken from a cache or put into one. Which of
   * its targets are called with it, and so cost the operator nothing, is `Target.ownCredential`.
   */
  readonly ownCredential?: true;
  /** What of `gen` and `thinking` is the client's wish for the target's provider alone. */
  readonly overridden?: Overridden;
}

/** Settings that stand in `providerConfigs` rather than in the generation config. */
export interface Overridden {
  /** Such as `providerConfigs.openai`. */
  readonly path: string;
  readonly members: readonly string[];
}

/**
 * What the client stored to begin calls with. It stands in the call like everything else; its parts
 * tell that they are of it by their paths.
 */
export interface StoredPrefix {
  /** The client's handle, `cachedContents/{id}`. */
  readonly name: string;
  /** How long the client keeps it. */
  readonly ttlSeconds: number;
  /** Where a provider keeps it too. */
  readonly held?: HeldPrefix;
}

/** A prefix in a provider's own cache, which knows it for one model and one credential alone. */
export interface HeldPrefix {
  readonly provider: string;
  readonly credentialId: string;
  readonly model: string;
  /** The provider's name for it. */
  readonly handle: string;
}

/** What stands before the path of everything that a stored prefix brings. */
export const prefixPath = 'cachedContent.';

/** Whether a part, or what was made of it, comes from the stored prefix of the call. */
export function isOfPrefix({ path }: { readonly path?: string }): boolean {
  return path?.startsWith(prefixPath) ?? false;
}

/**
 * A field of a call as the client wrote it: tools and their choice are a stored prefix's own, where
 * there is one, and settings may be those for one provider.
 */
export function nameInRequest(
  { prefix, overridden }: Pick<CanonicalCall, 'prefix' | 'overridden'>,
  field: string,
): string {
  if (overridden) {
    const [, member = '', inside = ''] = /^generationConfig\.(\w+)(.*)$/.exec(field) ?? [];
    if (overridden.members.includes(member)) return `${overridden.path}.${member}${inside}`;
  }
  return prefix && /^(?:tools|toolConfig)\b/.test(field) ? `${prefixPath}${field}` : field;
}

/** Path of a part in the request as the client wrote it, given its place in the turns. */
export function pathOfPart({ path }: CanonicalPart, turn: number, index: number): string {
  return path ?? `contents[${turn}].parts[${index}]`;
}

/** The same for a part of the system instruction. */
export function pathOfSystemPart({ path }: CanonicalPart, index: number): string {
  return path ?? `systemInstruction.parts[${index}]`;
}

/** Path of a function declaration in the request, such as `tools[1].functionDeclarations[0]`. */
export function pathOfFunction({ places }: CanonicalTools, index: number): string {
  return places?.functions[index] ?? `tools[0].functionDeclarations[${index}]`;
}

/** Path of the entry that a server tool is a member of, such as `tools[1]`. */
export function pathOfServerTool({ functions, places }: CanonicalTools, index: number): string {
  return places?.server[index] ?? `tools[${functions.length > 0 ? index + 1 : index}]`;
}

/** What the client asks of the choice of targets. Names are providers' own or their slugs. */
export interface RoutingWishes {
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  /** Providers to try first, in this order; the others after them. */
  readonly order?: readonly string[];
  readonly sort?: 'price' | 'latency' | 'throughput';
  /** Precisions at which an endpoint may run the model. */
  readonly quantizations?: readonly string[];
  /** Only endpoints that neither store prompts nor train on them. */
  readonly denyDataCollection?: boolean;
  /** Only endpoints that retain nothing. */
  readonly zeroDataRetention?: boolean;
  /** Only models whose authors permit distilling their output. */
  readonly distillable?: boolean;
  readonly maxPrices?: Prices;
  /** Calls to targets at most, the first included. */
  readonly maxAttempts?: number;
  /** All targets at once, and the first that answers. */
  readonly race?: boolean;
  /** For the whole call, where the client wants to wait less long than it might have to. */
  readonly timeoutMs?: number;
  /** For calls whose model is left to the gateway. */
  readonly choice?: ModelChoiceWishes;
  /** What may answer when nothing else did, in order. */
  readonly alternatives?: readonly OfferedModel[];
  /** The one model to call, with the client's own credential. */
  readonly own?: OwnModel;
  /** What holds for one provider each. */
  readonly overrides?: readonly ProviderOverride[];
}

/** Opper's `customModelCredentials`. Translation contract §15.1. */
export interface OwnModel {
  readonly endpoint: OwnEndpoint;
  /** The model's id there. */
  readonly model: string;
}

/** An entry of `providerConfigs`. Translation contract §15.4. */
export interface ProviderOverride {
  /** Such as `providerConfigs.openai`. */
  readonly path: string;
  /** A provider's name or slug. */
  readonly provider: string;
  /** Until its answer begins. */
  readonly timeoutMs?: number;
  /** Where its models are called instead of at the operator's address, and with what credential. */
  readonly endpoint?: OwnEndpoint;
  /** The call's settings with those of the entry over them; absent where the entry has none. */
  readonly settings?: {
    readonly members: readonly string[];
    readonly gen: CanonicalCall['gen'];
    readonly thinking: Thinking;
  };
}

/** What the client asks of the choice among models. Translation contract §15.4. */
export interface ModelChoiceWishes {
  /** 0 asks for the cheapest, 1 for the best. */
  readonly costBias?: number;
  /** To choose from; where the model is known, what else may answer. */
  readonly models: readonly OfferedModel[];
}

/** A model that may answer, with what the client says of it. One that is not there is left out. */
export interface OfferedModel {
  /** Where it stands in the request. */
  readonly path: string;
  /** A provider's name or slug. */
  readonly provider?: string;
  /** A model id or alias; every well-known model of the provider where absent. */
  readonly model?: string;
  readonly facts: {
    readonly prices?: Prices;
    readonly contextTokens?: number;
    readonly outputTokens?: number;
    readonly tools?: boolean;
    /** Kind of work it suits, and how difficult it may be, in the client's words. */
    readonly taskType?: string;
    readonly complexity?: string | number;
  };
}

/** US dollars. */
export interface Prices {
  readonly promptPerMillionTokens?: number;
  readonly completionPerMillionTokens?: number;
  /** Of the prompt, what was cached, and what is written to a cache. */
  readonly cachedPerMillionTokens?: number;
  readonly cacheWritePerMillionTokens?: number;
  readonly perRequest?: number;
  readonly perImage?: number;
}

/** What a client says of the caches of whole answers. Translation contract §15.4. */
export interface CacheWishes {
  /** `prompt_cache`: the answer to the same request. */
  readonly exact?: { readonly enabled: boolean; readonly ttlSeconds?: number };
  /** `semantic_cache`: the answer to the same question in other words. */
  readonly semantic?: { readonly enabled: boolean; readonly threshold?: number };
}

/** The cache that an answer came from; `semantic_exact` is the semantic one, by the same words. */
export type CacheTier = 'semantic_exact' | 'semantic_similar' | 'prompt_response';

/** What a cache had to do with an answer. */
export type CacheUse =
  | { readonly tier: 'miss' }
  | {
      readonly tier: CacheTier;
      /** The row of the ledger that the answer is paid in. */
      readonly sourceId: string;
    };

/** Of the call, whichever request it came with: the same one may be asked again by a later one. */
export interface Trace {
  /** What the client calls this call, for its own records. */
  readonly name?: string;
}

/** Tokens of a prompt: in all, and what more the target tells. */
export type TokenCounts = CountTokensResponse;

/** Who answered, and what it took. Known when the first chunk is. */
export interface AnsweredBy {
  readonly provider: string;
  readonly model: string;
  readonly attempts: number;
  /** Calls the answer is made of, where it is more than one: fan-out, or an answer in pieces. */
  readonly upstreamCalls?: number;
  /** How the model was chosen, where that was left to the gateway: the value of `X-Gateway-Route`. */
  readonly route?: string;
  /** Absent where no cache was asked. From a cache, `attempts` is 0 and the answer costs nothing. */
  readonly cache?: CacheUse;
}

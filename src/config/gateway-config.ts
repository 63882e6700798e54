import type {
  AuthConfig,
  BatchesConfig,
  CacheConfig,
  DatabaseConfig,
  DialectConfig,
  DialectName,
  InteractionsConfig,
  LimitsConfig,
  LogLevel,
  MediaConfig,
  ModelFacts,
  ModelTimeouts,
  PromptCaching,
  ProviderFormat,
  ProviderTimeouts,
  RecordingsConfig,
  RedisConfig,
  RootDialect,
  RoutingConfig,
  TimeoutsConfig,
  TracesConfig,
} from '../../generated/config/types.js';
import type { Limits, Principal } from '../core/principal.js';
import type { Profile } from '../routing/model-router/profile.js';

/** The configuration as the gateway uses it: file, environment and defaults in one. */
export interface GatewayConfig {
  readonly server: {
    readonly host: string;
    /** 0 takes a free one. */
    readonly port: number;
    readonly rootDialect: RootDialect;
    /** Host name without a port -> dialect of the root there. */
    readonly hosts: Readonly<Record<string, DialectName>>;
    /** Under which clients reach the gateway; else as each request says. */
    readonly publicUrl?: string;
    readonly corsOrigins: readonly string[];
    /** From SIGTERM until nothing is accepted any more. */
    readonly drainDelayMs: number;
    /** From then until the calls that are left are ended. */
    readonly drainMs: number;
  };
  readonly dataDir: string;
  /** Of the contents of files; `files` in `dataDir` where absent. */
  readonly filesDir?: string;
  /** Shared with other gateways; the embedded one in `dataDir` where absent. */
  readonly database?: Readonly<DatabaseConfig>;
  /** Where gateways count together; each by itself where absent. */
  readonly redis?: Readonly<RedisConfig>;
  readonly keys: readonly GatewayKey[];
  /** Every project that the configuration names -> what its keys may use together. */
  readonly projects: ReadonlyMap<string, Limits>;
  /** Never empty: with nothing configured it holds the built-in `demo`. */
  readonly providers: readonly ProviderConfig[];
  /** Alias -> targets, each `provider/model` with a provider of the list above. */
  readonly models: Readonly<Record<string, ModelAlias>>;
  /** Alias -> a choice among models; `auto` is one in any case. */
  readonly routers: Readonly<Record<string, RouterAlias>>;
  /** `provider/model` or `provider/*`, with a provider of the list above -> what the operator says of it. */
  readonly catalogue: Readonly<Record<string, Readonly<ModelFacts>>>;
  readonly dialects: Readonly<Record<DialectName, Readonly<DialectConfig>>>;
  readonly auth: Readonly<AuthConfig>;
  readonly timeouts: Readonly<TimeoutsConfig>;
  readonly limits: Readonly<LimitsConfig>;
  readonly media: Readonly<MediaConfig>;
  readonly routing: Readonly<RoutingConfig>;
  readonly batches: Readonly<BatchesConfig>;
  readonly cache: Readonly<CacheConfig>;
  readonly interactions: Readonly<InteractionsConfig>;
  readonly traces: Readonly<TracesConfig>;
  readonly recordings: Recordings;
  readonly log: { readonly level: LogLevel };
}

/** What is recorded; nothing where no project is named. */
export type Recordings = Omit<RecordingsConfig, 'projects' | 'redact'> & {
  readonly projects: readonly string[];
  readonly redact: readonly RecordingsConfig['redact'][number][];
};

/** Targets under one name, and how they are called. */
export interface ModelAlias {
  readonly targets: readonly string[];
  /** Slow calls are also sent to the next target. */
  readonly hedge?: boolean;
  /** Where they differ from the provider's. */
  readonly timeouts?: Readonly<ModelTimeouts>;
}

/** A model that is chosen for each request. */
export interface RouterAlias {
  /** As `provider/model`, with a provider of the configuration; every well-known model where absent. */
  readonly candidates?: readonly string[];
  /** 0 asks for the cheapest, 1 for the best. */
  readonly costBias: number;
  /** What `pollux router train` learned. */
  readonly profile?: Profile;
}

export interface GatewayKey {
  readonly name: string;
  readonly secret: string;
  /** Whose calls those with it are. */
  readonly principal: Principal;
}

/** A host we call, as configured. */
export interface ProviderConfig {
  readonly name: string;
  /** Other names that clients may write (translation contract §15.0). */
  readonly slugs: readonly string[];
  readonly format: ProviderFormat;
  /** Row of the format's profile table; formats take a name they do not know as no profile. */
  readonly profile: string;
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly accessToken?: string;
  /** Of Vertex: where the models run, and the path of credentials or what they hold. */
  readonly project?: string;
  readonly location?: string;
  readonly credentials?: string | Readonly<Record<string, unknown>>;
  /** Of Azure's addresses that name a deployment. */
  readonly apiVersion?: string;
  /** Of Bedrock: where the models run, and whose keys sign the calls. */
  readonly region?: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  readonly awsProfile?: string;
  /** Variables by which AWS's tools find credentials. */
  readonly awsEnvironment?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Where they differ from the gateway's own. */
  readonly timeouts?: Readonly<ProviderTimeouts>;
  readonly idempotencyHeader?: string;
  readonly fanOutCandidates?: boolean;
  readonly promptCaching?: PromptCaching;
}

import type {
  DialectConfig,
  DialectName,
  LimitsConfig,
  LogLevel,
  ModelConfig,
  PromptCaching,
  ProviderFormat,
  ProviderTimeouts,
  RootDialect,
  TimeoutsConfig,
} from '../../generated/config/types.js';

/** The configuration as the gateway uses it: file, environment and defaults in one. */
export interface GatewayConfig {
  readonly server: {
    readonly host: string;
    /** 0 takes a free one. */
    readonly port: number;
    readonly rootDialect: RootDialect;
    /** Host name without a port -> dialect of the root there. */
    readonly hosts: Readonly<Record<string, DialectName>>;
    readonly corsOrigins: readonly string[];
  };
  readonly dataDir: string;
  readonly keys: readonly GatewayKey[];
  /** Never empty: with nothing configured it holds the built-in `demo`. */
  readonly providers: readonly ProviderConfig[];
  /** Alias -> targets, each `provider/model` with a provider of the list above. */
  readonly models: Readonly<Record<string, Readonly<ModelConfig>>>;
  readonly dialects: Readonly<Record<DialectName, Readonly<DialectConfig>>>;
  readonly timeouts: Readonly<TimeoutsConfig>;
  readonly limits: Readonly<LimitsConfig>;
  readonly log: { readonly level: LogLevel };
}

export interface GatewayKey {
  readonly name: string;
  readonly secret: string;
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
  readonly headers: Readonly<Record<string, string>>;
  /** Where they differ from the gateway's own. */
  readonly timeouts?: Readonly<ProviderTimeouts>;
  readonly fanOutCandidates?: boolean;
  readonly promptCaching?: PromptCaching;
}

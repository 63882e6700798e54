// Generated from openapi/config.yaml (sha256 1cdf419ffee2d9f6ce8644dd5f56971f1ff5ccbeacbe704813a6d93081fd9e7c); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The whole file. */
        Config: {
            server?: components["schemas"]["ServerConfig"];
            /**
             * @description Folder of the embedded database and of generated secrets; made when missing.
             * @default ./.pollux
             */
            dataDir: string;
            /** @description Folder of the contents of files, `files` in `dataDir` unless given. Gateways that share a database share it too; each has a `dataDir` of its own all the same. */
            filesDir?: string;
            database?: components["schemas"]["DatabaseConfig"];
            redis?: components["schemas"]["RedisConfig"];
            /**
             * @description Gateway keys. `POLLUX_API_KEY` in the environment is a further one; with no key at all one is made at the first start and printed once.
             * @default []
             */
            keys: components["schemas"]["KeyConfig"][];
            /**
             * @description Projects that keys belong to, by their id. A project that the configuration names, here or with a key, has its limits from here and cannot be changed elsewhere. `default` is the project of keys that name none.
             * @default {}
             */
            projects: {
                [key: string]: components["schemas"]["ProjectConfig"];
            };
            /**
             * @description Providers by the name that clients write before the model. A provider whose key stands in the environment (`GEMINI_API_KEY`, `OPENAI_API_KEY`, …) is there without an entry; with none at all the built-in `demo` answers.
             * @default {}
             */
            providers: {
                [key: string]: components["schemas"]["ProviderConfig"];
            };
            /**
             * @description Model aliases. `*` takes every id that nothing else resolves.
             * @default {}
             */
            models: {
                [key: string]: components["schemas"]["ModelConfig"];
            };
            /**
             * @description What is known of models, by `provider/model`; the model `*` is every model of the provider. Goes before what the gateway knows itself (limits of well-known models and list prices), one fact at a time, and the model's own entry before `*`.
             * @default {}
             */
            catalogue: {
                [key: string]: components["schemas"]["ModelFacts"];
            };
            auth?: components["schemas"]["AuthConfig"];
            limits?: components["schemas"]["LimitsConfig"];
            media?: components["schemas"]["MediaConfig"];
            timeouts?: components["schemas"]["TimeoutsConfig"];
            dialects?: components["schemas"]["DialectsConfig"];
            routing?: components["schemas"]["RoutingConfig"];
            batches?: components["schemas"]["BatchesConfig"];
            cache?: components["schemas"]["CacheConfig"];
            interactions?: components["schemas"]["InteractionsConfig"];
            recordings?: components["schemas"]["RecordingsConfig"];
            traces?: components["schemas"]["TracesConfig"];
            log?: components["schemas"]["LogConfig"];
        };
        /** @description A PostgreSQL database that several gateways share, in the place of the embedded one. Its tables are made by `pollux migrate`; `POLLUX_MASTER_KEY` has to be set. */
        DatabaseConfig: {
            /** @description Where it is and who asks, such as `postgres://user:password@host:5432/name`. `POLLUX_DATABASE_URL` in the environment goes before it. */
            url: string;
            /**
             * @description How long a connection or a statement may take, in milliseconds.
             * @default 1000
             */
            timeoutMs: number;
            /**
             * @description Connections of one gateway at most.
             * @default 10
             */
            connections: number;
        };
        /** @description A Redis in which several gateways count together. Without one each counts by itself. */
        RedisConfig: {
            /** @description Where it is and who asks, such as `redis://user:password@host:6379/0`, or with `rediss://` over TLS. `POLLUX_REDIS_URL` in the environment goes before it. */
            url: string;
            /**
             * @description How long a command may take before the gateway goes on without, in milliseconds.
             * @default 50
             */
            timeoutMs: number;
        };
        /** @description Where the gateway listens and how it reads what arrives at the root. */
        ServerConfig: {
            /**
             * @description Address to listen on.
             * @default 127.0.0.1
             */
            host: string;
            /**
             * @description Port to listen on; 0 takes a free one.
             * @default 8080
             */
            port: number;
            rootDialect?: components["schemas"]["RootDialect"];
            /**
             * @description Host name, without a port, to the dialect of the root on that host; goes before `rootDialect`.
             * @default {}
             */
            hosts: {
                [key: string]: components["schemas"]["DialectName"];
            };
            /**
             * Format: uri
             * @description Address under which clients reach the gateway, such as `https://ai.example.com`; it stands in the addresses of uploads and files. Without it they are made from the `Host` header of the request, with https where `X-Forwarded-Proto` says so.
             */
            publicUrl?: string;
            /**
             * @description Origins whose pages may call the model APIs, without cookies. `*` is any; an empty list turns CORS off.
             * @default [
             *       "*"
             *     ]
             */
            corsOrigins: string[];
            /**
             * @description How long new requests are still served after SIGTERM, in milliseconds, while `/readyz` answers 503, so that whoever spreads the load has noticed before connections are refused.
             * @default 5000
             */
            drainDelayMs: number;
            /**
             * @description How long calls in flight may take after that, in milliseconds; those that are left are told 503.
             * @default 30000
             */
            drainMs: number;
        };
        /**
         * @description Dialect of the root. `auto` goes by the path and by the header that carries the key.
         * @default auto
         * @enum {string}
         */
        RootDialect: "auto" | "gemini" | "opper" | "omnirouters" | "nordlys" | "adaptive";
        /**
         * @description A dialect.
         * @enum {string}
         */
        DialectName: "gemini" | "opper" | "omnirouters" | "nordlys" | "adaptive";
        /** @description A gateway key. */
        KeyConfig: {
            /** @description Name in logs and records. */
            name: string;
            /** @description The key itself, at least 8 visible ASCII characters. */
            key: string;
            /** @description Project that owns what the key stores and spends; keys of one project share it, others never see it. `default` where absent. */
            project?: string;
            /** @description What the key may do. `inference` alone where absent. */
            scopes?: components["schemas"]["KeyScope"][];
            allowed?: components["schemas"]["AllowedConfig"];
            limits?: components["schemas"]["CallerLimits"];
            /**
             * Format: date-time
             * @description When the key stops working, such as `2027-01-31T00:00:00Z`.
             */
            expiresAt?: string;
        };
        /** @description How keys are checked. */
        AuthConfig: {
            /**
             * @description How much longer than a minute a key that was checked keeps working while the database is away, in milliseconds; 0 for not at all. A revoked key may work for as long.
             * @default 900000
             */
            staleMaxMs: number;
            /**
             * @description Requests of one address with keys that are not valid, in a minute; further ones are told to wait. Those with a valid key are not counted and always answered.
             * @default 30
             */
            failedPerMinute: number;
        };
        /**
         * @description `inference` - the model APIs, with files, batches and caches; `custom_endpoint` - credentials and addresses of the client's own in a request; `manage` - the management API within the key's project; `admin` - the management API everywhere; `metrics` - read `/metrics`.
         * @enum {string}
         */
        KeyScope: "inference" | "custom_endpoint" | "manage" | "admin" | "metrics";
        /** @description What a key may use. Everything where a member is absent, nothing where it is empty. */
        AllowedConfig: {
            /** @description Models - aliases, `provider/model`, or `provider/*` for all of a provider. */
            models?: string[];
            /** @description Dialects that the key may call. Files, batches and caches are those of `gemini`, whatever mount they are asked for at. */
            dialects?: components["schemas"]["DialectName"][];
            /** @description Operations by their ids in the documents, such as `generateContent`. */
            operations?: string[];
        };
        /** @description A project. */
        ProjectConfig: {
            limits?: components["schemas"]["CallerLimits"];
        };
        /** @description How much a key, or all keys of a project together, may use. No limit where absent. */
        CallerLimits: {
            /** @description Requests in a minute. */
            requestsPerMinute?: number;
            /** @description Tokens in a minute, of prompts and answers together. */
            tokensPerMinute?: number;
            /** @description Requests at the same time. */
            concurrency?: number;
            /** @description Money, each for a window of time; every one of them holds. */
            budgets?: components["schemas"]["BudgetConfig"][];
        };
        /** @description US dollars for a window of time. */
        BudgetConfig: {
            /** @description US dollars, exact to nine decimals, such as `"10.00"`. Nothing can be spent with 0. */
            usd: string | number;
            window: components["schemas"]["BudgetWindow"];
        };
        /**
         * @description A calendar window in UTC; `total` never ends.
         * @enum {string}
         */
        BudgetWindow: "hour" | "day" | "month" | "total";
        /** @description An address, a credential and a wire format. */
        ProviderConfig: {
            format: components["schemas"]["ProviderFormat"];
            /** @description Which server's habits to expect; by default the one named like the provider, if there is one. */
            profile?: string;
            /**
             * Format: uri
             * @description Address that the format's paths are added to. May be private. Required but where a profile or a region has an address of its own (`vertex`, `bedrock-converse`).
             */
            baseUrl?: string;
            /** @description Credential, sent the way the format asks; absent for servers that need none. */
            apiKey?: string;
            /** @description An OAuth token, sent as a bearer token; whoever sets it renews it. */
            accessToken?: string;
            /** @description Profile `vertex` - the Google Cloud project; absent with an API key (express mode). */
            project?: string;
            /** @description Profile `vertex` - a region such as `us-central1`, a multi-region (`us`, `eu`) or `global`, which is what holds without it. */
            location?: string;
            /** @description Profile `vertex` - path of a file with Google credentials (a service account's key, a workload identity), or what stands in it. Without them, a key or a token, those of the machine (application default credentials). */
            credentials?: string | {
                [key: string]: unknown;
            };
            /** @description Profile `azure` - the `api-version` of the addresses that name a deployment (`/openai/deployments/…`); without it the base URL is that of version 1 (`https://….openai.azure.com/openai/v1`). */
            apiVersion?: string;
            /** @description Format `bedrock-converse` - the AWS region, such as `us-east-1`; without it `AWS_REGION`. */
            region?: string;
            /** @description Format `bedrock-converse` - AWS keys that sign the calls. Without them and without `apiKey`, which is sent as a bearer token, credentials are found as AWS's own tools find them. */
            accessKeyId?: string;
            /** @description Format `bedrock-converse` - goes with `accessKeyId`. */
            secretAccessKey?: string;
            /** @description Format `bedrock-converse` - goes with keys that somebody lent. */
            sessionToken?: string;
            /** @description Format `bedrock-converse` - a profile of `~/.aws` that holds static keys. */
            awsProfile?: string;
            /**
             * @description Further headers sent with every call.
             * @default {}
             */
            headers: {
                [key: string]: string;
            };
            timeouts?: components["schemas"]["ProviderTimeouts"];
            /** @description Name of the provider's own idempotency header, such as `Idempotency-Key`, if it has one. Each request is sent there with a key of its own, made by the gateway. */
            idempotencyHeader?: string;
            /**
             * @description Answers `candidateCount: n` with n calls at once where the target gives one candidate at a time. Costs n times as much; without it such a request is refused.
             * @default false
             */
            fanOutCandidates: boolean;
            promptCaching?: components["schemas"]["PromptCaching"];
        };
        /**
         * @description How long the provider is asked to keep the beginnings of prompts: cache points at Anthropic, whose writes cost more than plain input, and a cache key at OpenAI, which has one lifetime. Without it, what the provider does by itself.
         * @enum {string}
         */
        PromptCaching: "5m" | "1h";
        /**
         * @description The wire format that a provider speaks.
         * @enum {string}
         */
        ProviderFormat: "gemini" | "openai-chat" | "openai-responses" | "anthropic-messages" | "bedrock-converse";
        /** @description What an alias stands for: either `targets`, tried in order, or a `router`, which chooses for each request. */
        ModelConfig: {
            router?: components["schemas"]["RouterConfig"];
            /**
             * @description Whether a call that takes longer than 95 % of the alias's calls is also sent to the next target, and the slower of both given up: calls that are not streamed and have no tools, at most 5 % of them. Both are paid for. Goes with `targets`.
             * @default false
             */
            hedge: boolean;
            timeouts?: components["schemas"]["ModelTimeouts"];
            /** @description Targets as `provider/model`, tried in this order; the model `*` is the id that the client gave. */
            targets?: string[];
        };
        /** @description Longer or shorter waits for the targets of one alias, in milliseconds, such as for models that think long before they write. Go before those of the provider. Go with `targets`. */
        ModelTimeouts: {
            /** @description Until the response head of a call that is not streamed. */
            headersMs?: number;
            /** @description Until the response head of a stream. */
            streamHeadersMs?: number;
            /** @description Until the first event of a stream. */
            firstEventMs?: number;
        };
        /** @description A choice among models by what a request looks like. The model `auto` is such a choice even without an entry. */
        RouterConfig: {
            /** @description Models to choose from, as `provider/model`. Without them every well-known model of the providers that are there. */
            candidates?: string[];
            /**
             * @description 0 asks for the cheapest model, 1 for the best; a request may say otherwise.
             * @default 0.5
             */
            costBias: number;
            /** @description Path of a profile that `pollux router train` wrote; read at the start. */
            profile?: string;
        };
        /** @description What is known of a model at a provider. What is not known never counts in its favour. */
        ModelFacts: {
            /** @description Size of the context window. */
            contextTokens?: number;
            /** @description Longest answer. */
            outputTokens?: number;
            prices?: components["schemas"]["Prices"];
            quantization?: components["schemas"]["Quantization"];
            /** @description Whether prompts may be stored or trained on (`provider_data_collection`). False for providers on this machine. */
            collectsData?: boolean;
            /** @description Whether anything of a request is retained (`provider_zdr`). False for providers on this machine. */
            retainsData?: boolean;
            /** @description Whether the model's author permits distilling its output. */
            distillable?: boolean;
            /** @description Whether the model calls functions; one that does not is not sent any. */
            tools?: boolean;
            /** @description Whether the model answers in JSON; one that does not is not asked to. */
            structuredOutput?: boolean;
            /** @description Kinds of input besides text; the model is sent no others. */
            inputModalities?: components["schemas"]["Modality"][];
            /** @description Quality of answers, 0 to 1: of work of medium difficulty, or `{easy, medium, hard}`. */
            quality?: number | {
                easy: components["schemas"]["Quality"];
                medium: components["schemas"]["Quality"];
                hard: components["schemas"]["Quality"];
            };
        };
        /** @description US dollars. Where the list prices are known (`@pydantic/genai-prices`), those members hold that are not given here. */
        Prices: {
            promptPerMillionTokens?: number;
            completionPerMillionTokens?: number;
            /** @description Of the prompt, what the provider had cached; as all of it where absent. */
            cachedPerMillionTokens?: number;
            /** @description Of the prompt, what the provider writes to its cache; as all of it where absent. */
            cacheWritePerMillionTokens?: number;
            perRequest?: number;
            /** @description Of the prompt. */
            perImage?: number;
        };
        /**
         * @description Numeric precision at which the model is run.
         * @enum {string}
         */
        Quantization: "int4" | "int8" | "fp4" | "fp6" | "fp8" | "fp16" | "bf16" | "fp32";
        /**
         * @description A kind of input.
         * @enum {string}
         */
        Modality: "text" | "image" | "audio" | "video" | "document";
        /** @description Share of a perfect answer. */
        Quality: number;
        /** @description What a request or an answer may at most be, and how many there may be at once. */
        LimitsConfig: {
            /**
             * @description Requests at the same time in this process; one more is refused with 503 before its body is read.
             * @default 1000
             */
            concurrency: number;
            /**
             * @description Requests at the same time in this process of a key whose own limits say nothing of it; one more is refused with 429.
             * @default 100
             */
            concurrencyPerKey: number;
            /**
             * @description Request body, as sent and decompressed, in bytes.
             * @default 20971520
             */
            bodyBytes: number;
            /**
             * @description One uploaded file, in bytes. It goes to `dataDir` as it comes.
             * @default 2147483648
             */
            uploadBytes: number;
            /**
             * @description Request line and headers together, in bytes.
             * @default 16384
             */
            headerBytes: number;
            /**
             * @description Number of request headers.
             * @default 64
             */
            headerCount: number;
            /**
             * @description Nesting of a request body.
             * @default 64
             */
            jsonDepth: number;
            /**
             * @description Values in a request body.
             * @default 200000
             */
            jsonNodes: number;
            /**
             * @description Members of one object in a request body.
             * @default 10000
             */
            jsonKeys: number;
            /**
             * @description Upstream answer that is not streamed, in bytes.
             * @default 67108864
             */
            responseBytes: number;
            /**
             * @description Delay of the event loop (99th percentile of a second), in milliseconds. Over it for two seconds, new requests are refused with 503 until it is below half of it; 0 for never.
             * @default 200
             */
            eventLoopDelayMs: number;
            /**
             * @description Memory of the process, in percent of what its container may have. From there on new requests are refused with 503; 0 for never, as where nobody limits the process.
             * @default 85
             */
            rssPercent: number;
        };
        /** @description Files that a request names by an https address (`fileData.fileUri`), where the provider does not fetch them itself. */
        MediaConfig: {
            /**
             * @description Whether the gateway fetches them and sends them inline; without it such a request is refused. Only public addresses are connected to, and redirects are not followed.
             * @default false
             */
            fetchRemote: boolean;
            /**
             * @description One fetched file, in bytes.
             * @default 16777216
             */
            fetchBytes: number;
            /**
             * @description Until the last byte of a fetched file, in milliseconds.
             * @default 60000
             */
            fetchMs: number;
            /**
             * @description Ports besides 443 that may be connected to, for endpoints of clients too.
             * @default []
             */
            fetchPorts: number[];
            /**
             * @description Host names that are never connected to, each with all names below it; for endpoints of clients too.
             * @default []
             */
            deniedHosts: string[];
        };
        /** @description How long to wait for an upstream, in milliseconds. */
        TimeoutsConfig: {
            /**
             * @description Until the connection stands.
             * @default 3000
             */
            connectMs: number;
            /**
             * @description Until the response head of a call that is not streamed.
             * @default 60000
             */
            headersMs: number;
            /**
             * @description Until the response head of a stream.
             * @default 30000
             */
            streamHeadersMs: number;
            /**
             * @description Until the first event of a stream.
             * @default 30000
             */
            firstEventMs: number;
            /**
             * @description Between two pieces of an answer.
             * @default 60000
             */
            idleMs: number;
            /**
             * @description A whole call that is not streamed, all attempts together.
             * @default 300000
             */
            totalMs: number;
            /**
             * @description A whole stream, all attempts together.
             * @default 600000
             */
            streamTotalMs: number;
        };
        /** @description What differs for one provider; absent members come from `timeouts`. */
        ProviderTimeouts: {
            headersMs?: number;
            streamHeadersMs?: number;
            firstEventMs?: number;
            idleMs?: number;
        };
        /** @description What the gateway does about targets that fail. */
        RoutingConfig: {
            /**
             * @description Whether a target that keeps failing (five times in a row, or half of twenty calls within ten seconds) is left alone for some seconds, then tried with single calls.
             * @default true
             */
            circuitBreaker: boolean;
            /**
             * @description Whether a provider's credential is left alone for as long as the provider asks, a minute at most, and for a minute after it was refused.
             * @default true
             */
            cooldowns: boolean;
            /**
             * @description Calls to one target at the same time; further ones go to another target.
             * @default 256
             */
            concurrencyPerTarget: number;
            /**
             * @description How long a call waits for a place at a target that has as many as it may take, in milliseconds, before it goes to another.
             * @default 0
             */
            queueMs: number;
        };
        /** @description Caches of whole answers. Nothing is kept and nothing reused unless a request asks for it, or `byDefault` does. */
        CacheConfig: {
            /**
             * @description Where answers are kept. `auto` takes Redis where it is configured, else the shared database where that is, else the memory of the process; `off` keeps none.
             * @default auto
             * @enum {string}
             */
            store: "auto" | "memory" | "database" | "redis" | "off";
            /**
             * @description Room for answers that are kept in memory.
             * @default 67108864
             */
            memoryBytes: number;
            /**
             * @description How long an answer may be reused where the request does not say.
             * @default 3600
             */
            ttlSeconds: number;
            /**
             * @description The longest time that a request may ask for; more is lowered to it.
             * @default 86400
             */
            maxTtlSeconds: number;
            /**
             * @description The lowest threshold that a request may ask for; less is raised to it.
             * @default 0.9
             */
            minSimilarity: number;
            /**
             * @description What is asked of the caches for a request that says nothing of them. Only requests at temperature 0 are meant.
             * @default none
             * @enum {string}
             */
            byDefault: "none" | "exact" | "semantic" | "both";
            /** @description Model that measures how alike two questions are, as `provider/model`; their words do where absent. It can only rule a similar answer out, never let one through that the words do not. */
            embeddings?: string;
        };
        /** @description How the gateway answers batches. */
        BatchesConfig: {
            /**
             * @description Requests that are answered at one moment, over all batches.
             * @default 4
             */
            concurrency: number;
            /**
             * @description How often a request is sent whose provider has no room or no time for it (429, 503, 504) before it counts as failed.
             * @default 10
             */
            tries: number;
            /**
             * @description Requests of one batch.
             * @default 50000
             */
            maxRequests: number;
            /**
             * @description How long a batch may take, from its creation; what is left then is not answered.
             * @default 172800000
             */
            expiryMs: number;
            /**
             * @description How long a batch and its inline results are kept after its end.
             * @default 604800000
             */
            retentionMs: number;
        };
        /** @description Conversations that the gateway keeps. */
        InteractionsConfig: {
            /**
             * @description Whether interactions are kept. Without that none can be continued, read again or run in the background.
             * @default true
             */
            store: boolean;
            /**
             * @description How long a conversation is kept after its last turn.
             * @default 2592000000
             */
            retentionMs: number;
            /**
             * @description Interactions that run in the background at one moment; further ones wait.
             * @default 16
             */
            concurrency: number;
        };
        /** @description Records of when requests and their attempts at providers began and ended, and what came of them. They hold no prompt and no answer. */
        TracesConfig: {
            /**
             * @description Which requests the management API shows: `named`, those whose client names them or their place in a trace (`X-Opper-Name`, `X-Opper-Parent-Span-Id`, `traceparent`); `all`; or `off`, none.
             * @default named
             * @enum {string}
             */
            keep: "named" | "all" | "off";
            /**
             * @description How long they are kept.
             * @default 604800000
             */
            retentionMs: number;
            otlp?: components["schemas"]["OtlpConfig"];
        };
        /** @description A collector of OpenTelemetry that gets the spans, over HTTP in JSON. */
        OtlpConfig: {
            /**
             * Format: uri
             * @description Its base URL, such as `http://127.0.0.1:4318`; `/v1/traces` is added.
             */
            endpoint: string;
            /**
             * @description Headers of every export, such as the collector's key.
             * @default {}
             */
            headers: {
                [key: string]: string;
            };
            /**
             * @description Which part of the requests is exported, from 0 to 1. A request with a `traceparent` goes by the flag in it instead.
             * @default 1
             */
            sample: number;
            /**
             * @description `service.name` of all spans.
             * @default pollux
             */
            serviceName: string;
        };
        /** @description Generations that are written down whole, to be looked at and sent again (`pollux replay`). Nothing is recorded unless projects are named. */
        RecordingsConfig: {
            /**
             * @description Whose calls are recorded, by the ids of projects; `*` stands for all of them.
             * @default []
             */
            projects: string[];
            /**
             * @description How long a recording is kept.
             * @default 2592000000
             */
            retentionMs: number;
            /**
             * @description How much of a request is recorded, and how much of an answer.
             * @default 262144
             */
            maxBytes: number;
            /**
             * @description Personal data that is replaced before anything is written down. Credentials are in any case.
             * @default []
             */
            redact: components["schemas"]["RedactionKind"][];
        };
        /**
         * @description What can be told by its form: `email`, `phone` (international, with a leading zero, North American), `card` and `iban` (with their check digits), `ip` (both versions).
         * @enum {string}
         */
        RedactionKind: "email" | "phone" | "card" | "iban" | "ip";
        /** @description Settings of single dialects. */
        DialectsConfig: {
            gemini?: components["schemas"]["DialectConfig"];
            opper?: components["schemas"]["DialectConfig"];
            omnirouters?: components["schemas"]["DialectConfig"];
            nordlys?: components["schemas"]["DialectConfig"];
            adaptive?: components["schemas"]["DialectConfig"];
        };
        /** @description Settings of one dialect. */
        DialectConfig: {
            /**
             * @description Whether a key counts only in the places that the vendor publishes, instead of all five that the gateway reads.
             * @default false
             */
            strictAuth: boolean;
        };
        /** @description The gateway's own log. Prompts and answers are never in it. */
        LogConfig: {
            level?: components["schemas"]["LogLevel"];
        };
        /**
         * @description Least level that is written.
         * @default info
         * @enum {string}
         */
        LogLevel: "debug" | "info" | "warn" | "error" | "silent";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Config = components['schemas']['Config'];
export type DatabaseConfig = components['schemas']['DatabaseConfig'];
export type RedisConfig = components['schemas']['RedisConfig'];
export type ServerConfig = components['schemas']['ServerConfig'];
export type RootDialect = components['schemas']['RootDialect'];
export type DialectName = components['schemas']['DialectName'];
export type KeyConfig = components['schemas']['KeyConfig'];
export type AuthConfig = components['schemas']['AuthConfig'];
export type KeyScope = components['schemas']['KeyScope'];
export type AllowedConfig = components['schemas']['AllowedConfig'];
export type ProjectConfig = components['schemas']['ProjectConfig'];
export type CallerLimits = components['schemas']['CallerLimits'];
export type BudgetConfig = components['schemas']['BudgetConfig'];
export type BudgetWindow = components['schemas']['BudgetWindow'];
export type ProviderConfig = components['schemas']['ProviderConfig'];
export type PromptCaching = components['schemas']['PromptCaching'];
export type ProviderFormat = components['schemas']['ProviderFormat'];
export type ModelConfig = components['schemas']['ModelConfig'];
export type ModelTimeouts = components['schemas']['ModelTimeouts'];
export type RouterConfig = components['schemas']['RouterConfig'];
export type ModelFacts = components['schemas']['ModelFacts'];
export type Prices = components['schemas']['Prices'];
export type Quantization = components['schemas']['Quantization'];
export type Modality = components['schemas']['Modality'];
export type Quality = components['schemas']['Quality'];
export type LimitsConfig = components['schemas']['LimitsConfig'];
export type MediaConfig = components['schemas']['MediaConfig'];
export type TimeoutsConfig = components['schemas']['TimeoutsConfig'];
export type ProviderTimeouts = components['schemas']['ProviderTimeouts'];
export type RoutingConfig = components['schemas']['RoutingConfig'];
export type CacheConfig = components['schemas']['CacheConfig'];
export type BatchesConfig = components['schemas']['BatchesConfig'];
export type InteractionsConfig = components['schemas']['InteractionsConfig'];
export type TracesConfig = components['schemas']['TracesConfig'];
export type OtlpConfig = components['schemas']['OtlpConfig'];
export type RecordingsConfig = components['schemas']['RecordingsConfig'];
export type RedactionKind = components['schemas']['RedactionKind'];
export type DialectsConfig = components['schemas']['DialectsConfig'];
export type DialectConfig = components['schemas']['DialectConfig'];
export type LogConfig = components['schemas']['LogConfig'];
export type LogLevel = components['schemas']['LogLevel'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

// Generated from openapi/management.yaml (sha256 01f533caa0632c3c1880ad657de25279333b84266b91936ca7603a4eff4ac193); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Usage of some time, in whole hours. */
        UsageReport: {
            from: components["schemas"]["Time"];
            until: components["schemas"]["Time"];
            rows: components["schemas"]["UsageRow"][];
        };
        /** @description What a group used. Tokens are those of all attempts, waste included; what is not priced is in no amount. */
        UsageRow: {
            /** @description In UTC, such as `2027-01-31`. */
            day?: string;
            project?: string;
            key?: string;
            provider?: string;
            model?: string;
            /** @description Empty for calls that their clients gave none. */
            name?: string;
            attempts: number;
            /** @description Attempts that gave a whole answer. */
            answers: number;
            /** @description Attempts whose counts are estimates. */
            estimated: number;
            /** @description Attempts whose price nobody knows. */
            unpriced: number;
            /** @description Cached ones included. */
            promptTokens: number;
            cachedTokens: number;
            /** @description Of the prompt, what was written to a provider's cache. */
            cacheWriteTokens: number;
            /** @description Without thoughts. */
            candidatesTokens: number;
            thoughtsTokens: number;
            toolUseTokens: number;
            /** @description What is charged. */
            costUsd: string;
            /** @description What attempts cost that gave the client nothing; it is charged to nobody. */
            wasteUsd: string;
        };
        /** @description A page of attempts. */
        AttemptList: {
            attempts: components["schemas"]["Attempt"][];
            nextPageToken?: components["schemas"]["NextPageToken"];
        };
        /** @description One attempt at a provider. Rows are never changed. */
        Attempt: {
            id: string;
            requestId: string;
            /** @description 1 for the first attempt of its request. */
            ordinal: number;
            project: string;
            key: string;
            dialect: string;
            operation: string;
            provider: string;
            model: string;
            name?: string;
            startTime: components["schemas"]["Time"];
            answerTime?: components["schemas"]["Time"];
            endTime: components["schemas"]["Time"];
            /** @description `ok`, or what went wrong. */
            outcome: string;
            /** @description The answer broke off. */
            partial: boolean;
            /** @description It gave the client nothing, and is charged to nobody. */
            waste: boolean;
            estimated: boolean;
            upstreamCalls: number;
            promptTokens: number;
            cachedTokens: number;
            cacheWriteTokens: number;
            candidatesTokens: number;
            thoughtsTokens: number;
            toolUseTokens: number;
            /** @description Absent where nobody knows the price. */
            costUsd?: string;
            /** @description What it was counted with, in billionths of a dollar for a million tokens, such as `input=300000000 output=2500000000`. */
            price?: string;
            /** @description Where the price comes from. */
            priceVersion?: string;
            /** @description The attempt that a kept answer comes from, or that this row reverses. */
            sourceId?: string;
        };
        /** @description A page of spans. */
        SpanList: {
            spans: components["schemas"]["Span"][];
            nextPageToken?: components["schemas"]["NextPageToken"];
        };
        /** @description What belongs together. */
        Trace: {
            /** @description 32 hexadecimal digits, as in `traceparent`. */
            traceId: string;
            /** @description Those whose parents are not kept here, with all that happened inside of them. */
            spans: components["schemas"]["Span"][];
            /** @description False where there are more spans than are shown. */
            complete: boolean;
        };
        /** @description A request of a client, or one attempt at a provider for it. */
        Span: {
            /** @description Of a request its `X-Request-Id`, or one of its own where the client chose that; of an attempt its id in the ledger. */
            id: string;
            traceId: string;
            /** @description Id of the span around it; 16 hexadecimal digits where that is the client's own. */
            parentId?: string;
            /** @enum {string} */
            kind: "request" | "attempt";
            /** @description `X-Request-Id` of the request, or of the one that an attempt was made for. */
            requestId?: string;
            keyId?: string;
            name: string;
            operation: string;
            dialect?: string;
            provider?: string;
            model?: string;
            startTime: components["schemas"]["Time"];
            durationMs: number;
            /** @description HTTP status of the answer. */
            status?: number;
            /** @description `ok`, the reason of an error, or how an attempt ended in the ledger's words. */
            outcome: string;
            /** @description What an attempt came to; counts are tokens, the cost US dollars in decimal digits. */
            facts?: {
                ordinal?: number;
                promptTokens?: number;
                cachedTokens?: number;
                candidatesTokens?: number;
                thoughtsTokens?: number;
                estimated?: boolean;
                waste?: boolean;
                costUsd?: string;
            };
            children?: components["schemas"]["Span"][];
        };
        /** @description Nothing to tell. */
        Empty: Record<string, never>;
        /** @description Owns keys, and what they store and spend. Nothing is shared between two projects. */
        Project: {
            id: components["schemas"]["ProjectId"];
            displayName: components["schemas"]["DisplayName"];
            limits: components["schemas"]["CallerLimits"];
            /** @description The configuration names it; it can only be changed there. */
            configured: boolean;
            createTime?: components["schemas"]["Time"];
            updateTime?: components["schemas"]["Time"];
        };
        /** @description A page of projects. */
        ProjectList: {
            projects: components["schemas"]["Project"][];
            nextPageToken?: components["schemas"]["NextPageToken"];
        };
        /** @description A new project. */
        CreateProjectRequest: {
            id: components["schemas"]["ProjectId"];
            displayName?: components["schemas"]["DisplayName"];
            limits?: components["schemas"]["CallerLimits"];
        };
        /** @description What changes of a project. */
        UpdateProjectRequest: {
            displayName?: components["schemas"]["DisplayName"];
            limits?: components["schemas"]["CallerLimits"];
        };
        /** @description A key, without its secret. */
        Key: {
            /** @description Part of the key, and no secret. */
            id: string;
            project: components["schemas"]["ProjectId"];
            displayName: components["schemas"]["DisplayName"];
            /** @description The last characters of the key. */
            last4: string;
            scopes: components["schemas"]["KeyScopes"];
            allowed?: components["schemas"]["Allowed"];
            limits: components["schemas"]["CallerLimits"];
            /**
             * @description Whether it works; `archived` where its project is archived, or stands nowhere any more.
             * @enum {string}
             */
            state: "active" | "expired" | "revoked" | "archived";
            /** @description Id of the key that made it; `cli` for the command line. */
            createdBy: string;
            expireTime?: components["schemas"]["Time"];
            revokeTime?: components["schemas"]["Time"];
            createTime: components["schemas"]["Time"];
            updateTime: components["schemas"]["Time"];
        };
        /** @description A key with its secret. */
        KeyWithSecret: components["schemas"]["Key"] & {
            /** @description The key itself, to be kept well; it is shown only here. */
            secret: string;
        };
        /** @description A page of keys. */
        KeyList: {
            keys: components["schemas"]["Key"][];
            nextPageToken?: components["schemas"]["NextPageToken"];
        };
        /** @description A page of recordings. */
        RecordingList: {
            recordings: components["schemas"]["RecordingFacts"][];
            nextPageToken?: components["schemas"]["NextPageToken"];
        };
        /** @description A generation, without what was said. */
        RecordingFacts: {
            id: string;
            project: components["schemas"]["ProjectId"];
            /** @description Of its answer, `X-Request-Id`. */
            requestId: string;
            /** @description Key that it was called with; of the configuration's as `config:NAME`. */
            keyId: string;
            /** @description What the client calls it, `X-Opper-Name`. */
            name?: string;
            /** @enum {string} */
            dialect: "gemini" | "opper" | "omnirouters" | "nordlys" | "adaptive";
            /** @description As the client named it. */
            model: string;
            stream: boolean;
            /** @description Who answered; absent where nobody did. */
            provider?: string;
            /** @description The model that answered, by its provider's name for it. */
            answeredModel?: string;
            /** @description The cache that the answer came from. */
            cache?: string;
            /**
             * @description `complete`; `broken` or `cancelled` after the answer had begun, by a fault or because the client left; `failed` without an answer.
             * @enum {string}
             */
            outcome: "complete" | "broken" | "cancelled" | "failed";
            /** @description What ended it, where that was a fault. */
            error?: string;
            finishReason?: string;
            promptTokens?: number;
            /** @description Thoughts included. */
            outputTokens?: number;
            /** @description What the answer cost, in US dollars; absent where the price is not known. */
            costUsd?: string;
            /** @description From the request to the end of the answer. */
            tookMs: number;
            /** Format: date-time */
            createTime: string;
            /**
             * Format: date-time
             * @description When it will be deleted.
             */
            expireTime: string;
        };
        /** @description A generation. */
        Recording: components["schemas"]["RecordingFacts"] & {
            /** @description The body, in camelCase. */
            request: {
                [key: string]: unknown;
            };
            /** @description The whole answer in Gemini's form, as far as it came; absent where there is none. */
            response?: {
                [key: string]: unknown;
            };
            /** @description What is not in the two as it was. */
            cut: components["schemas"]["RecordingCut"][];
        };
        /** @description A place where something was left out: long inline `media`, what did not fit (`size`), a `credential`, or personal data (`redacted`). */
        RecordingCut: {
            /** @description Such as `request.contents[0].parts[1].inlineData.data`. */
            field: string;
            /** @enum {string} */
            reason: "media" | "size" | "credential" | "redacted";
        };
        /** @description A new key. */
        CreateKeyRequest: {
            /** @description That of the key it is made with, where absent. */
            project?: components["schemas"]["ProjectId"];
            displayName: components["schemas"]["DisplayName"];
            scopes?: components["schemas"]["KeyScopes"];
            allowed?: components["schemas"]["Allowed"];
            limits?: components["schemas"]["CallerLimits"];
            expireTime?: components["schemas"]["WrittenTime"];
        };
        /** @description What changes of a key. */
        UpdateKeyRequest: {
            displayName?: components["schemas"]["DisplayName"];
            scopes?: components["schemas"]["KeyScopes"];
            /** @description Null takes it away. */
            allowed?: components["schemas"]["Allowed"] | null;
            limits?: components["schemas"]["CallerLimits"];
            /** @description Null takes it away. */
            expireTime?: components["schemas"]["WrittenTime"] | null;
        };
        /** @description How a key gets its new secret. */
        RotateKeyRequest: {
            /** @description For how long the former secret works as well; 0 where absent. */
            graceSeconds?: number;
        };
        /** @description What the key may do; `inference` alone where absent. */
        KeyScopes: components["schemas"]["KeyScope"][];
        /**
         * @description `inference` - the model APIs, with files, batches and caches; `custom_endpoint` - credentials and addresses of the client's own in a request; `manage` - the management API within the key's project; `admin` - the management API everywhere; `metrics` - read `/metrics`.
         * @enum {string}
         */
        KeyScope: "inference" | "custom_endpoint" | "manage" | "admin" | "metrics";
        /** @description What a key may use. Everything where a member is absent, nothing where it is empty. */
        Allowed: {
            /** @description Models - aliases, `provider/model`, or `provider/*` for all of a provider. */
            models?: string[];
            /** @description Dialects that the key may call. Files, batches and caches are those of `gemini`, whatever mount they are asked for at. */
            dialects?: components["schemas"]["DialectName"][];
            /** @description Operations by their ids in the documents, such as `generateContent`. */
            operations?: string[];
        };
        /**
         * @description A dialect.
         * @enum {string}
         */
        DialectName: "gemini" | "opper" | "omnirouters" | "nordlys" | "adaptive";
        /** @description Lower-case letters, digits, `-` and `_`; begins with a letter or a digit. */
        ProjectId: string;
        /** @description For people. */
        DisplayName: string;
        /** @description How much a key, or all keys of a project together, may use. No limit where absent. */
        CallerLimits: {
            /** @description Requests in a minute. */
            requestsPerMinute?: number;
            /** @description Tokens in a minute, of prompts and answers together. */
            tokensPerMinute?: number;
            /** @description Requests at the same time. */
            concurrency?: number;
            /** @description Money, each for a window of time; every one of them holds. */
            budgets?: components["schemas"]["Budget"][];
        };
        /** @description US dollars for a window of time. */
        Budget: {
            usd: components["schemas"]["Usd"];
            window: components["schemas"]["BudgetWindow"];
        };
        /** @description US dollars, exact to nine decimals, such as `10.00`. */
        Usd: string;
        /**
         * @description A calendar window in UTC; `total` never ends.
         * @enum {string}
         */
        BudgetWindow: "hour" | "day" | "month" | "total";
        /** @description Budgets of a project first, then of its keys. */
        BudgetList: {
            budgets: components["schemas"]["BudgetState"][];
        };
        /** @description A budget in its window of this moment. */
        BudgetState: {
            /**
             * @description Whose it is.
             * @enum {string}
             */
            owner: "key" | "project";
            /** @description Id of the key or the project; of a configured key `config:NAME`. */
            id: string;
            window: components["schemas"]["BudgetWindow"];
            limitUsd: components["schemas"]["Usd"];
            spentUsd: components["schemas"]["Usd"];
            /** @description For requests that are not over, the most that they may cost. */
            heldUsd: string;
            /** Format: date-time */
            startTime: string;
            /**
             * Format: date-time
             * @description When it begins anew; absent for `total`.
             */
            endTime?: string;
        };
        /** @description The targets that are remembered, a thousand at most. */
        TargetList: {
            targets: components["schemas"]["Target"][];
        };
        /** @description A model at a provider, called with one credential. */
        Target: {
            provider: string;
            model: string;
            /** @description Beginning of a hash of the credential; tells credentials apart, and no more. */
            credentialId: string;
            /**
             * @description Its circuit breaker. `half-open` lets one call through to see how it does; `recovering` a share that grows.
             * @enum {string}
             */
            circuit: "closed" | "open" | "half-open" | "recovering";
            /** @description How often its circuit has opened. */
            openings: number;
            refusal?: components["schemas"]["TargetRefusal"];
            /** @description Calls under way. */
            inFlight: number;
            /** @description Calls that may be under way. */
            concurrency: number;
            /** @description From a call to its first output, the latest calls weighing most; absent where unknown. */
            latencyMs?: number;
            /** @description The same of how fast answers are written. */
            tokensPerSecond?: number;
            /** @description Second tries that may be made now. */
            retriesLeft: number;
            /** @description The provider did not know the model when it was last asked. */
            misconfigured: boolean;
            /** @description The latest faults, the newest last. */
            recentFaults: components["schemas"]["TargetFault"][];
        };
        /** @description Why it would not be called now. */
        TargetRefusal: {
            /** @description Such as `circuit-open`, `throttled` or `full`. */
            reason: string;
            /** @description Milliseconds until asking again makes sense. */
            retryAfterMs: number;
        };
        /** @description A fault of one attempt. */
        TargetFault: {
            /** @description As the ledger puts it down, such as `timeout_headers` or `upstream_5xx`. */
            fault: string;
            /** @description Milliseconds since then. */
            agoMs: number;
        };
        /** @description Where the next page begins; absent on the last one. */
        NextPageToken: string;
        /** @description RFC 3339, in UTC. */
        Time: string;
        /**
         * Format: date-time
         * @description RFC 3339, such as `2027-01-31T00:00:00Z`.
         */
        WrittenTime: string;
        /** @description What went wrong, in Google's form. */
        Error: {
            error?: {
                /** @description The HTTP status. */
                code?: number;
                message?: string;
                /** @description The name of the code, such as `INVALID_ARGUMENT`. */
                status?: string;
                details?: {
                    [key: string]: unknown;
                }[];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type UsageReport = components['schemas']['UsageReport'];
export type UsageRow = components['schemas']['UsageRow'];
export type AttemptList = components['schemas']['AttemptList'];
export type Attempt = components['schemas']['Attempt'];
export type SpanList = components['schemas']['SpanList'];
export type Trace = components['schemas']['Trace'];
export type Span = components['schemas']['Span'];
export type Empty = components['schemas']['Empty'];
export type Project = components['schemas']['Project'];
export type ProjectList = components['schemas']['ProjectList'];
export type CreateProjectRequest = components['schemas']['CreateProjectRequest'];
export type UpdateProjectRequest = components['schemas']['UpdateProjectRequest'];
export type Key = components['schemas']['Key'];
export type KeyWithSecret = components['schemas']['KeyWithSecret'];
export type KeyList = components['schemas']['KeyList'];
export type RecordingList = components['schemas']['RecordingList'];
export type RecordingFacts = components['schemas']['RecordingFacts'];
export type Recording = components['schemas']['Recording'];
export type RecordingCut = components['schemas']['RecordingCut'];
export type CreateKeyRequest = components['schemas']['CreateKeyRequest'];
export type UpdateKeyRequest = components['schemas']['UpdateKeyRequest'];
export type RotateKeyRequest = components['schemas']['RotateKeyRequest'];
export type KeyScopes = components['schemas']['KeyScopes'];
export type KeyScope = components['schemas']['KeyScope'];
export type Allowed = components['schemas']['Allowed'];
export type DialectName = components['schemas']['DialectName'];
export type ProjectId = components['schemas']['ProjectId'];
export type DisplayName = components['schemas']['DisplayName'];
export type CallerLimits = components['schemas']['CallerLimits'];
export type Budget = components['schemas']['Budget'];
export type Usd = components['schemas']['Usd'];
export type BudgetWindow = components['schemas']['BudgetWindow'];
export type BudgetList = components['schemas']['BudgetList'];
export type BudgetState = components['schemas']['BudgetState'];
export type TargetList = components['schemas']['TargetList'];
export type Target = components['schemas']['Target'];
export type TargetRefusal = components['schemas']['TargetRefusal'];
export type TargetFault = components['schemas']['TargetFault'];
export type NextPageToken = components['schemas']['NextPageToken'];
export type Time = components['schemas']['Time'];
export type WrittenTime = components['schemas']['WrittenTime'];
export type Error = components['schemas']['Error'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

// Generated from openapi/management.yaml (sha256 ceb463a3325eb957954d24e88aca1e4884bec74dd393c9b7ccad86a6af8bf2b6); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
export type Empty = components['schemas']['Empty'];
export type Project = components['schemas']['Project'];
export type ProjectList = components['schemas']['ProjectList'];
export type ProjectId = components['schemas']['ProjectId'];
export type DisplayName = components['schemas']['DisplayName'];
export type CallerLimits = components['schemas']['CallerLimits'];
export type Budget = components['schemas']['Budget'];
export type Usd = components['schemas']['Usd'];
export type BudgetWindow = components['schemas']['BudgetWindow'];
export type TargetList = components['schemas']['TargetList'];
export type Target = components['schemas']['Target'];
export type TargetRefusal = components['schemas']['TargetRefusal'];
export type TargetFault = components['schemas']['TargetFault'];
export type NextPageToken = components['schemas']['NextPageToken'];
export type Time = components['schemas']['Time'];
export type Error = components['schemas']['Error'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

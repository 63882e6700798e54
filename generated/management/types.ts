// Generated from openapi/management.yaml (sha256 595c70c5636e7c2536308f603512b34f2f27268d98457979bdb6849d45109744); do not edit.
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
export type NextPageToken = components['schemas']['NextPageToken'];
export type Time = components['schemas']['Time'];
export type Error = components['schemas']['Error'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

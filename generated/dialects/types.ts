// Generated from openapi/dialects/adaptive.yaml (sha256 43c3d6733e9a7cdb73db2210c9baa44ede73d8b85a5199833f2b47e06d1f412e); do not edit.
// Generated from openapi/dialects/gemini.yaml (sha256 e6cc4c0d22fd44fb71cb1c767fefc7fecac5925d46f42eab56b9269ee45498c2); do not edit.
// Generated from openapi/dialects/nordlys.yaml (sha256 b03b080a8254b82bfde15c29b836697ba312fd2e2c389fabc50a36630b55f327); do not edit.
// Generated from openapi/dialects/omnirouters.yaml (sha256 63810c0f2d5ec305000022d46de0eae5359566e874c833fb33cbd9459ad86ec7); do not edit.
// Generated from openapi/dialects/opper.yaml (sha256 7e22f65b96171200a6bb69f3c87d15eee2c2d780a106ed5169fb214a2eb3c341); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Gemini's request with Adaptive's extensions. What stands in `config` and elsewhere is merged, and refused where it differs. */
        AdaptiveGenerateContentRequest: components["schemas"]["GenerateContentRequest"] & {
            config?: components["schemas"]["NestedConfig"];
        } & components["schemas"]["ProviderOverrides"] & components["schemas"]["ModelRouting"] & components["schemas"]["FallbackSettings"] & components["schemas"]["ResponseCaching"];
        /** @description Gemini's answer with the provider that gave it, on every piece of a stream. */
        AdaptiveGenerateContentResponse: components["schemas"]["GenerateContentResponse"] & {
            /** @description Provider in the vendor's words, such as `google`, `anthropic` or `openai`. */
            provider: string;
            usageMetadata?: components["schemas"]["AdaptiveUsageMetadata"];
        };
        /** @description Token counts and, for an answer from a cache, which one. Both spellings carry the same value. */
        AdaptiveUsageMetadata: components["schemas"]["UsageMetadata"] & {
            cache_tier?: components["schemas"]["AdaptiveCacheTier"];
            cacheTier?: components["schemas"]["AdaptiveCacheTier"];
        };
        /**
         * @description Cache that gave the answer: the semantic one by the same or by a similar prompt, or the exact one.
         * @enum {string}
         */
        AdaptiveCacheTier: "semantic_exact" | "semantic_similar" | "prompt_response";
        /** @description Body of generateContent and streamGenerateContent. Every member has the same meaning in all dialects. */
        GenerateContentRequest: {
            /** @description Model name, with or without `models/`. The path names the model; a body value has to resolve to the same one. */
            model?: string;
            /** @description The conversation so far, oldest turn first. Neighbours of equal role are merged. */
            contents: components["schemas"]["Content"][];
            /** @description Instructions that stand above the conversation. Text parts only; the role is ignored. */
            systemInstruction?: components["schemas"]["Content"];
            /** @description What the model may call. Function declarations of all entries are joined. */
            tools?: components["schemas"]["Tool"][];
            /** @description How tools are to be used. */
            toolConfig?: components["schemas"]["ToolConfig"];
            /** @description Blocking thresholds, at most one per category. Only Google targets act on them. */
            safetySettings?: components["schemas"]["SafetySetting"][];
            /** @description Sampling, limits and the form of the answer. */
            generationConfig?: components["schemas"]["GenerationConfig"];
            /** @description Handle of a stored prefix, of this gateway or of Google. A handle unknown to the gateway pins the call to Google. Beside one of this gateway, `systemInstruction`, `tools` and `toolConfig` are refused. */
            cachedContent?: string;
            /** @description Free key-value pairs for bookkeeping. Sent to Vertex and, as request metadata, to Bedrock. */
            labels?: {
                [key: string]: string;
            };
            /** @description Processing tier asked of the provider. */
            serviceTier?: components["schemas"]["ServiceTier"];
            /** @description Whether the provider may keep the exchange. Google only; elsewhere nothing is stored. */
            store?: boolean;
            /** @description Token of an answer that ended with `CONTINUATION`; asks for the rest. Pins the call to the target that issued it. */
            continuationToken?: string;
        };
        /** @description One turn of a conversation, or a block of instructions. */
        Content: {
            /** @description `user` or `model`; `function` and `tool` count as `user`, `system` joins the system instruction, absent means `user`. Anything else is refused. */
            role?: string;
            /** @description Pieces of the turn in order. A user turn needs at least one; an empty model turn is left out. */
            parts?: components["schemas"]["Part"][];
        };
        /** @description One piece of a turn. Exactly one data member is present, with one exception that is legal too, a part that carries nothing but `thoughtSignature`. Other members describe the piece. */
        Part: {
            /** @description Plain text. The empty string is meaningful only beside a signature or as the last piece of an answer. */
            text?: string;
            /** @description Media carried in the body. */
            inlineData?: components["schemas"]["Blob"];
            /** @description Media named by a URI. */
            fileData?: components["schemas"]["FileData"];
            /** @description A call the model wants the client to make. */
            functionCall?: components["schemas"]["FunctionCall"];
            /** @description What came of such a call. */
            functionResponse?: components["schemas"]["FunctionResponse"];
            /** @description Code the model wrote for its own sandbox. */
            executableCode?: components["schemas"]["ExecutableCode"];
            /** @description What that code printed. */
            codeExecutionResult?: components["schemas"]["CodeExecutionResult"];
            /** @description Trace of a tool that the provider ran itself; echoed back unchanged. Gemini only. */
            toolCall?: components["schemas"]["ToolCall"];
            /** @description Result of such a provider-run tool; echoed back unchanged. Gemini only. */
            toolResponse?: components["schemas"]["ToolResponse"];
            /** @description True for reasoning rather than answer text. */
            thought?: boolean;
            /**
             * Format: byte
             * @description Opaque state of the model, base64 in either alphabet. Comes back in the next request exactly as it was sent out.
             */
            thoughtSignature?: string;
            /** @description Clip and frame rate, for video parts. */
            videoMetadata?: components["schemas"]["VideoMetadata"];
            /** @description Detail at which this media piece is read. */
            mediaResolution?: components["schemas"]["PartMediaResolution"];
            /** @description How a video piece is looked at. Gemini only. */
            mediaProcessing?: components["schemas"]["MediaProcessing"];
            /** @description Transcript of an audio piece, written by the provider. */
            audioTranscription?: components["schemas"]["Transcription"];
            /** @description Voice directions for a text piece that is to be spoken. */
            speechMetadata?: components["schemas"]["SpeechMetadata"];
            /** @description The client's own notes on the piece; never read. */
            partMetadata?: {
                [key: string]: unknown;
            };
        };
        /** @description Media bytes with their type. */
        Blob: {
            /** @description Media type such as `image/png`; parameters are ignored. */
            mimeType: string;
            /**
             * Format: byte
             * @description The bytes, base64 in either alphabet, padded or not. A `data:` URL is refused.
             */
            data: string;
            /** @description Name shown for the file, also handed to providers that want one. */
            displayName?: string;
        };
        /** @description Media that lies elsewhere. */
        FileData: {
            /** @description Media type of the file. */
            mimeType?: string;
            /** @description A file of this gateway or of Google, `gs://`, `s3://` or `https://`. Which of them works depends on the target. */
            fileUri: string;
            /** @description Name shown for the file. */
            displayName?: string;
        };
        /** @description A call of a declared function. With streamed arguments a call spreads over several parts, the later of which need no name. */
        FunctionCall: {
            /** @description Identifies the call; the result names it. Always present in answers. */
            id?: string;
            /** @description Name of the declared function. */
            name?: string;
            /** @description Arguments as an object; absent means none. */
            args?: {
                [key: string]: unknown;
            };
            /** @description Fragments of arguments while they are being streamed. Google only when sent back. */
            partialArgs?: components["schemas"]["PartialArg"][];
            /** @description True while more fragments of this call follow. */
            willContinue?: boolean;
        };
        /** @description One fragment of streamed arguments. One of the value members is present. */
        PartialArg: {
            /** @description RFC 9535 path of the value inside the arguments, such as `$.items[0].name`. */
            jsonPath: string;
            /** @description Next stretch of a string. */
            stringValue?: string;
            /** @description A whole number value. */
            numberValue?: number;
            /** @description A truth value. */
            boolValue?: boolean;
            /** @description Present where the value is null. */
            nullValue?: components["schemas"]["NullValue"];
            /** @description True while the same path goes on in a later fragment. */
            willContinue?: boolean;
        };
        /**
         * @description The one value that stands for null.
         * @enum {string}
         */
        NullValue: "NULL_VALUE";
        /** @description Result of a function call, sent in the turn after it. */
        FunctionResponse: {
            /** @description Id of the call answered. Without one, calls are matched by name in order. */
            id?: string;
            /** @description Name of the function. */
            name: string;
            /** @description The result. By custom `output` holds a success and `error` a failure; any other object is the result as a whole. */
            response?: {
                [key: string]: unknown;
            };
            /** @description Media that belongs to the result. */
            parts?: components["schemas"]["FunctionResponsePart"][];
            /** @description When a live session speaks of the result; no effect elsewhere. */
            scheduling?: components["schemas"]["FunctionResponseScheduling"];
            /** @description Announces further results of one call. Live sessions only; a second result for one call is refused here. */
            willContinue?: boolean;
        };
        /** @description A media piece of a function result. */
        FunctionResponsePart: {
            /** @description Media carried in the body. */
            inlineData?: components["schemas"]["FunctionResponseBlob"];
            /** @description Media named by a URI. */
            fileData?: components["schemas"]["FunctionResponseFileData"];
            /** @description How a video piece is looked at. Gemini only. */
            mediaProcessing?: components["schemas"]["MediaProcessing"];
        };
        /** @description Media bytes of a function result. */
        FunctionResponseBlob: {
            /** @description Media type. */
            mimeType: string;
            /**
             * Format: byte
             * @description The bytes in base64.
             */
            data: string;
            /** @description Name by which the result object can point at this piece. */
            displayName?: string;
        };
        /** @description Media of a function result that lies elsewhere. */
        FunctionResponseFileData: {
            /** @description Media type. */
            mimeType?: string;
            /** @description Where the file is. */
            fileUri: string;
            /** @description Name by which the result object can point at this piece. */
            displayName?: string;
        };
        /**
         * @description How video is looked at, once as a whole or step by step as the model asks.
         * @enum {string}
         */
        MediaProcessing: "MEDIA_PROCESSING_UNSPECIFIED" | "STATIC" | "AGENTIC";
        /**
         * @description When a live session speaks of a function result.
         * @enum {string}
         */
        FunctionResponseScheduling: "SCHEDULING_UNSPECIFIED" | "SILENT" | "WHEN_IDLE" | "INTERRUPT";
        /** @description Code written by the model to be run by the provider. */
        ExecutableCode: {
            /** @description Ties the code to its result. */
            id?: string;
            /** @description Language of the code. */
            language?: components["schemas"]["Language"];
            /** @description The source text. */
            code?: string;
        };
        /**
         * @description Language of code the model writes.
         * @enum {string}
         */
        Language: "LANGUAGE_UNSPECIFIED" | "PYTHON";
        /** @description Outcome of code run by the provider. */
        CodeExecutionResult: {
            /** @description Id of the code this belongs to. */
            id?: string;
            /** @description Whether it ran to its end. */
            outcome?: components["schemas"]["Outcome"];
            /** @description Standard output, or what was written to standard error on failure. */
            output?: string;
        };
        /**
         * @description How code ended.
         * @enum {string}
         */
        Outcome: "OUTCOME_UNSPECIFIED" | "OUTCOME_OK" | "OUTCOME_FAILED" | "OUTCOME_DEADLINE_EXCEEDED";
        /** @description Record of a provider-run tool being called. */
        ToolCall: {
            /** @description Ties the call to its result. */
            id?: string;
            /** @description Which tool it was. */
            toolType?: components["schemas"]["ToolType"];
            /** @description Arguments of the call. */
            args?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description Tool that the provider ran.
         * @enum {string}
         */
        ToolType: "TOOL_TYPE_UNSPECIFIED" | "GOOGLE_SEARCH_WEB" | "GOOGLE_SEARCH_IMAGE" | "URL_CONTEXT" | "GOOGLE_MAPS" | "FILE_SEARCH" | "MEDIA_PROCESSING";
        /** @description Record of what a provider-run tool gave back. */
        ToolResponse: {
            /** @description Id of the call. */
            id?: string;
            /** @description Which tool it was. */
            toolType?: components["schemas"]["ToolType"];
            /** @description The result. */
            response?: {
                [key: string]: unknown;
            };
        };
        /** @description Which stretch of a video is read, and how densely. */
        VideoMetadata: {
            /** @description Start of the stretch. */
            startOffset?: components["schemas"]["Duration"];
            /** @description End of the stretch. */
            endOffset?: components["schemas"]["Duration"];
            /** @description Frames read per second. Google takes more than 0 up to 24 and uses 1 where nothing is said. */
            fps?: number;
        };
        /** @description A length of time in seconds with up to nine decimals, such as `1.5s`. */
        Duration: string;
        /** @description Detail at which one media piece is read. */
        PartMediaResolution: {
            /** @description Named level of detail. */
            level?: components["schemas"]["PartMediaResolutionLevel"];
            /** @description Number of tokens the piece is to take up. */
            numTokens?: number;
        };
        /**
         * @description Detail at which one media piece is read.
         * @enum {string}
         */
        PartMediaResolutionLevel: "MEDIA_RESOLUTION_UNSPECIFIED" | "MEDIA_RESOLUTION_LOW" | "MEDIA_RESOLUTION_MEDIUM" | "MEDIA_RESOLUTION_HIGH" | "MEDIA_RESOLUTION_ULTRA_HIGH";
        /** @description Transcript of an audio piece. */
        Transcription: {
            /** @description What was said. */
            text?: string;
            /** @description True on the last stretch of a transcript. */
            finished?: boolean;
            /** @description BCP 47 tag of the language heard. */
            languageCode?: string;
            /** @description Label of the voice, such as `spk_1`. */
            speakerLabel?: string;
            /** @description Start, counted from the beginning of the audio. */
            startOffset?: components["schemas"]["Duration"];
            /** @description End, counted from the beginning of the audio. */
            endOffset?: components["schemas"]["Duration"];
            /** @description Single words with their times. */
            words?: components["schemas"]["WordInfo"][];
        };
        /** @description One transcribed word. */
        WordInfo: {
            /** @description The word. */
            word?: string;
            /** @description Where it starts. */
            startOffset?: components["schemas"]["Duration"];
            /** @description Where it ends. */
            endOffset?: components["schemas"]["Duration"];
        };
        /** @description Voice directions for a text piece. */
        SpeechMetadata: {
            /** @description One of the speakers of the speech configuration. */
            speaker?: string;
            /** @description Free description of the delivery. */
            style?: string;
        };
        /** @description A group of functions, or one tool that the provider runs itself. Such a tool is switched on by its member, often an empty object. */
        Tool: {
            /** @description Functions that the client runs. */
            functionDeclarations?: components["schemas"]["FunctionDeclaration"][];
            /** @description Web search. */
            googleSearch?: components["schemas"]["GoogleSearch"];
            /** @description Web search of Gemini 1.5; newer models take `googleSearch`. */
            googleSearchRetrieval?: components["schemas"]["GoogleSearchRetrieval"];
            /** @description A sandbox for code the model writes. */
            codeExecution?: components["schemas"]["ToolCodeExecution"];
            /** @description Reads the pages that the prompt names. */
            urlContext?: components["schemas"]["UrlContext"];
            /** @description Places and routes. Google only. */
            googleMaps?: components["schemas"]["GoogleMaps"];
            /** @description Search in file stores of the Gemini API. */
            fileSearch?: components["schemas"]["FileSearch"];
            /** @description Lets the model steer a screen. Google only. */
            computerUse?: components["schemas"]["ComputerUse"];
            /** @description Web search with the compliance terms of Vertex. */
            enterpriseWebSearch?: components["schemas"]["EnterpriseWebSearch"];
            /** @description Search in data stores of Vertex. */
            retrieval?: components["schemas"]["Retrieval"];
            /** @description MCP servers the provider connects to. Gemini API only. */
            mcpServers?: components["schemas"]["McpServer"][];
            /** @description Web search by Exa. Vertex only. */
            exaAiSearch?: components["schemas"]["ToolExaAiSearch"];
            /** @description Web search by Parallel. Vertex only. */
            parallelAiSearch?: components["schemas"]["ToolParallelAiSearch"];
        };
        /** @description A function the model may call. `parameters` and `parametersJsonSchema` exclude each other, and so do the two response schemas. */
        FunctionDeclaration: {
            /** @description Name, unique in the request. */
            name: string;
            /** @description What the function does and when to call it. */
            description?: string;
            /** @description Schema of the arguments in Gemini's form; its root is an object. */
            parameters?: components["schemas"]["Schema"];
            /** @description Schema of the arguments as JSON Schema; its root is an object. */
            parametersJsonSchema?: components["schemas"]["JsonSchema"];
            /** @description Schema of the result in Gemini's form. Used by Google only. */
            response?: components["schemas"]["Schema"];
            /** @description Schema of the result as JSON Schema. Used by Google only. */
            responseJsonSchema?: components["schemas"]["JsonSchema"];
            /** @description Whether the model waits for the result. `NON_BLOCKING` belongs to live sessions. */
            behavior?: components["schemas"]["Behavior"];
        };
        /** @description A data shape in Gemini's dialect of OpenAPI 3.0. Type names are accepted in any letter case and JSON Schema keywords are kept, so the content is described here but never checked by this schema. Other keywords are left out with a warning, and the enum of a number has to hold numbers. Limits are 64 KiB, depth 32, 2000 nodes, 500 properties per object and 1000 enum values. */
        Schema: {
            /** @description Kind of value. */
            type?: components["schemas"]["Type"];
            /** @description Refinement of the kind, such as `date-time`, `int64` or `enum`. */
            format?: string;
            /** @description Short name of the value. */
            title?: string;
            /** @description What the value means. */
            description?: string;
            /** @description Whether null is allowed besides. */
            nullable?: boolean;
            /** @description The values allowed. */
            enum?: string[];
            /** @description Shape of the elements of an array. */
            items?: components["schemas"]["Schema"];
            /** @description Least number of elements. */
            minItems?: string | number;
            /** @description Greatest number of elements. */
            maxItems?: string | number;
            /** @description Shapes of the members of an object. */
            properties?: {
                [key: string]: components["schemas"]["Schema"];
            };
            /** @description Members that have to be present. */
            required?: string[];
            /** @description Order in which the model writes the members. */
            propertyOrdering?: string[];
            /** @description Least number of members. */
            minProperties?: string | number;
            /** @description Greatest number of members. */
            maxProperties?: string | number;
            /** @description Least value of a number. */
            minimum?: number;
            /** @description Greatest value of a number. */
            maximum?: number;
            /** @description Least length of a string. */
            minLength?: string | number;
            /** @description Greatest length of a string. */
            maxLength?: string | number;
            /** @description Regular expression a string has to match. Never run by the gateway. */
            pattern?: string;
            /** @description Shapes of which one has to fit. */
            anyOf?: components["schemas"]["Schema"][];
            /** @description Value assumed where none is given. */
            default?: unknown;
            /** @description A sample value. */
            example?: unknown;
            /** @description Shape of members not listed, or whether there may be any. Vertex only. */
            additionalProperties?: unknown;
            /** @description Shapes for reference. Vertex only. */
            defs?: {
                [key: string]: components["schemas"]["Schema"];
            };
            /** @description Reference to one of `defs`. Vertex only. */
            ref?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Kind of value in a schema.
         * @enum {string}
         */
        Type: "TYPE_UNSPECIFIED" | "STRING" | "NUMBER" | "INTEGER" | "BOOLEAN" | "ARRAY" | "OBJECT" | "NULL";
        /** @description A data shape as JSON Schema. Never checked by this schema; references may point only inside the document. The limits of `Schema` hold. */
        JsonSchema: {
            [key: string]: unknown;
        };
        /**
         * @description Whether the model waits for a function.
         * @enum {string}
         */
        Behavior: "UNSPECIFIED" | "BLOCKING" | "NON_BLOCKING";
        /** @description Options of web search. */
        GoogleSearch: {
            /** @description Kinds of results wanted. */
            searchTypes?: components["schemas"]["SearchTypes"];
            /** @description Hosts whose pages are left out. */
            excludeDomains?: string[];
            /** @description How sure Google has to be of phishing to leave a page out. Vertex only. */
            blockingConfidence?: components["schemas"]["PhishBlockThreshold"];
            /** @description Only pages of this time. Gemini only. */
            timeRangeFilter?: components["schemas"]["Interval"];
        };
        /** @description Kinds of search results. One member per kind. */
        SearchTypes: {
            /** @description Pages. */
            webSearch?: components["schemas"]["WebSearch"];
            /** @description Pictures. */
            imageSearch?: components["schemas"]["ImageSearch"];
        };
        /** @description Switches page results on; has no options. */
        WebSearch: Record<string, never>;
        /** @description Switches picture results on; has no options. */
        ImageSearch: Record<string, never>;
        /**
         * @description How sure Google has to be of phishing to leave a page out.
         * @enum {string}
         */
        PhishBlockThreshold: "PHISH_BLOCK_THRESHOLD_UNSPECIFIED" | "BLOCK_LOW_AND_ABOVE" | "BLOCK_MEDIUM_AND_ABOVE" | "BLOCK_HIGH_AND_ABOVE" | "BLOCK_HIGHER_AND_ABOVE" | "BLOCK_VERY_HIGH_AND_ABOVE" | "BLOCK_ONLY_EXTREMELY_HIGH";
        /** @description A stretch of time, start included, end excluded. */
        Interval: {
            /**
             * Format: date-time
             * @description First instant.
             */
            startTime?: string;
            /**
             * Format: date-time
             * @description First instant after the stretch.
             */
            endTime?: string;
        };
        /** @description Options of the older web search. */
        GoogleSearchRetrieval: {
            /** @description When to search at all. */
            dynamicRetrievalConfig?: components["schemas"]["DynamicRetrievalConfig"];
        };
        /** @description Lets the model decide whether a search is worth it. */
        DynamicRetrievalConfig: {
            /** @description How the decision is made. */
            mode?: components["schemas"]["DynamicRetrievalConfigMode"];
            /** @description Score from 0 to 1 from which on a search is made. */
            dynamicThreshold?: number;
        };
        /**
         * @description Whether a search is always made or only where it helps.
         * @enum {string}
         */
        DynamicRetrievalConfigMode: "MODE_UNSPECIFIED" | "MODE_DYNAMIC";
        /** @description Switches the sandbox on; has no options. */
        ToolCodeExecution: Record<string, never>;
        /** @description Switches page reading on; has no options. */
        UrlContext: Record<string, never>;
        /** @description Options of map grounding. */
        GoogleMaps: {
            /** @description Whether the answer carries a token for the map widget. */
            enableWidget?: boolean;
            /** @description Credential for the service. Never logged. */
            authConfig?: components["schemas"]["AuthConfig"];
            /** @description What is looked up. */
            groundingTypes?: components["schemas"]["GoogleMapsGroundingTypes"];
        };
        /** @description Credential with which the provider calls another service. No part of it is ever logged. */
        AuthConfig: {
            /** @description Which of the forms is meant. */
            authType?: components["schemas"]["AuthType"];
            /** @description A key for the Gemini API's own form of map grounding. */
            apiKey?: string;
            /** @description An API key. */
            apiKeyConfig?: components["schemas"]["ApiKeyConfig"];
            /** @description User and password. */
            httpBasicAuthConfig?: components["schemas"]["AuthConfigHttpBasicAuthConfig"];
            /** @description A Google service account. */
            googleServiceAccountConfig?: components["schemas"]["AuthConfigGoogleServiceAccountConfig"];
            /** @description OAuth. */
            oauthConfig?: components["schemas"]["AuthConfigOauthConfig"];
            /** @description OpenID Connect. */
            oidcConfig?: components["schemas"]["AuthConfigOidcConfig"];
        };
        /**
         * @description Form of a credential.
         * @enum {string}
         */
        AuthType: "AUTH_TYPE_UNSPECIFIED" | "NO_AUTH" | "API_KEY_AUTH" | "HTTP_BASIC_AUTH" | "GOOGLE_SERVICE_ACCOUNT_AUTH" | "OAUTH" | "OIDC_AUTH";
        /** @description An API key and where it goes in a request. */
        ApiKeyConfig: {
            /** @description Name of the header or parameter. */
            name?: string;
            /** @description Part of the request that carries the key. */
            httpElementLocation?: components["schemas"]["HttpElementLocation"];
            /** @description Secret Manager version that holds the key. */
            apiKeySecret?: string;
            /** @description The key itself. */
            apiKeyString?: string;
        };
        /**
         * @description Part of a request that carries a key.
         * @enum {string}
         */
        HttpElementLocation: "HTTP_IN_UNSPECIFIED" | "HTTP_IN_QUERY" | "HTTP_IN_HEADER" | "HTTP_IN_PATH" | "HTTP_IN_BODY" | "HTTP_IN_COOKIE";
        /** @description User and password. */
        AuthConfigHttpBasicAuthConfig: {
            /** @description Secret Manager version that holds both in base64. */
            credentialSecret?: string;
        };
        /** @description A Google service account. */
        AuthConfigGoogleServiceAccountConfig: {
            /** @description Its address. */
            serviceAccount?: string;
        };
        /** @description An OAuth token, or the account that makes one. */
        AuthConfigOauthConfig: {
            /** @description The token. */
            accessToken?: string;
            /** @description The account. */
            serviceAccount?: string;
        };
        /** @description An OpenID Connect token, or the account that makes one. */
        AuthConfigOidcConfig: {
            /** @description The token. */
            idToken?: string;
            /** @description The account. */
            serviceAccount?: string;
        };
        /** @description Kinds of map data. */
        GoogleMapsGroundingTypes: {
            /** @description Places. */
            places?: components["schemas"]["GoogleMapsPlaces"];
            /** @description Routes. */
            routing?: components["schemas"]["GoogleMapsRouting"];
        };
        /** @description Switches places on; has no options. */
        GoogleMapsPlaces: Record<string, never>;
        /** @description Switches routes on; has no options. */
        GoogleMapsRouting: Record<string, never>;
        /** @description Options of search in file stores. */
        FileSearch: {
            /** @description Stores to search, as `fileSearchStores/…`. */
            fileSearchStoreNames?: string[];
            /** @description Condition on the metadata of documents and chunks. */
            metadataFilter?: string;
            /** @description Number of chunks fetched. */
            topK?: number;
        };
        /** @description Options of screen control. */
        ComputerUse: {
            /** @description What kind of screen it is. */
            environment?: components["schemas"]["Environment"];
            /** @description Built-in actions the model may not use. */
            excludedPredefinedFunctions?: string[];
            /** @description Confirmations that are switched off. */
            disabledSafetyPolicies?: components["schemas"]["SafetyPolicy"][];
            /** @description Whether screens are checked for injected instructions. */
            enablePromptInjectionDetection?: boolean;
        };
        /**
         * @description Kind of screen the model steers.
         * @enum {string}
         */
        Environment: "ENVIRONMENT_UNSPECIFIED" | "ENVIRONMENT_BROWSER" | "ENVIRONMENT_MOBILE" | "ENVIRONMENT_DESKTOP";
        /**
         * @description Kind of action that needs the user's confirmation.
         * @enum {string}
         */
        SafetyPolicy: "SAFETY_POLICY_UNSPECIFIED" | "FINANCIAL_TRANSACTIONS" | "SENSITIVE_DATA_MODIFICATION" | "COMMUNICATION_TOOL" | "ACCOUNT_CREATION" | "DATA_MODIFICATION" | "USER_CONSENT_MANAGEMENT" | "LEGAL_TERMS_AND_AGREEMENTS";
        /** @description Options of the compliance-bound web search. */
        EnterpriseWebSearch: {
            /** @description Hosts whose pages are left out. */
            excludeDomains?: string[];
            /** @description How sure Google has to be of phishing to leave a page out. */
            blockingConfidence?: components["schemas"]["PhishBlockThreshold"];
        };
        /** @description Search in data of one's own, by one of three services. Vertex only. */
        Retrieval: {
            /** @description Vertex AI Search. */
            vertexAiSearch?: components["schemas"]["VertexAISearch"];
            /** @description Vertex RAG Engine. */
            vertexRagStore?: components["schemas"]["VertexRagStore"];
            /** @description A search service of one's own. */
            externalApi?: components["schemas"]["ExternalApi"];
            /**
             * @deprecated
             * @description No longer has an effect.
             */
            disableAttribution?: boolean;
        };
        /** @description A search app or data store. `engine` and `datastore` exclude each other. */
        VertexAISearch: {
            /** @description Full resource name of a data store. */
            datastore?: string;
            /** @description Full resource name of an app. */
            engine?: string;
            /** @description Data stores of the app to search. */
            dataStoreSpecs?: components["schemas"]["VertexAISearchDataStoreSpec"][];
            /** @description Condition on documents. */
            filter?: string;
            /** @description Number of results. Google's own default and limit is 10. */
            maxResults?: number;
        };
        /** @description One data store of an app. */
        VertexAISearchDataStoreSpec: {
            /** @description Full resource name. */
            dataStore?: string;
            /** @description Condition on documents. */
            filter?: string;
        };
        /** @description Corpora of the RAG Engine. */
        VertexRagStore: {
            /**
             * @deprecated
             * @description Older form of `ragResources`.
             */
            ragCorpora?: string[];
            /** @description Corpora, or files of one corpus. */
            ragResources?: components["schemas"]["VertexRagStoreRagResource"][];
            /** @description How chunks are chosen. */
            ragRetrievalConfig?: components["schemas"]["RagRetrievalConfig"];
            /** @description Number of chunks, where the configuration says nothing. */
            similarityTopK?: number;
            /** @description Whether a live session keeps what it hears in the corpus. */
            storeContext?: boolean;
            /** @description Greatest distance of a chunk that is kept. */
            vectorDistanceThreshold?: number;
        };
        /** @description A corpus, or some files of it. */
        VertexRagStoreRagResource: {
            /** @description Full resource name of the corpus. */
            ragCorpus?: string;
            /** @description Files inside it. */
            ragFileIds?: string[];
        };
        /** @description How chunks are chosen. */
        RagRetrievalConfig: {
            /** @description Number of chunks. */
            topK?: number;
            /** @description Which chunks count. */
            filter?: components["schemas"]["RagRetrievalConfigFilter"];
            /** @description Mix of word and vector search. */
            hybridSearch?: components["schemas"]["RagRetrievalConfigHybridSearch"];
            /** @description How they are put in order. */
            ranking?: components["schemas"]["RagRetrievalConfigRanking"];
        };
        /** @description Conditions on chunks. The two thresholds exclude each other. */
        RagRetrievalConfigFilter: {
            /** @description Condition on metadata. */
            metadataFilter?: string;
            /** @description Greatest distance. */
            vectorDistanceThreshold?: number;
            /** @description Least similarity. */
            vectorSimilarityThreshold?: number;
        };
        /** @description Mix of word and vector search. */
        RagRetrievalConfigHybridSearch: {
            /** @description Weight from 0 (words) to 1 (vectors). */
            alpha?: number;
        };
        /** @description Who puts chunks in order. One member is present. */
        RagRetrievalConfigRanking: {
            /** @description A language model. */
            llmRanker?: components["schemas"]["RagRetrievalConfigRankingLlmRanker"];
            /** @description The ranking service. */
            rankService?: components["schemas"]["RagRetrievalConfigRankingRankService"];
        };
        /** @description Ranking by a language model. */
        RagRetrievalConfigRankingLlmRanker: {
            /** @description Its name. */
            modelName?: string;
        };
        /** @description Ranking by the ranking service. */
        RagRetrievalConfigRankingRankService: {
            /** @description Its model. */
            modelName?: string;
        };
        /** @description A search service of one's own, called by Vertex and never by the gateway. */
        ExternalApi: {
            /** @description Its address. */
            endpoint?: string;
            /** @description Its interface. */
            apiSpec?: components["schemas"]["ApiSpec"];
            /** @description Parameters of the simple interface. */
            simpleSearchParams?: components["schemas"]["ExternalApiSimpleSearchParams"];
            /** @description Parameters of the Elasticsearch interface. */
            elasticSearchParams?: components["schemas"]["ExternalApiElasticSearchParams"];
            /** @description Credential. Never logged. */
            authConfig?: components["schemas"]["AuthConfig"];
            /**
             * @deprecated
             * @description Older form of `authConfig`.
             */
            apiAuth?: components["schemas"]["ApiAuth"];
        };
        /**
         * @description Interface of a search service.
         * @enum {string}
         */
        ApiSpec: "API_SPEC_UNSPECIFIED" | "SIMPLE_SEARCH" | "ELASTIC_SEARCH";
        /** @description The simple interface has no parameters. */
        ExternalApiSimpleSearchParams: Record<string, never>;
        /** @description Parameters of an Elasticsearch service. */
        ExternalApiElasticSearchParams: {
            /** @description Index to search. */
            index?: string;
            /** @description Search template to use. */
            searchTemplate?: string;
            /** @description Number of hits. */
            numHits?: number;
        };
        /** @description Credential in the older form. */
        ApiAuth: {
            /** @description An API key. */
            apiKeyConfig?: components["schemas"]["ApiAuthApiKeyConfig"];
        };
        /** @description An API key in the older form. */
        ApiAuthApiKeyConfig: {
            /** @description Secret Manager version that holds the key. */
            apiKeySecretVersion?: string;
            /** @description The key itself. Never logged. */
            apiKeyString?: string;
        };
        /** @description An MCP server the provider may call. */
        McpServer: {
            /** @description Name of the server. */
            name?: string;
            /** @description How it is reached. */
            streamableHttpTransport?: components["schemas"]["StreamableHttpTransport"];
        };
        /** @description Access to an MCP server over streamable HTTP. The gateway itself never connects to it. */
        StreamableHttpTransport: {
            /** @description Full address of the endpoint. */
            url?: string;
            /** @description Headers sent along. Never logged. */
            headers?: {
                [key: string]: string;
            };
            /** @description Limit for ordinary calls. */
            timeout?: components["schemas"]["Duration"];
            /** @description Limit for silence on the event stream. */
            sseReadTimeout?: components["schemas"]["Duration"];
            /** @description Whether the session ends with the transport. */
            terminateOnClose?: boolean;
        };
        /** @description Options of the Exa search. */
        ToolExaAiSearch: {
            /** @description Key at Exa. Never logged. */
            apiKey?: string;
            /** @description Further parameters of that service. */
            customConfigs?: {
                [key: string]: unknown;
            };
        };
        /** @description Options of the Parallel search. */
        ToolParallelAiSearch: {
            /** @description Key at Parallel. Never logged. */
            apiKey?: string;
            /** @description Further parameters of that service. */
            customConfigs?: {
                [key: string]: unknown;
            };
            /** @description Whether the variant without retention is used. */
            enableZeroDataRetention?: boolean;
            /**
             * @deprecated
             * @description Older form of `enableZeroDataRetention`.
             */
            enableDataRetention?: boolean;
        };
        /** @description How tools are used, for all tools of the request. */
        ToolConfig: {
            /** @description Choice of functions. */
            functionCallingConfig?: components["schemas"]["FunctionCallingConfig"];
            /** @description Where and in which language the user is. Google only. */
            retrievalConfig?: components["schemas"]["RetrievalConfig"];
            /** @description Whether the answer shows `toolCall` and `toolResponse` parts. Gemini only. */
            includeServerSideToolInvocations?: boolean;
        };
        /** @description Whether and which functions are called. */
        FunctionCallingConfig: {
            /** @description How free the model is. */
            mode?: components["schemas"]["FunctionCallingConfigMode"];
            /** @description Declared functions the choice is limited to. Needs mode `ANY` or `VALIDATED`. */
            allowedFunctionNames?: string[];
            /** @description Whether arguments are streamed in fragments. Streams only. */
            streamFunctionCallArguments?: boolean;
        };
        /**
         * @description How free the model is to call functions. `AUTO` leaves it to the model, `ANY` demands a call, `NONE` forbids one, `VALIDATED` is `AUTO` with arguments held to the schema.
         * @enum {string}
         */
        FunctionCallingConfigMode: "MODE_UNSPECIFIED" | "AUTO" | "ANY" | "NONE" | "VALIDATED";
        /** @description Where and in which language the user is. */
        RetrievalConfig: {
            /** @description Position. */
            latLng?: components["schemas"]["LatLng"];
            /** @description BCP 47 language tag. */
            languageCode?: string;
        };
        /** @description A point on the earth in WGS 84 degrees. */
        LatLng: {
            /** @description Degrees north. */
            latitude?: number;
            /** @description Degrees east. */
            longitude?: number;
        };
        /** @description Blocking threshold of one kind of harm. */
        SafetySetting: {
            /** @description Kind of harm. */
            category: components["schemas"]["HarmCategory"];
            /** @description From where on content is blocked; the provider's default where absent. */
            threshold?: components["schemas"]["HarmBlockThreshold"];
            /** @description What the threshold is compared with. Vertex only. */
            method?: components["schemas"]["HarmBlockMethod"];
        };
        /**
         * @description Kind of harm.
         * @enum {string}
         */
        HarmCategory: "HARM_CATEGORY_UNSPECIFIED" | "HARM_CATEGORY_HARASSMENT" | "HARM_CATEGORY_HATE_SPEECH" | "HARM_CATEGORY_SEXUALLY_EXPLICIT" | "HARM_CATEGORY_DANGEROUS_CONTENT" | "HARM_CATEGORY_CIVIC_INTEGRITY" | "HARM_CATEGORY_JAILBREAK" | "HARM_CATEGORY_IMAGE_HATE" | "HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT" | "HARM_CATEGORY_IMAGE_HARASSMENT" | "HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT";
        /**
         * @description From where on content is blocked.
         * @enum {string}
         */
        HarmBlockThreshold: "HARM_BLOCK_THRESHOLD_UNSPECIFIED" | "BLOCK_LOW_AND_ABOVE" | "BLOCK_MEDIUM_AND_ABOVE" | "BLOCK_ONLY_HIGH" | "BLOCK_NONE" | "OFF";
        /**
         * @description What a threshold is compared with.
         * @enum {string}
         */
        HarmBlockMethod: "HARM_BLOCK_METHOD_UNSPECIFIED" | "SEVERITY" | "PROBABILITY";
        /** @description Sampling, limits and the form of the answer. Nothing is filled in where a member is absent. */
        GenerationConfig: {
            /** @description Number of answers wanted. */
            candidateCount?: number;
            /** @description Most tokens of one answer, thoughts included. Lowered to what the model can do. */
            maxOutputTokens?: number;
            /** @description Randomness. Some targets end at 1 or take none. */
            temperature?: number;
            /** @description Probability mass sampled from. */
            topP?: number;
            /** @description Number of tokens sampled from; `40.0` is the integer 40. */
            topK?: number;
            /** @description Asks for repeatable sampling. */
            seed?: number;
            /** @description Weighs against tokens that occurred. */
            presencePenalty?: number;
            /** @description Weighs against tokens by how often they occurred. */
            frequencyPenalty?: number;
            /** @description Texts before which the answer ends. Some targets take fewer. */
            stopSequences?: string[];
            /** @description Whether token probabilities are returned. */
            responseLogprobs?: boolean;
            /** @description Number of alternatives per token; needs `responseLogprobs`. */
            logprobs?: number;
            /** @description Form of the text. A schema needs one that fits. */
            responseMimeType?: components["schemas"]["ResponseMimeType"];
            /** @description Shape of a JSON answer in Gemini's form. Excludes `responseJsonSchema`. */
            responseSchema?: components["schemas"]["Schema"];
            /** @description Shape of a JSON answer as JSON Schema. Excludes `responseSchema`. */
            responseJsonSchema?: components["schemas"]["JsonSchema"];
            /** @description Kinds of output wanted; text where nothing is said. */
            responseModalities?: components["schemas"]["Modality"][];
            /** @description Newer form of the wishes per kind of output. Google only. */
            responseFormat?: components["schemas"]["ResponseFormat"][];
            /** @description How much the model reasons first. */
            thinkingConfig?: components["schemas"]["ThinkingConfig"];
            /** @description Voices, for audio output. */
            speechConfig?: components["schemas"]["SpeechConfig"];
            /** @description Form of generated pictures. */
            imageConfig?: components["schemas"]["ImageConfig"];
            /** @description Detail at which media of the request is read. */
            mediaResolution?: components["schemas"]["MediaResolution"];
            /** @description Whether audio is read with timestamps. Vertex only. */
            audioTimestamp?: boolean;
            /** @description Speech recognition. Google only. */
            audioTranscriptionConfig?: components["schemas"]["AudioTranscriptionConfig"];
            /** @description Speech translation. Google only. */
            translationConfig?: components["schemas"]["TranslationConfig"];
            /** @description Whether the model reacts to the emotion it hears. Vertex only. */
            enableAffectiveDialog?: boolean;
            /** @description Whether answers on civic questions take Google's special care. Gemini API only. */
            enableEnhancedCivicAnswers?: boolean;
            /** @description Model routing inside Vertex. Vertex only. */
            routingConfig?: components["schemas"]["GenerationConfigRoutingConfig"];
            /** @description Preference in Vertex's model choice; `modelConfig` in Vertex's own spelling. Vertex only. */
            modelSelectionConfig?: components["schemas"]["ModelSelectionConfig"];
        };
        /**
         * @description Form of the text of an answer.
         * @enum {string}
         */
        ResponseMimeType: "text/plain" | "application/json" | "text/x.enum";
        /**
         * @description Kind of output.
         * @enum {string}
         */
        Modality: "MODALITY_UNSPECIFIED" | "TEXT" | "IMAGE" | "AUDIO" | "VIDEO";
        /** @description Wishes for one kind of output. One member is present. */
        ResponseFormat: {
            /** @description Text. */
            text?: components["schemas"]["TextResponseFormat"];
            /** @description Pictures. */
            image?: components["schemas"]["ImageResponseFormat"];
            /** @description Sound. */
            audio?: components["schemas"]["AudioResponseFormat"];
            /** @description Video. */
            video?: components["schemas"]["VideoResponseFormat"];
        };
        /** @description Form of text output. */
        TextResponseFormat: {
            /** @description `APPLICATION_JSON`, `TEXT_PLAIN` or a media type. */
            mimeType?: string;
            /** @description Shape of a JSON answer. */
            schema?: components["schemas"]["JsonSchema"];
        };
        /** @description Form of picture output. */
        ImageResponseFormat: {
            /** @description `IMAGE_JPEG` or a media type. */
            mimeType?: string;
            /** @description How the result comes. */
            delivery?: components["schemas"]["Delivery"];
            /** @description Width to height. */
            aspectRatio?: components["schemas"]["AspectRatio"];
            /** @description Size class. */
            imageSize?: components["schemas"]["ImageSize"];
        };
        /**
         * @description Whether a result comes in the answer or as a URI.
         * @enum {string}
         */
        Delivery: "DELIVERY_UNSPECIFIED" | "INLINE" | "URI";
        /**
         * @description Width to height.
         * @enum {string}
         */
        AspectRatio: "ASPECT_RATIO_UNSPECIFIED" | "ASPECT_RATIO_ONE_BY_ONE" | "ASPECT_RATIO_TWO_BY_THREE" | "ASPECT_RATIO_THREE_BY_TWO" | "ASPECT_RATIO_THREE_BY_FOUR" | "ASPECT_RATIO_FOUR_BY_THREE" | "ASPECT_RATIO_FOUR_BY_FIVE" | "ASPECT_RATIO_FIVE_BY_FOUR" | "ASPECT_RATIO_NINE_BY_SIXTEEN" | "ASPECT_RATIO_SIXTEEN_BY_NINE" | "ASPECT_RATIO_TWENTY_ONE_BY_NINE" | "ASPECT_RATIO_ONE_BY_EIGHT" | "ASPECT_RATIO_EIGHT_BY_ONE" | "ASPECT_RATIO_ONE_BY_FOUR" | "ASPECT_RATIO_FOUR_BY_ONE";
        /**
         * @description Size class of a picture.
         * @enum {string}
         */
        ImageSize: "IMAGE_SIZE_UNSPECIFIED" | "IMAGE_SIZE_FIVE_TWELVE" | "IMAGE_SIZE_ONE_K" | "IMAGE_SIZE_TWO_K" | "IMAGE_SIZE_FOUR_K";
        /** @description Form of sound output. */
        AudioResponseFormat: {
            /** @description `AUDIO_MP3`, `AUDIO_OGG_OPUS`, `AUDIO_L16`, `AUDIO_WAV`, `AUDIO_ALAW`, `AUDIO_MULAW` or a media type. */
            mimeType?: string;
            /** @description How the result comes. */
            delivery?: components["schemas"]["Delivery"];
            /** @description Samples per second. */
            sampleRate?: number;
            /** @description Bits per second, for compressed forms. */
            bitRate?: number;
        };
        /** @description Form of video output. */
        VideoResponseFormat: {
            /** @description Width to height. */
            aspectRatio?: components["schemas"]["AspectRatio"];
            /** @description Height class, such as `720p`. */
            resolution?: string;
            /** @description Length. */
            duration?: components["schemas"]["Duration"];
            /** @description How the result comes. */
            delivery?: components["schemas"]["Delivery"];
            /** @description Cloud Storage folder for delivery by URI. Vertex only. */
            gcsUri?: string;
        };
        /** @description How much the model reasons before it answers. `thinkingBudget` and `thinkingLevel` exclude each other. */
        ThinkingConfig: {
            /** @description Whether reasoning is returned as parts with `thought`. Default false. */
            includeThoughts?: boolean;
            /** @description Tokens for reasoning; 0 switches it off, -1 leaves it to the model. */
            thinkingBudget?: number;
            /** @description Effort by name. */
            thinkingLevel?: components["schemas"]["ThinkingLevel"];
        };
        /**
         * @description Effort of reasoning.
         * @enum {string}
         */
        ThinkingLevel: "THINKING_LEVEL_UNSPECIFIED" | "MINIMAL" | "LOW" | "MEDIUM" | "HIGH";
        /** @description Voices of spoken output. `voiceConfig` and `multiSpeakerVoiceConfig` exclude each other. */
        SpeechConfig: {
            /** @description BCP 47 language tag. */
            languageCode?: string;
            /** @description The one voice. */
            voiceConfig?: components["schemas"]["VoiceConfig"];
            /** @description Several voices. */
            multiSpeakerVoiceConfig?: components["schemas"]["MultiSpeakerVoiceConfig"];
        };
        /** @description A voice, by one of three ways. */
        VoiceConfig: {
            /** @description Identifier of the speaker. */
            voice?: string;
            /** @description A voice of the provider's list. */
            prebuiltVoiceConfig?: components["schemas"]["PrebuiltVoiceConfig"];
            /** @description A copy of a recorded voice. */
            replicatedVoiceConfig?: components["schemas"]["ReplicatedVoiceConfig"];
        };
        /** @description A voice of the provider's list. */
        PrebuiltVoiceConfig: {
            /** @description Its name. */
            voiceName?: string;
        };
        /** @description A copy of a recorded voice, with its owner's consent. */
        ReplicatedVoiceConfig: {
            /** @description Type of the sample; Google takes `audio/wav`, 16 bit, 24 kHz. */
            mimeType?: string;
            /**
             * Format: byte
             * @description The sample.
             */
            voiceSampleAudio?: string;
            /**
             * Format: byte
             * @description Recording of the consent, of the same form.
             */
            consentAudio?: string;
            /** @description Proof of a consent checked before; stands in for the recording. */
            voiceConsentSignature?: components["schemas"]["VoiceConsentSignature"];
        };
        /** @description Proof that a consent recording was checked. */
        VoiceConsentSignature: {
            /** @description As the provider returned it. */
            signature?: string;
        };
        /** @description Voices of a dialogue. */
        MultiSpeakerVoiceConfig: {
            /** @description One per speaker. */
            speakerVoiceConfigs?: components["schemas"]["SpeakerVoiceConfig"][];
        };
        /** @description Voice of one speaker. */
        SpeakerVoiceConfig: {
            /** @description Name used in the prompt. */
            speaker?: string;
            /** @description The voice. */
            voiceConfig?: components["schemas"]["VoiceConfig"];
        };
        /** @description Form of generated pictures. */
        ImageConfig: {
            /** @description Width to height, such as `16:9`. */
            aspectRatio?: string;
            /** @description Size class, such as `1K`, `2K` or `4K`. */
            imageSize?: string;
            /** @description Whether people may be shown. */
            personGeneration?: components["schemas"]["PersonGeneration"];
            /** @description Whether well-known people may be shown. Google only. */
            prominentPeople?: components["schemas"]["ProminentPeople"];
            /** @description Media type of the picture. Vertex only. */
            outputMimeType?: string;
            /** @description JPEG quality. Vertex only. */
            outputCompressionQuality?: number;
            /** @description The two above in Vertex's own form. */
            imageOutputOptions?: components["schemas"]["ImageConfigImageOutputOptions"];
        };
        /**
         * @description Whether pictures may show people.
         * @enum {string}
         */
        PersonGeneration: "PERSON_GENERATION_UNSPECIFIED" | "ALLOW_ALL" | "ALLOW_ADULT" | "ALLOW_NONE";
        /**
         * @description Whether pictures may show well-known people.
         * @enum {string}
         */
        ProminentPeople: "PROMINENT_PEOPLE_UNSPECIFIED" | "ALLOW_PROMINENT_PEOPLE" | "BLOCK_PROMINENT_PEOPLE";
        /** @description File form of pictures. Vertex only. */
        ImageConfigImageOutputOptions: {
            /** @description Media type. */
            mimeType?: string;
            /** @description JPEG quality. */
            compressionQuality?: number;
        };
        /**
         * @description Detail at which media is read.
         * @enum {string}
         */
        MediaResolution: "MEDIA_RESOLUTION_UNSPECIFIED" | "MEDIA_RESOLUTION_LOW" | "MEDIA_RESOLUTION_MEDIUM" | "MEDIA_RESOLUTION_HIGH";
        /** @description Speech recognition. */
        AudioTranscriptionConfig: {
            /** @description How literal the transcript is. */
            mode?: components["schemas"]["AudioTranscriptionConfigMode"];
            /** @description BCP 47 tags of the languages expected. */
            languageCodes?: string[];
            /** @description Leaves the language to be recognised. */
            languageAuto?: components["schemas"]["LanguageAuto"];
            /** @description Likely languages. */
            languageHints?: components["schemas"]["LanguageHints"];
            /** @description Whether voices are told apart. */
            diarization?: boolean;
            /** @description Whether every word gets its time. */
            wordTimestamp?: boolean;
            /** @description Unusual words that occur. */
            customVocabulary?: string[];
            /** @description Phrases that are likely. */
            adaptationPhrases?: string[];
        };
        /**
         * @description How literal a transcript is.
         * @enum {string}
         */
        AudioTranscriptionConfigMode: "MODE_UNSPECIFIED" | "VERBATIM" | "SMART";
        /** @description Switches language recognition on; has no options. */
        LanguageAuto: Record<string, never>;
        /** @description Likely languages of speech. */
        LanguageHints: {
            /** @description BCP 47 tags. */
            languageCodes?: string[];
        };
        /** @description Speech translation. */
        TranslationConfig: {
            /** @description BCP 47 tag of the language wanted. */
            targetLanguageCode?: string;
            /** @description Whether speech that is in that language already is repeated. */
            echoTargetLanguage?: boolean;
        };
        /** @description Model routing inside Vertex, by one of two ways. */
        GenerationConfigRoutingConfig: {
            /** @description Vertex chooses. */
            autoMode?: components["schemas"]["GenerationConfigRoutingConfigAutoRoutingMode"];
            /** @description The caller chooses. */
            manualMode?: components["schemas"]["GenerationConfigRoutingConfigManualRoutingMode"];
        };
        /** @description Vertex chooses the model. */
        GenerationConfigRoutingConfigAutoRoutingMode: {
            /** @description What matters in the choice. */
            modelRoutingPreference?: components["schemas"]["ModelRoutingPreference"];
        };
        /**
         * @description What matters in Vertex's routing.
         * @enum {string}
         */
        ModelRoutingPreference: "UNKNOWN" | "PRIORITIZE_QUALITY" | "BALANCED" | "PRIORITIZE_COST";
        /** @description The caller chooses the model. */
        GenerationConfigRoutingConfigManualRoutingMode: {
            /** @description Its name. */
            modelName?: string;
        };
        /** @description Preference in Vertex's model choice. */
        ModelSelectionConfig: {
            /** @description What matters. */
            featureSelectionPreference?: components["schemas"]["FeatureSelectionPreference"];
        };
        /**
         * @description What matters in Vertex's model choice.
         * @enum {string}
         */
        FeatureSelectionPreference: "FEATURE_SELECTION_PREFERENCE_UNSPECIFIED" | "PRIORITIZE_QUALITY" | "BALANCED" | "PRIORITIZE_COST";
        /**
         * @description Processing tier. Lower case on the wire.
         * @enum {string}
         */
        ServiceTier: "unspecified" | "standard" | "flex" | "priority";
        /** @description Generation settings together with the rest of a Google SDK's config object. */
        NestedConfig: components["schemas"]["GenerationConfig"] & components["schemas"]["NestedConfigMembers"];
        /** @description Request members that the Google SDKs' config object holds beside the generation settings. They are merged with their namesakes at the top level; the same member with two different values is refused. */
        NestedConfigMembers: {
            /** @description System text. */
            systemInstruction?: components["schemas"]["Content"];
            /** @description Tools the model may call. */
            tools?: components["schemas"]["Tool"][];
            toolConfig?: components["schemas"]["ToolConfig"];
            /** @description Blocking thresholds by category. */
            safetySettings?: components["schemas"]["SafetySetting"][];
            /** @description Handle of a stored prompt prefix. */
            cachedContent?: string;
            /** @description Labels for the operator's records. */
            labels?: {
                [key: string]: string;
            };
            serviceTier?: components["schemas"]["ServiceTier"];
            /** @description Whether the provider may keep the exchange. */
            store?: boolean;
            /** @description Token of an answer to be continued, as it was received. */
            continuationToken?: string;
            /** @description Settings of the client's own HTTP layer. A timeout is dropped with a warning; address, headers, version and extra body are refused when not empty. */
            httpOptions?: {
                [key: string]: unknown;
            };
        };
        /** @description Settings for one provider each (Nordlys, Adaptive). */
        ProviderOverrides: {
            /** @description Provider name or slug to its settings, which apply only when that provider is called. One that is not configured here is dropped with a warning. */
            providerConfigs?: {
                [key: string]: components["schemas"]["ProviderOverride"];
            };
        };
        /** @description Generation settings under their Gemini names, which stand in the place of those of the request; how long to wait; and where to connect to. */
        ProviderOverride: components["schemas"]["GenerationConfig"] & components["schemas"]["ProviderConnection"];
        /** @description Connection settings other than `timeout_ms` need a key with the scope `custom_endpoint`, and an `api_key` of the client's own beside them; they are refused otherwise. */
        ProviderConnection: {
            /** @description Longest wait for the answer to begin, in milliseconds, after which the next target is tried; 0 leaves it. */
            timeoutMs?: number;
            /** @description The client's own key with that provider, used for this call only. */
            apiKey?: string;
            /** @description Public https address to call instead of the provider's. */
            baseUrl?: string;
            /** @description Headers to send besides; none that HTTP itself needs. */
            headers?: {
                [key: string]: unknown;
            };
            /**
             * @description How the key travels: `bearer` in `Authorization`, or as the provider's format has it (`api_key`), or bare in the header of `auth_header_name` (`custom`).
             * @enum {string}
             */
            authType?: "bearer" | "api_key" | "custom";
            /** @description Header that holds the key. */
            authHeaderName?: string;
            /** @description Refused; clients' endpoints are asked for answers only. */
            healthEndpoint?: string;
            /** @description Dropped with a warning. */
            rateLimitRpm?: number;
            /** @description Dropped with a warning. */
            retryConfig?: {
                [key: string]: unknown;
            };
        };
        /** @description Choice of the model by the gateway (Adaptive), where the path's model is `auto`, an alias of that kind, or unknown. X-Gateway-Route says how it was made. */
        ModelRouting: {
            modelRouter?: components["schemas"]["ModelRouter"];
        };
        /** @description How the gateway chooses among models. */
        ModelRouter: {
            /** @description True without a `cost_bias` means the cheapest model. */
            costOptimization?: boolean;
            /** @description 0 asks for the cheapest model, 1 for the best; 0.5 when absent. */
            costBias?: number;
            /** @description Models to try when the first one fails; without effect while fallback is off. None may be the model of the path. One that is not configured here is left out with a warning. */
            fallbackModels?: components["schemas"]["ModelReference"][];
            /** @description Models to choose from. The path model `auto` or an unknown alias is routed among them; a known path model goes first and these become its alternatives. One that is not configured here is left out with a warning. */
            models?: components["schemas"]["RouterCandidate"][];
            /** @description Settings of the vendor's router service; refused here. */
            client?: unknown;
            /** @description Settings of the vendor's router cache; addresses and keys in it are refused. */
            cache?: unknown;
        };
        /**
         * @description A model id or alias, with or without a leading `models/` or provider.
         * @example gemini-2.5-flash
         * @example openai/gpt-5-mini
         */
        ModelReference: string;
        /** @description A model that the router may choose, with what the caller knows of it, which goes before what the gateway knows. Without a `model_name` every well-known model of the provider. */
        RouterCandidate: {
            provider?: components["schemas"]["ProviderReference"];
            modelName?: components["schemas"]["ModelReference"];
            /** @description US dollars per million prompt tokens. */
            costPer1mInputTokens?: number;
            /** @description US dollars per million output tokens. */
            costPer1mOutputTokens?: number;
            /** @description Size of the context window. */
            maxContextTokens?: number;
            /** @description Longest output. */
            maxOutputTokens?: number;
            supportsToolCalling?: boolean;
            /** @description Kind of work the model suits. */
            taskType?: string;
            /** @description Difficulty of work the model suits, in the vendor's own words. */
            complexity?: unknown;
        };
        /**
         * @description A provider's own name or one of the slugs it also answers to (`google` for `gemini`, `google-vertex` for `vertex`, `amazon-bedrock` for `bedrock`, `azure-openai` for `azure`).
         * @example openai
         * @example google-vertex
         */
        ProviderReference: string;
        /** @description What happens after a failed attempt (Adaptive). */
        FallbackSettings: {
            fallback?: components["schemas"]["FallbackPolicy"];
        };
        /** @description Without this object the targets are tried one after another. */
        FallbackPolicy: {
            /** @description False means exactly one attempt. */
            enabled?: boolean;
            mode?: components["schemas"]["FallbackMode"];
            /** @description Attempts after the first; 2 when absent. */
            maxRetries?: number;
            /** @description Lowers the deadline of the whole call, in milliseconds; 0 leaves it. */
            timeoutMs?: number;
            circuitBreaker?: components["schemas"]["ClientCircuitBreaker"];
        };
        /**
         * @description `sequential` tries one target after another. `race` starts all and keeps the one that delivers first; the losers' costs count too. An empty string turns fallback off.
         * @enum {string}
         */
        FallbackMode: "sequential" | "race" | "";
        /** @description Taken and dropped with a warning; circuit breakers belong to the operator. */
        ClientCircuitBreaker: {
            failureThreshold?: number;
            successThreshold?: number;
            timeoutMs?: number;
            resetAfterMs?: number;
        };
        /** @description Reuse of earlier answers (Adaptive). Both caches are off unless asked for. Checked, but without effect so far, which a warning says. */
        ResponseCaching: {
            semanticCache?: components["schemas"]["SemanticCache"];
            promptCache?: components["schemas"]["PromptCache"];
        };
        /** @description Reuses the answer to a sufficiently similar prompt. */
        SemanticCache: {
            enabled?: boolean;
            /** @description How similar two prompts must be, above 0 and up to 1; 0.95 when absent. Raised to the operator's floor with a warning. */
            similarityThreshold?: number;
        };
        /** @description Reuses the whole answer to exactly the same request. It is not a provider's prompt-prefix cache. */
        PromptCache: {
            enabled?: boolean;
            /** @description Lifetime of the stored answer in seconds; 3600 when absent. Lowered to the operator's maximum with a warning. */
            ttl?: number;
        };
        /** @description An answer, or one chunk of a streamed answer. A prompt that was blocked has `promptFeedback` and no candidates. */
        GenerateContentResponse: {
            /** @description The answers; in a chunk, the next stretch of one of them. */
            candidates?: components["schemas"]["Candidate"][];
            /** @description Why the prompt was blocked, or how it was rated. */
            promptFeedback?: components["schemas"]["PromptFeedback"];
            /** @description Token counts. In a stream at least in the last chunk; the last one given holds. */
            usageMetadata?: components["schemas"]["UsageMetadata"];
            /** @description Model that answered, as its provider names it. */
            modelVersion?: string;
            /** @description Identifies the answer; equal in all chunks of a stream. */
            responseId?: string;
            /**
             * Format: date-time
             * @description When the provider received the request. Vertex and Nordlys only.
             */
            createTime?: string;
            /** @description Where the model is in its life. Gemini API only. */
            modelStatus?: components["schemas"]["ModelStatus"];
        };
        /** @description One answer, or its next stretch in a stream. */
        Candidate: {
            /** @description Number of the answer, from 0. */
            index: number;
            /** @description The answer, role `model`, never without a part. Absent only where it was blocked before anything was written. */
            content?: components["schemas"]["Content"];
            /** @description Why the model stopped. In a stream only in the last chunk of this answer. */
            finishReason?: components["schemas"]["FinishReason"];
            /** @description The reason in words. */
            finishMessage?: string;
            /** @description Ratings by Google. */
            safetyRatings?: components["schemas"]["SafetyRating"][];
            /** @description Sources the text recites, found by Google. */
            citationMetadata?: components["schemas"]["CitationMetadata"];
            /** @description Sources the answer rests on. */
            groundingMetadata?: components["schemas"]["GroundingMetadata"];
            /** @description Pages that were read. */
            urlContextMetadata?: components["schemas"]["UrlContextMetadata"];
            /** @description Token probabilities, where asked for. */
            logprobsResult?: components["schemas"]["LogprobsResult"];
            /** @description Mean log probability of the tokens chosen. */
            avgLogprobs?: number;
            /** @description Tokens of this answer, counted by Google. */
            tokenCount?: number;
            /** @description Asks for the rest of an answer that ended with `CONTINUATION`. */
            continuationToken?: string;
            /**
             * @deprecated
             * @description Sources of the retired question answering method.
             */
            groundingAttributions?: components["schemas"]["GroundingAttribution"][];
        };
        /**
         * @description Why the model stopped. A turn that ends in function calls ends with `STOP`.
         * @enum {string}
         */
        FinishReason: "FINISH_REASON_UNSPECIFIED" | "STOP" | "MAX_TOKENS" | "SAFETY" | "RECITATION" | "LANGUAGE" | "OTHER" | "BLOCKLIST" | "PROHIBITED_CONTENT" | "SPII" | "MALFORMED_FUNCTION_CALL" | "MODEL_ARMOR" | "IMAGE_SAFETY" | "IMAGE_PROHIBITED_CONTENT" | "IMAGE_RECITATION" | "IMAGE_OTHER" | "NO_IMAGE" | "UNEXPECTED_TOOL_CALL" | "TOO_MANY_TOOL_CALLS" | "MISSING_THOUGHT_SIGNATURE" | "MALFORMED_RESPONSE" | "CONTINUATION" | "ESCALATION" | "PUP_LIMITED_DISABLED";
        /** @description How harmful a text was found, for one kind of harm. */
        SafetyRating: {
            /** @description Kind of harm. */
            category: components["schemas"]["HarmCategory"];
            /** @description How likely it is. */
            probability?: components["schemas"]["HarmProbability"];
            /** @description The same as a number from 0 to 1. Vertex only. */
            probabilityScore?: number;
            /** @description How bad it would be. Vertex only. */
            severity?: components["schemas"]["HarmSeverity"];
            /** @description The same as a number from 0 to 1. Vertex only. */
            severityScore?: number;
            /** @description Whether this rating blocked the text. */
            blocked?: boolean;
            /** @description Threshold used in place of the one asked for. Vertex only. */
            overwrittenThreshold?: components["schemas"]["HarmBlockThreshold"];
        };
        /**
         * @description How likely a text is harmful.
         * @enum {string}
         */
        HarmProbability: "HARM_PROBABILITY_UNSPECIFIED" | "NEGLIGIBLE" | "LOW" | "MEDIUM" | "HIGH";
        /**
         * @description How bad the harm would be.
         * @enum {string}
         */
        HarmSeverity: "HARM_SEVERITY_UNSPECIFIED" | "HARM_SEVERITY_NEGLIGIBLE" | "HARM_SEVERITY_LOW" | "HARM_SEVERITY_MEDIUM" | "HARM_SEVERITY_HIGH";
        /** @description Sources that the answer recites. Vertex fills `citations`, the Gemini API `citationSources`. */
        CitationMetadata: {
            /** @description Sources. */
            citations?: components["schemas"]["Citation"][];
            /** @description Sources. */
            citationSources?: components["schemas"]["Citation"][];
        };
        /** @description One recited source and the stretch of the answer that recites it. */
        Citation: {
            /** @description First byte of the stretch. */
            startIndex?: number;
            /** @description First byte after the stretch. */
            endIndex?: number;
            /** @description Where the source is. */
            uri?: string;
            /** @description Its title. */
            title?: string;
            /** @description Its licence. */
            license?: string;
            /** @description When it was published. */
            publicationDate?: components["schemas"]["CalendarDate"];
        };
        /** @description A date; parts that are not known are 0 or absent. */
        CalendarDate: {
            /** @description Year. */
            year?: number;
            /** @description Month from 1. */
            month?: number;
            /** @description Day from 1. */
            day?: number;
        };
        /** @description Sources the answer rests on and which stretch rests on which. All members but chunks, supports and queries come from Google only. */
        GroundingMetadata: {
            /** @description Sources, one entry per source. */
            groundingChunks?: components["schemas"]["GroundingChunk"][];
            /** @description Which stretch rests on which sources. */
            groundingSupports?: components["schemas"]["GroundingSupport"][];
            /** @description Searches that were made. */
            webSearchQueries?: string[];
            /** @description Searches for pictures that were made. */
            imageSearchQueries?: string[];
            /** @description Searches in data stores that were made. */
            retrievalQueries?: string[];
            /** @description Search suggestions that Google asks to be shown. */
            searchEntryPoint?: components["schemas"]["SearchEntryPoint"];
            /** @description How the decision to search came out. */
            retrievalMetadata?: components["schemas"]["RetrievalMetadata"];
            /** @description Token for the map widget. */
            googleMapsWidgetContextToken?: string;
            /** @description Where to report map content. */
            sourceFlaggingUris?: components["schemas"]["GroundingMetadataSourceFlaggingUri"][];
        };
        /** @description One source. One member is present. */
        GroundingChunk: {
            /** @description A page. */
            web?: components["schemas"]["GroundingChunkWeb"];
            /** @description A picture. */
            image?: components["schemas"]["GroundingChunkImage"];
            /** @description A document of a data store, or one given in the request. */
            retrievedContext?: components["schemas"]["GroundingChunkRetrievedContext"];
            /** @description A place or route. */
            maps?: components["schemas"]["GroundingChunkMaps"];
        };
        /** @description A page. */
        GroundingChunkWeb: {
            /** @description Its address; Google gives one of its own that leads there. */
            uri?: string;
            /** @description Its title. */
            title?: string;
            /** @description Its host. Vertex only. */
            domain?: string;
        };
        /** @description A picture. */
        GroundingChunkImage: {
            /** @description Page that shows it. */
            sourceUri?: string;
            /** @description Its address. */
            imageUri?: string;
            /** @description Title of the page. */
            title?: string;
            /** @description Host of the page. */
            domain?: string;
        };
        /** @description A document. */
        GroundingChunkRetrievedContext: {
            /** @description Its address. */
            uri?: string;
            /** @description Its title. */
            title?: string;
            /** @description The stretch that was used. */
            text?: string;
            /** @description Its resource name in Vertex AI Search. */
            documentName?: string;
            /** @description Its chunk in the RAG Engine. */
            ragChunk?: components["schemas"]["RagChunk"];
            /** @description Its file store. Gemini API only. */
            fileSearchStore?: string;
            /** @description Its page. Gemini API only. */
            pageNumber?: number;
            /** @description Its media resource. Gemini API only. */
            mediaId?: string;
            /** @description Metadata the owner gave it. Gemini API only. */
            customMetadata?: components["schemas"]["GroundingChunkCustomMetadata"][];
        };
        /** @description A chunk of a document in the RAG Engine. */
        RagChunk: {
            /** @description Its text. */
            text?: string;
            /** @description Its pages. */
            pageSpan?: components["schemas"]["RagChunkPageSpan"];
            /** @description Its id. */
            chunkId?: string;
            /** @description Id of the document. */
            fileId?: string;
        };
        /** @description Pages, from 1. */
        RagChunkPageSpan: {
            /** @description First page. */
            firstPage?: number;
            /** @description Last page. */
            lastPage?: number;
        };
        /** @description One entry of metadata. One value member is present. */
        GroundingChunkCustomMetadata: {
            /** @description Name. */
            key?: string;
            /** @description A text. */
            stringValue?: string;
            /** @description A number. */
            numericValue?: number;
            /** @description Several texts. */
            stringListValue?: components["schemas"]["GroundingChunkStringList"];
        };
        /** @description Several texts. */
        GroundingChunkStringList: {
            /** @description The texts. */
            values?: string[];
        };
        /** @description A place or route. */
        GroundingChunkMaps: {
            /** @description Its address. */
            uri?: string;
            /** @description Its name. */
            title?: string;
            /** @description What was said of it. */
            text?: string;
            /** @description Resource name `places/…`. */
            placeId?: string;
            /** @description What the answer on it rests on. */
            placeAnswerSources?: components["schemas"]["GroundingChunkMapsPlaceAnswerSources"];
            /** @description The route. */
            route?: components["schemas"]["GroundingChunkMapsRoute"];
        };
        /** @description What an answer on a place rests on. */
        GroundingChunkMapsPlaceAnswerSources: {
            /** @description Reviews. */
            reviewSnippets?: components["schemas"]["GroundingChunkMapsReviewSnippet"][];
        };
        /** @description A review. */
        GroundingChunkMapsReviewSnippet: {
            /** @description Its id. */
            reviewId?: string;
            /** @description Its address. */
            googleMapsUri?: string;
            /** @description Its title. */
            title?: string;
        };
        /** @description A route. */
        GroundingChunkMapsRoute: {
            /** @description Length in metres. */
            distanceMeters?: number;
            /** @description Time it takes. */
            duration?: components["schemas"]["Duration"];
            /** @description Its line in Google's encoding. */
            encodedPolyline?: string;
        };
        /** @description A stretch of the answer and the sources it rests on. */
        GroundingSupport: {
            /** @description The stretch. */
            segment?: components["schemas"]["Segment"];
            /** @description Positions in `groundingChunks`. */
            groundingChunkIndices?: number[];
            /** @description Certainty from 0 to 1 for each of them. Google only. */
            confidenceScores?: number[];
            /** @description Positions of rendered pieces. Google only. */
            renderedParts?: number[];
        };
        /** @description A stretch of a part, counted in bytes of its UTF-8 text. */
        Segment: {
            /** @description Which part, from 0. */
            partIndex?: number;
            /** @description First byte. */
            startIndex?: number;
            /** @description First byte after the stretch. */
            endIndex?: number;
            /** @description The text itself. */
            text?: string;
        };
        /** @description Search suggestions to be shown. */
        SearchEntryPoint: {
            /** @description HTML to embed. */
            renderedContent?: string;
            /**
             * Format: byte
             * @description The suggestions as JSON in base64.
             */
            sdkBlob?: string;
        };
        /** @description How the decision to search came out. */
        RetrievalMetadata: {
            /** @description From 0 to 1, how much a search was expected to help. */
            googleSearchDynamicRetrievalScore?: number;
        };
        /** @description Where to report one piece of map content. */
        GroundingMetadataSourceFlaggingUri: {
            /** @description Place or review. */
            sourceId?: string;
            /** @description Address of the report form. */
            flagContentUri?: string;
        };
        /** @description Pages read for the answer. */
        UrlContextMetadata: {
            /** @description One entry per page. */
            urlMetadata?: components["schemas"]["UrlMetadata"][];
        };
        /** @description One page. */
        UrlMetadata: {
            /** @description Its address. */
            retrievedUrl?: string;
            /** @description Whether it could be read. */
            urlRetrievalStatus?: components["schemas"]["UrlRetrievalStatus"];
        };
        /**
         * @description Whether a page could be read.
         * @enum {string}
         */
        UrlRetrievalStatus: "URL_RETRIEVAL_STATUS_UNSPECIFIED" | "URL_RETRIEVAL_STATUS_SUCCESS" | "URL_RETRIEVAL_STATUS_ERROR" | "URL_RETRIEVAL_STATUS_PAYWALL" | "URL_RETRIEVAL_STATUS_UNSAFE";
        /** @description Token probabilities, one entry per token written. */
        LogprobsResult: {
            /** @description The tokens chosen. */
            chosenCandidates?: components["schemas"]["LogprobsResultCandidate"][];
            /** @description The likeliest tokens at each step. */
            topCandidates?: components["schemas"]["LogprobsResultTopCandidates"][];
            /** @description Sum over the tokens chosen. Gemini API only. */
            logProbabilitySum?: number;
        };
        /** @description One token. */
        LogprobsResultCandidate: {
            /** @description Its text. */
            token?: string;
            /** @description Its number in the vocabulary. Google only. */
            tokenId?: number;
            /** @description Natural logarithm of its probability. */
            logProbability?: number;
        };
        /** @description The likeliest tokens at one step. */
        LogprobsResultTopCandidates: {
            /** @description In falling order. */
            candidates?: components["schemas"]["LogprobsResultCandidate"][];
        };
        /** @description A source of the retired question answering method, passed through. */
        GroundingAttribution: {
            [key: string]: unknown;
        };
        /** @description Verdict on the prompt. */
        PromptFeedback: {
            /** @description Present where the prompt was blocked. */
            blockReason?: components["schemas"]["BlockReason"];
            /** @description The reason in words. Vertex and Nordlys only. */
            blockReasonMessage?: string;
            /** @description Ratings by Google. */
            safetyRatings?: components["schemas"]["SafetyRating"][];
        };
        /**
         * @description Why a prompt was blocked.
         * @enum {string}
         */
        BlockReason: "BLOCK_REASON_UNSPECIFIED" | "BLOCKED_REASON_UNSPECIFIED" | "SAFETY" | "OTHER" | "BLOCKLIST" | "PROHIBITED_CONTENT" | "MODEL_ARMOR" | "IMAGE_SAFETY" | "JAILBREAK";
        /** @description Token counts. The total is the sum of prompt, candidates, thoughts and tool-use prompt. */
        UsageMetadata: {
            /** @description Tokens of the prompt, cached ones included. */
            promptTokenCount: number;
            /** @description Tokens of the prompt that came from a cache. Present when above 0. */
            cachedContentTokenCount?: number;
            /** @description Tokens of the answers, thoughts not included. */
            candidatesTokenCount: number;
            /** @description Tokens of reasoning. Present when above 0. */
            thoughtsTokenCount?: number;
            /** @description Tokens that provider-run tools fed to the model. Present when above 0. */
            toolUsePromptTokenCount?: number;
            /** @description All tokens. */
            totalTokenCount: number;
            /** @description The prompt by kind of content. */
            promptTokensDetails?: components["schemas"]["ModalityTokenCount"][];
            /** @description The cached part by kind of content. */
            cacheTokensDetails?: components["schemas"]["ModalityTokenCount"][];
            /** @description The answers by kind of content. */
            candidatesTokensDetails?: components["schemas"]["ModalityTokenCount"][];
            /** @description The tool-use prompt by kind of content. */
            toolUsePromptTokensDetails?: components["schemas"]["ModalityTokenCount"][];
            /** @description How the call is billed. Vertex only. */
            trafficType?: components["schemas"]["TrafficType"];
            /** @description Tier that served the call. Gemini API only. */
            serviceTier?: components["schemas"]["ServiceTier"];
        };
        /** @description Tokens of one kind of content. */
        ModalityTokenCount: {
            /** @description Kind of content. */
            modality: components["schemas"]["MediaModality"];
            /** @description Number of tokens. */
            tokenCount: number;
        };
        /**
         * @description Kind of content in a token count.
         * @enum {string}
         */
        MediaModality: "MODALITY_UNSPECIFIED" | "TEXT" | "IMAGE" | "VIDEO" | "AUDIO" | "DOCUMENT";
        /**
         * @description How a call is billed on Vertex.
         * @enum {string}
         */
        TrafficType: "TRAFFIC_TYPE_UNSPECIFIED" | "ON_DEMAND" | "ON_DEMAND_PRIORITY" | "ON_DEMAND_FLEX" | "ON_DEMAND_OFFPEAK" | "PROVISIONED_THROUGHPUT";
        /** @description Where a model is in its life. */
        ModelStatus: {
            /** @description Stage. */
            modelStage?: components["schemas"]["ModelStage"];
            /**
             * Format: date-time
             * @description When it goes out of service.
             */
            retirementTime?: string;
            /** @description Explanation. */
            message?: string;
        };
        /**
         * @description Stage in a model's life.
         * @enum {string}
         */
        ModelStage: "MODEL_STAGE_UNSPECIFIED" | "UNSTABLE_EXPERIMENTAL" | "EXPERIMENTAL" | "PREVIEW" | "STABLE" | "LEGACY" | "DEPRECATED" | "RETIRED";
        /** @description Every extension of every dialect, all optional. This is what the X-Gateway-Extensions header holds and what the gemini dialect takes at the top level of a body. */
        GatewayExtensions: components["schemas"]["ModelFallbacks"] & components["schemas"]["ProviderPreferences"] & components["schemas"]["ProviderOverrides"] & components["schemas"]["ModelRouting"] & components["schemas"]["FallbackSettings"] & components["schemas"]["ResponseCaching"] & components["schemas"]["ClientCredentials"] & components["schemas"]["GuardrailSettings"] & components["schemas"]["InteractionMembers"];
        /** @description Further models to try (Nordlys). */
        ModelFallbacks: {
            /** @description Models to try after the one in the path, in this order; repeated ones count once. */
            models?: components["schemas"]["ModelReference"][];
        };
        /** @description Which providers may serve the call, and in what order (Nordlys, with the meaning that OpenRouter gives these preferences). Filters run before the order; when they leave no target the call is refused with reason NO_ELIGIBLE_PROVIDER, never relaxed. What is not known of a target never counts in its favour; the operator's `catalogue` says what is. A target at OpenRouter is sent the preferences that speak of its hosts, and decides of them. */
        ProviderPreferences: {
            /** @description Providers to try first, in this order; the others come after them. */
            providerOrder?: components["schemas"]["ProviderReference"][];
            /** @description Only these providers may serve the call. */
            providerOnly?: components["schemas"]["ProviderReference"][];
            /** @description These providers may not serve the call. */
            providerIgnore?: components["schemas"]["ProviderReference"][];
            providerSort?: components["schemas"]["ProviderSort"];
            /** @description Endpoints that run the model at another precision are left out. */
            providerQuantizations?: components["schemas"]["Quantization"][];
            /** @description Whether a target must support every parameter given. Without it what a target lacks may be dropped with a warning. */
            providerRequireParameters?: boolean;
            providerDataCollection?: components["schemas"]["ProviderDataCollection"];
            /** @description True leaves only endpoints that retain nothing. False asks for nothing and cannot weaken what the operator demands. */
            providerZdr?: boolean;
            /** @description True leaves only models whose authors permit distilling their output. */
            providerEnforceDistillableText?: boolean;
            /** @description Highest price of the prompt, in US dollars per million tokens. */
            providerMaxPromptPrice?: number;
            /** @description Highest price of the output, in US dollars per million tokens. */
            providerMaxCompletionPrice?: number;
            /** @description Highest price per request, in US dollars; a target without one counts as free. */
            providerMaxRequestPrice?: number;
            /** @description Highest price per image, in US dollars; a target without one counts as free. */
            providerMaxImagePrice?: number;
        };
        /**
         * @description What orders the eligible providers; replaces load balancing. A target without a known price comes last, one that was not called of late first, as its speed is not known otherwise.
         * @enum {string}
         */
        ProviderSort: "price" | "throughput" | "latency";
        /**
         * @description Numeric precision at which an endpoint runs a model.
         * @enum {string}
         */
        Quantization: "int4" | "int8" | "fp4" | "fp6" | "fp8" | "fp16" | "bf16" | "fp32" | "unknown";
        /**
         * @description `deny` leaves only endpoints that neither store prompts nor train on them; `allow` is the default.
         * @enum {string}
         */
        ProviderDataCollection: "allow" | "deny";
        /** @description A call with the client's own upstream credential (Opper). */
        ClientCredentials: {
            customModelCredentials?: components["schemas"]["CustomModelCredentials"];
        };
        /** @description Used for this call only: never stored, cached or logged, and answers to it are not cached. The operator's credential is never used in its place. Needs a key with the scope `custom_endpoint`; what the call asks of other models and providers has no effect. */
        CustomModelCredentials: {
            /** @description The model to call, as `provider/model`. */
            identifier: string;
            /** @description The client's key with that provider. */
            apiKey: string;
            /** @description Public https address to call; the provider's own public address when absent. What it speaks is what the provider of the identifier speaks: a provider, or the name of a format (`openai-chat/my-model`) for a server of one's own. */
            baseUrl?: string;
            /** @description The same as `base_url`, which is preferred. */
            url?: string;
            /** @description Settings that the provider needs besides (`api_version` and `deployment` of Azure, `region` of Bedrock, `project` and `region` of Vertex); addresses and headers are refused, others dropped with a warning. */
            extra?: {
                [key: string]: unknown;
            };
        };
        /** @description Choice of guardrails for one call. Checked, but without effect so far, which a warning says. */
        GuardrailSettings: {
            /** @description Guardrail name to its settings; a call cannot switch off what the operator demands. */
            guardrails?: {
                [key: string]: unknown;
            };
        };
        /** @description Members that Opper's generateContent body shares with its interactions. */
        InteractionMembers: {
            /** @description Read as `contents` when those are absent or empty, otherwise ignored: a string, one content, or a list of them. */
            input?: unknown;
            /** @description JSON Schema of the answer; implies the type `application/json`. Not together with a response schema in the generation config. */
            responseFormat?: unknown;
            /** @description Media type of the answer; the same as in the generation config. */
            responseMimeType?: components["schemas"]["ResponseMimeType"];
            /** @description True answers generateContent as server-sent events. */
            stream?: boolean;
            /** @description Belongs to interactions; refused here when set. */
            previousInteractionId?: string;
            /** @description Belongs to interactions; refused here when true. */
            background?: boolean;
            /** @description Belongs to interactions; refused here when set. */
            agent?: string;
        };
        /** @description What a call would do. */
        DryRun: {
            /** @description As the client wrote it. */
            model: string;
            /** @description Whether targets would be asked for a stream. */
            stream: boolean;
            /** @description What is lost before any target is known, such as members that nobody knows. */
            warnings: {
                code: string;
                field: string;
            }[];
            /** @description The targets that would be tried, in this order, and those passed over on the way. */
            targets: components["schemas"]["DryRunTarget"][];
            /** @description Every target that may serve the call, as `provider/model`, in order; one that is not among the targets above would be tried only where another is left alone at the time. */
            kept: string[];
            /** @description The targets that may not serve the call. */
            dropped: components["schemas"]["DryRunDropped"][];
            choice?: components["schemas"]["DryRunChoice"];
        };
        /** @description What one target would be sent. */
        DryRunTarget: {
            /** @description `provider/model`, as in X-Gateway-Warnings. */
            target: string;
            provider: string;
            /** @description The model's id at the provider. */
            model: string;
            /** @description The wire format the provider speaks. */
            format: string;
            /** @description False where the target cannot serve the call, or not without a loss that X-Gateway-Strict rules out. */
            eligible: boolean;
            /** @description True where the client's own credential would be used. */
            ownCredential?: boolean;
            /** @description Longest wait for its answer to begin, where the client set one for its provider. */
            timeoutMs?: number;
            /** @description One, or one per candidate; none for a target that is not eligible. */
            requests: {
                /** @constant */
                method: "POST";
                url: string;
                /** @description Values that could be secret are `***`. */
                headers: {
                    [key: string]: string;
                };
                /** @description The JSON body. Base64 values of large requests are shown by their length. */
                body: Record<string, never>;
            }[];
            decisions: components["schemas"]["DryRunDecision"][];
        };
        /** @description What becomes of one field at one target. */
        DryRunDecision: {
            /**
             * @description P passed or translated; E done in another way; W dropped or changed with a warning; S dropped without one, as the answer cannot tell; R refused.
             * @enum {string}
             */
            class: "P" | "E" | "W" | "S" | "R";
            /** @description Path of the field in the request, in camelCase. */
            field: string;
            /** @description The code that X-Gateway-Warnings gives it. */
            code?: string;
            reason: string;
        };
        /** @description A target that may not serve the call, and the first filter that it failed. */
        DryRunDropped: {
            /** @description `provider/model`. */
            target: string;
            /** @description Member of the request that rules it out, in camelCase; `model` where the choice of the model was left to the gateway, and the target cannot serve the request. */
            wish: string;
            reason: string;
        };
        /** @description How the model was chosen, where the choice was left to the gateway. */
        DryRunChoice: {
            /** @description How demanding the request looks, 0 to 1. */
            difficulty: number;
            /** @description What was seen of it, each 0 to 1. */
            features: {
                [key: string]: number;
            };
            /** @description 0 asks for the cheapest model, 1 for the best. */
            costBias: number;
            /** @description Where the expected qualities come from. */
            basis: string;
            /** @description The candidates, best first. */
            scores: components["schemas"]["DryRunScore"][];
        };
        /** @description One candidate's marks. */
        DryRunScore: {
            /** @description `provider/model`. */
            target: string;
            /** @description What the order follows, 0 to 1. */
            score: number;
            /** @description Expected of the answer, 0 to 1. */
            quality: number;
            /** @description Expected cost in US dollars; absent where that of no candidate is known. */
            costUsd?: number;
            /** @description What had to be assumed, because nobody knows it. */
            assumed: ("quality" | "cost")[];
        };
        /** @description What every refusal and failure looks like, also inside a stream. */
        ErrorResponse: {
            /** @description The failure. */
            error: components["schemas"]["Status"];
        };
        /** @description A failure in Google's form. */
        Status: {
            /** @description HTTP status, a number in every dialect. */
            code: number;
            /** @description What went wrong, in words. */
            message: string;
            /** @description Its canonical name. */
            status: components["schemas"]["StatusCode"];
            /** @description Machine-readable particulars. */
            details?: components["schemas"]["ErrorDetail"][];
        };
        /**
         * @description Canonical name of a failure.
         * @enum {string}
         */
        StatusCode: "CANCELLED" | "UNKNOWN" | "INVALID_ARGUMENT" | "DEADLINE_EXCEEDED" | "NOT_FOUND" | "ALREADY_EXISTS" | "PERMISSION_DENIED" | "RESOURCE_EXHAUSTED" | "FAILED_PRECONDITION" | "ABORTED" | "OUT_OF_RANGE" | "UNIMPLEMENTED" | "INTERNAL" | "UNAVAILABLE" | "DATA_LOSS" | "UNAUTHENTICATED";
        /** @description One particular of a failure, told apart by `@type`. */
        ErrorDetail: components["schemas"]["BadRequest"] | components["schemas"]["ErrorInfo"] | components["schemas"]["RetryInfo"] | components["schemas"]["QuotaFailure"] | components["schemas"]["OtherDetail"];
        /** @description Which fields of the request are wrong. */
        BadRequest: {
            /**
             * @description Kind of detail.
             * @constant
             */
            "@type": "type.googleapis.com/google.rpc.BadRequest";
            /** @description One entry per fault. */
            fieldViolations: components["schemas"]["FieldViolation"][];
        };
        /** @description A fault of one field. */
        FieldViolation: {
            /** @description camelCase path, such as `contents[0].parts[1].inlineData`. */
            field: string;
            /** @description What is wrong with it. */
            description: string;
            /** @description Stable upper-case name of the fault, where Google gives one. */
            reason?: string;
        };
        /** @description Stable reason of a failure. */
        ErrorInfo: {
            /**
             * @description Kind of detail.
             * @constant
             */
            "@type": "type.googleapis.com/google.rpc.ErrorInfo";
            /** @description Such as `API_KEY_INVALID`, `RATE_LIMITED`, `NO_ELIGIBLE_PROVIDER` or `UPSTREAM_TIMEOUT`. */
            reason: string;
            /** @description `gateway` for reasons of this gateway. */
            domain: string;
            /** @description Particulars such as `provider`, `model` and `attempts`. */
            metadata?: {
                [key: string]: string;
            };
        };
        /** @description When to try again; beside it stands the `Retry-After` header. */
        RetryInfo: {
            /**
             * @description Kind of detail.
             * @constant
             */
            "@type": "type.googleapis.com/google.rpc.RetryInfo";
            /** @description Time to wait. */
            retryDelay: components["schemas"]["Duration"];
        };
        /** @description Which limits were reached. */
        QuotaFailure: {
            /**
             * @description Kind of detail.
             * @constant
             */
            "@type": "type.googleapis.com/google.rpc.QuotaFailure";
            /** @description One entry per limit. */
            violations: components["schemas"]["QuotaViolation"][];
        };
        /** @description A limit that was reached. */
        QuotaViolation: {
            /** @description Whose limit it is. */
            subject?: string;
            /** @description What the limit is, in words. */
            description?: string;
            /** @description What is counted. */
            quotaMetric?: string;
            /** @description Name of the limit. Clients read `PerDay` in it as final for today. */
            quotaId?: string;
            /** @description The limit, a decimal string. */
            quotaValue?: string;
            /** @description What the limit is split by, such as model or region. */
            quotaDimensions?: {
                [key: string]: string;
            };
        };
        /** @description A detail of another kind, copied from a Google target. */
        OtherDetail: {
            /** @description Kind of detail. */
            "@type": string;
        } & {
            [key: string]: unknown;
        };
        /** @description Body of countTokens. What is counted is either `contents` or a whole request. */
        CountTokensRequest: {
            /** @description As in `GenerateContentRequest`. */
            model?: string;
            /** @description Turns to count. */
            contents?: components["schemas"]["Content"][];
            /** @description A whole request to count. */
            generateContentRequest?: components["schemas"]["GenerateContentRequest"];
            /** @description Counted along with `contents`; the flat form of Vertex. */
            systemInstruction?: components["schemas"]["Content"];
            /** @description Counted along with `contents`; the flat form of Vertex. */
            tools?: components["schemas"]["Tool"][];
            /** @description Considered along with `contents`; the flat form of Vertex. */
            generationConfig?: components["schemas"]["GenerationConfig"];
        };
        /** @description Token count of a prompt. */
        CountTokensResponse: {
            /** @description All tokens, estimated where the target cannot count. */
            totalTokens: number;
            /** @description Those from cached content. */
            cachedContentTokenCount?: number;
            /** @description By kind of content. */
            promptTokensDetails?: components["schemas"]["ModalityTokenCount"][];
            /** @description The cached ones by kind of content. */
            cacheTokensDetails?: components["schemas"]["ModalityTokenCount"][];
            /** @description Characters, for models billed by them. Vertex only. */
            totalBillableCharacters?: number;
        };
        /** @description Body of embedContent, and one entry of a batch. */
        EmbedContentRequest: {
            /** @description As in `GenerateContentRequest`. */
            model?: string;
            /** @description What is embedded; text parts are joined by a line break. */
            content: components["schemas"]["Content"];
            /** @description What the vector is for. Google only. */
            taskType?: components["schemas"]["EmbedTaskType"];
            /** @description Title of a document to be retrieved. Google only. */
            title?: string;
            /** @description Length of the vector. */
            outputDimensionality?: number;
            /** @description Whether too long a text is cut. Vertex only. */
            autoTruncate?: boolean;
            /** @description The options in their newer place. Google only. */
            embedContentConfig?: components["schemas"]["EmbedContentConfig"];
        };
        /**
         * @description What a vector is for. The first two say nothing, in Google's two spellings.
         * @enum {string}
         */
        EmbedTaskType: "TASK_TYPE_UNSPECIFIED" | "UNSPECIFIED" | "RETRIEVAL_QUERY" | "RETRIEVAL_DOCUMENT" | "SEMANTIC_SIMILARITY" | "CLASSIFICATION" | "CLUSTERING" | "QUESTION_ANSWERING" | "FACT_VERIFICATION" | "CODE_RETRIEVAL_QUERY";
        /** @description Options of an embedding. */
        EmbedContentConfig: {
            /** @description What the vector is for. */
            taskType?: components["schemas"]["EmbedTaskType"];
            /** @description Title of a document to be retrieved. */
            title?: string;
            /** @description Length of the vector. */
            outputDimensionality?: number;
            /** @description Whether too long a text is cut. */
            autoTruncate?: boolean;
            /** @description Whether text in pictures of a document is read. */
            documentOcr?: boolean;
            /** @description Whether the sound of a video is taken in. */
            audioTrackExtraction?: boolean;
        };
        /** @description Vector of one content. */
        EmbedContentResponse: {
            /** @description The vector. */
            embedding: components["schemas"]["ContentEmbedding"];
            /** @description Whether the text was cut. Vertex only. */
            truncated?: boolean;
            /** @description Token counts, where the target reports them. */
            usageMetadata?: components["schemas"]["EmbedUsageMetadata"];
        };
        /** @description A vector. */
        ContentEmbedding: {
            /** @description Its components. */
            values: number[];
            /** @description Lengths per dimension, where it is not one row. */
            shape?: number[];
        };
        /** @description Token counts of an embedding call. */
        EmbedUsageMetadata: {
            /** @description Tokens read. */
            promptTokenCount?: number;
            /** @description All tokens. */
            totalTokenCount?: number;
            /** @description By kind of content. */
            promptTokensDetails?: components["schemas"]["ModalityTokenCount"][];
        };
        /** @description Body of batchEmbedContents. */
        BatchEmbedContentsRequest: {
            /** @description What is embedded; each entry gets one vector. */
            requests: components["schemas"]["EmbedContentRequest"][];
        };
        /** @description Vectors of a batch. */
        BatchEmbedContentsResponse: {
            /** @description In the order of the requests. */
            embeddings: components["schemas"]["ContentEmbedding"][];
            /** @description Token counts, where the target reports them. */
            usageMetadata?: components["schemas"]["EmbedUsageMetadata"];
        };
        /** @description One page of the models. */
        ListModelsResponse: {
            /** @description The models. */
            models: components["schemas"]["Model"][];
            /** @description Asks for the next page; absent on the last. */
            nextPageToken?: string;
        };
        /** @description A model that can be called. */
        Model: {
            /** @description `models/` and the id, slashes kept. */
            name: string;
            /** @description Id without a version. */
            baseModelId?: string;
            /** @description Version. */
            version?: string;
            /** @description Name for people. */
            displayName?: string;
            /** @description What it is for. */
            description?: string;
            /** @description Most tokens of a prompt. */
            inputTokenLimit: number;
            /** @description Most tokens of an answer. */
            outputTokenLimit: number;
            /** @description Methods such as `generateContent`, `countTokens` or `embedContent`. */
            supportedGenerationMethods: string[];
            /** @description Whether it can reason. */
            thinking?: boolean;
            /** @description Its own default. */
            temperature?: number;
            /** @description Greatest temperature it takes. */
            maxTemperature?: number;
            /** @description Its own default. */
            topP?: number;
            /** @description Its own default. */
            topK?: number;
        };
        /** @description Gemini's request with every form and every extension of the other dialects. */
        GeminiGenerateContentRequest: {
            /** @description May repeat the model of the path; another model is refused. */
            model?: string;
            /** @description The conversation, oldest turn first. One bare content or a string is a conversation of one turn. May be absent or empty when `input` is given. */
            contents?: components["schemas"]["Content"][];
            /** @description The system text: a string, `{Text}`, `{text}` or `{parts}`. */
            systemInstruction?: components["schemas"]["OpperSystemInstruction"];
            /** @description Tools the model may call. */
            tools?: components["schemas"]["OpperTool"][];
            toolConfig?: components["schemas"]["ToolConfig"];
            /** @description Blocking thresholds by category. */
            safetySettings?: components["schemas"]["SafetySetting"][];
            generationConfig?: components["schemas"]["ExtendedGenerationConfig"];
            config?: components["schemas"]["ExtendedGenerationConfig"];
            /** @description Handle of a stored prompt prefix. */
            cachedContent?: string;
            /** @description Labels for the operator's records. */
            labels?: {
                [key: string]: string;
            };
            serviceTier?: components["schemas"]["ServiceTier"];
            /** @description Whether the provider may keep the exchange; true is dropped with a warning where nothing is kept. */
            store?: boolean;
            /** @description Token of an answer to be continued, as it was received. */
            continuationToken?: string;
        } & components["schemas"]["GatewayExtensions"];
        /** @description Body of batchGenerateContent. */
        BatchGenerateContentRequest: {
            /** @description The batch to create. */
            batch: components["schemas"]["NewGenerateBatch"];
        };
        /** @description What any batch may say of itself. */
        NewBatch: {
            /** @description May repeat the model of the path; another model is refused. */
            model?: string;
            /** @description What the client calls it. The character U+0000 is refused. */
            displayName?: string;
            /** @description Of the batches of one owner those with a higher one go first; 0 where absent. */
            priority?: number;
            /** @description Addresses to be told of the end. Nobody is told; dropped with a warning. */
            webhookConfig?: {
                [key: string]: unknown;
            };
        };
        /** @description What tells one line from another. */
        BatchKey: {
            /** @description Comes back beside the result. */
            key?: unknown;
        };
        /** @description A batch as a client asks for it. */
        NewGenerateBatch: components["schemas"]["NewBatch"] & {
            /** @description What is to be answered. */
            inputConfig: components["schemas"]["GenerateBatchInput"];
        };
        /** @description Requests inline or in a file. */
        GenerateBatchInput: {
            /** @description The requests themselves. */
            requests?: components["schemas"]["GenerateBatchRequests"];
            /** @description Name of an uploaded file, `files/…`, with a `GenerateBatchLine` in every line. */
            fileName?: string;
        };
        /** @description Requests of one batch. */
        GenerateBatchRequests: {
            /** @description In the order of their results. */
            requests: components["schemas"]["GenerateBatchRequest"][];
        };
        /** @description One request of a batch. */
        GenerateBatchRequest: {
            /** @description As the body of one call; it cannot ask for a stream. */
            request: components["schemas"]["GeminiGenerateContentRequest"];
            /** @description Comes back beside the result. */
            metadata?: {
                [key: string]: unknown;
            };
        };
        /** @description One line of a file of requests. */
        GenerateBatchLine: components["schemas"]["GenerateBatchRequest"] & components["schemas"]["BatchKey"];
        /** @description Body of asyncBatchEmbedContent. */
        AsyncBatchEmbedContentRequest: {
            /** @description The batch to create. */
            batch: components["schemas"]["NewEmbedBatch"];
        };
        /** @description A batch as a client asks for it. */
        NewEmbedBatch: components["schemas"]["NewBatch"] & {
            /** @description What is to be answered. */
            inputConfig: components["schemas"]["EmbedBatchInput"];
        };
        /** @description Requests inline or in a file. */
        EmbedBatchInput: {
            /** @description The requests themselves. */
            requests?: components["schemas"]["EmbedBatchRequests"];
            /** @description Name of an uploaded file, `files/…`, with a `EmbedBatchLine` in every line. */
            fileName?: string;
        };
        /** @description Requests of one batch. */
        EmbedBatchRequests: {
            /** @description In the order of their results. */
            requests: components["schemas"]["EmbedBatchRequest"][];
        };
        /** @description One request of a batch. */
        EmbedBatchRequest: {
            /** @description As the body of one call; it cannot ask for a stream. */
            request: components["schemas"]["EmbedContentRequest"];
            /** @description Comes back beside the result. */
            metadata?: {
                [key: string]: unknown;
            };
        };
        /** @description One line of a file of requests. */
        EmbedBatchLine: components["schemas"]["EmbedBatchRequest"] & components["schemas"]["BatchKey"];
        /** @description What a client says of a file that it uploads. */
        CreateFileRequest: {
            /** @description The file. */
            file?: components["schemas"]["NewFile"];
        };
        /** @description A file as a client describes it. */
        NewFile: {
            /** @description Name that the client chooses, `files/` and up to 40 lower-case letters, digits and dashes, no dash first or last. Made by the gateway where it is absent. */
            name?: string;
            /** @description What people call it. */
            displayName?: string;
            /** @description Media type, where no header tells it. */
            mimeType?: string;
            /** @description Bytes of the content, where no header tells it. */
            sizeBytes?: number;
        };
        /** @description The system text in one of the forms that Opper takes. `Text` with a capital is what the vendor publishes. */
        OpperSystemInstruction: {
            /** @description The system text itself. */
            text?: string;
            /** @description The system text as text parts. */
            parts?: components["schemas"]["Part"][];
            /** @description Taken and ignored. */
            role?: string;
        };
        /** @description A Gemini tool, or Opper's flat form: a function with `type: function`, `name`, `description` and `parameters`, or a server tool named by its `type` alone. */
        OpperTool: components["schemas"]["Tool"] & {
            /** @description `function`, or a server tool such as `google_search`, `code_execution` or `url_context`. */
            type?: string;
            /** @description Function name, with `type` `function`. */
            name?: string;
            /** @description What the function does, with `type` `function`. */
            description?: string;
            /** @description Parameters of the function: JSON Schema when its types are lower case, else a Gemini schema. */
            parameters?: {
                [key: string]: unknown;
            };
        };
        /** @description Every form of the generation config that any dialect takes. */
        ExtendedGenerationConfig: components["schemas"]["OpperGenerationConfig"] & components["schemas"]["NestedConfigMembers"];
        /** @description Gemini's generation config and the members that Opper adds to it. */
        OpperGenerationConfig: components["schemas"]["GenerationConfig"] & {
            /** @description `auto`, `any`, `none` or `validated`, or an object `allowed_tools` with `mode` and `tools`. Not together with a function calling config. */
            toolChoice?: unknown;
            thinkingLevel?: components["schemas"]["ThinkingLevel"];
            thinkingSummaries?: components["schemas"]["ThinkingSummaries"];
        };
        /**
         * @description `auto` includes thought summaries in the answer, `none` leaves them out.
         * @enum {string}
         */
        ThinkingSummaries: "auto" | "none";
        /** @description Answer to an upload. */
        CreateFileResponse: {
            /** @description The file, once all of it is there. */
            file?: components["schemas"]["File"];
        };
        /** @description A file that was uploaded, or that the gateway made. */
        File: {
            /** @description Resource name, `files/` and the id. */
            name: string;
            /** @description What people call it. */
            displayName?: string;
            /** @description Media type. */
            mimeType: string;
            /** @description Bytes of the content, in decimal. */
            sizeBytes: string;
            /**
             * Format: date-time
             * @description When the last byte was there, RFC 3339.
             */
            createTime: string;
            /**
             * Format: date-time
             * @description Same as `createTime`; files do not change.
             */
            updateTime: string;
            /**
             * Format: date-time
             * @description When it will be gone, 48 hours after it was made.
             */
            expirationTime: string;
            /**
             * Format: byte
             * @description SHA-256 of the content; base64 of the hexadecimal digits, as at Google.
             */
            sha256Hash: string;
            /** @description Address for `fileData.fileUri`. */
            uri: string;
            /** @description Where the content can be had; of generated files only, as at Google. */
            downloadUri?: string;
            /**
             * @description Files are ready as soon as they are there.
             * @enum {string}
             */
            state: "ACTIVE";
            /**
             * @description Who made it.
             * @enum {string}
             */
            source: "UPLOADED" | "GENERATED";
        };
        /** @description One page of the files. */
        ListFilesResponse: {
            /** @description The files, newest first; absent where there is none. */
            files?: components["schemas"]["File"][];
            /** @description Asks for the next page; absent on the last. */
            nextPageToken?: string;
        };
        /** @description One page of the stored prefixes. */
        ListCachedContentsResponse: {
            /** @description The stored prefixes; absent where there are none. */
            cachedContents?: components["schemas"]["CachedContent"][];
            /** @description Asks for the next page; absent on the last. */
            nextPageToken?: string;
        };
        /** @description A stored prefix, without the prefix. */
        CachedContent: {
            /** @description `cachedContents/` and its id, as calls name it. */
            name: string;
            /** @description The model it was stored for, with `models/`. */
            model: string;
            /** @description The client's own name for it. */
            displayName?: string;
            /**
             * Format: date-time
             * @description When it was stored.
             */
            createTime: string;
            /**
             * Format: date-time
             * @description When its lifetime was last set.
             */
            updateTime: string;
            /**
             * Format: date-time
             * @description When it is gone.
             */
            expireTime: string;
            /** @description How long the prefix is. */
            usageMetadata: {
                /** @description Its tokens, estimated where the provider does not count. */
                totalTokenCount: number;
            };
        };
        /** @description Body of a new stored prefix. It holds contents, a system instruction or tools, and ends with a whole turn. */
        CreateCachedContentRequest: {
            /** @description The model that answers conversations with this beginning, with or without `models/`. */
            model: string;
            /** @description The beginning of the conversation, as in `GenerateContentRequest`. */
            contents?: components["schemas"]["Content"][];
            /** @description As in `GenerateContentRequest`. */
            systemInstruction?: components["schemas"]["Content"];
            /** @description As in `GenerateContentRequest`. */
            tools?: components["schemas"]["Tool"][];
            /** @description As in `GenerateContentRequest`. */
            toolConfig?: components["schemas"]["ToolConfig"];
            /** @description The client's own name for it. The character U+0000 is refused. */
            displayName?: string;
            /** @description How long it is kept from now on, such as `300s`; an hour where nothing is said. */
            ttl?: components["schemas"]["Duration"];
            /**
             * Format: date-time
             * @description Until when it is kept; in the place of `ttl`.
             */
            expireTime?: string;
        };
        /** @description Body of a change to a stored prefix. */
        UpdateCachedContentRequest: {
            /** @description How long it is kept from now on, such as `300s`. */
            ttl?: components["schemas"]["Duration"];
            /**
             * Format: date-time
             * @description Until when it is kept; in the place of `ttl`.
             */
            expireTime?: string;
        };
        /** @description The answer of operations that have nothing to say. */
        Empty: Record<string, never>;
        /** @description A batch as an operation that takes its time. */
        BatchOperation: {
            /** @description `batches/` and its id. */
            name: string;
            /** @description How far it is. */
            metadata: components["schemas"]["Batch"];
            /** @description True once it has ended, however that was. */
            done?: boolean;
            /** @description Results of a batch that came to its end, as in `metadata.output`. */
            response?: components["schemas"]["BatchOutput"];
            /** @description Why another one ended; what was done until then is in `metadata.output`. */
            error?: components["schemas"]["RpcStatus"];
        };
        /** @description A batch and how far it is. */
        Batch: {
            /**
             * @description Which kind of batch.
             * @enum {string}
             */
            "@type": "type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch" | "type.googleapis.com/google.ai.generativelanguage.v1main.EmbedContentBatch";
            /** @description `batches/` and its id. */
            name: string;
            /** @description `models/` and the model as the client wrote it. */
            model: string;
            /** @description What the client calls it. */
            displayName?: string;
            /** @description Where it stands. */
            state: components["schemas"]["BatchState"];
            /** @description As it was asked for; decimal digits. Absent for 0. */
            priority?: string;
            /** @description Where the requests came from, if from a file. */
            inputConfig?: {
                /** @description As the client wrote it. */
                fileName?: string;
            };
            /** @description When it was created; RFC 3339. */
            createTime: string;
            /** @description When anything of it changed last; RFC 3339. */
            updateTime: string;
            /** @description When it ended; RFC 3339. */
            endTime?: string;
            /** @description Its requests in numbers. */
            batchStats: components["schemas"]["BatchStats"];
            /** @description The results, once it has ended. */
            output?: components["schemas"]["BatchOutput"];
        };
        /**
         * @description Where a batch stands.
         * @enum {string}
         */
        BatchState: "BATCH_STATE_PENDING" | "BATCH_STATE_RUNNING" | "BATCH_STATE_SUCCEEDED" | "BATCH_STATE_FAILED" | "BATCH_STATE_CANCELLED" | "BATCH_STATE_EXPIRED";
        /** @description Requests of a batch in numbers, each in decimal digits; a number that is zero is absent. */
        BatchStats: {
            /** @description All of them. */
            requestCount: string;
            /** @description Those that were answered. */
            successfulRequestCount?: string;
            /** @description Those with an error, and, once a batch has ended before its time, those that were not answered. */
            failedRequestCount?: string;
            /** @description Those still to be answered. */
            pendingRequestCount?: string;
        };
        /** @description Results of a batch. */
        BatchOutput: {
            /**
             * @description Which kind of results.
             * @enum {string}
             */
            "@type": "type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatchOutput" | "type.googleapis.com/google.ai.generativelanguage.v1main.EmbedContentBatchOutput";
            /** @description Name of the file with a `BatchResult` in every line, in the order of the requests. */
            responsesFile?: string;
            /** @description Results of inline requests. */
            inlinedResponses?: {
                /** @description One for each request, in their order. */
                inlinedResponses: components["schemas"]["BatchResult"][];
            };
        };
        /** @description What became of one request; either `response` or `error` is there. */
        BatchResult: {
            /** @description Of a line of a file, as it was given. */
            key?: unknown;
            /** @description As it was given. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description A `GenerateContentResponse`, or an `EmbedContentResponse`. */
            response?: {
                [key: string]: unknown;
            };
            /** @description Why there is no answer. */
            error?: components["schemas"]["RpcStatus"];
            /** @description What the answer lacks of what was asked for, as `X-Gateway-Warnings` says it of one call. */
            warnings?: components["schemas"]["BatchWarning"][];
        };
        /** @description A failure as google.rpc.Status. */
        RpcStatus: {
            /** @description Number of its google.rpc.Code, such as 3 for INVALID_ARGUMENT. */
            code: number;
            /** @description What went wrong, in words. */
            message: string;
            /** @description Machine-readable particulars. */
            details?: {
                [key: string]: unknown;
            }[];
        };
        /** @description What became of one field of a request. */
        BatchWarning: {
            /** @description What was done with it. */
            code: string;
            /** @description Its path in the request. */
            field: string;
            /** @description `provider/model`, where one target is concerned. */
            target?: string;
        };
        /** @description A page of batches. */
        ListBatchesResponse: {
            /** @description Newest first. */
            operations?: components["schemas"]["BatchOperation"][];
            /** @description Where the next page starts; absent at the end. */
            nextPageToken?: string;
        };
        /** @description Body of an interaction in every dialect that has them, with the extensions of all. Either `input` or `contents` is needed, unless a call that waits is continued by its token. */
        ExtendedCreateInteractionRequest: components["schemas"]["CreateInteractionRequest"] & {
            /** @description Read as the input when that is absent or empty, otherwise ignored. */
            contents?: components["schemas"]["Content"][];
        } & components["schemas"]["ModelFallbacks"] & components["schemas"]["ProviderPreferences"] & components["schemas"]["ProviderOverrides"] & components["schemas"]["ModelRouting"] & components["schemas"]["FallbackSettings"] & components["schemas"]["ResponseCaching"] & components["schemas"]["ClientCredentials"] & components["schemas"]["GuardrailSettings"];
        /** @description A turn of a conversation, and what is wished of the answer. The settings hold for this turn alone. */
        CreateInteractionRequest: {
            /** @description Model id or alias. Exactly one of `model` and `agent` is needed, and agents are not served. */
            model?: string;
            /** @description Name of an agent. Refused; agents run at Google alone. */
            agent?: string;
            /** @description Settings of an agent. Refused with it. */
            agentConfig?: {
                [key: string]: unknown;
            };
            /** @description What the turn brings: a text, one content, a list of contents, a list of steps, or a list of `{role, content}` in the older form. Results of function calls are steps of their own. */
            input?: string | components["schemas"]["InteractionContent"] | components["schemas"]["InteractionContent"][] | components["schemas"]["InteractionStep"][];
            /** @description The interaction that this one continues. What was said until then is put before the input. */
            previousInteractionId?: string;
            /** @description Whether the interaction is kept, so that it can be read and continued. True where absent. */
            store?: boolean;
            /** @description Answers at once with an interaction that is in progress, and works on it after that. */
            background?: boolean;
            /** @description True answers as server-sent events. */
            stream?: boolean;
            /** @description The system text: a string, `{text}` or `{parts}`. */
            systemInstruction?: components["schemas"]["OpperSystemInstruction"];
            /** @description Tools the model may call. */
            tools?: components["schemas"]["InteractionTool"][];
            /** @description Settings of the answer. */
            generationConfig?: components["schemas"]["InteractionGenerationConfig"];
            /** @description Form of the answer: `{type, mime_type, schema, …}`, a list of them, or in the older form a JSON Schema. */
            responseFormat?: unknown;
            /** @description Media type of the answer, in the older form. */
            responseMimeType?: components["schemas"]["ResponseMimeType"];
            /** @description Kinds of output. */
            responseModalities?: components["schemas"]["Modality"][];
            /** @description Blocking thresholds by category. */
            safetySettings?: components["schemas"]["InteractionSafetySetting"][];
            /** @description Labels for the operator's records. */
            labels?: {
                [key: string]: string;
            };
            /** @description How the provider prioritises the call. */
            serviceTier?: components["schemas"]["ServiceTier"];
            /** @description Name of a stored prefix, `cachedContents/…`. */
            cachedContent?: string;
            /** @description Token of an answer to be continued, as it was received. */
            continuationToken?: string;
            /** @description Where an agent works. Dropped with a warning. */
            environment?: unknown;
            /** @description Where events are to be sent. Dropped with a warning. */
            webhookConfig?: {
                [key: string]: unknown;
            };
        };
        /** @description A piece of a turn. */
        InteractionContent: components["schemas"]["InteractionText"] | components["schemas"]["InteractionMedia"];
        /** @description A text. */
        InteractionText: {
            /**
             * @description Always `text`.
             * @enum {string}
             */
            type: "text";
            /** @description The text. */
            text: string;
            /** @description Sources of stretches of the text. */
            annotations?: components["schemas"]["InteractionAnnotation"][];
        };
        /** @description A source of a stretch of text. */
        InteractionAnnotation: {
            /**
             * @description Kind of source.
             * @enum {string}
             */
            type: "url_citation" | "file_citation" | "place_citation";
            /** @description Address of the source. */
            url?: string;
            /** @description Title of the source, of a web page. */
            title?: string;
            /** @description Address of the document, of a file. */
            documentUri?: string;
            /** @description Name of the file. */
            fileName?: string;
            /** @description Name of the place. */
            name?: string;
            /** @description Id of the place. */
            placeId?: string;
            /** @description Where the stretch begins, in bytes of the text. */
            startIndex?: number;
            /** @description Where it ends. */
            endIndex?: number;
        };
        /** @description Media, in the body or by address. */
        InteractionMedia: {
            /**
             * @description Kind of media.
             * @enum {string}
             */
            type: "image" | "audio" | "video" | "document";
            /** @description The bytes as base64. Either this or `uri`. */
            data?: string;
            /** @description Address of a file, also of one uploaded here. */
            uri?: string;
            /** @description Media type. Needed beside `data`. */
            mimeType?: string;
            /** @description Detail at which it is read, such as `low`. */
            resolution?: string;
        };
        /** @description One thing that happened. Steps of an answer can be sent back as input. */
        InteractionStep: components["schemas"]["InteractionUserInput"] | components["schemas"]["InteractionModelOutput"] | components["schemas"]["InteractionThought"] | components["schemas"]["InteractionFunctionCall"] | components["schemas"]["InteractionFunctionResult"] | components["schemas"]["InteractionCodeCall"] | components["schemas"]["InteractionCodeResult"] | components["schemas"]["InteractionSearchCall"] | components["schemas"]["InteractionSearchResult"] | components["schemas"]["InteractionUrlCall"] | components["schemas"]["InteractionUrlResult"];
        /** @description What the user said. */
        InteractionUserInput: {
            /**
             * @description Always `user_input`.
             * @enum {string}
             */
            type: "user_input";
            /** @description What was said; a bare text is taken too. */
            content: components["schemas"]["InteractionContent"][];
        };
        /** @description What the model said. */
        InteractionModelOutput: {
            /**
             * @description Always `model_output`.
             * @enum {string}
             */
            type: "model_output";
            /** @description What was said. */
            content?: components["schemas"]["InteractionContent"][];
        };
        /** @description What the model thought. Its signature belongs to the step after it and has to come back unchanged. */
        InteractionThought: {
            /**
             * @description Always `thought`.
             * @enum {string}
             */
            type: "thought";
            /** @description Opaque state of the model. */
            signature?: string;
            /** @description The thoughts in words, where they are shown. */
            summary?: components["schemas"]["InteractionContent"][];
        };
        /** @description A call the model wants the client to make. */
        InteractionFunctionCall: {
            /**
             * @description Always `function_call`.
             * @enum {string}
             */
            type: "function_call";
            /** @description Names the call in its result. */
            id: string;
            /** @description Name of the function. */
            name: string;
            /** @description Its arguments. */
            arguments: {
                [key: string]: unknown;
            };
        };
        /** @description What came of a function call. */
        InteractionFunctionResult: {
            /**
             * @description Always `function_result`.
             * @enum {string}
             */
            type: "function_result";
            /** @description Id of the call. */
            callId: string;
            /** @description Name of the function. */
            name?: string;
            /** @description A text, an object, or a list of contents. */
            result: unknown;
            /** @description Whether the call failed. */
            isError?: boolean;
        };
        /** @description Code the model wrote for the provider's sandbox. */
        InteractionCodeCall: {
            /**
             * @description Always `code_execution_call`.
             * @enum {string}
             */
            type: "code_execution_call";
            /** @description Names the call in its result. */
            id: string;
            /** @description The code. */
            arguments: {
                /** @description The code itself. */
                code?: string;
                /** @description Its language, such as `python`. */
                language?: string;
            };
        };
        /** @description What that code printed. */
        InteractionCodeResult: {
            /**
             * @description Always `code_execution_result`.
             * @enum {string}
             */
            type: "code_execution_result";
            /** @description Id of the call. */
            callId: string;
            /** @description What was printed. */
            result: string;
            /** @description Whether the code failed. */
            isError?: boolean;
        };
        /** @description What the provider searched the web for. */
        InteractionSearchCall: {
            /**
             * @description Always `google_search_call`.
             * @enum {string}
             */
            type: "google_search_call";
            /** @description Names the call in its result. */
            id: string;
            /** @description The queries. */
            arguments: {
                /** @description The queries themselves. */
                queries?: string[];
            };
        };
        /** @description What it found. */
        InteractionSearchResult: {
            /**
             * @description Always `google_search_result`.
             * @enum {string}
             */
            type: "google_search_result";
            /** @description Id of the call. */
            callId: string;
            /** @description The pages, and what has to be shown of the search. */
            result: {
                /** @description HTML that Google's terms want shown. */
                searchSuggestions?: string;
                /** @description Address of the page. */
                url?: string;
                /** @description Title of the page. */
                title?: string;
            }[];
        };
        /** @description Pages that the provider read. */
        InteractionUrlCall: {
            /**
             * @description Always `url_context_call`.
             * @enum {string}
             */
            type: "url_context_call";
            /** @description Names the call in its result. */
            id: string;
            /** @description The addresses. */
            arguments: {
                /** @description The addresses themselves. */
                urls?: string[];
            };
        };
        /** @description How the reading went. */
        InteractionUrlResult: {
            /**
             * @description Always `url_context_result`.
             * @enum {string}
             */
            type: "url_context_result";
            /** @description Id of the call. */
            callId: string;
            /** @description One for each page. */
            result: {
                /** @description Its address. */
                url?: string;
                /**
                 * @description How it went.
                 * @enum {string}
                 */
                status?: "success" | "error" | "paywall" | "unsafe";
            }[];
        };
        /** @description A function (`type: function`), or a tool that the provider runs, by its `type` and settings; or a tool in Gemini's own form. */
        InteractionTool: components["schemas"]["OpperTool"] & {
            /** @description Kinds of results, with `google_search`: `web_search`, `image_search`. */
            searchTypes?: string[];
            /** @description Stores to search, with `file_search`. */
            fileSearchStoreNames?: string[];
            /** @description Condition on documents, with `file_search`. */
            metadataFilter?: string;
            /** @description Number of chunks fetched, with `file_search`. */
            topK?: number;
            /** @description Whether the answer carries a token for the map widget, with `google_maps`. */
            enableWidget?: boolean;
            /** @description Where the user is, with `google_maps`. */
            latitude?: number;
            /** @description Where the user is, with `google_maps`. */
            longitude?: number;
            /** @description What kind of screen it is, with `computer_use`. */
            environment?: string;
            /** @description Built-in actions the model may not use, with `computer_use`. */
            excludedPredefinedFunctions?: string[];
            /** @description Whether screens are checked for injected instructions, with `computer_use`. */
            enablePromptInjectionDetection?: boolean;
            /** @description Confirmations that are switched off, with `computer_use`. */
            disabledSafetyPolicies?: string[];
        };
        /** @description Settings of the answer. One answer is given, whatever the settings. */
        InteractionGenerationConfig: {
            /** @description Most tokens of the answer. */
            maxOutputTokens?: number;
            /** @description Randomness of the choice of tokens. */
            temperature?: number;
            /** @description Share of probability from which tokens are chosen. */
            topP?: number;
            /** @description Number of tokens among which is chosen. */
            topK?: number;
            /** @description Makes answers more alike from call to call. */
            seed?: number;
            /** @description Texts that end the answer. */
            stopSequences?: string[];
            /** @description Makes words that were used less likely. */
            presencePenalty?: number;
            /** @description Makes words less likely each time they are used. */
            frequencyPenalty?: number;
            /** @description How much the model thinks. */
            thinkingLevel?: components["schemas"]["ThinkingLevel"];
            /** @description Whether the answer tells of the thoughts. */
            thinkingSummaries?: components["schemas"]["ThinkingSummaries"];
            /** @description The same in Gemini's own form. */
            thinkingConfig?: components["schemas"]["ThinkingConfig"];
            /** @description `auto`, `any`, `none` or `validated`, or an object `allowed_tools` with `mode` and `tools`. */
            toolChoice?: unknown;
            /** @description Voices: a list of `{voice, speaker, language}`, `{speakers}` with such a list, or Gemini's form. */
            speechConfig?: unknown;
            /** @description Form of pictures. */
            imageConfig?: components["schemas"]["ImageConfig"];
            /** @description Form of videos. Dropped with a warning. */
            videoConfig?: {
                [key: string]: unknown;
            };
            /** @description Settings of speech recognition. Dropped with a warning. */
            transcriptionConfig?: {
                [key: string]: unknown;
            };
            /** @description Shape of the answer in Gemini's own form. */
            responseSchema?: components["schemas"]["Schema"];
            /** @description Shape of the answer as JSON Schema. */
            responseJsonSchema?: components["schemas"]["JsonSchema"];
            /** @description Media type of the answer. */
            responseMimeType?: components["schemas"]["ResponseMimeType"];
        };
        /** @description Threshold of one category, in the words of this API (`type`) or of Gemini (`category`). */
        InteractionSafetySetting: {
            /** @description Category, such as `hate_speech`. */
            type?: string;
            /** @description Category, such as `HARM_CATEGORY_HATE_SPEECH`. */
            category?: components["schemas"]["HarmCategory"];
            /** @description From where on is blocked. */
            threshold?: components["schemas"]["HarmBlockThreshold"];
            /** @description Whether `severity` or `probability` counts. */
            method?: string;
        };
        /** @description An interaction, with what came of it. */
        Interaction: {
            /** @description Names it in later requests. Empty where it is not kept. */
            id: string;
            /**
             * @description Always `interaction`.
             * @enum {string}
             */
            object: "interaction";
            status: components["schemas"]["InteractionStatus"];
            /** @description The model as the client named it. */
            model: string;
            /** @description When it was made, RFC 3339. */
            created: string;
            /** @description When it last changed, RFC 3339. */
            updated: string;
            /** @description The interaction that it continues. */
            previous_interaction_id?: string;
            /** @description What the turn brought, where `include_input` asks for it. */
            input?: components["schemas"]["InteractionStep"][];
            /** @description What happened, oldest first. The answer to a request holds what the model did; reading an interaction begins with its input. */
            steps?: components["schemas"]["InteractionStep"][];
            /** @description What the model gave, in the older generation. */
            outputs?: components["schemas"]["InteractionOutput"][];
            /**
             * @description In the older generation, `model`.
             * @enum {string}
             */
            role?: "model";
            /** @description Tokens, once they are known. */
            usage?: components["schemas"]["InteractionUsage"];
            /** @description The same in the words of generateContent. Opper's mount only. */
            usageMetadata?: {
                [key: string]: unknown;
            };
            /** @description Tier that served the call. */
            service_tier?: string;
            /** @description Why it failed. */
            errors?: components["schemas"]["InteractionError"][];
            /** @description The same, in the older generation. */
            error?: components["schemas"]["InteractionError"];
            /** @description Asks for the rest of an answer whose status is `requires_continuation`. */
            continuation_token?: string;
        };
        /**
         * @description How far it is. `requires_action` waits for results of function calls; `incomplete` was cut at a limit.
         * @enum {string}
         */
        InteractionStatus: "in_progress" | "requires_action" | "completed" | "failed" | "cancelled" | "incomplete" | "requires_continuation";
        /** @description One thing that the model gave, in the older generation. */
        InteractionOutput: components["schemas"]["InteractionText"] | components["schemas"]["InteractionMedia"] | components["schemas"]["InteractionThought"] | components["schemas"]["InteractionFunctionCall"] | components["schemas"]["InteractionCodeCall"] | components["schemas"]["InteractionCodeResult"] | components["schemas"]["InteractionSearchCall"] | components["schemas"]["InteractionSearchResult"] | components["schemas"]["InteractionUrlCall"] | components["schemas"]["InteractionUrlResult"];
        /** @description Token counts. */
        InteractionUsage: {
            /** @description Tokens of the prompt, cached ones included. */
            total_input_tokens: number;
            /** @description Tokens of the answer, thoughts not included. */
            total_output_tokens: number;
            /** @description Tokens of reasoning. */
            total_thought_tokens?: number;
            /** @description Tokens of the prompt that came from a cache. */
            total_cached_tokens?: number;
            /** @description Tokens that provider-run tools fed to the model. */
            total_tool_use_tokens?: number;
            /** @description All tokens. */
            total_tokens: number;
            /** @description The prompt by kind of content. */
            input_tokens_by_modality?: components["schemas"]["InteractionModalityTokens"][];
            /** @description The answer by kind of content. */
            output_tokens_by_modality?: components["schemas"]["InteractionModalityTokens"][];
            /** @description The cached part by kind of content. */
            cached_tokens_by_modality?: components["schemas"]["InteractionModalityTokens"][];
            /** @description The tool-use prompt by kind of content. */
            tool_use_tokens_by_modality?: components["schemas"]["InteractionModalityTokens"][];
        };
        /** @description Tokens of one kind of content. */
        InteractionModalityTokens: {
            /** @description Kind of content, such as `text`. */
            modality: string;
            /** @description Number of tokens. */
            tokens: number;
        };
        /** @description Why something failed. */
        InteractionError: {
            /** @description A word for programs, such as `unavailable` or `safety`. */
            code: string;
            /** @description A sentence for people. */
            message: string;
        };
        /** @description What an event of a stream holds. Its name stands before it as well, in a line `event:`. A stream ends with `interaction.completed`, or with `error` and a connection that breaks. */
        InteractionEvent: components["schemas"]["InteractionLifeEvent"] | components["schemas"]["InteractionStatusEvent"] | components["schemas"]["InteractionStepStart"] | components["schemas"]["InteractionStepDelta"] | components["schemas"]["InteractionStepStop"] | components["schemas"]["InteractionErrorEvent"];
        /** @description The first and the last event. Neither holds steps. */
        InteractionLifeEvent: {
            /**
             * @description `interaction.start` and `interaction.complete` belong to the older generation.
             * @enum {string}
             */
            event_type: "interaction.created" | "interaction.completed" | "interaction.start" | "interaction.complete";
            event_id: components["schemas"]["InteractionEventId"];
            /** @description The interaction at that time. */
            interaction: components["schemas"]["Interaction"];
        };
        /** @description Place of the event in the stream; `last_event_id` asks for what comes after it. */
        InteractionEventId: string;
        /** @description The status has changed. */
        InteractionStatusEvent: {
            /**
             * @description Always `interaction.status_update`.
             * @enum {string}
             */
            event_type: "interaction.status_update";
            event_id: components["schemas"]["InteractionEventId"];
            /** @description Id of the interaction; empty where it is not kept. */
            interaction_id: string;
            status: components["schemas"]["InteractionStatus"];
        };
        /** @description A step begins. Of a function call it tells all but the arguments. */
        InteractionStepStart: {
            /**
             * @description `content.start` belongs to the older generation.
             * @enum {string}
             */
            event_type: "step.start" | "content.start";
            event_id: components["schemas"]["InteractionEventId"];
            /** @description Number of the step, from 0. */
            index: number;
            /** @description What is known of it. */
            step?: components["schemas"]["InteractionStep"];
            /** @description The same in the older generation. */
            content?: components["schemas"]["InteractionOutput"];
        };
        /** @description What is new in a step. */
        InteractionStepDelta: {
            /**
             * @description `content.delta` belongs to the older generation.
             * @enum {string}
             */
            event_type: "step.delta" | "content.delta";
            event_id: components["schemas"]["InteractionEventId"];
            /** @description Number of the step. */
            index: number;
            delta: components["schemas"]["InteractionDelta"];
        };
        /** @description What is new in a step. */
        InteractionDelta: components["schemas"]["InteractionText"] | components["schemas"]["InteractionMedia"] | components["schemas"]["InteractionThoughtSummaryDelta"] | components["schemas"]["InteractionSignatureDelta"] | components["schemas"]["InteractionArgumentsDelta"] | components["schemas"]["InteractionAnnotationDelta"] | components["schemas"]["InteractionFunctionCall"] | components["schemas"]["InteractionCodeCall"] | components["schemas"]["InteractionCodeResult"] | components["schemas"]["InteractionSearchCall"] | components["schemas"]["InteractionSearchResult"] | components["schemas"]["InteractionUrlCall"] | components["schemas"]["InteractionUrlResult"];
        /** @description More of a thought. */
        InteractionThoughtSummaryDelta: {
            /**
             * @description Always `thought_summary`.
             * @enum {string}
             */
            type: "thought_summary";
            /** @description The words. */
            content: components["schemas"]["InteractionText"];
        };
        /** @description The signature of a thought. */
        InteractionSignatureDelta: {
            /**
             * @description Always `thought_signature`.
             * @enum {string}
             */
            type: "thought_signature";
            /** @description Opaque state of the model. */
            signature: string;
        };
        /** @description A piece of the JSON text of a call's arguments. */
        InteractionArgumentsDelta: {
            /**
             * @description Always `arguments_delta`.
             * @enum {string}
             */
            type: "arguments_delta";
            /** @description The piece; all pieces together are the JSON of an object. */
            arguments: string;
        };
        /** @description Sources of the text so far. */
        InteractionAnnotationDelta: {
            /**
             * @description Always `text_annotation_delta`.
             * @enum {string}
             */
            type: "text_annotation_delta";
            /** @description The sources. */
            annotations: components["schemas"]["InteractionAnnotation"][];
        };
        /** @description A step is over. */
        InteractionStepStop: {
            /**
             * @description `content.stop` belongs to the older generation.
             * @enum {string}
             */
            event_type: "step.stop" | "content.stop";
            event_id: components["schemas"]["InteractionEventId"];
            /** @description Number of the step. */
            index: number;
        };
        /** @description The interaction has failed. */
        InteractionErrorEvent: {
            /**
             * @description Always `error`.
             * @enum {string}
             */
            event_type: "error";
            event_id: components["schemas"]["InteractionEventId"];
            error: components["schemas"]["InteractionError"];
        };
        /** @description Nordlys' request body. What stands both at the top level and in `generation_config` is merged, and refused where it differs. An array that is null is absent. */
        NordlysGenerateContentRequest: {
            /** @description May repeat the model of the path; another model is refused. */
            model?: string;
            /** @description The conversation, oldest turn first. */
            contents: components["schemas"]["Content"][];
            generationConfig?: components["schemas"]["NestedConfig"];
            /** @description The system text, as a content or a string. */
            systemInstruction?: components["schemas"]["Content"];
            /** @description Tools the model may call. */
            tools?: components["schemas"]["Tool"][];
            toolConfig?: components["schemas"]["ToolConfig"];
            /** @description Blocking thresholds by category. */
            safetySettings?: components["schemas"]["SafetySetting"][];
            /** @description Handle of a stored prompt prefix. */
            cachedContent?: string;
            /** @description Labels for the operator's records. */
            labels?: {
                [key: string]: string;
            };
            serviceTier?: components["schemas"]["ServiceTier"];
            /** @description Whether the provider may keep the exchange; true is dropped with a warning where nothing is kept. */
            store?: boolean;
            /** @description Token of an answer to be continued, as it was received. */
            continuationToken?: string;
        } & components["schemas"]["ModelFallbacks"] & components["schemas"]["ProviderPreferences"] & components["schemas"]["ProviderOverrides"];
        /** @description Gemini's answer with the time it was made, and with dates of citations as text. */
        NordlysGenerateContentResponse: {
            /** @description The answers; in a chunk, the next stretch of one of them. */
            candidates?: components["schemas"]["NordlysCandidate"][];
            /** @description Why the prompt was blocked, or how it was rated. */
            promptFeedback?: components["schemas"]["PromptFeedback"];
            /** @description Token counts. In a stream at least in the last chunk; the last one given holds. */
            usageMetadata?: components["schemas"]["UsageMetadata"];
            /** @description Model that answered, as its provider names it. */
            modelVersion?: string;
            /** @description Identifies the answer; equal in all chunks of a stream. */
            responseId?: string;
            /**
             * Format: date-time
             * @description When the answer was begun.
             */
            createTime?: string;
            /** @description Where the model is in its life. Gemini API only. */
            modelStatus?: components["schemas"]["ModelStatus"];
        };
        /** @description Gemini's candidate, apart from the dates of its citations. */
        NordlysCandidate: {
            /** @description Number of the answer, from 0. */
            index: number;
            /** @description The answer, role `model`, never without a part. Absent only where it was blocked before anything was written. */
            content?: components["schemas"]["Content"];
            /** @description Why the model stopped. In a stream only in the last chunk of this answer. */
            finishReason?: components["schemas"]["FinishReason"];
            /** @description The reason in words. */
            finishMessage?: string;
            /** @description Ratings by Google. */
            safetyRatings?: components["schemas"]["SafetyRating"][];
            /** @description Sources the text recites, found by Google. */
            citationMetadata?: components["schemas"]["NordlysCitationMetadata"];
            /** @description Sources the answer rests on. */
            groundingMetadata?: components["schemas"]["GroundingMetadata"];
            /** @description Pages that were read. */
            urlContextMetadata?: components["schemas"]["UrlContextMetadata"];
            /** @description Token probabilities, where asked for. */
            logprobsResult?: components["schemas"]["LogprobsResult"];
            /** @description Mean log probability of the tokens chosen. */
            avgLogprobs?: number;
            /** @description Tokens of this answer, counted by Google. */
            tokenCount?: number;
            /** @description Asks for the rest of an answer that ended with `CONTINUATION`. */
            continuationToken?: string;
            /**
             * @deprecated
             * @description Sources of the retired question answering method.
             */
            groundingAttributions?: components["schemas"]["GroundingAttribution"][];
        };
        /** @description Gemini's citations, apart from their dates. */
        NordlysCitationMetadata: {
            /** @description Sources. */
            citations?: components["schemas"]["NordlysCitation"][];
            /** @description Sources. */
            citationSources?: components["schemas"]["NordlysCitation"][];
        };
        /** @description Gemini's citation with its date as text. */
        NordlysCitation: {
            /** @description First byte of the stretch. */
            startIndex?: number;
            /** @description First byte after the stretch. */
            endIndex?: number;
            /** @description Where the source is. */
            uri?: string;
            /** @description Its title. */
            title?: string;
            /** @description Its licence. */
            license?: string;
            /** @description When the source was published, as YYYY-MM-DD. */
            publicationDate?: string;
        };
        /** @description Gemini's request. The body's `model` may be left out; one that differs from the path is refused. */
        OmniRoutersGenerateContentRequest: components["schemas"]["GenerateContentRequest"];
        /** @description Opper's request body. Either `contents` or `input` is needed. */
        OpperGenerateContentRequest: {
            /** @description May repeat the model of the path; another model is refused. */
            model?: string;
            /** @description The conversation, oldest turn first. One bare content or a string is a conversation of one turn. May be absent or empty when `input` is given. */
            contents?: components["schemas"]["Content"][];
            /** @description The system text: a string, `{Text}`, `{text}` or `{parts}`. */
            systemInstruction?: components["schemas"]["OpperSystemInstruction"];
            generationConfig?: components["schemas"]["OpperGenerationConfig"];
            /** @description Tools the model may call. */
            tools?: components["schemas"]["OpperTool"][];
            toolConfig?: components["schemas"]["ToolConfig"];
            /** @description Blocking thresholds by category. */
            safetySettings?: components["schemas"]["SafetySetting"][];
            /** @description Handle of a stored prompt prefix. */
            cachedContent?: string;
            /** @description Labels for the operator's records. */
            labels?: {
                [key: string]: string;
            };
            serviceTier?: components["schemas"]["ServiceTier"];
            /** @description Whether the provider may keep the exchange; true is dropped with a warning where nothing is kept. */
            store?: boolean;
            /** @description Token of an answer to be continued, as it was received. */
            continuationToken?: string;
        } & components["schemas"]["InteractionMembers"] & components["schemas"]["ClientCredentials"];
        /** @description Gemini's answer with Opper's record of the call. `candidates` is always there, empty when the prompt was blocked. */
        OpperGenerateContentResponse: components["schemas"]["GenerateContentResponse"] & {
            usageMetadata?: components["schemas"]["OpperUsageMetadata"];
        };
        /** @description Token counts and what the call cost; the latter on the last piece of a stream. */
        OpperUsageMetadata: components["schemas"]["UsageMetadata"] & {
            opper?: components["schemas"]["OpperUsage"];
        };
        /** @description Who served the call and for how much. */
        OpperUsage: {
            /** @description US dollars; absent where the price of the model is not known. */
            cost?: number;
            /** @description Provider that answered. */
            provider: string;
            /** @description Model that answered. */
            model: string;
        };
        /** @description An error in Opper's shape. */
        OpperErrorResponse: {
            error: components["schemas"]["OpperError"];
            meta?: components["schemas"]["OpperErrorMeta"];
        };
        /** @description What went wrong. */
        OpperError: {
            /**
             * @description The status in snake_case.
             * @example invalid_argument
             */
            code: string;
            message: string;
            /**
             * @description Google's name of the status.
             * @example INVALID_ARGUMENT
             */
            status: string;
            /** @description The details that the Google shape carries. */
            details?: {
                [key: string]: unknown;
            }[];
        };
        /** @description Where to look for more. */
        OpperErrorMeta: {
            /** @description The same as in X-Request-Id. */
            request_id: string;
        };
        /** @description The Google shape for requests with x-goog-api-key, Opper's for all others. */
        OpperErrorAnswer: components["schemas"]["OpperErrorResponse"] | components["schemas"]["ErrorResponse"];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AdaptiveGenerateContentRequest = components['schemas']['AdaptiveGenerateContentRequest'];
export type AdaptiveGenerateContentResponse = components['schemas']['AdaptiveGenerateContentResponse'];
export type AdaptiveUsageMetadata = components['schemas']['AdaptiveUsageMetadata'];
export type AdaptiveCacheTier = components['schemas']['AdaptiveCacheTier'];
export type GenerateContentRequest = components['schemas']['GenerateContentRequest'];
export type Content = components['schemas']['Content'];
export type Part = components['schemas']['Part'];
export type Blob = components['schemas']['Blob'];
export type FileData = components['schemas']['FileData'];
export type FunctionCall = components['schemas']['FunctionCall'];
export type PartialArg = components['schemas']['PartialArg'];
export type NullValue = components['schemas']['NullValue'];
export type FunctionResponse = components['schemas']['FunctionResponse'];
export type FunctionResponsePart = components['schemas']['FunctionResponsePart'];
export type FunctionResponseBlob = components['schemas']['FunctionResponseBlob'];
export type FunctionResponseFileData = components['schemas']['FunctionResponseFileData'];
export type MediaProcessing = components['schemas']['MediaProcessing'];
export type FunctionResponseScheduling = components['schemas']['FunctionResponseScheduling'];
export type ExecutableCode = components['schemas']['ExecutableCode'];
export type Language = components['schemas']['Language'];
export type CodeExecutionResult = components['schemas']['CodeExecutionResult'];
export type Outcome = components['schemas']['Outcome'];
export type ToolCall = components['schemas']['ToolCall'];
export type ToolType = components['schemas']['ToolType'];
export type ToolResponse = components['schemas']['ToolResponse'];
export type VideoMetadata = components['schemas']['VideoMetadata'];
export type Duration = components['schemas']['Duration'];
export type PartMediaResolution = components['schemas']['PartMediaResolution'];
export type PartMediaResolutionLevel = components['schemas']['PartMediaResolutionLevel'];
export type Transcription = components['schemas']['Transcription'];
export type WordInfo = components['schemas']['WordInfo'];
export type SpeechMetadata = components['schemas']['SpeechMetadata'];
export type Tool = components['schemas']['Tool'];
export type FunctionDeclaration = components['schemas']['FunctionDeclaration'];
export type Schema = components['schemas']['Schema'];
export type Type = components['schemas']['Type'];
export type JsonSchema = components['schemas']['JsonSchema'];
export type Behavior = components['schemas']['Behavior'];
export type GoogleSearch = components['schemas']['GoogleSearch'];
export type SearchTypes = components['schemas']['SearchTypes'];
export type WebSearch = components['schemas']['WebSearch'];
export type ImageSearch = components['schemas']['ImageSearch'];
export type PhishBlockThreshold = components['schemas']['PhishBlockThreshold'];
export type Interval = components['schemas']['Interval'];
export type GoogleSearchRetrieval = components['schemas']['GoogleSearchRetrieval'];
export type DynamicRetrievalConfig = components['schemas']['DynamicRetrievalConfig'];
export type DynamicRetrievalConfigMode = components['schemas']['DynamicRetrievalConfigMode'];
export type ToolCodeExecution = components['schemas']['ToolCodeExecution'];
export type UrlContext = components['schemas']['UrlContext'];
export type GoogleMaps = components['schemas']['GoogleMaps'];
export type AuthConfig = components['schemas']['AuthConfig'];
export type AuthType = components['schemas']['AuthType'];
export type ApiKeyConfig = components['schemas']['ApiKeyConfig'];
export type HttpElementLocation = components['schemas']['HttpElementLocation'];
export type AuthConfigHttpBasicAuthConfig = components['schemas']['AuthConfigHttpBasicAuthConfig'];
export type AuthConfigGoogleServiceAccountConfig = components['schemas']['AuthConfigGoogleServiceAccountConfig'];
export type AuthConfigOauthConfig = components['schemas']['AuthConfigOauthConfig'];
export type AuthConfigOidcConfig = components['schemas']['AuthConfigOidcConfig'];
export type GoogleMapsGroundingTypes = components['schemas']['GoogleMapsGroundingTypes'];
export type GoogleMapsPlaces = components['schemas']['GoogleMapsPlaces'];
export type GoogleMapsRouting = components['schemas']['GoogleMapsRouting'];
export type FileSearch = components['schemas']['FileSearch'];
export type ComputerUse = components['schemas']['ComputerUse'];
export type Environment = components['schemas']['Environment'];
export type SafetyPolicy = components['schemas']['SafetyPolicy'];
export type EnterpriseWebSearch = components['schemas']['EnterpriseWebSearch'];
export type Retrieval = components['schemas']['Retrieval'];
export type VertexAiSearch = components['schemas']['VertexAISearch'];
export type VertexAiSearchDataStoreSpec = components['schemas']['VertexAISearchDataStoreSpec'];
export type VertexRagStore = components['schemas']['VertexRagStore'];
export type VertexRagStoreRagResource = components['schemas']['VertexRagStoreRagResource'];
export type RagRetrievalConfig = components['schemas']['RagRetrievalConfig'];
export type RagRetrievalConfigFilter = components['schemas']['RagRetrievalConfigFilter'];
export type RagRetrievalConfigHybridSearch = components['schemas']['RagRetrievalConfigHybridSearch'];
export type RagRetrievalConfigRanking = components['schemas']['RagRetrievalConfigRanking'];
export type RagRetrievalConfigRankingLlmRanker = components['schemas']['RagRetrievalConfigRankingLlmRanker'];
export type RagRetrievalConfigRankingRankService = components['schemas']['RagRetrievalConfigRankingRankService'];
export type ExternalApi = components['schemas']['ExternalApi'];
export type ApiSpec = components['schemas']['ApiSpec'];
export type ExternalApiSimpleSearchParams = components['schemas']['ExternalApiSimpleSearchParams'];
export type ExternalApiElasticSearchParams = components['schemas']['ExternalApiElasticSearchParams'];
export type ApiAuth = components['schemas']['ApiAuth'];
export type ApiAuthApiKeyConfig = components['schemas']['ApiAuthApiKeyConfig'];
export type McpServer = components['schemas']['McpServer'];
export type StreamableHttpTransport = components['schemas']['StreamableHttpTransport'];
export type ToolExaAiSearch = components['schemas']['ToolExaAiSearch'];
export type ToolParallelAiSearch = components['schemas']['ToolParallelAiSearch'];
export type ToolConfig = components['schemas']['ToolConfig'];
export type FunctionCallingConfig = components['schemas']['FunctionCallingConfig'];
export type FunctionCallingConfigMode = components['schemas']['FunctionCallingConfigMode'];
export type RetrievalConfig = components['schemas']['RetrievalConfig'];
export type LatLng = components['schemas']['LatLng'];
export type SafetySetting = components['schemas']['SafetySetting'];
export type HarmCategory = components['schemas']['HarmCategory'];
export type HarmBlockThreshold = components['schemas']['HarmBlockThreshold'];
export type HarmBlockMethod = components['schemas']['HarmBlockMethod'];
export type GenerationConfig = components['schemas']['GenerationConfig'];
export type ResponseMimeType = components['schemas']['ResponseMimeType'];
export type Modality = components['schemas']['Modality'];
export type ResponseFormat = components['schemas']['ResponseFormat'];
export type TextResponseFormat = components['schemas']['TextResponseFormat'];
export type ImageResponseFormat = components['schemas']['ImageResponseFormat'];
export type Delivery = components['schemas']['Delivery'];
export type AspectRatio = components['schemas']['AspectRatio'];
export type ImageSize = components['schemas']['ImageSize'];
export type AudioResponseFormat = components['schemas']['AudioResponseFormat'];
export type VideoResponseFormat = components['schemas']['VideoResponseFormat'];
export type ThinkingConfig = components['schemas']['ThinkingConfig'];
export type ThinkingLevel = components['schemas']['ThinkingLevel'];
export type SpeechConfig = components['schemas']['SpeechConfig'];
export type VoiceConfig = components['schemas']['VoiceConfig'];
export type PrebuiltVoiceConfig = components['schemas']['PrebuiltVoiceConfig'];
export type ReplicatedVoiceConfig = components['schemas']['ReplicatedVoiceConfig'];
export type VoiceConsentSignature = components['schemas']['VoiceConsentSignature'];
export type MultiSpeakerVoiceConfig = components['schemas']['MultiSpeakerVoiceConfig'];
export type SpeakerVoiceConfig = components['schemas']['SpeakerVoiceConfig'];
export type ImageConfig = components['schemas']['ImageConfig'];
export type PersonGeneration = components['schemas']['PersonGeneration'];
export type ProminentPeople = components['schemas']['ProminentPeople'];
export type ImageConfigImageOutputOptions = components['schemas']['ImageConfigImageOutputOptions'];
export type MediaResolution = components['schemas']['MediaResolution'];
export type AudioTranscriptionConfig = components['schemas']['AudioTranscriptionConfig'];
export type AudioTranscriptionConfigMode = components['schemas']['AudioTranscriptionConfigMode'];
export type LanguageAuto = components['schemas']['LanguageAuto'];
export type LanguageHints = components['schemas']['LanguageHints'];
export type TranslationConfig = components['schemas']['TranslationConfig'];
export type GenerationConfigRoutingConfig = components['schemas']['GenerationConfigRoutingConfig'];
export type GenerationConfigRoutingConfigAutoRoutingMode = components['schemas']['GenerationConfigRoutingConfigAutoRoutingMode'];
export type ModelRoutingPreference = components['schemas']['ModelRoutingPreference'];
export type GenerationConfigRoutingConfigManualRoutingMode = components['schemas']['GenerationConfigRoutingConfigManualRoutingMode'];
export type ModelSelectionConfig = components['schemas']['ModelSelectionConfig'];
export type FeatureSelectionPreference = components['schemas']['FeatureSelectionPreference'];
export type ServiceTier = components['schemas']['ServiceTier'];
export type NestedConfig = components['schemas']['NestedConfig'];
export type NestedConfigMembers = components['schemas']['NestedConfigMembers'];
export type ProviderOverrides = components['schemas']['ProviderOverrides'];
export type ProviderOverride = components['schemas']['ProviderOverride'];
export type ProviderConnection = components['schemas']['ProviderConnection'];
export type ModelRouting = components['schemas']['ModelRouting'];
export type ModelRouter = components['schemas']['ModelRouter'];
export type ModelReference = components['schemas']['ModelReference'];
export type RouterCandidate = components['schemas']['RouterCandidate'];
export type ProviderReference = components['schemas']['ProviderReference'];
export type FallbackSettings = components['schemas']['FallbackSettings'];
export type FallbackPolicy = components['schemas']['FallbackPolicy'];
export type FallbackMode = components['schemas']['FallbackMode'];
export type ClientCircuitBreaker = components['schemas']['ClientCircuitBreaker'];
export type ResponseCaching = components['schemas']['ResponseCaching'];
export type SemanticCache = components['schemas']['SemanticCache'];
export type PromptCache = components['schemas']['PromptCache'];
export type GenerateContentResponse = components['schemas']['GenerateContentResponse'];
export type Candidate = components['schemas']['Candidate'];
export type FinishReason = components['schemas']['FinishReason'];
export type SafetyRating = components['schemas']['SafetyRating'];
export type HarmProbability = components['schemas']['HarmProbability'];
export type HarmSeverity = components['schemas']['HarmSeverity'];
export type CitationMetadata = components['schemas']['CitationMetadata'];
export type Citation = components['schemas']['Citation'];
export type CalendarDate = components['schemas']['CalendarDate'];
export type GroundingMetadata = components['schemas']['GroundingMetadata'];
export type GroundingChunk = components['schemas']['GroundingChunk'];
export type GroundingChunkWeb = components['schemas']['GroundingChunkWeb'];
export type GroundingChunkImage = components['schemas']['GroundingChunkImage'];
export type GroundingChunkRetrievedContext = components['schemas']['GroundingChunkRetrievedContext'];
export type RagChunk = components['schemas']['RagChunk'];
export type RagChunkPageSpan = components['schemas']['RagChunkPageSpan'];
export type GroundingChunkCustomMetadata = components['schemas']['GroundingChunkCustomMetadata'];
export type GroundingChunkStringList = components['schemas']['GroundingChunkStringList'];
export type GroundingChunkMaps = components['schemas']['GroundingChunkMaps'];
export type GroundingChunkMapsPlaceAnswerSources = components['schemas']['GroundingChunkMapsPlaceAnswerSources'];
export type GroundingChunkMapsReviewSnippet = components['schemas']['GroundingChunkMapsReviewSnippet'];
export type GroundingChunkMapsRoute = components['schemas']['GroundingChunkMapsRoute'];
export type GroundingSupport = components['schemas']['GroundingSupport'];
export type Segment = components['schemas']['Segment'];
export type SearchEntryPoint = components['schemas']['SearchEntryPoint'];
export type RetrievalMetadata = components['schemas']['RetrievalMetadata'];
export type GroundingMetadataSourceFlaggingUri = components['schemas']['GroundingMetadataSourceFlaggingUri'];
export type UrlContextMetadata = components['schemas']['UrlContextMetadata'];
export type UrlMetadata = components['schemas']['UrlMetadata'];
export type UrlRetrievalStatus = components['schemas']['UrlRetrievalStatus'];
export type LogprobsResult = components['schemas']['LogprobsResult'];
export type LogprobsResultCandidate = components['schemas']['LogprobsResultCandidate'];
export type LogprobsResultTopCandidates = components['schemas']['LogprobsResultTopCandidates'];
export type GroundingAttribution = components['schemas']['GroundingAttribution'];
export type PromptFeedback = components['schemas']['PromptFeedback'];
export type BlockReason = components['schemas']['BlockReason'];
export type UsageMetadata = components['schemas']['UsageMetadata'];
export type ModalityTokenCount = components['schemas']['ModalityTokenCount'];
export type MediaModality = components['schemas']['MediaModality'];
export type TrafficType = components['schemas']['TrafficType'];
export type ModelStatus = components['schemas']['ModelStatus'];
export type ModelStage = components['schemas']['ModelStage'];
export type GatewayExtensions = components['schemas']['GatewayExtensions'];
export type ModelFallbacks = components['schemas']['ModelFallbacks'];
export type ProviderPreferences = components['schemas']['ProviderPreferences'];
export type ProviderSort = components['schemas']['ProviderSort'];
export type Quantization = components['schemas']['Quantization'];
export type ProviderDataCollection = components['schemas']['ProviderDataCollection'];
export type ClientCredentials = components['schemas']['ClientCredentials'];
export type CustomModelCredentials = components['schemas']['CustomModelCredentials'];
export type GuardrailSettings = components['schemas']['GuardrailSettings'];
export type InteractionMembers = components['schemas']['InteractionMembers'];
export type DryRun = components['schemas']['DryRun'];
export type DryRunTarget = components['schemas']['DryRunTarget'];
export type DryRunDecision = components['schemas']['DryRunDecision'];
export type DryRunDropped = components['schemas']['DryRunDropped'];
export type DryRunChoice = components['schemas']['DryRunChoice'];
export type DryRunScore = components['schemas']['DryRunScore'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type Status = components['schemas']['Status'];
export type StatusCode = components['schemas']['StatusCode'];
export type ErrorDetail = components['schemas']['ErrorDetail'];
export type BadRequest = components['schemas']['BadRequest'];
export type FieldViolation = components['schemas']['FieldViolation'];
export type ErrorInfo = components['schemas']['ErrorInfo'];
export type RetryInfo = components['schemas']['RetryInfo'];
export type QuotaFailure = components['schemas']['QuotaFailure'];
export type QuotaViolation = components['schemas']['QuotaViolation'];
export type OtherDetail = components['schemas']['OtherDetail'];
export type CountTokensRequest = components['schemas']['CountTokensRequest'];
export type CountTokensResponse = components['schemas']['CountTokensResponse'];
export type EmbedContentRequest = components['schemas']['EmbedContentRequest'];
export type EmbedTaskType = components['schemas']['EmbedTaskType'];
export type EmbedContentConfig = components['schemas']['EmbedContentConfig'];
export type EmbedContentResponse = components['schemas']['EmbedContentResponse'];
export type ContentEmbedding = components['schemas']['ContentEmbedding'];
export type EmbedUsageMetadata = components['schemas']['EmbedUsageMetadata'];
export type BatchEmbedContentsRequest = components['schemas']['BatchEmbedContentsRequest'];
export type BatchEmbedContentsResponse = components['schemas']['BatchEmbedContentsResponse'];
export type ListModelsResponse = components['schemas']['ListModelsResponse'];
export type Model = components['schemas']['Model'];
export type GeminiGenerateContentRequest = components['schemas']['GeminiGenerateContentRequest'];
export type BatchGenerateContentRequest = components['schemas']['BatchGenerateContentRequest'];
export type NewBatch = components['schemas']['NewBatch'];
export type BatchKey = components['schemas']['BatchKey'];
export type NewGenerateBatch = components['schemas']['NewGenerateBatch'];
export type GenerateBatchInput = components['schemas']['GenerateBatchInput'];
export type GenerateBatchRequests = components['schemas']['GenerateBatchRequests'];
export type GenerateBatchRequest = components['schemas']['GenerateBatchRequest'];
export type GenerateBatchLine = components['schemas']['GenerateBatchLine'];
export type AsyncBatchEmbedContentRequest = components['schemas']['AsyncBatchEmbedContentRequest'];
export type NewEmbedBatch = components['schemas']['NewEmbedBatch'];
export type EmbedBatchInput = components['schemas']['EmbedBatchInput'];
export type EmbedBatchRequests = components['schemas']['EmbedBatchRequests'];
export type EmbedBatchRequest = components['schemas']['EmbedBatchRequest'];
export type EmbedBatchLine = components['schemas']['EmbedBatchLine'];
export type CreateFileRequest = components['schemas']['CreateFileRequest'];
export type NewFile = components['schemas']['NewFile'];
export type OpperSystemInstruction = components['schemas']['OpperSystemInstruction'];
export type OpperTool = components['schemas']['OpperTool'];
export type ExtendedGenerationConfig = components['schemas']['ExtendedGenerationConfig'];
export type OpperGenerationConfig = components['schemas']['OpperGenerationConfig'];
export type ThinkingSummaries = components['schemas']['ThinkingSummaries'];
export type CreateFileResponse = components['schemas']['CreateFileResponse'];
export type File = components['schemas']['File'];
export type ListFilesResponse = components['schemas']['ListFilesResponse'];
export type ListCachedContentsResponse = components['schemas']['ListCachedContentsResponse'];
export type CachedContent = components['schemas']['CachedContent'];
export type CreateCachedContentRequest = components['schemas']['CreateCachedContentRequest'];
export type UpdateCachedContentRequest = components['schemas']['UpdateCachedContentRequest'];
export type Empty = components['schemas']['Empty'];
export type BatchOperation = components['schemas']['BatchOperation'];
export type Batch = components['schemas']['Batch'];
export type BatchState = components['schemas']['BatchState'];
export type BatchStats = components['schemas']['BatchStats'];
export type BatchOutput = components['schemas']['BatchOutput'];
export type BatchResult = components['schemas']['BatchResult'];
export type RpcStatus = components['schemas']['RpcStatus'];
export type BatchWarning = components['schemas']['BatchWarning'];
export type ListBatchesResponse = components['schemas']['ListBatchesResponse'];
export type ExtendedCreateInteractionRequest = components['schemas']['ExtendedCreateInteractionRequest'];
export type CreateInteractionRequest = components['schemas']['CreateInteractionRequest'];
export type InteractionContent = components['schemas']['InteractionContent'];
export type InteractionText = components['schemas']['InteractionText'];
export type InteractionAnnotation = components['schemas']['InteractionAnnotation'];
export type InteractionMedia = components['schemas']['InteractionMedia'];
export type InteractionStep = components['schemas']['InteractionStep'];
export type InteractionUserInput = components['schemas']['InteractionUserInput'];
export type InteractionModelOutput = components['schemas']['InteractionModelOutput'];
export type InteractionThought = components['schemas']['InteractionThought'];
export type InteractionFunctionCall = components['schemas']['InteractionFunctionCall'];
export type InteractionFunctionResult = components['schemas']['InteractionFunctionResult'];
export type InteractionCodeCall = components['schemas']['InteractionCodeCall'];
export type InteractionCodeResult = components['schemas']['InteractionCodeResult'];
export type InteractionSearchCall = components['schemas']['InteractionSearchCall'];
export type InteractionSearchResult = components['schemas']['InteractionSearchResult'];
export type InteractionUrlCall = components['schemas']['InteractionUrlCall'];
export type InteractionUrlResult = components['schemas']['InteractionUrlResult'];
export type InteractionTool = components['schemas']['InteractionTool'];
export type InteractionGenerationConfig = components['schemas']['InteractionGenerationConfig'];
export type InteractionSafetySetting = components['schemas']['InteractionSafetySetting'];
export type Interaction = components['schemas']['Interaction'];
export type InteractionStatus = components['schemas']['InteractionStatus'];
export type InteractionOutput = components['schemas']['InteractionOutput'];
export type InteractionUsage = components['schemas']['InteractionUsage'];
export type InteractionModalityTokens = components['schemas']['InteractionModalityTokens'];
export type InteractionError = components['schemas']['InteractionError'];
export type InteractionEvent = components['schemas']['InteractionEvent'];
export type InteractionLifeEvent = components['schemas']['InteractionLifeEvent'];
export type InteractionEventId = components['schemas']['InteractionEventId'];
export type InteractionStatusEvent = components['schemas']['InteractionStatusEvent'];
export type InteractionStepStart = components['schemas']['InteractionStepStart'];
export type InteractionStepDelta = components['schemas']['InteractionStepDelta'];
export type InteractionDelta = components['schemas']['InteractionDelta'];
export type InteractionThoughtSummaryDelta = components['schemas']['InteractionThoughtSummaryDelta'];
export type InteractionSignatureDelta = components['schemas']['InteractionSignatureDelta'];
export type InteractionArgumentsDelta = components['schemas']['InteractionArgumentsDelta'];
export type InteractionAnnotationDelta = components['schemas']['InteractionAnnotationDelta'];
export type InteractionStepStop = components['schemas']['InteractionStepStop'];
export type InteractionErrorEvent = components['schemas']['InteractionErrorEvent'];
export type NordlysGenerateContentRequest = components['schemas']['NordlysGenerateContentRequest'];
export type NordlysGenerateContentResponse = components['schemas']['NordlysGenerateContentResponse'];
export type NordlysCandidate = components['schemas']['NordlysCandidate'];
export type NordlysCitationMetadata = components['schemas']['NordlysCitationMetadata'];
export type NordlysCitation = components['schemas']['NordlysCitation'];
export type OmniRoutersGenerateContentRequest = components['schemas']['OmniRoutersGenerateContentRequest'];
export type OpperGenerateContentRequest = components['schemas']['OpperGenerateContentRequest'];
export type OpperGenerateContentResponse = components['schemas']['OpperGenerateContentResponse'];
export type OpperUsageMetadata = components['schemas']['OpperUsageMetadata'];
export type OpperUsage = components['schemas']['OpperUsage'];
export type OpperErrorResponse = components['schemas']['OpperErrorResponse'];
export type OpperError = components['schemas']['OpperError'];
export type OpperErrorMeta = components['schemas']['OpperErrorMeta'];
export type OpperErrorAnswer = components['schemas']['OpperErrorAnswer'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

// Generated from openapi/formats/bedrock-converse.yaml (sha256 2f21dd56cc67a4119c263d7a46aeeaef3e4493ac142c251695c29b89f89ba4cc); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description User data or a JSON Schema; carried, not inspected. */
        JsonObject: {
            [key: string]: unknown;
        };
        /** @description Body of both forms of the call. */
        ConverseRequest: {
            messages: components["schemas"]["Messages"];
            system?: components["schemas"]["System"];
            inferenceConfig?: components["schemas"]["InferenceConfig"];
            toolConfig?: components["schemas"]["ToolConfig"];
            outputConfig?: components["schemas"]["OutputConfig"];
            additionalModelRequestFields?: components["schemas"]["AdditionalFields"];
            serviceTier?: components["schemas"]["ServiceTier"];
            requestMetadata?: components["schemas"]["RequestMetadata"];
        };
        /** @description Alternating turns; the first is the user's, and so is the last. */
        Messages: components["schemas"]["Message"][];
        /** @description One turn. */
        Message: {
            /** @enum {string} */
            role: "user" | "assistant";
            content: components["schemas"]["ContentBlock"][];
        };
        /** @description One piece of a turn. */
        ContentBlock: components["schemas"]["TextBlock"] | components["schemas"]["ImageContent"] | components["schemas"]["DocumentContent"] | components["schemas"]["VideoContent"] | components["schemas"]["AudioContent"] | components["schemas"]["ToolUseContent"] | components["schemas"]["ToolResultContent"] | components["schemas"]["ReasoningContent"] | components["schemas"]["CachePointContent"];
        /** @description A text; never blank in a request. */
        TextBlock: {
            text: string;
        };
        /** @description A picture. */
        ImageContent: {
            image: {
                format: components["schemas"]["ImageFormat"];
                source: components["schemas"]["MediaSource"];
            };
        };
        /** @description A document. A text has to stand beside it in the same turn. */
        DocumentContent: {
            document: {
                format: components["schemas"]["DocumentFormat"];
                /** @description Unique in the request; letters, digits, single spaces, hyphens, parentheses and square brackets. */
                name: string;
                source: components["schemas"]["MediaSource"];
            };
        };
        /** @description A film. */
        VideoContent: {
            video: {
                format: components["schemas"]["VideoFormat"];
                source: components["schemas"]["MediaSource"];
            };
        };
        /** @description Sound. */
        AudioContent: {
            audio: {
                format: components["schemas"]["AudioFormat"];
                source: components["schemas"]["MediaSource"];
            };
        };
        /**
         * @description Pictures that are taken.
         * @enum {string}
         */
        ImageFormat: "png" | "jpeg" | "gif" | "webp";
        /**
         * @description Documents that are taken.
         * @enum {string}
         */
        DocumentFormat: "pdf" | "csv" | "doc" | "docx" | "xls" | "xlsx" | "html" | "txt" | "md";
        /**
         * @description Films that are taken.
         * @enum {string}
         */
        VideoFormat: "mkv" | "mov" | "mp4" | "webm" | "flv" | "mpeg" | "mpg" | "wmv" | "three_gp";
        /**
         * @description Sounds that are taken.
         * @enum {string}
         */
        AudioFormat: "mp3" | "opus" | "wav" | "aac" | "flac" | "mp4" | "ogg" | "mkv" | "mka" | "x-aac" | "m4a" | "mpeg" | "mpga" | "pcm" | "webm";
        /** @description Where media come from. */
        MediaSource: components["schemas"]["BytesSource"] | components["schemas"]["S3Source"];
        /** @description The bytes themselves. */
        BytesSource: {
            /** Format: byte */
            bytes: string;
        };
        /** @description An object in S3 that the caller may read. */
        S3Source: {
            s3Location: {
                uri: string;
            };
        };
        /** @description A call of a function. */
        ToolUseContent: {
            toolUse: {
                toolUseId: components["schemas"]["ToolUseId"];
                name: string;
                input: components["schemas"]["JsonObject"];
            };
        };
        /** @description Pairs a call with its result. */
        ToolUseId: string;
        /** @description What a function gave. */
        ToolResultContent: {
            toolResult: {
                toolUseId: components["schemas"]["ToolUseId"];
                /** @enum {string} */
                status?: "success" | "error";
                content: components["schemas"]["ToolResultPiece"][];
            };
        };
        /** @description One piece of a result. */
        ToolResultPiece: components["schemas"]["TextBlock"] | components["schemas"]["JsonPiece"] | components["schemas"]["ImageContent"] | components["schemas"]["DocumentContent"] | components["schemas"]["VideoContent"];
        /** @description A result that is no text; an object. */
        JsonPiece: {
            json: components["schemas"]["JsonObject"];
        };
        /** @description What the model thought. Goes back unmodified, before the calls of its turn. */
        ReasoningContent: {
            reasoningContent: components["schemas"]["ReasoningText"] | components["schemas"]["RedactedReasoning"];
        };
        /** @description Thoughts that can be read. */
        ReasoningText: {
            reasoningText: {
                text: string;
                /** @description Proves that the model wrote it; only Claude's thoughts have one. */
                signature?: string;
            };
        };
        /** @description Thoughts that only the model can read. */
        RedactedReasoning: {
            /** Format: byte */
            redactedContent: string;
        };
        /** @description Instructions. */
        System: (components["schemas"]["TextBlock"] | components["schemas"]["CachePointContent"])[];
        /** @description Marks the end of a prefix to cache. */
        CachePointContent: {
            cachePoint: {
                /** @constant */
                type: "default";
                /**
                 * @description Lifetime; five minutes when absent.
                 * @enum {string}
                 */
                ttl?: "5m" | "1h";
            };
        };
        /** @description Settings that every model knows by the same name. */
        InferenceConfig: {
            /** @description Output limit, thinking included; the model's own when absent. */
            maxTokens?: number;
            temperature?: number;
            topP?: number;
            stopSequences?: string[];
        };
        /** @description Functions the model may call. Has to be there where the conversation holds calls. */
        ToolConfig: {
            tools: (components["schemas"]["ToolSpecContent"] | components["schemas"]["CachePointContent"])[];
            toolChoice?: components["schemas"]["ToolChoice"];
        };
        /** @description A function. */
        ToolSpecContent: {
            toolSpec: {
                name: string;
                description?: string;
                inputSchema: {
                    json: components["schemas"]["JsonObject"];
                };
                /** @description Whether arguments are sure to fit the schema. */
                strict?: boolean;
            };
        };
        /** @description Which function is called. There is no way to forbid all of them. */
        ToolChoice: components["schemas"]["AutoChoice"] | components["schemas"]["AnyChoice"] | components["schemas"]["NamedChoice"];
        /** @description The model decides. */
        AutoChoice: {
            auto: components["schemas"]["Nothing"];
        };
        /** @description At least one. */
        AnyChoice: {
            any: components["schemas"]["Nothing"];
        };
        /** @description This one. */
        NamedChoice: {
            tool: {
                name: string;
            };
        };
        /** @description An empty object. */
        Nothing: Record<string, never>;
        /** @description The form of the answer and the effort behind it. */
        OutputConfig: {
            textFormat?: components["schemas"]["OutputFormat"];
            /** @description How much a model that thinks adaptively puts into the answer. */
            effort?: components["schemas"]["Effort"];
        };
        /** @description A form that the service guarantees. */
        OutputFormat: {
            /** @constant */
            type: "json_schema";
            structure: {
                jsonSchema: {
                    /** @description The JSON Schema as text. */
                    schema: string;
                    name?: string;
                };
            };
        };
        /**
         * @description A subset of what the models know.
         * @enum {string}
         */
        Effort: "low" | "medium" | "high";
        /** @description Members of the model's own request; each family reads its own. */
        AdditionalFields: {
            /** @description Claude. */
            thinking?: components["schemas"]["ThinkingConfig"];
            /** @description Claude. */
            top_k?: number;
            /** @description OpenAI's open models. */
            reasoning_effort?: components["schemas"]["Effort"];
        };
        /** @description As of Claude's own API. */
        ThinkingConfig: {
            /** @enum {string} */
            type: "enabled" | "adaptive" | "disabled";
            /** @description With `enabled`; below the output limit. */
            budget_tokens?: number;
            /**
             * @description Whether thoughts can be read.
             * @enum {string}
             */
            display?: "summarized" | "omitted";
        };
        /** @description Who is served first. */
        ServiceTier: {
            /** @enum {string} */
            type: "priority" | "default" | "flex";
        };
        /** @description Labels in the invocation log, 16 at most. */
        RequestMetadata: {
            [key: string]: string;
        };
        /** @description A whole answer. It names neither itself nor the model. */
        ConverseResponse: {
            output: {
                message: components["schemas"]["AnswerMessage"];
            };
            stopReason: components["schemas"]["StopReason"];
            usage?: components["schemas"]["TokenUsage"];
            trace?: components["schemas"]["Trace"];
        };
        /** @description The model's turn. */
        AnswerMessage: {
            content: components["schemas"]["AnswerBlock"][];
        };
        /** @description One piece of an answer. */
        AnswerBlock: components["schemas"]["TextBlock"] | components["schemas"]["ToolUseContent"] | components["schemas"]["ReasoningContent"] | components["schemas"]["CitationsContent"];
        /** @description A text with its sources. */
        CitationsContent: {
            citationsContent: {
                content?: components["schemas"]["CitedText"][];
                citations?: components["schemas"]["Citation"][];
            };
        };
        /** @description A stretch of such a text. */
        CitedText: {
            text?: string;
        };
        /** @description A source. */
        Citation: {
            title?: string;
            source?: string;
            /** @description What is cited. */
            sourceContent?: components["schemas"]["CitedText"][];
            location?: {
                /** @description Only pages have it; the other kinds of places are in documents of the request. */
                web?: {
                    url?: string;
                    domain?: string;
                };
            };
        };
        /**
         * @description Why the answer ended.
         * @enum {string}
         */
        StopReason: "end_turn" | "tool_use" | "max_tokens" | "stop_sequence" | "guardrail_intervened" | "content_filtered" | "malformed_model_output" | "malformed_tool_use" | "model_context_window_exceeded";
        /** @description What it took. `inputTokens` are those beside the cached ones. */
        TokenUsage: {
            inputTokens?: number;
            /** @description Includes thinking. */
            outputTokens?: number;
            cacheReadInputTokens?: number;
            cacheWriteInputTokens?: number;
        };
        /** @description What stood between the request and the answer. */
        Trace: {
            guardrail?: {
                /** @description Why a guardrail stepped in. */
                actionReason?: string;
            };
        };
        /** @description One event of a stream, under its `:event-type`. */
        ConverseStreamOutput: {
            messageStart: components["schemas"]["JsonObject"];
        } | {
            contentBlockStart: components["schemas"]["ContentBlockStartEvent"];
        } | {
            contentBlockDelta: components["schemas"]["ContentBlockDeltaEvent"];
        } | {
            contentBlockStop: components["schemas"]["ContentBlockStopEvent"];
        } | {
            messageStop: components["schemas"]["MessageStopEvent"];
        } | {
            metadata: components["schemas"]["MetadataEvent"];
        };
        /** @description A block begins. Texts and thoughts often begin with their first delta instead. */
        ContentBlockStartEvent: {
            contentBlockIndex: number;
            start: {
                toolUse?: {
                    toolUseId?: string;
                    name: string;
                };
            };
        };
        /** @description A block grows. */
        ContentBlockDeltaEvent: {
            contentBlockIndex: number;
            delta: components["schemas"]["ContentBlockDelta"];
        };
        /** @description One of these; others are newer. */
        ContentBlockDelta: {
            text?: string;
            toolUse?: {
                /** @description The next stretch of the JSON text of the arguments. */
                input?: string;
            };
            reasoningContent?: {
                text?: string;
                signature?: string;
                /** Format: byte */
                redactedContent?: string;
            };
            citation?: components["schemas"]["Citation"];
        };
        /** @description A block is whole. */
        ContentBlockStopEvent: {
            contentBlockIndex: number;
        };
        /** @description The answer is whole; `metadata` follows. */
        MessageStopEvent: {
            stopReason: components["schemas"]["StopReason"];
        };
        /** @description The last event. */
        MetadataEvent: {
            usage?: components["schemas"]["TokenUsage"];
            trace?: components["schemas"]["Trace"];
        };
        /** @description What of a request is input. */
        CountTokensRequest: {
            input: {
                converse: {
                    messages?: components["schemas"]["Messages"];
                    system?: components["schemas"]["System"];
                    toolConfig?: components["schemas"]["ToolConfig"];
                    additionalModelRequestFields?: components["schemas"]["AdditionalFields"];
                };
            };
        };
        /** @description The count. */
        CountTokensResponse: {
            inputTokens: number;
        };
        /** @description Body of a failure, and payload of a frame that ends a stream with one. */
        Exception: {
            message?: string;
        };
        /**
         * @description Told in `x-amzn-errortype`, or with a small first letter in `:exception-type`.
         * @enum {string}
         */
        ExceptionName: "AccessDeniedException" | "InternalServerException" | "ModelErrorException" | "ModelNotReadyException" | "ModelStreamErrorException" | "ModelTimeoutException" | "ResourceNotFoundException" | "ServiceUnavailableException" | "ThrottlingException" | "ValidationException";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type JsonObject = components['schemas']['JsonObject'];
export type ConverseRequest = components['schemas']['ConverseRequest'];
export type Messages = components['schemas']['Messages'];
export type Message = components['schemas']['Message'];
export type ContentBlock = components['schemas']['ContentBlock'];
export type TextBlock = components['schemas']['TextBlock'];
export type ImageContent = components['schemas']['ImageContent'];
export type DocumentContent = components['schemas']['DocumentContent'];
export type VideoContent = components['schemas']['VideoContent'];
export type AudioContent = components['schemas']['AudioContent'];
export type ImageFormat = components['schemas']['ImageFormat'];
export type DocumentFormat = components['schemas']['DocumentFormat'];
export type VideoFormat = components['schemas']['VideoFormat'];
export type AudioFormat = components['schemas']['AudioFormat'];
export type MediaSource = components['schemas']['MediaSource'];
export type BytesSource = components['schemas']['BytesSource'];
export type S3Source = components['schemas']['S3Source'];
export type ToolUseContent = components['schemas']['ToolUseContent'];
export type ToolUseId = components['schemas']['ToolUseId'];
export type ToolResultContent = components['schemas']['ToolResultContent'];
export type ToolResultPiece = components['schemas']['ToolResultPiece'];
export type JsonPiece = components['schemas']['JsonPiece'];
export type ReasoningContent = components['schemas']['ReasoningContent'];
export type ReasoningText = components['schemas']['ReasoningText'];
export type RedactedReasoning = components['schemas']['RedactedReasoning'];
export type System = components['schemas']['System'];
export type CachePointContent = components['schemas']['CachePointContent'];
export type InferenceConfig = components['schemas']['InferenceConfig'];
export type ToolConfig = components['schemas']['ToolConfig'];
export type ToolSpecContent = components['schemas']['ToolSpecContent'];
export type ToolChoice = components['schemas']['ToolChoice'];
export type AutoChoice = components['schemas']['AutoChoice'];
export type AnyChoice = components['schemas']['AnyChoice'];
export type NamedChoice = components['schemas']['NamedChoice'];
export type Nothing = components['schemas']['Nothing'];
export type OutputConfig = components['schemas']['OutputConfig'];
export type OutputFormat = components['schemas']['OutputFormat'];
export type Effort = components['schemas']['Effort'];
export type AdditionalFields = components['schemas']['AdditionalFields'];
export type ThinkingConfig = components['schemas']['ThinkingConfig'];
export type ServiceTier = components['schemas']['ServiceTier'];
export type RequestMetadata = components['schemas']['RequestMetadata'];
export type ConverseResponse = components['schemas']['ConverseResponse'];
export type AnswerMessage = components['schemas']['AnswerMessage'];
export type AnswerBlock = components['schemas']['AnswerBlock'];
export type CitationsContent = components['schemas']['CitationsContent'];
export type CitedText = components['schemas']['CitedText'];
export type Citation = components['schemas']['Citation'];
export type StopReason = components['schemas']['StopReason'];
export type TokenUsage = components['schemas']['TokenUsage'];
export type Trace = components['schemas']['Trace'];
export type ConverseStreamOutput = components['schemas']['ConverseStreamOutput'];
export type ContentBlockStartEvent = components['schemas']['ContentBlockStartEvent'];
export type ContentBlockDeltaEvent = components['schemas']['ContentBlockDeltaEvent'];
export type ContentBlockDelta = components['schemas']['ContentBlockDelta'];
export type ContentBlockStopEvent = components['schemas']['ContentBlockStopEvent'];
export type MessageStopEvent = components['schemas']['MessageStopEvent'];
export type MetadataEvent = components['schemas']['MetadataEvent'];
export type CountTokensRequest = components['schemas']['CountTokensRequest'];
export type CountTokensResponse = components['schemas']['CountTokensResponse'];
export type Exception = components['schemas']['Exception'];
export type ExceptionName = components['schemas']['ExceptionName'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

// Generated from openapi/formats/anthropic-messages.yaml (sha256 a554b9bd26a3b6e8ebacc07915a717f2d37985848391376a5417d7661dc8f9e3); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description User data or a JSON Schema; carried, not inspected. */
        JsonObject: {
            [key: string]: unknown;
        };
        /** @description Body of POST /v1/messages. */
        MessagesRequest: {
            model: string;
            /** @description Output limit including thinking. */
            max_tokens: number;
            messages: components["schemas"]["Messages"];
            system?: components["schemas"]["System"];
            /** @description Answer with server-sent events. */
            stream?: boolean;
            /** @description Sampling temperature. Refused by the newest models and with thinking. */
            temperature?: number;
            /** @description Nucleus sampling. Refused by the newest models, and beside `temperature` from Claude 4.5 on. */
            top_p?: number;
            /** @description Refused by the newest models and with thinking. */
            top_k?: number;
            /** @description Sequences that end the answer; none may be blank. */
            stop_sequences?: string[];
            tools?: components["schemas"]["Tools"];
            tool_choice?: components["schemas"]["ToolChoice"];
            thinking?: components["schemas"]["ThinkingConfig"];
            output_config?: components["schemas"]["OutputConfig"];
            /** @description Here it marks the last block that can be cached. */
            cache_control?: components["schemas"]["CacheControl"];
            /** @description Id of the sandbox that the answer so far ran its code in. */
            container?: string;
            metadata?: components["schemas"]["Metadata"];
            service_tier?: components["schemas"]["ServiceTier"];
        };
        /** @description Alternating turns; the first is the user's. */
        Messages: components["schemas"]["MessageParam"][];
        /** @description Instructions. */
        System: components["schemas"]["TextBlock"][];
        /** @description Declared functions and tools that run at Anthropic. */
        Tools: components["schemas"]["ToolUnion"][];
        /** @description Marks the end of a prefix to cache. */
        CacheControl: {
            /** @constant */
            type: "ephemeral";
            /**
             * @description Lifetime; five minutes when absent.
             * @enum {string}
             */
            ttl?: "5m" | "1h";
        };
        /** @description About the call. */
        Metadata: {
            /** @description An opaque id of the end user. */
            user_id?: string;
        };
        /**
         * @description Whether reserved capacity may be used.
         * @enum {string}
         */
        ServiceTier: "auto" | "standard_only";
        /** @description One turn, told apart by `role`. */
        MessageParam: components["schemas"]["UserMessageParam"] | components["schemas"]["AssistantMessageParam"];
        /** @description The user's turn; tool results come first. */
        UserMessageParam: {
            /** @constant */
            role: "user";
            content: components["schemas"]["UserContentBlock"][];
        };
        /** @description The model's turn; thinking comes before the tool calls. */
        AssistantMessageParam: {
            /** @constant */
            role: "assistant";
            content: components["schemas"]["ContentBlock"][];
        };
        /** @description One piece of a user turn, told apart by `type`. */
        UserContentBlock: components["schemas"]["TextBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["DocumentBlock"] | components["schemas"]["ToolResultBlock"];
        /** @description A picture. */
        ImageBlock: {
            /** @constant */
            type: "image";
            source: components["schemas"]["ImageSource"];
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description Where a picture comes from, told apart by `type`. */
        ImageSource: components["schemas"]["Base64ImageSource"] | components["schemas"]["UrlSource"];
        /** @description The bytes of a picture. */
        Base64ImageSource: {
            /** @constant */
            type: "base64";
            /** @enum {string} */
            media_type: "image/jpeg" | "image/png" | "image/gif" | "image/webp";
            /** Format: byte */
            data: string;
        };
        /** @description An address Anthropic fetches. */
        UrlSource: {
            /** @constant */
            type: "url";
            url: string;
        };
        /** @description A PDF or a text. */
        DocumentBlock: {
            /** @constant */
            type: "document";
            source: components["schemas"]["DocumentSource"];
            /** @description Its name, shown to the model. */
            title?: string;
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description Where a document comes from, told apart by `type`; `url` is a PDF. */
        DocumentSource: components["schemas"]["Base64PdfSource"] | components["schemas"]["UrlSource"] | components["schemas"]["PlainTextSource"];
        /** @description The bytes of a PDF. */
        Base64PdfSource: {
            /** @constant */
            type: "base64";
            /** @constant */
            media_type: "application/pdf";
            /** Format: byte */
            data: string;
        };
        /** @description A text; JSON, XML, YAML and the like are sent this way too. */
        PlainTextSource: {
            /** @constant */
            type: "text";
            /** @constant */
            media_type: "text/plain";
            /** @description The text itself. */
            data: string;
        };
        /** @description Result of one tool call. */
        ToolResultBlock: {
            /** @constant */
            type: "tool_result";
            tool_use_id: string;
            /** @description Text, or blocks where the result has media. */
            content: string | components["schemas"]["ToolResultContent"][];
            is_error?: boolean;
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description One piece of a tool result, told apart by `type`. */
        ToolResultContent: components["schemas"]["TextBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["DocumentBlock"];
        /** @description A function has an `input_schema`; the others are told apart by `type`. */
        ToolUnion: components["schemas"]["Tool"] | components["schemas"]["WebSearchTool"] | components["schemas"]["WebFetchTool"] | components["schemas"]["CodeExecutionTool"];
        /** @description A declared function. */
        Tool: {
            /**
             * @description Not written; `custom` is what its absence means.
             * @constant
             */
            type?: "custom";
            name: string;
            description?: string;
            input_schema: components["schemas"]["JsonObject"];
            /** @description Arguments are guaranteed to fit the schema. */
            strict?: boolean;
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description Searches the web. */
        WebSearchTool: {
            /** @constant */
            type: "web_search_20250305";
            /** @constant */
            name: "web_search";
            max_uses?: number;
            blocked_domains?: string[];
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description Reads addresses named in the conversation. */
        WebFetchTool: {
            /** @constant */
            type: "web_fetch_20250910";
            /** @constant */
            name: "web_fetch";
            max_uses?: number;
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description Runs code in a sandbox. */
        CodeExecutionTool: {
            /** @constant */
            type: "code_execution_20250825";
            /** @constant */
            name: "code_execution";
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description Whether and which tool must be called, told apart by `type`. */
        ToolChoice: components["schemas"]["ToolChoiceAuto"] | components["schemas"]["ToolChoiceAny"] | components["schemas"]["ToolChoiceTool"] | components["schemas"]["ToolChoiceNone"];
        /** @description The model decides. */
        ToolChoiceAuto: {
            /** @constant */
            type: "auto";
        };
        /** @description Some tool. */
        ToolChoiceAny: {
            /** @constant */
            type: "any";
        };
        /** @description This tool. */
        ToolChoiceTool: {
            /** @constant */
            type: "tool";
            name: string;
        };
        /** @description No tool. */
        ToolChoiceNone: {
            /** @constant */
            type: "none";
        };
        /** @description Thinking, told apart by `type`; each model knows `enabled` or `adaptive` or both. */
        ThinkingConfig: components["schemas"]["ThinkingConfigEnabled"] | components["schemas"]["ThinkingConfigAdaptive"] | components["schemas"]["ThinkingConfigDisabled"];
        /** @description Thinking with a budget. */
        ThinkingConfigEnabled: {
            /** @constant */
            type: "enabled";
            /** @description Less than `max_tokens`. */
            budget_tokens: number;
            display?: components["schemas"]["ThinkingDisplay"];
        };
        /** @description Thinking as long as the model sees fit; see `output_config.effort`. */
        ThinkingConfigAdaptive: {
            /** @constant */
            type: "adaptive";
            display?: components["schemas"]["ThinkingDisplay"];
        };
        /** @description No thinking. */
        ThinkingConfigDisabled: {
            /** @constant */
            type: "disabled";
        };
        /**
         * @description With `omitted` thinking blocks carry their signature only.
         * @enum {string}
         */
        ThinkingDisplay: "summarized" | "omitted";
        /** @description Length of thought and shape of the answer. */
        OutputConfig: {
            effort?: components["schemas"]["Effort"];
            format?: components["schemas"]["JsonOutputFormat"];
        };
        /**
         * @description How much to think and write. Pollux never picks `xhigh` or `max`.
         * @enum {string}
         */
        Effort: "low" | "medium" | "high" | "xhigh" | "max";
        /** @description JSON that fits a schema. */
        JsonOutputFormat: {
            /** @constant */
            type: "json_schema";
            schema: components["schemas"]["JsonObject"];
        };
        /** @description One piece of the model's turn, told apart by `type`; other types are skipped. */
        ContentBlock: components["schemas"]["TextBlock"] | components["schemas"]["ThinkingBlock"] | components["schemas"]["RedactedThinkingBlock"] | components["schemas"]["ToolUseBlock"] | components["schemas"]["ServerToolUseBlock"] | components["schemas"]["WebSearchToolResultBlock"] | components["schemas"]["WebFetchToolResultBlock"] | components["schemas"]["CodeExecutionToolResultBlock"] | components["schemas"]["BashCodeExecutionToolResultBlock"] | components["schemas"]["TextEditorCodeExecutionToolResultBlock"];
        /** @description Text. */
        TextBlock: {
            /** @constant */
            type: "text";
            text: string;
            /** @description Sources of the whole block; in answers. */
            citations?: components["schemas"]["TextCitation"][] | null;
            /** @description In requests. */
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description Reasoning; given back unchanged. */
        ThinkingBlock: {
            /** @constant */
            type: "thinking";
            /** @description Empty when display is `omitted`. */
            thinking: string;
            /** @description Opaque. Empty at the start of a streamed block. */
            signature: string;
        };
        /** @description Encrypted reasoning; given back unchanged. */
        RedactedThinkingBlock: {
            /** @constant */
            type: "redacted_thinking";
            data: string;
        };
        /** @description A call of a declared function. */
        ToolUseBlock: {
            /** @constant */
            type: "tool_use";
            id: string;
            name: string;
            /** @description Arguments. Empty at the start of a streamed block. */
            input: components["schemas"]["JsonObject"];
            cache_control?: components["schemas"]["CacheControl"];
        };
        /** @description A call of a tool that runs at Anthropic. */
        ServerToolUseBlock: {
            /** @constant */
            type: "server_tool_use";
            id: string;
            name: components["schemas"]["ServerToolName"];
            /** @description `query` of a search, `url` of a fetch, `code` or `command` of an execution. */
            input: components["schemas"]["JsonObject"];
        };
        /**
         * @description Code execution shows up as its two parts, a shell and a file editor.
         * @enum {string}
         */
        ServerToolName: "web_search" | "web_fetch" | "code_execution" | "bash_code_execution" | "text_editor_code_execution";
        /** @description What a search found. */
        WebSearchToolResultBlock: {
            /** @constant */
            type: "web_search_tool_result";
            tool_use_id: string;
            content: components["schemas"]["WebSearchResult"][] | components["schemas"]["WebSearchToolResultError"];
        };
        /** @description One page found. */
        WebSearchResult: {
            /** @constant */
            type: "web_search_result";
            url: string;
            title?: string;
            /** @description Opaque; needed when the block is given back. */
            encrypted_content?: string;
            page_age?: string | null;
        };
        /** @description The search failed. */
        WebSearchToolResultError: {
            /** @constant */
            type: "web_search_tool_result_error";
            error_code?: string;
        };
        /** @description What a fetch brought. */
        WebFetchToolResultBlock: {
            /** @constant */
            type: "web_fetch_tool_result";
            tool_use_id: string;
            content: components["schemas"]["WebFetchResult"] | components["schemas"]["WebFetchToolResultError"];
        };
        /** @description One page fetched. */
        WebFetchResult: {
            /** @constant */
            type: "web_fetch_result";
            url: string;
            retrieved_at?: string | null;
            /** @description The page as a document block; only given back. */
            content?: components["schemas"]["JsonObject"];
        };
        /** @description The fetch failed; the address is in the call. */
        WebFetchToolResultError: {
            /** @constant */
            type: "web_fetch_tool_result_error";
            error_code?: string;
        };
        /** @description Outcome of an execution. */
        CodeExecutionToolResultBlock: {
            /** @constant */
            type: "code_execution_tool_result";
            tool_use_id: string;
            content: components["schemas"]["CodeExecutionResult"] | components["schemas"]["CodeExecutionToolResultError"];
        };
        /** @description The code ran. */
        CodeExecutionResult: {
            /** @constant */
            type: "code_execution_result";
            /** @description 0 is success. */
            return_code: number;
            stdout?: string;
            stderr?: string;
            /** @description Files made; only given back. */
            content?: components["schemas"]["JsonObject"][];
        };
        /** @description The code could not be run. */
        CodeExecutionToolResultError: {
            /** @constant */
            type: "code_execution_tool_result_error";
            error_code?: string;
        };
        /** @description Outcome of a shell command. */
        BashCodeExecutionToolResultBlock: {
            /** @constant */
            type: "bash_code_execution_tool_result";
            tool_use_id: string;
            content: components["schemas"]["BashCodeExecutionResult"] | components["schemas"]["BashCodeExecutionToolResultError"];
        };
        /** @description The command ran. */
        BashCodeExecutionResult: {
            /** @constant */
            type: "bash_code_execution_result";
            /** @description 0 is success. */
            return_code: number;
            stdout?: string;
            stderr?: string;
            /** @description Files made; only given back. */
            content?: components["schemas"]["JsonObject"][];
        };
        /** @description The command could not be run. */
        BashCodeExecutionToolResultError: {
            /** @constant */
            type: "bash_code_execution_tool_result_error";
            error_code?: string;
        };
        /** @description Outcome of a file edit; only given back. */
        TextEditorCodeExecutionToolResultBlock: {
            /** @constant */
            type: "text_editor_code_execution_tool_result";
            tool_use_id: string;
            content: components["schemas"]["JsonObject"];
        };
        /** @description A source, told apart by `type`; other types are skipped. */
        TextCitation: components["schemas"]["CharLocation"] | components["schemas"]["PageLocation"] | components["schemas"]["ContentBlockLocation"] | components["schemas"]["WebSearchResultLocation"];
        /** @description A range of characters of a text document. */
        CharLocation: {
            /** @constant */
            type: "char_location";
            cited_text?: string;
            document_index?: number;
            document_title?: string | null;
            start_char_index?: number;
            /** @description Exclusive. */
            end_char_index?: number;
        };
        /** @description Pages of a PDF. */
        PageLocation: {
            /** @constant */
            type: "page_location";
            cited_text?: string;
            document_index?: number;
            document_title?: string | null;
            /** @description From 1. */
            start_page_number?: number;
            /** @description Exclusive. */
            end_page_number?: number;
        };
        /** @description Blocks of a document made of blocks. */
        ContentBlockLocation: {
            /** @constant */
            type: "content_block_location";
            cited_text?: string;
            document_index?: number;
            document_title?: string | null;
            start_block_index?: number;
            /** @description Exclusive. */
            end_block_index?: number;
        };
        /** @description A page a search found. */
        WebSearchResultLocation: {
            /** @constant */
            type: "web_search_result_location";
            url: string;
            title?: string | null;
            cited_text?: string;
            /** @description Opaque; needed when the block is given back. */
            encrypted_index?: string;
        };
        /** @description A whole answer; in `message_start`, one without content yet. */
        Message: {
            id?: string;
            /** @constant */
            type?: "message";
            /** @constant */
            role?: "assistant";
            model?: string;
            content: components["schemas"]["ContentBlock"][];
            stop_reason?: components["schemas"]["NullableStopReason"];
            stop_details?: components["schemas"]["NullableRefusalStopDetails"];
            container?: components["schemas"]["NullableContainer"];
            usage?: components["schemas"]["Usage"];
        };
        /** @description The sandbox that code of this answer ran in. */
        Container: {
            id?: string;
            /** Format: date-time */
            expires_at?: string;
        };
        /** @description Null unless code ran. */
        NullableContainer: components["schemas"]["Container"] | null;
        /**
         * @description Why the answer ended. `pause_turn` asks to be called again with the content so far. Other values occur.
         * @enum {string}
         */
        StopReason: "end_turn" | "max_tokens" | "stop_sequence" | "tool_use" | "pause_turn" | "refusal" | "model_context_window_exceeded";
        /** @description Null until the answer ends. */
        NullableStopReason: components["schemas"]["StopReason"] | null;
        /** @description More about a refusal. */
        RefusalStopDetails: {
            /** @constant */
            type?: "refusal";
            category?: components["schemas"]["RefusalCategory"] | null;
            explanation?: string | null;
        };
        /** @description Null unless the answer was refused. */
        NullableRefusalStopDetails: components["schemas"]["RefusalStopDetails"] | null;
        /**
         * @description The policy a refusal rests on. Other values occur.
         * @enum {string}
         */
        RefusalCategory: "cyber" | "bio" | "frontier_llm" | "reasoning_extraction" | "general_harms";
        /** @description Token counts. In a stream they are totals so far, and a later one replaces an earlier one. */
        Usage: {
            /** @description Without cached tokens. */
            input_tokens?: number | null;
            /** @description Written to the cache. */
            cache_creation_input_tokens?: number | null;
            /** @description Read from the cache. */
            cache_read_input_tokens?: number | null;
            cache_creation?: components["schemas"]["CacheCreation"] | null;
            /** @description Includes thinking. */
            output_tokens?: number;
            output_tokens_details?: components["schemas"]["OutputTokensDetails"] | null;
            server_tool_use?: components["schemas"]["ServerToolUsage"] | null;
        };
        /** @description Tokens written to the cache, by lifetime. */
        CacheCreation: {
            ephemeral_5m_input_tokens?: number;
            ephemeral_1h_input_tokens?: number;
        };
        /** @description What the output tokens were. */
        OutputTokensDetails: {
            thinking_tokens?: number;
        };
        /** @description Calls of tools that run at Anthropic; billed apart. */
        ServerToolUsage: {
            web_search_requests?: number;
            web_fetch_requests?: number;
        };
        /** @description One event, told apart by `type`; other types are ignored. */
        MessageStreamEvent: components["schemas"]["MessageStartEvent"] | components["schemas"]["ContentBlockStartEvent"] | components["schemas"]["ContentBlockDeltaEvent"] | components["schemas"]["ContentBlockStopEvent"] | components["schemas"]["MessageDeltaEvent"] | components["schemas"]["MessageStopEvent"] | components["schemas"]["PingEvent"] | components["schemas"]["ErrorResponse"];
        /** @description The answer begins; carries id, model and input counts. */
        MessageStartEvent: {
            /** @constant */
            type: "message_start";
            message: components["schemas"]["Message"];
        };
        /** @description A block begins. Server tool results are whole here. */
        ContentBlockStartEvent: {
            /** @constant */
            type: "content_block_start";
            index: number;
            content_block: components["schemas"]["ContentBlock"];
        };
        /** @description A block grows. */
        ContentBlockDeltaEvent: {
            /** @constant */
            type: "content_block_delta";
            index: number;
            delta: components["schemas"]["ContentBlockDelta"];
        };
        /** @description A block is complete. */
        ContentBlockStopEvent: {
            /** @constant */
            type: "content_block_stop";
            index: number;
        };
        /** @description The answer ends; carries the reason and the final counts. */
        MessageDeltaEvent: {
            /** @constant */
            type: "message_delta";
            delta: components["schemas"]["MessageDelta"];
            usage?: components["schemas"]["Usage"];
        };
        /** @description Members of the message that are known at its end. */
        MessageDelta: {
            stop_reason?: components["schemas"]["NullableStopReason"];
            stop_details?: components["schemas"]["NullableRefusalStopDetails"];
            container?: components["schemas"]["NullableContainer"];
        };
        /** @description The last event. */
        MessageStopEvent: {
            /** @constant */
            type: "message_stop";
        };
        /** @description Keeps the connection open. */
        PingEvent: {
            /** @constant */
            type: "ping";
        };
        /** @description What a block gains, told apart by `type`; other types are ignored. */
        ContentBlockDelta: components["schemas"]["TextDelta"] | components["schemas"]["ThinkingDelta"] | components["schemas"]["SignatureDelta"] | components["schemas"]["InputJsonDelta"] | components["schemas"]["CitationsDelta"];
        /** @description More text. */
        TextDelta: {
            /** @constant */
            type: "text_delta";
            text: string;
        };
        /** @description More reasoning. */
        ThinkingDelta: {
            /** @constant */
            type: "thinking_delta";
            thinking: string;
        };
        /** @description The signature of a thinking block. */
        SignatureDelta: {
            /** @constant */
            type: "signature_delta";
            signature: string;
        };
        /** @description More of the arguments of a call. */
        InputJsonDelta: {
            /** @constant */
            type: "input_json_delta";
            /** @description Text to append; all of it together is a JSON object or empty. */
            partial_json: string;
        };
        /** @description One more source of a text block. */
        CitationsDelta: {
            /** @constant */
            type: "citations_delta";
            citation: components["schemas"]["TextCitation"];
        };
        /** @description A failure, as a body or as an event of a stream. */
        ErrorResponse: {
            /** @constant */
            type: "error";
            error: components["schemas"]["Error"];
            request_id?: string | null;
        };
        /** @description What went wrong. */
        Error: {
            type: components["schemas"]["ErrorType"];
            message?: string;
        };
        /**
         * @description Class of a failure, with a status of its own. Other values occur.
         * @enum {string}
         */
        ErrorType: "invalid_request_error" | "authentication_error" | "billing_error" | "permission_error" | "not_found_error" | "conflict_error" | "request_too_large" | "rate_limit_error" | "api_error" | "timeout_error" | "overloaded_error";
        /** @description Body of POST /v1/messages/count_tokens; the members of `MessagesRequest` that are input. */
        CountTokensRequest: {
            model: string;
            messages: components["schemas"]["Messages"];
            system?: components["schemas"]["System"];
            tools?: components["schemas"]["Tools"];
            tool_choice?: components["schemas"]["ToolChoice"];
            thinking?: components["schemas"]["ThinkingConfig"];
            output_config?: components["schemas"]["OutputConfig"];
        };
        /** @description The count. */
        CountTokensResponse: {
            input_tokens: number;
        };
        /** @description A page of models, newest first. */
        ModelList: {
            data: components["schemas"]["ModelInfo"][];
            has_more?: boolean;
            last_id?: string | null;
        };
        /** @description A model. */
        ModelInfo: {
            id: string;
            display_name?: string;
            /** @description Size of the context window. */
            max_input_tokens?: number | null;
            /** @description Output limit. */
            max_tokens?: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type JsonObject = components['schemas']['JsonObject'];
export type MessagesRequest = components['schemas']['MessagesRequest'];
export type Messages = components['schemas']['Messages'];
export type System = components['schemas']['System'];
export type Tools = components['schemas']['Tools'];
export type CacheControl = components['schemas']['CacheControl'];
export type Metadata = components['schemas']['Metadata'];
export type ServiceTier = components['schemas']['ServiceTier'];
export type MessageParam = components['schemas']['MessageParam'];
export type UserMessageParam = components['schemas']['UserMessageParam'];
export type AssistantMessageParam = components['schemas']['AssistantMessageParam'];
export type UserContentBlock = components['schemas']['UserContentBlock'];
export type ImageBlock = components['schemas']['ImageBlock'];
export type ImageSource = components['schemas']['ImageSource'];
export type Base64ImageSource = components['schemas']['Base64ImageSource'];
export type UrlSource = components['schemas']['UrlSource'];
export type DocumentBlock = components['schemas']['DocumentBlock'];
export type DocumentSource = components['schemas']['DocumentSource'];
export type Base64PdfSource = components['schemas']['Base64PdfSource'];
export type PlainTextSource = components['schemas']['PlainTextSource'];
export type ToolResultBlock = components['schemas']['ToolResultBlock'];
export type ToolResultContent = components['schemas']['ToolResultContent'];
export type ToolUnion = components['schemas']['ToolUnion'];
export type Tool = components['schemas']['Tool'];
export type WebSearchTool = components['schemas']['WebSearchTool'];
export type WebFetchTool = components['schemas']['WebFetchTool'];
export type CodeExecutionTool = components['schemas']['CodeExecutionTool'];
export type ToolChoice = components['schemas']['ToolChoice'];
export type ToolChoiceAuto = components['schemas']['ToolChoiceAuto'];
export type ToolChoiceAny = components['schemas']['ToolChoiceAny'];
export type ToolChoiceTool = components['schemas']['ToolChoiceTool'];
export type ToolChoiceNone = components['schemas']['ToolChoiceNone'];
export type ThinkingConfig = components['schemas']['ThinkingConfig'];
export type ThinkingConfigEnabled = components['schemas']['ThinkingConfigEnabled'];
export type ThinkingConfigAdaptive = components['schemas']['ThinkingConfigAdaptive'];
export type ThinkingConfigDisabled = components['schemas']['ThinkingConfigDisabled'];
export type ThinkingDisplay = components['schemas']['ThinkingDisplay'];
export type OutputConfig = components['schemas']['OutputConfig'];
export type Effort = components['schemas']['Effort'];
export type JsonOutputFormat = components['schemas']['JsonOutputFormat'];
export type ContentBlock = components['schemas']['ContentBlock'];
export type TextBlock = components['schemas']['TextBlock'];
export type ThinkingBlock = components['schemas']['ThinkingBlock'];
export type RedactedThinkingBlock = components['schemas']['RedactedThinkingBlock'];
export type ToolUseBlock = components['schemas']['ToolUseBlock'];
export type ServerToolUseBlock = components['schemas']['ServerToolUseBlock'];
export type ServerToolName = components['schemas']['ServerToolName'];
export type WebSearchToolResultBlock = components['schemas']['WebSearchToolResultBlock'];
export type WebSearchResult = components['schemas']['WebSearchResult'];
export type WebSearchToolResultError = components['schemas']['WebSearchToolResultError'];
export type WebFetchToolResultBlock = components['schemas']['WebFetchToolResultBlock'];
export type WebFetchResult = components['schemas']['WebFetchResult'];
export type WebFetchToolResultError = components['schemas']['WebFetchToolResultError'];
export type CodeExecutionToolResultBlock = components['schemas']['CodeExecutionToolResultBlock'];
export type CodeExecutionResult = components['schemas']['CodeExecutionResult'];
export type CodeExecutionToolResultError = components['schemas']['CodeExecutionToolResultError'];
export type BashCodeExecutionToolResultBlock = components['schemas']['BashCodeExecutionToolResultBlock'];
export type BashCodeExecutionResult = components['schemas']['BashCodeExecutionResult'];
export type BashCodeExecutionToolResultError = components['schemas']['BashCodeExecutionToolResultError'];
export type TextEditorCodeExecutionToolResultBlock = components['schemas']['TextEditorCodeExecutionToolResultBlock'];
export type TextCitation = components['schemas']['TextCitation'];
export type CharLocation = components['schemas']['CharLocation'];
export type PageLocation = components['schemas']['PageLocation'];
export type ContentBlockLocation = components['schemas']['ContentBlockLocation'];
export type WebSearchResultLocation = components['schemas']['WebSearchResultLocation'];
export type Message = components['schemas']['Message'];
export type Container = components['schemas']['Container'];
export type NullableContainer = components['schemas']['NullableContainer'];
export type StopReason = components['schemas']['StopReason'];
export type NullableStopReason = components['schemas']['NullableStopReason'];
export type RefusalStopDetails = components['schemas']['RefusalStopDetails'];
export type NullableRefusalStopDetails = components['schemas']['NullableRefusalStopDetails'];
export type RefusalCategory = components['schemas']['RefusalCategory'];
export type Usage = components['schemas']['Usage'];
export type CacheCreation = components['schemas']['CacheCreation'];
export type OutputTokensDetails = components['schemas']['OutputTokensDetails'];
export type ServerToolUsage = components['schemas']['ServerToolUsage'];
export type MessageStreamEvent = components['schemas']['MessageStreamEvent'];
export type MessageStartEvent = components['schemas']['MessageStartEvent'];
export type ContentBlockStartEvent = components['schemas']['ContentBlockStartEvent'];
export type ContentBlockDeltaEvent = components['schemas']['ContentBlockDeltaEvent'];
export type ContentBlockStopEvent = components['schemas']['ContentBlockStopEvent'];
export type MessageDeltaEvent = components['schemas']['MessageDeltaEvent'];
export type MessageDelta = components['schemas']['MessageDelta'];
export type MessageStopEvent = components['schemas']['MessageStopEvent'];
export type PingEvent = components['schemas']['PingEvent'];
export type ContentBlockDelta = components['schemas']['ContentBlockDelta'];
export type TextDelta = components['schemas']['TextDelta'];
export type ThinkingDelta = components['schemas']['ThinkingDelta'];
export type SignatureDelta = components['schemas']['SignatureDelta'];
export type InputJsonDelta = components['schemas']['InputJsonDelta'];
export type CitationsDelta = components['schemas']['CitationsDelta'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type Error = components['schemas']['Error'];
export type ErrorType = components['schemas']['ErrorType'];
export type CountTokensRequest = components['schemas']['CountTokensRequest'];
export type CountTokensResponse = components['schemas']['CountTokensResponse'];
export type ModelList = components['schemas']['ModelList'];
export type ModelInfo = components['schemas']['ModelInfo'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

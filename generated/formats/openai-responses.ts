// Generated from openapi/formats/openai-responses.yaml (sha256 3b39c3c0bb3b7fe5657030fed858ea00cf46d049fa64e8002c2251063e18f048); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description User data or a JSON Schema; carried, not inspected. */
        JsonObject: {
            [key: string]: unknown;
        };
        /** @description Body of POST /responses. */
        ResponsesRequest: {
            /** @description Model id; on Azure the deployment. */
            model: string;
            /** @description The system message. */
            instructions?: string;
            /** @description The conversation. */
            input: components["schemas"]["InputItem"][];
            /**
             * @description Always false; the server would keep the conversation otherwise.
             * @constant
             */
            store: false;
            /** @description Answer with server-sent events. */
            stream?: boolean;
            stream_options?: components["schemas"]["ResponseStreamOptions"];
            /** @description What the answer tells beyond its defaults. */
            include?: components["schemas"]["Includable"][];
            /** @description Output limit including reasoning. */
            max_output_tokens?: number;
            /** @description Sampling temperature; refused by reasoning models. */
            temperature?: number;
            /** @description Nucleus sampling; refused by reasoning models. */
            top_p?: number;
            /** @description Alternatives to report per token. */
            top_logprobs?: number;
            text?: components["schemas"]["TextOptions"];
            /** @description Functions the model may call and tools the server runs. */
            tools?: components["schemas"]["Tool"][];
            tool_choice?: components["schemas"]["ToolChoice"];
            reasoning?: components["schemas"]["ReasoningOptions"];
            service_tier?: components["schemas"]["ServiceTier"];
            /** @description Groups calls that share a prefix, for the server's prompt cache. */
            prompt_cache_key?: string;
        };
        /** @description Only sent with `stream`. */
        ResponseStreamOptions: {
            /** @description False switches off OpenAI's random padding of events. */
            include_obfuscation?: boolean;
        };
        /**
         * @description A part of the answer that has to be asked for.
         * @enum {string}
         */
        Includable: "reasoning.encrypted_content" | "message.output_text.logprobs" | "code_interpreter_call.outputs";
        /** @description One step of the conversation, told apart by `type`. */
        InputItem: components["schemas"]["InputMessage"] | components["schemas"]["AssistantMessage"] | components["schemas"]["ReasoningItem"] | components["schemas"]["FunctionCallItem"] | components["schemas"]["FunctionCallOutput"];
        /** @description What the user said; instructions are plain text. */
        InputMessage: {
            /** @constant */
            type: "message";
            /** @enum {string} */
            role: "user" | "system";
            content: string | components["schemas"]["InputContent"][];
        };
        /** @description What the model said earlier. */
        AssistantMessage: {
            /** @constant */
            type: "message";
            /** @constant */
            role: "assistant";
            content: string;
        };
        /** @description One piece of a user message or of a function's result, told apart by `type`. */
        InputContent: components["schemas"]["InputText"] | components["schemas"]["InputImage"] | components["schemas"]["InputFile"];
        /** @description Text. */
        InputText: {
            /** @constant */
            type: "input_text";
            text: string;
        };
        /** @description A picture (png, jpeg, webp, gif). */
        InputImage: {
            /** @constant */
            type: "input_image";
            /** @description An https address or a base64 `data:` URL. */
            image_url: string;
            detail: components["schemas"]["ImageDetail"];
        };
        /**
         * @description Resolution at which the model looks at a picture.
         * @enum {string}
         */
        ImageDetail: "auto" | "low" | "high";
        /** @description A PDF, inline with its name or by its address. */
        InputFile: {
            /** @constant */
            type: "input_file";
            filename?: string;
            /** @description A base64 `data:` URL. */
            file_data?: string;
            /** @description An https address. */
            file_url?: string;
        };
        /** @description What the model thought. Given back before the item it led to, with its encrypted content, because nothing of it is stored. */
        ReasoningItem: {
            /** @constant */
            type: "reasoning";
            id: string;
            /** @description What may be shown of it. */
            summary: components["schemas"]["SummaryText"][];
            /** @description The thoughts themselves; open models only. */
            content?: components["schemas"]["ReasoningText"][];
            /** @description Opaque; there when asked for with `include`. */
            encrypted_content?: string | null;
        };
        /** @description One paragraph of a summary. */
        SummaryText: {
            /** @constant */
            type: "summary_text";
            text: string;
        };
        /** @description One piece of a thought. */
        ReasoningText: {
            /** @constant */
            type: "reasoning_text";
            text: string;
        };
        /** @description A call of a function. */
        FunctionCallItem: {
            /** @constant */
            type: "function_call";
            /** @description Pairs the call with its output, 1 to 64 characters. */
            call_id: string;
            name: string;
            /** @description A JSON object as text; may be empty. */
            arguments: string;
        };
        /** @description The result of a call, with the media it brought. */
        FunctionCallOutput: {
            /** @constant */
            type: "function_call_output";
            call_id: string;
            output: string | components["schemas"]["InputContent"][];
        };
        /** @description The form of the text. */
        TextOptions: {
            format?: components["schemas"]["TextFormat"];
        };
        /** @description Any JSON object, or one that fits a schema. */
        TextFormat: components["schemas"]["TextFormatJsonObject"] | components["schemas"]["TextFormatJsonSchema"];
        /** @description JSON without a schema. A message has to mention the word JSON. */
        TextFormatJsonObject: {
            /** @constant */
            type: "json_object";
        };
        /** @description JSON that fits a schema. */
        TextFormatJsonSchema: {
            /** @constant */
            type: "json_schema";
            /** @description At most 64 letters, digits, `_` and `-`. */
            name: string;
            schema: components["schemas"]["JsonObject"];
            /** @description The schema is guaranteed rather than shown. */
            strict: boolean;
        };
        /** @description A function of the client or a tool of the server, told apart by `type`. */
        Tool: components["schemas"]["FunctionTool"] | components["schemas"]["WebSearchTool"] | components["schemas"]["CodeInterpreterTool"] | components["schemas"]["ImageGenerationTool"];
        /** @description A declared function. */
        FunctionTool: {
            /** @constant */
            type: "function";
            /** @description At most 64 letters, digits, `_` and `-`. */
            name: string;
            description?: string;
            parameters: components["schemas"]["JsonObject"];
            /** @description Always written, as the server takes a missing one for true. */
            strict: boolean;
        };
        /** @description Search of the web, run by the server. */
        WebSearchTool: {
            /** @constant */
            type: "web_search";
        };
        /** @description Python, run by the server. */
        CodeInterpreterTool: {
            /** @constant */
            type: "code_interpreter";
            container: {
                /**
                 * @description A container of the server's own choice.
                 * @constant
                 */
                type: "auto";
            };
        };
        /** @description Pictures, made by the server. */
        ImageGenerationTool: {
            /** @constant */
            type: "image_generation";
            /**
             * @description Width and height in pixels. These three every model of pictures makes.
             * @enum {string}
             */
            size?: "1024x1024" | "1024x1536" | "1536x1024";
            /** @enum {string} */
            output_format?: "png" | "jpeg" | "webp";
            /** @description Quality of JPEG and WebP. */
            output_compression?: number;
        };
        /** @description Whether and what the model has to call. */
        ToolChoice: ("none" | "auto" | "required") | components["schemas"]["NamedToolChoice"] | components["schemas"]["HostedToolChoice"] | components["schemas"]["AllowedTools"];
        /** @description This function and no other. */
        NamedToolChoice: {
            /** @constant */
            type: "function";
            name: string;
        };
        /** @description This tool of the server and nothing else. */
        HostedToolChoice: {
            /** @constant */
            type: "image_generation";
        };
        /** @description A choice among some of the tools that are sent. */
        AllowedTools: {
            /** @constant */
            type: "allowed_tools";
            /** @enum {string} */
            mode: "auto" | "required";
            tools: components["schemas"]["AllowedTool"][];
        };
        /** @description A tool by its kind, a function also by its name. */
        AllowedTool: {
            /** @enum {string} */
            type: "function" | "web_search" | "code_interpreter" | "image_generation";
            name?: string;
        };
        /** @description How much to think, and whether to tell of it. */
        ReasoningOptions: {
            effort?: components["schemas"]["ReasoningEffort"];
            /** @enum {string} */
            summary?: "auto";
        };
        /**
         * @description How much to think. Models differ in which they know.
         * @enum {string}
         */
        ReasoningEffort: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max";
        /**
         * @description How the call is queued and billed.
         * @enum {string}
         */
        ServiceTier: "auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast";
        /** @description A whole answer; in the events of a stream as far as it is known. */
        ResponseBody: {
            id?: string;
            /** @description The model that answered. */
            model?: string;
            status?: components["schemas"]["ResponseStatus"];
            /** @description Why it failed. */
            error?: components["schemas"]["ResponseFailure"] | null;
            incomplete_details?: {
                reason?: components["schemas"]["IncompleteReason"];
            } | null;
            output?: components["schemas"]["OutputItem"][];
            usage?: components["schemas"]["ResponseUsage"] | null;
        };
        /**
         * @description How far the answer came.
         * @enum {string}
         */
        ResponseStatus: "completed" | "incomplete" | "failed" | "cancelled" | "in_progress" | "queued";
        /**
         * @description What ended an answer early.
         * @enum {string}
         */
        IncompleteReason: "max_output_tokens" | "content_filter";
        /** @description An error of the answer rather than of the request. */
        ResponseFailure: {
            code?: string;
            message?: string;
        };
        /**
         * @description Words for what can fail once a request was taken; others are expected.
         * @enum {string}
         */
        FailureCode: "server_error" | "rate_limit_exceeded" | "invalid_prompt" | "data_residency_mismatch" | "bio_policy" | "vector_store_timeout" | "invalid_image" | "invalid_image_format" | "invalid_base64_image" | "invalid_image_url" | "image_too_large" | "image_too_small" | "image_parse_error" | "image_content_policy_violation" | "invalid_image_mode" | "image_file_too_large" | "unsupported_image_media_type" | "empty_image_file" | "failed_to_download_image" | "image_file_not_found";
        /** @description One step of the answer, told apart by `type`; other types are skipped. */
        OutputItem: components["schemas"]["OutputMessage"] | components["schemas"]["ReasoningItem"] | components["schemas"]["FunctionCallItem"] | components["schemas"]["WebSearchCall"] | components["schemas"]["CodeInterpreterCall"] | components["schemas"]["ImageGenerationCall"];
        /** @description What the model says. */
        OutputMessage: {
            /** @constant */
            type: "message";
            content?: components["schemas"]["OutputContent"][];
        };
        /** @description A text, or the model's words for why it writes none. */
        OutputContent: components["schemas"]["OutputText"] | components["schemas"]["Refusal"];
        /** @description Text. */
        OutputText: {
            /** @constant */
            type: "output_text";
            text: string;
            annotations?: components["schemas"]["Annotation"][];
            logprobs?: components["schemas"]["Logprobs"];
        };
        /** @description Text of a refusal. */
        Refusal: {
            /** @constant */
            type: "refusal";
            refusal: string;
        };
        /** @description A source of the text. Kinds other than `url_citation` are skipped. */
        Annotation: {
            /** @constant */
            type: "url_citation";
            url: string;
            title?: string;
            /** @description In characters of the text it belongs to. */
            start_index?: number;
            /** @description In characters; read as exclusive. */
            end_index?: number;
        };
        /** @description Log probabilities of the tokens of a text or delta. */
        Logprobs: components["schemas"]["TokenLogprob"][];
        /** @description A token, and what could have stood in its place. */
        TokenLogprob: {
            token: string;
            logprob: number;
            top_logprobs?: components["schemas"]["TopLogprob"][];
        };
        /** @description A token with its log probability. */
        TopLogprob: {
            token: string;
            logprob: number;
        };
        /** @description A search, a page that was opened, or a look for words in it. */
        WebSearchCall: {
            /** @constant */
            type: "web_search_call";
            action?: {
                /** @description `search`, `open_page` or `find_in_page`. */
                type?: string;
                /** @description Older than `queries`. */
                query?: string;
                queries?: string[];
            };
        };
        /** @description Code that was run. */
        CodeInterpreterCall: {
            /** @constant */
            type: "code_interpreter_call";
            /** @description `completed` where the code ran. */
            status?: string;
            code?: string | null;
            /** @description There when asked for with `include`. */
            outputs?: components["schemas"]["CodeOutput"][] | null;
        };
        /** @description What the code printed or drew, told apart by `type`. */
        CodeOutput: components["schemas"]["CodeLogs"] | components["schemas"]["CodeImage"];
        /** @description What the code printed. */
        CodeLogs: {
            /** @constant */
            type: "logs";
            logs: string;
        };
        /** @description What the code drew. */
        CodeImage: {
            /** @constant */
            type: "image";
            /** @description An https address or a base64 `data:` URL. */
            url: string;
        };
        /** @description A picture that was made. */
        ImageGenerationCall: {
            /** @constant */
            type: "image_generation_call";
            /** @description Base64. */
            result?: string | null;
            /** @description `png`, `webp` or `jpeg`; sent though not described. */
            output_format?: string;
        };
        /** @description Token counts. */
        ResponseUsage: {
            /** @description The whole prompt. */
            input_tokens?: number;
            input_tokens_details?: {
                cached_tokens?: number;
            } | null;
            /** @description Reasoning included. */
            output_tokens?: number;
            output_tokens_details?: {
                reasoning_tokens?: number;
            } | null;
        };
        /** @description One message of a stream, told apart by `type`; other types are skipped. */
        ResponseEvent: components["schemas"]["ResponseStateEvent"] | components["schemas"]["OutputItemEvent"] | components["schemas"]["TextDeltaEvent"] | components["schemas"]["DeltaEvent"] | components["schemas"]["SummaryPartEvent"] | components["schemas"]["AnnotationEvent"] | components["schemas"]["CodeDoneEvent"] | components["schemas"]["ErrorEvent"];
        /** @description How far the answer is; the last four end it. */
        ResponseStateEvent: {
            /** @enum {string} */
            type: "response.created" | "response.in_progress" | "response.queued" | "response.completed" | "response.incomplete" | "response.failed" | "response.cancelled";
            response: components["schemas"]["ResponseBody"];
        };
        /** @description An item begins or is whole. */
        OutputItemEvent: {
            /** @enum {string} */
            type: "response.output_item.added" | "response.output_item.done";
            output_index: number;
            item: components["schemas"]["OutputItem"];
        };
        /** @description More of a text. */
        TextDeltaEvent: {
            /** @constant */
            type: "response.output_text.delta";
            output_index: number;
            content_index: number;
            delta: string;
            logprobs?: components["schemas"]["Logprobs"];
        };
        /** @description More of a refusal, a thought or the arguments of a call. */
        DeltaEvent: {
            /** @enum {string} */
            type: "response.refusal.delta" | "response.reasoning_summary_text.delta" | "response.reasoning_text.delta" | "response.function_call_arguments.delta";
            output_index: number;
            delta: string;
        };
        /** @description A paragraph of a summary begins. */
        SummaryPartEvent: {
            /** @constant */
            type: "response.reasoning_summary_part.added";
            output_index: number;
            summary_index: number;
        };
        /** @description A source of a text. */
        AnnotationEvent: {
            /** @constant */
            type: "response.output_text.annotation.added";
            output_index: number;
            content_index: number;
            annotation: components["schemas"]["Annotation"];
        };
        /** @description The code that is run is whole. */
        CodeDoneEvent: {
            /** @constant */
            type: "response.code_interpreter_call_code.done";
            output_index: number;
            code: string;
        };
        /** @description The stream fails. Some servers put the words into `error`. */
        ErrorEvent: {
            /** @constant */
            type: "error";
            code?: string | null;
            message?: string;
            param?: string | null;
            error?: components["schemas"]["ErrorDetails"];
        };
        /** @description What of a request is input. */
        InputTokensRequest: {
            model: string;
            instructions?: string;
            input: components["schemas"]["InputItem"][];
            text?: components["schemas"]["TextOptions"];
            tools?: components["schemas"]["Tool"][];
            tool_choice?: components["schemas"]["ToolChoice"];
            reasoning?: components["schemas"]["ReasoningOptions"];
        };
        /** @description The size of a prompt. */
        InputTokensResponse: {
            input_tokens: number;
        };
        /** @description A failure. */
        ErrorBody: {
            error: components["schemas"]["ErrorDetails"];
        };
        /** @description What went wrong, and with which parameter. */
        ErrorDetails: {
            message?: string;
            type?: string | null;
            code?: string | null;
            param?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type JsonObject = components['schemas']['JsonObject'];
export type ResponsesRequest = components['schemas']['ResponsesRequest'];
export type ResponseStreamOptions = components['schemas']['ResponseStreamOptions'];
export type Includable = components['schemas']['Includable'];
export type InputItem = components['schemas']['InputItem'];
export type InputMessage = components['schemas']['InputMessage'];
export type AssistantMessage = components['schemas']['AssistantMessage'];
export type InputContent = components['schemas']['InputContent'];
export type InputText = components['schemas']['InputText'];
export type InputImage = components['schemas']['InputImage'];
export type ImageDetail = components['schemas']['ImageDetail'];
export type InputFile = components['schemas']['InputFile'];
export type ReasoningItem = components['schemas']['ReasoningItem'];
export type SummaryText = components['schemas']['SummaryText'];
export type ReasoningText = components['schemas']['ReasoningText'];
export type FunctionCallItem = components['schemas']['FunctionCallItem'];
export type FunctionCallOutput = components['schemas']['FunctionCallOutput'];
export type TextOptions = components['schemas']['TextOptions'];
export type TextFormat = components['schemas']['TextFormat'];
export type TextFormatJsonObject = components['schemas']['TextFormatJsonObject'];
export type TextFormatJsonSchema = components['schemas']['TextFormatJsonSchema'];
export type Tool = components['schemas']['Tool'];
export type FunctionTool = components['schemas']['FunctionTool'];
export type WebSearchTool = components['schemas']['WebSearchTool'];
export type CodeInterpreterTool = components['schemas']['CodeInterpreterTool'];
export type ImageGenerationTool = components['schemas']['ImageGenerationTool'];
export type ToolChoice = components['schemas']['ToolChoice'];
export type NamedToolChoice = components['schemas']['NamedToolChoice'];
export type HostedToolChoice = components['schemas']['HostedToolChoice'];
export type AllowedTools = components['schemas']['AllowedTools'];
export type AllowedTool = components['schemas']['AllowedTool'];
export type ReasoningOptions = components['schemas']['ReasoningOptions'];
export type ReasoningEffort = components['schemas']['ReasoningEffort'];
export type ServiceTier = components['schemas']['ServiceTier'];
export type ResponseBody = components['schemas']['ResponseBody'];
export type ResponseStatus = components['schemas']['ResponseStatus'];
export type IncompleteReason = components['schemas']['IncompleteReason'];
export type ResponseFailure = components['schemas']['ResponseFailure'];
export type FailureCode = components['schemas']['FailureCode'];
export type OutputItem = components['schemas']['OutputItem'];
export type OutputMessage = components['schemas']['OutputMessage'];
export type OutputContent = components['schemas']['OutputContent'];
export type OutputText = components['schemas']['OutputText'];
export type Refusal = components['schemas']['Refusal'];
export type Annotation = components['schemas']['Annotation'];
export type Logprobs = components['schemas']['Logprobs'];
export type TokenLogprob = components['schemas']['TokenLogprob'];
export type TopLogprob = components['schemas']['TopLogprob'];
export type WebSearchCall = components['schemas']['WebSearchCall'];
export type CodeInterpreterCall = components['schemas']['CodeInterpreterCall'];
export type CodeOutput = components['schemas']['CodeOutput'];
export type CodeLogs = components['schemas']['CodeLogs'];
export type CodeImage = components['schemas']['CodeImage'];
export type ImageGenerationCall = components['schemas']['ImageGenerationCall'];
export type ResponseUsage = components['schemas']['ResponseUsage'];
export type ResponseEvent = components['schemas']['ResponseEvent'];
export type ResponseStateEvent = components['schemas']['ResponseStateEvent'];
export type OutputItemEvent = components['schemas']['OutputItemEvent'];
export type TextDeltaEvent = components['schemas']['TextDeltaEvent'];
export type DeltaEvent = components['schemas']['DeltaEvent'];
export type SummaryPartEvent = components['schemas']['SummaryPartEvent'];
export type AnnotationEvent = components['schemas']['AnnotationEvent'];
export type CodeDoneEvent = components['schemas']['CodeDoneEvent'];
export type ErrorEvent = components['schemas']['ErrorEvent'];
export type InputTokensRequest = components['schemas']['InputTokensRequest'];
export type InputTokensResponse = components['schemas']['InputTokensResponse'];
export type ErrorBody = components['schemas']['ErrorBody'];
export type ErrorDetails = components['schemas']['ErrorDetails'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

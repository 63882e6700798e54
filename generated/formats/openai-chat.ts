// Generated from openapi/formats/openai-chat.yaml (sha256 afb37713483c5fe27b80270f69f39a96cc4b6f5f9ea73c58ffbc6a3ef4bafd19); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description User data or a JSON Schema; carried, not inspected. */
        JsonObject: {
            [key: string]: unknown;
        };
        /** @description Body of POST /chat/completions. */
        ChatCompletionRequest: {
            /** @description Model id; on Azure the deployment. */
            model: string;
            /** @description The conversation, system message first. */
            messages: components["schemas"]["RequestMessage"][];
            /** @description Answer with server-sent events. */
            stream?: boolean;
            stream_options?: components["schemas"]["StreamOptions"];
            /** @description Output limit including reasoning. OpenAI, Azure, xAI. */
            max_completion_tokens?: number;
            /** @description Output limit under its older name; every other server. */
            max_tokens?: number;
            /** @description Sampling temperature; refused by reasoning models. */
            temperature?: number;
            /** @description Nucleus sampling; refused by reasoning models. */
            top_p?: number;
            /** @description OpenRouter, Together, vLLM. */
            top_k?: number;
            /** @description Sequences that end the answer. Refused by o3, o4-mini and xAI. */
            stop?: string[];
            /** @description Number of choices. */
            n?: number;
            /** @description Best-effort determinism. */
            seed?: number;
            /** @description Mistral's name for `seed`. */
            random_seed?: number;
            /** @description Penalty on tokens already present; refused by reasoning models. */
            presence_penalty?: number;
            /** @description Penalty that grows with repetition; refused by reasoning models. */
            frequency_penalty?: number;
            /** @description Report the log probability of each token. */
            logprobs?: boolean;
            /** @description Alternatives to report per token; needs `logprobs`. */
            top_logprobs?: number;
            response_format?: components["schemas"]["ResponseFormat"];
            /** @description Functions the model may call. */
            tools?: components["schemas"]["Tool"][];
            tool_choice?: components["schemas"]["ToolChoice"];
            reasoning_effort?: components["schemas"]["ReasoningEffort"];
            /** @description Kinds of output, where not only text. Audio on OpenAI audio models, image on OpenRouter. */
            modalities?: components["schemas"]["Modality"][];
            audio?: components["schemas"]["AudioOptions"];
            web_search_options?: components["schemas"]["WebSearchOptions"];
            service_tier?: components["schemas"]["ServiceTier"];
            /** @description Groups calls that share a prefix, for the server's prompt cache. OpenAI. */
            prompt_cache_key?: string;
            reasoning?: components["schemas"]["ReasoningOptions"];
            reasoning_format?: components["schemas"]["ReasoningFormat"];
            thinking?: components["schemas"]["ThinkingSwitch"];
            /** @description Arguments of the chat template, such as a thinking switch. vLLM; from the profile. */
            chat_template_kwargs?: components["schemas"]["JsonObject"];
            /** @description OpenRouter. */
            plugins?: components["schemas"]["Plugin"][];
            image_config?: components["schemas"]["ImageConfig"];
            /** @description Fallback models in order. OpenRouter. */
            models?: string[];
            provider?: components["schemas"]["ProviderPreferences"];
        };
        /** @description Only sent with `stream`, and not to servers that refuse it. */
        StreamOptions: {
            /** @description Send token counts in a last chunk. */
            include_usage?: boolean;
            /** @description False switches off OpenAI's random padding of chunks. */
            include_obfuscation?: boolean;
        };
        /** @description One message, told apart by `role`. */
        RequestMessage: components["schemas"]["SystemMessage"] | components["schemas"]["DeveloperMessage"] | components["schemas"]["UserMessage"] | components["schemas"]["AssistantMessage"] | components["schemas"]["ToolMessage"];
        /** @description Instructions. */
        SystemMessage: {
            /** @constant */
            role: "system";
            content: string;
        };
        /** @description Instructions, for OpenAI reasoning models. */
        DeveloperMessage: {
            /** @constant */
            role: "developer";
            content: string;
        };
        /** @description What the user said. One text part is written as a plain string. */
        UserMessage: {
            /** @constant */
            role: "user";
            content: string | components["schemas"]["ContentPart"][];
        };
        /** @description What the model said earlier. */
        AssistantMessage: {
            /** @constant */
            role: "assistant";
            /** @description Null when the turn held tool calls only. */
            content: string | null;
            tool_calls?: components["schemas"]["ToolCall"][];
            /** @description Reasoning given back in a tool loop. DeepSeek, by profile. */
            reasoning_content?: string;
            /** @description Reasoning blocks given back unchanged. OpenRouter. */
            reasoning_details?: components["schemas"]["ReasoningDetail"][];
            extra_content?: components["schemas"]["ExtraContent"];
        };
        /** @description Result of one tool call; directly after the assistant message. */
        ToolMessage: {
            /** @constant */
            role: "tool";
            tool_call_id: string;
            content: string;
        };
        /** @description One piece of a user message, told apart by `type`. */
        ContentPart: components["schemas"]["ContentPartText"] | components["schemas"]["ContentPartImage"] | components["schemas"]["ContentPartFile"] | components["schemas"]["ContentPartAudio"] | components["schemas"]["ContentPartVideo"];
        /** @description Text. */
        ContentPartText: {
            /** @constant */
            type: "text";
            text: string;
        };
        /** @description A picture (png, jpeg, webp, gif). */
        ContentPartImage: {
            /** @constant */
            type: "image_url";
            image_url: {
                /** @description An https address or a base64 `data:` URL. */
                url: string;
                detail?: components["schemas"]["ImageDetail"];
            };
        };
        /**
         * @description Resolution at which the model looks at a picture.
         * @enum {string}
         */
        ImageDetail: "auto" | "low" | "high";
        /** @description A PDF. */
        ContentPartFile: {
            /** @constant */
            type: "file";
            file: {
                filename: string;
                /** @description A base64 `data:` URL. */
                file_data: string;
            };
        };
        /** @description A sound. */
        ContentPartAudio: {
            /** @constant */
            type: "input_audio";
            input_audio: {
                /** Format: byte */
                data: string;
                /** @enum {string} */
                format: "wav" | "mp3";
            };
        };
        /** @description A film. OpenRouter and vLLM, by profile. */
        ContentPartVideo: {
            /** @constant */
            type: "video_url";
            video_url: {
                /** @description An https address or a base64 `data:` URL. */
                url: string;
            };
        };
        /** @description A declared function. */
        Tool: {
            /** @constant */
            type: "function";
            function: components["schemas"]["FunctionObject"];
        };
        /** @description Name, purpose and arguments of a function. */
        FunctionObject: {
            name: components["schemas"]["FunctionName"];
            description?: string;
            parameters?: components["schemas"]["JsonObject"];
            /** @description Arguments are guaranteed to fit the schema. */
            strict?: boolean;
        };
        /** @description Names OpenAI accepts; others are mapped before sending. */
        FunctionName: string;
        /** @description Whether and which function must be called. */
        ToolChoice: components["schemas"]["ToolChoiceMode"] | components["schemas"]["NamedToolChoice"] | components["schemas"]["AllowedToolsChoice"];
        /**
         * @description `any` is Mistral's word for `required`.
         * @enum {string}
         */
        ToolChoiceMode: "none" | "auto" | "required" | "any";
        /** @description Exactly this function. */
        NamedToolChoice: {
            /** @constant */
            type: "function";
            function: {
                name: components["schemas"]["FunctionName"];
            };
        };
        /** @description One of a subset of the declared functions. OpenAI. */
        AllowedToolsChoice: {
            /** @constant */
            type: "allowed_tools";
            allowed_tools: {
                /** @enum {string} */
                mode: "auto" | "required";
                tools: components["schemas"]["NamedToolChoice"][];
            };
        };
        /** @description Shape of the answer, told apart by `type`; absent for plain text. */
        ResponseFormat: components["schemas"]["ResponseFormatJsonObject"] | components["schemas"]["ResponseFormatJsonSchema"];
        /** @description Any JSON object. A message must contain the word `json`. */
        ResponseFormatJsonObject: {
            /** @constant */
            type: "json_object";
        };
        /** @description JSON that fits a schema. */
        ResponseFormatJsonSchema: {
            /** @constant */
            type: "json_schema";
            json_schema: {
                name: string;
                schema: components["schemas"]["JsonObject"];
                /** @description The answer is guaranteed to fit the schema. */
                strict?: boolean;
            };
        };
        /**
         * @description How long to think; each model knows some of these. Pollux never picks `xhigh` or `max`.
         * @enum {string}
         */
        ReasoningEffort: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max";
        /** @description Thinking on OpenRouter; `effort` or `max_tokens`, not both. */
        ReasoningOptions: {
            effort?: components["schemas"]["ReasoningEffort"];
            /** @description Thinking budget in tokens. */
            max_tokens?: number;
            /** @description False switches thinking off. */
            enabled?: boolean;
            /** @description Think, but leave the reasoning out of the answer. */
            exclude?: boolean;
        };
        /**
         * @description Where reasoning goes in the answer. Groq.
         * @enum {string}
         */
        ReasoningFormat: "parsed" | "hidden" | "raw";
        /** @description Thinking on DeepSeek. */
        ThinkingSwitch: {
            /** @enum {string} */
            type: "enabled" | "disabled";
        };
        /**
         * @description A kind of output.
         * @enum {string}
         */
        Modality: "text" | "audio" | "image";
        /** @description Spoken output. OpenAI audio models. */
        AudioOptions: {
            /** @description Name of a voice, such as `alloy`. */
            voice: string;
            /** @enum {string} */
            format: "wav" | "pcm16";
        };
        /** @description Present, even if empty, to search the web. OpenAI search models. */
        WebSearchOptions: {
            [key: string]: unknown;
        };
        /**
         * @description Processing class. OpenAI.
         * @enum {string}
         */
        ServiceTier: "auto" | "default" | "flex" | "scale" | "priority" | "fast";
        /** @description An OpenRouter plugin; `web` searches the web. */
        Plugin: {
            /** @constant */
            id: "web";
        };
        /** @description Form of pictures in the answer. OpenRouter. */
        ImageConfig: {
            /** @description Width to height, such as `16:9`. */
            aspect_ratio?: string;
            /** @description Size class, such as `1K`, `2K` or `4K`. */
            image_size?: string;
        };
        /** @description How OpenRouter picks among the hosts of a model. */
        ProviderPreferences: {
            /** @description Hosts to try first, in order. */
            order?: string[];
            only?: string[];
            ignore?: string[];
            /** @enum {string} */
            sort?: "price" | "throughput" | "latency";
            quantizations?: string[];
            /** @description Only hosts that know every parameter of the call. */
            require_parameters?: boolean;
            /** @enum {string} */
            data_collection?: "allow" | "deny";
            /** @description Only hosts that retain no data. */
            zdr?: boolean;
            /** @description Only models whose text may be used for distillation. */
            enforce_distillable_text?: boolean;
            /** @description US dollars; per million tokens for `prompt` and `completion`. */
            max_price?: {
                prompt?: number;
                completion?: number;
                request?: number;
                image?: number;
            };
        };
        /** @description A whole answer. */
        ChatCompletion: {
            id?: string;
            /** @description The model that answered. */
            model?: string;
            /** @description Missing or empty in an answer that cannot be used. */
            choices?: components["schemas"]["Choice"][];
            usage?: components["schemas"]["NullableUsage"];
            /** @description Addresses of the sources. Perplexity, xAI. */
            citations?: string[] | null;
            /** @description A failure under status 200. OpenRouter. */
            error?: components["schemas"]["Error"];
        };
        /** @description One candidate of a whole answer. */
        Choice: {
            index?: number;
            message?: components["schemas"]["ResponseMessage"];
            finish_reason?: components["schemas"]["NullableFinishReason"];
            logprobs?: components["schemas"]["NullableLogprobs"];
            /** @description Failure of this candidate. OpenRouter. */
            error?: components["schemas"]["Error"];
        };
        /** @description The model's message. */
        ResponseMessage: {
            content?: components["schemas"]["ResponseContent"];
            /** @description Text of a refusal written by the model. */
            refusal?: string | null;
            tool_calls?: components["schemas"]["ToolCall"][] | null;
            annotations?: components["schemas"]["Annotation"][] | null;
            audio?: components["schemas"]["Audio"] | null;
            /** @description Generated pictures. OpenRouter. */
            images?: components["schemas"]["ContentPartImage"][] | null;
            /** @description Reasoning text. DeepSeek, xAI, vLLM by version; read before `reasoning`. */
            reasoning_content?: string | null;
            /** @description Reasoning text. OpenRouter, Groq, vLLM by version. */
            reasoning?: string | null;
            /** @description OpenRouter. */
            reasoning_details?: components["schemas"]["ReasoningDetail"][] | null;
            extra_content?: components["schemas"]["ExtraContent"];
        };
        /** @description Text, or a list of chunks from Mistral's reasoning models. */
        ResponseContent: string | components["schemas"]["ContentChunk"][] | null;
        /** @description One chunk of Mistral content, told apart by `type`; other types are skipped. */
        ContentChunk: components["schemas"]["ContentPartText"] | components["schemas"]["ThinkChunk"];
        /** @description Reasoning. Mistral. */
        ThinkChunk: {
            /** @constant */
            type: "thinking";
            /** @description Text chunks; reference chunks among them have no `text`. */
            thinking: {
                type?: string;
                text?: string;
            }[];
        };
        /** @description A complete call. */
        ToolCall: {
            /** @description At most 40 characters on OpenAI, exactly 9 alphanumeric ones on Mistral. May be empty in answers of Ollama and vLLM. */
            id: string;
            /** @constant */
            type: "function";
            function: {
                name: string;
                /** @description A JSON object as text; may be empty. */
                arguments: string;
            };
            extra_content?: components["schemas"]["ExtraContent"];
        };
        /** @description Google's place for what the format lacks. */
        ExtraContent: {
            google?: {
                /** @description Opaque; given back with the call or message that carried it. */
                thought_signature?: string;
            };
        };
        /** @description A reasoning block of OpenRouter, given back verbatim including members not listed here. Pieces with the same `index` are joined. */
        ReasoningDetail: {
            /** @description `reasoning.text`, `reasoning.summary` or `reasoning.encrypted`. */
            type?: string;
            index?: number;
            id?: string | null;
            /** @description The vendor the block belongs to. */
            format?: string | null;
            text?: string | null;
            signature?: string | null;
            summary?: string | null;
            /** @description Encrypted reasoning. */
            data?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A source of the text. Kinds other than `url_citation` are skipped. */
        Annotation: {
            /** @constant */
            type: "url_citation";
            url_citation?: components["schemas"]["UrlCitation"];
        };
        /** @description A web page and the range of text it supports. */
        UrlCitation: {
            url: string;
            title?: string;
            /** @description In characters. */
            start_index?: number;
            /** @description In characters; read as exclusive. */
            end_index?: number;
        };
        /** @description Spoken output; in a stream, a piece of it. */
        Audio: {
            /** @description Base64 in the requested format. */
            data?: string;
            transcript?: string;
        };
        /** @description Log probabilities of the tokens of a choice or delta. */
        Logprobs: {
            content?: components["schemas"]["TokenLogprob"][] | null;
        };
        /** @description Null when not asked for. */
        NullableLogprobs: components["schemas"]["Logprobs"] | null;
        /** @description One token and its alternatives. */
        TokenLogprob: {
            token: string;
            /** @description -9999 stands for very unlikely. */
            logprob: number;
            top_logprobs?: components["schemas"]["TopLogprob"][] | null;
        };
        /** @description An alternative token. */
        TopLogprob: {
            token: string;
            logprob: number;
        };
        /**
         * @description Why a choice ended. `eos` is vLLM and Together, `model_length` Mistral, `insufficient_system_resource` DeepSeek, `error` OpenRouter. Other values occur.
         * @enum {string}
         */
        FinishReason: "stop" | "length" | "tool_calls" | "function_call" | "content_filter" | "eos" | "model_length" | "insufficient_system_resource" | "error";
        /** @description Null until the choice ends. */
        NullableFinishReason: components["schemas"]["FinishReason"] | null;
        /** @description Token counts. */
        Usage: {
            /** @description Includes cached tokens. */
            prompt_tokens?: number;
            /** @description Includes reasoning, except on xAI. */
            completion_tokens?: number;
            total_tokens?: number;
            prompt_tokens_details?: components["schemas"]["PromptTokensDetails"] | null;
            completion_tokens_details?: components["schemas"]["CompletionTokensDetails"] | null;
            /** @description Cached tokens. DeepSeek. */
            prompt_cache_hit_tokens?: number;
            /** @description Price of the call in US dollars. OpenRouter. */
            cost?: number | null;
            /** @description The host behind it was called with the caller's own key, and charges by itself; `cost` is the fee. OpenRouter. */
            is_byok?: boolean;
        };
        /** @description Null in the chunks before the last. */
        NullableUsage: components["schemas"]["Usage"] | null;
        /** @description What the prompt tokens were. */
        PromptTokensDetails: {
            cached_tokens?: number | null;
            cache_write_tokens?: number | null;
            text_tokens?: number | null;
            image_tokens?: number | null;
            audio_tokens?: number | null;
        };
        /** @description What the completion tokens were. */
        CompletionTokensDetails: {
            reasoning_tokens?: number | null;
            text_tokens?: number | null;
            /** @description OpenRouter. */
            image_tokens?: number | null;
            audio_tokens?: number | null;
        };
        /** @description One event of a stream. */
        ChatCompletionChunk: {
            /** @description The same in all chunks; empty in Azure's first. */
            id?: string;
            model?: string;
            /** @description Empty in Azure's first chunk and in OpenAI's usage chunk. */
            choices?: components["schemas"]["ChunkChoice"][];
            usage?: components["schemas"]["NullableUsage"];
            x_groq?: components["schemas"]["GroqExtra"];
            /** @description Addresses of the sources. Perplexity, xAI. */
            citations?: string[] | null;
            /** @description A failure after the stream began. */
            error?: components["schemas"]["Error"];
        };
        /** @description A step of one candidate. */
        ChunkChoice: {
            index?: number;
            delta?: components["schemas"]["ChoiceDelta"];
            finish_reason?: components["schemas"]["NullableFinishReason"];
            logprobs?: components["schemas"]["NullableLogprobs"];
            /** @description Failure of this candidate. OpenRouter. */
            error?: components["schemas"]["Error"];
        };
        /** @description What a chunk adds. `role` alone adds nothing. */
        ChoiceDelta: {
            content?: components["schemas"]["ResponseContent"];
            /** @description A piece of a refusal written by the model. */
            refusal?: string | null;
            tool_calls?: components["schemas"]["ToolCallDelta"][] | null;
            annotations?: components["schemas"]["Annotation"][] | null;
            audio?: components["schemas"]["Audio"] | null;
            /** @description Generated pictures, each whole. OpenRouter. */
            images?: components["schemas"]["ContentPartImage"][] | null;
            /** @description A piece of reasoning. DeepSeek, xAI, vLLM by version; read before `reasoning`. */
            reasoning_content?: string | null;
            /** @description A piece of reasoning. OpenRouter, Groq, vLLM by version. */
            reasoning?: string | null;
            /** @description OpenRouter. */
            reasoning_details?: components["schemas"]["ReasoningDetail"][] | null;
            extra_content?: components["schemas"]["ExtraContent"];
        };
        /** @description A piece of a call, placed by `index`, else by `id`, else joined to the last call. */
        ToolCallDelta: {
            index?: number | null;
            /** @description In the first piece only; empty or absent afterwards. */
            id?: string | null;
            function?: {
                name?: string | null;
                /** @description Text to append. */
                arguments?: string | null;
            };
            extra_content?: components["schemas"]["ExtraContent"];
        };
        /** @description Groq's own member of a chunk. */
        GroqExtra: {
            usage?: components["schemas"]["NullableUsage"];
            /** @description A failure after the stream began. */
            error?: string | null;
        };
        /** @description A failure. Most servers wrap it in `error`; xAI has text there with `code` beside it, and Mistral and older vLLM put the members of `Error` at the top. */
        ErrorBody: {
            error?: components["schemas"]["Error"] | string;
            message?: string;
            type?: string;
            param?: string | null;
            code?: components["schemas"]["ErrorCode"];
            /** @description Text, or a list of validation findings. Mistral. */
            detail?: unknown;
        };
        /** @description What went wrong. */
        Error: {
            message?: string;
            /** @description Class, such as `invalid_request_error`. */
            type?: string | null;
            /** @description The request member at fault. */
            param?: string | null;
            code?: components["schemas"]["ErrorCode"];
            /** @description Details, such as the name of the failing host. OpenRouter. */
            metadata?: components["schemas"]["JsonObject"];
        };
        /** @description A word such as `context_length_exceeded`; on OpenRouter and vLLM the HTTP status as a number. */
        ErrorCode: string | number | null;
        /** @description Body of POST /embeddings. */
        EmbeddingsRequest: {
            model: string;
            /** @description One vector each. */
            input: string[];
            /** @constant */
            encoding_format: "float";
            /** @description Length of the vectors, where the model lets one choose. */
            dimensions?: number;
        };
        /** @description Vectors, in any order. */
        EmbeddingsResponse: {
            data: components["schemas"]["Embedding"][];
            model?: string;
            usage?: components["schemas"]["NullableUsage"];
        };
        /** @description The vector of the input at `index`. */
        Embedding: {
            index: number;
            embedding: number[];
        };
        /** @description Models the credential can use. */
        ModelList: {
            data: components["schemas"]["Model"][];
        };
        /** @description A model. The sizes are in tokens and depend on the server. */
        Model: {
            id: string;
            /** @description Display name. OpenRouter, Mistral. */
            name?: string | null;
            /** @description OpenRouter, Together. */
            context_length?: number | null;
            /** @description Groq. */
            context_window?: number | null;
            /** @description Mistral. */
            max_context_length?: number | null;
            /** @description vLLM. */
            max_model_len?: number | null;
            /** @description Output limit. Groq. */
            max_completion_tokens?: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type JsonObject = components['schemas']['JsonObject'];
export type ChatCompletionRequest = components['schemas']['ChatCompletionRequest'];
export type StreamOptions = components['schemas']['StreamOptions'];
export type RequestMessage = components['schemas']['RequestMessage'];
export type SystemMessage = components['schemas']['SystemMessage'];
export type DeveloperMessage = components['schemas']['DeveloperMessage'];
export type UserMessage = components['schemas']['UserMessage'];
export type AssistantMessage = components['schemas']['AssistantMessage'];
export type ToolMessage = components['schemas']['ToolMessage'];
export type ContentPart = components['schemas']['ContentPart'];
export type ContentPartText = components['schemas']['ContentPartText'];
export type ContentPartImage = components['schemas']['ContentPartImage'];
export type ImageDetail = components['schemas']['ImageDetail'];
export type ContentPartFile = components['schemas']['ContentPartFile'];
export type ContentPartAudio = components['schemas']['ContentPartAudio'];
export type ContentPartVideo = components['schemas']['ContentPartVideo'];
export type Tool = components['schemas']['Tool'];
export type FunctionObject = components['schemas']['FunctionObject'];
export type FunctionName = components['schemas']['FunctionName'];
export type ToolChoice = components['schemas']['ToolChoice'];
export type ToolChoiceMode = components['schemas']['ToolChoiceMode'];
export type NamedToolChoice = components['schemas']['NamedToolChoice'];
export type AllowedToolsChoice = components['schemas']['AllowedToolsChoice'];
export type ResponseFormat = components['schemas']['ResponseFormat'];
export type ResponseFormatJsonObject = components['schemas']['ResponseFormatJsonObject'];
export type ResponseFormatJsonSchema = components['schemas']['ResponseFormatJsonSchema'];
export type ReasoningEffort = components['schemas']['ReasoningEffort'];
export type ReasoningOptions = components['schemas']['ReasoningOptions'];
export type ReasoningFormat = components['schemas']['ReasoningFormat'];
export type ThinkingSwitch = components['schemas']['ThinkingSwitch'];
export type Modality = components['schemas']['Modality'];
export type AudioOptions = components['schemas']['AudioOptions'];
export type WebSearchOptions = components['schemas']['WebSearchOptions'];
export type ServiceTier = components['schemas']['ServiceTier'];
export type Plugin = components['schemas']['Plugin'];
export type ImageConfig = components['schemas']['ImageConfig'];
export type ProviderPreferences = components['schemas']['ProviderPreferences'];
export type ChatCompletion = components['schemas']['ChatCompletion'];
export type Choice = components['schemas']['Choice'];
export type ResponseMessage = components['schemas']['ResponseMessage'];
export type ResponseContent = components['schemas']['ResponseContent'];
export type ContentChunk = components['schemas']['ContentChunk'];
export type ThinkChunk = components['schemas']['ThinkChunk'];
export type ToolCall = components['schemas']['ToolCall'];
export type ExtraContent = components['schemas']['ExtraContent'];
export type ReasoningDetail = components['schemas']['ReasoningDetail'];
export type Annotation = components['schemas']['Annotation'];
export type UrlCitation = components['schemas']['UrlCitation'];
export type Audio = components['schemas']['Audio'];
export type Logprobs = components['schemas']['Logprobs'];
export type NullableLogprobs = components['schemas']['NullableLogprobs'];
export type TokenLogprob = components['schemas']['TokenLogprob'];
export type TopLogprob = components['schemas']['TopLogprob'];
export type FinishReason = components['schemas']['FinishReason'];
export type NullableFinishReason = components['schemas']['NullableFinishReason'];
export type Usage = components['schemas']['Usage'];
export type NullableUsage = components['schemas']['NullableUsage'];
export type PromptTokensDetails = components['schemas']['PromptTokensDetails'];
export type CompletionTokensDetails = components['schemas']['CompletionTokensDetails'];
export type ChatCompletionChunk = components['schemas']['ChatCompletionChunk'];
export type ChunkChoice = components['schemas']['ChunkChoice'];
export type ChoiceDelta = components['schemas']['ChoiceDelta'];
export type ToolCallDelta = components['schemas']['ToolCallDelta'];
export type GroqExtra = components['schemas']['GroqExtra'];
export type ErrorBody = components['schemas']['ErrorBody'];
export type Error = components['schemas']['Error'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type EmbeddingsRequest = components['schemas']['EmbeddingsRequest'];
export type EmbeddingsResponse = components['schemas']['EmbeddingsResponse'];
export type Embedding = components['schemas']['Embedding'];
export type ModelList = components['schemas']['ModelList'];
export type Model = components['schemas']['Model'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

// Generated from openapi/formats/interactions.yaml (sha256 8e36157c4dc3ec3be47520c5a4b9e9407acac522ee59534539b267dcb703efaa); do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A turn of a conversation, and what is wished of the answer. The settings hold for this turn alone. */
        CreateInteractionRequest: {
            /** @description Model id or alias. Exactly one of `model` and `agent` is needed, and agents are not served. */
            model?: string;
            /** @description Name of an agent. Refused; agents run at Google alone. */
            agent?: string;
            /** @description Settings of an agent. Refused with it. */
            agent_config?: {
                [key: string]: unknown;
            };
            /** @description What the turn brings: a text, one content, a list of contents, a list of steps, or a list of `{role, content}` in the older form. Results of function calls are steps of their own. */
            input?: string | components["schemas"]["InteractionContent"] | components["schemas"]["InteractionContent"][] | components["schemas"]["InteractionStep"][];
            /** @description The interaction that this one continues. What was said until then is put before the input. */
            previous_interaction_id?: string;
            /** @description Whether the interaction is kept, so that it can be read and continued. True where absent. */
            store?: boolean;
            /** @description Answers at once with an interaction that is in progress, and works on it after that. */
            background?: boolean;
            /** @description True answers as server-sent events. */
            stream?: boolean;
            /** @description The system text: a string, `{text}` or `{parts}`. */
            system_instruction?: components["schemas"]["OpperSystemInstruction"];
            /** @description Tools the model may call. */
            tools?: components["schemas"]["InteractionTool"][];
            /** @description Settings of the answer. */
            generation_config?: components["schemas"]["InteractionGenerationConfig"];
            /** @description Form of the answer: `{type, mime_type, schema, …}`, a list of them, or in the older form a JSON Schema. */
            response_format?: unknown;
            /** @description Media type of the answer, in the older form. */
            response_mime_type?: components["schemas"]["ResponseMimeType"];
            /** @description Kinds of output. */
            response_modalities?: components["schemas"]["Modality"][];
            /** @description Blocking thresholds by category. */
            safety_settings?: components["schemas"]["InteractionSafetySetting"][];
            /** @description Labels for the operator's records. */
            labels?: {
                [key: string]: string;
            };
            /** @description How the provider prioritises the call. */
            service_tier?: components["schemas"]["ServiceTier"];
            /** @description Name of a stored prefix, `cachedContents/…`. */
            cached_content?: string;
            /** @description Token of an answer to be continued, as it was received. */
            continuation_token?: string;
            /** @description Where an agent works. Dropped with a warning. */
            environment?: unknown;
            /** @description Where events are to be sent. Dropped with a warning. */
            webhook_config?: {
                [key: string]: unknown;
            };
        };
        /** @description A function (`type: function`), or a tool that the provider runs, by its `type` and settings; or a tool in Gemini's own form. */
        InteractionTool: components["schemas"]["OpperTool"] & {
            /** @description Kinds of results, with `google_search`: `web_search`, `image_search`. */
            search_types?: string[];
            /** @description Stores to search, with `file_search`. */
            file_search_store_names?: string[];
            /** @description Condition on documents, with `file_search`. */
            metadata_filter?: string;
            /** @description Number of chunks fetched, with `file_search`. */
            top_k?: number;
            /** @description Whether the answer carries a token for the map widget, with `google_maps`. */
            enable_widget?: boolean;
            /** @description Where the user is, with `google_maps`. */
            latitude?: number;
            /** @description Where the user is, with `google_maps`. */
            longitude?: number;
            /** @description What kind of screen it is, with `computer_use`. */
            environment?: string;
            /** @description Built-in actions the model may not use, with `computer_use`. */
            excluded_predefined_functions?: string[];
            /** @description Whether screens are checked for injected instructions, with `computer_use`. */
            enable_prompt_injection_detection?: boolean;
            /** @description Confirmations that are switched off, with `computer_use`. */
            disabled_safety_policies?: string[];
        };
        /** @description Settings of the answer. One answer is given, whatever the settings. */
        InteractionGenerationConfig: {
            /** @description Most tokens of the answer. */
            max_output_tokens?: number;
            /** @description Randomness of the choice of tokens. */
            temperature?: number;
            /** @description Share of probability from which tokens are chosen. */
            top_p?: number;
            /** @description Number of tokens among which is chosen. */
            top_k?: number;
            /** @description Makes answers more alike from call to call. */
            seed?: number;
            /** @description Texts that end the answer. */
            stop_sequences?: string[];
            /** @description Makes words that were used less likely. */
            presence_penalty?: number;
            /** @description Makes words less likely each time they are used. */
            frequency_penalty?: number;
            /** @description How much the model thinks. */
            thinking_level?: components["schemas"]["ThinkingLevel"];
            /** @description Whether the answer tells of the thoughts. */
            thinking_summaries?: components["schemas"]["ThinkingSummaries"];
            /** @description The same in Gemini's own form. */
            thinking_config?: components["schemas"]["ThinkingConfig"];
            /** @description `auto`, `any`, `none` or `validated`, or an object `allowed_tools` with `mode` and `tools`. */
            tool_choice?: unknown;
            /** @description Voices: a list of `{voice, speaker, language}`, `{speakers}` with such a list, or Gemini's form. */
            speech_config?: unknown;
            /** @description Form of pictures. */
            image_config?: components["schemas"]["ImageConfig"];
            /** @description Form of videos. Dropped with a warning. */
            video_config?: {
                [key: string]: unknown;
            };
            /** @description Settings of speech recognition. Dropped with a warning. */
            transcription_config?: {
                [key: string]: unknown;
            };
            /** @description Shape of the answer in Gemini's own form. */
            response_schema?: components["schemas"]["Schema"];
            /** @description Shape of the answer as JSON Schema. */
            response_json_schema?: components["schemas"]["JsonSchema"];
            /** @description Media type of the answer. */
            response_mime_type?: components["schemas"]["ResponseMimeType"];
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
        /** @description Why something failed. */
        InteractionError: {
            /** @description A word for programs, such as `unavailable` or `safety`. */
            code: string;
            /** @description A sentence for people. */
            message: string;
        };
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
            mime_type?: string;
            /** @description Detail at which it is read, such as `low`. */
            resolution?: string;
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
            document_uri?: string;
            /** @description Name of the file. */
            file_name?: string;
            /** @description Name of the place. */
            name?: string;
            /** @description Id of the place. */
            place_id?: string;
            /** @description Where the stretch begins, in bytes of the text. */
            start_index?: number;
            /** @description Where it ends. */
            end_index?: number;
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
            call_id: string;
            /** @description Name of the function. */
            name?: string;
            /** @description A text, an object, or a list of contents. */
            result: unknown;
            /** @description Whether the call failed. */
            is_error?: boolean;
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
            call_id: string;
            /** @description What was printed. */
            result: string;
            /** @description Whether the code failed. */
            is_error?: boolean;
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
            call_id: string;
            /** @description The pages, and what has to be shown of the search. */
            result: {
                /** @description HTML that Google's terms want shown. */
                search_suggestions?: string;
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
            call_id: string;
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
        /** @description One thing that the model gave, in the older generation. */
        InteractionOutput: components["schemas"]["InteractionText"] | components["schemas"]["InteractionMedia"] | components["schemas"]["InteractionThought"] | components["schemas"]["InteractionFunctionCall"] | components["schemas"]["InteractionCodeCall"] | components["schemas"]["InteractionCodeResult"] | components["schemas"]["InteractionSearchCall"] | components["schemas"]["InteractionSearchResult"] | components["schemas"]["InteractionUrlCall"] | components["schemas"]["InteractionUrlResult"];
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
        /** @description Place of the event in the stream; `last_event_id` asks for what comes after it. */
        InteractionEventId: string;
        /** @description The system text in one of the forms that Opper takes. `Text` with a capital is what the vendor publishes. */
        OpperSystemInstruction: {
            /** @description The system text itself. */
            text?: string;
            /** @description The system text as text parts. */
            parts?: components["schemas"]["Part"][];
            /** @description Taken and ignored. */
            role?: string;
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
        /**
         * @description Processing tier. Lower case on the wire.
         * @enum {string}
         */
        ServiceTier: "unspecified" | "standard" | "flex" | "priority";
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
        /**
         * @description Effort of reasoning.
         * @enum {string}
         */
        ThinkingLevel: "THINKING_LEVEL_UNSPECIFIED" | "MINIMAL" | "LOW" | "MEDIUM" | "HIGH";
        /**
         * @description `auto` includes thought summaries in the answer, `none` leaves them out.
         * @enum {string}
         */
        ThinkingSummaries: "auto" | "none";
        /** @description How much the model reasons before it answers. `thinkingBudget` and `thinkingLevel` exclude each other. */
        ThinkingConfig: {
            /** @description Whether reasoning is returned as parts with `thought`. Default false. */
            includeThoughts?: boolean;
            /** @description Tokens for reasoning; 0 switches it off, -1 leaves it to the model. */
            thinkingBudget?: number;
            /** @description Effort by name. */
            thinkingLevel?: components["schemas"]["ThinkingLevel"];
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
         * @description Kind of harm.
         * @enum {string}
         */
        HarmCategory: "HARM_CATEGORY_UNSPECIFIED" | "HARM_CATEGORY_HARASSMENT" | "HARM_CATEGORY_HATE_SPEECH" | "HARM_CATEGORY_SEXUALLY_EXPLICIT" | "HARM_CATEGORY_DANGEROUS_CONTENT" | "HARM_CATEGORY_CIVIC_INTEGRITY" | "HARM_CATEGORY_JAILBREAK" | "HARM_CATEGORY_IMAGE_HATE" | "HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT" | "HARM_CATEGORY_IMAGE_HARASSMENT" | "HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT";
        /**
         * @description From where on content is blocked.
         * @enum {string}
         */
        HarmBlockThreshold: "HARM_BLOCK_THRESHOLD_UNSPECIFIED" | "BLOCK_LOW_AND_ABOVE" | "BLOCK_MEDIUM_AND_ABOVE" | "BLOCK_ONLY_HIGH" | "BLOCK_NONE" | "OFF";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type CreateInteractionRequest = components['schemas']['CreateInteractionRequest'];
export type InteractionTool = components['schemas']['InteractionTool'];
export type InteractionGenerationConfig = components['schemas']['InteractionGenerationConfig'];
export type InteractionSafetySetting = components['schemas']['InteractionSafetySetting'];
export type Interaction = components['schemas']['Interaction'];
export type InteractionStatus = components['schemas']['InteractionStatus'];
export type InteractionError = components['schemas']['InteractionError'];
export type InteractionUsage = components['schemas']['InteractionUsage'];
export type InteractionModalityTokens = components['schemas']['InteractionModalityTokens'];
export type InteractionContent = components['schemas']['InteractionContent'];
export type InteractionText = components['schemas']['InteractionText'];
export type InteractionMedia = components['schemas']['InteractionMedia'];
export type InteractionAnnotation = components['schemas']['InteractionAnnotation'];
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
export type InteractionOutput = components['schemas']['InteractionOutput'];
export type InteractionEvent = components['schemas']['InteractionEvent'];
export type InteractionLifeEvent = components['schemas']['InteractionLifeEvent'];
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
export type InteractionEventId = components['schemas']['InteractionEventId'];
export type OpperSystemInstruction = components['schemas']['OpperSystemInstruction'];
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
export type ResponseMimeType = components['schemas']['ResponseMimeType'];
export type Modality = components['schemas']['Modality'];
export type ServiceTier = components['schemas']['ServiceTier'];
export type OpperTool = components['schemas']['OpperTool'];
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
export type ThinkingLevel = components['schemas']['ThinkingLevel'];
export type ThinkingSummaries = components['schemas']['ThinkingSummaries'];
export type ThinkingConfig = components['schemas']['ThinkingConfig'];
export type ImageConfig = components['schemas']['ImageConfig'];
export type PersonGeneration = components['schemas']['PersonGeneration'];
export type ProminentPeople = components['schemas']['ProminentPeople'];
export type ImageConfigImageOutputOptions = components['schemas']['ImageConfigImageOutputOptions'];
export type HarmCategory = components['schemas']['HarmCategory'];
export type HarmBlockThreshold = components['schemas']['HarmBlockThreshold'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

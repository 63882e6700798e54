// Generated from openapi/dialects/adaptive.yaml (sha256 76bed2e4734158e16137b3502871171174451cd9daf0556633bf919effd43c7d); do not edit.
// Generated from openapi/dialects/gemini.yaml (sha256 3e3a59da8ccdd7123660d720d3c81b31dcbe834540610f731b577a0f8bd2e573); do not edit.
// Generated from openapi/dialects/nordlys.yaml (sha256 ab719ef9822e1eafbffe80925c6de2d56be2f44f6ded25ec69e2c572af993e84); do not edit.
// Generated from openapi/dialects/omnirouters.yaml (sha256 236779036778bfcdffbcd9ce2874521db67eeb30d6714b4b72513ed87649f32a); do not edit.
// Generated from openapi/dialects/opper.yaml (sha256 619bc050cab7849c05e5260f75538ce13ee3ca819ac2a51c617388c295f89781); do not edit.
/**
 * How to read one member of a request object. The table is generated from the documents.
 *
 * - `any`: user data, or a union that hand-written code reads; never looked into.
 * - `integer`: a decimal string is taken for its number.
 * - `bytes`: base64 in either alphabet; comes out standard and padded.
 * - `opaque`: base64 that has to come back as it was sent; checked, never rewritten.
 * - `enum`: matched in any letter case.
 * - `array`: `singleton` takes one bare object, `string` a bare text, for a one-element array.
 * - `content`: an object, or a bare string that stands for `{parts: [{text}]}`.
 */
export type Field =
  | 'any'
  | 'integer'
  | 'bytes'
  | 'opaque'
  | { readonly enum: string }
  | { readonly object: string }
  | { readonly array: Field; readonly singleton?: true; readonly string?: true }
  | { readonly map: Field }
  | { readonly content: string };

export interface Shape {
  readonly fields: Readonly<Record<string, Field>>;
  readonly aliases?: Readonly<Record<string, string>>;
  /** Exactly one of these members has to be there. */
  readonly exactlyOneOf?: readonly string[];
  /** With one of these, none of `exactlyOneOf` is needed. */
  readonly alone?: readonly string[];
}

export const shapes: Readonly<Record<string, Shape>> = {
  "AdaptiveGenerateContentRequest": {"fields":{"model":"any","contents":{"array":{"object":"Content"},"singleton":true},"systemInstruction":{"content":"Content"},"tools":{"array":{"object":"Tool"}},"toolConfig":{"object":"ToolConfig"},"safetySettings":{"array":{"object":"SafetySetting"}},"generationConfig":{"object":"GenerationConfig"},"cachedContent":"any","labels":"any","serviceTier":{"enum":"ServiceTier"},"store":"any","continuationToken":"any","config":{"object":"NestedConfig"},"providerConfigs":{"map":"any"},"modelRouter":{"object":"ModelRouter"},"fallback":{"object":"FallbackPolicy"},"semanticCache":{"object":"SemanticCache"},"promptCache":{"object":"PromptCache"}}},
  "ApiAuth": {"fields":{"apiKeyConfig":{"object":"ApiAuthApiKeyConfig"}}},
  "ApiAuthApiKeyConfig": {"fields":{"apiKeySecretVersion":"any","apiKeyString":"any"}},
  "ApiKeyConfig": {"fields":{"name":"any","httpElementLocation":{"enum":"HttpElementLocation"},"apiKeySecret":"any","apiKeyString":"any"}},
  "AudioResponseFormat": {"fields":{"mimeType":"any","delivery":{"enum":"Delivery"},"sampleRate":"integer","bitRate":"integer"}},
  "AudioTranscriptionConfig": {"fields":{"mode":{"enum":"AudioTranscriptionConfigMode"},"languageCodes":{"array":"any"},"languageAuto":{"object":"LanguageAuto"},"languageHints":{"object":"LanguageHints"},"diarization":"any","wordTimestamp":"any","customVocabulary":{"array":"any"},"adaptationPhrases":{"array":"any"}}},
  "AuthConfig": {"fields":{"authType":{"enum":"AuthType"},"apiKey":"any","apiKeyConfig":{"object":"ApiKeyConfig"},"httpBasicAuthConfig":{"object":"AuthConfigHttpBasicAuthConfig"},"googleServiceAccountConfig":{"object":"AuthConfigGoogleServiceAccountConfig"},"oauthConfig":{"object":"AuthConfigOauthConfig"},"oidcConfig":{"object":"AuthConfigOidcConfig"}}},
  "AuthConfigGoogleServiceAccountConfig": {"fields":{"serviceAccount":"any"}},
  "AuthConfigHttpBasicAuthConfig": {"fields":{"credentialSecret":"any"}},
  "AuthConfigOauthConfig": {"fields":{"accessToken":"any","serviceAccount":"any"}},
  "AuthConfigOidcConfig": {"fields":{"idToken":"any","serviceAccount":"any"}},
  "BatchEmbedContentsRequest": {"fields":{"requests":{"array":{"object":"EmbedContentRequest"}}}},
  "Blob": {"fields":{"mimeType":"any","data":"bytes","displayName":"any"}},
  "ClientCircuitBreaker": {"fields":{"failureThreshold":"integer","successThreshold":"integer","timeoutMs":"integer","resetAfterMs":"integer"}},
  "CodeExecutionResult": {"fields":{"id":"any","outcome":{"enum":"Outcome"},"output":"any"}},
  "ComputerUse": {"fields":{"environment":{"enum":"Environment"},"excludedPredefinedFunctions":{"array":"any"},"disabledSafetyPolicies":{"array":{"enum":"SafetyPolicy"}},"enablePromptInjectionDetection":"any"}},
  "Content": {"fields":{"role":"any","parts":{"array":{"object":"Part"},"singleton":true}}},
  "CountTokensRequest": {"fields":{"model":"any","contents":{"array":{"object":"Content"},"singleton":true},"generateContentRequest":{"object":"GenerateContentRequest"},"systemInstruction":{"content":"Content"},"tools":{"array":{"object":"Tool"}},"generationConfig":{"object":"GenerationConfig"}},"exactlyOneOf":["contents","generateContentRequest"]},
  "CustomModelCredentials": {"fields":{"identifier":"any","apiKey":"any","baseUrl":"any","url":"any","extra":"any"}},
  "DynamicRetrievalConfig": {"fields":{"mode":{"enum":"DynamicRetrievalConfigMode"},"dynamicThreshold":"any"}},
  "EmbedContentConfig": {"fields":{"taskType":{"enum":"EmbedTaskType"},"title":"any","outputDimensionality":"integer","autoTruncate":"any","documentOcr":"any","audioTrackExtraction":"any"}},
  "EmbedContentRequest": {"fields":{"model":"any","content":{"object":"Content"},"taskType":{"enum":"EmbedTaskType"},"title":"any","outputDimensionality":"integer","autoTruncate":"any","embedContentConfig":{"object":"EmbedContentConfig"}}},
  "EnterpriseWebSearch": {"fields":{"excludeDomains":{"array":"any"},"blockingConfidence":{"enum":"PhishBlockThreshold"}}},
  "ExecutableCode": {"fields":{"id":"any","language":{"enum":"Language"},"code":"any"}},
  "ExtendedGenerationConfig": {"fields":{"candidateCount":"integer","maxOutputTokens":"integer","temperature":"any","topP":"any","topK":"integer","seed":"integer","presencePenalty":"any","frequencyPenalty":"any","stopSequences":{"array":"any"},"responseLogprobs":"any","logprobs":"integer","responseMimeType":{"enum":"ResponseMimeType"},"responseSchema":"any","responseJsonSchema":"any","responseModalities":{"array":{"enum":"Modality"}},"responseFormat":{"array":{"object":"ResponseFormat"}},"thinkingConfig":{"object":"ThinkingConfig"},"speechConfig":{"object":"SpeechConfig"},"imageConfig":{"object":"ImageConfig"},"mediaResolution":{"enum":"MediaResolution"},"audioTimestamp":"any","audioTranscriptionConfig":{"object":"AudioTranscriptionConfig"},"translationConfig":{"object":"TranslationConfig"},"enableAffectiveDialog":"any","enableEnhancedCivicAnswers":"any","routingConfig":{"object":"GenerationConfigRoutingConfig"},"modelSelectionConfig":{"object":"ModelSelectionConfig"},"toolChoice":"any","thinkingLevel":{"enum":"ThinkingLevel"},"thinkingSummaries":{"enum":"ThinkingSummaries"},"systemInstruction":{"content":"Content"},"tools":{"array":{"object":"Tool"}},"toolConfig":{"object":"ToolConfig"},"safetySettings":{"array":{"object":"SafetySetting"}},"cachedContent":"any","labels":"any","serviceTier":{"enum":"ServiceTier"},"store":"any","continuationToken":"any","httpOptions":"any"},"aliases":{"_responseJsonSchema":"responseJsonSchema","modelConfig":"modelSelectionConfig","model_config":"modelSelectionConfig"}},
  "ExternalApi": {"fields":{"endpoint":"any","apiSpec":{"enum":"ApiSpec"},"simpleSearchParams":{"object":"ExternalApiSimpleSearchParams"},"elasticSearchParams":{"object":"ExternalApiElasticSearchParams"},"authConfig":{"object":"AuthConfig"},"apiAuth":{"object":"ApiAuth"}}},
  "ExternalApiElasticSearchParams": {"fields":{"index":"any","searchTemplate":"any","numHits":"integer"}},
  "ExternalApiSimpleSearchParams": {"fields":{}},
  "FallbackPolicy": {"fields":{"enabled":"any","mode":{"enum":"FallbackMode"},"maxRetries":"integer","timeoutMs":"integer","circuitBreaker":{"object":"ClientCircuitBreaker"}}},
  "FileData": {"fields":{"mimeType":"any","fileUri":"any","displayName":"any"}},
  "FileSearch": {"fields":{"fileSearchStoreNames":{"array":"any"},"metadataFilter":"any","topK":"integer"}},
  "FunctionCall": {"fields":{"id":"any","name":"any","args":"any","partialArgs":{"array":{"object":"PartialArg"}},"willContinue":"any"}},
  "FunctionCallingConfig": {"fields":{"mode":{"enum":"FunctionCallingConfigMode"},"allowedFunctionNames":{"array":"any"},"streamFunctionCallArguments":"any"}},
  "FunctionDeclaration": {"fields":{"name":"any","description":"any","parameters":"any","parametersJsonSchema":"any","response":"any","responseJsonSchema":"any","behavior":{"enum":"Behavior"}}},
  "FunctionResponse": {"fields":{"id":"any","name":"any","response":"any","parts":{"array":{"object":"FunctionResponsePart"}},"scheduling":{"enum":"FunctionResponseScheduling"},"willContinue":"any"}},
  "FunctionResponseBlob": {"fields":{"mimeType":"any","data":"bytes","displayName":"any"}},
  "FunctionResponseFileData": {"fields":{"mimeType":"any","fileUri":"any","displayName":"any"}},
  "FunctionResponsePart": {"fields":{"inlineData":{"object":"FunctionResponseBlob"},"fileData":{"object":"FunctionResponseFileData"},"mediaProcessing":{"enum":"MediaProcessing"}},"exactlyOneOf":["inlineData","fileData"]},
  "GatewayExtensions": {"fields":{"models":{"array":"any"},"providerOrder":{"array":"any"},"providerOnly":{"array":"any"},"providerIgnore":{"array":"any"},"providerSort":{"enum":"ProviderSort"},"providerQuantizations":{"array":{"enum":"Quantization"}},"providerRequireParameters":"any","providerDataCollection":{"enum":"ProviderDataCollection"},"providerZdr":"any","providerEnforceDistillableText":"any","providerMaxPromptPrice":"any","providerMaxCompletionPrice":"any","providerMaxRequestPrice":"any","providerMaxImagePrice":"any","providerConfigs":{"map":"any"},"modelRouter":{"object":"ModelRouter"},"fallback":{"object":"FallbackPolicy"},"semanticCache":{"object":"SemanticCache"},"promptCache":{"object":"PromptCache"},"customModelCredentials":{"object":"CustomModelCredentials"},"guardrails":"any","input":"any","responseFormat":"any","responseMimeType":{"enum":"ResponseMimeType"},"stream":"any","previousInteractionId":"any","background":"any","agent":"any"}},
  "GeminiGenerateContentRequest": {"fields":{"model":"any","contents":{"array":{"object":"Content"},"singleton":true,"string":true},"systemInstruction":{"content":"OpperSystemInstruction"},"tools":{"array":{"object":"OpperTool"}},"toolConfig":{"object":"ToolConfig"},"safetySettings":{"array":{"object":"SafetySetting"}},"generationConfig":{"object":"ExtendedGenerationConfig"},"config":{"object":"ExtendedGenerationConfig"},"cachedContent":"any","labels":"any","serviceTier":{"enum":"ServiceTier"},"store":"any","continuationToken":"any","models":{"array":"any"},"providerOrder":{"array":"any"},"providerOnly":{"array":"any"},"providerIgnore":{"array":"any"},"providerSort":{"enum":"ProviderSort"},"providerQuantizations":{"array":{"enum":"Quantization"}},"providerRequireParameters":"any","providerDataCollection":{"enum":"ProviderDataCollection"},"providerZdr":"any","providerEnforceDistillableText":"any","providerMaxPromptPrice":"any","providerMaxCompletionPrice":"any","providerMaxRequestPrice":"any","providerMaxImagePrice":"any","providerConfigs":{"map":"any"},"modelRouter":{"object":"ModelRouter"},"fallback":{"object":"FallbackPolicy"},"semanticCache":{"object":"SemanticCache"},"promptCache":{"object":"PromptCache"},"customModelCredentials":{"object":"CustomModelCredentials"},"guardrails":"any","input":"any","responseFormat":"any","responseMimeType":{"enum":"ResponseMimeType"},"stream":"any","previousInteractionId":"any","background":"any","agent":"any"}},
  "GenerateContentRequest": {"fields":{"model":"any","contents":{"array":{"object":"Content"},"singleton":true},"systemInstruction":{"content":"Content"},"tools":{"array":{"object":"Tool"}},"toolConfig":{"object":"ToolConfig"},"safetySettings":{"array":{"object":"SafetySetting"}},"generationConfig":{"object":"GenerationConfig"},"cachedContent":"any","labels":"any","serviceTier":{"enum":"ServiceTier"},"store":"any","continuationToken":"any"}},
  "GenerationConfig": {"fields":{"candidateCount":"integer","maxOutputTokens":"integer","temperature":"any","topP":"any","topK":"integer","seed":"integer","presencePenalty":"any","frequencyPenalty":"any","stopSequences":{"array":"any"},"responseLogprobs":"any","logprobs":"integer","responseMimeType":{"enum":"ResponseMimeType"},"responseSchema":"any","responseJsonSchema":"any","responseModalities":{"array":{"enum":"Modality"}},"responseFormat":{"array":{"object":"ResponseFormat"}},"thinkingConfig":{"object":"ThinkingConfig"},"speechConfig":{"object":"SpeechConfig"},"imageConfig":{"object":"ImageConfig"},"mediaResolution":{"enum":"MediaResolution"},"audioTimestamp":"any","audioTranscriptionConfig":{"object":"AudioTranscriptionConfig"},"translationConfig":{"object":"TranslationConfig"},"enableAffectiveDialog":"any","enableEnhancedCivicAnswers":"any","routingConfig":{"object":"GenerationConfigRoutingConfig"},"modelSelectionConfig":{"object":"ModelSelectionConfig"}},"aliases":{"_responseJsonSchema":"responseJsonSchema","modelConfig":"modelSelectionConfig","model_config":"modelSelectionConfig"}},
  "GenerationConfigRoutingConfig": {"fields":{"autoMode":{"object":"GenerationConfigRoutingConfigAutoRoutingMode"},"manualMode":{"object":"GenerationConfigRoutingConfigManualRoutingMode"}}},
  "GenerationConfigRoutingConfigAutoRoutingMode": {"fields":{"modelRoutingPreference":{"enum":"ModelRoutingPreference"}}},
  "GenerationConfigRoutingConfigManualRoutingMode": {"fields":{"modelName":"any"}},
  "GoogleMaps": {"fields":{"enableWidget":"any","authConfig":{"object":"AuthConfig"},"groundingTypes":{"object":"GoogleMapsGroundingTypes"}}},
  "GoogleMapsGroundingTypes": {"fields":{"places":{"object":"GoogleMapsPlaces"},"routing":{"object":"GoogleMapsRouting"}}},
  "GoogleMapsPlaces": {"fields":{}},
  "GoogleMapsRouting": {"fields":{}},
  "GoogleSearch": {"fields":{"searchTypes":{"object":"SearchTypes"},"excludeDomains":{"array":"any"},"blockingConfidence":{"enum":"PhishBlockThreshold"},"timeRangeFilter":{"object":"Interval"}}},
  "GoogleSearchRetrieval": {"fields":{"dynamicRetrievalConfig":{"object":"DynamicRetrievalConfig"}}},
  "ImageConfig": {"fields":{"aspectRatio":"any","imageSize":"any","personGeneration":{"enum":"PersonGeneration"},"prominentPeople":{"enum":"ProminentPeople"},"outputMimeType":"any","outputCompressionQuality":"integer","imageOutputOptions":{"object":"ImageConfigImageOutputOptions"}}},
  "ImageConfigImageOutputOptions": {"fields":{"mimeType":"any","compressionQuality":"integer"}},
  "ImageResponseFormat": {"fields":{"mimeType":"any","delivery":{"enum":"Delivery"},"aspectRatio":{"enum":"AspectRatio"},"imageSize":{"enum":"ImageSize"}}},
  "ImageSearch": {"fields":{}},
  "Interval": {"fields":{"startTime":"any","endTime":"any"}},
  "LanguageAuto": {"fields":{}},
  "LanguageHints": {"fields":{"languageCodes":{"array":"any"}}},
  "LatLng": {"fields":{"latitude":"any","longitude":"any"}},
  "McpServer": {"fields":{"name":"any","streamableHttpTransport":{"object":"StreamableHttpTransport"}}},
  "ModelRouter": {"fields":{"costOptimization":"any","costBias":"any","fallbackModels":{"array":"any"},"models":{"array":{"object":"RouterCandidate"}},"client":"any","cache":"any"}},
  "ModelSelectionConfig": {"fields":{"featureSelectionPreference":{"enum":"FeatureSelectionPreference"}}},
  "MultiSpeakerVoiceConfig": {"fields":{"speakerVoiceConfigs":{"array":{"object":"SpeakerVoiceConfig"}}}},
  "NestedConfig": {"fields":{"candidateCount":"integer","maxOutputTokens":"integer","temperature":"any","topP":"any","topK":"integer","seed":"integer","presencePenalty":"any","frequencyPenalty":"any","stopSequences":{"array":"any"},"responseLogprobs":"any","logprobs":"integer","responseMimeType":{"enum":"ResponseMimeType"},"responseSchema":"any","responseJsonSchema":"any","responseModalities":{"array":{"enum":"Modality"}},"responseFormat":{"array":{"object":"ResponseFormat"}},"thinkingConfig":{"object":"ThinkingConfig"},"speechConfig":{"object":"SpeechConfig"},"imageConfig":{"object":"ImageConfig"},"mediaResolution":{"enum":"MediaResolution"},"audioTimestamp":"any","audioTranscriptionConfig":{"object":"AudioTranscriptionConfig"},"translationConfig":{"object":"TranslationConfig"},"enableAffectiveDialog":"any","enableEnhancedCivicAnswers":"any","routingConfig":{"object":"GenerationConfigRoutingConfig"},"modelSelectionConfig":{"object":"ModelSelectionConfig"},"systemInstruction":{"content":"Content"},"tools":{"array":{"object":"Tool"}},"toolConfig":{"object":"ToolConfig"},"safetySettings":{"array":{"object":"SafetySetting"}},"cachedContent":"any","labels":"any","serviceTier":{"enum":"ServiceTier"},"store":"any","continuationToken":"any","httpOptions":"any"},"aliases":{"_responseJsonSchema":"responseJsonSchema","modelConfig":"modelSelectionConfig","model_config":"modelSelectionConfig"}},
  "NordlysGenerateContentRequest": {"fields":{"model":"any","contents":{"array":{"object":"Content"},"singleton":true},"generationConfig":{"object":"NestedConfig"},"systemInstruction":{"content":"Content"},"tools":{"array":{"object":"Tool"}},"toolConfig":{"object":"ToolConfig"},"safetySettings":{"array":{"object":"SafetySetting"}},"cachedContent":"any","labels":"any","serviceTier":{"enum":"ServiceTier"},"store":"any","continuationToken":"any","models":{"array":"any"},"providerOrder":{"array":"any"},"providerOnly":{"array":"any"},"providerIgnore":{"array":"any"},"providerSort":{"enum":"ProviderSort"},"providerQuantizations":{"array":{"enum":"Quantization"}},"providerRequireParameters":"any","providerDataCollection":{"enum":"ProviderDataCollection"},"providerZdr":"any","providerEnforceDistillableText":"any","providerMaxPromptPrice":"any","providerMaxCompletionPrice":"any","providerMaxRequestPrice":"any","providerMaxImagePrice":"any","providerConfigs":{"map":"any"}}},
  "OmniRoutersGenerateContentRequest": {"fields":{"model":"any","contents":{"array":{"object":"Content"},"singleton":true},"systemInstruction":{"content":"Content"},"tools":{"array":{"object":"Tool"}},"toolConfig":{"object":"ToolConfig"},"safetySettings":{"array":{"object":"SafetySetting"}},"generationConfig":{"object":"GenerationConfig"},"cachedContent":"any","labels":"any","serviceTier":{"enum":"ServiceTier"},"store":"any","continuationToken":"any"}},
  "OpperGenerateContentRequest": {"fields":{"model":"any","contents":{"array":{"object":"Content"},"singleton":true,"string":true},"systemInstruction":{"content":"OpperSystemInstruction"},"generationConfig":{"object":"OpperGenerationConfig"},"tools":{"array":{"object":"OpperTool"}},"toolConfig":{"object":"ToolConfig"},"safetySettings":{"array":{"object":"SafetySetting"}},"cachedContent":"any","labels":"any","serviceTier":{"enum":"ServiceTier"},"store":"any","continuationToken":"any","input":"any","responseFormat":"any","responseMimeType":{"enum":"ResponseMimeType"},"stream":"any","previousInteractionId":"any","background":"any","agent":"any","customModelCredentials":{"object":"CustomModelCredentials"}}},
  "OpperGenerationConfig": {"fields":{"candidateCount":"integer","maxOutputTokens":"integer","temperature":"any","topP":"any","topK":"integer","seed":"integer","presencePenalty":"any","frequencyPenalty":"any","stopSequences":{"array":"any"},"responseLogprobs":"any","logprobs":"integer","responseMimeType":{"enum":"ResponseMimeType"},"responseSchema":"any","responseJsonSchema":"any","responseModalities":{"array":{"enum":"Modality"}},"responseFormat":{"array":{"object":"ResponseFormat"}},"thinkingConfig":{"object":"ThinkingConfig"},"speechConfig":{"object":"SpeechConfig"},"imageConfig":{"object":"ImageConfig"},"mediaResolution":{"enum":"MediaResolution"},"audioTimestamp":"any","audioTranscriptionConfig":{"object":"AudioTranscriptionConfig"},"translationConfig":{"object":"TranslationConfig"},"enableAffectiveDialog":"any","enableEnhancedCivicAnswers":"any","routingConfig":{"object":"GenerationConfigRoutingConfig"},"modelSelectionConfig":{"object":"ModelSelectionConfig"},"toolChoice":"any","thinkingLevel":{"enum":"ThinkingLevel"},"thinkingSummaries":{"enum":"ThinkingSummaries"}},"aliases":{"_responseJsonSchema":"responseJsonSchema","modelConfig":"modelSelectionConfig","model_config":"modelSelectionConfig"}},
  "OpperSystemInstruction": {"fields":{"text":"any","parts":{"array":{"object":"Part"},"singleton":true},"role":"any"},"aliases":{"Text":"text"},"exactlyOneOf":["text","parts"]},
  "OpperTool": {"fields":{"functionDeclarations":{"array":{"object":"FunctionDeclaration"}},"googleSearch":{"object":"GoogleSearch"},"googleSearchRetrieval":{"object":"GoogleSearchRetrieval"},"codeExecution":{"object":"ToolCodeExecution"},"urlContext":{"object":"UrlContext"},"googleMaps":{"object":"GoogleMaps"},"fileSearch":{"object":"FileSearch"},"computerUse":{"object":"ComputerUse"},"enterpriseWebSearch":{"object":"EnterpriseWebSearch"},"retrieval":{"object":"Retrieval"},"mcpServers":{"array":{"object":"McpServer"}},"exaAiSearch":{"object":"ToolExaAiSearch"},"parallelAiSearch":{"object":"ToolParallelAiSearch"},"type":"any","name":"any","description":"any","parameters":"any"}},
  "Part": {"fields":{"text":"any","inlineData":{"object":"Blob"},"fileData":{"object":"FileData"},"functionCall":{"object":"FunctionCall"},"functionResponse":{"object":"FunctionResponse"},"executableCode":{"object":"ExecutableCode"},"codeExecutionResult":{"object":"CodeExecutionResult"},"toolCall":{"object":"ToolCall"},"toolResponse":{"object":"ToolResponse"},"thought":"any","thoughtSignature":"opaque","videoMetadata":{"object":"VideoMetadata"},"mediaResolution":{"object":"PartMediaResolution"},"mediaProcessing":{"enum":"MediaProcessing"},"audioTranscription":{"object":"Transcription"},"speechMetadata":{"object":"SpeechMetadata"},"partMetadata":"any"},"exactlyOneOf":["text","inlineData","fileData","functionCall","functionResponse","executableCode","codeExecutionResult","toolCall","toolResponse"],"alone":["thoughtSignature"]},
  "PartMediaResolution": {"fields":{"level":{"enum":"PartMediaResolutionLevel"},"numTokens":"integer"}},
  "PartialArg": {"fields":{"jsonPath":"any","stringValue":"any","numberValue":"any","boolValue":"any","nullValue":{"enum":"NullValue"},"willContinue":"any"}},
  "PrebuiltVoiceConfig": {"fields":{"voiceName":"any"}},
  "PromptCache": {"fields":{"enabled":"any","ttl":"integer"}},
  "RagRetrievalConfig": {"fields":{"topK":"integer","filter":{"object":"RagRetrievalConfigFilter"},"hybridSearch":{"object":"RagRetrievalConfigHybridSearch"},"ranking":{"object":"RagRetrievalConfigRanking"}}},
  "RagRetrievalConfigFilter": {"fields":{"metadataFilter":"any","vectorDistanceThreshold":"any","vectorSimilarityThreshold":"any"}},
  "RagRetrievalConfigHybridSearch": {"fields":{"alpha":"any"}},
  "RagRetrievalConfigRanking": {"fields":{"llmRanker":{"object":"RagRetrievalConfigRankingLlmRanker"},"rankService":{"object":"RagRetrievalConfigRankingRankService"}}},
  "RagRetrievalConfigRankingLlmRanker": {"fields":{"modelName":"any"}},
  "RagRetrievalConfigRankingRankService": {"fields":{"modelName":"any"}},
  "ReplicatedVoiceConfig": {"fields":{"mimeType":"any","voiceSampleAudio":"bytes","consentAudio":"bytes","voiceConsentSignature":{"object":"VoiceConsentSignature"}}},
  "ResponseFormat": {"fields":{"text":{"object":"TextResponseFormat"},"image":{"object":"ImageResponseFormat"},"audio":{"object":"AudioResponseFormat"},"video":{"object":"VideoResponseFormat"}}},
  "Retrieval": {"fields":{"vertexAiSearch":{"object":"VertexAISearch"},"vertexRagStore":{"object":"VertexRagStore"},"externalApi":{"object":"ExternalApi"},"disableAttribution":"any"}},
  "RetrievalConfig": {"fields":{"latLng":{"object":"LatLng"},"languageCode":"any"}},
  "RouterCandidate": {"fields":{"provider":"any","modelName":"any","costPer1mInputTokens":"any","costPer1mOutputTokens":"any","maxContextTokens":"integer","maxOutputTokens":"integer","supportsToolCalling":"any","taskType":"any","complexity":"any"}},
  "SafetySetting": {"fields":{"category":{"enum":"HarmCategory"},"threshold":{"enum":"HarmBlockThreshold"},"method":{"enum":"HarmBlockMethod"}}},
  "SearchTypes": {"fields":{"webSearch":{"object":"WebSearch"},"imageSearch":{"object":"ImageSearch"}}},
  "SemanticCache": {"fields":{"enabled":"any","similarityThreshold":"any"},"aliases":{"semantic_threshold":"similarityThreshold","semanticThreshold":"similarityThreshold"}},
  "SpeakerVoiceConfig": {"fields":{"speaker":"any","voiceConfig":{"object":"VoiceConfig"}}},
  "SpeechConfig": {"fields":{"languageCode":"any","voiceConfig":{"object":"VoiceConfig"},"multiSpeakerVoiceConfig":{"object":"MultiSpeakerVoiceConfig"}}},
  "SpeechMetadata": {"fields":{"speaker":"any","style":"any"}},
  "StreamableHttpTransport": {"fields":{"url":"any","headers":"any","timeout":"any","sseReadTimeout":"any","terminateOnClose":"any"}},
  "TextResponseFormat": {"fields":{"mimeType":"any","schema":"any"}},
  "ThinkingConfig": {"fields":{"includeThoughts":"any","thinkingBudget":"integer","thinkingLevel":{"enum":"ThinkingLevel"}}},
  "Tool": {"fields":{"functionDeclarations":{"array":{"object":"FunctionDeclaration"}},"googleSearch":{"object":"GoogleSearch"},"googleSearchRetrieval":{"object":"GoogleSearchRetrieval"},"codeExecution":{"object":"ToolCodeExecution"},"urlContext":{"object":"UrlContext"},"googleMaps":{"object":"GoogleMaps"},"fileSearch":{"object":"FileSearch"},"computerUse":{"object":"ComputerUse"},"enterpriseWebSearch":{"object":"EnterpriseWebSearch"},"retrieval":{"object":"Retrieval"},"mcpServers":{"array":{"object":"McpServer"}},"exaAiSearch":{"object":"ToolExaAiSearch"},"parallelAiSearch":{"object":"ToolParallelAiSearch"}}},
  "ToolCall": {"fields":{"id":"any","toolType":{"enum":"ToolType"},"args":"any"}},
  "ToolCodeExecution": {"fields":{}},
  "ToolConfig": {"fields":{"functionCallingConfig":{"object":"FunctionCallingConfig"},"retrievalConfig":{"object":"RetrievalConfig"},"includeServerSideToolInvocations":"any"}},
  "ToolExaAiSearch": {"fields":{"apiKey":"any","customConfigs":"any"}},
  "ToolParallelAiSearch": {"fields":{"apiKey":"any","customConfigs":"any","enableZeroDataRetention":"any","enableDataRetention":"any"}},
  "ToolResponse": {"fields":{"id":"any","toolType":{"enum":"ToolType"},"response":"any"}},
  "Transcription": {"fields":{"text":"any","finished":"any","languageCode":"any","speakerLabel":"any","startOffset":"any","endOffset":"any","words":{"array":{"object":"WordInfo"}}}},
  "TranslationConfig": {"fields":{"targetLanguageCode":"any","echoTargetLanguage":"any"}},
  "UrlContext": {"fields":{}},
  "VertexAISearch": {"fields":{"datastore":"any","engine":"any","dataStoreSpecs":{"array":{"object":"VertexAISearchDataStoreSpec"}},"filter":"any","maxResults":"integer"}},
  "VertexAISearchDataStoreSpec": {"fields":{"dataStore":"any","filter":"any"}},
  "VertexRagStore": {"fields":{"ragCorpora":{"array":"any"},"ragResources":{"array":{"object":"VertexRagStoreRagResource"}},"ragRetrievalConfig":{"object":"RagRetrievalConfig"},"similarityTopK":"integer","storeContext":"any","vectorDistanceThreshold":"any"}},
  "VertexRagStoreRagResource": {"fields":{"ragCorpus":"any","ragFileIds":{"array":"any"}}},
  "VideoMetadata": {"fields":{"startOffset":"any","endOffset":"any","fps":"any"}},
  "VideoResponseFormat": {"fields":{"aspectRatio":{"enum":"AspectRatio"},"resolution":"any","duration":"any","delivery":{"enum":"Delivery"},"gcsUri":"any"}},
  "VoiceConfig": {"fields":{"voice":"any","prebuiltVoiceConfig":{"object":"PrebuiltVoiceConfig"},"replicatedVoiceConfig":{"object":"ReplicatedVoiceConfig"}}},
  "VoiceConsentSignature": {"fields":{"signature":"any"}},
  "WebSearch": {"fields":{}},
  "WordInfo": {"fields":{"word":"any","startOffset":"any","endOffset":"any"}},
};

export const enums: Readonly<Record<string, readonly string[]>> = {
  "ApiSpec": ["API_SPEC_UNSPECIFIED","SIMPLE_SEARCH","ELASTIC_SEARCH"],
  "AspectRatio": ["ASPECT_RATIO_UNSPECIFIED","ASPECT_RATIO_ONE_BY_ONE","ASPECT_RATIO_TWO_BY_THREE","ASPECT_RATIO_THREE_BY_TWO","ASPECT_RATIO_THREE_BY_FOUR","ASPECT_RATIO_FOUR_BY_THREE","ASPECT_RATIO_FOUR_BY_FIVE","ASPECT_RATIO_FIVE_BY_FOUR","ASPECT_RATIO_NINE_BY_SIXTEEN","ASPECT_RATIO_SIXTEEN_BY_NINE","ASPECT_RATIO_TWENTY_ONE_BY_NINE","ASPECT_RATIO_ONE_BY_EIGHT","ASPECT_RATIO_EIGHT_BY_ONE","ASPECT_RATIO_ONE_BY_FOUR","ASPECT_RATIO_FOUR_BY_ONE"],
  "AudioTranscriptionConfigMode": ["MODE_UNSPECIFIED","VERBATIM","SMART"],
  "AuthType": ["AUTH_TYPE_UNSPECIFIED","NO_AUTH","API_KEY_AUTH","HTTP_BASIC_AUTH","GOOGLE_SERVICE_ACCOUNT_AUTH","OAUTH","OIDC_AUTH"],
  "Behavior": ["UNSPECIFIED","BLOCKING","NON_BLOCKING"],
  "Delivery": ["DELIVERY_UNSPECIFIED","INLINE","URI"],
  "DynamicRetrievalConfigMode": ["MODE_UNSPECIFIED","MODE_DYNAMIC"],
  "EmbedTaskType": ["TASK_TYPE_UNSPECIFIED","UNSPECIFIED","RETRIEVAL_QUERY","RETRIEVAL_DOCUMENT","SEMANTIC_SIMILARITY","CLASSIFICATION","CLUSTERING","QUESTION_ANSWERING","FACT_VERIFICATION","CODE_RETRIEVAL_QUERY"],
  "Environment": ["ENVIRONMENT_UNSPECIFIED","ENVIRONMENT_BROWSER","ENVIRONMENT_MOBILE","ENVIRONMENT_DESKTOP"],
  "FallbackMode": ["sequential","race",""],
  "FeatureSelectionPreference": ["FEATURE_SELECTION_PREFERENCE_UNSPECIFIED","PRIORITIZE_QUALITY","BALANCED","PRIORITIZE_COST"],
  "FunctionCallingConfigMode": ["MODE_UNSPECIFIED","AUTO","ANY","NONE","VALIDATED"],
  "FunctionResponseScheduling": ["SCHEDULING_UNSPECIFIED","SILENT","WHEN_IDLE","INTERRUPT"],
  "HarmBlockMethod": ["HARM_BLOCK_METHOD_UNSPECIFIED","SEVERITY","PROBABILITY"],
  "HarmBlockThreshold": ["HARM_BLOCK_THRESHOLD_UNSPECIFIED","BLOCK_LOW_AND_ABOVE","BLOCK_MEDIUM_AND_ABOVE","BLOCK_ONLY_HIGH","BLOCK_NONE","OFF"],
  "HarmCategory": ["HARM_CATEGORY_UNSPECIFIED","HARM_CATEGORY_HARASSMENT","HARM_CATEGORY_HATE_SPEECH","HARM_CATEGORY_SEXUALLY_EXPLICIT","HARM_CATEGORY_DANGEROUS_CONTENT","HARM_CATEGORY_CIVIC_INTEGRITY","HARM_CATEGORY_JAILBREAK","HARM_CATEGORY_IMAGE_HATE","HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT","HARM_CATEGORY_IMAGE_HARASSMENT","HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT"],
  "HttpElementLocation": ["HTTP_IN_UNSPECIFIED","HTTP_IN_QUERY","HTTP_IN_HEADER","HTTP_IN_PATH","HTTP_IN_BODY","HTTP_IN_COOKIE"],
  "ImageSize": ["IMAGE_SIZE_UNSPECIFIED","IMAGE_SIZE_FIVE_TWELVE","IMAGE_SIZE_ONE_K","IMAGE_SIZE_TWO_K","IMAGE_SIZE_FOUR_K"],
  "Language": ["LANGUAGE_UNSPECIFIED","PYTHON"],
  "MediaProcessing": ["MEDIA_PROCESSING_UNSPECIFIED","STATIC","AGENTIC"],
  "MediaResolution": ["MEDIA_RESOLUTION_UNSPECIFIED","MEDIA_RESOLUTION_LOW","MEDIA_RESOLUTION_MEDIUM","MEDIA_RESOLUTION_HIGH"],
  "Modality": ["MODALITY_UNSPECIFIED","TEXT","IMAGE","AUDIO","VIDEO"],
  "ModelRoutingPreference": ["UNKNOWN","PRIORITIZE_QUALITY","BALANCED","PRIORITIZE_COST"],
  "NullValue": ["NULL_VALUE"],
  "Outcome": ["OUTCOME_UNSPECIFIED","OUTCOME_OK","OUTCOME_FAILED","OUTCOME_DEADLINE_EXCEEDED"],
  "PartMediaResolutionLevel": ["MEDIA_RESOLUTION_UNSPECIFIED","MEDIA_RESOLUTION_LOW","MEDIA_RESOLUTION_MEDIUM","MEDIA_RESOLUTION_HIGH","MEDIA_RESOLUTION_ULTRA_HIGH"],
  "PersonGeneration": ["PERSON_GENERATION_UNSPECIFIED","ALLOW_ALL","ALLOW_ADULT","ALLOW_NONE"],
  "PhishBlockThreshold": ["PHISH_BLOCK_THRESHOLD_UNSPECIFIED","BLOCK_LOW_AND_ABOVE","BLOCK_MEDIUM_AND_ABOVE","BLOCK_HIGH_AND_ABOVE","BLOCK_HIGHER_AND_ABOVE","BLOCK_VERY_HIGH_AND_ABOVE","BLOCK_ONLY_EXTREMELY_HIGH"],
  "ProminentPeople": ["PROMINENT_PEOPLE_UNSPECIFIED","ALLOW_PROMINENT_PEOPLE","BLOCK_PROMINENT_PEOPLE"],
  "ProviderDataCollection": ["allow","deny"],
  "ProviderSort": ["price","throughput","latency"],
  "Quantization": ["int4","int8","fp4","fp6","fp8","fp16","bf16","fp32","unknown"],
  "ResponseMimeType": ["text/plain","application/json","text/x.enum"],
  "SafetyPolicy": ["SAFETY_POLICY_UNSPECIFIED","FINANCIAL_TRANSACTIONS","SENSITIVE_DATA_MODIFICATION","COMMUNICATION_TOOL","ACCOUNT_CREATION","DATA_MODIFICATION","USER_CONSENT_MANAGEMENT","LEGAL_TERMS_AND_AGREEMENTS"],
  "ServiceTier": ["unspecified","standard","flex","priority"],
  "ThinkingLevel": ["THINKING_LEVEL_UNSPECIFIED","MINIMAL","LOW","MEDIUM","HIGH"],
  "ThinkingSummaries": ["auto","none"],
  "ToolType": ["TOOL_TYPE_UNSPECIFIED","GOOGLE_SEARCH_WEB","GOOGLE_SEARCH_IMAGE","URL_CONTEXT","GOOGLE_MAPS","FILE_SEARCH","MEDIA_PROCESSING"],
};

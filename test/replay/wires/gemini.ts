import { type Prompt, pieces, type Reply, type ToolResult, tokens, vectorOf } from '../brain.js';
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  refuse,
  refuseIf,
  setOf,
  strangerIn,
  stringAt,
} from '../check.js';
import type { AnswerContext, HttpAnswer, Memory, Wire } from '../wire.js';
import { serveCaches, withCache } from './gemini-caches.js';

const members = {
  request: setOf(`model contents systemInstruction tools toolConfig safetySettings generationConfig
    cachedContent serviceTier store continuationToken`),
  content: setOf('role parts'),
  part: setOf(`text inlineData fileData functionCall functionResponse executableCode codeExecutionResult
    thought thoughtSignature videoMetadata partMetadata mediaResolution toolCall toolResponse`),
  functionCall: setOf('id name args'),
  functionResponse: setOf('id name response parts willContinue scheduling'),
  tool: setOf(`functionDeclarations googleSearch googleSearchRetrieval codeExecution urlContext
    fileSearch googleMaps computerUse mcpServers`),
  declaration: setOf(
    'name description parameters parametersJsonSchema response responseJsonSchema behavior',
  ),
  generationConfig:
    setOf(`stopSequences responseMimeType responseSchema responseJsonSchema _responseJsonSchema
    responseModalities candidateCount maxOutputTokens temperature topP topK seed presencePenalty
    frequencyPenalty responseLogprobs logprobs enableEnhancedCivicAnswers speechConfig thinkingConfig
    imageConfig mediaResolution responseFormat translationConfig audioTranscriptionConfig
    enableAffectiveDialog`),
  schema: setOf(`type format title description nullable enum maxItems minItems properties required
    minProperties maxProperties minLength maxLength pattern example anyOf propertyOrdering default
    items minimum maximum`),
};

const badRequest = { code: 'INVALID_ARGUMENT' };

/** Documented for a call that Gemini did not make itself. */
const skipValidator = 'skip_thought_signature_validator';

/**
 * Google's signatures are protobuf messages and begin like one; the rest makes `+` and `/`
 * appear, the letters in which the base64 alphabets differ.
 */
const signaturePrefix = Buffer.from([0x12, 0xfb, 0xff, 0xbf]);

/** The Gemini API. Protobuf's JSON reader refuses every member it does not know. */
export const gemini: Wire = {
  basePath: '',

  operationOf(path) {
    const [, model, method] = /^\/v1beta\/models\/([^:]+):(\w+)(?:\?|$)/.exec(path) ?? [];
    const operation = {
      generateContent: 'generate',
      streamGenerateContent: 'stream',
      countTokens: 'count',
      batchEmbedContents: 'embed',
    }[method ?? ''] as 'generate' | 'stream' | 'count' | 'embed' | undefined;
    if (operation === undefined || model === undefined) return undefined;
    if (operation === 'stream' && !/[?&]alt=sse(?:&|$)/.test(path)) return undefined;
    return { operation, model: decodeURIComponent(model) };
  },

  resources: serveCaches,

  checkHeaders(headers) {
    if (headers['x-goog-api-key'] === 'replay-key') return;
    refuse('API key not valid. Please pass a valid API key.', { code: 'API_KEY_INVALID' });
  },

  readPrompt(body, { model, memory, counting }) {
    if (!counting) return readRequest(body, model, memory);
    const { generateContentRequest, contents } = body;
    if (generateContentRequest === undefined) return readRequest({ contents }, model, memory);
    refuseIf(contents !== undefined, 'generateContentRequest and contents are mutually exclusive.');
    const request = objectAt(generateContentRequest, 'generateContentRequest');
    const named = stringAt(request.model, 'generate_content_request.model');
    refuseIf(
      named !== `models/${model}`,
      `* CountTokensRequest.model: unexpected model name ${named}`,
    );
    return readRequest(request, model, memory);
  },

  writeWhole(reply, context) {
    return chunk(reply, context, {
      parts: writeParts(reply, context),
      finish: true,
      id: context.memory.newId('resp'),
    });
  },

  writeEvents(reply, context) {
    const id = context.memory.newId('resp');
    const signature = newSignature(reply, context);
    const bare = writeParts(reply, context).map(({ thoughtSignature: _, ...part }) => part);
    const split = bare.flatMap((part) =>
      typeof part.text === 'string' ? pieces(part.text).map((text) => ({ ...part, text })) : [part],
    );
    const firstCall = split.findIndex((part) => 'functionCall' in part);
    const chunks = split.map((part, index) => [
      index === firstCall ? { ...part, ...signature } : part,
    ]);
    // A signature without a call to stand on comes behind the text, in a part of its own.
    chunks.push([{ text: '', ...(firstCall === -1 ? signature : {}) }]);
    return chunks.map((parts, index) =>
      frame(chunk(reply, context, { parts, id, finish: index === chunks.length - 1 })),
    );
  },

  writeCount: (tokens) => ({
    totalTokens: tokens,
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: tokens }],
  }),

  embed(body, model) {
    const requests = arrayAt(body.requests, 'requests').map((request) =>
      objectAt(request, 'requests[]'),
    );
    refuseIf(
      requests.length === 0 || requests.length > 100,
      '* BatchEmbedContentsRequest.requests: at most 100 requests can be in one batch',
    );
    const embeddings = requests.map(({ model: named, content, outputDimensionality }) => {
      refuseIf(
        named !== `models/${model}`,
        `* BatchEmbedContentsRequest.requests[0].model: unexpected model name ${String(named)}`,
      );
      const parts = arrayAt(objectAt(content, 'content').parts, 'parts');
      const text = parts.map((part) => stringAt(objectAt(part, 'part').text, 'text')).join('\n');
      return { values: vectorOf(text, Number(outputDimensionality ?? 16)) };
    });
    const promptTokenCount = tokens(JSON.stringify(requests));
    return { embeddings, usageMetadata: { promptTokenCount } };
  },

  writeRefusal({ message, facts: { status = 400, code } }) {
    const details =
      code === 'API_KEY_INVALID'
        ? [
            {
              '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
              reason: code,
              domain: 'googleapis.com',
              metadata: { service: 'generativelanguage.googleapis.com' },
            },
          ]
        : undefined;
    return errorAnswer(status, statusOf(status), message, details);
  },

  writeFault(status) {
    if (status !== 429)
      return errorAnswer(
        status,
        statusOf(status),
        faultTexts[status] ?? 'Internal error encountered.',
      );
    return {
      ...errorAnswer(
        429,
        'RESOURCE_EXHAUSTED',
        'You exceeded your current quota, please check your plan and billing details.',
        [
          {
            '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
            violations: [
              {
                quotaMetric:
                  'generativelanguage.googleapis.com/generate_content_free_tier_requests',
                quotaId: 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier',
                quotaValue: '10',
              },
            ],
          },
          { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '7s' },
        ],
      ),
    };
  },

  errorEvent: frame({
    error: {
      code: 503,
      message: 'The model is overloaded. Please try again later.',
      status: 'UNAVAILABLE',
    },
  }),

  writeBlocked(context) {
    const whole = {
      promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
      usageMetadata: {
        promptTokenCount: 5,
        totalTokenCount: 5,
        promptTokensDetails: [{ modality: 'TEXT', tokenCount: 5 }],
      },
      modelVersion: context.model,
      responseId: context.memory.newId('resp'),
    };
    return { whole, events: [frame(whole)] };
  },

  withoutFinish: (events) => events.slice(0, -1),
};

function readRequest(given: JsonObject, model: string, memory: Memory): Prompt {
  known(given, members.request, '');
  const { body, cached } = withCache(given, model, memory);
  const contents = arrayAt(body.contents ?? [], 'contents').map((content, index) =>
    objectAt(content, `contents[${index}]`),
  );
  refuseIf(contents.length === 0, '* GenerateContentRequest.contents: contents is not specified');
  const config = objectAt(body.generationConfig ?? {}, 'generation_config');
  const tools = readTools(body.tools);
  const schema = checkConfig(config, tools, model);
  const turns = contents.map(readTurn);
  const { calling = 'AUTO' } = { calling: modeOf(body.toolConfig) };
  const conversation = readConversation(turns, model, memory);
  const { thinkingBudget, includeThoughts } = objectAt(
    config.thinkingConfig ?? {},
    'thinking_config',
  );
  return {
    model,
    system: isObject(body.systemInstruction)
      ? textOf(partsOf(body.systemInstruction, 'system_instruction'))
      : '',
    ...conversation,
    tools,
    choice: calling === 'ANY' ? 'any' : calling === 'NONE' ? 'none' : 'auto',
    ...(schema ? { schema } : {}),
    thinking: thinkingBudget === 0 ? 'off' : includeThoughts === true ? 'shown' : 'hidden',
    ...runsOf(body.tools),
    pauses: 'anywhere',
    resumed: isResumed(body.continuationToken, memory),
    ...(typeof config.candidateCount === 'number' ? { candidates: config.candidateCount } : {}),
    ...(config.responseLogprobs === true ? { logprobs: Number(config.logprobs ?? 0) } : {}),
    ...makesOf(config),
    ...(cached === undefined ? {} : { marked: { text: cached, known: true } }),
    media: turns
      .flatMap(({ parts }) => parts)
      .flatMap(({ inlineData }) =>
        isObject(inlineData)
          ? [
              {
                mimeType: stringAt(inlineData.mimeType, 'mime_type'),
                bytes: Buffer.from(stringAt(inlineData.data, 'data'), 'base64').length,
              },
            ]
          : [],
      ),
    ...(typeof config.maxOutputTokens === 'number' ? { maxTokens: config.maxOutputTokens } : {}),
  };
}

const serverTools = { search: 'googleSearch', fetch: 'urlContext', code: 'codeExecution' } as const;

function runsOf(tools: unknown): Pick<Prompt, 'runs'> {
  const offered = arrayAt(tools ?? [], 'tools').flatMap((tool) => Object.keys(objectAt(tool, '')));
  const runs = (['search', 'fetch', 'code'] as const).filter((name) =>
    offered.includes(serverTools[name]),
  );
  return runs.length > 0 ? { runs } : {};
}

function makesOf({ responseModalities }: JsonObject): Pick<Prompt, 'makes'> {
  const wanted = arrayAt(responseModalities ?? [], 'response_modalities');
  if (wanted.includes('IMAGE')) return { makes: 'image' };
  return wanted.includes('AUDIO') ? { makes: 'audio' } : {};
}

/** A token names one break of one answer; Google knows its own. */
function isResumed(token: unknown, { signatures }: Memory): boolean {
  if (token === undefined) return false;
  return signatures.has(String(token)) || refuse('Invalid continuation token.');
}

interface WireTurn {
  readonly role: string;
  readonly parts: readonly JsonObject[];
}

function readTurn(content: JsonObject, index: number): WireTurn {
  const path = `contents[${index}]`;
  known(content, members.content, path);
  const role = content.role === undefined ? 'user' : stringAt(content.role, `${path}.role`);
  refuseIf(!['user', 'model'].includes(role), 'Please use a valid role: user, model.');
  const parts = partsOf(content, path);
  for (const [at, part] of parts.entries()) checkPart(part, `${path}.parts[${at}]`);
  return { role, parts };
}

const data = [
  'text',
  'inlineData',
  'fileData',
  'functionCall',
  'functionResponse',
  'executableCode',
  'codeExecutionResult',
  'toolCall',
  'toolResponse',
];

function checkPart(part: JsonObject, path: string): void {
  known(part, members.part, path);
  const held = data.filter((member) => part[member] !== undefined);
  refuseIf(
    held.length !== 1,
    `* ${path}.data: required oneof field 'data' must have one initialized field`,
  );
  if (isObject(part.functionCall))
    known(part.functionCall, members.functionCall, `${path}.function_call`);
  if (isObject(part.functionResponse)) {
    known(part.functionResponse, members.functionResponse, `${path}.function_response`);
    objectAt(part.functionResponse.response, `${path}.function_response.response`);
  }
  for (const bytes of [
    part.thoughtSignature,
    isObject(part.inlineData) ? part.inlineData.data : undefined,
  ]) {
    refuseIf(
      bytes !== undefined && !/^[\w+/-]*={0,2}$/.test(String(bytes)),
      `Invalid value at '${path}' (TYPE_BYTES), Base64 decoding failed`,
    );
  }
}

function readConversation(turns: readonly WireTurn[], model: string, memory: Memory) {
  const asked: string[] = [];
  const answered: string[] = [];
  let steps: ToolResult[][] = [];
  for (const [index, { role, parts }] of turns.entries()) {
    const calls = parts.flatMap(({ functionCall }) =>
      isObject(functionCall) ? [functionCall] : [],
    );
    const next =
      turns[index + 1]?.parts.flatMap(({ functionResponse }) =>
        isObject(functionResponse) ? [functionResponse] : [],
      ) ?? [];
    if (calls.length > 0) {
      refuseIf(role !== 'model', 'Please ensure that function call turn comes from the model.');
      refuseIf(
        turns[index - 1]?.role !== 'user',
        'Please ensure that function call turn comes immediately after a user turn or after a function response turn.',
      );
      refuseIf(
        calls.length !== next.length,
        'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
      );
    }
    const brings = parts.some(({ functionResponse }) => functionResponse !== undefined);
    const before = turns[index - 1]?.parts.some(({ functionCall }) => functionCall !== undefined);
    refuseIf(
      brings && !before,
      'Please ensure that function response turn comes immediately after a function call turn.',
    );
    const text = textOf(parts);
    if (role === 'model') {
      if (text !== '') answered.push(text);
      if (calls.length > 0) steps.push(pair(calls, next));
    } else if (!brings || text !== '') {
      asked.push(text);
      steps = [];
    }
  }
  checkSignatures(turns, model, memory);
  return { asked, answered, steps };
}

/** By id where both have one, else in order of the name. */
function pair(calls: readonly JsonObject[], responses: readonly JsonObject[]): ToolResult[] {
  const left = [...responses];
  return calls.map(({ id, name, args }) => {
    const byId = id === undefined ? -1 : left.findIndex((response) => response.id === id);
    const at = byId !== -1 ? byId : left.findIndex((response) => response.name === name);
    const [response] = left.splice(at, at === -1 ? 0 : 1);
    if (!response) return refuse(`Function response for "${String(name)}" is missing.`);
    refuseIf(response.name !== name, 'Function response name does not match its function call.');
    return { name: String(name), args: args ?? {}, text: JSON.stringify(response.response) };
  });
}

/** Gemini 3 wants the signature of the first call of every step since the user last spoke. */
function checkSignatures(turns: readonly WireTurn[], model: string, { signatures }: Memory): void {
  const current = turns.findLastIndex(
    ({ role, parts }) =>
      role === 'user' && parts.some(({ functionResponse }) => functionResponse === undefined),
  );
  for (const [index, { parts }] of turns.entries()) {
    const first = parts.findIndex(({ functionCall }) => functionCall !== undefined);
    for (const [at, { thoughtSignature }] of parts.entries()) {
      const given = typeof thoughtSignature === 'string' ? thoughtSignature : undefined;
      const missing =
        given === undefined && at === first && index > current && /gemini-[3-9]/.test(model);
      refuseIf(
        missing,
        'Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly, and missing thought_signature may lead to degraded model performance.',
      );
      refuseIf(
        given !== undefined && !isGoogles(given, signatures),
        'Corrupted thought signature.',
      );
    }
  }
}

/** Google knows its own bytes, also those that it made elsewhere: clients carry such a one along. */
function isGoogles(signature: string, signatures: Memory['signatures']): boolean {
  if (signature === skipValidator) return true;
  const bytes = Buffer.from(signature, 'base64');
  if (bytes.subarray(0, signaturePrefix.length).equals(signaturePrefix))
    return signatures.has(bytes.toString('base64'));
  return bytes[0] === signaturePrefix[0];
}

function readTools(tools: unknown): string[] {
  const declarations = arrayAt(tools ?? [], 'tools').flatMap((tool, index) => {
    const entry = objectAt(tool, `tools[${index}]`);
    known(entry, members.tool, `tools[${index}]`);
    return arrayAt(entry.functionDeclarations ?? [], 'function_declarations').map((item) =>
      objectAt(item, 'function_declarations[]'),
    );
  });
  const names = declarations.map((declaration, index) => {
    const path = `tools[0].function_declarations[${index}]`;
    known(declaration, members.declaration, path);
    if (declaration.parameters !== undefined)
      checkSchema(declaration.parameters, `${path}.parameters`);
    refuseIf(
      declaration.parameters !== undefined && declaration.parametersJsonSchema !== undefined,
      `${path}: parameters and parameters_json_schema are mutually exclusive.`,
    );
    const name = stringAt(declaration.name, `${path}.name`);
    refuseIf(
      !/^[A-Za-z_][\w.:-]{0,63}$/.test(name),
      `* ${path}.name: Invalid function name. Must start with a letter or an underscore.`,
    );
    return name;
  });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  refuseIf(twice !== undefined, `Duplicate function declaration found: ${twice}`);
  return names;
}

function modeOf(toolConfig: unknown): string {
  const { functionCallingConfig } = objectAt(toolConfig ?? {}, 'tool_config');
  const { mode = 'AUTO' } = objectAt(functionCallingConfig ?? {}, 'function_calling_config');
  refuseIf(
    !['AUTO', 'ANY', 'NONE', 'VALIDATED', 'MODE_UNSPECIFIED'].includes(String(mode)),
    `Invalid value at 'tool_config.function_calling_config.mode' (type.googleapis.com/google.ai.generativelanguage.v1beta.FunctionCallingConfig.Mode), "${String(mode)}"`,
  );
  return String(mode);
}

function checkConfig(
  config: JsonObject,
  tools: readonly string[],
  model: string,
): JsonObject | undefined {
  known(config, members.generationConfig, 'generation_config');
  const { responseMimeType, responseSchema, thinkingConfig, stopSequences } = config;
  const jsonSchema = config.responseJsonSchema ?? config._responseJsonSchema;
  const schema = responseSchema ?? jsonSchema;
  refuseIf(
    responseSchema !== undefined && jsonSchema !== undefined,
    'Only one of response_schema and response_json_schema may be set.',
  );
  if (responseSchema !== undefined)
    checkSchema(responseSchema, 'generation_config.response_schema');
  refuseIf(
    schema !== undefined && !['application/json', 'text/x.enum'].includes(String(responseMimeType)),
    '* GenerateContentRequest.generation_config.response_mime_type: must be application/json or text/x.enum when response_schema is set',
  );
  refuseIf(
    responseMimeType === 'application/json' && tools.length > 0 && !/gemini-[3-9]/.test(model),
    "Function calling with a response mime type: 'application/json' is unsupported",
  );
  refuseIf(
    Array.isArray(stopSequences) && stopSequences.length > 5,
    '* GenerateContentRequest.generation_config.stop_sequences: too many stop sequences',
  );
  if (isObject(thinkingConfig)) {
    refuseIf(
      strangerIn(thinkingConfig, setOf('includeThoughts thinkingBudget thinkingLevel')) !==
        undefined,
      'Invalid JSON payload received. Unknown name in thinking_config',
    );
    refuseIf(
      thinkingConfig.thinkingBudget !== undefined && thinkingConfig.thinkingLevel !== undefined,
      'You can only set only one of thinking budget and thinking level.',
    );
  }
  if (schema !== undefined) return objectAt(schema, 'response_schema');
  return responseMimeType === 'application/json'
    ? { type: 'object', properties: { answer: { type: 'string' } } }
    : undefined;
}

/** The Schema message: OpenAPI 3.0's words only. */
function checkSchema(value: unknown, path: string): void {
  const schema = objectAt(value, path);
  known(schema, members.schema, path);
  refuseIf(
    schema.type !== undefined && typeof schema.type !== 'string',
    `Proto field is not repeating, cannot start list. at '${path}.type'`,
  );
  if (isObject(schema.properties)) {
    for (const [name, property] of Object.entries(schema.properties))
      checkSchema(property, `${path}.properties[${name}]`);
  }
  if (schema.items !== undefined) checkSchema(schema.items, `${path}.items`);
  for (const branch of arrayAt(schema.anyOf ?? [], `${path}.any_of`))
    checkSchema(branch, `${path}.any_of[]`);
}

function known(value: JsonObject, allowed: ReadonlySet<string>, path: string): void {
  const stranger = strangerIn(value, allowed);
  const place = path === '' ? '' : ` at '${path}'`;
  refuseIf(
    stranger !== undefined,
    `Invalid JSON payload received. Unknown name "${stranger}"${place}: Cannot find field.`,
    badRequest,
  );
}

function partsOf(content: JsonObject, path: string): readonly JsonObject[] {
  const parts = arrayAt(content.parts ?? [], `${path}.parts`).map((part) =>
    objectAt(part, `${path}.parts[]`),
  );
  refuseIf(
    parts.length === 0,
    `* GenerateContentRequest.${path}.parts: contents.parts must not be empty.`,
  );
  return parts;
}

function textOf(parts: readonly JsonObject[]): string {
  return parts
    .map(({ text, thought }) => (typeof text === 'string' && thought !== true ? text : ''))
    .join('');
}

/** Parts as a whole body has them: the signature on the first call, else on the last text. */
function writeParts(reply: Reply, context: AnswerContext): JsonObject[] {
  const { prompt, memory, model } = context;
  const ids = /gemini-[3-9]/.test(model);
  const parts = reply.items.flatMap((item): JsonObject[] => {
    switch (item.kind) {
      case 'thought':
        return prompt.thinking === 'shown' ? [{ text: item.text, thought: true }] : [];
      case 'text':
        return [{ text: item.text }];
      case 'code':
        return [
          { executableCode: { language: 'PYTHON', code: item.code } },
          { codeExecutionResult: { outcome: 'OUTCOME_OK', output: item.output } },
        ];
      case 'image':
      case 'audio':
        return [{ inlineData: { mimeType: item.mimeType, data: item.data } }];
      case 'search':
      case 'fetch':
        // What was found stands beside the parts.
        return [];
      case 'call':
        return [
          {
            functionCall: {
              ...(ids ? { id: memory.newId('fc') } : {}),
              name: item.name,
              args: item.args,
            },
          },
        ];
    }
  });
  const firstCall = parts.findIndex((part) => 'functionCall' in part);
  const signed = firstCall === -1 ? parts.length - 1 : firstCall;
  return parts.map((part, index) =>
    index === signed ? { ...part, ...newSignature(reply, context) } : part,
  );
}

function newSignature({ items }: Reply, { memory }: AnswerContext): JsonObject {
  const thought = items.find(({ kind }) => kind === 'thought');
  if (thought?.kind !== 'thought') return {};
  const bytes = Buffer.concat([signaturePrefix, Buffer.from(memory.newId('thought'))]);
  const thoughtSignature = bytes.toString('base64');
  memory.signatures.set(thoughtSignature, thought.text);
  return { thoughtSignature };
}

/** Search and fetched pages, as they stand beside the content of the last chunk. */
function groundingOf({ items }: Reply): JsonObject {
  const text = items.find((item) => item.kind === 'text');
  const search = items.find((item) => item.kind === 'search');
  const fetch = items.find((item) => item.kind === 'fetch');
  const { from, to, url, title } = search?.source ?? { from: 0, to: 0, url: '', title: '' };
  return {
    ...(search
      ? {
          groundingMetadata: {
            webSearchQueries: [search.query],
            searchEntryPoint: { renderedContent: '<div>Search</div>' },
            groundingChunks: [{ web: { uri: url, title } }],
            groundingSupports: [
              {
                segment: { startIndex: from, endIndex: to, text: text?.text.slice(from, to) },
                groundingChunkIndices: [0],
                confidenceScores: [0.9],
              },
            ],
          },
        }
      : {}),
    ...(fetch
      ? {
          urlContextMetadata: {
            urlMetadata: [
              {
                retrievedUrl: fetch.url,
                urlRetrievalStatus: 'URL_RETRIEVAL_STATUS_SUCCESS',
              },
            ],
          },
        }
      : {}),
  };
}

/** One token per text part. */
function logprobsOf(parts: readonly JsonObject[], { prompt }: AnswerContext): JsonObject {
  const texts = parts.flatMap(({ text }) =>
    typeof text === 'string' && text !== '' ? [text] : [],
  );
  if (prompt.logprobs === undefined || texts.length === 0) return {};
  const token = (text: string, logProbability: number) => ({ token: text, logProbability });
  const others = Array.from({ length: prompt.logprobs }, (_, index) => index);
  return {
    logprobsResult: {
      chosenCandidates: texts.map((text) => token(text, -0.25)),
      topCandidates: texts.map((text) => ({
        candidates: others.map((index) =>
          token(index === 0 ? text : `other ${index}`, -0.25 - index),
        ),
      })),
    },
  };
}

function newToken({ memory }: AnswerContext): JsonObject {
  const continuationToken = Buffer.from(memory.newId('break')).toString('base64');
  memory.signatures.set(continuationToken, 'a break');
  return { continuationToken };
}

function finishReasonOf({ finish }: Reply): string {
  if (finish === 'length') return 'MAX_TOKENS';
  if (finish === 'paused') return 'CONTINUATION';
  return finish === 'filtered' || finish === 'refused' ? 'SAFETY' : 'STOP';
}

function chunk(
  reply: Reply,
  context: AnswerContext,
  { parts, finish, id }: { parts: readonly JsonObject[]; finish: boolean; id: string },
): object {
  const { usage } = reply;
  const { model, prompt } = context;
  const counted = {
    promptTokenCount: usage.prompt,
    ...(finish ? { candidatesTokenCount: usage.output } : {}),
    totalTokenCount: usage.prompt + (finish ? usage.output : 0) + usage.thoughts,
    ...(usage.cached > 0
      ? {
          cachedContentTokenCount: usage.cached,
          cacheTokensDetails: [{ modality: 'TEXT', tokenCount: usage.cached }],
        }
      : {}),
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: usage.prompt }],
    ...(usage.thoughts > 0 ? { thoughtsTokenCount: usage.thoughts } : {}),
  };
  return {
    candidates: Array.from({ length: prompt.candidates ?? 1 }, (_, index) => ({
      content: { parts, role: 'model' },
      ...(finish ? { finishReason: finishReasonOf(reply), ...groundingOf(reply) } : {}),
      ...(finish && reply.finish === 'paused' ? newToken(context) : {}),
      ...logprobsOf(parts, context),
      ...(finish && prompt.logprobs !== undefined ? { avgLogprobs: -0.25 } : {}),
      index,
    })),
    usageMetadata: counted,
    modelVersion: model,
    responseId: id,
  };
}

function frame(value: object): string {
  return `data: ${escaped(JSON.stringify(value))}\r\n\r\n`;
}

/** Google escapes what HTML or a script could trip over; its older clients need it to find lines. */
function escaped(json: string): string {
  return json.replace(
    /[<>\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const statuses: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

function statusOf(status: number): string {
  return statuses[status] ?? 'UNKNOWN';
}

const faultTexts: Readonly<Record<number, string>> = {
  400: 'Request contains an invalid argument.',
  401: 'Request had invalid authentication credentials.',
  403: 'The caller does not have permission.',
  404: 'models/error-404 is not found for API version v1beta, or is not supported for generateContent.',
  503: 'The model is overloaded. Please try again later.',
  504: 'The request timed out. Please try again.',
};

function errorAnswer(
  code: number,
  status: string,
  message: string,
  details?: readonly object[],
): HttpAnswer {
  return {
    status: code,
    body: { error: { code, message, status, ...(details ? { details } : {}) } },
  };
}

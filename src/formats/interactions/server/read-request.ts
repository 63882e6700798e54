import type {
  Content,
  GenerationConfig,
  SafetySetting,
  ServiceTier,
  ToolConfig,
} from '../../../../generated/formats/gemini.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../../core/violations.js';
import type { Warning } from '../../../core/warnings.js';
import { type MoveField, placesOf } from './move-fields.js';
import { readInput } from './read-input.js';
import { readAnswerForm, readSafety, readSpeech, type SafetyWish } from './read-settings.js';
import { type PlainTool, readTools, type ToolWish } from './read-tools.js';

/** A body after validation, as far as it is read here. */
export interface InteractionRequest {
  readonly model?: string | undefined;
  readonly agent?: string | undefined;
  readonly agentConfig?: unknown;
  readonly input?: unknown;
  readonly contents?: readonly Content[];
  readonly previousInteractionId?: string | undefined;
  readonly tools?: readonly ToolWish[];
  readonly generationConfig?: Settings;
  readonly responseFormat?: unknown;
  readonly responseMimeType?: 'application/json' | 'text/plain' | 'text/x.enum';
  readonly responseModalities?: readonly Modality[];
  readonly safetySettings?: readonly SafetyWish[];
  readonly continuationToken?: string | undefined;
  readonly environment?: unknown;
  readonly webhookConfig?: unknown;
}

type Modality = NonNullable<GenerationConfig['responseModalities']>[number];

/** Gemini's settings, but for the members that this API has in other forms. */
interface Settings extends Omit<GenerationConfig, 'speechConfig'> {
  readonly toolChoice?: unknown;
  readonly speechConfig?: unknown;
  readonly videoConfig?: unknown;
  readonly transcriptionConfig?: unknown;
}

/** The same as a body of generateContent has it, extensions apart, in the form that dialects read. */
export interface ReadInteraction {
  readonly model: string;
  /** What was said before and what the client says, in Gemini's form. */
  readonly contents: Content[];
  /** The part of it that is new. */
  readonly said: readonly Content[];
  readonly settings: {
    readonly tools?: PlainTool[];
    readonly toolConfig?: ToolConfig;
    readonly generationConfig: Omit<GenerationConfig, 'speechConfig'> & {
      speechConfig?: NonNullable<GenerationConfig['speechConfig']>;
    };
    readonly responseFormat?: unknown;
    readonly responseMimeType?: NonNullable<InteractionRequest['responseMimeType']>;
    readonly safetySettings?: SafetySetting[];
    readonly serviceTier?: ServiceTier;
  };
  /** Leads faults and warnings back to the members that the client wrote. */
  readonly move: MoveField;
}

/** The model of a request; agents run at Google alone. */
export function readModel({ model, agent, agentConfig }: InteractionRequest): Result<string> {
  const violations: FieldViolation[] = [];
  const isAgent = agent !== undefined || agentConfig !== undefined;
  if (isAgent) {
    const field = agent === undefined ? 'agentConfig' : 'agent';
    const description = 'agents are not served here; name a model instead';
    violations.push({ field, description });
  } else if (model === undefined) violations.push({ field: 'model', description: 'is required' });
  if (model === undefined || violations.length > 0) return fail(invalidRequest(violations));
  return ok(model.replace(/^(?:models\/)+/, ''));
}

/**
 * An interaction's request -> Gemini's own form of it. Every fault is found that has to do with what
 * this API says in other words; the rest is found where all requests are read. Translation
 * contract §17.
 *
 * @param history what the interactions said that this one continues.
 */
export function readInteraction(
  request: InteractionRequest,
  history: readonly Content[],
  warn: (warning: Warning) => void,
): Result<ReadInteraction> {
  const model = readModel(request);
  if (!model.ok) return model;
  const violations: FieldViolation[] = [];
  const found = { violations, warn };
  for (const field of ['environment', 'webhookConfig'] as const) {
    if (request[field] !== undefined) warn({ code: 'dropped', field });
  }

  const { contents: plain = [], input } = request;
  const isPlain = plain.length > 0 && isEmpty(input);
  if (plain.length > 0 && !isPlain) warn({ code: 'dropped', field: 'contents' });
  const read = isPlain
    ? { contents: plain, places: undefined }
    : isEmpty(input)
      ? { contents: [], places: [] }
      : readInput(input, history, found);
  if (read.contents.length === 0 && violations.length === 0 && !request.continuationToken) {
    violations.push({ field: 'input', description: 'is required and may not be empty' });
  }

  const tools = request.tools ? readTools(request.tools, found) : undefined;
  const safetySettings = request.safetySettings && readSafety(request.safetySettings, found);
  const { generationConfig, ...form } = readConfig(request, found);
  if (violations.length > 0) return fail(invalidRequest(violations));
  return ok({
    model: model.value,
    contents: [...history, ...read.contents],
    said: read.contents,
    settings: {
      ...(tools ? { tools: [...tools.tools] } : {}),
      ...(tools?.toolConfig ? { toolConfig: tools.toolConfig } : {}),
      ...(safetySettings ? { safetySettings } : {}),
      generationConfig,
      ...form,
    },
    move: placesOf(request, history, read.places),
  });
}

function readConfig(
  request: InteractionRequest,
  found: { readonly violations: FieldViolation[]; readonly warn: (warning: Warning) => void },
): Pick<ReadInteraction['settings'], 'generationConfig' | 'responseFormat' | 'responseMimeType'> {
  const { speechConfig, videoConfig, transcriptionConfig, ...gen } = request.generationConfig ?? {};
  for (const [member, value] of Object.entries({ videoConfig, transcriptionConfig })) {
    if (value !== undefined) found.warn({ code: 'dropped', field: `generationConfig.${member}` });
  }
  const form = readAnswerForm(request.responseFormat, found);
  const { responseMimeType = form.responseMimeType } = request;
  if (form.responseMimeType !== undefined && responseMimeType !== form.responseMimeType) {
    const description = 'differs from that of responseFormat; send one of the two';
    found.violations.push({ field: 'responseMimeType', description });
  }
  const modalities = [...new Set([...(request.responseModalities ?? []), ...form.modalities])];
  // A text is what every model gives that is asked for nothing else.
  const asksForMore = modalities.some((modality) => modality !== 'TEXT');
  const speech = readSpeech(speechConfig, found);
  const imageConfig = { ...gen.imageConfig, ...form.imageConfig };
  return {
    generationConfig: {
      ...gen,
      ...(asksForMore ? { responseModalities: modalities } : {}),
      ...(Object.keys(imageConfig).length > 0 ? { imageConfig } : {}),
      ...(speech ? { speechConfig: speech } : {}),
    },
    ...(form.responseFormat === undefined ? {} : { responseFormat: form.responseFormat }),
    ...(responseMimeType === undefined ? {} : { responseMimeType }),
  };
}

function isEmpty(input: unknown): boolean {
  return (
    input === undefined ||
    input === null ||
    input === '' ||
    (Array.isArray(input) && input.length === 0)
  );
}

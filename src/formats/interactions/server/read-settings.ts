import type {
  GenerationConfig,
  SafetySetting,
  SpeechConfig,
} from '../../../../generated/formats/gemini.js';
import { isObject } from '../../../core/json.js';
import { camelCase, member, textOf } from './members.js';
import type { Findings } from './read-content.js';

/** A threshold in either form; both name the same categories. */
export interface SafetyWish {
  readonly type?: string;
  readonly category?: SafetySetting['category'];
  readonly threshold?: SafetySetting['threshold'];
  readonly method?: string;
}

/** This API's word for a category -> Gemini's. */
const categories: Readonly<Record<string, SafetySetting['category']>> = {
  hate_speech: 'HARM_CATEGORY_HATE_SPEECH',
  dangerous_content: 'HARM_CATEGORY_DANGEROUS_CONTENT',
  harassment: 'HARM_CATEGORY_HARASSMENT',
  sexually_explicit: 'HARM_CATEGORY_SEXUALLY_EXPLICIT',
  civic_integrity: 'HARM_CATEGORY_CIVIC_INTEGRITY',
  jailbreak: 'HARM_CATEGORY_JAILBREAK',
  image_hate: 'HARM_CATEGORY_IMAGE_HATE',
  image_dangerous_content: 'HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT',
  image_harassment: 'HARM_CATEGORY_IMAGE_HARASSMENT',
  image_sexually_explicit: 'HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT',
};

/** Thresholds in Gemini's words. */
export function readSafety(
  wishes: readonly SafetyWish[],
  { violations, warn }: Findings,
): SafetySetting[] {
  return wishes.flatMap(({ type, category: given, threshold, method }, index) => {
    const path = `safetySettings[${index}]`;
    const named = type === undefined ? undefined : categories[type.toLowerCase()];
    const category = given ?? named;
    if (method !== undefined) warn({ code: 'dropped', field: `${path}.method` });
    if (category === undefined) {
      const description = `must be one of ${Object.keys(categories).join(', ')}`;
      violations.push({ field: `${path}.type`, description });
      return [];
    }
    if (threshold === undefined) {
      violations.push({ field: `${path}.threshold`, description: 'is required' });
      return [];
    }
    return [{ category, threshold }];
  });
}

/** What the form of an answer asks of Gemini's settings, and of the members that dialects read. */
export interface AnswerForm {
  readonly responseFormat?: unknown;
  readonly responseMimeType?: 'application/json' | 'text/plain';
  readonly modalities: readonly NonNullable<GenerationConfig['responseModalities']>[number][];
  readonly imageConfig?: GenerationConfig['imageConfig'];
}

/**
 * `response_format`: `{type: text | image | audio, …}`, a list of such, or in the older form a JSON
 * Schema, whose types are others.
 */
export function readAnswerForm(format: unknown, found: Findings): AnswerForm {
  if (format === undefined || format === null) return { modalities: [] };
  const entries = Array.isArray(format) ? format : [format];
  const isOlder = !Array.isArray(format) && isObject(format) && !formTypes.has(format.type);
  if (isOlder) return { responseFormat: format, modalities: [] };
  let form: AnswerForm = { modalities: [] };
  for (const [index, entry] of entries.entries()) {
    const path = Array.isArray(format) ? `responseFormat[${index}]` : 'responseFormat';
    form = { ...form, ...readEntry(entry, path, form, found) };
  }
  return form;
}

const formTypes: ReadonlySet<unknown> = new Set(['text', 'image', 'audio', 'video']);

function readEntry(
  entry: unknown,
  path: string,
  { modalities }: AnswerForm,
  { violations, warn }: Findings,
): Partial<AnswerForm> {
  const refuse = (field: string, description: string) => {
    violations.push({ field, description });
    return {};
  };
  if (!isObject(entry)) return refuse(path, 'must be an object with a type');
  const drop = (...names: string[]) => {
    for (const name of names.filter((known) => member(entry, known) !== undefined)) {
      warn({ code: 'dropped', field: `${path}.${camelCase(name)}` });
    }
  };
  switch (entry.type) {
    case 'text': {
      const schema = member(entry, 'schema');
      const mimeType = textOf(entry, 'mime_type') ?? (schema ? 'application/json' : 'text/plain');
      if (mimeType !== 'application/json' && mimeType !== 'text/plain') {
        return refuse(`${path}.mimeType`, 'must be application/json or text/plain');
      }
      return {
        responseMimeType: mimeType,
        modalities: [...modalities, 'TEXT'],
        ...(schema === undefined ? {} : { responseFormat: schema }),
      };
    }
    case 'image': {
      const aspectRatio = textOf(entry, 'aspect_ratio');
      const imageSize = textOf(entry, 'image_size');
      drop('delivery', 'mime_type');
      return {
        modalities: [...modalities, 'IMAGE'],
        imageConfig: {
          ...(aspectRatio === undefined ? {} : { aspectRatio }),
          ...(imageSize === undefined ? {} : { imageSize }),
        },
      };
    }
    case 'audio':
      drop('delivery', 'mime_type', 'sample_rate', 'bit_rate');
      return { modalities: [...modalities, 'AUDIO'] };
    default:
      return refuse(`${path}.type`, 'must be text, image or audio');
  }
}

/** Voices: a list of `{voice, speaker, language}`, such a list as `speakers`, or Gemini's own form. */
export function readSpeech(speech: unknown, { violations }: Findings): SpeechConfig | undefined {
  if (speech === undefined || speech === null) return undefined;
  const path = 'generationConfig.speechConfig';
  const listed = isObject(speech) ? member(speech, 'speakers') : speech;
  if (isObject(speech) && listed === undefined) return readOwnSpeech(speech, path, violations);
  const voices = Array.isArray(listed) ? listed.filter(isObject) : [];
  if (voices.length === 0) {
    violations.push({ field: path, description: 'must be a list of {voice, speaker, language}' });
    return undefined;
  }
  const languageCode = voices.map((voice) => textOf(voice, 'language')).find(Boolean);
  const language = languageCode === undefined ? {} : { languageCode };
  const configs = voices.map((voice) => ({
    speaker: textOf(voice, 'speaker') ?? '',
    voiceConfig: { prebuiltVoiceConfig: { voiceName: textOf(voice, 'voice') ?? '' } },
  }));
  const [only] = configs;
  return configs.length === 1 && only?.speaker === ''
    ? { ...language, voiceConfig: only.voiceConfig }
    : { ...language, multiSpeakerVoiceConfig: { speakerVoiceConfigs: configs } };
}

/** `{voice}` alone, or Gemini's `voiceConfig.prebuiltVoiceConfig.voiceName`. */
function readOwnSpeech(
  speech: Record<string, unknown>,
  path: string,
  violations: Findings['violations'],
): SpeechConfig | undefined {
  const own = member(speech, 'voice_config');
  const prebuilt = isObject(own) ? member(own, 'prebuilt_voice_config') : undefined;
  const voiceName =
    textOf(speech, 'voice') ?? (isObject(prebuilt) ? textOf(prebuilt, 'voice_name') : undefined);
  const languageCode = textOf(speech, 'language') ?? textOf(speech, 'language_code');
  if (voiceName === undefined) {
    violations.push({ field: path, description: 'must name a voice' });
    return undefined;
  }
  return {
    ...(languageCode === undefined ? {} : { languageCode }),
    voiceConfig: { prebuiltVoiceConfig: { voiceName } },
  };
}

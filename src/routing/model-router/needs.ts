import type { CanonicalCall, Turn } from '../../core/canonical.js';
import { isObject } from '../../core/json.js';

/** A kind of input. */
export type Modality = 'text' | 'image' | 'audio' | 'video' | 'document';

/** What a model has to be able to do to serve a request. */
export interface RequestNeeds {
  readonly tools: boolean;
  readonly structuredOutput: boolean;
  /** Kinds of input, text included. */
  readonly modalities: readonly Modality[];
}

type NeedyCall = Pick<CanonicalCall, 'contents' | 'tools' | 'toolConfig' | 'gen'>;

/** Told without a look into the texts. */
export function needsOf(call: NeedyCall): RequestNeeds {
  return toNeeds(toolCount(call), schemaDemand(call.gen), mediaOf(call.contents));
}

/** The same of what was counted already. */
export function toNeeds(tools: number, schema: number, media: readonly Modality[]): RequestNeeds {
  return {
    tools: tools > 0,
    structuredOutput: schema > 0,
    modalities: [...new Set<Modality>(['text', ...media])],
  };
}

/** Kinds of the files in a conversation, one for each. */
export function mediaOf(contents: readonly Turn[]): Modality[] {
  const media: Modality[] = [];
  for (const { parts } of contents) {
    for (const { inlineData, fileData, functionResponse } of parts) {
      for (const part of [{ inlineData, fileData }, ...(functionResponse?.parts ?? [])]) {
        if (!part.inlineData && !part.fileData) continue;
        media.push(modalityOf(part.inlineData?.mimeType ?? part.fileData?.mimeType));
      }
    }
  }
  return media;
}

/** What is no picture, sound or film is a document: somebody has to be able to open it. */
function modalityOf(mimeType = ''): Modality {
  const [kind = ''] = mimeType.toLowerCase().split('/', 1);
  switch (kind) {
    case 'image':
    case 'audio':
    case 'video':
    case 'text':
      return kind;
    default:
      return 'document';
  }
}

/** Tools that may not be called make nothing harder. */
export function toolCount({
  tools,
  toolConfig,
}: Pick<CanonicalCall, 'tools' | 'toolConfig'>): number {
  return toolConfig.mode === 'NONE' ? 0 : tools.functions.length + tools.server.length;
}

/** Things in a schema that are looked at, and members of each. */
const schemasCounted = 256;
const membersCounted = 64;

/** JSON of any shape 0.3; with a schema from 0.4, and 1 once it describes 32 things. */
export function schemaDemand(gen: CanonicalCall['gen']): number {
  const inFormat = gen.responseFormat?.find(({ text }) => text?.schema)?.text?.schema;
  const schema = gen.responseSchema ?? gen.responseJsonSchema ?? inFormat;
  if (schema !== undefined) return 0.4 + 0.6 * Math.min(1, schemasIn(schema) / 32);
  return gen.responseMimeType === 'application/json' ? 0.3 : 0;
}

/** Objects in a schema: one for each thing it describes, or nearly so. */
function schemasIn(schema: unknown): number {
  const waiting: unknown[] = [schema];
  let count = 0;
  for (let seen = 0; seen < waiting.length && seen < schemasCounted; seen++) {
    const members = membersOf(waiting[seen], membersCounted).filter(
      (member) => isObject(member) || Array.isArray(member),
    );
    waiting.push(...members);
    if (isObject(waiting[seen])) count++;
  }
  return count;
}

/** Members of an array or object, `limit` of them at most. */
export function membersOf(value: unknown, limit: number): unknown[] {
  if (Array.isArray(value)) return value.slice(0, limit);
  const members: unknown[] = [];
  if (!isObject(value)) return members;
  for (const name in value) {
    if (members.length === limit) break;
    members.push(value[name]);
  }
  return members;
}

import type {
  DocumentBlock,
  ImageBlock,
  ToolResultBlock,
  ToolResultContent,
} from '../../../generated/formats/anthropic-messages.js';
import type { FileData, FunctionResponsePart, Part } from '../../../generated/formats/gemini.js';
import type { Blobs } from '../../core/blobs.js';
import { wireCallId } from '../call-ids.js';
import type { ForeignPart } from '../foreign-turns.js';
import type { Losses } from '../losses.js';
import { decodeText, fileHost, fileMimeType, mediaKind, normaliseMimeType } from '../media.js';
import type { PrefixEnd } from '../prefix-end.js';
import { readToolResult } from '../tool-results.js';

/** The only pictures Claude takes. */
const imageTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const;

/** Letters of a tool call's id. */
const idPattern = /^[A-Za-z0-9_-]+$/;

/** The id of a call as Anthropic takes it; the same for the call and its result. */
export function toolUseId(callId: string): string {
  return wireCallId(callId, (id) => idPattern.test(id));
}

/** What is asked of the call while its parts are written. */
export interface PartsContext {
  readonly losses: Losses;
  readonly prefixEnd: PrefixEnd;
  readonly blobs: Blobs | undefined;
}

/** A picture or document; undefined, and refused, where Claude cannot read it. Translation contract §4.2. */
export function writeMedia(
  {
    inlineData,
    fileData,
    ...part
  }: Pick<Part, 'inlineData' | 'fileData' | 'mediaResolution' | 'videoMetadata'>,
  path: string,
  context: PartsContext,
): ImageBlock | DocumentBlock | undefined {
  const { losses } = context;
  if (part.mediaResolution) {
    const why = 'Claude chooses the detail of pictures by itself';
    losses.warn('dropped', `${path}.mediaResolution`, why);
  }
  if (part.videoMetadata) {
    losses.refuse(`${path}.videoMetadata`, 'excerpts of films cannot be asked for here');
  }
  const data = inlineData ? 'inlineData' : 'fileData';
  const block = inlineData
    ? writeInline(inlineData, `${path}.${data}`, context)
    : fileData && writeFile(fileData, `${path}.${data}`, losses);
  const title = inlineData?.displayName ?? fileData?.displayName;
  if (!block || !title) return block;
  if (block.type === 'document') return { ...block, title };
  losses.silent(`${path}.${data}.displayName`, 'the name of a picture is shown to no model');
  return block;
}

function writeInline(
  { mimeType, data }: { mimeType: string; data: string },
  path: string,
  { losses, blobs }: PartsContext,
): ImageBlock | DocumentBlock | undefined {
  const type = normaliseMimeType(mimeType);
  const imageType = imageTypes.find((known) => known === type);
  if (imageType) return { type: 'image', source: { type: 'base64', media_type: imageType, data } };
  switch (mediaKind(type)) {
    case 'pdf':
      return { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data } };
    case 'text': {
      const text = decodeText(data, blobs);
      if (text !== undefined) {
        return { type: 'document', source: { type: 'text', media_type: 'text/plain', data: text } };
      }
      losses.refuse(`${path}.data`, 'is not UTF-8 text');
      return undefined;
    }
    default:
      losses.refuse(`${path}.mimeType`, `Claude cannot read ${type}`);
      return undefined;
  }
}

function writeFile(
  fileData: FileData,
  path: string,
  losses: Losses,
): ImageBlock | DocumentBlock | undefined {
  const url = fileData.fileUri;
  if (fileHost(url) !== 'https') {
    losses.refuse(`${path}.fileUri`, 'Claude reads public https:// addresses only');
    return undefined;
  }
  const type = fileMimeType(fileData);
  if (type === 'application/pdf') return { type: 'document', source: { type: 'url', url } };
  if (imageTypes.some((known) => known === type))
    return { type: 'image', source: { type: 'url', url } };
  losses.refuse(path, `Claude cannot read ${type ?? 'a file without mimeType'} from an address`);
  return undefined;
}

/** A function's result with its media. Translation contract §5.5. */
export function writeToolResult(
  { callId, response, media, path }: Extract<ForeignPart, { kind: 'result' }>,
  context: PartsContext,
): ToolResultBlock {
  const { text, isError } = readToolResult(response);
  const blocks = media.flatMap((piece, index) =>
    writeResultMedia(piece, `${path}.functionResponse.parts[${index}]`, context),
  );
  const content: ToolResultContent[] = text === '' ? blocks : [{ type: 'text', text }, ...blocks];
  return {
    type: 'tool_result',
    tool_use_id: toolUseId(callId),
    content: blocks.length > 0 ? content : text,
    ...(isError ? { is_error: true } : {}),
  };
}

function writeResultMedia(
  { inlineData, fileData }: FunctionResponsePart,
  path: string,
  context: PartsContext,
): ToolResultContent[] {
  const media = { ...(inlineData && { inlineData }), ...(fileData && { fileData }) };
  const block = writeMedia(media, path, context);
  return block ? [block] : [];
}

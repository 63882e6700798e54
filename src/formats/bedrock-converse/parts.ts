import type {
  AudioContent,
  DocumentContent,
  ImageContent,
  MediaSource,
  TextBlock,
  ToolResultContent,
  ToolResultPiece,
  VideoContent,
} from '../../../generated/formats/bedrock-converse.js';
import type { FunctionResponsePart, Part } from '../../../generated/formats/gemini.js';
import type { Blobs } from '../../core/blobs.js';
import { wireCallId } from '../call-ids.js';
import type { ForeignPart } from '../foreign-turns.js';
import type { Losses } from '../losses.js';
import { decodeText, fileHost, fileMimeType, mediaKind, normaliseMimeType } from '../media.js';
import type { PrefixEnd } from '../prefix-end.js';
import { readToolResult } from '../tool-results.js';
import type { DocumentNames } from './document-names.js';
import { audioFormats, documentFormats, imageFormats, videoFormats } from './tables.js';

/** Letters and length of a tool call's id. */
const idPattern = /^[A-Za-z0-9_.:-]{1,64}$/;

/** The id of a call as Bedrock takes it; the same for the call and its result. */
export function toolUseId(callId: string): string {
  return wireCallId(callId, (id) => idPattern.test(id));
}

/** What is asked of the call while its parts are written. */
export interface PartsContext {
  readonly losses: Losses;
  readonly prefixEnd: PrefixEnd;
  readonly blobs: Blobs | undefined;
  readonly documentNames: DocumentNames;
}

type MediaBlock = ImageContent | DocumentContent | VideoContent | AudioContent | TextBlock;

/** Media; undefined, and refused, where Bedrock has no word for their type. Translation contract §4.2. */
export function writeMedia(
  {
    inlineData,
    fileData,
    ...part
  }: Pick<Part, 'inlineData' | 'fileData' | 'mediaResolution' | 'videoMetadata'>,
  path: string,
  context: PartsContext,
): MediaBlock | undefined {
  const { losses } = context;
  if (part.mediaResolution) {
    const why = 'models at Bedrock choose the detail of pictures by themselves';
    losses.warn('dropped', `${path}.mediaResolution`, why);
  }
  if (part.videoMetadata) {
    losses.refuse(`${path}.videoMetadata`, 'excerpts of films cannot be asked for here');
  }
  const data = inlineData ? 'inlineData' : 'fileData';
  const field = `${path}.${data}`;
  const mimeType = inlineData ? normaliseMimeType(inlineData.mimeType) : typeOfFile(fileData);
  const displayName = inlineData?.displayName ?? fileData?.displayName;
  const name = context.documentNames.next(mimeType, displayName);
  const source = inlineData
    ? { bytes: inlineData.data }
    : writeFile(fileData?.fileUri, field, losses);
  if (!source) return undefined;
  const block =
    writeFormat(mimeType, name, source) ??
    ('bytes' in source ? writeText(mimeType, source.bytes, field, context) : undefined);
  if (!block)
    losses.refuse(`${field}.mimeType`, `Bedrock has no word for ${mimeType || 'no type'}`);
  else if (displayName && !('document' in block)) {
    losses.silent(`${field}.displayName`, 'only documents have names here');
  }
  return block;
}

function typeOfFile(fileData: Part['fileData']): string {
  return (fileData && fileMimeType(fileData)) ?? '';
}

/** Bedrock reads from S3 alone; undefined, and refused, for any other address. */
function writeFile(uri = '', field: string, losses: Losses): MediaSource | undefined {
  if (fileHost(uri) === 's3') return { s3Location: { uri } };
  losses.refuse(`${field}.fileUri`, 'Bedrock reads s3:// addresses only');
  return undefined;
}

function writeFormat(mimeType: string, name: string, source: MediaSource): MediaBlock | undefined {
  const image = imageFormats[mimeType];
  if (image) return { image: { format: image, source } };
  const document = documentFormats[mimeType];
  if (document) return { document: { format: document, name, source } };
  const audio = audioFormats[mimeType];
  if (audio) return { audio: { format: audio, source } };
  const video = videoFormats[mimeType];
  return video && { video: { format: video, source } };
}

/** Texts of which Bedrock does not know the format are shown as they are. */
function writeText(
  mimeType: string,
  data: string,
  field: string,
  { losses, blobs }: PartsContext,
): TextBlock | undefined {
  if (mediaKind(mimeType) !== 'text') return undefined;
  const text = decodeText(data, blobs);
  if (text?.trim()) return { text };
  losses.refuse(`${field}.data`, text === undefined ? 'is not UTF-8 text' : 'is blank');
  // Refused already.
  return { text: '' };
}

/** A function's result with its media. Translation contract §5.5. */
export function writeToolResult(
  { callId, response, media, path }: Extract<ForeignPart, { kind: 'result' }>,
  context: PartsContext,
): ToolResultContent {
  const { text, isError, single } = readToolResult(response);
  // Blank texts are refused, and so is an error without content.
  const result = single && text.trim() !== '' ? { text } : { json: { ...response } };
  const pieces = media.flatMap((piece, index) =>
    writeResultMedia(piece, `${path}.functionResponse.parts[${index}]`, context),
  );
  return {
    toolResult: {
      toolUseId: toolUseId(callId),
      status: isError ? 'error' : 'success',
      content: [result, ...pieces],
    },
  };
}

function writeResultMedia(
  { inlineData, fileData }: FunctionResponsePart,
  path: string,
  context: PartsContext,
): ToolResultPiece[] {
  const media = { ...(inlineData && { inlineData }), ...(fileData && { fileData }) };
  const block = writeMedia(media, path, context);
  if (!block) return [];
  if (!('audio' in block)) return [block];
  context.losses.refuse(path, 'a result holds no sound at Bedrock');
  return [];
}

import type {
  AudioFormat,
  DocumentFormat,
  ExceptionName,
  ImageFormat,
  StopReason,
  VideoFormat,
} from '../../../generated/formats/bedrock-converse.js';
import type { FinishReason } from '../../../generated/formats/gemini.js';
import type { ErrorKind } from '../../core/errors.js';

/**
 * Bedrock stop reason -> canonical finish reason. Tool use is STOP: as in Gemini, the functionCall
 * part itself is the signal.
 */
export const finishReasons = {
  end_turn: 'STOP',
  stop_sequence: 'STOP',
  tool_use: 'STOP',
  max_tokens: 'MAX_TOKENS',
  model_context_window_exceeded: 'MAX_TOKENS',
  guardrail_intervened: 'SAFETY',
  content_filtered: 'SAFETY',
  malformed_tool_use: 'MALFORMED_FUNCTION_CALL',
  malformed_model_output: 'OTHER',
} as const satisfies Record<StopReason, FinishReason>;

/** Exceptions of the service -> what went wrong. Translation contract §14.2. */
export const errorKinds = {
  ValidationException: 'upstream-rejected',
  AccessDeniedException: 'upstream-credential',
  ResourceNotFoundException: 'upstream-model-not-found',
  ModelTimeoutException: 'upstream-timeout',
  ModelErrorException: 'upstream-unavailable',
  ModelStreamErrorException: 'upstream-unavailable',
  ModelNotReadyException: 'upstream-unavailable',
  ThrottlingException: 'upstream-throttled',
  InternalServerException: 'upstream-unavailable',
  ServiceUnavailableException: 'upstream-unavailable',
} as const satisfies Record<ExceptionName, ErrorKind>;

/** Exceptions of what stands before the service: signatures and quotas. */
export const commonErrorKinds = {
  ExpiredTokenException: 'upstream-credential',
  IncompleteSignatureException: 'upstream-credential',
  InvalidSignatureException: 'upstream-credential',
  MissingAuthenticationTokenException: 'upstream-credential',
  UnrecognizedClientException: 'upstream-credential',
  ServiceQuotaExceededException: 'upstream-throttled',
  TooManyRequestsException: 'upstream-throttled',
} as const satisfies Record<string, ErrorKind>;

/** Normalised MIME types -> how Bedrock names the format. Translation contract §4.2. */
export const imageFormats: Readonly<Record<string, ImageFormat>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Other texts are sent as text. */
export const documentFormats: Readonly<Record<string, DocumentFormat>> = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'text/html': 'html',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

export const audioFormats: Readonly<Record<string, AudioFormat>> = {
  'audio/mp3': 'mp3',
  'audio/mpga': 'mpga',
  'audio/wav': 'wav',
  'audio/opus': 'opus',
  'audio/aac': 'aac',
  'audio/x-aac': 'x-aac',
  'audio/flac': 'flac',
  'audio/x-flac': 'flac',
  'audio/mp4': 'mp4',
  'audio/m4a': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/ogg': 'ogg',
  'audio/x-matroska': 'mka',
  'audio/pcm': 'pcm',
  'audio/webm': 'webm',
};

export const videoFormats: Readonly<Record<string, VideoFormat>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/mov': 'mov',
  'video/webm': 'webm',
  'video/x-matroska': 'mkv',
  'video/x-flv': 'flv',
  'video/flv': 'flv',
  'video/mpeg': 'mpeg',
  'video/mpegps': 'mpeg',
  'video/mpg': 'mpg',
  'video/wmv': 'wmv',
  'video/x-ms-wmv': 'wmv',
  'video/3gpp': 'three_gp',
};

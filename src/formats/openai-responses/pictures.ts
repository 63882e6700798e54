import type { ImageConfig } from '../../../generated/formats/gemini.js';
import type { ImageGenerationTool } from '../../../generated/formats/openai-responses.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { asksForSomething, type Losses } from '../losses.js';
import { normaliseMimeType } from '../media.js';

/** Gemini's shapes of a picture -> the sizes that every model of OpenAI's makes; all are of class 1K. */
const sizes: Readonly<Record<string, ImageGenerationTool['size']>> = {
  '1:1': '1024x1024',
  '2:3': '1024x1536',
  '3:2': '1536x1024',
};

const fileFormats: Readonly<Record<string, ImageGenerationTool['output_format']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
};

const field = 'generationConfig.imageConfig';

/** The tool that makes pictures, in the form that was asked for; refuses forms it does not make. */
export function writePictureTool(
  { imageConfig = {} }: CanonicalCall['gen'],
  losses: Losses,
): ImageGenerationTool {
  const { personGeneration, prominentPeople } = imageConfig;
  for (const [member, value] of Object.entries({ personGeneration, prominentPeople })) {
    if (asksForSomething(value)) losses.refuse(`${field}.${member}`, 'cannot be chosen here');
  }
  return {
    type: 'image_generation',
    ...writeSize(imageConfig, losses),
    ...writeFileFormat(imageConfig, losses),
  };
}

function writeSize(
  { aspectRatio, imageSize }: ImageConfig,
  losses: Losses,
): Pick<ImageGenerationTool, 'size'> {
  if (imageSize && !/^1k$/i.test(imageSize)) {
    losses.refuse(`${field}.imageSize`, 'pictures are of size 1K here');
  }
  if (!aspectRatio) return {};
  const size = Object.hasOwn(sizes, aspectRatio) ? sizes[aspectRatio] : undefined;
  if (size === undefined) {
    losses.refuse(`${field}.aspectRatio`, `has to be one of ${Object.keys(sizes).join(', ')} here`);
  }
  return { size };
}

/** How a picture is packed: it is the same one without. Translation contract §15.3. */
function writeFileFormat(
  { outputMimeType, outputCompressionQuality, imageOutputOptions = {} }: ImageConfig,
  losses: Losses,
): Partial<ImageGenerationTool> {
  const [mimeField, mimeType] =
    outputMimeType === undefined
      ? ['imageOutputOptions.mimeType', imageOutputOptions.mimeType]
      : ['outputMimeType', outputMimeType];
  const [qualityField, quality] =
    outputCompressionQuality === undefined
      ? ['imageOutputOptions.compressionQuality', imageOutputOptions.compressionQuality]
      : ['outputCompressionQuality', outputCompressionQuality];
  const format = fileFormats[normaliseMimeType(mimeType ?? '')];
  if (mimeType && format === undefined) {
    losses.warn('dropped', `${field}.${mimeField}`, 'pictures are PNG, JPEG or WebP here');
  }
  const packs = format === 'jpeg' || format === 'webp';
  if (quality !== undefined && !packs) losses.silent(`${field}.${qualityField}`, 'PNG has none');
  return {
    ...(format ? { output_format: format } : {}),
    ...(packs && quality !== undefined ? { output_compression: quality } : {}),
  };
}

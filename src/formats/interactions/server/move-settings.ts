import { isObject } from '../../../core/json.js';
import { member } from './members.js';

/** A place in Gemini's form -> where this API has it, of the groups that its pattern found. */
type Rule = readonly [RegExp, (request: object, groups: readonly string[]) => string | undefined];

const rules: readonly Rule[] = [
  [
    /^toolConfig\.functionCallingConfig(?:(\.allowedFunctionNames)|\.\w+)?/,
    (request, [names]) => {
      const field = 'generationConfig.toolChoice';
      return names && isObject(at(request, field)) ? `${field}.allowedTools.tools` : field;
    },
  ],
  [/^toolConfig\.retrievalConfig.*/, () => 'tools'],
  [
    /^generationConfig\.response(?:Json)?Schema/,
    (request) => {
      const place = formatPlace(request, 'text');
      return place && at(request, place, 'schema') !== undefined ? `${place}.schema` : place;
    },
  ],
  [
    /^generationConfig\.responseMimeType/,
    (request) => {
      if (at(request, 'responseMimeType') !== undefined) return 'responseMimeType';
      const place = formatPlace(request, 'text');
      return place && at(request, place, 'mime_type') !== undefined ? `${place}.mimeType` : place;
    },
  ],
  [
    // Both lists became one, whose places are nobody's.
    /^generationConfig\.responseModalities.*/,
    (request) =>
      at(request, 'responseModalities') === undefined ? 'responseFormat' : 'responseModalities',
  ],
  [/^generationConfig\.imageConfig/, (request) => formatPlace(request, 'image')],
  [
    /^generationConfig\.thinkingConfig(?:\.thinkingLevel)?/,
    (request) => {
      const level = 'generationConfig.thinkingLevel';
      return at(request, level) === undefined ? 'generationConfig.thinkingSummaries' : level;
    },
  ],
  [
    /^tools\[(\d+)\]\.functionDeclarations\[\d+\]\.parameters(?:JsonSchema)?/,
    (_, [index]) => `tools[${index}].parameters`,
  ],
  [/^tools\[(\d+)\]\.functionDeclarations\[\d+\]/, (_, [index]) => `tools[${index}]`],
  // The tool stands in `type`, and its settings beside it.
  [/^tools\[(\d+)\]\.[a-zA-Z]+.*/, (_, [index]) => `tools[${index}]`],
  [/^safetySettings\[(\d+)\]\.category/, (_, [index]) => `safetySettings[${index}].type`],
];

/**
 * Where a client wrote a setting that Gemini's form has in another place. What the client wrote as
 * Gemini does stays, and so does what nothing is known of.
 *
 * @param request after validation, in camelCase but for what no field table describes.
 */
export function moveSetting(request: object, field: string): string {
  for (const [pattern, placeOf] of rules) {
    const found = pattern.exec(field);
    if (!found) continue;
    const [geminis, ...groups] = found;
    if (at(request, geminis) !== undefined) return field;
    const place = placeOf(request, groups);
    if (place === undefined || at(request, place.replace(/\.allowedTools.*/, '')) === undefined) {
      return field;
    }
    return `${place}${field.slice(geminis.length)}`;
  }
  return field;
}

/** The first form of an answer that is of a kind; a schema in the older form has none. */
function formatPlace(request: object, type: 'text' | 'image'): string | undefined {
  const format = at(request, 'responseFormat');
  if (!Array.isArray(format)) return format === undefined ? undefined : 'responseFormat';
  const index = format.findIndex((entry) => isObject(entry) && entry.type === type);
  return index < 0 ? undefined : `responseFormat[${index}]`;
}

/** What stands at a path; undefined where nothing does. */
function at(request: object, path: string, ...further: readonly string[]): unknown {
  let value: unknown = request;
  for (const name of [...path.split(/[.[\]]+/).filter(Boolean), ...further]) {
    if (Array.isArray(value)) value = value[Number(name)];
    else value = isObject(value) ? member(value, name) : undefined;
  }
  return value;
}

import type { GenerateContentRequest, Part } from '../../generated/formats/gemini.js';
import { declaredFunctions } from './choose-calls.js';
import { describeMedia, lastUserParts, quoted, textOf } from './prompt.js';
import { sampleSchema } from './sample.js';

/** What the demo says, in the form that `generationConfig` asks for. */
export function answerText(model: string, request: GenerateContentRequest): string {
  const { mimeType, schema } = wantedForm(request);
  if (mimeType === 'text/x.enum') return String(sampleSchema(schema));
  if (mimeType !== 'application/json') return plainAnswer(model, request);
  if (schema !== undefined) return JSON.stringify(sampleSchema(schema));
  const youWrote = textOf(lastUserParts(request));
  return JSON.stringify({ demo: true, model, youWrote, note: howToGetRealAnswers });
}

const howToGetRealAnswers =
  'For real answers set the key of a provider, such as GEMINI_API_KEY, OPENAI_API_KEY or ANTHROPIC_API_KEY, and start Pollux again.';

function wantedForm({ generationConfig = {} }: GenerateContentRequest) {
  const { responseMimeType, responseSchema, responseJsonSchema, responseFormat } = generationConfig;
  const format = responseFormat?.find(({ text }) => text)?.text;
  return {
    mimeType: responseMimeType ?? format?.mimeType,
    schema: responseJsonSchema ?? responseSchema ?? format?.schema,
  };
}

/** A few lines that show that everything the client sent has arrived. */
function plainAnswer(model: string, request: GenerateContentRequest): string {
  const parts = lastUserParts(request);
  const prompt = textOf(parts);
  const results = parts.flatMap((part) => (part.functionResponse ? [describeResult(part)] : []));
  const media = parts.flatMap((part) => describeMedia(part) ?? []);
  const system = textOf(request.systemInstruction?.parts ?? []);
  const functions = declaredFunctions(request).map(({ name }) => name);
  const tools = (request.tools ?? []).flatMap((tool) =>
    Object.keys(tool).filter((name) => name !== 'functionDeclarations'),
  );
  return [
    `This is the demo that is built into Pollux, not ${model}: no language model was asked.`,
    prompt && `You wrote: ${quoted(prompt)}`,
    ...results,
    media.length > 0 && `You attached: ${media.join('; ')}.`,
    system && `Your system instruction: ${quoted(system)}`,
    request.contents.length > 1 && `The conversation has ${request.contents.length} turns so far.`,
    results.length === 0 &&
      functions.length > 0 &&
      `You declared: ${functions.join(', ')}. Speak of one and the demo calls it.`,
    tools.length > 0 && `Tools that the demo cannot run: ${tools.join(', ')}.`,
    howToGetRealAnswers,
  ]
    .filter((line) => typeof line === 'string' && line !== '')
    .join('\n\n');
}

function describeResult({ functionResponse }: Part): string {
  const { name, response = {} } = functionResponse ?? { name: 'function' };
  return `${name} returned: ${quoted(JSON.stringify(response))}`;
}

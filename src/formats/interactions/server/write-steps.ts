import type { Content, FunctionResponse } from '../../../../generated/formats/gemini.js';
import type {
  InteractionContent,
  InteractionDelta,
  InteractionStep,
} from '../../../../generated/formats/interactions.js';
import type { Chunk } from '../../../core/canonical.js';
import { isObject, parseJson } from '../../../core/json.js';
import { createStepChanges, type StepChange, writeMedia } from './step-changes.js';

/** What a model did, as steps. */
export function writeSteps(chunks: readonly Chunk[]): InteractionStep[] {
  const changes = createStepChanges();
  const steps: InteractionStep[] = [];
  const apply = (change: StepChange) => {
    if (change.kind === 'start') steps[change.index] = change.step;
    const step = steps[change.index];
    if (change.kind === 'delta' && step) steps[change.index] = withDelta(step, change.delta);
  };
  for (const chunk of chunks) for (const change of changes.chunk(chunk)) apply(change);
  for (const change of changes.end()) apply(change);
  return steps;
}

/** What was said in turns, such as the input of an interaction, as steps. */
export function writeInputSteps(contents: readonly Content[]): InteractionStep[] {
  return contents.flatMap((content): InteractionStep[] => {
    if (content.role === 'model') return writeSteps([{ candidates: [{ index: 0, content }] }]);
    const steps: InteractionStep[] = [];
    let said: InteractionContent[] = [];
    for (const part of content.parts ?? []) {
      const media = writeMedia(part);
      if (part.text !== undefined) said.push({ type: 'text', text: part.text });
      else if (media) said.push(media);
      if (!part.functionResponse) continue;
      if (said.length > 0) steps.push({ type: 'user_input', content: said });
      said = [];
      steps.push(writeResult(part.functionResponse));
    }
    if (said.length > 0) steps.push({ type: 'user_input', content: said });
    return steps;
  });
}

function writeResult({
  id = '',
  name,
  response = {},
  parts = [],
}: FunctionResponse): InteractionStep {
  const failed = 'error' in response;
  const only = Object.keys(response).length === 1 ? (response.output ?? response.error) : undefined;
  const media = parts.flatMap(({ inlineData, fileData }) => {
    const written = writeMedia({
      ...(inlineData ? { inlineData } : {}),
      ...(fileData ? { fileData } : {}),
    });
    return written ? [written] : [];
  });
  const text = typeof only === 'string' && only !== '' ? [{ type: 'text', text: only }] : [];
  return {
    type: 'function_result',
    call_id: id,
    name,
    result: media.length > 0 ? [...text, ...media] : (only ?? response),
    ...(failed ? { is_error: true } : {}),
  };
}

function withDelta(step: InteractionStep, delta: InteractionDelta): InteractionStep {
  switch (step.type) {
    case 'model_output':
      return { ...step, content: withContent(step.content ?? [], delta) };
    case 'thought': {
      if (delta.type === 'thought_signature') return { ...step, signature: delta.signature };
      if (delta.type !== 'thought_summary') return step;
      return { ...step, summary: withContent(step.summary ?? [], delta.content) };
    }
    case 'function_call':
      return delta.type === 'arguments_delta'
        ? { ...step, arguments: readArguments(delta.arguments) }
        : step;
    default:
      return step;
  }
}

function withContent(
  contents: readonly InteractionContent[],
  delta: InteractionDelta,
): InteractionContent[] {
  const last = contents.at(-1);
  switch (delta.type) {
    case 'text':
      return last?.type === 'text'
        ? [...contents.slice(0, -1), { ...last, text: last.text + delta.text }]
        : [...contents, delta];
    case 'text_annotation_delta':
      return last?.type === 'text'
        ? [...contents.slice(0, -1), { ...last, annotations: delta.annotations }]
        : [...contents];
    case 'image':
    case 'audio':
    case 'video':
    case 'document':
      return [...contents, delta];
    default:
      return [...contents];
  }
}

/** The JSON text of arguments as the object it is. */
export function readArguments(text: string): Record<string, unknown> {
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : {};
}

import type {
  FinishReason,
  FunctionCall,
  GenerateContentRequest,
  ModalityTokenCount,
} from '../../generated/formats/gemini.js';
import { answerText } from './answer-text.js';
import { chooseCalls } from './choose-calls.js';
import { lastUserParts, quoted, textOf } from './prompt.js';
import { cutToTokens, promptTokens, textTokens } from './tokens.js';

/** What the demo answers, before it is put into chunks. */
export interface DemoAnswer {
  /** Empty where no thoughts were asked for. */
  readonly thought: string;
  /** Empty where functions are called. */
  readonly text: string;
  readonly calls: readonly FunctionCall[];
  readonly finishReason: FinishReason;
  readonly promptTokens: readonly ModalityTokenCount[];
}

/** The same model and request always get the same answer. */
export function answer(model: string, request: GenerateContentRequest): DemoAnswer {
  const { thinkingConfig, stopSequences = [], maxOutputTokens } = request.generationConfig ?? {};
  const limit = maxOutputTokens ?? Number.POSITIVE_INFINITY;
  const calls = chooseCalls(request);

  const fullThought = thinkingConfig?.includeThoughts ? demoThought(request) : '';
  const fullText = calls.length > 0 ? '' : cutAtStop(answerText(model, request), stopSequences);
  const thought = cutToTokens(fullThought, limit);
  const text = cutToTokens(fullText, limit - textTokens(thought));
  const whole = thought === fullThought && text === fullText;
  return {
    thought,
    text,
    calls,
    finishReason: whole ? 'STOP' : 'MAX_TOKENS',
    promptTokens: promptTokens(request),
  };
}

function demoThought(request: GenerateContentRequest): string {
  const prompt = textOf(lastUserParts(request));
  return `The demo does not think. A model would reason here about ${prompt ? quoted(prompt) : 'what it was sent'}.`;
}

/** The text up to the first of the sequences, which itself is left out. */
function cutAtStop(text: string, stopSequences: readonly string[]): string {
  const places = stopSequences
    .filter((sequence) => sequence !== '')
    .map((sequence) => text.indexOf(sequence))
    .filter((place) => place !== -1);
  return places.length === 0 ? text : text.slice(0, Math.min(...places));
}

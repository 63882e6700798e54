import type {
  ContentBlock,
  ContentBlockDelta,
  MessageStreamEvent,
  StopReason,
  TextCitation,
  Usage,
} from '../../../generated/formats/anthropic-messages.js';
import type { Candidate, FinishReason, Part } from '../../../generated/formats/gemini.js';
import type { Chunk } from '../../core/canonical.js';
import type { ReadTools, Reading } from '../format.js';
import { estimateTextTokens, estimateTokens } from '../local-count.js';
import { isTextOnly } from '../media.js';
import { readCall, type Fault } from './calls.js';
import { createGrounding, type Place } from './grounding.js';
import { readServerToolResult, readServerToolUse } from './server-tools.js';
import { type ReasoningBlock, sealReasoning } from './signature.js';
import { finishReasons, refusalReasons } from './tables.js';
import { mergeUsage, readUsage } from './usage.js';

/** A content block that has begun and not ended. */
interface OpenBlock {
  readonly block: ContentBlock;
  /** Text or thinking so far. */
  text: string;
  /** JSON text of a call's input so far. */
  json: string;
  signature: string;
  readonly citations: TextCitation[];
  readonly place: Place;
}

/** Reads one answer, event by event. */
export interface AnswerReader {
  /** The chunk an event brings, if it brings one. Nothing may be read after the last. */
  read(event: MessageStreamEvent): Chunk | undefined;
  /** The answer came to its proper end. */
  isComplete(): boolean;
  /** The provider did not count; the usage is our estimate. */
  isEstimated(): boolean;
}

/**
 * The state of one answer. What it holds back: calls until they are whole, reasoning until a
 * part can carry it, the reason for the end until the end. Translation contract §11, §12.5.
 */
export function createAnswerReader(reading: Reading, { newId }: Pick<ReadTools, 'newId'>): AnswerReader {
  const { call, target } = reading;
  const open = new Map<number, OpenBlock>();
  const grounding = createGrounding();
  const identity = { modelVersion: target.model, responseId: '' };
  let reasoning: ReasoningBlock[] = [];
  let usage: Usage = {};
  let stop: { reason?: StopReason | null; category?: unknown; explanation?: string | null } = {};
  let fault: Fault | undefined;
  let sentText = '';
  let sentParts = 0;
  let complete = false;

  const chunk = (candidate: Omit<Candidate, 'index'>): Chunk => ({
    candidates: [{ index: 0, ...candidate }],
    ...identity,
  });

  const send = (...parts: Part[]): Chunk | undefined => {
    if (parts.length === 0) return undefined;
    for (const part of parts) {
      grounding.sent(part);
      sentText += part.text ?? JSON.stringify(part.functionCall?.args ?? '');
    }
    sentParts += parts.length;
    return chunk({ content: { role: 'model', parts } });
  };

  const sendText = (text: string): Chunk | undefined => (text === '' ? undefined : send({ text }));

  const sendThought = (text: string): Chunk | undefined =>
    text === '' || !call.thinking.include ? undefined : send({ text, thought: true });

  /** Reasoning that no part has carried yet; it goes with the part that is sent next. */
  const takeReasoning = (): Pick<Part, 'thoughtSignature'> => {
    if (reasoning.length === 0) return {};
    const thoughtSignature = sealReasoning(reasoning, target);
    reasoning = [];
    return { thoughtSignature };
  };

  const start = (index: number, block: ContentBlock): Chunk | undefined => {
    const opened: OpenBlock = {
      block,
      text: '',
      json: '',
      signature: '',
      citations: [],
      place: grounding.nextTextPlace(),
    };
    open.set(index, opened);
    switch (block.type) {
      case 'text':
        opened.text = block.text ?? '';
        opened.citations.push(...(block.citations ?? []));
        return sendText(opened.text);
      case 'thinking':
        opened.text = block.thinking ?? '';
        opened.signature = block.signature ?? '';
        return sendThought(opened.text);
      case 'redacted_thinking':
        reasoning.push({ type: 'redacted_thinking', data: block.data });
        return undefined;
      case 'tool_use':
      case 'server_tool_use':
        return undefined;
      default:
        return send(...readServerToolResult(block, grounding));
    }
  };

  const grow = (opened: OpenBlock, delta: ContentBlockDelta): Chunk | undefined => {
    switch (delta.type) {
      case 'text_delta':
        opened.text += delta.text;
        return sendText(delta.text);
      case 'thinking_delta':
        opened.text += delta.thinking;
        return sendThought(delta.thinking);
      case 'signature_delta':
        opened.signature += delta.signature;
        return undefined;
      case 'input_json_delta':
        opened.json += delta.partial_json;
        return undefined;
      case 'citations_delta':
        opened.citations.push(delta.citation);
        return undefined;
      default:
        return undefined;
    }
  };

  const close = ({ block, text, json, signature, citations, place }: OpenBlock): Chunk | undefined => {
    switch (block.type) {
      case 'text':
        grounding.cited(text, place, citations);
        return undefined;
      case 'thinking':
        // Without its signature the service would not take it back.
        if (signature !== '') reasoning.push({ type: 'thinking', thinking: text, signature });
        return undefined;
      case 'tool_use': {
        const read = readCall(block, json, reading, newId);
        fault ??= read.fault;
        if (read.text !== undefined) return sendText(read.text);
        return read.functionCall ? send({ functionCall: read.functionCall, ...takeReasoning() }) : undefined;
      }
      case 'server_tool_use':
        return send(...readServerToolUse(block, json, grounding));
      default:
        return undefined;
    }
  };

  const usageMetadata = () => {
    const counted = isCounted(usage)
      ? usage
      : { input_tokens: estimateTokens(call), output_tokens: estimateTextTokens(sentText) };
    return readUsage(counted, isTextOnly(call));
  };

  const end = (): Chunk | undefined => {
    if (!stop.reason) return undefined;
    complete = true;
    const finish = finishOf(stop, fault);
    const isRefusal = stop.reason === 'refusal';
    if (isRefusal && sentParts === 0 && (usage.output_tokens ?? 0) === 0) {
      return blockedPrompt(refusalReason(stop.category));
    }
    // A refusal without a word has no content, as Google answers.
    const content =
      isRefusal && sentParts === 0 ? {} : { content: { role: 'model', parts: [{ text: '', ...takeReasoning() }] } };
    return {
      ...chunk({ ...content, ...finish, ...grounding.result() }),
      usageMetadata: usageMetadata(),
    };
  };

  const blockedPrompt = (blockReason: 'SAFETY' | 'PROHIBITED_CONTENT'): Chunk => {
    const { promptTokenCount } = usageMetadata();
    const showsWhy = call.dialect === 'nordlys' && stop.explanation;
    return {
      promptFeedback: { blockReason, ...(showsWhy ? { blockReasonMessage: stop.explanation ?? '' } : {}) },
      usageMetadata: { promptTokenCount, candidatesTokenCount: 0, totalTokenCount: promptTokenCount },
      ...identity,
    };
  };

  const read = (event: MessageStreamEvent): Chunk | undefined => {
    switch (event.type) {
      case 'message_start': {
        const { id, model } = event.message;
        identity.modelVersion = model || target.model;
        identity.responseId = id !== undefined && /^[A-Za-z0-9._-]{1,128}$/.test(id) ? id : newId();
        usage = mergeUsage(usage, event.message.usage);
        return undefined;
      }
      case 'content_block_start':
        return start(event.index, event.content_block);
      case 'content_block_delta': {
        const opened = open.get(event.index);
        return opened && grow(opened, event.delta);
      }
      case 'content_block_stop': {
        const opened = open.get(event.index);
        open.delete(event.index);
        return opened && close(opened);
      }
      case 'message_delta': {
        const { stop_reason: reason, stop_details: details } = event.delta;
        stop = { reason, category: details?.category, explanation: details?.explanation };
        usage = mergeUsage(usage, event.usage);
        return undefined;
      }
      case 'message_stop':
        return end();
      default:
        return undefined;
    }
  };

  return { read, isComplete: () => complete, isEstimated: () => !isCounted(usage) };
}

function isCounted({ input_tokens, output_tokens }: Usage): boolean {
  return typeof input_tokens === 'number' && typeof output_tokens === 'number';
}

/** A call that could not be read is told before anything but a refusal. Unknown reasons keep their own word. */
function finishOf(
  { reason, category, explanation }: { reason?: string | null; category?: unknown; explanation?: string | null },
  fault: Fault | undefined,
): Pick<Candidate, 'finishReason' | 'finishMessage'> {
  if (reason === 'refusal') {
    return { finishReason: refusalReason(category), ...(explanation ? { finishMessage: explanation } : {}) };
  }
  if (fault) return fault;
  const known = new Map<unknown, FinishReason>(Object.entries(finishReasons)).get(reason);
  return known ? { finishReason: known } : { finishReason: 'OTHER', finishMessage: reason ?? '' };
}

function refusalReason(category: unknown): 'SAFETY' | 'PROHIBITED_CONTENT' {
  const known = new Map<unknown, 'SAFETY' | 'PROHIBITED_CONTENT'>(Object.entries(refusalReasons));
  return known.get(category) ?? 'SAFETY';
}

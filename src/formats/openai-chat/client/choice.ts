import type { Candidate, LogprobsResult, Part } from '../../../../generated/formats/gemini.js';
import type { Annotation, ChoiceDelta, ReasoningDetail } from '../../../../generated/formats/openai-chat.js';
import { madeCallId } from '../../call-ids.js';
import type { ReadTools, Reading } from '../../format.js';
import { pruneNulls } from '../../output-repair.js';
import { readGrounding } from '../grounding.js';
import { readLogprobs } from '../logprobs.js';
import { type Profile, profileOf } from '../profiles.js';
import { type Block, sealBlocks } from '../signature.js';
import { finishReasons, isFinishReason } from '../tables.js';
import { strictParameters } from '../tools.js';
import { createCallAssembly, parseArguments, type WireCall } from './call-assembly.js';
import { mergeDetails } from './reasoning-details.js';
import type { WireChoice } from './wire.js';

/** One candidate while it comes in. A unary answer is read as a stream of one delta. */
export interface Choice {
  /** What one delta adds; undefined when it adds nothing to show. */
  accept(choice: WireChoice, citations: readonly string[]): Candidate | undefined;
  /** The last piece of the candidate. Only valid once `finishReason()` is known. */
  finish(): Candidate;
  /** The wire's finish_reason so far. */
  finishReason(): string | undefined;
  /** Everything visible so far; calls count with their arguments. */
  text(): string;
  /** False once a picture or a sound came. */
  textOnly(): boolean;
}

/** What went wrong with calls; it outranks a finish reason that says all is well. */
type CallProblem = Pick<Candidate, 'finishReason' | 'finishMessage'>;

/** Starts a candidate. Translation contract §11, §12.3. */
export function createChoice(index: number, reading: Reading, { newId }: ReadTools): Choice {
  const { call: request, target, names } = reading;
  const profile = profileOf(target);
  const calls = createCallAssembly();
  const usedIds = new Set<string>();
  const annotations: Annotation[] = [];
  const chosen: number[] = [];
  let citations: readonly string[] = [];
  let details: readonly ReasoningDetail[] = [];
  let blocks: Block[] = [];
  let reasoning = '';
  let refusal = '';
  let text = '';
  let callText = '';
  let wireReason: string | undefined;
  let problem: CallProblem | undefined;
  let textOnly = true;
  let partCount = 0;
  let lastKind = '';
  let textPartIndex = 0;

  /** Keeps count of the parts as they will stand in the whole answer, where texts are joined. */
  const place = (part: Part): Part => {
    const kind = part.text === undefined ? 'other' : part.thought ? 'thought' : 'text';
    if (kind === 'other' || kind !== lastKind) partCount++;
    if (kind === 'text') {
      if (text === '') textPartIndex = partCount - 1;
      text += part.text ?? '';
    }
    if (part.inlineData || part.fileData) textOnly = false;
    lastKind = kind;
    return part;
  };

  const takeBlocks = (): readonly Block[] => {
    const detailBlock: Block[] = details.length > 0 ? [{ t: 'details', v: details }] : [];
    const taken = [...detailBlock, ...blocks];
    details = [];
    blocks = [];
    return taken;
  };

  const readCalls = (complete: readonly WireCall[]): Part[] =>
    complete.flatMap((wire) => {
      const name = names.get(wire.name) ?? wire.name;
      callText += wire.name + wire.arguments;
      if (request.tools.functions.length === 0 || request.toolConfig.mode === 'NONE') {
        problem ??= { finishReason: 'UNEXPECTED_TOOL_CALL', finishMessage: `Unexpected function call: ${name}` };
        return [];
      }
      const args = parseArguments(wire.arguments);
      if (args === undefined || name === '') {
        const finishMessage = `Malformed function call: ${name}(${wire.arguments.slice(0, 1000)})`;
        problem ??= { finishReason: 'MALFORMED_FUNCTION_CALL', finishMessage };
        return [];
      }
      const id = wire.id !== '' && !usedIds.has(wire.id) ? wire.id : madeCallId(newId);
      usedIds.add(id);
      if (wire.signature) blocks.push({ t: 'sig', s: wire.signature });
      // Reasoning goes back in tool loops only, so only a call carries it.
      if (profile.keeps === 'chat-reasoning' && reasoning !== '') blocks.push({ t: 'rc', x: reasoning });
      reasoning = '';
      const thoughtSignature = sealBlocks(takeBlocks(), profile, target);
      return [
        place({
          functionCall: { name, args: withoutNulls(name, args, reading, profile), id },
          ...(thoughtSignature ? { thoughtSignature } : {}),
        }),
      ];
    });

  const readDelta = (delta: ChoiceDelta): Part[] => {
    const parts: Part[] = [];
    const show = (part: Part) => parts.push(place(part));
    const thought = delta.reasoning_content || delta.reasoning || '';
    reasoning += thought;
    if (thought !== '' && request.thinking.include) show({ text: thought, thought: true });
    details = mergeDetails(details, delta.reasoning_details ?? []);
    for (const part of contentParts(delta.content)) {
      if (part.thought) reasoning += part.text ?? '';
      if (!part.thought || request.thinking.include) show(part);
    }
    if (delta.refusal) {
      refusal += delta.refusal;
      show({ text: delta.refusal });
    }
    for (const { image_url } of delta.images ?? []) {
      const part = imagePart(image_url.url);
      if (part) show(part);
    }
    for (const part of audioParts(delta, reading)) show(part);
    const signature = delta.extra_content?.google?.thought_signature;
    if (signature) blocks.push({ t: 'sig', s: signature });
    annotations.push(...(delta.annotations ?? []));
    for (const piece of delta.tool_calls ?? []) {
      // A call that begins ends those before it, if they are whole.
      if (calls.add(piece)) parts.push(...readCalls(calls.takeComplete()));
    }
    return parts;
  };

  return {
    accept(choice, seen) {
      if (seen.length > 0) citations = seen;
      const parts = readDelta(choice.delta);
      if (choice.finishReason) {
        wireReason = choice.finishReason;
        parts.push(...readCalls(calls.takeAll()));
      }
      const logprobsResult = readLogprobs(choice.logprobs);
      for (const { logProbability = 0 } of logprobsResult?.chosenCandidates ?? []) chosen.push(logProbability);
      if (parts.length === 0 && logprobsResult === undefined) return undefined;
      return candidate(index, parts, logprobsResult);
    },
    finish() {
      const reason = reasonOf(wireReason ?? '', refusal, problem);
      const thoughtSignature = sealBlocks(takeBlocks(), profile, target);
      const grounding = readGrounding(annotations, citations, text, textPartIndex);
      const last: Part = { text: '', ...(thoughtSignature ? { thoughtSignature } : {}) };
      // A candidate that was blocked before it said anything has no content at all.
      const silent = reason.finishReason === 'SAFETY' && partCount === 0 && !thoughtSignature;
      return {
        ...(silent ? { index } : candidate(index, [last])),
        ...reason,
        ...(grounding ? { groundingMetadata: grounding } : {}),
        ...(chosen.length > 0 ? { avgLogprobs: chosen.reduce((sum, value) => sum + value, 0) / chosen.length } : {}),
      };
    },
    finishReason: () => wireReason,
    text: () => text + callText,
    textOnly: () => textOnly,
  };
}

function candidate(index: number, parts: readonly Part[], logprobsResult?: LogprobsResult): Candidate {
  const content = { role: 'model', parts: parts.length > 0 ? [...parts] : [{ text: '' }] };
  return { index, content, ...(logprobsResult ? { logprobsResult } : {}) };
}

function reasonOf(wireReason: string, refusal: string, problem: CallProblem | undefined): CallProblem {
  if (refusal !== '') return { finishReason: 'SAFETY', finishMessage: refusal };
  if (!isFinishReason(wireReason)) return { finishReason: 'OTHER', finishMessage: wireReason };
  const finishReason = finishReasons[wireReason];
  // A call cut off by a limit or a filter is no mistake of the model: the limit is what to tell.
  return finishReason === 'STOP' && problem ? problem : { finishReason };
}

/** Strict functions have every member required; null stands for what the model leaves out. */
function withoutNulls(
  name: string,
  args: Record<string, unknown>,
  { call }: Reading,
  profile: Profile,
): Record<string, unknown> {
  if (call.toolConfig.mode !== 'VALIDATED') return args;
  const declaration = call.tools.functions.find((known) => known.name === name);
  const strict = declaration && strictParameters(declaration, profile);
  const pruned = strict ? pruneNulls(args, strict.nullMeansAbsent) : args;
  return pruned as Record<string, unknown>;
}

/** Text, or Mistral's list of texts and thoughts. */
function contentParts(content: ChoiceDelta['content']): Part[] {
  const chunks = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : (content ?? []);
  return chunks.flatMap((chunk): Part[] => {
    if (chunk.type === 'text') return chunk.text ? [{ text: chunk.text }] : [];
    const text = chunk.thinking.map((piece) => piece.text ?? '').join('');
    return text ? [{ text, thought: true }] : [];
  });
}

function imagePart(url: string): Part | undefined {
  const inline = /^data:([^;,]+);base64,/.exec(url.slice(0, 200));
  if (inline?.[1]) return { inlineData: { mimeType: inline[1], data: url.slice(inline[0].length) } };
  return url.startsWith('https://') ? { fileData: { fileUri: url, mimeType: 'image/png' } } : undefined;
}

/** Sound in Gemini's words; the transcript too where the client wanted text beside it. */
function audioParts({ audio }: ChoiceDelta, { call }: Reading): Part[] {
  const parts: Part[] = [];
  if (audio?.data) {
    const mimeType = call.stream ? 'audio/L16;codec=pcm;rate=24000' : 'audio/wav';
    parts.push({ inlineData: { mimeType, data: audio.data } });
  }
  const wantsText = call.gen.responseModalities?.includes('TEXT');
  if (audio?.transcript && wantsText) parts.push({ text: audio.transcript });
  return parts;
}

import type {
  Candidate,
  FunctionCall,
  GenerateContentResponse,
  Part,
  UsageMetadata,
} from '../../generated/formats/gemini.js';

/** What a client has once an answer is complete, whichever way it came. */
export interface Answer {
  readonly chunks: readonly GenerateContentResponse[];
  readonly last: GenerateContentResponse;
  /** Of the first candidate, as they came. */
  readonly parts: readonly Part[];
  readonly text: string;
  readonly thoughts: string;
  readonly calls: readonly FunctionCall[];
  readonly finishReason: string | undefined;
  readonly finishMessage: string | undefined;
  readonly usage: Partial<UsageMetadata>;
  /** The first thing of a kind that any candidate of any chunk holds. */
  find<K extends keyof Candidate>(member: K): Candidate[K] | undefined;
  /** Visible text of one candidate. */
  textOf(index: number): string;
}

/** Reads the chunks with no code of the gateway's own, so that its folding is tested too. */
export function readAnswer(chunks: readonly GenerateContentResponse[]): Answer {
  const candidates = chunks.flatMap((chunk) => chunk.candidates ?? []);
  const partsOf = (index: number) =>
    candidates
      .filter((candidate) => (candidate.index ?? 0) === index)
      .flatMap(({ content }) => content?.parts ?? []);
  const textOf = (index: number, thought: boolean) =>
    partsOf(index)
      .map((part) => ((part.thought === true) === thought ? (part.text ?? '') : ''))
      .join('');
  const find: Answer['find'] = (member) =>
    candidates.find((candidate) => candidate[member] !== undefined)?.[member];
  const last = chunks.at(-1) ?? {};
  const parts = partsOf(0);
  return {
    chunks,
    last,
    parts,
    text: textOf(0, false),
    thoughts: textOf(0, true),
    calls: parts.flatMap(({ functionCall }) => (functionCall ? [functionCall] : [])),
    finishReason: last.candidates?.[0]?.finishReason,
    finishMessage: last.candidates?.[0]?.finishMessage,
    usage: last.usageMetadata ?? {},
    find,
    textOf: (index) => textOf(index, false),
  };
}

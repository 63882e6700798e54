import type { ToolCallDelta } from '../../../../generated/formats/openai-chat.js';
import { parseArguments } from '../../function-calls.js';

/** A function call as far as it has come in. */
export interface WireCall {
  readonly index: number;
  id: string;
  name: string;
  /** Grows with every piece, so it is looked into only where a call begins or ends: a look copies it. */
  arguments: string;
  /** What has come of them since `takeFragment` was last asked. */
  fresh: string;
  /** Google's signature of the call. */
  signature: string | undefined;
}

/** Puts the pieces of calls together. */
export interface CallAssembly {
  /** Takes one piece; true when it began a new call. */
  add(delta: ToolCallDelta): boolean;
  /** Calls at the front that are complete, but for the newest; each is given out once. Reads them whole. */
  takeComplete(): WireCall[];
  /** The first call not given out yet. */
  first(): WireCall | undefined;
  /** Counts it as given out, unless it is the newest: that may go on. */
  passFirst(): boolean;
  /** Every call not given out yet, complete or not: the answer has ended. */
  takeAll(): WireCall[];
}

/**
 * Servers differ in how they tell which call a piece belongs to: by `index`, by `id` alone, by
 * neither, or they use one index for several calls. Translation contract §12.3.
 */
export function createCallAssembly(): CallAssembly {
  const calls: WireCall[] = [];
  let taken = 0;

  const find = ({ index, id }: ToolCallDelta): WireCall | undefined => {
    if (typeof index === 'number') return calls.findLast((call) => call.index === index);
    return id ? calls.find((call) => call.id === id) : calls.at(-1);
  };
  return {
    add(delta) {
      const known = find(delta);
      const reused =
        known && delta.id && known.id !== '' && known.id !== delta.id && isComplete(known);
      const began = known === undefined || Boolean(reused);
      const call = known && !reused ? known : newCall(delta.index ?? calls.length);
      if (began) calls.push(call);
      call.id ||= delta.id ?? '';
      call.name ||= delta.function?.name ?? '';
      const fragment = delta.function?.arguments ?? '';
      call.arguments += fragment;
      call.fresh += fragment;
      call.signature ??= delta.extra_content?.google?.thought_signature;
      return began;
    },
    takeComplete() {
      const from = taken;
      for (const call of calls.slice(from, -1)) {
        if (!isComplete(call)) break;
        taken++;
      }
      return calls.slice(from, taken);
    },
    first: () => calls[taken],
    passFirst() {
      if (taken + 1 >= calls.length) return false;
      taken++;
      return true;
    },
    takeAll() {
      const rest = calls.slice(taken);
      taken = calls.length;
      return rest;
    },
  };
}

/** What has come of the arguments since this was last asked. */
export function takeFragment(call: WireCall): string {
  const { fresh } = call;
  call.fresh = '';
  return fresh;
}

/** Empty arguments may still be on their way, so they do not count as complete here. */
function isComplete({ arguments: text }: WireCall): boolean {
  return text.trimEnd().endsWith('}') && parseArguments(text) !== undefined;
}

function newCall(index: number): WireCall {
  return { index, id: '', name: '', arguments: '', fresh: '', signature: undefined };
}

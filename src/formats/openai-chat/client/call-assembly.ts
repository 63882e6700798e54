import type { ToolCallDelta } from '../../../../generated/formats/openai-chat.js';
import { isObject, parseJson } from '../../../core/json.js';

/** A function call as far as it has come in. */
export interface WireCall {
  readonly index: number;
  id: string;
  name: string;
  arguments: string;
  /** Length of what `takeFragment` has given out of them. */
  taken: number;
  /** Google's signature of the call. */
  signature: string | undefined;
}

/** Puts the pieces of calls together. */
export interface CallAssembly {
  /** Takes one piece; true when it began a new call. */
  add(delta: ToolCallDelta): boolean;
  /** Calls at the front that are complete, but for the newest; each is given out once. */
  takeComplete(): WireCall[];
  /** The first call not given out yet. */
  first(): WireCall | undefined;
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
      call.arguments += delta.function?.arguments ?? '';
      call.signature ??= delta.extra_content?.google?.thought_signature;
      return began;
    },
    takeComplete() {
      const newest = calls.length - 1;
      const open = calls.findIndex(
        (call, at) => at >= taken && (at === newest || !isComplete(call)),
      );
      const complete = calls.slice(taken, Math.max(taken, open));
      taken += complete.length;
      return complete;
    },
    first: () => calls[taken],
    takeAll() {
      const rest = calls.slice(taken);
      taken = calls.length;
      return rest;
    },
  };
}

/** What has come of the arguments since it was last asked. */
export function takeFragment(call: WireCall): string {
  const fragment = call.arguments.slice(call.taken);
  call.taken = call.arguments.length;
  return fragment;
}

/** The arguments as an object; `{}` where there are none; undefined where they are something else. */
export function parseArguments(text: string): Record<string, unknown> | undefined {
  if (text.trim() === '') return {};
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : undefined;
}

/** Empty arguments may still be on their way, so they do not count as complete here. */
function isComplete({ arguments: text }: WireCall): boolean {
  return text.trimEnd().endsWith('}') && parseArguments(text) !== undefined;
}

function newCall(index: number): WireCall {
  return { index, id: '', name: '', arguments: '', taken: 0, signature: undefined };
}

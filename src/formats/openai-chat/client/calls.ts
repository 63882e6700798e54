import type { Part } from '../../../../generated/formats/gemini.js';
import type { ToolCallDelta } from '../../../../generated/formats/openai-chat.js';
import type { NewId } from '../../../core/clock.js';
import { madeCallId } from '../../call-ids.js';
import type { Reading } from '../../format.js';
import {
  absentNulls,
  clientName,
  type Ending,
  expectsCalls,
  malformedCall,
  readFunctionCall,
  unexpectedCall,
} from '../../function-calls.js';
import { createStreamedCall, type StreamedCall } from '../../partial-args.js';
import { profileOf } from '../profiles.js';
import { createCallAssembly, takeFragment, type WireCall } from './call-assembly.js';
import type { PendingState } from './pending-state.js';

/** The function calls of one candidate, as parts. */
export interface Calls {
  /** What one piece makes ready to show. */
  add(piece: ToolCallDelta): Part[];
  /** What is left when the answer has ended. */
  end(): Part[];
  /** Why the first call that is none is none; undefined while all are well. */
  problem(): Ending | undefined;
  /** Names and arguments as the model wrote them. */
  written(): string;
}

/**
 * Starts the calls of one candidate. They are shown when they are whole, or piece by piece for
 * clients that want their arguments so. Translation contract §12.3, §12.7.
 */
export function createCalls(reading: Reading, state: PendingState, newId: NewId): Calls {
  const { stream, toolConfig } = reading.call;
  const { strictTools } = profileOf(reading.target);
  const callIds = new Set<string>();
  let written = '';
  let problem: Ending | undefined;

  const ended = (ending: Ending): Part[] => {
    problem ??= ending;
    return [];
  };
  const identify = (wire: WireCall): Pick<Part, 'thoughtSignature'> & { id: string } => {
    const id = wire.id === '' || callIds.has(wire.id) ? madeCallId(newId) : wire.id;
    callIds.add(id);
    const thoughtSignature = state.sealForCall(wire.signature);
    return { id, ...(thoughtSignature ? { thoughtSignature } : {}) };
  };
  return {
    ...(stream && toolConfig.streamArgs ? streamedCalls() : wholeCalls()),
    problem: () => problem,
    written: () => written,
  };

  function wholeCalls(): Pick<Calls, 'add' | 'end'> {
    const calls = createCallAssembly();
    const show = (wire: WireCall): Part[] => {
      written += wire.name + wire.arguments;
      const read = readFunctionCall(wire, reading, strictTools);
      if (!read.ok) return ended(read.error);
      const { id, ...signature } = identify(wire);
      return [{ functionCall: { ...read.value, id }, ...signature }];
    };
    return {
      // A call that begins ends those before it, if they are whole.
      add: (piece) => (calls.add(piece) ? calls.takeComplete().flatMap(show) : []),
      end: () => calls.takeAll().flatMap(show),
    };
  }

  /** One call streams at a time: the pieces of those behind it wait until it has ended. */
  function streamedCalls(): Pick<Calls, 'add' | 'end'> {
    const calls = createCallAssembly();
    const streams = new Map<WireCall, StreamedCall>();
    const begin = (wire: WireCall): Part[] => {
      if (streams.has(wire) || wire.name === '' || !expectsCalls(reading)) return [];
      const { id, ...signature } = identify(wire);
      const name = clientName(wire, reading);
      const call = createStreamedCall(id, name, absentNulls(name, reading, strictTools));
      streams.set(wire, call);
      return [{ ...call.first, ...signature }];
    };
    const grow = (wire: WireCall): Part[] => {
      const first = begin(wire);
      const call = streams.get(wire);
      return call ? [...first, ...call.push(takeFragment(wire))] : [];
    };
    const close = (wire: WireCall): Part[] => {
      const parts = grow(wire);
      written += wire.name + wire.arguments;
      const name = clientName(wire, reading);
      if (!expectsCalls(reading)) return ended(unexpectedCall(name));
      const call = streams.get(wire);
      if (call?.end() === undefined) return [...parts, ...ended(malformedCall(name, wire))];
      return [...parts, call.last()];
    };
    return {
      add(piece) {
        calls.add(piece);
        const parts: Part[] = [];
        for (let open = calls.first(); open; open = calls.first()) {
          parts.push(...grow(open));
          // Its reader knows whether it is whole without another look at all of it.
          if (!streams.get(open)?.isWhole() || !calls.passFirst()) break;
          parts.push(...close(open));
        }
        return parts;
      },
      end: () => calls.takeAll().flatMap(close),
    };
  }
}

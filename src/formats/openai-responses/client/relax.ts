import { isObject } from '../../../core/json.js';
import type { UpstreamFailure, WireRequest } from '../../format.js';
import { type RelaxHabits, relaxOpenai } from '../../openai/relax.js';
import { parameters } from '../tables.js';

/** A refused request without what was refused. Translation contract §7.3, §14.2. */
export function relax(failure: UpstreamFailure, refused: WireRequest): WireRequest | undefined {
  return relaxOpenai(failure, refused, habits);
}

const habits: RelaxHabits = {
  parameters,
  looseFormat({ text }) {
    if (!isObject(text) || !isObject(text.format) || text.format.strict !== true) return undefined;
    return { text: { ...text, format: { ...text.format, strict: false } } };
  },
  looseTool: (tool) => (tool.strict === true ? { ...tool, strict: false } : tool),
};

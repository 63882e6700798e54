import { isObject } from '../../../core/json.js';
import type { UpstreamFailure, WireRequest } from '../../format.js';
import { type RelaxHabits, relaxOpenai } from '../../openai/relax.js';
import { parameters } from '../tables.js';
import { withoutLostThoughts } from './lost-thoughts.js';

/** A refused request without what was refused. Translation contract §7.3, §14.2. */
export function relax(failure: UpstreamFailure, refused: WireRequest): WireRequest | undefined {
  return withoutLostThoughts(failure, refused) ?? relaxOpenai(failure, refused, habits);
}

const habits: RelaxHabits = {
  parameters,
  otherNames: new Map([
    ['max_tokens', 'max_completion_tokens'],
    ['max_completion_tokens', 'max_tokens'],
  ]),
  looseFormat({ response_format: format }) {
    if (!isObject(format) || !isObject(format.json_schema)) return undefined;
    const { json_schema } = format;
    if (json_schema.strict !== true) return undefined;
    return { response_format: { ...format, json_schema: { ...json_schema, strict: false } } };
  },
  looseTool(tool) {
    if (!isObject(tool.function) || tool.function.strict !== true) return tool;
    const { strict: _, ...rest } = tool.function;
    return { ...tool, function: rest };
  },
};

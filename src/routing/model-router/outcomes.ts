import { isObject, parseJson } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import { type MeasurableCall, type MeasuredRequest, measureRequest } from './measure-request.js';
import { addToHash, emptyHash } from './vocabulary.js';

/** How well one model answered one request. */
export interface Outcome {
  /** `provider/model`. */
  readonly model: string;
  /** 0 to 1, by whatever measure the recorder took. */
  readonly quality: number;
  readonly costUsd?: number;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A request and what became of it at the models that were asked. */
export interface RecordedRequest {
  readonly measured: MeasuredRequest;
  readonly outcomes: readonly Outcome[];
  /** Kept from training, to be evaluated on. */
  readonly heldOut: boolean;
}

/** A request as JSON -> the call. Fails with what is wrong with it. */
export type ReadCall = (request: unknown) => Result<MeasurableCall, string>;

/** What is wrong, and in which line, from 1, where it is one. */
export interface LineProblem {
  readonly line?: number;
  readonly message: string;
}

/**
 * Recorded outcomes, a JSON object a line: `{request, model, quality, costUsd?}`, where `request` is
 * the body of a generateContent call. Lines of equal requests belong together; their order does not
 * matter. Fails at the first line that cannot be read.
 */
export function readOutcomes(
  text: string,
  readCall: ReadCall,
): Result<readonly RecordedRequest[], LineProblem> {
  const found = new Map<string, RecordedRequest & { readonly outcomes: Outcome[] }>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = (message: string) => fail({ line: index + 1, message });
    const parsed = parseJson(line);
    if (!parsed.ok) return at(parsed.error);
    if (!isObject(parsed.value)) return at('is no JSON object');
    const { request, ...rest } = parsed.value;
    const outcome = readOutcome(rest, index + 1);
    if (!outcome.ok) return at(outcome.error);
    if (!isObject(request)) return at('request: must be the body of a generateContent call');

    const key = JSON.stringify(request);
    let recorded = found.get(key);
    if (!recorded) {
      const call = readCall(request);
      if (!call.ok) return at(`request.${call.error}`);
      recorded = { measured: measureRequest(call.value), outcomes: [], heldOut: isHeldOut(key) };
      found.set(key, recorded);
    }
    const earlier = recorded.outcomes.find(({ model }) => model === outcome.value.model);
    if (earlier) {
      const { model, line: first } = earlier;
      return at(`model: ${model} has an outcome for this request in line ${first} already`);
    }
    recorded.outcomes.push(outcome.value);
  }
  return ok([...found.values()]);
}

function readOutcome(
  { model, quality, costUsd }: Record<string, unknown>,
  line: number,
): Result<Outcome, string> {
  if (typeof model !== 'string' || model === '') {
    return fail('model: must be the name of a model, such as openai/gpt-5-mini');
  }
  if (typeof quality !== 'number' || quality < 0 || quality > 1) {
    return fail(`quality: must be a number from 0 to 1, not ${JSON.stringify(quality)}`);
  }
  if (costUsd === undefined) return ok({ model, quality, line });
  if (typeof costUsd !== 'number' || costUsd < 0) {
    return fail(`costUsd: must be US dollars, 0 or more, not ${JSON.stringify(costUsd)}`);
  }
  return ok({ model, quality, costUsd, line });
}

const heldOutPercent = 30;

/** By the request itself, so that it stays on its side whatever else is recorded. */
function isHeldOut(request: string): boolean {
  let hash = emptyHash;
  for (let at = 0; at < request.length; at++) hash = addToHash(hash, request.charCodeAt(at));
  hash ^= hash >>> 15;
  return (hash >>> 0) % 100 < heldOutPercent;
}

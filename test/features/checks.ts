import { expect } from '@jest/globals';
import { isObject, type JsonObject } from '../replay/check.js';
import type { Recorded } from '../replay/upstream.js';
import type { PerFormat } from './columns.js';
import type { Exchange, Finding, UpstreamCheck } from './row.js';

/** What no provider may be asked, because the request itself is wrong. */
export const refusedByAll: PerFormat<'refused'> = {
  gemini: 'refused',
  'openai-chat': 'refused',
  'openai-responses': 'refused',
  'anthropic-messages': 'refused',
  'bedrock-converse': 'refused',
};

/** The only body that the upstream got. */
export function onlyBody({ sent }: Exchange): JsonObject {
  expect(sent).toHaveLength(1);
  return sent[0]?.body ?? {};
}

export function runCheck(check: UpstreamCheck, exchange: Exchange): Finding {
  if (typeof check === 'function') return check(exchange);
  expect(onlyBody(exchange)).toMatchObject(check);
  return undefined;
}

/** Every check in turn; the last finding counts. */
export function all(...checks: readonly UpstreamCheck[]): (exchange: Exchange) => Finding {
  return (exchange) => {
    let finding: Finding;
    for (const check of checks) finding = runCheck(check, exchange) ?? finding;
    return finding;
  };
}

/** The same, where what the upstream got is the feature done in another way. */
export function emulates(...checks: readonly UpstreamCheck[]): (exchange: Exchange) => Finding {
  return (exchange) => {
    all(...checks)(exchange);
    return 'emulated';
  };
}

/** Proves that a harmless value was left out: its mark is nowhere in what the upstream got. */
export function leavesOut(...marks: readonly string[]): (exchange: Exchange) => Finding {
  return (exchange) => {
    lacksText(exchange, marks);
    return 'left out';
  };
}

/** No member of this name anywhere in what the upstream got. */
export function lacks(...names: readonly string[]): (exchange: Exchange) => undefined {
  return (exchange) => {
    const marks = names.map((name) => `"${name}":`);
    lacksText(exchange, marks);
  };
}

function lacksText({ sent }: Exchange, marks: readonly string[]): void {
  expect(sent).not.toHaveLength(0);
  const text = JSON.stringify(sent.map(({ body }) => body));
  for (const mark of marks) expect(text).not.toContain(mark);
}

/** The client got just what the model at the upstream said, how it ended, and what it counted. */
export function saysWhatTheModelSaid({ answer, sent, request, format }: Exchange): void {
  const reply = sent.at(-1)?.reply;
  if (!reply) throw new Error('the upstream made no answer');
  const said = (kind: 'text' | 'thought') =>
    reply.items.map((item) => (item.kind === kind ? item.text : '')).join('');
  expect(answer.text).toBe(said('text'));
  if (!wantsThoughts(request)) expect(answer.thoughts).toBe('');
  else if (answer.thoughts !== '') expect(answer.thoughts).toBe(said('thought'));
  expect(answer.calls.map(({ name, args }) => [plain(name), args])).toEqual(
    reply.items.flatMap((item) => (item.kind === 'call' ? [[plain(item.name), item.args]] : [])),
  );
  expect(answer.finishReason).toBe(reply.finish === 'length' ? 'MAX_TOKENS' : 'STOP');
  countsWhatTheModelCounted({ answer, sent, format });
}

export function countsWhatTheModelCounted({
  answer: { usage },
  sent,
  format,
}: Pick<Exchange, 'answer' | 'sent' | 'format'>): void {
  const counted = sent.at(-1)?.reply?.usage;
  if (!counted) throw new Error('the upstream counted nothing');
  const { prompt, cached } = counted;
  // Bedrock does not tell thoughts from the rest of what was written.
  const apart = format === 'bedrock-converse' ? 0 : counted.thoughts;
  const written = counted.output + counted.thoughts;
  expect(usage).toMatchObject({
    promptTokenCount: prompt,
    candidatesTokenCount: written - apart,
    totalTokenCount: prompt + written,
  });
  expect(usage.cachedContentTokenCount ?? 0).toBe(cached);
  expect(usage.thoughtsTokenCount ?? 0).toBe(apart);
}

/** Some wires allow fewer letters in a name. */
function plain(name: string | undefined): string {
  return (name ?? '').replace(/[^A-Za-z0-9]/g, '_');
}

function wantsThoughts({ generationConfig }: JsonObject): boolean {
  const config = isObject(generationConfig) ? generationConfig.thinkingConfig : undefined;
  return isObject(config) && config.includeThoughts === true;
}

export function lastOf(sent: readonly Recorded[]): Recorded {
  const last = sent.at(-1);
  if (!last) throw new Error('the upstream got nothing');
  return last;
}

/** Texts that stand somewhere in the messages, whatever is around them. */
export function saysInMessages(...texts: readonly string[]): (exchange: Exchange) => undefined {
  return (exchange) => {
    const { messages: turns, input } = onlyBody(exchange);
    const messages = JSON.stringify(turns ?? input);
    for (const text of texts) expect(messages).toContain(JSON.stringify(text).slice(1, -1));
  };
}

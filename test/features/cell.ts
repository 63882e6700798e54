import { expect } from '@jest/globals';
import { isEmulation, type WarningCode } from '../../src/core/warnings.js';
import { isObject } from '../replay/check.js';
import { officialProblems } from '../replay/official.js';
import { runCheck, saysWhatTheModelSaid } from './checks.js';
import type { Exchange, Row, Warning } from './row.js';

/** What became of a feature, in the words of the legend. */
export type Verdict = 'passed' | 'emulated' | 'left out' | 'warned' | 'refused';

export interface Cell {
  readonly verdict: Verdict;
  /** Warnings or the refusal, as the client was told. */
  readonly note?: string;
}

/**
 * The cell that one exchange proves. Throws unless everything the row says of it holds, so that
 * no verdict comes about without its checks.
 */
export function cellOf(row: Row, exchange: Exchange): Cell {
  const check = row.upstream[exchange.format];
  if (check === 'refused') return refusal(row, exchange);
  if (exchange.status !== (row.status ?? 200))
    throw new Error(`status ${exchange.status}: ${exchange.raw}`);

  if (!row.answer && Object.keys(check).length === 0 && typeof check !== 'function')
    throw new Error('a check that asks for nothing proves nothing');
  const { own, others } = warningsOf(row, exchange);
  expect(others).toEqual([]);
  const finding = runCheck(check, exchange);
  for (const { path, body } of exchange.sent) expectOfficial(exchange, path, body);
  runAnswerCheck(row, exchange);

  const note = own.map(({ code, field }) => `\`${code}\` ${field}`).join(', ');
  if (own.some(({ code }) => !isEmulation(code as WarningCode))) return { verdict: 'warned', note };
  if (own.length > 0) return { verdict: 'emulated', note };
  return { verdict: finding ?? 'passed' };
}

/** A 400 that names the row's field, before anything was sent. */
function refusal(row: Row, { status, raw, json, sent }: Exchange): Cell {
  if (status !== 400) throw new Error(`status ${status} instead of a refusal: ${raw}`);
  expect(sent).toEqual([]);
  const violations = violationsIn(json);
  const first = violations.find(({ field }) => concerns(row, field));
  // Some requests are refused as a whole.
  if (violations.length === 0 && row.fields?.includes('') && isObject(json.error))
    return { verdict: 'refused', note: String(json.error.message) };
  if (!first) throw new Error(`the refusal does not name ${row.fields?.join(', ')}: ${raw}`);
  return { verdict: 'refused', note: `${first.field}: ${first.description}` };
}

function warningsOf(row: Row, { warnings }: Exchange): { own: Warning[]; others: Warning[] } {
  const own = warnings.filter(({ field }) => concerns(row, field));
  return { own, others: warnings.filter((warning) => !own.includes(warning)) };
}

function concerns({ fields = [] }: Row, path: string): boolean {
  return fields.some(
    (field) => path === field || (/^[.[]/.test(path.slice(field.length)) && path.startsWith(field)),
  );
}

function violationsIn({ error }: Exchange['json']): { field: string; description: string }[] {
  const details = isObject(error) && Array.isArray(error.details) ? error.details : [];
  return details
    .filter(isObject)
    .flatMap(({ fieldViolations }) => (Array.isArray(fieldViolations) ? fieldViolations : []))
    .filter(isObject)
    .map(({ field, description }) => ({ field: String(field), description: String(description) }));
}

/** Hosts that copy OpenAI's wire have members of their own; everything else is in the vendors' schemas. */
function expectOfficial({ format, sent }: Exchange, path: string, body: Exchange['json']): void {
  if (path.endsWith('/responses/input_tokens')) {
    expect(officialProblems('openai-responses', 'count-request', body) ?? []).toEqual([]);
  }
  const generates =
    /[gG]enerateContent|chat\/completions|responses$|messages$|converse(?:-stream)?$/.test(path);
  const model = String(sent[0]?.model);
  if (!generates || (format === 'openai-chat' && !/^(?:gpt|o\d)/.test(model))) return;
  const shape = body.stream === true ? 'stream-request' : 'request';
  expect(officialProblems(format, shape, body) ?? []).toEqual([]);
}

function runAnswerCheck({ answer }: Row, exchange: Exchange): void {
  const check = typeof answer === 'function' ? answer : answer?.[exchange.format];
  (check ?? saysWhatTheModelSaid)(exchange);
}

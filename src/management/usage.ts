import type { Attempt, UsageRow as WrittenRow } from '../../generated/management/types.js';
import { plainUsd } from '../core/money.js';
import type { Principal } from '../core/principal.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidField } from '../core/violations.js';
import { readIdToken, readPage } from '../formats/gemini/server/read-page.js';
import type { SettledAttempt, UsageDimension, UsageRow } from '../ledger/ports.js';
import { writeCsv } from './csv.js';
import {
  json,
  type ManagementHandlers,
  type ManagementServices,
  projectNotFound,
  reachOf,
  writeTime,
} from './management.js';

const hourMs = 60 * 60 * 1000;
const usualSpanMs = 30 * 24 * hourMs;
const usualRows = 1_000;
const rowsAtMost = 10_000;

/** What calls used and cost: sums of the ledger, and its rows. */
export function usageHandlers({
  ledger,
  now,
}: Pick<ManagementServices, 'ledger' | 'now'>): Pick<
  ManagementHandlers,
  'getUsage' | 'listAttempts'
> {
  return {
    async getUsage({ query }, { principal }) {
      const asked = read(query, principal, now());
      if (!asked.ok) return asked;
      const { fromMs, untilMs } = wholeHours(asked.value);
      const groupBy = dimensionsOf(query.groupBy);
      const { key: keyId, provider, model, name } = query;
      const rows = await ledger.usage({
        ...asked.value,
        ...(keyId === undefined ? {} : { keyId }),
        ...(provider === undefined ? {} : { provider }),
        ...(model === undefined ? {} : { model }),
        ...(name === undefined ? {} : { name }),
        fromMs,
        untilMs,
        groupBy,
        limit: Math.min(Number(query.limit ?? usualRows), rowsAtMost),
      });
      const written = rows.map(writeUsage);
      if (query.format !== 'csv') {
        return json({ from: writeTime(fromMs), until: writeTime(untilMs), rows: written });
      }
      const columns = [...groupBy, ...sumColumns];
      const lines = written.map((row) => columns.map((column) => row[column] ?? ''));
      return ok({
        kind: 'json',
        mediaType: 'text/csv',
        body: [columns, ...lines],
        stringify: () => writeCsv([columns, ...lines]),
        headers: { 'Content-Disposition': 'attachment; filename="usage.csv"' },
      });
    },

    async listAttempts({ query }, { principal }) {
      const asked = read(query, principal, now());
      if (!asked.ok) return asked;
      const page = readPage(query, { readToken: readIdToken });
      if (!page.ok) return page;
      const { size, place: before } = page.value;
      const { key: keyId, requestId } = query;
      const found = await ledger.attempts({
        ...asked.value,
        // Ids may be ahead of a clock that was set back.
        ...(query.until === undefined ? { untilMs: Number.MAX_SAFE_INTEGER } : {}),
        ...(keyId === undefined ? {} : { keyId }),
        ...(requestId === undefined ? {} : { requestId }),
        ...(before === undefined ? {} : { before }),
        limit: size + 1,
      });
      const shown = found.slice(0, size);
      const last = found.length > size ? shown.at(-1) : undefined;
      return json({
        attempts: shown.map(writeAttempt),
        ...(last ? { nextPageToken: last.attemptId } : {}),
      });
    },
  };
}

interface Asked {
  readonly projectId?: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Whose rows, and of which time. Somebody else's project is as good as unknown. */
function read(
  query: { readonly project?: string; readonly from?: string; readonly until?: string },
  principal: Principal,
  nowMs: number,
): Result<Asked> {
  const reach = reachOf(principal);
  const own = reach === 'everybody' ? undefined : reach.projectId;
  const projectId = query.project ?? own;
  if (own !== undefined && projectId !== own) return fail(projectNotFound());
  const untilMs = query.until === undefined ? nowMs + 1 : Date.parse(query.until);
  const fromMs = query.from === undefined ? untilMs - usualSpanMs : Date.parse(query.from);
  if (fromMs > untilMs) return fail(invalidField('from', 'is later than `until`'));
  return ok({ ...(projectId === undefined ? {} : { projectId }), fromMs, untilMs });
}

function wholeHours({ fromMs, untilMs }: Asked): { fromMs: number; untilMs: number } {
  return {
    fromMs: Math.floor(fromMs / hourMs) * hourMs,
    untilMs: Math.ceil(untilMs / hourMs) * hourMs,
  };
}

function dimensionsOf(groupBy = ''): readonly UsageDimension[] {
  const asked = new Set(groupBy.split(','));
  return dimensions.filter((dimension) => asked.has(dimension));
}

/** In the order of their columns. */
const dimensions = [
  'day',
  'project',
  'key',
  'provider',
  'model',
  'name',
] as const satisfies readonly UsageDimension[];

/** Columns of a table, behind those of the groups. */
const sumColumns = [
  'attempts',
  'answers',
  'estimated',
  'unpriced',
  'promptTokens',
  'cachedTokens',
  'cacheWriteTokens',
  'candidatesTokens',
  'thoughtsTokens',
  'toolUseTokens',
  'costUsd',
  'wasteUsd',
] as const satisfies readonly (keyof WrittenRow)[];

function writeUsage({ group, chargedNanoUsd, wasteNanoUsd, ...counts }: UsageRow): WrittenRow {
  return {
    ...group,
    ...counts,
    costUsd: plainUsd(chargedNanoUsd),
    wasteUsd: plainUsd(wasteNanoUsd),
  };
}

function writeAttempt(attempt: SettledAttempt): Attempt {
  const { usage, name, answeredAtMs, costNanoUsd, price, priceVersion, sourceId } = attempt;
  return {
    id: attempt.attemptId,
    requestId: attempt.requestId,
    ordinal: attempt.ordinal,
    project: attempt.projectId,
    key: attempt.keyId,
    dialect: attempt.dialect,
    operation: attempt.operation,
    provider: attempt.provider,
    model: attempt.model,
    ...(name === null ? {} : { name }),
    startTime: writeTime(attempt.startedAtMs),
    ...(answeredAtMs === null ? {} : { answerTime: writeTime(answeredAtMs) }),
    endTime: writeTime(attempt.endedAtMs),
    outcome: attempt.outcome,
    partial: attempt.partial,
    waste: attempt.waste,
    estimated: attempt.estimated,
    upstreamCalls: attempt.upstreamCalls,
    promptTokens: usage.prompt,
    cachedTokens: usage.cached,
    cacheWriteTokens: usage.cacheWrite,
    candidatesTokens: usage.candidates,
    thoughtsTokens: usage.thoughts,
    toolUseTokens: usage.toolUse,
    ...(costNanoUsd === null ? {} : { costUsd: plainUsd(costNanoUsd) }),
    ...(price === null ? {} : { price }),
    ...(priceVersion === null ? {} : { priceVersion }),
    ...(sourceId === null ? {} : { sourceId }),
  };
}

import type Libsql from 'libsql/promise';
import { isObject, parseJson } from '../core/json.js';
import type { Charges, LedgerOutbox, LedgerStoreQueries, UsageRow } from '../ledger/ports.js';
import {
  attemptsQuestion,
  chargesQuestion,
  faultsQuestion,
  type Question,
  shipmentQuestion,
  usageQuestion,
} from './ledger-questions.js';
import { guardedLater } from './libsql-file.js';

export interface LedgerReader extends LedgerStoreQueries {
  readonly nextShipment: LedgerOutbox['next'];
  /** Works the log of commits into the file as far as it goes at this moment. */
  shortenLog(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Questions to the ledger on a connection of their own, which works in another thread: an answer
 * comes as one JSON text, because rows are stepped through in ours. Made with the first question.
 */
export function createLedgerQueries(file: string): LedgerReader {
  let opening: Promise<Libsql> | undefined;
  const open = async () => {
    const { default: Promised } = await import('libsql/promise');
    return new Promised(file, {});
  };

  async function first({ sql, values }: Question): Promise<unknown> {
    opening ??= open();
    const libsql = await opening;
    return guardedLater(async () => {
      const statement: { all(values: readonly unknown[]): Promise<unknown[]> } =
        await libsql.prepare(sql);
      const [row] = await statement.all(values);
      return row;
    });
  }

  async function ask(question: Question): Promise<unknown> {
    const row = await first(question);
    const parsed = parseJson(isObject(row) ? String(row.answer) : '');
    if (!parsed.ok) throw new Error('an answer of the ledger cannot be read');
    return parsed.value;
  }

  return {
    async usage(query) {
      const rows = listOf(await ask(usageQuestion(query)));
      return rows.map((row) => readUsage(listOf(row), query.groupBy));
    },
    async attempts(query) {
      return listOf(await ask(attemptsQuestion(query))).map(String);
    },
    async charges(query) {
      return readCharges(await ask(chargesQuestion(query)));
    },
    async faults(query) {
      const [unsettled, negative, unexplained] = listOf(await ask(faultsQuestion(query)));
      return {
        unsettled: Number(unsettled),
        negative: Number(negative),
        unexplained: Number(unexplained),
      };
    },
    async nextShipment(limit, startedBeforeMs) {
      const [settled, starts, turns] = listOf(await ask(shipmentQuestion(limit, startedBeforeMs)));
      return {
        settled: listOf(settled).map(String),
        starts: listOf(starts).map(String),
        turns: listOf(turns).map(Number),
      };
    },
    async shortenLog() {
      await first({ sql: 'pragma wal_checkpoint(passive)', values: [] });
    },
    async close() {
      const libsql = await opening?.catch(() => undefined);
      opening = undefined;
      libsql?.close();
    },
  };
}

/** Values of the groups first, then the sums in the order of their columns. */
function readUsage(cells: readonly unknown[], groupBy: readonly string[]): UsageRow {
  const group = Object.fromEntries(groupBy.map((by, place) => [by, String(cells[place])]));
  const sums = cells.slice(groupBy.length);
  const count = (place: number) => Number(sums[place]);
  return {
    group,
    attempts: count(0),
    answers: count(1),
    estimated: count(2),
    unpriced: count(3),
    promptTokens: count(4),
    cachedTokens: count(5),
    cacheWriteTokens: count(6),
    candidatesTokens: count(7),
    thoughtsTokens: count(8),
    toolUseTokens: count(9),
    chargedNanoUsd: BigInt(String(sums[10])),
    wasteNanoUsd: BigInt(String(sums[11])),
  };
}

function readCharges(answer: unknown): Charges {
  const [charged, open] = listOf(answer);
  return {
    chargedNanoUsd: BigInt(String(charged)),
    open: listOf(open).map((row) => {
      const [id, amount] = listOf(row);
      return { id: String(id), amountNanoUsd: BigInt(String(amount)) };
    }),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

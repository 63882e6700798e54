import type { Clock, NewId } from '../core/clock.js';
import { isOwnCredential } from '../core/own-endpoint.js';
import type {
  AttemptEnd,
  AttemptStart,
  BilledFacts,
  Entry,
  EntryOutcome,
  NewAttempt,
  OnSettled,
  ProgressRow,
  TokenUsage,
} from './ports.js';
import type { PriceBook } from './price-book.js';
import { writeSettled, writeStart } from './row.js';
import { type Priced, paidByClient, priceOf, settle, type Unpriced } from './settle.js';
import { chargeOf } from './sum-usage.js';
import { laterCounts, noTokens, tokensOfBytes, writtenBytes } from './usage-counts.js';
import type { Turn, Writer } from './writer.js';

export interface EntryTools {
  readonly writer: Pick<Writer, 'start' | 'settle'>;
  readonly prices: PriceBook;
  readonly now: Clock;
  readonly newId: NewId;
  /** Its start is on disk. Gives what to call once its settlement is handed over. */
  readonly started: (entry: OpenEntry) => () => void;
  readonly onSettled?: OnSettled;
}

export interface OpenEntry extends Entry {
  /** How far it is; undefined where that is no news. */
  progress(): ProgressRow | undefined;
  /** It has ended and waits for the list of prices. */
  isUnpriced(): boolean;
}

/** The state of one attempt from its first byte to its settlement. */
export function createEntry(attempt: NewAttempt, tools: EntryTools): OpenEntry {
  const { writer, prices, now, newId } = tools;
  const isOwn = isOwnCredential(attempt.credentialId);
  const bills: BilledFacts[] = [];
  let start: AttemptStart | undefined;
  let startText = '';
  let starting: Promise<void> | undefined;
  let turn: Turn | undefined;
  let over = () => {};
  let upstreamCalls = 0;
  let accepted = false;
  let answeredAtMs: number | null = null;
  let usage: TokenUsage | undefined;
  let bytes = 0;
  let reportedBytes = 0;
  let outcome: EntryOutcome | undefined;
  let isUnpriced = false;
  let written: Priced | undefined;

  /** Member by member: spreading costs more than everything else that is done with it. */
  function begin(inputTokensEstimate: number): AttemptStart {
    return {
      attemptId: newId(),
      requestId: attempt.requestId,
      ordinal: attempt.ordinal,
      keyId: attempt.keyId,
      projectId: attempt.projectId,
      dialect: attempt.dialect,
      operation: attempt.operation,
      provider: attempt.provider,
      model: attempt.model,
      credentialId: attempt.credentialId,
      name: attempt.name,
      hold: attempt.hold,
      startedAtMs: now(),
      inputTokensEstimate,
    };
  }

  function ended(end: EntryOutcome): Unpriced {
    return settle({
      operation: attempt.operation,
      outcome: end,
      accepted,
      answered: answeredAtMs !== null,
      endedAtMs: now(),
      answeredAtMs,
      counted: usage,
      writtenBytes: bytes,
      bills,
      upstreamCalls,
      inputTokens: attempt.inputTokens,
    });
  }

  function price(unpriced: Unpriced, atMs: number) {
    if (isOwn) return { priced: paidByClient, isUnread: false };
    const list = prices.find(attempt, atMs);
    const isUnread = list === 'unread';
    const { operation, images } = attempt;
    const priced = priceOf(unpriced, operation, bills, isUnread ? undefined : list, images);
    return { priced, isUnread };
  }

  /** Writes the row, with its price where there is one. */
  function put(begun: AttemptStart, of: Turn, unpriced: Unpriced): void {
    const { priced, isUnread } = price(unpriced, begun.startedAtMs);
    if (isUnread && priced.costNanoUsd === null && !isUnpriced) {
      isUnpriced = true;
      const again = () => put(begun, of, unpriced);
      prices.read().then(again, again);
      return;
    }
    isUnpriced = false;
    written = priced;
    const end = endOf(unpriced, priced);
    const text = writeSettled(startText, end);
    writer.settle({ start: begun, end, text, hasProgress: reportedBytes > 0 }, of);
    over();
    if (!attempt.onSettled && !tools.onSettled) return;
    const settled = { ...begun, ...end };
    const charged = chargeOf(end);
    attempt.onSettled?.(settled, charged);
    tools.onSettled?.(settled, charged);
  }

  const entry: OpenEntry = {
    sending(size) {
      upstreamCalls++;
      if (starting) return starting;
      start = begin(tokensOfBytes(size));
      startText = writeStart(start);
      starting = writer.start(startText).then((of) => {
        turn = of;
        over = tools.started(entry);
        // Its call was given up while its start was on the way to the disk.
        if (outcome && start) put(start, of, ended(outcome));
      });
      return starting;
    },

    accepted() {
      accepted = true;
    },

    answered() {
      answeredAtMs ??= now();
    },

    heard(chunk) {
      if (chunk.usageMetadata) usage = laterCounts(usage ?? noTokens, chunk.usageMetadata);
      bytes += writtenBytes(chunk);
    },

    counted(promptTokens) {
      usage = { ...noTokens, prompt: promptTokens };
    },

    openBill() {
      const place = bills.push({}) - 1;
      return (facts) => {
        bills[place] = { ...bills[place], ...facts };
        if (facts.usage) usage = laterCounts(usage ?? noTokens, facts.usage);
      };
    },

    stale() {
      if (!start) return;
      const again = { ...start, attemptId: newId() };
      const text = writeStart(again);
      const end = staleEnd(now());
      const row = {
        start: again,
        end,
        text: writeSettled(text, end),
        hasProgress: false,
      };
      writer.start(text).then(
        (of) => writer.settle(row, of),
        // The disk is full; the attempt itself will say so.
        () => undefined,
      );
    },

    attemptId: () => start?.attemptId,

    costNanoUsd() {
      const priced = written ?? price(ended({ ok: true }), start?.startedAtMs ?? now()).priced;
      return priced.costNanoUsd ?? undefined;
    },

    async priced() {
      if (!isOwn && prices.find(attempt, now()) === 'unread')
        await prices.read().catch(() => undefined);
    },

    end(how) {
      if (outcome) return;
      outcome = how;
      if (start && turn) put(start, turn, ended(how));
    },

    progress() {
      if (!start || outcome || !accepted || bytes === reportedBytes) return undefined;
      reportedBytes = bytes;
      return { attemptId: start.attemptId, outputTokens: tokensOfBytes(bytes), accepted };
    },

    isUnpriced: () => isUnpriced,
  };
  return entry;
}

function endOf(unpriced: Unpriced, { costNanoUsd, price, priceVersion }: Priced): AttemptEnd {
  return {
    endedAtMs: unpriced.endedAtMs,
    answeredAtMs: unpriced.answeredAtMs,
    outcome: unpriced.outcome,
    partial: unpriced.partial,
    waste: unpriced.waste,
    estimated: unpriced.estimated,
    upstreamCalls: unpriced.upstreamCalls,
    usage: unpriced.usage,
    costNanoUsd,
    price,
    priceVersion,
    sourceId: unpriced.sourceId,
  };
}

/** An attempt that reached nobody. */
function staleEnd(endedAtMs: number): AttemptEnd {
  return {
    endedAtMs,
    answeredAtMs: null,
    outcome: 'stale_socket',
    partial: false,
    waste: true,
    estimated: false,
    upstreamCalls: 1,
    usage: noTokens,
    costNanoUsd: 0n,
    price: null,
    priceVersion: 'free',
    sourceId: null,
  };
}

import type { Chunk } from '../core/canonical.js';
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
import type { Starting, Turn, Writer } from './writer.js';

export interface EntryTools {
  readonly writer: Pick<Writer, 'start' | 'settle'>;
  readonly prices: PriceBook;
  readonly now: Clock;
  readonly newId: NewId;
  /** Its start is on disk. Gives what to call once its settlement is handed over. */
  readonly started: (entry: OpenEntry) => () => void;
  readonly onSettled?: OnSettled;
}

/**
 * The state of one attempt from its first byte to its settlement. A class: every call has one, and
 * as closures its methods would be most of what the ledger leaves for the collector.
 */
export class OpenEntry implements Entry, Starting {
  readonly #attempt: NewAttempt;
  readonly #tools: EntryTools;
  readonly #bills: BilledFacts[] = [];
  #start: AttemptStart | undefined;
  #startText = '';
  #starting: Promise<void> | undefined;
  #turn: Turn | undefined;
  #over = () => {};
  #upstreamCalls = 0;
  #accepted = false;
  #answeredAtMs: number | null = null;
  #usage: TokenUsage | undefined;
  #bytes = 0;
  #reportedBytes = 0;
  #outcome: EntryOutcome | undefined;
  #isUnpriced = false;
  #written: Priced | undefined;

  constructor(attempt: NewAttempt, tools: EntryTools) {
    this.#attempt = attempt;
    this.#tools = tools;
  }

  sending(size: number): Promise<void> {
    this.#upstreamCalls++;
    if (this.#starting) return this.#starting;
    this.#start = this.#begin(tokensOfBytes(size));
    this.#startText = writeStart(this.#start);
    this.#starting = this.#tools.writer.start(this.#startText, this);
    return this.#starting;
  }

  begun(turn: Turn): void {
    this.#turn = turn;
    this.#over = this.#tools.started(this);
    // Its call was given up while its start was on the way to the disk.
    if (this.#outcome) this.#put(this.#ended(this.#outcome));
  }

  accepted(): void {
    this.#accepted = true;
  }

  answered(): void {
    this.#answeredAtMs ??= this.#tools.now();
  }

  heard(chunk: Chunk): void {
    if (chunk.usageMetadata) {
      this.#usage = laterCounts(this.#usage ?? noTokens, chunk.usageMetadata);
    }
    this.#bytes += writtenBytes(chunk);
  }

  counted(promptTokens: number): void {
    this.#usage = { ...noTokens, prompt: promptTokens };
  }

  openBill(): (facts: BilledFacts) => void {
    const bills = this.#bills;
    const place = bills.push({}) - 1;
    return (facts) => {
      bills[place] = { ...bills[place], ...facts };
      if (facts.usage) this.#usage = laterCounts(this.#usage ?? noTokens, facts.usage);
    };
  }

  stale(): void {
    if (!this.#start) return;
    const { writer, newId, now } = this.#tools;
    const again = { ...this.#start, attemptId: newId() };
    const text = writeStart(again);
    const end = staleEnd(now());
    const row = {
      start: again,
      end,
      text: writeSettled(text, end),
      hasProgress: false,
    };
    const begun = (turn: Turn) => writer.settle(row, turn);
    // The disk is full where it fails; the attempt itself will say so.
    writer.start(text, { begun }).catch(() => undefined);
  }

  attemptId(): string | undefined {
    return this.#start?.attemptId;
  }

  costNanoUsd(): bigint | undefined {
    const priced = this.#written ?? this.#price(this.#ended({ ok: true })).priced;
    return priced.costNanoUsd ?? undefined;
  }

  async priced(): Promise<void> {
    if (isOwnCredential(this.#attempt.credentialId)) return;
    const { prices, now } = this.#tools;
    if (prices.find(this.#attempt, now()) === 'unread') await prices.read().catch(() => undefined);
  }

  end(how: EntryOutcome): void {
    if (this.#outcome) return;
    this.#outcome = how;
    if (this.#turn) this.#put(this.#ended(how));
  }

  /** How far it is; undefined where that is no news. */
  progress(): ProgressRow | undefined {
    const bytes = this.#bytes;
    if (!this.#start || this.#outcome || !this.#accepted || bytes === this.#reportedBytes) {
      return undefined;
    }
    this.#reportedBytes = bytes;
    return {
      attemptId: this.#start.attemptId,
      outputTokens: tokensOfBytes(bytes),
      accepted: this.#accepted,
    };
  }

  /** It has ended and waits for the list of prices. */
  isUnpriced(): boolean {
    return this.#isUnpriced;
  }

  /** Member by member: spreading costs more than everything else that is done with it. */
  #begin(inputTokensEstimate: number): AttemptStart {
    const attempt = this.#attempt;
    return {
      attemptId: this.#tools.newId(),
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
      startedAtMs: this.#tools.now(),
      inputTokensEstimate,
    };
  }

  #ended(outcome: EntryOutcome): Unpriced {
    return settle({
      operation: this.#attempt.operation,
      outcome,
      accepted: this.#accepted,
      answered: this.#answeredAtMs !== null,
      endedAtMs: this.#tools.now(),
      answeredAtMs: this.#answeredAtMs,
      counted: this.#usage,
      writtenBytes: this.#bytes,
      bills: this.#bills,
      upstreamCalls: this.#upstreamCalls,
      inputTokens: this.#attempt.inputTokens,
    });
  }

  #price(unpriced: Unpriced) {
    const attempt = this.#attempt;
    if (isOwnCredential(attempt.credentialId)) return { priced: paidByClient, isUnread: false };
    const atMs = this.#start?.startedAtMs ?? this.#tools.now();
    const list = this.#tools.prices.find(attempt, atMs);
    const isUnread = list === 'unread';
    const { operation, images } = attempt;
    const priced = priceOf(unpriced, operation, this.#bills, isUnread ? undefined : list, images);
    return { priced, isUnread };
  }

  /** Writes the row, with its price where there is one. */
  #put(unpriced: Unpriced): void {
    const begun = this.#start;
    const turn = this.#turn;
    if (!begun || !turn) return;
    const { prices, writer, onSettled } = this.#tools;
    const { priced, isUnread } = this.#price(unpriced);
    if (isUnread && priced.costNanoUsd === null && !this.#isUnpriced) {
      this.#isUnpriced = true;
      const again = () => this.#put(unpriced);
      prices.read().then(again, again);
      return;
    }
    this.#isUnpriced = false;
    this.#written = priced;
    const end = endOf(unpriced, priced);
    const text = writeSettled(this.#startText, end);
    writer.settle({ start: begun, end, text, hasProgress: this.#reportedBytes > 0 }, turn);
    this.#over();
    if (!this.#attempt.onSettled && !onSettled) return;
    const settled = { ...begun, ...end };
    const charged = chargeOf(end);
    this.#attempt.onSettled?.(settled, charged);
    onSettled?.(settled, charged);
  }
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

import type {
  AttemptEnd,
  AttemptOutcomeWord,
  AttemptStart,
  LedgerHold,
  MediaUsage,
  SettledAttempt,
} from './ports.js';

/**
 * A row is one JSON array, so that it is written once and read by place: `storage/ledger-tables.ts`
 * names the places. They are never moved or given another meaning; new ones come at the end. A start
 * is the beginning of its row.
 */
export function writeStart(start: AttemptStart): string {
  return JSON.stringify(startCells(start));
}

/**
 * The whole row, given the text of its start. Joined, since that makes one string of it: put together
 * with `+` or in a template it would stay six pieces, which the collector copies while the row waits.
 */
export function writeSettled(startText: string, end: AttemptEnd): string {
  return [startText.slice(0, -1), JSON.stringify(endCells(end)).slice(1)].join(',');
}

/** The whole row of what is over as it begins. */
export function writeWhole(start: AttemptStart, end: AttemptEnd): string {
  return JSON.stringify([...startCells(start), ...endCells(end)]);
}

const startCellCount = 16;

/** Whether the text holds more than a start. */
export function isWhole(text: string): boolean {
  return cellsOf(text).length > startCellCount;
}

function startCells(start: AttemptStart): unknown[] {
  const { hold } = start;
  return [
    start.attemptId,
    start.requestId,
    start.ordinal,
    start.keyId,
    start.projectId,
    start.dialect,
    start.operation,
    start.provider,
    start.model,
    start.credentialId,
    start.name,
    hold === null ? null : hold.id,
    hold === null ? null : hold.atMs,
    hold === null ? null : String(hold.nanoUsd),
    start.startedAtMs,
    start.inputTokensEstimate,
  ];
}

function endCells(end: AttemptEnd): unknown[] {
  const { usage } = end;
  return [
    end.endedAtMs,
    end.answeredAtMs,
    end.outcome,
    Number(end.partial),
    Number(end.waste),
    Number(end.estimated),
    end.upstreamCalls,
    usage.prompt,
    usage.cached,
    usage.cacheWrite,
    usage.candidates,
    usage.thoughts,
    usage.toolUse,
    usage.media ? mediaPlaces.map((place) => usage.media?.[place] ?? 0) : null,
    // No number of JavaScript holds every amount.
    end.costNanoUsd === null ? null : String(end.costNanoUsd),
    end.price,
    end.priceVersion,
    end.sourceId,
  ];
}

const mediaPlaces = [
  'promptAudio',
  'promptImage',
  'promptVideo',
  'cachedAudio',
  'cachedImage',
  'candidatesAudio',
  'candidatesImage',
] as const satisfies readonly (keyof MediaUsage)[];

/** A start as it was written. Throws where the text is none: the file was written by no ledger. */
export function readStart(text: string): AttemptStart {
  return startOf(cellsOf(text));
}

/** A row as it was written. */
export function readSettled(text: string): SettledAttempt {
  const cells = cellsOf(text);
  const media = cells[29];
  const cost = cells[30];
  return {
    ...startOf(cells),
    endedAtMs: Number(cells[16]),
    answeredAtMs: cells[17] === null ? null : Number(cells[17]),
    outcome: outcomes.find((word) => word === cells[18]) ?? 'internal',
    partial: cells[19] === 1,
    waste: cells[20] === 1,
    estimated: cells[21] === 1,
    upstreamCalls: Number(cells[22]),
    usage: {
      prompt: Number(cells[23]),
      cached: Number(cells[24]),
      cacheWrite: Number(cells[25]),
      candidates: Number(cells[26]),
      thoughts: Number(cells[27]),
      toolUse: Number(cells[28]),
      ...(Array.isArray(media) ? { media: readMedia(media) } : {}),
    },
    costNanoUsd: cost === null || cost === undefined ? null : BigInt(String(cost)),
    price: textOf(cells[31]),
    priceVersion: textOf(cells[32]),
    sourceId: textOf(cells[33]),
  };
}

function startOf(cells: readonly unknown[]): AttemptStart {
  const operation = operations.find((word) => word === cells[6]);
  if (operation === undefined) throw new Error('a row of the ledger cannot be read');
  return {
    attemptId: String(cells[0]),
    requestId: String(cells[1]),
    ordinal: Number(cells[2]),
    keyId: String(cells[3]),
    projectId: String(cells[4]),
    dialect: String(cells[5]),
    operation,
    provider: String(cells[7]),
    model: String(cells[8]),
    credentialId: String(cells[9]),
    name: textOf(cells[10]),
    hold: readHold(cells[11], cells[12], cells[13]),
    startedAtMs: Number(cells[14]),
    inputTokensEstimate: Number(cells[15]),
  };
}

const outcomes = Object.keys({
  ok: true,
  stale_socket: true,
  crashed: true,
  not_sent: true,
  connect_error: true,
  reset: true,
  timeout_headers: true,
  timeout_first_event: true,
  timeout_idle: true,
  truncated: true,
  throttled: true,
  upstream_5xx: true,
  upstream_4xx: true,
  upstream_auth: true,
  client_credential: true,
  upstream_404: true,
  invalid_body: true,
  invalid_event: true,
  upstream_stream_error: true,
  oversize: true,
  redirect: true,
  late: true,
  cancelled: true,
  internal: true,
} satisfies Record<AttemptOutcomeWord, true>) as readonly AttemptOutcomeWord[];

const operations = [
  'generateContent',
  'streamGenerateContent',
  'countTokens',
  'embedContent',
] as const satisfies readonly AttemptStart['operation'][];

function readHold(id: unknown, atMs: unknown, nanoUsd: unknown): LedgerHold | null {
  if (typeof id !== 'string') return null;
  return { id, atMs: Number(atMs), nanoUsd: BigInt(String(nanoUsd)) };
}

function readMedia(cells: readonly unknown[]): MediaUsage {
  const [
    promptAudio,
    promptImage,
    promptVideo,
    cachedAudio,
    cachedImage,
    candidatesAudio,
    candidatesImage,
  ] = cells.map(Number);
  return {
    promptAudio: promptAudio ?? 0,
    promptImage: promptImage ?? 0,
    promptVideo: promptVideo ?? 0,
    cachedAudio: cachedAudio ?? 0,
    cachedImage: cachedImage ?? 0,
    candidatesAudio: candidatesAudio ?? 0,
    candidatesImage: candidatesImage ?? 0,
  };
}

function cellsOf(text: string): readonly unknown[] {
  const cells: unknown = JSON.parse(text);
  if (!Array.isArray(cells)) throw new Error('a row of the ledger cannot be read');
  return cells;
}

function textOf(cell: unknown): string | null {
  return typeof cell === 'string' ? cell : null;
}

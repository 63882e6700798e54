import type {
  AttemptEnd,
  AttemptOutcomeWord,
  AttemptStart,
  MediaUsage,
  SettledAttempt,
} from './ports.js';

/**
 * A row is one JSON array, so that it is written once and read by place: `storage/ledger-tables.ts`
 * names the places. They are never moved or given another meaning; new ones come at the end. A start is the beginning of its row.
 */
export function writeStart(start: AttemptStart): string {
  return JSON.stringify([
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
    start.startedAtMs,
    start.inputTokensEstimate,
  ]);
}

/** The whole row, given the text of its start. */
export function writeSettled(startText: string, end: AttemptEnd): string {
  const { usage } = end;
  const rest = JSON.stringify([
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
  ]);
  return `${startText.slice(0, -1)},${rest.slice(1)}`;
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
  const media = cells[26];
  const cost = cells[27];
  return {
    ...startOf(cells),
    endedAtMs: Number(cells[13]),
    answeredAtMs: cells[14] === null ? null : Number(cells[14]),
    outcome: outcomes.find((word) => word === cells[15]) ?? 'internal',
    partial: cells[16] === 1,
    waste: cells[17] === 1,
    estimated: cells[18] === 1,
    upstreamCalls: Number(cells[19]),
    usage: {
      prompt: Number(cells[20]),
      cached: Number(cells[21]),
      cacheWrite: Number(cells[22]),
      candidates: Number(cells[23]),
      thoughts: Number(cells[24]),
      toolUse: Number(cells[25]),
      ...(Array.isArray(media) ? { media: readMedia(media) } : {}),
    },
    costNanoUsd: cost === null || cost === undefined ? null : BigInt(String(cost)),
    price: textOf(cells[28]),
    priceVersion: textOf(cells[29]),
    sourceId: textOf(cells[30]),
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
    startedAtMs: Number(cells[11]),
    inputTokensEstimate: Number(cells[12]),
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

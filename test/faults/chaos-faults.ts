import { gzipSync } from 'node:zlib';
import { chunk, head, lastChunk, message, streamHead } from './chaos-http.js';
import { type ChaosWire, type Counts, healthyCounts } from './chaos-wires.js';

/** The upstream's end of one request. */
export interface Line {
  readonly wire: ChaosWire;
  /** Whether a stream was asked for. */
  readonly streams: boolean;
  /** Which request of its connection this is, from 1. */
  readonly ofConnection: number;
  /** Settles when the test lets this fault go on. */
  readonly released: Promise<void>;
  /** Whether the connection takes more at once. */
  write(bytes: string | Uint8Array): boolean;
  /** Settles when it does again. */
  drained(): Promise<unknown>;
  isOpen(): boolean;
  end(): void;
  reset(): void;
}

type Play = (line: Line) => unknown;

/** Answers as it should. */
function healthy(line: Line): void {
  tellCounts(line, healthyCounts);
}

/** Answers with counts told as often as they are given; an answer in one piece has the last of them. */
function tellCounts(line: Line, ...counts: Counts[]): void {
  const { wire, streams, write } = line;
  if (!streams) write(message(200, wire.whole(counts.at(-1))));
  else write(streamHead() + chunk(wire.begin) + chunk(wire.rest(...counts)) + lastChunk);
}

/** Says nothing, and keeps the connection. */
function silence(): void {}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Play =>
  ({ wire, write }) =>
    write(message(code, wire.error(code), headers));

/** The head of what was asked for, and the beginning of its body. */
const begun =
  (body: string): Play =>
  ({ streams, write }) =>
    write(
      streams
        ? streamHead() + chunk(body)
        : head(200, { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }) +
            chunk(body),
    );

/** A whole body, or the only event of a stream. */
const said =
  (body: string, event: string): Play =>
  ({ streams, write }) =>
    streams ? write(streamHead() + chunk(event) + lastChunk) : write(message(200, body));

/** An error as an event of a stream. */
const errorEvent = (wire: ChaosWire, code: number, name = '') =>
  chunk(`${name && `event: ${name}\n`}data: ${wire.error(code)}\n\n`);

/** Bytes without end, as fast as they are taken. */
async function flood({ write, drained, isOpen }: Line, piece: string): Promise<void> {
  while (isOpen()) {
    if (!write(piece)) await drained();
    else await new Promise(setImmediate);
  }
}

/** A few bytes again and again, of which nothing ever becomes whole. */
function drip({ write, isOpen }: Line, piece: string): void {
  const dripping = setInterval(() => {
    if (isOpen()) write(piece);
    else clearInterval(dripping);
  }, 20);
}

const captivePage = '<html><body>Please log in to this network</body></html>';

/** 16 MiB of nothing, in 16 KiB. */
const bomb = () => gzipSync(Buffer.alloc(16 * 1024 * 1024));

const encoded =
  (encoding: string, body: (wire: ChaosWire) => Uint8Array): Play =>
  ({ wire, streams, write }) =>
    write(
      message(200, body(wire), {
        'content-encoding': encoding,
        ...(streams ? { 'content-type': 'text/event-stream' } : {}),
      }),
    );

/** Header lines of about this many KiB together. */
const headersOf = (kib: number) =>
  Object.fromEntries(Array.from({ length: kib }, (_, at) => [`x-chaos-${at}`, 'x'.repeat(1014)]));

/**
 * Faults before anything of an answer is there, by their rows in the fault table (reliability
 * contract §3).
 */
const early = {
  healthy,
  'F2-reset': ({ reset }) => reset(),
  'F2-end': ({ end }) => end(),
  'F3-end': (line) => (line.ofConnection === 1 ? healthy(line) : line.end()),
  'F3-reset': (line) => (line.ofConnection === 1 ? healthy(line) : line.reset()),
  F4: silence,
  F5: ({ write }) => write(streamHead()),
  F7: (line) => {
    line.write(streamHead());
    drip(line, chunk(':'));
  },
  'F9-length': ({ wire, write, end }) => {
    const whole = message(200, wire.whole(healthyCounts));
    write(whole.subarray(0, -10));
    end();
  },
  'F9-chunked': (line) => {
    begun(line.wire.whole(healthyCounts))(line);
    line.end();
  },
  F10: ({ write }) => write(streamHead() + lastChunk),
  F11: status(429, { 'retry-after': '7' }),
  'F11-soon': status(429, { 'retry-after': '1' }),
  F12: status(429),
  'F13-408': status(408),
  'F13-409': status(409),
  'F13-424': status(424),
  'F13-425': status(425),
  'F13-500': status(500),
  'F13-502': status(502),
  'F13-503': status(503),
  'F13-504': status(504),
  'F13-529': status(529),
  F14: status(503, { 'retry-after': '7' }),
  'F15-400': status(400),
  'F15-402': status(402),
  'F15-413': status(413),
  'F15-422': status(422),
  'F16-401': status(401),
  'F16-403': status(403),
  F18: status(404),
  F19: ({ wire, write }) => write(message(200, wire.whole().slice(0, -1))),
  'F20-page': ({ write }) => write(message(200, captivePage, { 'content-type': 'text/html' })),
  'F20-json': ({ wire, write }) => write(message(200, wire.whole(healthyCounts))),
  F21: ({ write }) => write(streamHead() + chunk('data: {"broken\n\n')),
  'F22-429': ({ wire, write }) => write(streamHead() + errorEvent(wire, 429)),
  'F22-503': ({ wire, write }) => write(streamHead() + errorEvent(wire, 503)),
  'F22-named': ({ wire, write }) => write(streamHead() + errorEvent(wire, 503, 'error')),
  'F23-body': (line) => {
    begun(line.streams ? ': ' : '{"x":"')(line);
    return flood(line, chunk(`${'x'.repeat(8 * 1024)}${line.streams ? '\n: ' : ''}`));
  },
  'F23-line': (line) => {
    begun('data: "')(line);
    return flood(line, chunk('x'.repeat(256 * 1024)));
  },
  'F23-headers': ({ write }) => write(head(200, headersOf(80))),
  'F24-garbage': encoded('gzip', ({ whole }) => Buffer.from(whole(healthyCounts))),
  'F24-bomb': encoded('gzip', bomb),
  'F24-layers': encoded('gzip, gzip', ({ whole }) => gzipSync(gzipSync(whole(healthyCounts)))),
  'F25-301': status(301, { location: '/elsewhere' }),
  'F25-302': status(302, { location: 'http://127.0.0.1:9/' }),
  'F25-304': ({ write }) => write(head(304, {})),
  'F25-307': status(307, { location: '/elsewhere' }),
  'F26-flood': (line) => flood(line, 'HTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\n'),
  'F26-100': ({ write }) => write('HTTP/1.1 100 Continue\r\n\r\n'),
  'F26-101': ({ write }) =>
    write('HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n'),
  'F26-204': ({ write }) => write(head(204, {})),
  'F26-206': ({ wire, write }) => write(message(206, wire.whole(healthyCounts))),
  'F27-twice': (line) => tellCounts(line, { prompt: 5, output: 3 }, healthyCounts),
  'F27-falling': (line) => tellCounts(line, healthyCounts, { prompt: 5, output: 2 }),
  F28: (line) => tellCounts(line),
  'F29-negative': (line) => tellCounts(line, { prompt: -5, output: -7 }),
  'F29-fraction': (line) => tellCounts(line, { prompt: 5.5, output: 7.25 }),
  'F29-huge': (line) => tellCounts(line, { prompt: 2 ** 40, output: 2 ** 32 }),
  F30: async (line) => {
    await line.released;
    healthy(line);
  },
  'F31-behind': (line) => {
    healthy(line);
    line.write(unsolicited(line));
  },
  'F31-idle': async (line) => {
    healthy(line);
    await line.released;
    line.write(unsolicited(line));
  },
  'F32-none': ({ streams, write }) =>
    write(message(200, '', streams ? { 'content-type': 'text/event-stream' } : {})),
  'F32-object': said('{}', 'data: {}\n\n'),
  'F32-list': (line) => said(...line.wire.empty)(line),
  /** No fault: a head just within what is allowed. */
  'large-head': ({ wire, write }) => write(message(200, wire.whole(healthyCounts), headersOf(40))),
} satisfies Record<string, Play>;

/** An answer to nothing, that must never reach anybody. */
function unsolicited({ wire }: Line): Uint8Array {
  return message(200, wire.whole(healthyCounts).replace('Hello', 'Poison'));
}

/** Faults in the middle of a stream: its first event is out, and the client has seen it. */
const late = {
  'late-F6': silence,
  'late-F7': (line) => {
    line.write(chunk('data: {"a":"'));
    drip(line, chunk('x'));
  },
  'late-F8-end': ({ end }) => end(),
  'late-F8-reset': ({ reset }) => reset(),
  'late-F10': ({ write }) => write(lastChunk),
  'late-F10-done': ({ write }) => write(chunk('data: [DONE]\n\n') + lastChunk),
  'late-F21': ({ write }) => write(chunk('data: {"broken\n\n')),
  'late-F22-429': ({ wire, write }) => write(errorEvent(wire, 429)),
  'late-F22-503': ({ wire, write }) => write(errorEvent(wire, 503)),
  'late-F22-named': ({ wire, write }) => write(errorEvent(wire, 503, 'error')),
  'late-F23-body': (line) => flood(line, chunk(`: ${'x'.repeat(8 * 1024)}\n`)),
  'late-F23-line': (line) => {
    line.write(chunk('data: "'));
    return flood(line, chunk('x'.repeat(256 * 1024)));
  },
  'late-F35': (line) => flood(line, chunk(line.wire.begin.replace('Hello', 'x'.repeat(64 * 1024)))),
} satisfies Record<string, Play>;

export type EarlyFault = keyof typeof early;
export type LateFault = keyof typeof late;
export type FaultName = EarlyFault | LateFault;

const plays = new Map<string, Play>([
  ...Object.entries<Play>(early),
  ...Object.entries<Play>(late).map(([name, play]): [string, Play] => [name, afterBegin(play)]),
]);

function afterBegin(play: Play): Play {
  return async (line) => {
    begun(line.wire.begin)(line);
    await line.released;
    return play(line);
  };
}

/** The fault of this name; a healthy answer where there is none. */
export function playOf(name: string): [name: string, play: Play] {
  const play = plays.get(name);
  return play ? [name, play] : ['healthy', healthy];
}

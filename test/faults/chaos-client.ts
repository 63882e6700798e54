import * as sdk from 'genai3';
import { apiKey } from '../server/gateway.js';

export type Mode = 'unary' | 'stream';

/** What a program sees that uses `@google/genai`, which tries nothing again by itself. */
export interface Seen {
  readonly text: string;
  readonly finishReason?: string | undefined;
  /** As `X-Gateway-Attempts` says. */
  readonly attempts?: number;
  readonly warnings?: string | undefined;
  readonly usage?: sdk.GenerateContentResponseUsageMetadata | undefined;
  /** What it raised; the text came before. */
  readonly raised?: Raised;
}

export interface Raised {
  readonly code: number | undefined;
  readonly reason: string | undefined;
  readonly message: string;
}

export interface Question {
  readonly url: string;
  readonly mode: Mode;
  readonly model: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Called with each piece of a stream. */
  readonly onPiece?: () => unknown;
}

export async function ask(question: Question): Promise<Seen> {
  const { url, model, mode, signal, headers = {} } = question;
  const ai = new sdk.GoogleGenAI({ apiKey, httpOptions: { baseUrl: url, headers } });
  const asked = {
    model,
    contents: 'Hi',
    config: signal === undefined ? {} : { abortSignal: signal },
  };
  let seen: Seen = { text: '' };
  try {
    if (mode === 'unary') return added(seen, await ai.models.generateContent(asked));
    for await (const piece of await ai.models.generateContentStream(asked)) {
      seen = added(seen, piece);
      question.onPiece?.();
    }
    return seen;
  } catch (raised) {
    return { ...seen, raised: describe(raised) };
  }
}

function added(seen: Seen, piece: sdk.GenerateContentResponse): Seen {
  const { headers = {} } = piece.sdkHttpResponse ?? {};
  return {
    text: seen.text + (piece.text ?? ''),
    finishReason: piece.candidates?.[0]?.finishReason ?? seen.finishReason,
    attempts: Number(headers['x-gateway-attempts']),
    warnings: headers['x-gateway-warnings'],
    usage: piece.usageMetadata ?? seen.usage,
  };
}

/** Of what aborts give, not everything is an `Error` of the test's own realm. */
function describe(raised: unknown): Raised {
  const message = String(raised);
  return {
    code: raised instanceof sdk.ApiError ? raised.status : undefined,
    reason: /"reason":"(\w+)"/.exec(message)?.[1],
    message,
  };
}

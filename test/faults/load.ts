import { Agent, request } from 'node:http';
import { apiKey } from '../server/gateway.js';
import type { Mode } from './chaos-client.js';

/** What came of one call. */
export interface Loaded {
  readonly status: number;
  readonly body: string;
}

export interface Load {
  readonly url: string;
  readonly model: string;
  /** Calls in all. */
  readonly calls: number;
  /** Calls at one moment. */
  readonly atOnce: number;
  /** Modes by turns. */
  readonly modes: readonly Mode[];
}

const content = JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }] });

/** As many calls as asked for, over as many connections as may be open at once. */
export async function load({ url, model, calls, atOnce, modes }: Load): Promise<Loaded[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const { hostname, port } = new URL(url);
  const answers: Loaded[] = [];
  let made = 0;

  const call = (mode: Mode) =>
    new Promise<Loaded>((resolve, reject) => {
      const method = mode === 'unary' ? 'generateContent' : 'streamGenerateContent?alt=sse';
      const sent = request(
        {
          agent,
          hostname,
          port,
          method: 'POST',
          path: `/v1beta/models/${model}:${method}`,
          headers: {
            'x-goog-api-key': apiKey,
            'content-type': 'application/json',
            'content-length': content.length,
          },
        },
        (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (text: string) => {
            body += text;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(content);
    });

  const caller = async () => {
    while (made < calls) {
      const mode = modes[made++ % modes.length] ?? 'unary';
      answers.push(await call(mode));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, calls) }, caller));
  agent.destroy();
  return answers;
}

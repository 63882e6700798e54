/** What the load generator sends, and what the mock upstream answers. The same bytes in every run. */

const question =
  'Our harbour office keeps a paper list of ships that call each week. Explain in a few short ' +
  'paragraphs how to move that list to a small database, which columns it needs, how to keep two ' +
  'clerks from overwriting each other, and how to print the week as one page for the notice board. ' +
  'Name the risks you see, the order in which you would take the steps, and what you would leave out.';
const earlier =
  'We looked at three spreadsheets first. They were easy to begin with and hard to keep in order ' +
  'once more than one person wrote in them, so we are ready to try something else.';
const instruction =
  'You advise small public offices. Answer plainly, in the language of the question.';

/** Chunks in a stream of workload 2, and in the shorter ones that measure the first byte. */
export const longStream = 50;
export const shortStream = 5;

/** Bytes of the body with an inline image. */
export const largeBodyBytes = 20_000_000;

/** Key of the gateway and of the mock upstream; neither is a secret. */
export const benchKey = 'bench-key-for-loopback-only';

/** Providers of the gateway in the configuration of the benchmark: one per format. */
export const providers = {
  upstream: 'openai-chat',
  'upstream-gemini': 'gemini',
  'upstream-anthropic': 'anthropic-messages',
};

/**
 * One request as raw HTTP.
 *
 * @param {'gateway' | 'proxy'} to the gateway is spoken to in Gemini's words, the proxy in those
 *   of the upstream, since it changes nothing.
 * @param {'unary' | 'stream' | 'short-stream' | 'large' | 'hit'} work `hit`: the gateway may give an
 *   answer that it gave before.
 * @param {keyof typeof providers} provider whose model the gateway is asked for.
 * @returns {Buffer}
 */
export function rawRequest(to, work, provider = 'upstream') {
  const chunks = work === 'short-stream' ? shortStream : longStream;
  const streams = work === 'stream' || work === 'short-stream';
  const image = work === 'large' ? imageOf(largeBodyBytes) : undefined;
  const body = Buffer.from(
    JSON.stringify(
      to === 'gateway' ? geminiBody(image, work === 'hit') : chatBody(chunks, streams, image),
    ),
  );
  const path = to === 'gateway' ? geminiPath(provider, chunks, streams) : '/v1/chat/completions';
  const key =
    to === 'gateway' ? `x-goog-api-key: ${benchKey}` : `authorization: Bearer ${benchKey}`;
  const head =
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${key}\r\nContent-Type: application/json\r\n` +
    `Accept: */*\r\nUser-Agent: pollux-bench\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

function geminiPath(provider, chunks, streams) {
  const method = streams ? 'streamGenerateContent?alt=sse' : 'generateContent';
  return `/v1beta/models/${provider}/bench-${chunks}:${method}`;
}

function geminiBody(image, mayBeKept) {
  const parts = [{ text: question }];
  if (image !== undefined) parts.push({ inlineData: { mimeType: 'image/png', data: image } });
  return {
    systemInstruction: { parts: [{ text: instruction }] },
    contents: [
      { role: 'user', parts: [{ text: 'Hello.' }] },
      { role: 'model', parts: [{ text: earlier }] },
      { role: 'user', parts },
    ],
    generationConfig: { temperature: 0.7, topP: 0.9, maxOutputTokens: 800 },
    ...(mayBeKept ? { promptCache: { enabled: true } } : {}),
  };
}

function chatBody(chunks, streams, image) {
  const picture = { type: 'image_url', image_url: { url: `data:image/png;base64,${image}` } };
  const content = image === undefined ? question : [{ type: 'text', text: question }, picture];
  return {
    model: `bench-${chunks}`,
    messages: [
      { role: 'system', content: instruction },
      { role: 'user', content: 'Hello.' },
      { role: 'assistant', content: earlier },
      { role: 'user', content },
    ],
    temperature: 0.7,
    top_p: 0.9,
    max_completion_tokens: 800,
    ...(streams ? { stream: true, stream_options: { include_usage: true } } : {}),
  };
}

/** Base64 that does not repeat itself and makes a body of about `bytes`. Always the same. */
function imageOf(bytes) {
  const image = Buffer.alloc(Math.floor(((bytes - 1500) * 3) / 4 / 3) * 3);
  let state = 0x9e3779b9;
  for (let at = 0; at < image.length; at++) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    image[at] = state >>> 24;
  }
  return image.toString('base64');
}

const usage = { prompt_tokens: 210, completion_tokens: 180, total_tokens: 390 };
const envelope = { id: 'chatcmpl-bench', created: 1_750_000_000, model: 'bench' };

/**
 * A whole answer of about 1 KB as raw HTTP.
 *
 * @param {'openai-chat' | 'gemini' | 'anthropic-messages'} format
 */
export function rawAnswer(format) {
  const body = JSON.stringify(answers[format](`${question} ${earlier}`.slice(0, 700)));
  return Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const answers = {
  'openai-chat': (content) => ({
    ...envelope,
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage,
  }),
  gemini: (text) => ({
    candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 210, candidatesTokenCount: 180, totalTokenCount: 390 },
    modelVersion: 'bench',
    responseId: 'bench',
  }),
  'anthropic-messages': (text) => ({
    id: 'msg_bench',
    type: 'message',
    role: 'assistant',
    model: 'bench',
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 210, output_tokens: 180 },
  }),
};

/** A stream as raw HTTP: its head with the first chunk, the chunks between, and all that ends it. */
export function rawStream(chunks) {
  const deltas = Array.from({ length: chunks }, (_, index) => {
    const delta =
      index === 0 ? { role: 'assistant', content: 'Begin' } : { content: ` word ${index},` };
    return event({ choices: [{ index: 0, delta, finish_reason: null }] });
  });
  const head =
    'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n';
  const end =
    event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }) +
    event({ choices: [], usage }) +
    httpChunk('data: [DONE]\n\n') +
    '0\r\n\r\n';
  return {
    first: Buffer.from(head + deltas[0]),
    between: deltas.slice(1).map((text) => Buffer.from(text)),
    end: Buffer.from(end),
  };
}

function event(members) {
  return httpChunk(
    `data: ${JSON.stringify({ ...envelope, object: 'chat.completion.chunk', ...members })}\n\n`,
  );
}

function httpChunk(text) {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}

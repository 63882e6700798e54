import type { Running } from '../../src/main.js';

/** The management API of a gateway, as a client sees it. */
export function manager({ url }: Pick<Running, 'url'>) {
  return async (key: string | undefined, method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/manage/v1/${path}`, {
      method,
      headers: {
        ...(key === undefined ? {} : { 'x-goog-api-key': key }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: JSON.parse(await response.text()),
    };
  };
}

/** The status of a call to a model with a key. */
export async function statusOfCall(
  { url }: Pick<Running, 'url'>,
  key: string,
  path = 'v1beta/models/any:generateContent',
): Promise<number> {
  const response = await fetch(`${url}/${path}`, {
    method: 'POST',
    headers: { 'x-goog-api-key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ contents: [{ parts: [{ text: 'Hi' }] }] }),
  });
  await response.text();
  return response.status;
}

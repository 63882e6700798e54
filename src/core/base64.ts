/** 0 = not base64, 1 = both alphabets, 2 = standard only, 3 = URL-safe only. */
const alphabet = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') {
  alphabet[char.charCodeAt(0)] = 1;
}
alphabet['+'.charCodeAt(0)] = 2;
alphabet['/'.charCodeAt(0)] = 2;
alphabet['-'.charCodeAt(0)] = 3;
alphabet['_'.charCodeAt(0)] = 3;

const padding = '='.charCodeAt(0);

/**
 * What is wrong with a base64 text, or undefined. Standard and URL-safe alphabets are taken,
 * padded or not. A loop over the characters, because a regular expression of that shape
 * overflows V8's stack on a text of some megabytes.
 */
export function base64Problem(text: string): string | undefined {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === padding && text.length - end < 2) end--;
  const padded = text.length - end;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || alphabet[code] === 0) {
      return `is not base64: unexpected character at position ${at}`;
    }
  }
  const impossible = end % 4 === 1 || (padded > 0 && (end + padded) % 4 !== 0);
  return impossible ? 'is not base64: impossible length' : undefined;
}

/** The same bytes in the standard, padded alphabet. The text must be base64 already. */
export function standardBase64(text: string): string {
  const standard = /[-_]/.test(text) ? text.replaceAll('-', '+').replaceAll('_', '/') : text;
  const missing = (4 - (standard.length % 4)) % 4;
  return missing === 0 ? standard : standard + '='.repeat(missing);
}

/** Number of bytes a base64 text stands for. */
export function base64Bytes(text: string): number {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === padding) end--;
  return Math.floor((end * 3) / 4);
}

/**
 * U+2028, U+2029 and U+0085 are line ends to the Python client's reader, and
 * `JSON.stringify` leaves them raw (client wire contract W29).
 */
const lineSeparators = /[\u2028\u2029\u0085]/g;

/** The JSON text with every character escaped that some reader takes for the end of a line. */
export function onOneLine(json: string): string {
  return json.replace(
    lineSeparators,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

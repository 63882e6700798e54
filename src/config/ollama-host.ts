const ollamaPort = '11434';

/**
 * Address of Ollama from `OLLAMA_HOST`, in the forms its own client takes: with or without a
 * scheme and a port. `0.0.0.0` tells its server to listen everywhere and means this machine.
 *
 * @returns undefined where the value is no address.
 */
export function ollamaBaseUrl(host: string): string | undefined {
  const hasScheme = /^https?:\/\//i.test(host);
  const written = hasScheme ? host : `http://${host.startsWith(':') ? `127.0.0.1${host}` : host}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  // `new URL` drops a port that is the scheme's own, so the text has to say.
  if (!hasScheme && !/:\d+(\/|$)/.test(host)) url.port = ollamaPort;
  if (url.hostname === '0.0.0.0' || url.hostname === '[::]') url.hostname = '127.0.0.1';
  if (url.username !== '' || url.password !== '' || url.search !== '') return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path.endsWith('/v1') ? path : `${path}/v1`}`;
}

/**
 * What the names of resources are appended to, under the mount that a request came by.
 *
 * @param address of the request: `https://host/gemini/upload/v1beta/files`.
 * @returns `https://host/gemini/v1beta`; one version, whichever the request named.
 */
export function baseUrl(address: string): string {
  const { origin, pathname } = new URL(address);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const end = segments.findIndex((segment) =>
    /^(?:upload|v1|v1beta|v1alpha|v1beta1)$/.test(segment),
  );
  return [origin, ...segments.slice(0, end === -1 ? undefined : end), 'v1beta'].join('/');
}

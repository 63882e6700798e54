/**
 * Why this Node cannot run the gateway, or undefined. 20.20 is the last line of Node 20 and
 * what the dependencies were chosen for.
 *
 * @param version as `process.versions.node` has it.
 */
export function unsupportedNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return undefined;
  return `Pollux needs Node 20.20 or newer; this is Node ${version}. See https://nodejs.org/en/download.`;
}

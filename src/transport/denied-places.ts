import { networkInterfaces } from 'node:os';
import type { GuardOptions } from './address-guard.js';
import { addressOf } from './public-url.js';

/**
 * What is nobody's business however public it looks: this machine, and the hosts of the operator's
 * own services, such as its database. Reliability contract §10, rule 5.
 *
 * @param deniedHosts further names.
 * @param services addresses of them; what is no URL is passed over.
 */
export function deniedPlaces(
  deniedHosts: readonly string[],
  services: readonly (string | undefined)[],
): Pick<GuardOptions, 'deniedHosts' | 'deniedAddresses'> {
  const hosts = services.flatMap((url) =>
    url !== undefined && URL.canParse(url) ? new URL(url).hostname.toLowerCase() : [],
  );
  const addresses = hosts.flatMap((host) => addressOf(host) ?? []);
  return {
    deniedHosts: [...deniedHosts, ...hosts.filter((host) => addressOf(host) === undefined)],
    deniedAddresses: () => [
      ...Object.values(networkInterfaces()).flatMap((own = []) =>
        own.map(({ address }) => address),
      ),
      ...addresses,
    ],
  };
}

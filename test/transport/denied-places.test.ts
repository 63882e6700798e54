import { networkInterfaces } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { deniedPlaces } from '../../src/transport/denied-places.js';
import { isPublicAddress } from '../../src/transport/public-address.js';
import { readPublicUrl } from '../../src/transport/public-url.js';

describe('places of the operator\u2019s own', () => {
  const { deniedHosts, deniedAddresses } = deniedPlaces(
    ['mine.example'],
    [
      'postgres://user:pass@DB.example.com:5432/pollux',
      'rediss://93.184.216.34:6379/0',
      'redis://[2606:4700::1111]:6379',
      undefined,
      'nonsense',
    ],
  );

  it.each(['https://mine.example/', 'https://db.example.com/', 'https://a.db.example.com/'])(
    'are not public by their names: %s',
    (url) => expect(readPublicUrl(url, { allowedPorts: [], deniedHosts })).toBeUndefined(),
  );

  it('leave other names alone', () => {
    const url = 'https://db2.example.com/';
    expect(readPublicUrl(url, { allowedPorts: [], deniedHosts })?.href).toBe(url);
  });

  it.each(['93.184.216.34', '2606:4700::1111'])('are not public by their addresses: %s', (one) => {
    expect(isPublicAddress(one, deniedAddresses())).toBe(false);
    expect(isPublicAddress(one, [])).toBe(true);
  });

  it('are this machine\u2019s', () => {
    const own = Object.values(networkInterfaces()).flatMap((all = []) => all);
    expect(deniedAddresses()).toEqual(expect.arrayContaining(own.map(({ address }) => address)));
  });
});

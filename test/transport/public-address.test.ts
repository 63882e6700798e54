import { describe, expect, it } from '@jest/globals';
import { isPublicAddress } from '../../src/transport/public-address.js';

/** First and last address of every range that reliability contract §10, rule 5, denies. */
const deniedRanges: readonly (readonly [range: string, first: string, last: string])[] = [
  ['0/8', '0.0.0.0', '0.255.255.255'],
  ['10/8', '10.0.0.0', '10.255.255.255'],
  ['100.64/10', '100.64.0.0', '100.127.255.255'],
  ['127/8', '127.0.0.1', '127.255.255.255'],
  ['169.254/16', '169.254.0.0', '169.254.169.254'],
  ['172.16/12', '172.16.0.0', '172.31.255.255'],
  ['192.0.0/24', '192.0.0.0', '192.0.0.255'],
  ['192.0.2/24', '192.0.2.0', '192.0.2.255'],
  ['192.88.99/24', '192.88.99.0', '192.88.99.255'],
  ['192.168/16', '192.168.0.0', '192.168.255.255'],
  ['198.18/15', '198.18.0.0', '198.19.255.255'],
  ['198.51.100/24', '198.51.100.0', '198.51.100.255'],
  ['203.0.113/24', '203.0.113.0', '203.0.113.255'],
  ['224/4', '224.0.0.1', '239.255.255.255'],
  ['240/4', '240.0.0.0', '255.255.255.255'],
];

/** The addresses right outside those ranges, where they do not border on another one. */
const neighbours = [
  '1.0.0.0',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '191.255.255.255',
  '192.0.1.0',
  '192.0.3.0',
  '192.88.98.255',
  '192.88.100.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '198.51.99.255',
  '198.51.101.0',
  '203.0.112.255',
  '203.0.114.0',
  '223.255.255.255',
];

const denied6: readonly (readonly [range: string, address: string])[] = [
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['loopback in full', '0:0:0:0:0:0:0:1'],
  ['IPv4-compatible', '::7f00:1'],
  ['IPv4-compatible, public', '::8.8.8.8'],
  ['translated (SIIT)', '::ffff:0:8.8.8.8'],
  ['fc00::/7', 'fc00::1'],
  ['fc00::/7', 'fdff:ffff::1'],
  ['fe80::/10', 'fe80::1'],
  ['fe80::/10 with a zone', 'fe80::1%eth0'],
  ['fe80::/10', 'febf::1'],
  ['fec0::/10', 'fec0::1'],
  ['ff00::/8', 'ff02::1'],
  ['2001:db8::/32', '2001:db8::1'],
  ['2001:db8::/32', '2001:db8:ffff:ffff::1'],
  ['documentation', '3fff::1'],
  ['benchmarks', '2001:2::1'],
  ['discard', '100::1'],
  ['local NAT64', '64:ff9b:1::8.8.8.8'],
  ["Amazon's metadata", 'fd00:ec2::254'],
  ['a public address with a zone', '2606:4700::1%1'],
];

/** The ways to write an IPv4 address into an IPv6 one. */
const embeddings: Readonly<Record<string, (address: string) => string>> = {
  'IPv4-mapped': (address) => `::ffff:${address}`,
  'IPv4-mapped, in hexadecimal': (address) => `::ffff:${hex(address)}`,
  'IPv4-mapped, in full': (address) => `0:0:0:0:0:ffff:${hex(address)}`,
  NAT64: (address) => `64:ff9b::${address}`,
  '6to4': (address) => `2002:${hex(address)}::1`,
  'Teredo client': (address) => `2001:0:${hex('8.8.8.8')}:0:0:${hex(turned(address))}`,
  'Teredo server': (address) => `2001:0:${hex(address)}:0:0:${hex(turned('8.8.8.8'))}`,
};

function hex(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function turned(address: string): string {
  return address
    .split('.')
    .map((byte) => Number(byte) ^ 255)
    .join('.');
}

describe('addresses of IPv4', () => {
  it.each(deniedRanges)('denies %s from %s to %s', (_range, first, last) => {
    expect([isPublicAddress(first), isPublicAddress(last)]).toEqual([false, false]);
  });

  it('takes what borders on those ranges', () => {
    expect(neighbours.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  it('denies every address within the ranges and takes every one outside, by numbers', () => {
    const wrong: string[] = [];
    const ranges = deniedRanges.map(
      ([, first, last]) => [numberOf(first), numberOf(last)] as const,
    );
    // 127.0.0.0, 169.254.255.255 and 224.0.0.0 are not in the table, which holds the famous ones.
    ranges.push([numberOf('127.0.0.0'), numberOf('127.255.255.255')]);
    ranges.push([numberOf('169.254.0.0'), numberOf('169.254.255.255')]);
    ranges.push([numberOf('224.0.0.0'), numberOf('255.255.255.255')]);
    // A step that is prime to 256 walks through all values of every byte.
    for (let value = 0; value < 2 ** 32; value += 65_537 * 3) {
      const address = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255].join(
        '.',
      );
      const isDenied = ranges.some(([first, last]) => first <= value && value <= last);
      if (isPublicAddress(address) === isDenied) wrong.push(address);
    }
    expect(wrong).toEqual([]);
  });
});

describe('addresses of IPv6', () => {
  it.each(denied6)('denies %s: %s', (_range, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['2606:4700:4700::1111', '2a00:1450:4001:80e::200e', '2001:4860:4860::8888'])(
    'takes %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(Object.entries(embeddings))('judges %s by what it stands for', (_name, embed) => {
    const private4 = deniedRanges.flatMap(([, first, last]) => [first, last]).map(embed);
    expect(private4.filter((address) => isPublicAddress(address))).toEqual([]);
    expect(isPublicAddress(embed('93.184.216.34'))).toBe(true);
  });
});

describe('other texts', () => {
  it.each(['', 'localhost', 'example.com', '127.1', '0x7f000001', '2130706433', '1.2.3', ':::'])(
    '%j is no public address',
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );
});

describe('denied addresses', () => {
  it('are no more public, however they are spelled', () => {
    const own = ['93.184.216.34', '2606:4700::1'];
    const spellings = [
      '93.184.216.34',
      '::ffff:5db8:d822',
      '64:ff9b::93.184.216.34',
      '2606:4700:0::1',
    ];
    expect(spellings.filter((address) => isPublicAddress(address, own))).toEqual([]);
    expect(isPublicAddress('93.184.216.35', own)).toBe(true);
  });
});

function numberOf(address: string): number {
  return address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

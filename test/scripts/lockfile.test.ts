import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../../scripts/documents.js';
import { type Lockfile, missingOptionals, withPackage } from '../../scripts/lockfile.js';

const lockfile: Lockfile = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const rows = Object.entries(lockfile.packages).filter(([place]) => place !== '');

describe('package-lock.json', () => {
  it('has the optional packages of every platform', () => {
    expect(missingOptionals(lockfile)).toEqual([]);
  });

  it('names no address to download from', () => {
    expect(rows.filter(([, row]) => row.resolved !== undefined)).toEqual([]);
  });

  it('has a checksum for every package', () => {
    expect(rows.filter(([, row]) => !row.link && row.integrity === undefined)).toEqual([]);
  });
});

describe('missingOptionals', () => {
  const asking = { version: '2.0.0', optionalDependencies: { 'tool-mac': '2.0.0' } };
  const missing = [{ name: 'tool-mac', wanted: '2.0.0', askedBy: 'node_modules/tool' }];

  it.each<[string, Lockfile['packages'], typeof missing]>([
    ['reports a package without a row', {}, missing],
    [
      'reports a package that is there in another version',
      { 'node_modules/tool-mac': { version: '1.0.0' } },
      missing,
    ],
    ['finds a package at the top', { 'node_modules/tool-mac': { version: '2.0.0' } }, []],
    [
      'finds a package below the one that asks',
      { 'node_modules/tool/node_modules/tool-mac': { version: '2.0.0' } },
      [],
    ],
  ])('%s', (_, others, want) => {
    expect(missingOptionals({ packages: { 'node_modules/tool': asking, ...others } })).toEqual(
      want,
    );
  });

  it.each<[string, Lockfile['packages']]>([
    ['at the top', {}],
    [
      'below the package that asks, where the top is taken',
      { 'node_modules/tool-mac': { version: '1.0.0' } },
    ],
  ])('is satisfied by a row added %s', (_, others) => {
    const lock = { packages: { 'node_modules/tool': asking, ...others } };
    const [wish] = missingOptionals(lock);
    if (!wish) throw new Error('nothing is missing');
    expect(missingOptionals(withPackage(lock, wish, { version: '2.0.0' }))).toEqual([]);
  });
});

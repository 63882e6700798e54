import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { loaded } from './load.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const yaml = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

test('the configuration that the README shows is one', () => {
  const names = [...yaml.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => [name, 'value-of-it']);
  const { config, warnings } = loaded({ yaml, env: Object.fromEntries(names) });
  expect(config.providers.length).toBeGreaterThan(5);
  expect(warnings).toEqual([]);
});

test('the keys and projects that the README shows are a configuration', () => {
  const keysYaml = /## Keys and projects[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const env = { POLLUX_API_KEY: 'a-key-of-dev', CI_KEY: 'a-key-of-ci' };
  const { config } = loaded({ yaml: keysYaml, env });
  expect(config.keys.map(({ name }) => name)).toEqual(['dev', 'ci']);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { run } from '../../../src/cli/cli.js';
import { cliContext } from '../../cli/context.js';
import { makeOutcomes } from './make-outcomes.js';

const folder = new URL('../../fixtures/router/', import.meta.url);
const outcomes = new URL('outcomes.jsonl', folder);
const readme = new URL('README.md', folder);
const update = process.env.UPDATE_ROUTER_OUTCOMES === '1';

test('the recorded set is what its script makes', () => {
  const made = makeOutcomes();
  if (update) writeFileSync(outcomes, made);
  expect(readFileSync(outcomes, 'utf8') === made).toBe(true);
});

test('its README shows what the evaluation of it prints', async () => {
  const { context, out } = cliContext();
  expect(await run(['router', 'eval', '--outcomes', outcomes.pathname], context)).toBe(0);
  const written = readFileSync(readme, 'utf8');
  const shown = written.replace(/```\n.*```/s, () => `\`\`\`\n${out()}\n\`\`\``);
  if (update) writeFileSync(readme, shown);
  expect(readFileSync(readme, 'utf8')).toBe(shown);
});

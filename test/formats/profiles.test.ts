import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { isObject } from '../../src/core/json.js';
import { profileNames } from '../../src/formats/openai-chat/profiles.js';

/*
 * Every host that has a row of its own is proven by exchanges with it: `test/fixtures/` has to hold
 * each of these for each of them. The files are read and checked by the `fixtures.test.ts` of the
 * formats; here it is only seen to that none is missing.
 */

interface Fixture {
  readonly name: string;
  readonly target: { readonly model: string; readonly profile?: string };
  readonly request: Readonly<Record<string, unknown>>;
  /** What the client gets, as text. */
  readonly answer: string;
  readonly has: (file: string) => boolean;
}

const cases: Readonly<Record<string, (fixture: Fixture) => boolean>> = {
  'a whole answer': ({ has }) => has('wire-response.json'),
  'a stream': ({ has }) => has('wire-stream.sse') || has('wire-stream.jsonl'),
  'a function called': ({ request: { tools }, answer }) =>
    isObject(tools) && [tools.functions].flat().length > 0 && answer.includes('"functionCall"'),
  'a structured answer': ({ request: { gen } }) =>
    isObject(gen) && gen.responseMimeType === 'application/json',
  'a picture': ({ request: { contents } }) =>
    /"mimeType":"image\//.test(JSON.stringify(contents ?? [])),
  'its token counts': ({ has, answer }) =>
    has('wire-response.json') && /"promptTokenCount": ?[1-9]/.test(answer),
  'an error': ({ has }) => has('wire-failure.json') && has('failure.json'),
};

/** Rows that stand for no host: any server at all, another deployment of Azure, Gemini by its other door. */
const noHosts = ['compatible', 'azure-reasoning', 'google-openai'];

const at =
  (profile: string) =>
  ({ target }: Fixture) =>
    target.profile === profile;
const of =
  (model: RegExp) =>
  ({ target }: Fixture) =>
    model.test(target.model);

/** Format -> its hosts, or its families of models where one host serves them all. */
const subjects: Readonly<Record<string, Readonly<Record<string, (fixture: Fixture) => boolean>>>> =
  {
    'openai-chat': Object.fromEntries(
      profileNames.filter((name) => !noHosts.includes(name)).map((name) => [name, at(name)]),
    ),
    'openai-responses': { openai: at('openai'), azure: at('azure') },
    'anthropic-messages': { anthropic: at('anthropic') },
    'bedrock-converse': {
      Claude: of(/anthropic\.claude/),
      Nova: of(/amazon\.nova/),
      Llama: of(/meta\.llama/),
    },
    gemini: { gemini: at('gemini'), vertex: at('vertex') },
  };

/** What a host does not take at all; that it is refused is a test of its own. */
const impossible: ReadonlySet<string> = new Set(['deepseek a picture']);

describe.each(Object.entries(subjects))('the fixtures of %s', (format, hosts) => {
  const fixtures = read(format);
  describe.each(Object.entries(hosts))('hold of %s', (host, isOf) => {
    const own = fixtures.filter(isOf);
    it.each(Object.entries(cases))('%s', (title, shows) => {
      expect(own.some(shows)).toBe(!impossible.has(`${host} ${title}`));
    });
  });
});

function read(format: string): Fixture[] {
  const root = fileURLToPath(new URL(`../fixtures/${format}/`, import.meta.url));
  return readdirSync(root).map((name) => {
    const has = (file: string) => existsSync(`${root}${name}/${file}`);
    const text = (file: string) =>
      has(file) ? readFileSync(`${root}${name}/${file}`, 'utf8') : '';
    return {
      name,
      target: JSON.parse(text('target.json')),
      request: JSON.parse(text('canonical-request.json')),
      answer: text('chunks.jsonl'),
      has,
    };
  });
}

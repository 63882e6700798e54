import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { defaults } from '../../src/config/defaults.js';
import type { GatewayConfig } from '../../src/config/gateway-config.js';
import { demoProvider } from '../../src/config/known-providers.js';
import { featureNames, wordBuckets } from '../../src/routing/model-router/features.js';
import { loaded, problems } from './load.js';

function namesAndSecrets({ keys }: GatewayConfig) {
  return keys.map(({ name, secret }) => ({ name, secret }));
}

const openai = 'format: openai-chat, baseUrl: https://api.openai.com/v1';

describe('without a file', () => {
  test('there are the defaults and the demo', () => {
    const { config, warnings } = loaded({});
    expect(config).toEqual({
      ...defaults,
      keys: [],
      projects: new Map([['default', {}]]),
      providers: [demoProvider],
      models: {},
    });
    expect(warnings).toEqual([]);
  });

  const cases = [
    {
      given: { GEMINI_API_KEY: 'k' },
      want: ['gemini', 'https://generativelanguage.googleapis.com', 'k'],
    },
    {
      given: { GOOGLE_API_KEY: ' k\n' },
      want: ['gemini', 'https://generativelanguage.googleapis.com', 'k'],
    },
    { given: { OPENAI_API_KEY: 'k' }, want: ['openai', 'https://api.openai.com/v1', 'k'] },
    { given: { ANTHROPIC_API_KEY: 'k' }, want: ['anthropic', 'https://api.anthropic.com', 'k'] },
    {
      given: { OPENROUTER_API_KEY: 'k' },
      want: ['openrouter', 'https://openrouter.ai/api/v1', 'k'],
    },
    {
      given: { OLLAMA_HOST: '127.0.0.1' },
      want: ['ollama', 'http://127.0.0.1:11434/v1', undefined],
    },
    { given: { GROQ_API_KEY: 'k' }, want: ['groq', 'https://api.groq.com/openai/v1', 'k'] },
    { given: { MISTRAL_API_KEY: 'k' }, want: ['mistral', 'https://api.mistral.ai/v1', 'k'] },
    { given: { DEEPSEEK_API_KEY: 'k' }, want: ['deepseek', 'https://api.deepseek.com/v1', 'k'] },
    { given: { XAI_API_KEY: 'k' }, want: ['xai', 'https://api.x.ai/v1', 'k'] },
    { given: { TOGETHER_API_KEY: 'k' }, want: ['together', 'https://api.together.xyz/v1', 'k'] },
  ] as { given: Record<string, string>; want: [string, string, string?] }[];
  test.each(cases)('$given brings in its provider', ({ given, want: [name, baseUrl, apiKey] }) => {
    const { providers } = loaded({ env: given }).config;
    expect(providers).toHaveLength(1);
    expect(providers[0]).toMatchObject({
      name,
      profile: name,
      baseUrl,
      ...(apiKey ? { apiKey } : {}),
    });
  });

  test('an empty variable is as good as none', () => {
    const env = { GEMINI_API_KEY: ' ', POLLUX_API_KEY: '', POLLUX_DATA_DIR: '' };
    expect(loaded({ env }).config).toEqual(loaded({}).config);
  });

  test('POLLUX_API_KEY is a key and POLLUX_DATA_DIR the folder', () => {
    const { config } = loaded({ env: { POLLUX_API_KEY: 'sk-pollux-1', POLLUX_DATA_DIR: '/data' } });
    expect(namesAndSecrets(config)).toEqual([{ name: 'POLLUX_API_KEY', secret: 'sk-pollux-1' }]);
    expect(config.dataDir).toBe('/data');
  });
});

describe('a file', () => {
  test('changes what it names and nothing else', () => {
    const { config } = loaded({
      yaml: 'server: { port: 9000 }\nlog: { level: warn }\ndialects: { opper: { strictAuth: true } }',
    });
    expect(config.server).toEqual({ ...defaults.server, port: 9000 });
    expect(config.log.level).toBe('warn');
    expect(config.dialects).toEqual({ ...defaults.dialects, opper: { strictAuth: true } });
  });

  test.each(['', '# nothing yet', 'providers:\nkeys:\nserver: { port: }'])(
    '%j leaves the defaults',
    (yaml) => {
      expect(loaded({ yaml }).config).toEqual(loaded({}).config);
    },
  );

  test('has its provider before the one of the environment', () => {
    const { providers } = loaded({
      yaml: 'providers: { openai: { format: openai-chat, baseUrl: "http://localhost:9/v1/" } }',
      env: { OPENAI_API_KEY: 'must-not-go-to-localhost', GEMINI_API_KEY: 'k' },
    }).config;
    expect(providers.map(({ name, baseUrl, apiKey }) => [name, baseUrl, apiKey])).toEqual([
      ['openai', 'http://localhost:9/v1', undefined],
      ['gemini', 'https://generativelanguage.googleapis.com', 'k'],
    ]);
  });

  test('gives a provider of its own no slugs, and takes a slug that is a name elsewhere', () => {
    const { providers } = loaded({
      yaml: 'providers: { google: { format: gemini, baseUrl: "https://g.example" } }',
      env: { GEMINI_API_KEY: 'k' },
    }).config;
    expect(providers.map(({ name, slugs }) => [name, slugs])).toEqual([
      ['google', []],
      ['gemini', ['google-ai-studio']],
    ]);
  });

  test('sets what costs money at a provider, and nothing else is taken for it', () => {
    const settings = 'fanOutCandidates: true, promptCaching: 1h';
    const { providers } = loaded({ yaml: `providers: { a: { ${openai}, ${settings} } }` }).config;
    expect(providers[0]).toMatchObject({ fanOutCandidates: true, promptCaching: '1h' });
    const wrong = problems({ yaml: `providers: { a: { ${openai}, promptCaching: 2h } }` });
    expect(wrong).toEqual([expect.stringContaining('providers.a.promptCaching')]);
  });

  test('counts a key once that stands in the environment too', () => {
    const yaml = 'keys: [{ name: dev, key: "${POLLUX_API_KEY}" }]';
    expect(
      namesAndSecrets(loaded({ yaml, env: { POLLUX_API_KEY: 'sk-pollux-1' } }).config),
    ).toEqual([{ name: 'dev', secret: 'sk-pollux-1' }]);
  });
});

describe('${NAME}', () => {
  test('takes from the environment, inside a text too', () => {
    const yaml = `providers: { openai: { ${openai}, apiKey: "\${KEY}", headers: { X-Team: "team \${TEAM}" } } }`;
    const { providers } = loaded({ yaml, env: { KEY: 'k', TEAM: 'a' } }).config;
    expect(providers[0]).toMatchObject({ apiKey: 'k', headers: { 'X-Team': 'team a' } });
  });

  test('becomes a number or a boolean where one is expected', () => {
    const yaml =
      'server: { port: "${PORT}" }\ndialects: { gemini: { strictAuth: "${STRICT}" } }\ndataDir: "${DIR}"';
    const { config } = loaded({ yaml, env: { PORT: '9001', STRICT: 'true', DIR: '12' } });
    expect([config.server.port, config.dialects.gemini.strictAuth, config.dataDir]).toEqual([
      9001,
      true,
      '12',
    ]);
  });

  test('leaves out a provider or a key that is not set', () => {
    const yaml = `providers: { openai: { ${openai}, apiKey: "\${OPENAI_API_KEY}" } }\nkeys: [{ name: a, key: "\${A}" }, { name: b, key: "\${B}" }]`;
    const { config } = loaded({ yaml, env: { B: 'sk-pollux-b' } });
    expect(config.providers).toEqual([demoProvider]);
    expect(namesAndSecrets(config)).toEqual([{ name: 'b', secret: 'sk-pollux-b' }]);
  });
});

describe('models', () => {
  const both = { GEMINI_API_KEY: 'k', OPENAI_API_KEY: 'k' };
  const yaml =
    'models: { fast: { targets: [google/gemini-2.5-flash, openai/gpt-5-mini] }, "*": { targets: [openai/*] } }';

  test('name a provider by its own name, however they were written', () => {
    expect(loaded({ yaml, env: both }).config.models).toEqual({
      fast: { targets: ['gemini/gemini-2.5-flash', 'openai/gpt-5-mini'] },
      '*': { targets: ['openai/*'] },
    });
  });

  test('lose the targets whose provider lacks its key, with a warning', () => {
    const { config, warnings } = loaded({ yaml, env: { GEMINI_API_KEY: 'k' } });
    expect(config.models).toEqual({ fast: { targets: ['gemini/gemini-2.5-flash'] } });
    expect(warnings).toEqual([
      'models.fast: openai/gpt-5-mini is left out because OPENAI_API_KEY is not set.',
      'models.*: openai/* is left out because OPENAI_API_KEY is not set.',
      'models.* is left out: it has no target left.',
    ]);
  });

  test('a provider of the file that lacks its key is told by its own variable', () => {
    const given = `providers: { mine: { ${openai}, apiKey: "\${MY_KEY}" } }\nmodels: { m: { targets: [mine/x, gemini/y] } }`;
    expect(loaded({ yaml: given, env: { GEMINI_API_KEY: 'k' } }).warnings).toEqual([
      'models.m: mine/x is left out because MY_KEY is not set.',
    ]);
  });
});

describe('a choice among models', () => {
  const env = { GEMINI_API_KEY: 'k' };
  const profile = JSON.stringify({
    schemaVersion: 1,
    features: featureNames,
    rarity: Array(wordBuckets).fill(0),
    models: [],
    clusters: [],
  });

  test('names its candidates by their own names, and has a bias', () => {
    const yaml =
      'models: { auto: { router: { candidates: [google/gemini-2.5-pro, openai/gpt-5] } }, all: { router: { costBias: 1 } } }';
    const { config, warnings } = loaded({ yaml, env });
    expect(config.routers).toEqual({
      auto: { candidates: ['gemini/gemini-2.5-pro'], costBias: 0.5 },
      all: { costBias: 1 },
    });
    expect(config.models).toEqual({});
    expect(warnings).toEqual([
      'models.auto: openai/gpt-5 is left out because OPENAI_API_KEY is not set.',
    ]);
  });

  test('is left out with a warning where it has no candidate left', () => {
    const yaml = 'models: { m: { router: { candidates: [openai/gpt-5] } } }';
    const { config, warnings } = loaded({ yaml, env });
    expect(config.routers).toEqual({});
    expect(warnings.at(-1)).toBe('models.m is left out: it has no candidate left.');
  });

  test('reads its profile', () => {
    const yaml = 'models: { m: { router: { profile: learned.json } } }';
    const { config } = loaded({ yaml, files: { 'learned.json': profile } });
    expect(config.routers.m?.profile).toMatchObject({ schemaVersion: 1, models: [] });
  });
});

describe('the response caches', () => {
  const env = { GEMINI_API_KEY: 'k' };

  test('compare by a model that is there', () => {
    const yaml = 'cache: { embeddings: gemini/gemini-embedding-001, minSimilarity: 0.97 }';
    const { cache } = loaded({ yaml, env }).config;
    expect(cache).toEqual({
      ...defaults.cache,
      embeddings: 'gemini/gemini-embedding-001',
      minSimilarity: 0.97,
    });
  });

  test.each([
    ['{ store: redis }', 'cache.store: is redis; there is none without redis.url'],
    ['{ store: disk }', 'cache.store: is "disk"; it must be one of auto, memory, database, redis'],
    ['{ minSimilarity: 0.5 }', 'cache.minSimilarity: is 0.5'],
    ['{ maxTtlSeconds: 100000 }', 'cache.maxTtlSeconds: is 100000'],
    ['{ maxTtlSeconds: 60 }', 'cache.ttlSeconds: is 3600; it must be at most'],
    ['{ embeddings: nobody/m }', 'cache.embeddings: is of no use: there is no provider "nobody"'],
    [
      '{ embeddings: openai/m }',
      'cache.embeddings: is of no use: its provider lacks OPENAI_API_KEY',
    ],
    ['{ size: 1 }', 'cache.size: is no setting; there is store, memoryBytes'],
  ])('%s is a problem', (cache, message) => {
    expect(problems({ yaml: `cache: ${cache}`, env })).toEqual([expect.stringContaining(message)]);
  });
});

describe('the catalogue', () => {
  const env = { GEMINI_API_KEY: 'k' };

  test('names providers by their own names, and leaves aside who only lacks a key', () => {
    const yaml = 'catalogue: { "google/*": { tools: false }, openai/gpt-5: { quality: 0.9 } }';
    expect(loaded({ yaml, env }).config.catalogue).toEqual({ 'gemini/*': { tools: false } });
  });

  test('takes a quality for all work, or for each kind', () => {
    const yaml =
      'catalogue: { gemini/a: { quality: 1 }, gemini/b: { quality: { easy: 1, medium: 0.5, hard: 0 } } }';
    expect(loaded({ yaml, env }).config.catalogue['gemini/b']).toEqual({
      quality: { easy: 1, medium: 0.5, hard: 0 },
    });
  });
});

describe('problems name the place, the value and what is allowed', () => {
  const cases: { given: string; env?: Record<string, string>; want: string[] }[] = [
    { given: 'server: { port: 99999 }', want: ['server.port: is 99999; it must be <= 65535'] },
    {
      given: 'server: { port: "8080" }',
      want: ['server.port: is "8080"; it must be a whole number'],
    },
    {
      given: 'server: { prot: 1 }',
      want: [
        'server.prot: is no setting; there is host, port, rootDialect, hosts, publicUrl, corsOrigins, drainDelayMs, drainMs',
      ],
    },
    {
      given: 'log: { level: loud }',
      want: ['log.level: is "loud"; it must be one of debug, info, warn, error, silent'],
    },
    { given: 'keys: [{ name: dev }]', want: ['keys[0].key: is required'] },
    { given: 'keys: { dev: x }', want: ['keys: must be a list'] },
    {
      given: 'providers: { My Host: { format: gemini, baseUrl: "https://a.example" } }',
      want: [
        'providers."My Host": is no name to use here: it must match pattern "^[a-z0-9][a-z0-9_-]{0,63}$"',
      ],
    },
    {
      given: 'providers: { x: { format: soap, baseUrl: "https://a.example" } }',
      want: [
        'providers.x.format: is "soap"; it must be one of gemini, openai-chat, openai-responses, anthropic-messages, bedrock-converse',
      ],
    },
    {
      given: 'server: { port: "${PORT}" }',
      want: ['server.port: asks for the environment variable PORT, which is not set'],
    },
    {
      given: 'server: { port: "${PORT}" }',
      env: { PORT: 'http' },
      want: ['server.port: comes from the variable PORT; it must be a whole number'],
    },
    {
      given: 'dataDir: "${A-b}"',
      want: ['dataDir: holds "${" that is no variable; write ${NAME} with letters, digits and _'],
    },
    {
      given: 'dataDir: "${A"',
      want: ['dataDir: holds "${" that is no variable; write ${NAME} with letters, digits and _'],
    },
    {
      given: 'models: { a: { targets: [nobody/x] } }',
      want: ['models.a.targets[0]: is "nobody/x"; there is no provider "nobody", only demo'],
    },
    {
      given: 'models: { a: { targets: [x] } }',
      want: [expect.stringMatching(/^models\.a\.targets\[0\]: is "x"; it must match/)] as never,
    },
    {
      given: 'models: { a: { } }',
      want: ['models.a: needs targets, or a router that chooses among candidates'],
    },
    {
      given: 'models: { a: { router: {}, hedge: true } }',
      want: ['models.a.hedge: goes with targets, not with a router'],
    },
    {
      given: 'models: { a: { targets: [demo/x], timeouts: { headersMs: 300001 } } }',
      want: ['models.a.timeouts.headersMs: is 300001; it must be <= 300000'],
    },
    {
      given: 'models: { a: { targets: [demo/x], router: {} } }',
      want: ['models.a: has targets and a router; it takes one of them'],
    },
    {
      given: 'models: { a: { router: { candidates: [nobody/x], costBias: 2, cost: 1 } } }',
      want: [
        'models.a.router.cost: is no setting; there is candidates, costBias, profile',
        'models.a.router.costBias: is 2; it must be <= 1',
      ],
    },
    {
      given: 'models: { a: { router: { candidates: [nobody/x] } } }',
      want: [
        'models.a.router.candidates[0]: is "nobody/x"; there is no provider "nobody", only demo',
      ],
    },
    {
      given: 'catalogue: { nobody/x: { tools: true } }',
      want: ['catalogue."nobody/x": is of no use: there is no provider "nobody", only demo'],
    },
    {
      given: 'catalogue: { demo/x: { price: 1, prices: { input: 1 }, quality: { good: 1 } } }',
      want: [
        expect.stringMatching(
          /^catalogue\."demo\/x"\.price: is no setting; there is contextTokens, /,
        ),
        'catalogue."demo/x".prices.input: is no setting; there is promptPerMillionTokens, cachedPerMillionTokens, cacheWritePerMillionTokens, completionPerMillionTokens, perRequest, perImage',
        'catalogue."demo/x".quality.easy: is required',
        'catalogue."demo/x".quality.medium: is required',
        'catalogue."demo/x".quality.hard: is required',
        'catalogue."demo/x".quality.good: is no setting; there is easy, medium, hard',
      ] as never,
    },
    {
      given: 'providers: { demo: { format: gemini, baseUrl: "https://a.example" } }',
      want: [
        'providers.demo.baseUrl: must be http://demo.invalid: the name demo is that of the built-in provider; take another one',
      ],
    },
    {
      given: 'keys: [{ name: a, key: abcdefgh1 }, { name: a, key: abcdefgh2 }]',
      want: ['keys[1].name: is "a" a second time'],
    },
    {
      given: 'keys: [{ name: a, key: abcdefgh1 }, { name: b, key: abcdefgh1 }]',
      want: ['keys[1].key: is the key of another entry too'],
    },
    {
      given: '',
      env: { OLLAMA_HOST: 'http://' },
      want: ['OLLAMA_HOST: must be an address such as http://127.0.0.1:11434'],
    },
    {
      given: '[1]',
      want: ['pollux.yaml: has to hold settings by name, such as `server: { port: 8080 }`'],
    },
    { given: 'a: 1\na: 2', want: ['pollux.yaml:2:1: is not valid YAML: duplicate key'] },
  ];
  test.each(cases)('$given $env', ({ given, env, want }) => {
    expect(problems({ yaml: given, ...(env ? { env } : {}) })).toEqual(want);
  });

  test('all at once', () => {
    expect(problems({ yaml: 'server: { port: -1, host: "" }\nlog: { level: 3 }' })).toHaveLength(3);
  });
});

describe('secrets', () => {
  const secret = 'sëcret-hunter2';
  const cases = [
    { title: 'a key', given: `keys: [{ name: a, key: "${secret}" }]` },
    {
      title: 'a misspelt setting',
      given: 'providers: { x: { format: gemini, baseUrl: "https://a.example", api_key: hunter2 } }',
    },
    { title: 'a key without a name', given: 'keys: [hunter2]' },
    { title: 'a key in place of a provider', given: 'providers: { openai: hunter2 }' },
    { title: 'a setting that there is not', given: 'api_key: hunter2' },
    { title: 'a short key', given: 'keys: [{ name: a, key: hunter2 }]' },
    {
      title: 'a provider key',
      given:
        'providers: { x: { format: gemini, baseUrl: "https://a.example", apiKey: [hunter2] } }',
    },
    {
      title: 'a header',
      given: `providers: { x: { format: gemini, baseUrl: "https://a.example", headers: { A: "${secret}" } } }`,
    },
    {
      title: 'a password in an address',
      given: 'providers: { x: { format: gemini, baseUrl: "https://me:hunter2@a.example" } }',
    },
    { title: 'a variable', given: 'log: { level: "${S}" }', env: { S: 'hunter2' } },
    { title: 'a variable of a provider', given: '', env: { OPENAI_API_KEY: 'hunter2 hunter2' } },
    { title: 'POLLUX_API_KEY', given: '', env: { POLLUX_API_KEY: 'hunter2' } },
    { title: 'a line that is no YAML', given: 'keys: [{ name: a, key: "hunter2' },
  ] as { title: string; given: string; env?: Record<string, string> }[];
  test.each(cases)('are never in a problem: $title', ({ given, env }) => {
    const found = problems({ yaml: given, ...(env ? { env } : {}) });
    expect(found.length).toBeGreaterThan(0);
    expect(found.join()).not.toContain('hunter2');
  });

  const literal = 'keys: [{ name: a, key: abcdefgh1 }]';
  test('in a file that others can read are warned of', () => {
    const { warnings } = loaded({ yaml: literal, mode: 0o644 });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('keys[0].key');
    expect(warnings[0]).not.toContain('abcdefgh1');
  });

  test.each([
    { title: 'from the environment', yaml: 'keys: [{ name: a, key: "${A}" }]', mode: 0o644 },
    { title: 'in a private file', yaml: literal, mode: 0o600 },
  ])('$title are not', ({ yaml, mode }) => {
    expect(loaded({ yaml, mode, env: { A: 'abcdefgh1' } }).warnings).toEqual([]);
  });
});

test('the defaults are those that openapi/config.yaml publishes', () => {
  const { schemas } = parse(
    readFileSync(new URL('../../openapi/config.yaml', import.meta.url), 'utf8'),
  ).components;
  const defaultsOf = (name: string): object =>
    Object.fromEntries(
      Object.entries(
        schemas[name].properties as Record<string, { $ref?: string; default?: unknown }>,
      ).map(([member, schema]) => {
        const referred = schema.$ref && schemas[schema.$ref.split('/').at(-1) ?? ''];
        return [member, (referred ?? schema).default];
      }),
    );
  expect(defaults.server).toEqual(defaultsOf('ServerConfig'));
  expect(defaults.auth).toEqual(defaultsOf('AuthConfig'));
  expect(defaults.limits).toEqual(defaultsOf('LimitsConfig'));
  expect(defaults.timeouts).toEqual(defaultsOf('TimeoutsConfig'));
  expect(defaults.log).toEqual(defaultsOf('LogConfig'));
  expect(defaults.cache).toEqual(defaultsOf('CacheConfig'));
  for (const dialect of Object.values(defaults.dialects)) {
    expect(dialect).toEqual(defaultsOf('DialectConfig'));
  }
  expect(defaults.dataDir).toBe(schemas.Config.properties.dataDir.default);
});

/**
 * What may import what. Each folder names all it may reach besides its own files; `types` are
 * reached with `import type` only. A rule is called after the folder it speaks of.
 */
const folders = {
  core: { types: ['generated/formats/gemini', 'generated/fields'] },
  transport: { values: ['src/core'] },
  providers: {
    values: ['src/core', 'src/formats'],
    types: ['src/transport/transport'],
  },
  demo: {
    values: ['src/core', 'src/formats/gemini', 'generated/formats/gemini'],
    types: ['src/transport/transport'],
  },
  gateway: {
    values: [
      'src/core',
      'src/formats/[^/]+$',
      'src/providers/provider',
      ...['catalogue', 'routing', 'files', 'prompt-cache', 'response-cache', 'ledger'].map(
        (service) => `src/${service}/`,
      ),
    ],
    types: ['src/transport/transport', 'src/dialects/dialect'],
  },
  server: {
    // Failures before a dialect is known are told in Google's shape.
    values: [
      'src/core',
      'src/dialects/[^/]+$',
      'src/dialects/batches/',
      'src/dialects/idempotency/',
      'src/formats/gemini/server/write-error',
      'src/auth',
      'src/transport/sse',
      'generated/dialects',
    ],
    types: [
      'generated/config',
      'src/gateway',
      'src/limits/ports',
      'src/management/management',
      'src/tracing/ports',
    ],
  },
  config: {
    values: [
      ...['core', 'auth', 'catalogue', 'routing/model-router/'].map((folder) => `src/${folder}`),
      'generated/config',
    ],
  },
  cli: {
    values: [
      ...['core', 'config', 'main', 'auth', 'routing/model-router', 'response-cache'].map(
        (folder) => `src/${folder}`,
      ),
      'src/storage/migrate-storage',
      // A running gateway is called as any client calls it.
      'src/transport/',
      // Keys are managed by the handlers of the management API.
      'src/assembly/keys',
      'src/management/',
      'generated/management',
      // Recorded requests are read as the server reads them.
      'src/dialects/read-body',
      'src/formats/gemini/server/',
      'src/server/violations',
      'generated/fields',
      'generated/dialects',
    ],
  },
  // Handlers of the management API: over services, as those of dialects are.
  management: {
    values: [
      'src/core',
      'src/auth/authorise',
      'src/formats/gemini/server/read-page',
      'src/tracing/span-tree',
      'generated/management',
    ],
    types: ['src/[^/]+/ports', 'src/dialects/dialect'],
  },
  // Services know the vocabulary and their own files; they meet in gateway/ and main.ts.
  catalogue: { values: ['src/core'] },
  routing: { values: ['src/core'] },
  auth: { values: ['src/core'] },
  files: { values: ['src/core'] },
  'prompt-cache': { values: ['src/core'] },
  'response-cache': { values: ['src/core'], types: ['generated/formats/gemini'] },
  batches: { values: ['src/core'] },
  interactions: { values: ['src/core'], types: ['generated/formats/gemini'] },
  recordings: { values: ['src/core'], types: ['generated/formats/gemini'] },
  idempotency: { values: ['src/core'] },
  limits: { values: ['src/core'] },
  ledger: { values: ['src/core'] },
  tracing: { values: ['src/core'], types: ['src/ledger/ports'] },
  keys: { values: ['src/core'] },
  storage: {
    // Windows of budgets are the same wherever they are counted.
    values: ['src/core', 'src/limits/(?:budget-counter|budget-window|counter-name)'],
    types: ['src/[^/]+/ports'],
  },
};

/** Packages that one folder alone knows. */
const owners = {
  express: 'src/server',
  'openapi-backend': 'src/server',
  undici: 'src/transport',
  kysely: 'src/storage',
  libsql: 'src/storage',
  pg: 'src/storage',
  ioredis: 'src/storage',
  'eventsource-parser': 'src/transport',
  '@smithy/eventstream-codec': 'src/transport',
  '@smithy/signature-v4': 'src/providers',
  yaml: 'src/config',
  'openapi-sampler': 'src/demo',
  'google-auth-library': 'src/providers',
  '@pydantic/genai-prices': 'src/catalogue',
};

const local = '^(src|generated)/';

/** What formats of one vendor's models share, by the formats that may know it. */
const families = {
  claude: ['anthropic-messages', 'bedrock-converse'],
  // Bedrock runs models of OpenAI too.
  openai: ['openai-chat', 'openai-responses', 'bedrock-converse'],
};
const family = `(${Object.keys(families).join('|')})`;

const familyRules = Object.entries(families).flatMap(([name, members]) => [
  {
    name: `formats-${name}-imports`,
    comment: `src/formats/${name} may import core, what all formats share and its own files.`,
    severity: 'error',
    from: { path: `^src/formats/${name}/` },
    to: {
      path: local,
      pathNot: [
        '^src/core/',
        '^src/formats/[^/]+$',
        `^src/formats/${name}/`,
        '^generated/formats/gemini\\.ts$',
      ],
    },
  },
  {
    name: `formats-${name}-family`,
    comment: `Only ${members.join(', ')} know what src/formats/${name} holds.`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/formats/(${[name, ...members].join('|')})/` },
    to: { path: `^src/formats/${name}/` },
  },
]);

/** Handlers of what the gateway keeps for clients; dialects share them. */
const services = '(files|batches|cached-contents|interactions)';

const folderRules = Object.entries(folders).flatMap(([folder, { values = [], types = [] }]) => {
  const own = `^src/${folder}/`;
  const anyOf = (places) => places.map((place) => `^${place}`);
  return [
    {
      name: `${folder}-imports`,
      comment: `src/${folder} may import ${[...values, ...types].join(', ')} and its own files.`,
      severity: 'error',
      from: { path: own },
      to: { path: local, pathNot: [own, ...anyOf(values), ...anyOf(types)] },
    },
    {
      name: `${folder}-types-only`,
      comment: `src/${folder} may import ${types.join(', ')} with "import type" only.`,
      severity: 'error',
      from: { path: own },
      to: {
        path: types.length > 0 ? anyOf(types) : '^$',
        pathNot: anyOf(values),
        dependencyTypesNot: ['type-only'],
      },
    },
  ];
});

const ownerRules = Object.entries(owners).map(([name, owner]) => ({
  name: `${name}-stays-in-${owner.replace('src/', '')}`,
  comment: `Only ${owner} knows ${name}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^${owner}/` },
  to: { path: `node_modules/${name}/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'generated-imports-nothing',
      comment: 'Generated files stand alone; validators use the runtime of Ajv.',
      severity: 'error',
      from: { path: '^generated/' },
      to: { pathNot: ['^generated/', 'node_modules/ajv(-formats)?/'] },
    },
    {
      name: 'transport-connects',
      comment:
        'Connections are made in src/transport alone, where addresses of clients are checked.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/transport/' },
      to: {
        dependencyTypes: ['core'],
        dependencyTypesNot: ['type-only'],
        path: '^(?:net|tls|dgram|dns|dns/promises|https|http2)$',
      },
    },
    {
      name: 'server-listens',
      comment: 'Only src/server knows node:http.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/' },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'], path: '^http$' },
    },
    {
      name: 'src-runs-alone',
      comment: 'Tests and scripts may import src/, never the reverse.',
      severity: 'error',
      from: { path: '^(src|generated)/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production stands under "dependencies" in package.json.',
      severity: 'error',
      from: { path: '^(src|generated)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'main-is-the-top',
      comment: 'Only the command line starts main.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|main\\.ts$)' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'formats-imports',
      comment:
        'A format may import core, what formats share, its family and its own generated types.',
      severity: 'error',
      from: { path: `^src/formats/(?!${family}/)([^/]+)/` },
      to: {
        path: local,
        pathNot: [
          '^src/core/',
          '^src/formats/[^/]+$',
          `^src/formats/${family}/`,
          '^src/formats/$1/',
          '^generated/formats/($1|gemini)\\.ts$',
        ],
      },
    },
    {
      name: 'formats-shared-imports',
      comment: 'What formats share may import core and the canonical types, no single format.',
      severity: 'error',
      from: { path: '^src/formats/[^/]+$' },
      to: {
        path: local,
        pathNot: ['^src/core/', '^src/formats/[^/]+$', '^generated/formats/gemini\\.ts$'],
      },
    },
    {
      name: 'dialects-imports',
      comment:
        'A dialect may import core, formats/gemini, the shared files of dialects/ and its own generated parts.',
      severity: 'error',
      from: { path: `^src/dialects/(?!${services}/)([^/]+)/` },
      to: {
        path: local,
        pathNot: [
          '^src/core/',
          '^src/formats/(gemini|interactions)/',
          '^src/formats/format\\.ts$',
          '^src/(files|prompt-cache|batches|interactions|limits|idempotency|tracing|recordings)/ports\\.ts$',
          '^src/idempotency/fingerprint\\.ts$',
          '^src/dialects/[^/]+$',
          `^src/dialects/${services}/`,
          '^src/dialects/$1/',
          '^generated/dialects/([^/]+|$1/[^/]+)$',
          '^generated/(fields|formats/(gemini|interactions))\\.ts$',
        ],
      },
    },
    {
      name: 'dialects-shared-imports',
      comment:
        'What dialects share may import core, formats/gemini and generated parts, no dialect.',
      severity: 'error',
      from: { path: `^src/dialects/([^/]+$|${services}/)` },
      to: {
        path: local,
        pathNot: [
          '^src/core/',
          '^src/formats/(gemini|interactions)/',
          '^src/formats/format\\.ts$',
          '^src/(files|prompt-cache|batches|interactions|limits|idempotency|tracing|recordings)/ports\\.ts$',
          '^src/idempotency/fingerprint\\.ts$',
          '^src/dialects/[^/]+$',
          `^src/dialects/${services}/`,
          '^generated/dialects/[^/]+$',
          '^generated/(fields|formats/(gemini|interactions))\\.ts$',
        ],
      },
    },
    ...folderRules,
    ...familyRules,
    ...ownerRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

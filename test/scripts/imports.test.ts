import { describe, expect, it } from '@jest/globals';
import { inFolder, runNode, writeProject } from './run.js';

const packageFile = JSON.stringify({
  name: 'project',
  type: 'module',
  dependencies: { undici: '*', express: '*' },
  devDependencies: { jest: '*' },
});
const compilerOptions = { module: 'NodeNext', moduleResolution: 'NodeNext', types: [] };

/** Files that break one rule each, with what they import; every target is there as well. */
const offenders: readonly [file: string, statement: string, rule: string][] = [
  ['src/formats/a/x.ts', "import '../b/y.js'", 'formats-imports'],
  ['src/formats/shared.ts', "import './b/y.js'", 'formats-shared-imports'],
  ['src/dialects/a/x.ts', "import '../b/y.js'", 'dialects-imports'],
  ['src/dialects/shared.ts', "import '../server/y.js'", 'dialects-shared-imports'],
  ['src/core/x.ts', "import '../formats/b/y.js'", 'core-imports'],
  ['src/core/x2.ts', "import { y } from '../../generated/fields.js'; y", 'core-types-only'],
  ['src/routing/x.ts', "import '../auth/y.js'", 'routing-imports'],
  ['src/gateway/x.ts', "import '../transport/transport.js'", 'gateway-types-only'],
  ['src/gateway/x2.ts', "import 'undici'", 'undici-stays-in-transport'],
  ['src/gateway/x3.ts', "import 'express'", 'express-stays-in-server'],
  ['src/server/x.ts', "import '../main.js'", 'main-is-the-top'],
  ['src/server/x2.ts', "import 'jest'", 'no-development-packages'],
  ['src/server/x3.ts', "import '../../test/y.js'", 'src-runs-alone'],
  ['src/server/x4.ts', "import './gone.js'", 'no-unresolvable'],
  ['src/server/x5.ts', "import './y5.js'", 'no-cycles'],
  ['generated/x.ts', "import '../src/core/y.js'", 'generated-imports-nothing'],
];

const targets = [
  ...['formats/b', 'dialects/b', 'auth', 'server', 'core'].map((folder) => `src/${folder}/y.ts`),
  ...['src/main.ts', 'src/transport/transport.ts', 'generated/fields.ts', 'test/y.ts'],
];

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
}

describe('the import rules', () => {
  it('name every import that breaks them, and no other', async () => {
    await inFolder((folder) => {
      writeProject(
        folder,
        {
          'package.json': packageFile,
          'tsconfig.json': JSON.stringify({ compilerOptions }),
          ...Object.fromEntries(targets.map((file) => [file, 'export const y = 1;\n'])),
          ...Object.fromEntries(offenders.map(([file, statement]) => [file, `${statement};\n`])),
          'src/server/y5.ts': "import './x5.js';\n",
          'src/core/fine.ts': "import type { y } from '../../generated/fields.js';\n",
          'src/transport/fine.ts': "import 'undici'; import '../core/y.js';\n",
        },
        ['.dependency-cruiser.cjs'],
      );
      const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
      const { stdout } = runNode(
        [cruiser, '--config', '.dependency-cruiser.cjs', '-T', 'json', 'src', 'generated', 'test'],
        folder,
      );
      const report: Report = JSON.parse(stdout);
      const found = report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
      for (const [file, , rule] of offenders) expect(found).toContain(`${file}: ${rule}`);
      expect(found.filter((line) => line.includes('fine.ts'))).toEqual([]);
    });
  });
});

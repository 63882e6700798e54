import { spawn } from 'node:child_process';
import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inFolder, runNode, writeProject } from './run.js';

const files = {
  // Without the types of Node, which take the compiler longest.
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'NodeNext', target: 'ES2022', lib: ['ES2022'], types: [] },
  }),
  'package.json': JSON.stringify({ name: 'project', type: 'module' }),
  'generated/one.ts': 'export const one = 1;\n',
  'src/cli/pollux.ts': `
    import { one } from '../../generated/one.js';
    declare const process: { argv: string[]; stdout: { write(text: string): void } };
    process.stdout.write([one, ...process.argv.slice(2)].join(' ') + '\\n');
  `,
};
const ownFiles = [
  'tsconfig.build.json',
  ...['start', 'build', 'bundle'].map((name) => `scripts/${name}.js`),
];

const waitForSigterm = `
  declare const process: {
    on(signal: string, listener: () => void): void;
    exit(): never;
    stdout: { write(text: string): void };
  };
  declare function setTimeout(listener: () => void, ms: number): unknown;
  process.on('SIGTERM', () => {
    process.stdout.write('stopped\\n');
    process.exit();
  });
  setTimeout(() => process.exit(), 20_000);
  process.stdout.write('up\\n');
`;

describe('npm start', () => {
  it('builds when a source is newer than the build, and only then', async () => {
    await inFolder((folder) => {
      writeProject(folder, files, ownFiles);
      const start = () => runNode(['scripts/start.js', 'serve', '--port', '0'], folder);
      const builtAndRan = {
        status: 0,
        stdout: '1 serve --port 0\n',
        stderr: 'Building into dist/ …\n',
      };
      const ran = { ...builtAndRan, stderr: '' };

      expect(start()).toEqual(builtAndRan);
      expect(start()).toEqual(ran);

      const inAnHour = new Date(Date.now() + 3_600_000);
      utimesSync(path.join(folder, 'src/cli/pollux.ts'), inAnHour, inAnHour);
      expect(start()).toEqual(builtAndRan);
    });
  });

  // Windows has no SIGTERM to pass on.
  const onPosix = process.platform === 'win32' ? it.skip : it;
  onPosix('ends with the shell that npm started it in', async () => {
    await inFolder(async (folder) => {
      const waiting = { 'src/cli/pollux.ts': waitForSigterm, 'generated/one.ts': 'export {};\n' };
      writeProject(folder, { ...files, ...waiting }, ownFiles);
      const shell = spawn('node scripts/start.js serve; true', {
        cwd: folder,
        shell: true,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: 'start' },
      });
      let printed = '';
      for await (const text of shell.stdout.setEncoding('utf8')) {
        if (printed === '') shell.kill('SIGTERM');
        printed += text;
      }
      expect(printed).toBe('up\nstopped\n');
    });
  });

  it('does not run what no longer compiles', async () => {
    await inFolder((folder) => {
      writeProject(folder, files, ownFiles);
      const start = () => runNode(['scripts/start.js', 'serve'], folder);
      expect(start().status).toBe(0);
      writeFileSync(path.join(folder, 'generated/one.ts'), 'export const two = 2;\n');
      // The second try is no excuse to run the old build either.
      for (const { status, stdout, stderr } of [start(), start()]) {
        expect(status).not.toBe(0);
        expect(stdout).toBe('');
        expect(stderr).toContain("has no exported member 'one'");
      }
    });
  });
});

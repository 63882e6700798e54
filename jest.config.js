// Servers that test files share end with this process, which starts the workers.
process.env.POLLUX_TEST_RUN ??= String(process.pid);

/** Tests run as ES modules: `npm test` starts Node with --experimental-vm-modules. */
export default {
  testEnvironment: 'node',
  // Node's global object has a dispatcher for `fetch`, which the official SDK asks for; Jest's has none.
  setupFiles: ['undici/lib/global.js'],
  // One process for all would grow past its heap: every file loads the whole gateway anew.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', './scripts/summary-reporter.js'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // The real clients load slowly on a small machine.
  testTimeout: 30_000,
};

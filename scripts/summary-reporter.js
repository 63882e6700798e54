import { writeSync } from 'node:fs';

/** Ends the output with one plain line: `N passed, N failed`, and what was skipped. */
export default class SummaryReporter {
  /** @param {unknown} _contexts @param {import('@jest/test-result').AggregatedResult} results */
  onRunComplete(_contexts, results) {
    // A file that does not load has no tests to count, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const ending = skipped > 0 ? `, ${skipped} skipped` : '';
    const line = `${results.numPassedTests} passed, ${failed} failed${ending}\n`;
    // Jest adds its own summary after every other reporter, whatever the order asked for.
    process.once('exit', () => writeSync(process.stdout.fd, line));
  }
}

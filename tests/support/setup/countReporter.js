/**
 * Ends `npm test` with one line, `N passed, N failed`, and nothing behind it. A suite that could not
 * run counts as a failure, and so does a run of no test at all.
 */
module.exports = class {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.ran = results.numPassedTests + failed;
    const line = `${results.numPassedTests} passed, ${failed} failed\n`;
    // Written as the process goes, because jest has a few words of its own after the reporters'.
    process.once('exit', () => process.stdout.write(line));
  }

  getLastError() {
    return this.ran === 0 ? new Error('No test ran.') : undefined;
  }
};

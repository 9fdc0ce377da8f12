/**
 * Whether the tests notice when a rule is broken: each mutant is one small change to a rule or to what keeps
 * and carries it out,
 * and a test that fails kills it. `npm run test:mutation`; no part of `npm test`.
 */
export default {
  mutate: ['domain', 'store', 'routing', 'flows', 'view'].map(
    (layer) => `miniprogram/${layer}/**/*.ts`,
  ),
  plugins: ['./tests/support/mutation/runner.mjs'],
  testRunner: 'spec',
  coverageAnalysis: 'perTest',
  ignorePatterns: ['/preview', '/docs', '/test-results', '/coverage', '/reports'],
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
};

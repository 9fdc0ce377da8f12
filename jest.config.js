// Dates in tests are those of the story's own place, on every machine.
process.env.TZ = 'Asia/Shanghai';

const project = (name, options = {}) => ({
  displayName: name,
  roots: [`<rootDir>/tests/${name}`],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tests/tsconfig.json' }] },
  ...options,
});

const slow = { setupFilesAfterEnv: ['<rootDir>/tests/support/setup/longTimeout.ts'] };

/** One `jest` runs everything; `jest --selectProjects unit` runs a part. */
module.exports = {
  projects: [
    project('unit'),
    project('component', {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/support/setup/component.ts'],
    }),
    project('preview', slow),
    project('e2e', {
      ...slow,
      globalSetup: '<rootDir>/tests/support/setup/e2eGlobal.ts',
      globalTeardown: '<rootDir>/tests/support/setup/e2eTeardown.ts',
    }),
    project('wechat', slow),
    project('house', slow),
  ],
  globalSetup: '<rootDir>/tests/support/setup/packNpm.ts',
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/support/setup/slowestFirstSequencer.js',
  reporters: ['default', '<rootDir>/tests/support/setup/countReporter.js'],
};

// Dates in tests are those of the story's own place, on every machine.
process.env.TZ = 'Asia/Shanghai';

const project = (name, options = {}) => ({
  displayName: name,
  rootDir: __dirname,
  roots: [`<rootDir>/tests/${name}`],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  // miniprogram-simulate requires components without their extension.
  moduleFileExtensions: ['js', 'ts', 'json'],
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tests/tsconfig.json' }] },
  setupFilesAfterEnv: [],
  ...options,
});

const slow = { setupFilesAfterEnv: ['<rootDir>/tests/helpers/slow.ts'] };

/** One `jest` runs everything; `jest --selectProjects unit` runs a part. */
module.exports = {
  projects: [
    project('unit'),
    project('component', {
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { url: 'https://jest.test', customExportConditions: ['node'] },
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/component.ts'],
      snapshotSerializers: ['miniprogram-simulate/jest-snapshot-plugin'],
    }),
    project('preview', slow),
    project('e2e', {
      ...slow,
      globalSetup: '<rootDir>/tests/helpers/e2e-setup.ts',
      globalTeardown: '<rootDir>/tests/helpers/e2e-teardown.ts',
    }),
    project('wechat', slow),
    project('house', slow),
  ],
  globalSetup: '<rootDir>/tests/helpers/setup.ts',
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/helpers/sequencer.js',
  reporters: ['default', '<rootDir>/tests/helpers/reporter.js'],
};

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inspect } from 'node:util';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { collector } from './testCollector.mjs';

const SPECS = ['tests/unit/domain', 'tests/unit/store'];
/**
 * Of the model what it kills is chance, and it is long. The weight of 10,000 events is taken where the file
 * is read: all rules are at work there, so that every mutant would be met by every test.
 */
const LEFT_OUT = ['model.spec.ts', 'weight.spec.ts'];
/** Of random runs; with fewer, and the same ones each time, chance kills no mutant. */
const RUNS = 50;
/** As jest has it, in milliseconds. */
const TEST_TIMEOUT = 5000;

const require = createRequire(import.meta.url);

/**
 * Runs the specs of the rules and of the store in this process, a thousand times in the time that jest
 * needs to start. What is under test is loaded anew for each mutant, so that none leaves a trace for the next.
 */
class SpecRunner {
  stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  /** How long each test took when it last ran: the quick ones come first. */
  took = new Map();

  init() {
    process.env.TZ = 'Asia/Shanghai';
    // What a mutant leaves behind must not end the process; its tests have failed or passed by then.
    process.on('unhandledRejection', () => undefined);
    compileTypeScript();
    boundRandomRuns();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = await this.run(load(specs()), false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.stryker.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit, mutantActivation, disableBail }) {
    const { stryker } = this;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const wanted = testFilter && new Set(testFilter);
    const files = wanted ? new Set(testFilter.map(fileOf)) : specs();
    let tests;
    try {
      const loaded = load(files).filter(({ id }) => wanted?.has(id) ?? true);
      stryker.activeMutant = activeMutant.id;
      tests = await this.run(loaded, !disableBail);
    } catch (error) {
      tests = [{ id: 'load', name: 'load', timeSpentMs: 0, ...failed(error) }];
    }
    return toMutantRunResult(
      determineHitLimitReached(stryker.hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests,
      },
    );
  }

  /** What became of each test, or with `bail` of those up to the first that failed. */
  async run(tests, bail) {
    const results = [];
    const cost = ({ id }) => this.took.get(id) ?? 0;
    for (const test of tests.sort((a, b) => cost(a) - cost(b))) {
      this.stryker.currentTestId = test.id;
      const began = performance.now();
      const outcome = await Promise.race([test.run().then(passed, failed), tooLong()]);
      const timeSpentMs = performance.now() - began;
      this.stryker.currentTestId = undefined;
      this.took.set(test.id, timeSpentMs);
      results.push({ id: test.id, name: test.id, timeSpentMs, ...outcome });
      if (bail && outcome.status === TestStatus.Failed) break;
    }
    return results;
  }
}

const passed = () => ({ status: TestStatus.Success });
const failed = (error) => ({ status: TestStatus.Failed, failureMessage: inspect(error) });
const tooLong = () =>
  new Promise((resolve) => {
    setTimeout(() => resolve(failed('The test did not end')), TEST_TIMEOUT).unref();
  });

const specs = () =>
  SPECS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.spec.ts') && !LEFT_OUT.includes(file))
      .map((file) => `${folder}/${file}`),
  );

const fileOf = (id) => id.slice(0, id.indexOf(' › '));

/** The tests of some files, which are read anew with all that they import of ours, and share it: each leaves it clean. */
function load(files) {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(process.cwd()) && !file.includes('/node_modules/'))
      delete require.cache[file];
  }
  return [...files].flatMap((file) => collector(file, () => require(path.resolve(file))));
}

function compileTypeScript() {
  const ts = require('typescript');
  const compiled = new Map();
  const { options: compilerOptions } = ts.convertCompilerOptionsFromJson(
    { target: 'ES2022', module: 'CommonJS', esModuleInterop: true },
    '.',
  );
  require.extensions['.ts'] = (module, file) => {
    if (!compiled.has(file)) {
      const source = readFileSync(file, 'utf8');
      compiled.set(
        file,
        ts.transpileModule(source, { compilerOptions, fileName: file }).outputText,
      );
    }
    module._compile(compiled.get(file), file);
  };
}

/** A test that names its seed counts on what those very runs reach: it keeps them. */
function boundRandomRuns() {
  const whole = require('fast-check');
  const assert = (property, given = {}) =>
    whole.assert(
      property,
      given.seed === undefined
        ? { ...given, seed: 1, numRuns: Math.min(given.numRuns ?? 100, RUNS) }
        : given,
    );
  require.cache[require.resolve('fast-check')].exports = {
    __esModule: true,
    default: { ...whole.default, assert },
  };
}

const create = () => new SpecRunner();
create.inject = [];
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'spec', create)];

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { bind } = require('jest-each');
const { expect } = require('expect');
const { ModuleMocker } = require('jest-mock');

/** As much of jest as the specs use: a word that is missing here is a ReferenceError in the first run. */
Object.assign(globalThis, { expect, jest: new ModuleMocker(globalThis), describe, test, it: test });
globalThis.beforeEach = (hook) => void scope.before.push(hook);
globalThis.afterEach = (hook) => void scope.after.unshift(hook);
describe.each = bind(describe, false);
test.each = bind(test, false);

let scope;
let tests;

/** The tests that `read` declares, each with an id that begins with the file's name. */
export function collector(file, read) {
  scope = { names: [file], before: [], after: [] };
  tests = [];
  read();
  return tests;
}

function describe(name, body) {
  const outer = scope;
  scope = { names: [...outer.names, name], before: [], after: [], outer };
  body();
  scope = outer;
}

function test(name, body) {
  const own = scope;
  // Rows of a table may share a name.
  const id = [...own.names, name, tests.length].join(' › ');
  tests.push({
    id,
    async run() {
      const scopes = [];
      for (let at = own; at; at = at.outer) scopes.unshift(at);
      for (const hook of scopes.flatMap(({ before }) => before)) await hook();
      try {
        await body();
      } finally {
        for (const hook of scopes.reverse().flatMap(({ after }) => after)) await hook();
      }
    },
  });
}

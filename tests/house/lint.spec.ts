import type { Complaints } from '../support/subprocess/lintAndCompileAll';
import { run } from '../support/subprocess/run';

let complaints: Complaints;
beforeAll(async () => {
  const { code, stdout, stderr } = await run('tests/support/subprocess/lintAndCompileAll.ts');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  complaints = JSON.parse(stdout) as Complaints;
}, 600_000);

test.each(['.', 'preview', 'tests'])('strict tsc finds nothing in %s', (project) => {
  expect(complaints[project]).toBe('');
});

test.each(['eslint', 'stylelint'])('%s finds nothing', (linter) => {
  expect(complaints[linter]).toBe('');
});

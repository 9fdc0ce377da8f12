import { run } from '../support/subprocess/run';

test('every file is formatted as prettier does', async () => {
  const { code, stdout, stderr } = await run('tests/support/subprocess/prettierCheck.ts');
  expect({ code, unformatted: stdout, stderr }).toEqual({ code: 0, unformatted: '', stderr: '' });
});

import { run } from '../helpers/run';

test('every file is formatted as prettier does', async () => {
  const { code, stdout, stderr } = await run('tests/helpers/formatted.ts');
  expect({ code, unformatted: stdout, stderr }).toEqual({ code: 0, unformatted: '', stderr: '' });
});

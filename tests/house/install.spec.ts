import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/subprocess/run';

const dir = mkdtempSync(path.join(tmpdir(), 'install-'));
afterAll(() => rmSync(dir, { recursive: true }));

const manifest = (folder: string, contents: object) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ version: '1.0.0', ...contents }),
  );
};

test('with our settings npm installs a dependency, and runs no script of it', () => {
  const ran = path.join(dir, 'ran');
  const postinstall = `node -e "fs.writeFileSync(process.argv[1], '')" ${JSON.stringify(ran)}`;
  manifest(path.join(dir, 'dependency'), { name: 'dependency', scripts: { postinstall } });
  manifest(dir, { name: 'project', dependencies: { dependency: 'file:dependency' } });
  copyFileSync(path.join(root, '.npmrc'), path.join(dir, '.npmrc'));
  // Not what the npm that runs these tests was told.
  const env = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const args = ['install', '--offline', '--no-audit', '--no-fund', '--install-links'];
  execFileSync('npm', args, { cwd: dir, env: Object.fromEntries(env), stdio: 'pipe' });
  expect(existsSync(path.join(dir, 'node_modules/dependency/package.json'))).toBe(true);
  expect(existsSync(ran)).toBe(false);
});

/**
 * `postinstall`: packs the npm packages that ship into miniprogram/miniprogram_npm, with WeChat's
 * own packer, as DevTools' "Build npm" would. Every package under `dependencies` is packed, which
 * is why only what ships to WeChat stands there.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ciInstalled, quietly, root } from './wechat/ci';

async function main(): Promise<void> {
  if (!existsSync(path.join(root, 'miniprogram/app.json'))) return;
  if (!ciInstalled()) {
    console.log('miniprogram_npm not packed: that takes the development dependencies (npm ci).');
    return;
  }
  process.chdir(root);
  const result = await quietly((ci) =>
    ci.packNpmManually({
      packageJsonPath: './package.json',
      miniprogramNpmDistDir: './miniprogram/',
    }),
  );
  if (result.miniProgramPackNum === 0) {
    throw new Error(`nothing to pack: ${result.warnList.map((w) => w.msg).join('; ')}`);
  }
  console.log(`Packed ${result.miniProgramPackNum} package(s) into miniprogram/miniprogram_npm.`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`miniprogram_npm could not be packed: ${String(error)}`);
    process.exit(1);
  },
);

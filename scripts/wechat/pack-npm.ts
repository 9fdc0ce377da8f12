/**
 * miniprogram/miniprogram_npm: what DevTools' "Build npm" makes of the npm packages that ship, made
 * with WeChat's own packer. Every package under `dependencies` is packed, which is why only what
 * ships to WeChat stands there.
 */
import { existsSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { quietly, root } from './ci';

const PACKED = path.join(root, 'miniprogram/miniprogram_npm');

/** npm writes it anew at the end of each install. */
const INSTALLED = path.join(root, 'node_modules/.package-lock.json');

const writtenAt = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Whether what is packed is what is installed. */
export const isNpmPacked = (): boolean =>
  existsSync(PACKED) && writtenAt(PACKED) >= writtenAt(INSTALLED);

/**
 * Packs what is installed, unless it was since the last install.
 * @throws when WeChat's packer packed nothing, with its reasons
 */
export async function packNpm(): Promise<void> {
  if (isNpmPacked()) return;
  const { miniProgramPackNum, warnList } = await quietly((ci) => {
    process.chdir(root);
    return ci.packNpmManually({
      packageJsonPath: './package.json',
      miniprogramNpmDistDir: './miniprogram/',
    });
  });
  if (miniProgramPackNum === 0) {
    throw new Error(`nothing to pack: ${warnList.map(({ msg }) => msg).join('; ')}`);
  }
  utimesSync(PACKED, new Date(), new Date());
}

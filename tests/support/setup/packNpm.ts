import { isNpmPacked } from '../../../scripts/wechat/pack-npm';
import { run } from '../subprocess/run';

/** Before every run: packs the npm packages that ship, where that was not done since they were installed. */
export default async function setup(): Promise<void> {
  if (isNpmPacked()) return;
  const { code, stderr } = await run('scripts/build-npm.ts');
  if (code !== 0) throw new Error(stderr);
}

import { isPacked } from '../../../scripts/wechat/pack';
import { run } from '../subprocess/run';

/** Before every run: packs the npm packages that ship, where that was not done since they were installed. */
export default async function setup(): Promise<void> {
  if (isPacked()) return;
  const { code, stderr } = await run('scripts/build-npm.ts');
  if (code !== 0) throw new Error(stderr);
}

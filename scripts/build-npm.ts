/** `npm run build:npm`: what DevTools' "Build npm" does. The other commands do it by themselves where it is missing. */
import { ciInstalled } from './wechat/ci';
import { packNpm } from './wechat/pack-npm';

async function main(): Promise<void> {
  if (!ciInstalled()) throw new Error('miniprogram-ci is not installed: run npm ci.');
  await packNpm();
}

// The packer leaves worker processes behind, so the end is said, not waited for.
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);

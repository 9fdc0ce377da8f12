/**
 * `npm run check:wechat [-- --json] [-- --project DIR]`: WeChat's own compiler over what ships.
 * Prints bytes per package and WeChat's quality checks; exits 1 on an error of the compiler, a
 * check that fails or a budget that is broken.
 */
import { check } from './wechat/check';

// The compiler leaves worker processes behind, so the end is said, not waited for.
check(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);

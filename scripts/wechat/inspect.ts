/** What `npm run check:wechat` finds; `npm run bench` prints the sizes of it. */
import { budgets } from '../budgets';
import { quietly, requireProject } from './ci';
import { checkQuality, checkTemplates, compile, packageSizes, unusedSources } from './compile';
import { findCodeFromText } from './code-from-text';
import { judge, type Verdict } from './quality';

/** Sizes in bytes, as shipped. */
export interface Report {
  main: number;
  total: number;
  /** `main`, and every subpackage by its root. */
  packages: Record<string, number>;
  quality: Verdict[];
  /** Places that make code of text, such as `eval`; there must be none. */
  dynamic: string[];
  /** Whether every check passes and every budget holds. */
  ok: boolean;
}

/**
 * Compiles the project at `dir` with WeChat's own compiler, measures and checks what comes out.
 * @throws what the compiler found wrong
 */
export async function inspect(dir: string): Promise<Report> {
  requireProject(dir);
  return quietly(async (ci) => {
    const shipped = await compile(ci, dir);
    await checkTemplates(shipped);
    const packages = packageSizes(shipped);
    const main = packages['main'] ?? 0;
    const total = Object.values(packages).reduce((sum, bytes) => sum + bytes, 0);
    const quality = judge(await checkQuality(ci, dir, shipped), unusedSources(dir, shipped));
    const dynamic = findCodeFromText(shipped);
    const ok =
      dynamic.length === 0 &&
      main <= budgets.package.main &&
      total <= budgets.package.total &&
      quality.every((verdict) => verdict.ok);
    return { main, total, packages, quality, dynamic, ok };
  });
}

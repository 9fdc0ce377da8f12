/**
 * The only door to miniprogram-ci, WeChat's own compiler: a development dependency that talks on
 * the console, takes two seconds to load and may be absent (`npm ci --omit=dev`).
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';

export type Ci = typeof import('miniprogram-ci');

/** The repository's root. */
export const root = path.resolve(__dirname, '../..');

/** Whether the development dependencies are installed. */
export const ciInstalled = (): boolean => {
  try {
    require.resolve('miniprogram-ci');
    return true;
  } catch {
    return false;
  }
};

/**
 * Runs `work` with miniprogram-ci loaded and its chatter kept off the terminal; with DEBUG set, what
 * it said before an error is printed to standard error.
 */
export async function quietly<T>(work: (ci: Ci) => Promise<T>): Promise<T> {
  const spoken: string[] = [];
  const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;
  const originals = methods.map((method) => console[method]);
  methods.forEach((method) => {
    console[method] = (...words: unknown[]) => spoken.push(format(...words));
  });
  const restore = (): void =>
    methods.forEach((method, i) => {
      console[method] = originals[i] ?? console[method];
    });
  // Its worker processes inherit these; with tsx's hooks among them they take twice the time.
  process.execArgv = [];
  try {
    const ci = await import('miniprogram-ci');
    ci.locales.setLocale('en');
    return await work(ci);
  } catch (error) {
    restore();
    if (process.env['DEBUG']) console.error(spoken.join('\n'));
    throw error;
  } finally {
    restore();
  }
}

/** @throws when `dir` holds no project.config.json */
export function requireProject(dir: string): void {
  if (existsSync(path.join(dir, 'project.config.json'))) return;
  throw new Error(`${dir} is no Mini Program project: it has no project.config.json.`);
}

/**
 * The Mini Program at `dir` as miniprogram-ci wants it. With no key it asks WeChat nothing: size
 * limits then are the documented defaults, which is all that compiling needs.
 * @throws when `dir` holds no project.config.json
 */
export function openProject(
  ci: Ci,
  dir: string,
  account?: { appid: string; privateKey: string },
): InstanceType<Ci['Project']> {
  requireProject(dir);
  const offline = {
    appid: 'touristappid',
    privateKey: 'none',
    attr: () => Promise.resolve(ci.DefaultProjectAttr),
  };
  return new ci.Project({
    projectPath: dir,
    type: 'miniProgram',
    // Of a whole repository only the Mini Program is looked at: listing node_modules takes seconds.
    ignores: ['node_modules/**/*', 'preview/**/*', 'tests/**/*', 'test-results/**/*', 'dist/**/*'],
    ...(account ?? offline),
  });
}

/** Runs `work` in an empty working directory, because the compiler leaves folders in it. */
export async function inScratch<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const home = process.cwd();
  const dir = mkdtempSync(path.join(tmpdir(), 'check-wechat-'));
  process.chdir(dir);
  try {
    return await work(dir);
  } finally {
    process.chdir(home);
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What WeChat's own compiler makes of a Mini Program: the very files an upload would send. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { inScratch, openProject, type Ci } from './ci';

/** Compiled files by their path in the Mini Program, `/` between folders. */
export type Shipped = Record<string, string | Buffer>;

interface ProjectConfig {
  miniprogramRoot?: string;
  setting?: Record<string, unknown>;
}

interface AppJson {
  subpackages?: { root: string }[];
  subPackages?: { root: string }[];
}

export const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/**
 * Compiles the project at `dir` with its own settings, offline.
 * @throws what the compiler found wrong, with the file where it tells it
 */
export async function compile(ci: Ci, dir: string): Promise<Shipped> {
  const project = openProject(ci, dir);
  return inScratch(async () => {
    try {
      // The version is the upload's; nothing is uploaded here.
      const options = { project, version: '0.0.0', setting: { useProjectConfig: true } };
      return await ci.getCompiledResult(options);
    } catch (error) {
      const { message, path: file } = error as Error & { path?: string };
      throw new Error(file && !message.includes(file) ? `${file}: ${message}` : message);
    }
  });
}

/** Bytes of each package: `main`, and every subpackage by its root. */
export function packageSizes(shipped: Shipped): Record<string, number> {
  const app = JSON.parse(String(shipped['app.json'])) as AppJson;
  const roots = (app.subpackages ?? app.subPackages ?? []).map((p) => p.root.replace(/\/$/, ''));
  const sizes: Record<string, number> = { main: 0 };
  for (const root of roots) sizes[root] = 0;
  for (const [file, content] of Object.entries(shipped)) {
    const owner = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main';
    sizes[owner] = (sizes[owner] ?? 0) + Buffer.byteLength(content);
  }
  return sizes;
}

/**
 * Code files of the project's own that the upload's filter for unused files left out, so that
 * nothing refers to them. Files of types only are no code. npm packages are not looked at: leaving
 * out their unused parts is what the filter is for.
 */
export function unusedSources(dir: string, shipped: Shipped): string[] {
  const config = readJson<ProjectConfig>(path.join(dir, 'project.config.json'));
  const source = path.join(dir, config.miniprogramRoot ?? '');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(json|wxml|wxss|wxs|js|ts)$/.test(file))
    .filter((file) => !file.startsWith('miniprogram_npm/') && !file.endsWith('.d.ts'))
    .filter((file) => !(file.replace(/\.ts$/, '.js') in shipped))
    .filter((file) => !(file.endsWith('.ts') && onlyTypes(path.join(source, file))))
    .sort();
}

const onlyTypes = (file: string): boolean => {
  const { outputText } = transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: {
      module: ModuleKind.ESNext,
      target: ScriptTarget.ES2020,
      removeComments: true,
    },
  });
  return outputText.replace('export {};', '').trim() === '';
};

/** WeChat's code quality checks, run on the shipped files rather than the source. */
export async function checkQuality(ci: Ci, dir: string, shipped: Shipped) {
  const config = readJson<ProjectConfig>(path.join(dir, 'project.config.json'));
  return inScratch(async (tree) => {
    writeTree(tree, shipped);
    const own = JSON.stringify({ setting: config.setting, compileType: 'miniprogram' });
    writeFileSync(path.join(tree, 'project.config.json'), own);
    return ci.checkCodeQuality(openProject(ci, tree));
  });
}

/**
 * Compiles the templates with wcc, which unlike miniprogram-ci looks inside `{{ }}`.
 * @throws wcc's message, with file, line and column
 */
export async function checkTemplates(shipped: Shipped): Promise<void> {
  const { wxmlToJs } = await import('miniprogram-compiler');
  await inScratch((tree) => {
    writeTree(tree, shipped);
    wxmlToJs(tree, { maxBuffer: 1 << 26 });
    return Promise.resolve();
  });
}

function writeTree(tree: string, shipped: Shipped): void {
  for (const [file, content] of Object.entries(shipped)) {
    const target = path.join(tree, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

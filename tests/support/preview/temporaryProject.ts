import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildProgram, type BuildResult } from '../../../preview/src/build/index';
import type { Program } from '../../../preview/src/program';

/** A runtime that only hands the Program out. */
export const STUB_RUNTIME = resolve(__dirname, '../../preview/fixtures/runtime.ts');

/** The least that is a Mini Program; tests put their own files over it. */
export const MINIMAL = {
  'app.json': '{ "pages": ["pages/a/a"] }',
  'app.js': 'App({})',
  'pages/a/a.wxml': '<view>a</view>',
  'pages/a/a.js': 'Page({})',
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes files into a new folder that is removed after the tests of the file. */
export function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'preview-test-'));
  folders.push(folder);
  write(folder, files);
  return folder;
}

export function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Builds MINIMAL with some files put over it. */
export function buildWith(files: Record<string, string>): Promise<BuildResult> {
  return buildProgram({ project: folderWith({ ...MINIMAL, ...files }), runtime: STUB_RUNTIME });
}

/** The output of a build that must have come out well. */
export function filesOf(result: BuildResult): Map<string, Uint8Array> {
  if (!result.ok) throw new Error(JSON.stringify(result.errors, null, 2));
  return result.files;
}

/** Evaluates the built script; `globals` is what the Mini Program's scripts see. */
export function programOf(result: BuildResult, globals: Record<string, unknown> = {}): Program {
  const code = Buffer.from(filesOf(result).get('app.js') ?? '').toString();
  const context = createContext({ ...globals }) as { program?: Program };
  runInContext(code, context);
  if (!context.program) throw new Error('The bundle did not call start().');
  return context.program;
}

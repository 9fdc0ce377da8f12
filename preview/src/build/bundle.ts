import {
  build,
  type BuildFailure,
  type Message,
  type OnLoadResult,
  type OnResolveArgs,
  type OnResolveResult,
  type Plugin,
  type PluginBuild,
  transform,
} from 'esbuild';
import { dirname, join, resolve } from 'node:path';
import { positionOf } from './build-error';
import { CannotRead } from './input-files';
import type { Project } from './project';

interface BundleOptions {
  /** The runtime's entry module, absolute: it exports `start(program)`. */
  runtime: string;
  /** Source maps and readable code; else minified. */
  dev: boolean;
}

/** The modules that the compiler makes up. */
interface VirtualModules {
  program: string;
  templates: string;
}

const ENTRY = `
import { start } from 'mini-program:runtime';
import program from 'mini-program:program';
start(program);
`;

/** Names that a page's JavaScript has in a browser, and a Mini Program's has not. */
const ABSENT = (
  'window document self frames parent top location history navigator screen localStorage ' +
  'sessionStorage indexedDB fetch XMLHttpRequest WebSocket alert confirm prompt Image'
).split(' ');

/** One script, app.js, of runtime and Mini Program; nothing when there were errors. */
export async function bundle(
  project: Project,
  modules: VirtualModules,
  { runtime, dev }: BundleOptions,
): Promise<Map<string, Uint8Array> | undefined> {
  project.files.remember([runtime]);
  try {
    const result = await build({
      stdin: { contents: ENTRY, resolveDir: dirname(runtime) },
      bundle: true,
      write: false,
      metafile: true,
      outfile: resolve('app.js'),
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      minify: !dev,
      sourcemap: dev ? 'linked' : false,
      define: {
        global: 'globalThis',
        'process.env.NODE_ENV': dev ? '"development"' : '"production"',
      },
      logLevel: 'silent',
      plugins: [miniProgram(project, modules, runtime)],
    });
    const inputs = Object.keys(result.metafile.inputs).filter(
      (input) => !/^[\w-]+:|^</.test(input),
    );
    project.files.remember(inputs.map((input) => resolve(input)));
    return new Map(
      result.outputFiles.map(({ path, contents }) => [path.slice(resolve().length + 1), contents]),
    );
  } catch (failure) {
    const { errors = [] } = failure as BuildFailure;
    const unreadable = errors.find(({ detail }) => detail instanceof CannotRead);
    if (unreadable) throw unreadable.detail;
    for (const message of errors) report(project, message);
    if (project.errors.length === 0) throw failure;
    return undefined;
  }
}

function report(project: Project, { text, location }: Message): void {
  const file = resolve(location?.file.replace(/^script:/, '') ?? project.folder);
  const source = project.files.isFile(file) ? project.files.read(file) : undefined;
  const position = location && { line: location.line, column: location.column + 1 };
  project.error(file, text, source, position ?? undefined);
}

/**
 * Scripts of the Mini Program live in a namespace of their own: each becomes CommonJS by itself, as
 * in WeChat, so that import and module.exports may be mixed and a default import of a CommonJS
 * module is what it exports, whatever a package.json nearby says.
 */
function miniProgram(project: Project, modules: VirtualModules, runtime: string): Plugin {
  return {
    name: 'mini-program',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^mini-program:/ }, ({ path }) =>
        path === 'mini-program:runtime' ? { path: runtime } : { path, namespace: 'mini-program' },
      );
      esbuild.onLoad({ filter: /./, namespace: 'mini-program' }, ({ path }) => ({
        contents: path === 'mini-program:program' ? modules.program : modules.templates,
        resolveDir: project.resolver.root,
      }));
      esbuild.onResolve({ filter: /^script:/ }, ({ path }) => ({
        path: path.slice('script:'.length),
        namespace: 'script',
      }));
      esbuild.onResolve({ filter: /./, namespace: 'script' }, (args) =>
        resolveScript(esbuild, project, args),
      );
      esbuild.onLoad({ filter: /./, namespace: 'script' }, ({ path }) => loadScript(project, path));
    },
  };
}

const START = { line: 1, column: 1 };

async function resolveScript(
  esbuild: PluginBuild,
  project: Project,
  { path, importer, kind }: OnResolveArgs,
): Promise<OnResolveResult> {
  // An npm package may use its own files, wherever they are.
  const ours = project.resolver.owns(importer);
  const found = project.resolver
    .candidates(path, importer)
    .flatMap((base) => ['', '.ts', '.js', '/index.ts', '/index.js'].map((end) => base + end))
    .find((file) => (ours ? project.has(file) : project.files.isFile(file)));
  if (found !== undefined) return { path: found, namespace: 'script' };
  if (!/^[./]|\/\.\.(\/|$)/.test(path)) {
    const installed = await esbuild.resolve(path, { resolveDir: dirname(importer), kind });
    if (installed.errors.length === 0) return { path: installed.path, namespace: 'script' };
  }
  // esbuild knows the place in what loadScript gave it, not in the file.
  const text = project.files.read(importer);
  const { line, column } = positionOf(text, `'${path}'`) ?? positionOf(text, `"${path}"`) ?? START;
  const location = { file: importer, line, column: column - 1 };
  return { errors: [{ text: `"${path}" is neither a file nor an npm package.`, location }] };
}

/** How a subpackage's module is taken; here all packages are always there. */
const ASYNC_REQUIRE = /\brequire\.async\(\s*(["'][^"']+["'])\s*\)/g;

async function loadScript(project: Project, file: string): Promise<OnLoadResult> {
  const text = project.files.read(file);
  if (file.endsWith('.json')) return { contents: text, loader: 'json' };
  try {
    const { code } = await transform(text, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      sourcemap: 'inline',
      sourcefile: project.nameOf(file),
      tsconfigRaw: {},
      define: Object.fromEntries(ABSENT.map((name) => [name, 'undefined'])),
    });
    return { contents: code.replace(ASYNC_REQUIRE, '(async () => require($1))()'), loader: 'js' };
  } catch (failure) {
    const errors = (failure as BuildFailure).errors.map((error) => ({
      text: error.text,
      location: error.location && {
        ...error.location,
        file: join(project.folder, error.location.file),
      },
    }));
    return { errors };
  }
}

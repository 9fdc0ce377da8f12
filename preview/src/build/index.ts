import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Program } from '../program';
import type { BuildError } from './build-error';
import { bundle } from './bundle';
import { CannotRead, type InputFiles } from './input-files';
import { type Manifest, readManifest } from './manifest';
import { Project } from './project';
import { compileTemplates } from './templates';
import { compileStyle } from './wxss';

/** Ends esbuild's process, which pings every second; the next build starts it again. */
export { stop as endCompiler } from 'esbuild';
export { codeFrame, formatError, type BuildError } from './build-error';
export { CannotRead, InputFiles } from './input-files';
export { NotAMiniProgram } from './project';

export interface BuildOptions {
  /** A folder with project.config.json, or with app.json itself. */
  project: string;
  /** Unique among the programs at the same address; default: app ID and first page. */
  name?: string;
  /** Readable code with source maps; default false. */
  dev?: boolean;
  /** Another runtime entry than ours, for tests. */
  runtime?: string;
}

export type BuildResult = {
  /** Problems that do not stop the build. */
  warnings: BuildError[];
  /** The files that the build read. */
  inputs: InputFiles;
} & (
  | {
      ok: true;
      /** By URL relative to index.html, which is among them. */ files: Map<string, Uint8Array>;
    }
  | { ok: false; errors: BuildError[] }
);

const ASSETS = 'assets';
const SOURCE = resolve(__dirname, '..');

/**
 * Compiles a native Mini Program and the runtime into files for a web host.
 * @throws NotAMiniProgram when the folder holds none; CannotRead
 */
export async function buildProgram(options: BuildOptions): Promise<BuildResult> {
  const project = Project.open(resolve(options.project));
  const files = await compile(project, options).catch((error: Error) => {
    if (error instanceof CannotRead) throw error;
    project.errors.push({ file: '', message: `The preview itself failed: ${error.stack}` });
    return undefined;
  });
  const { warnings, errors, files: inputs } = project;
  if (!files || errors.length > 0) return { ok: false, errors, warnings, inputs };
  return { ok: true, files, warnings, inputs };
}

async function compile(
  project: Project,
  { name, dev = false, runtime = join(SOURCE, 'runtime/index.ts') }: BuildOptions,
): Promise<Map<string, Uint8Array> | undefined> {
  const manifest = readManifest(project);
  if (!manifest) return undefined;
  const templates = compileTemplates(project, manifest.units);
  const images = pictures(project);
  const program = programModule(project, manifest, {
    name: name ?? [project.appid, manifest.pages[0]].filter(Boolean).join('/'),
    pictures: images.map(([path]) => path),
  });
  const files = await bundle(project, { program, templates }, { runtime, dev });
  if (!files) return undefined;
  for (const [path, bytes] of images) files.set(`${ASSETS}/${path}`, bytes);
  files.set('index.html', indexHtml(project, files.get('app.js') ?? new Uint8Array()));
  return files;
}

/** JavaScript that makes the Program: data as literals, scripts as calls that evaluate them. */
function programModule(
  project: Project,
  manifest: Manifest,
  { name, pictures }: Pick<Program, 'name' | 'pictures'>,
): string {
  const { app, pages, theme, units } = manifest;
  const { root } = project.resolver;
  const script = ['app.ts', 'app.js'].map((n) => join(root, n)).find((f) => project.has(f));
  if (!script) project.error(join(root, 'app.json'), 'app.ts (or app.js) is missing beside it.');
  const runApp = script ? `require(${JSON.stringify(`script:${script}`)});` : '';
  const style = (stem: string, host?: string, component = false) =>
    JSON.stringify(
      compileStyle(project, `${stem}.wxss`, {
        ...(host !== undefined && { host }),
        component,
        darkmode: app.darkmode === true,
        assetBase: ASSETS,
      }),
    );
  const components = units.map(({ path, stem, script, page, json }) => {
    const name = JSON.stringify(path);
    return `${name}: {
      json: ${JSON.stringify(json)},
      template: { groupList: templates, content: templates[${name}] },
      style: ${style(stem, path, !page)},
      run() { require(${JSON.stringify(`script:${script}`)}); },
    }`;
  });
  const appStyle = style(join(root, 'app'));
  return `
    import { templates, hooks } from 'mini-program:templates';
    export default {
      name: ${JSON.stringify(name)},
      app: ${JSON.stringify(app)},
      pages: ${JSON.stringify(pages)},
      theme: ${JSON.stringify(theme)},
      appStyle: ${appStyle},
      assetBase: ${JSON.stringify(ASSETS)},
      remoteFonts: ${JSON.stringify(project.remoteFonts)},
      pictures: ${JSON.stringify(pictures)},
      hooks,
      components: { ${components.join(',\n')} },
      runApp() { ${runApp} },
    };`;
}

function pictures(project: Project): [string, Uint8Array][] {
  const { root, packages } = project.resolver;
  return [root, ...packages.values()]
    .flatMap((folder) => project.files.walk(folder, /\.(png|jpe?g|svg|gif|webp)$/i))
    .map((file) => [project.resolver.pathOf(file), project.files.bytes(file)]);
}

/** What the page may load: its own files, and nothing from anywhere else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The shell, with the policy, and a script URL that changes with the script. */
function indexHtml(project: Project, script: Uint8Array): Uint8Array {
  const shell = join(SOURCE, 'shell.html');
  const version = createHash('sha256').update(script).digest('hex').slice(0, 12);
  const html = project.files
    .read(shell)
    .replace('{{csp}}', CONTENT_SECURITY_POLICY)
    .replace('app.js', `app.js?v=${version}`);
  return Buffer.from(html);
}

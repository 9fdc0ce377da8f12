import { join } from 'node:path';
import type { AppJson, ComponentJson, Program } from '../program';
import { positionOf } from './build-error';
import { type JsonFile, readJson } from './json';
import type { Project } from './project';

/** A page or component to be compiled. */
export interface CompilationUnit {
  path: string;
  /** Its files without extension, absolute. */
  stem: string;
  /** The script, absolute. */
  script: string;
  /** A route of app.json; everything else is a component. */
  page: boolean;
  json: ComponentJson;
}

/** What the .json files say: the routes, and every page and component that can be reached. */
export interface Manifest {
  app: AppJson;
  pages: string[];
  theme?: Program['theme'];
  units: CompilationUnit[];
}

/** A page or component that some .json asks for, and where it does. */
interface Wanted {
  stem: string;
  by: JsonFile<unknown>;
  /** Texts that locate the request in the .json, each searched after the one before. */
  needles: string[];
  page: boolean;
}

/** Reads app.json and whatever it leads to. Nothing when app.json cannot be used at all. */
export function readManifest(project: Project): Manifest | undefined {
  const app = readJson<AppJson>(project, join(project.resolver.root, 'app.json'));
  if (!app) return undefined;
  const wrong = whatIsWrong(app.value);
  if (wrong) {
    project.error(app.file, wrong);
    return undefined;
  }
  const pages = routes(app.value);
  checkTabBar(project, app, [...pages.keys()]);
  const shared = uses(project, app);
  const ask = (path: string, needles: string[], page: boolean): Wanted => ({
    stem: project.resolver.fileOf(path),
    by: app,
    needles,
    page,
  });
  const wanted = [...pages].map(([path, needles]) => ask(path, needles, true));
  if (app.value.tabBar?.custom) {
    wanted.push(ask('custom-tab-bar/index', ['"tabBar"', '"custom"'], false));
  }
  wanted.push(...shared.values());
  const units = new Map<string, CompilationUnit>();
  // The list grows while it is walked: components of components of pages.
  for (const want of wanted) {
    if (units.has(want.stem)) continue;
    const unit = readUnit(project, want, shared, wanted);
    if (unit) units.set(want.stem, unit);
  }
  const theme = readTheme(project, app);
  return {
    app: app.value,
    pages: [...pages.keys()],
    ...(theme && { theme }),
    units: [...units.values()],
  };
}

/** Whether the lists that everything else starts from are lists. */
function whatIsWrong({ pages, subPackages, subpackages, tabBar }: AppJson): string | undefined {
  const isTexts = (value: unknown) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (!isTexts(pages) || pages.length === 0) return 'app.json lists no "pages".';
  const packages = subPackages ?? subpackages ?? [];
  const isPackage = (item: { root?: unknown; pages?: unknown } | null) =>
    typeof item?.root === 'string' && isTexts(item.pages);
  if (!Array.isArray(packages) || !packages.every(isPackage)) {
    return 'Each of "subPackages" needs a "root" and "pages".';
  }
  const isTab = (item: { pagePath?: unknown } | null) => typeof item?.pagePath === 'string';
  if (tabBar !== undefined && !(Array.isArray(tabBar?.list) && tabBar.list.every(isTab))) {
    return '"tabBar" needs a "list" whose items have a "pagePath".';
  }
  return undefined;
}

/**
 * Every page and where app.json names it, the subpackages' after the main package's; both spellings
 * of the key are WeChat's.
 */
function routes(app: AppJson): Map<string, string[]> {
  const packages = (app.subPackages ?? app.subpackages ?? []) as {
    root: string;
    pages: string[];
  }[];
  const found = new Map(app.pages.map((page) => [page, ['"pages"', `"${page}"`]]));
  for (const { root, pages } of packages) {
    for (const page of pages) {
      found.set(`${root.replace(/^\/|\/$/g, '')}/${page}`, [`"${root}"`, `"${page}"`]);
    }
  }
  return found;
}

function readUnit(
  project: Project,
  want: Wanted,
  shared: Map<string, Wanted>,
  wanted: Wanted[],
): CompilationUnit | undefined {
  const { stem, by, page } = want;
  const { files, resolver } = project;
  const path = resolver.pathOf(stem);
  const script = ['.ts', '.js'].map((ext) => stem + ext).find((file) => project.has(file));
  if (!project.has(`${stem}.wxml`)) complain(project, want, `${path}.wxml is missing.`);
  if (!script) complain(project, want, `${path}.ts (or .js) is missing.`);
  for (const ext of ['.less', '.scss', '.sass']) {
    if (files.isFile(stem + ext) && !files.isFile(`${stem}.wxss`)) {
      project.warn(stem + ext, 'Only .wxss is compiled here: this style is missing.');
    }
  }
  const json = project.has(`${stem}.json`)
    ? readJson<ComponentJson>(project, `${stem}.json`)
    : { file: by.file, text: '', value: {} as ComponentJson };
  if (!json || !script) return undefined;
  if (!page && json.value.component !== true) {
    complain(project, want, `${path}.json must say "component": true.`);
  }
  const own = uses(project, json);
  const generics = genericDefaults(project, json);
  wanted.push(...own.values(), ...generics.values());
  return {
    path,
    stem,
    script,
    page,
    json: {
      ...json.value,
      usingComponents: paths(project, new Map([...shared, ...own])),
      ...(json.value.componentGenerics && {
        componentGenerics: Object.fromEntries(
          Object.keys(json.value.componentGenerics).map((name) => {
            const fallback = generics.get(name);
            return [name, fallback ? { default: resolver.pathOf(fallback.stem) } : true];
          }),
        ),
      }),
    },
  };
}

function paths(project: Project, used: Map<string, Wanted>): Record<string, string> {
  return Object.fromEntries(
    [...used].map(([tag, { stem }]) => [tag, project.resolver.pathOf(stem)]),
  );
}

/** The components that a .json names under usingComponents, by tag. */
function uses(project: Project, json: JsonFile<{ usingComponents?: Record<string, string> }>) {
  const found = new Map<string, Wanted>();
  for (const [tag, request] of Object.entries(json.value.usingComponents ?? {})) {
    const want = findComponent(project, json, request, ['"usingComponents"', `"${tag}"`]);
    if (want) found.set(tag, want);
  }
  return found;
}

function genericDefaults(project: Project, json: JsonFile<ComponentJson>) {
  const found = new Map<string, Wanted>();
  for (const [name, generic] of Object.entries(json.value.componentGenerics ?? {})) {
    if (generic === true || generic.default === undefined) continue;
    const needles = ['"componentGenerics"', `"${name}"`, '"default"'];
    const want = findComponent(project, json, generic.default, needles);
    if (want) found.set(name, want);
  }
  return found;
}

function findComponent(
  project: Project,
  by: JsonFile<unknown>,
  request: unknown,
  needles: string[],
): Wanted | undefined {
  const position = positionOf(by.text, ...needles);
  if (typeof request !== 'string') {
    project.error(by.file, 'Expected the path of a component.', by.text, position);
    return undefined;
  }
  if (/^plugin(-private)?:/.test(request)) {
    project.warn(by.file, `Plugins are not run here: "${request}".`, by.text, position);
    return undefined;
  }
  const stem = project.resolver
    .candidates(request, by.file)
    .flatMap((candidate) => [candidate, join(candidate, 'index')])
    .find((candidate) => project.has(`${candidate}.json`));
  if (stem === undefined) {
    const message = `No component at "${request}": neither ${request}.json nor ${request}/index.json.`;
    project.error(by.file, message, by.text, position);
    return undefined;
  }
  return { stem, by, needles, page: false };
}

function complain(project: Project, { by, needles }: Wanted, message: string): void {
  project.error(by.file, message, by.text, positionOf(by.text, ...needles));
}

/** WeChat refuses a tab that is no page, and an icon that is not there. */
function checkTabBar(project: Project, app: JsonFile<AppJson>, pages: string[]): void {
  for (const { pagePath, iconPath, selectedIconPath } of app.value.tabBar?.list ?? []) {
    const at = (needle: string) => positionOf(app.text, '"tabBar"', `"${needle}"`);
    if (!pages.includes(pagePath)) {
      project.error(app.file, `The tab "${pagePath}" is not in "pages".`, app.text, at(pagePath));
    }
    for (const icon of [iconPath, selectedIconPath]) {
      if (icon === undefined || icon.startsWith('@')) continue;
      if (!project.has(project.resolver.fileOf(icon))) {
        project.error(app.file, `The tab icon "${icon}" does not exist.`, app.text, at(icon));
      }
    }
  }
}

function readTheme(project: Project, app: JsonFile<AppJson>): Program['theme'] {
  const location = app.value.themeLocation;
  if (typeof location !== 'string') return undefined;
  const file = project.resolver.fileOf(location);
  if (!project.has(file)) {
    const position = positionOf(app.text, '"themeLocation"');
    project.error(app.file, `"themeLocation": ${location} does not exist.`, app.text, position);
    return undefined;
  }
  return readJson<NonNullable<Program['theme']>>(project, file)?.value;
}

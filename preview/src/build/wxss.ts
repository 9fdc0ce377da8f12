import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postcss, { CssSyntaxError, type AtRule, type Root, type Rule } from 'postcss';
import selectorParser, { type Root as SelectorRoot } from 'postcss-selector-parser';
import valueParser from 'postcss-value-parser';
import { fileUrl } from '../file-url';
import { positionAt } from './build-error';
import type { Project } from './project';
import { checkSelector } from './strict-checks';

/** What a style is compiled for. */
interface StyleOptions {
  /** The component's path, for `:host`; app.wxss has none. */
  host?: string;
  /** Whether it is a component's: WeChat allows fewer selectors there than in a page. */
  component?: boolean;
  /** app.json's darkmode: without it WeChat is always light. */
  darkmode: boolean;
  /** URL prefix of the project's pictures. */
  assetBase: string;
}

/** The CSS of a .wxss file, as CompiledComponent.style describes it; '' when there is no file. */
export function compileStyle(project: Project, file: string, options: StyleOptions): string {
  if (!project.has(file)) return '';
  const root = load(project, file, options, []);
  root.walkComments((comment) => void comment.remove());
  return root.toString();
}

/** One file with its imports in place. A file that imports itself is taken once, as WeChat does. */
function load(project: Project, file: string, options: StyleOptions, importers: string[]): Root {
  const text = project.files.read(file);
  let root: Root;
  try {
    root = postcss.parse(text, { from: file });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const position = { line: error.line ?? 1, column: error.column ?? 1 };
    project.error(file, error.reason, text, position);
    return postcss.root();
  }
  transform(root, project, file, text, options);
  root.walkAtRules('import', (rule) => {
    const imported = findImport(project, file, text, rule);
    if (imported === undefined || [file, ...importers].includes(imported)) rule.remove();
    else rule.replaceWith(load(project, imported, options, [file, ...importers]).nodes);
  });
  return root;
}

function findImport(
  project: Project,
  file: string,
  text: string,
  rule: AtRule,
): string | undefined {
  const position = positionAt(text, rule.source?.start?.offset ?? 0);
  const request = /^(?:url\()?\s*["']?([^"')]+)/.exec(rule.params)?.[1]?.trim() ?? '';
  if (/^(https?:)?\/\//.test(request)) {
    project.warn(file, `Not loaded from elsewhere: ${request}`, text, position);
    return undefined;
  }
  const found = project.resolver
    .candidates(request, file)
    .flatMap((candidate) => [candidate, `${candidate}.wxss`])
    .find((candidate) => project.has(candidate));
  if (found === undefined) {
    project.error(file, `@import: ${request} does not exist.`, text, position);
  }
  return found;
}

function transform(
  root: Root,
  project: Project,
  file: string,
  text: string,
  options: StyleOptions,
): void {
  const selectors = selectorParser((tree) => transformSelector(tree, options.host));
  root.walk((node) => {
    if (node.type === 'rule' && !isKeyframe(node)) {
      try {
        checkSelector(project, file, text, node, options.component === true);
        node.selector = selectors.processSync(node.selector);
      } catch (error) {
        const position = positionAt(text, node.source?.start?.offset ?? 0);
        project.error(file, (error as Error).message, text, position);
      }
    } else if (node.type === 'atrule') {
      node.params = lengths(node.params);
      if (node.name === 'font-face') localFont(node, project);
      // Without darkmode WeChat never matches it, whatever the system says.
      if (!options.darkmode && /prefers-color-scheme\s*:\s*dark/.test(node.params)) node.remove();
    } else if (node.type === 'decl') {
      node.value = urls(lengths(node.value), project, file, options);
    }
  });
}

function isKeyframe(rule: Rule): boolean {
  const { parent } = rule;
  return parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name);
}

function transformSelector(tree: SelectorRoot, host: string | undefined): void {
  tree.walk((node) => {
    if (node.type === 'class') {
      node.value = `__S__${node.value}`;
    } else if (node.type === 'tag') {
      node.value = node.value === 'page' ? 'body' : `wx-${node.value}`;
    } else if (node.type === 'pseudo' && node.value === ':host' && host !== undefined) {
      node.replaceWith(selectorParser.string({ value: `:where([wx-is="${host}"])` }));
    }
  });
}

/** rpx are 1/750 of the page's width. Strings and url() are left alone. */
function lengths(value: string): string {
  if (!value.includes('rpx')) return value;
  const parsed = valueParser(value);
  parsed.walk((node) => {
    if (node.type === 'function' && node.value === 'url') return false;
    if (node.type !== 'word') return undefined;
    const length = valueParser.unit(node.value);
    if (length && length.unit === 'rpx') {
      node.value = `${Number((Number(length.number) / 7.5).toFixed(5))}vw`;
    }
    return undefined;
  });
  return parsed.toString();
}

/** Local pictures become URLs of the output; everything else stays. */
function urls(value: string, project: Project, file: string, { assetBase }: StyleOptions): string {
  if (!value.includes('url(')) return value;
  const parsed = valueParser(value);
  parsed.walk((node) => {
    if (node.type !== 'function' || node.value !== 'url') return;
    const [target] = node.nodes;
    if (!target || /^([a-z]+:|\/\/|#)/i.test(target.value)) return;
    const picture = target.value.startsWith('/')
      ? project.resolver.fileOf(target.value.slice(1))
      : join(dirname(file), target.value);
    const isThere = (path: string) => project.files.isFile(project.resolver.fileOf(path));
    target.value = `${assetBase}/${fileUrl(project.resolver.pathOf(picture), isThere)}`;
  });
  return parsed.toString();
}

/** Icon fonts that libraries load from a CDN, and the npm file that holds the same font. */
const LOCAL_FONTS: Record<string, string> = {
  'vant-icon': '@vant/icons/src/encode-woff2.less',
};

function localFont(rule: AtRule, project: Project): void {
  let family = '';
  rule.walkDecls('font-family', ({ value }) => {
    family = value.replace(/["']/g, '');
  });
  const source = LOCAL_FONTS[family];
  if (source === undefined) return;
  const url = /url\(['"]?(data:font\/woff2[^'")]+)/.exec(
    readFileSync(require.resolve(source), 'utf8'),
  )?.[1];
  rule.walkDecls('src', (decl) => {
    const remote = /(?:https?:)?\/\/[^"')]+/.exec(decl.value)?.[0];
    if (remote) project.remoteFonts[family] = remote;
    decl.value = `url("${url}") format("woff2")`;
  });
}

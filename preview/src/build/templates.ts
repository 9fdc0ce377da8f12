import { TmplGroup } from 'glass-easel-template-compiler';
import { dirname, join } from 'node:path';
import { type Position, positionAt } from './build-error';
import type { CompilationUnit } from './manifest';
import { keepLastAttributes, type Markup, scanMarkup, unescapeMarkup } from './markup-scanner';
import type { Project } from './project';
import { checkMarkup } from './strict-checks';
import { checkWxs, rewriteWxs, WXS_PRELUDE } from './wxs';

/** What the template compiler reports; positions are 0-based. */
interface TemplateProblem {
  isError: boolean;
  level: 'Note' | 'Warn' | 'Error' | 'Fatal';
  message: string;
  startLine: number;
  startColumn: number;
}

/** Mere warnings for glass-easel, but WeChat's compiler refuses the file. */
const REFUSED = new Set(['missing end tag', 'invalid end tag']);

/**
 * Compiles every unit's .wxml, and what these import, include and call, into one JavaScript
 * module: it exports `templates` (by path, for glass-easel's groupList) and `hooks`.
 */
export function compileTemplates(project: Project, units: CompilationUnit[]): string {
  const group = new TmplGroup();
  try {
    const compiler = new TemplateCompiler(project, group);
    for (const { path, page } of units) compiler.addTemplate(path, page);
    const gens = [...compiler.templates].map(
      (path) => `templates[${JSON.stringify(path)}] = ${group.getTmplGenObject(path)};`,
    );
    return [
      'export var templates = {}, hooks = {};',
      'var G = templates, R = {};',
      WXS_PRELUDE,
      group.exportGlobals(),
      HOOKS,
      group.exportAllScripts(),
      ...gens,
    ].join('\n');
  } finally {
    group.free();
  }
}

/** Q.A and Q.C are where glass-easel's generated code looks for its two filters. */
const HOOKS = `
Q.A = function (listener, path) { return hooks.changeProp ? hooks.changeProp(listener, path) : listener; };
Q.C = function (elem, event, listener, path) {
  return hooks.event ? hooks.event(elem, event, listener, path) : listener.apply(elem, [event]);
};
`;

class TemplateCompiler {
  readonly templates = new Set<string>();
  private readonly scripts = new Set<string>();

  constructor(
    private readonly project: Project,
    private readonly group: TmplGroup,
  ) {}

  /** Adds a .wxml and all it needs. A file that is not there has been reported by who asked. */
  addTemplate(path: string, page = false): void {
    const file = this.project.resolver.fileOf(`${path}.wxml`);
    if (this.templates.has(path) || !this.project.has(file)) return;
    this.templates.add(path);
    const text = this.project.files.read(file);
    const markup = scanMarkup(text);
    checkMarkup(this.project, file, text, markup, page);
    if (!this.compile(path, file, text, markup)) return;
    this.addInlineScripts(path, file, text, markup);
    const templates = this.group.getDirectDependencies(path) as string[];
    const scripts = this.group.getScriptDependencies(path) as string[];
    this.addNeeded('.wxml', templates, path, text, markup, (needed) => this.addTemplate(needed));
    this.addNeeded('.wxs', scripts, path, text, markup, (needed) => this.addScript(needed));
  }

  private compile(path: string, file: string, text: string, markup: Markup): boolean {
    // First with every character in its place, for the positions of errors.
    const placed = keepLastAttributes(text, markup);
    const problems = this.group.addTmpl(path, placed) as TemplateProblem[];
    let failed = false;
    for (const { isError, level, message, startLine, startColumn } of problems) {
      const position = { line: startLine + 1, column: startColumn + 1 };
      if (isError || REFUSED.has(message)) {
        failed = true;
        this.project.error(file, message, text, position);
      } else if (level === 'Warn') {
        this.project.warn(file, message, text, position);
      }
    }
    const final = unescapeMarkup(placed, markup);
    if (!failed && final !== placed) this.group.addTmpl(path, final);
    return !failed;
  }

  private addInlineScripts(path: string, file: string, text: string, { tags }: Markup): void {
    const bodies = tags.filter(({ body }) => body && text.slice(body.start, body.end).trim());
    for (const { attributes, body } of bodies) {
      const module = attributes.find(({ name }) => name === 'module')?.value;
      if (module === undefined || !body) continue;
      const script = this.script(path, file, text, body.start, body.end);
      this.group.setInlineScript(path, module, script);
    }
  }

  private addScript(path: string): void {
    if (this.scripts.has(path)) return;
    this.scripts.add(path);
    const file = this.project.resolver.fileOf(`${path}.wxs`);
    const text = this.project.files.read(file);
    this.group.addScript(path, this.script(path, file, text, 0, text.length));
  }

  /** Checks and rewrites the WXS that stands in `text` from `start` to `end`; adds what it requires. */
  private script(path: string, file: string, text: string, start: number, end: number): string {
    const source = text.slice(start, end);
    const first = positionAt(text, start);
    for (const { message, line, column } of checkWxs(source)) {
      const position: Position = {
        line: first.line + line - 1,
        column: line === 1 ? first.column + column - 1 : column,
      };
      this.project.error(file, message, text, position);
    }
    return rewriteWxs(source, ({ request, offset }) => {
      const needed = normalize(path, request.replace(/\.wxs$/, ''));
      if (this.project.has(this.project.resolver.fileOf(`${needed}.wxs`))) {
        this.addScript(needed);
      } else {
        const position = positionAt(text, start + offset);
        this.project.error(file, `require: ${needed}.wxs does not exist.`, text, position);
      }
      return `/${needed}`;
    });
  }

  private addNeeded(
    extension: '.wxml' | '.wxs',
    needs: string[],
    path: string,
    text: string,
    { tags }: Markup,
    add: (needed: string) => void,
  ): void {
    const { resolver } = this.project;
    for (const needed of needs) {
      if (this.project.has(resolver.fileOf(needed + extension))) {
        add(needed);
        continue;
      }
      const src = tags
        .flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'src'))
        .find(({ value }) => normalize(path, value).replace(/\.(wxml|wxs)$/, '') === needed);
      const position = src && positionAt(text, src.start);
      const message = `${needed}${extension} does not exist.`;
      this.project.error(resolver.fileOf(`${path}.wxml`), message, text, position);
    }
  }
}

/** The path that `request` means in the file at `path`. */
function normalize(path: string, request: string): string {
  const joined = request.startsWith('/') ? request : `/${join(dirname(path), request)}`;
  return joined.slice(1).replace(/\\/g, '/');
}

/** Checks for what compiles here and does not work in WeChat. */
import type { Rule } from 'postcss';
import selectorParser, { type Node } from 'postcss-selector-parser';
import { positionAt } from './build-error';
import type { Markup } from './markup-scanner';
import type { Project } from './project';

const EVENT = /^(?:capture-)?(?:mut-)?(?:bind|catch):?./;

export function checkMarkup(
  project: Project,
  file: string,
  text: string,
  { tags, texts }: Markup,
  isPage: boolean,
): void {
  const refuse = (message: string, offset: number) =>
    project.refuse(file, message, text, positionAt(text, offset));
  for (const { attributes } of tags) {
    for (const { name, value, start } of attributes) {
      if (!EVENT.test(name) || value.trim() !== '') continue;
      refuse(`${name} names no handler: WeChat then binds nothing, and catches nothing.`, start);
    }
  }
  const words = texts.find(([start, end]) => text.slice(start, end).trim() !== '')?.[0] ?? Infinity;
  tags.forEach(({ name, start }, index) => {
    if (name !== 'page-meta') return;
    if (!isPage) refuse('<page-meta> works in a page only.', start);
    else if (index > 0 || words < start)
      refuse('<page-meta> must be the first node of the page.', start);
  });
}

const NOT_ALLOWED = 'Some selectors are not allowed in component wxss';
const FORBIDDEN: Partial<Record<Node['type'], string>> = {
  tag: 'a tag name selector',
  id: 'an ID selector',
  attribute: 'an attribute selector',
};

/** WeChat's compiler reports these selectors; an older one drops the whole file. */
export function checkSelector(
  project: Project,
  file: string,
  text: string,
  rule: Rule,
  isComponent: boolean,
): void {
  const start = rule.source?.start?.offset ?? 0;
  const { raw } = (rule.raws.selector ?? {}) as { raw?: string };
  const refuse = (message: string, node: Node) =>
    project.refuse(file, message, text, positionAt(text, start + node.sourceIndex));
  // WeChat's compiler does not look inside :not() and its kind.
  for (const selector of selectorParser().astSync(raw ?? rule.selector).nodes) {
    for (const node of selector.nodes) {
      if (node.type === 'universal') refuse('unexpected token `*`', node);
      const what = isComponent && FORBIDDEN[node.type];
      if (what) refuse(`${NOT_ALLOWED}: ${what}`, node);
    }
  }
}

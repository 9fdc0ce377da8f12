/** rich-text: nodes or an HTML string; only what WeChat trusts reaches the page. */
import { assetUrl } from '../environment/asset-url';
import { defineBuiltIn } from '../framework/define-built-in';

interface RichNode {
  type?: string;
  name?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  children?: RichNode[];
}

const TRUSTED = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup
  dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li
  mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr
  tt u ul`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  'class style alt src width height start type colspan rowspan align dir span color size'.split(
    ' ',
  ),
);

function build(doc: Document, node: RichNode, owner: string): Node | null {
  if (node.type === 'text') return doc.createTextNode(decode(doc, node.text ?? ''));
  const name = String(node.name ?? '').toLowerCase();
  if (!TRUSTED.has(name)) return null;
  const element = doc.createElement(name);
  for (const [key, value] of Object.entries(node.attrs ?? {}))
    if (ATTRIBUTES.has(key))
      element.setAttribute(key, key === 'src' ? assetUrl(String(value), owner) : String(value));
  for (const child of node.children ?? []) {
    const built = build(doc, child, owner);
    if (built) element.append(built);
  }
  return element;
}

function decode(doc: Document, text: string): string {
  const area = doc.createElement('textarea');
  area.innerHTML = text;
  return area.value;
}

/** Parses without running anything: DOMParser makes an inert document. */
function parse(html: string): RichNode[] {
  const walk = (node: Node): RichNode => {
    if (!('localName' in node)) return { type: 'text', text: node.textContent ?? '' };
    const element = node as Element;
    const attrs = Object.fromEntries(Array.from(element.attributes, (a) => [a.name, a.value]));
    return { name: element.localName, attrs, children: Array.from(element.childNodes, walk) };
  };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return Array.from(body.childNodes, walk);
}

export function defineRichText(): void {
  defineBuiltIn(
    'rich-text',
    { nodes: null, space: '', userSelect: false },
    ({ host, doc, owner }) => ({
      nodes: (nodes: string | RichNode[]) => {
        const list = typeof nodes === 'string' ? parse(nodes) : (nodes ?? []);
        const built = list.map((node) => build(doc, node, owner));
        host.replaceChildren(...built.filter((node) => node !== null));
      },
    }),
  );
}

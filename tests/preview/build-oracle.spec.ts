/** @jest-environment node */
import { wxmlToJs, wxssToJs } from 'miniprogram-compiler';
import { createContext, runInContext } from 'node:vm';
import { Project } from '../../preview/src/build/project';
import { compileTemplates } from '../../preview/src/build/templates';
import { compileStyle } from '../../preview/src/build/wxss';
import { folderWith, MINIMAL } from '../support/preview/temporaryProject';

/** A rendered node: text, or what both compilers agree to call an element. */
type Node = string | { tag: string; attributes: Record<string, unknown>; children: Node[] };

/** What WeChat's own compiler (wcc, 2020, in miniprogram-compiler) makes of a template. */
function official(folder: string, data: string): Node[] {
  interface WccNode {
    tag: string;
    attr: Record<string, unknown>;
    children: (WccNode | string)[];
  }
  const convert = (node: WccNode | string): Node =>
    typeof node === 'string'
      ? node
      : {
          tag: node.tag.replace(/^wx-/, ''),
          attributes: node.attr,
          children: node.children.map(convert),
        };
  const host = createContext({ window: {}, __wxAppCode__: {}, console });
  const make = runInContext(`(function () { var global = {}; ${wxmlToJs(folder)} })`, host);
  const render = make()('pages/a/a.wxml');
  return (convert(render(runInContext(data, host), {}, {})) as { children: Node[] }).children;
}

/** What ours makes of it: the compiled module, run with makers of elements that only write down. */
function ours(folder: string, data: string): Node[] {
  const project = Project.open(folder);
  const stem = `${folder}/pages/a/a`;
  const unit = { path: 'pages/a/a', stem, script: `${stem}.js`, page: true, json: {} };
  const module = compileTemplates(project, [unit]).replace('export var', 'var');
  expect(project.errors).toEqual([]);
  const host = createContext({});
  const templates = runInContext(`${module}\n;templates`, host);
  type Children = (...makers: unknown[]) => void;
  const nodes = (fill: Children): Node[] => {
    const made: Node[] = [];
    const text = (content: string) => made.push(content);
    const element = (
      tag: string,
      _: object,
      set: (n: object, c: true) => void,
      inner: Children,
    ) => {
      const attributes: Record<string, unknown> = {};
      set(attributes, true);
      made.push({ tag, attributes, children: nodes(inner) });
    };
    fill(true, text, element);
    return made;
  };
  const set = (into: Record<string, unknown>, name: string, value: unknown) => (into[name] = value);
  const wrapper = {
    setFnFilter: () => undefined,
    r: set,
    c: (into: Record<string, unknown>, value: unknown) => set(into, 'class', value),
  };
  return nodes(templates['pages/a/a']('')(wrapper, true, runInContext(data, host), undefined).C);
}

/** Points where the two differ unless the text is repaired before glass-easel sees it. */
test.each([
  [
    'of an attribute given twice the last counts',
    '<view a="1" b="2" a="{{x}}" class="c" class="d" />',
  ],
  ['an attribute given three times', '<view\n a="1"\n a="2"\n a="3"\n/>'],
  ['quotes within attributes', `<view a='"' a="'" b='>' />`],
  ['\\n in text', '<text>a\\nb\\n{{x}}\\nc</text>'],
  ['nothing but \\n', '<text>\\n</text><view>\\n\\n</view>'],
  ['\\t and \\r', '<text>a\\tb\\r{{x}}</text>'],
  ['escapes in attributes', '<view a="x\\ny\\d\\x41" b="p\\n{{x}}\\tq" />'],
  ['an escaped backslash', '<text>{{x}}\\\\n</text>'],
  ['an unknown escape in text', '<text>{{x}}\\d</text>'],
  ['a comparison in text', '<view>{{ 1 < 2 ? "yes" : "no" }}</view><view b="1" b="2" />'],
  [
    'the name of a type',
    `<wxs module="m">module.exports = function (a) { return a.constructor + a['constructor']; }</wxs>
<view a="{{m(list)}} {{m(x)}} {{m(map)}} {{m(1)}} {{m(true)}}" />`,
  ],
  [
    'a type compared',
    `<wxs module="m">
function f(a) { return a.constructor === 'Array' ? a.join('-') : typeof a; }
module.exports = { f: f };
</wxs><view a="{{m.f(list)}}" b="{{m.f(x)}}" />`,
  ],
  [
    'regular expressions',
    `<wxs module="m">
var number = getRegExp('^-?\\d+(\\.\\d+)?$');
module.exports = { f: function (a) { return a + number.test(a); }, w: 'a b'.replace(getRegExp("\\bb"), 'c') };
</wxs><view a="{{m.f('40')}}" b="{{m.f('4x')}}" c="{{m.f('-4.5')}}" d="{{m.w}}" />`,
  ],
  [
    'backslashes in strings of WXS',
    `<wxs module="m">module.exports = { a: '\\d'.length, b: "\\n".length, d: '\\b'.length, e: '\\u0041'.length }</wxs>
<view a="{{m.a}}" b="{{m.b}}" d="{{m.d}}" e="{{m.e}}" />`,
  ],
  [
    'dates',
    `<wxs module="m">module.exports = getDate(0).getTime() + getDate(2020, 1, 1).getMonth()</wxs>
<view a="{{m}}" />`,
  ],
  [
    'modules that require modules',
    `<wxs src="./u.wxs" module="u" /><wxs src="../a/u.wxs" module="again" />
<view a="{{u.twice(x)}}" b="{{again.type(list)}}" />`,
  ],
])('%s', (_, wxml) => {
  const folder = folderWith({
    ...MINIMAL,
    'pages/a/a.wxml': wxml,
    'pages/a/u.wxs':
      'var v = require("../v.wxs"); module.exports = { twice: v.twice, type: function (a) { return a.constructor } };',
    'pages/v.wxs': 'module.exports = { twice: function (a) { return a + a; } };',
  });
  const data = '({ x: "X", list: [1, 2], map: { k: 1 } })';
  const blank = (node: Node) => typeof node !== 'string' || node.trim() !== '' || node === '\n';
  const expected = official(folder, data);
  expect(expected.length).toBeGreaterThan(0);
  expect(ours(folder, data).filter(blank)).toEqual(expected);
});

/** Selectors of a component on which WeChat's compiler of styles (wcsc, 2019) has a word. */
test.each([
  '.a .b',
  '.a > .b + .c',
  '.a::before',
  '.a:active .b:first-child',
  '.a:nth-child(2)',
  '.a:not(.b)',
  '.a:not([b])',
  ':host',
  '@media (min-width: 1px) { .a {} } .b',
  '@keyframes k { from { top: 0 } to { top: 1px } } .a',
  'view',
  'view.a',
  '.a view',
  '.a > view',
  '.a, view',
  'page .a',
  '.a #b',
  '.a[b]',
  '.a [b="c"]',
  '@media (min-width: 1px) { .a view {} } .b',
])('a component may have %s, or not, as WeChat says', (selector) => {
  const wxss = `.z { top: 0 }\n${selector} { top: 0 }`;
  const folder = folderWith({ ...MINIMAL, 'x.wxss': wxss, 'x.json': '{ "component": true }' });
  const project = Project.open(folder);
  const options = { host: 'x', component: true, darkmode: true, assetBase: '' };
  compileStyle(project, `${folder}/x.wxss`, options);
  const told = /Some selectors are not allowed in component wxss[^(]*\(\.?\/?x\.wxss:(\d+)/;
  const line = told.exec(wxssToJs(folder))?.[1];
  expect(project.errors.map((error) => String(error.line))).toEqual(line ? [line] : []);
});

/**
 * What the parts of a page's or a component's definition lead to.
 *
 * What draws it (`project`, `title`, `share`, `notFound`) is pure: all that it needs is handed in, or else nobody would
 * tell the page when that changes.
 *
 * To arrive is not to act: nothing that WeChat runs by itself leads to `EventStore.send` or `EventStore.reset`, opens
 * WeChat Pay's sheet or answers in it, but to shut it. What a lifecycle may say is `EventStore.observe`, whose type
 * takes no act.
 *
 * Both are followed through every function that is called or handed on, across files.
 */
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');
const PLANTED = path.join(root, 'miniprogram/pages/planted.ts');

/** Pages that act by arriving or are drawn from what is not handed in, each in another way; the search finds them all. */
const planted = `
import { settings, store } from '../store/index';
import { paymentFlow, stepRunner } from '../flows/index';
import { skipStep } from '../flows/stepNavigation';
import { definePage } from '../view/definePage';
import { payment, paySheet } from '../services/container';
const follow = () => store.send({ type: 'follow', route: 'profile' });
const words = { zh: {}, en: {} } as never;
const later = async () => { await Promise.resolve(); follow(); };
definePage({ words, project: () => ({}), shown: follow, on: { tap: follow } });
definePage({ words, project: () => ({}), opened() { setTimeout(follow); } });
definePage({ words, project: () => ({}), ready() { void later(); } });
definePage({ words, project: () => (void paymentFlow.pay('LT000001', ''), {}) });
definePage({ words, project: () => ({}), shown() { this.update({}); stepRunner.playToEnd(); } });
Page({ onUnload() { store.reset(); } });
Component({ lifetimes: { attached() { this.act(); } }, methods: { act() { void skipStep('pay', {}); } } });
App({ onShow: follow });
const once = (act: () => unknown) => { let done = false; return () => { if (!done) act(); done = true; }; };
const wrapped = once(() => store.send({ type: 'follow', route: 'profile' }));
const bound = follow.bind(null);
class Hand { act = () => store.send({ type: 'follow', route: 'profile' }); }
const hand = new Hand();
const { send } = store;
const { send: tell } = store;
definePage({ words, project: () => ({}), shown() { wrapped(); } });
definePage({ words, project: () => ({}), shown() { bound(); } });
definePage({ words, project: () => ({}), shown() { hand.act(); } });
definePage({ words, project: () => ({}), shown() { send({ type: 'follow', route: 'profile' }); } });
definePage({ words, project: () => ({}), shown() { tell({ type: 'follow', route: 'profile' }); } });
definePage({ words, project: () => ({}), shown() { store['send']({ type: 'follow', route: 'profile' }); } });
definePage({ words, project: () => ({}), shown() { paySheet.choose('success'); } });
definePage({ words, project: () => ({}), shown() { paySheet.choose('cancel'); } });
definePage({ words, project: () => ({}), shown() { void payment.request({} as never); } });
const language = () => settings.language;
let drawn = 0;
const count = () => (drawn += 1);
definePage({ words, project: () => ({}), title: language, share: () => ({ title: '', path: String(Date.now()) }) });
definePage({ words, project: () => ({ drawn: count() }), notFound: () => (wx.hideToast(), null) });
follow();
`;

const { options, fileNames } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
  ts.sys,
  root,
);
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.fileExists = (file) => file === PLANTED || fileExists(file);
host.getSourceFile = (file, version, ...rest) =>
  file === PLANTED
    ? ts.createSourceFile(file, planted, version, true)
    : getSourceFile(file, version, ...rest);
const program = ts.createProgram([...fileNames, PLANTED], options, host);
const checker = program.getTypeChecker();
const scripts = program
  .getSourceFiles()
  .filter(({ fileName }) => /\/miniprogram\/(?!miniprogram_npm).*(?<!\.d)\.ts$/.test(fileName));

const REGISTRARS = ['definePage', 'defineComponent', 'Page', 'Component', 'App'];
/** Where the handlers of a template's events stand. */
const HANDLERS = ['on', 'methods'];
/** The methods that act, by the class or the interface that has them. */
const ACTS: Readonly<Record<string, string[]>> = {
  EventStore: ['send', 'reset'],
  PaySheet: ['choose'],
  PaymentService: ['request'],
  MockPayment: ['request'],
};
/** What is called without acting: a fact that is told, and a sheet that is shut. */
const isMere = (node: ts.Node): boolean =>
  isMethod(node, { EventStore: ['observe'] }) ||
  (ts.isCallExpression(node) && /\bchoose\('cancel'\)$/.test(node.getText()));

const nameOf = (node: ts.NamedDeclaration): string => node.name?.getText() ?? '';
const isMethod = (node: ts.Node, of: typeof ACTS): boolean =>
  (ts.isMethodDeclaration(node) || ts.isMethodSignature(node)) &&
  (ts.isClassDeclaration(node.parent) || ts.isInterfaceDeclaration(node.parent)) &&
  Boolean(of[nameOf(node.parent)]?.includes(nameOf(node)));

/** The name of what is taken as `object['name']`. */
const isKey = (node: ts.Node): node is ts.StringLiteral =>
  ts.isStringLiteral(node) && ts.isElementAccessExpression(node.parent);

/** What a name stands for: the functions, or the values that hold them, that it may call. */
function declarationsOf(name: ts.Identifier | ts.StringLiteral): ts.Node[] {
  let symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  const [part] = symbol?.declarations ?? [];
  if (part && ts.isBindingElement(part)) {
    const taken = (part.propertyName ?? part.name).getText();
    symbol = checker.getTypeAtLocation(part.parent).getProperty(taken);
  }
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return (symbol?.declarations ?? []).filter(
    (it) =>
      scripts.includes(it.getSourceFile()) &&
      (ts.isFunctionLike(it) ||
        ts.isPropertyAssignment(it) ||
        ((ts.isVariableDeclaration(it) || ts.isPropertyDeclaration(it)) && it.initializer)),
  );
}

/**
 * By way of which functions `start` leads to what is looked for, each of that once; no way leads through what
 * is `passed` over.
 */
function waysTo(
  start: ts.Node,
  isGoal: (node: ts.Node) => boolean,
  isPassed: (node: ts.Node) => boolean = () => false,
): string[] {
  const seen = new Set<ts.Node>();
  const ways: string[] = [];
  const open: { node: ts.Node; way: string[] }[] = [{ node: start, way: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, way } = next;
    if (seen.has(node) || isPassed(node)) continue;
    seen.add(node);
    if (isGoal(node)) {
      ways.push(way.join(' → '));
      continue;
    }
    const visit = (it: ts.Node): void => {
      if (ts.isTypeNode(it) || isPassed(it)) return;
      if (ts.isIdentifier(it) || isKey(it)) {
        const found = isOfPhone(it) ? [it] : declarationsOf(it);
        for (const node of found) open.push({ node, way: [...way, it.text] });
      }
      it.forEachChild(visit);
    };
    node.forEachChild(visit);
  }
  return ways;
}

/** A call of WeChat's, whose answer nobody tells a page of, the clock or chance. */
const isOfPhone = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node.parent) &&
  node.parent.expression === node &&
  /^(wx\.\w+|Date\.now|Math\.random)$/.test(node.parent.getText());

/** Where the one event store of the phone, its flows and its services are made. */
const WIRED = ['store/index', 'flows/index', 'services/container'].map((file) =>
  path.join(root, `miniprogram/${file}.ts`),
);

/** What may be another the next time, without a word to whoever draws: what is wired, and what a module changes. */
const isGlobal = (node: ts.Node): boolean => {
  if (isOfPhone(node)) return true;
  if (!ts.isVariableDeclaration(node) || !ts.isVariableDeclarationList(node.parent)) return false;
  if (!ts.isSourceFile(node.parent.parent.parent)) return false;
  return WIRED.includes(node.getSourceFile().fileName) || !(node.parent.flags & ts.NodeFlags.Const);
};

/** The parts of a definition that say what is drawn. */
const DRAWING = ['project', 'title', 'share', 'notFound'];

/** What runs without a tap: the top of a file, and all of a definition but its handlers. */
function arrivals(file: ts.SourceFile): { name: string; node: ts.Node }[] {
  const found: { name: string; node: ts.Node }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && REGISTRARS.includes(node.expression.getText())) {
      let definition = node.arguments[0];
      while (definition && ts.isAsExpression(definition)) definition = definition.expression;
      if (!definition || !ts.isObjectLiteralExpression(definition)) throw new Error('No literal');
      for (const property of definition.properties) {
        if (!property.name || HANDLERS.includes(nameOf(property))) continue;
        found.push({ name: nameOf(property), node: property });
      }
    } else if (ts.isCallExpression(node) && ts.isSourceFile(node.parent.parent)) {
      found.push({ name: 'at the top', node });
    } else if (!ts.isFunctionLike(node) || file.fileName.includes('/view/')) {
      node.forEachChild(visit);
    }
  };
  visit(file);
  return found;
}

const name = ({ fileName }: ts.SourceFile) => path.relative(root, fileName);

test('whatever draws a page or a component is pure: it reads no event store, setting, flow, service, clock or phone', () => {
  const drawing = scripts.map((file) => ({
    file: name(file),
    parts: arrivals(file).filter((part) => DRAWING.includes(part.name)),
  }));
  expect(drawing.flatMap(({ parts }) => parts).length).toBeGreaterThan(75);
  const found = drawing.map(({ file, parts }) => [
    file,
    parts.flatMap(({ name, node }) => waysTo(node, isGlobal).map((way) => `${name}: ${way}`)),
  ]);
  expect(Object.fromEntries(found.filter(([, ways]) => ways!.length > 0))).toEqual({
    'miniprogram/pages/planted.ts': [
      'project: paymentFlow',
      'title: language → settings',
      'share: Date',
      'project: count → drawn',
      'notFound: wx',
    ],
  });
});

test('nothing is placed, paid, sent, followed or taken back by arriving', () => {
  const of = (file: ts.SourceFile) =>
    arrivals(file).flatMap(({ name, node }) => {
      const [way] = waysTo(node, (it) => isMethod(it, ACTS), isMere);
      return way === undefined ? [] : [`${name}: ${way}`];
    });
  const found = scripts.map((file) => [name(file), of(file)] as const);
  expect(scripts.flatMap(arrivals).length).toBeGreaterThan(150);
  expect(Object.fromEntries(found.filter(([, ways]) => ways.length > 0))).toEqual({
    'miniprogram/pages/planted.ts': [
      'shown: follow → send',
      'opened: follow → send',
      'ready: later → follow → send',
      expect.stringMatching(/^project: pay → .*send$/),
      expect.stringMatching(/^shown: playToEnd → .*send$/),
      'onUnload: reset',
      expect.stringMatching(/^lifetimes: act → skipStep → .*send$/),
      'onShow: follow → send',
      expect.stringMatching(/^shown: wrapped → .*send$/),
      'shown: bound → follow → send',
      'shown: act → send',
      'shown: send',
      'shown: tell',
      'shown: send',
      'shown: choose',
      'shown: request',
      'at the top: follow → send',
    ],
  });
});

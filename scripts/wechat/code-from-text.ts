/** Code that is made of text while it runs: WeChat refuses it, and no policy could vouch for it. */
import ts from 'typescript';
import type { Shipped } from './compile';

const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame'];

/** Every place in the shipped scripts that makes code of text, as `file:line what`. */
export function findCodeFromText(shipped: Shipped): string[] {
  return Object.entries(shipped).flatMap(([file, content]) =>
    scriptsOf(file, String(content)).flatMap((script) =>
      codeFromText(script).map((what) => `${file}:${what}`),
    ),
  );
}

function scriptsOf(file: string, text: string): string[] {
  if (/\.(js|wxs)$/.test(file)) return [text];
  if (!file.endsWith('.wxml')) return [];
  return [...text.matchAll(/<wxs\b[^>]*>([^]*?)<\/wxs>/g)].map(([, body = '']) => body);
}

/**
 * What in a script makes code of text, as `line what`: eval in any form; Function, other than asked
 * about; a constructor called as a function, which reaches Function from any value; a timer given text.
 */
export function codeFromText(script: string): string[] {
  const source = ts.createSourceFile('a.js', script, ts.ScriptTarget.Latest, true);
  const found: { at: number; what: string }[] = [];
  // No recursion: a long sum is a tree as deep as it is long.
  const left: ts.Node[] = [source];
  for (let node = left.pop(); node; node = left.pop()) {
    const what = whatMakesCode(node);
    if (what) found.push({ at: node.getStart(), what });
    ts.forEachChild(node, (child) => void left.push(child));
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, what }) => `${source.getLineAndCharacterOfPosition(at).line + 1} ${what}`);
}

function whatMakesCode(node: ts.Node): string | undefined {
  const name = reached(node);
  if (name === 'eval') return 'eval';
  if (name === 'Function' && !isAskedAbout(node)) return 'Function';
  if (!ts.isCallExpression(node)) return undefined;
  const called = reached(node.expression) ?? '';
  if (called === 'constructor') return 'constructor()';
  const [first] = node.arguments;
  return TIMERS.includes(called) && first && isText(first) ? `${called} of text` : undefined;
}

/** The name by which an expression reaches something: `a`, `x.a`, `x['a']`. */
function reached(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: key } = node;
    return ts.isStringLiteralLike(key) ? key.text : undefined;
  }
  // The name after a dot is counted with what stands before it; that of a property is no use of it.
  const { parent } = node;
  const isName = parent && 'name' in parent && parent.name === node;
  return ts.isIdentifier(node) && !isName ? node.text : undefined;
}

/** `x instanceof Function` and `Function.prototype` make nothing. */
function isAskedAbout({ parent }: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'prototype';
  return (
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
  );
}

function isText(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

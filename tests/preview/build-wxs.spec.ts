/** @jest-environment node */
import { checkWxs, rewriteWxs } from '../../preview/src/build/wxs';

test.each([
  ['x.constructor', 'x.nv_constructor'],
  ["x['constructor']", 'x["nv_constructor"]'],
  ['({ constructor: 1 })', '({ constructor: 1 })'],
  ['"a.constructor"', '"a.constructor"'],
  ['// x.constructor', '// x.constructor'],
  ['/* x.constructor */ y.constructor', '/* x.constructor */ y.nv_constructor'],
])('the name of a type: %s', (source, expected) => {
  expect(rewriteWxs(source)).toBe(expected);
});

test.each([
  [String.raw`getRegExp('^-?\d+(\.\d+)?$')`, String.raw`getRegExp('^-?\\d+(\\.\\d+)?$')`],
  [String.raw`'\n\t\\ \' \"'`, String.raw`'\n\t\\ \' \"'`],
  [String.raw`"\\d"`, String.raw`"\\d"`],
  [String.raw`"\b\u0041"`, String.raw`"\\b\\u0041"`],
  ['a / b; c /d', 'a / b; c /d'],
])('backslashes in strings: %s', (source, expected) => {
  expect(rewriteWxs(source)).toBe(expected);
});

test('a required module is named by whoever resolves it', () => {
  const required: [string, number][] = [];
  const source = `var a = require('./a.wxs');\n// require('./no.wxs')\nrequire( "../b.wxs" );`;
  const result = rewriteWxs(source, ({ request, offset }) => {
    required.push([request, offset]);
    return `/${request.length}`;
  });
  expect(required).toEqual([
    ['./a.wxs', source.indexOf('require')],
    ['../b.wxs', source.lastIndexOf('require')],
  ]);
  expect(result).toBe(`var a = require("/7");\n// require('./no.wxs')\nrequire("/8");`);
});

test('only the ES5 that WXS knows passes', () => {
  expect(checkWxs('var a = function (x) { return x; };')).toEqual([]);
  expect(checkWxs('var a = 1;\nvar = 2;')).toEqual([
    { message: 'Expected identifier but found "="', line: 2, column: 5 },
  ]);
  expect(checkWxs('var a = 1;\n\nlet b = a;')).toMatchObject([{ line: 3, column: 1 }]);
  expect(checkWxs('let b = 1;')[0]?.message).toMatch(/^WXS does not know /);
});

import { codeFromText, findCodeFromText } from '../../scripts/wechat/code-from-text';

test.each([
  ['eval("1")', 'eval'],
  ['(0, eval)("1")', 'eval'],
  ['const run = eval; run("1")', 'eval'],
  ['globalThis.eval("1")', 'eval'],
  ['globalThis["eval"]("1")', 'eval'],
  ['new Function("return 1")', 'Function'],
  ['Function("return this")()', 'Function'],
  ['const F = Function; F("1")', 'Function'],
  ['new window.Function("1")', 'Function'],
  ['Function.apply(null, ["1"])', 'Function'],
  ['[].constructor.constructor("1")()', 'constructor()'],
  ['f["constructor"]("1")', 'constructor()'],
  ['setTimeout("1", 0)', 'setTimeout of text'],
  ['setTimeout("a" + b, 0)', 'setTimeout of text'],
  ['wx.setInterval(`a${b}`, 0)', 'setInterval of text'],
])('%s makes code of text', (script, what) => {
  expect(codeFromText(`\n${script}`)).toEqual([`2 ${what}`]);
});

test.each([
  'x instanceof Function',
  'Function.prototype.toString.call(f)',
  'new this.constructor(1)',
  'a.constructor === Object',
  'setTimeout(() => go("1"), 0)',
  'setTimeout(go, 0)',
  'const evaluate = { eval: 1 }',
  '"eval(1)"; // eval(1)',
])('%s makes none', (script) => {
  expect(codeFromText(script)).toEqual([]);
});

test('each place is told, in order, however deep the script', () => {
  const sum = '"a"' + ' + a'.repeat(20_000);
  expect(codeFromText(`eval(1);\n${sum};\nFunction("1")`)).toEqual(['1 eval', '3 Function']);
});

test('scripts, WXS and the WXS inside templates are looked at, by name', () => {
  const shipped = {
    'a.js': 'eval("1")',
    'b.wxs': 'eval("1")',
    'c.wxml': '<view>eval("1")</view>\n<wxs module="m">eval("1")</wxs>',
    'd.json': '{ "eval": 1 }',
    'e.png': Buffer.from('eval("1")'),
  };
  expect(findCodeFromText(shipped)).toEqual(['a.js:1 eval', 'b.wxs:1 eval', 'c.wxml:1 eval']);
});

/** @jest-environment node */
import { join } from 'node:path';
import { Project } from '../../preview/src/build/project';
import { compileStyle } from '../../preview/src/build/wxss';
import { folderWith, MINIMAL } from '../support/preview/temporaryProject';

interface Given {
  files?: Record<string, string>;
  darkmode?: boolean;
}

function compile(wxss: string, { files = {}, darkmode = false }: Given = {}) {
  const folder = folderWith({ ...MINIMAL, 'pages/a/a.wxss': wxss, ...files });
  const project = Project.open(folder);
  const options = { host: 'pages/a/a', darkmode, assetBase: 'assets' };
  const css = compileStyle(project, join(folder, 'pages/a/a.wxss'), options);
  return {
    css: css.replace(/\s+/g, ' ').trim(),
    errors: project.errors,
    warnings: project.warnings,
  };
}

describe('rpx', () => {
  test.each([
    ['750rpx', '100vw'],
    ['1rpx', '0.13333vw'],
    ['-15rpx', '-2vw'],
    ['.75rpx', '0.1vw'],
    ['0rpx', '0vw'],
    ['7.5rpx 15rpx', '1vw 2vw'],
    ['calc(100% - 75rpx)', 'calc(100% - 10vw)'],
    ['var(--gap, 75rpx)', 'var(--gap, 10vw)'],
  ])('%s is %s', (value, expected) => {
    expect(compile(`.x{margin:${value}}`).css).toBe(`.__S__x{margin:${expected}}`);
  });

  test('in custom properties and media queries', () => {
    expect(compile('.x{--gap:75rpx}').css).toBe('.__S__x{--gap:10vw}');
    expect(compile('@media (min-width:75rpx){.x{top:0}}').css).toContain('(min-width:10vw)');
  });

  test('not inside strings, addresses and names', () => {
    const css = '.x{content:"10rpx";background:url(data:image/png;base64,10rpx);animation:a10rpx}';
    expect(compile(css).css).toBe(css.replace('.x', '.__S__x'));
  });
});

describe('selectors', () => {
  test.each([
    ['.a.b > .c', '.__S__a.__S__b > .__S__c'],
    ['.a-1::before', '.__S__a-1::before'],
    ['.a:not(.b):first-child', '.__S__a:not(.__S__b):first-child'],
    ['view text', 'wx-view wx-text'],
    ['van-button', 'wx-van-button'],
    ['page', 'body'],
    ['page, .a', 'body, .__S__a'],
    ['#id', '#id'],
    ['.a[data-x="view .b"]', '.__S__a[data-x="view .b"]'],
    ['*', '*'],
    [':host', ':where([wx-is="pages/a/a"])'],
    [':host .a', ':where([wx-is="pages/a/a"]) .__S__a'],
    ['.w-1\\/2', '.__S__w-1\\/2'],
  ])('%s becomes %s', (selector, expected) => {
    expect(compile(`${selector}{top:0}`).css).toBe(`${expected}{top:0}`);
  });

  test('steps of keyframes are no tags', () => {
    const css = '@keyframes k{from{top:0}50%{top:1px}to{top:2px}}';
    expect(compile(css).css).toBe(css);
  });
});

describe('@import', () => {
  test('is put in place, from any depth, in any of its spellings', () => {
    const { css, errors } = compile(
      '@import "b.wxss"; @import "/common/c"; @import url("./d.wxss"); .a{top:0}',
      {
        files: {
          'pages/a/b.wxss': '@import "../../common/e.wxss"; .b{top:0}',
          'common/c.wxss': '.c{width:75rpx}',
          'common/e.wxss': '.e{top:0}',
          'pages/a/d.wxss': '.d{top:0}',
        },
      },
    );
    expect(errors).toEqual([]);
    expect([...css.matchAll(/__S__(\w)/g)].map(([, name]) => name).join('')).toBe('ebcda');
    expect(css).toContain('.__S__c{width:10vw}');
  });

  test('in a circle ends', () => {
    const { css } = compile('@import "b.wxss"; .a{top:0}', {
      files: { 'pages/a/b.wxss': '@import "a.wxss"; .b{top:0}' },
    });
    expect(css).toContain('.__S__b{top:0}');
  });

  test('from elsewhere is left out, and said', () => {
    const { css, warnings } = compile('@import "https://example.com/x.css"; .a{top:0}');
    expect(css).toBe('.__S__a{top:0}');
    expect(warnings).toMatchObject([{ file: 'pages/a/a.wxss', line: 1 }]);
  });

  test('of a missing file names the place', () => {
    expect(compile('.a{top:0}\n  @import "gone.wxss";').errors).toMatchObject([
      { file: 'pages/a/a.wxss', line: 2, column: 3, message: '@import: gone.wxss does not exist.' },
    ]);
  });
});

test('local pictures become addresses of the output; others stay', () => {
  expect(compile('.a{background:url(/img/x.png)}').css).toContain('url(assets/img/x.png)');
  expect(compile('.a{background:url("../../img/x.png")}').css).toContain('url("assets/img/x.png")');
  expect(compile('.a{background:url(data:,x)}').css).toContain('url(data:,x)');
});

test('dark styles count only in a Mini Program that has a dark mode', () => {
  const css = '@media (prefers-color-scheme: dark){.a{color:#fff}}';
  expect(compile(css).css).toBe('');
  expect(compile(css, { darkmode: true }).css).toContain('.__S__a{color:#fff}');
});

test("Vant's icon font comes from npm, not from its CDN", () => {
  const { css } = compile('@font-face{font-family:"vant-icon";src:url(//at.alicdn.com/f.woff2)}');
  expect(css).toMatch(/src:url\("data:font\/woff2[^"]{1000,}"\) format\("woff2"\)/);
  expect(css).not.toContain('alicdn');
});

test('what is no CSS names the place', () => {
  expect(compile('.a {\n  color: red;\n  }}\n').errors).toMatchObject([
    { file: 'pages/a/a.wxss', line: 3, column: 4, message: 'Unexpected }' },
  ]);
  expect(compile('.a{top:0}\n.b[{top:0}').errors).toMatchObject([{ line: 2, column: 3 }]);
});

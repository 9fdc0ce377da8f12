import { transformSync, type Message, type TransformFailure } from 'esbuild';

/** A require() of another WXS module: its path as written, and where. */
interface WxsRequire {
  request: string;
  offset: number;
}

const TOKEN =
  /\/\/.*|\/\*[\s\S]*?\*\/|\brequire\s*\(\s*(["'])(.*?)\1\s*\)|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\.\s*constructor\b|\[\s*(["'])constructor\3\s*\]/g;

/**
 * WXS looks like JavaScript and is not. As JavaScript it needs two repairs, which WeChat's own
 * compiler makes as well: `x.constructor` is the *name* of x's type (`'Array'`), and a backslash
 * before anything but a known escape is itself part of the string (`'\d'` is two characters, which
 * getRegExp relies on). `resolve` gives the module path that a require() means.
 */
export function rewriteWxs(
  source: string,
  resolve: (required: WxsRequire) => string = ({ request }) => request,
): string {
  return source.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const request = rest[1] as string | undefined;
    if (request !== undefined) {
      return `require(${JSON.stringify(resolve({ request, offset: rest[3] as number }))})`;
    }
    if (token.startsWith('/')) return token;
    if (token.startsWith('.')) return `.${TYPE_NAME}`;
    if (token.startsWith('[')) return `[${JSON.stringify(TYPE_NAME)}]`;
    return token.replace(/\\([\s\S])/g, (escape, char: string) =>
      KNOWN_ESCAPES.includes(char) ? escape : `\\${escape}`,
    );
  });
}

const KNOWN_ESCAPES = 'nrt\'"\\';
const TYPE_NAME = 'nv_constructor';

/** JavaScript that must run before any rewritten WXS: its library, and the type names. */
export const WXS_PRELUDE = `
var getDate = function () { return new Date(...arguments); };
var getRegExp = function (pattern, flags) { return new RegExp(pattern, flags); };
[Object, Function, Array, String, Boolean, Number, Date, RegExp].forEach(function (type) {
  Object.defineProperty(type.prototype, '${TYPE_NAME}', { value: type.name, writable: true, configurable: true });
});
`;

type WxsProblem = { message: string; line: number; column: number };

/** By text: most are unchanged in the next build, and each synchronous check starts a process. */
const checked = new Map<string, WxsProblem[]>();

/** What is wrong with a WXS text: not JavaScript, or newer than the ES5 that WXS knows. */
export function checkWxs(source: string): WxsProblem[] {
  const problems = checked.get(source) ?? problemsOf(source);
  checked.set(source, problems);
  return problems;
}

function problemsOf(source: string): WxsProblem[] {
  try {
    transformSync(source, { target: 'es5', logLevel: 'silent' });
    return [];
  } catch (failure) {
    return (failure as TransformFailure).errors.map(({ text, location }: Message) => ({
      message: text.replace(/^Transforming (.+?) to the configured .*$/, 'WXS does not know $1.'),
      line: location?.line ?? 1,
      column: (location?.column ?? 0) + 1,
    }));
  }
}

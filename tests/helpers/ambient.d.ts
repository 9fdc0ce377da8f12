/** miniprogram-api-typings says `require` is WeChat's; under jest it is Node's. */
interface Require {
  resolve: NodeJS.RequireResolve;
}

declare module 'miniprogram-simulate/src/utils' {
  const utils: { readJson(file: string): object | null };
  export default utils;
}

declare module 'stylelint' {
  interface Linted {
    report: string;
    results: { warnings: { rule: string }[] }[];
  }
  export default stylelint;
  const stylelint: { lint(options: Record<string, string>): Promise<Linted> };
}

declare module '*/eslint.browsers.mjs' {
  import type { ConfigWithExtends } from 'typescript-eslint';
  export const browsers: Pick<ConfigWithExtends, 'extends' | 'rules'>;
}

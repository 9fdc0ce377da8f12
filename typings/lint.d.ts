/** Of the tools that the tests run over the sources, what they call. */
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

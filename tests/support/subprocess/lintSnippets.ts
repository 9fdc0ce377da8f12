/**
 * `tsx tests/support/subprocess/lintSnippets.ts`: reads `{ scripts, styles }` as JSON, and prints of each text the rules that
 * refuse it where it ships.
 */
import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import tseslint from 'typescript-eslint';
import { browsers } from '../../../eslint.browsers.mjs';
import { root } from './run';

async function main([scripts, styles]: [string[], string[]]): Promise<string[][]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: tseslint.config({
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      ...browsers,
    }) as never,
  });
  const found: string[][] = [];
  for (const code of scripts) {
    const [result] = await eslint.lintText(code, { filePath: 'miniprogram/planted.ts' });
    found.push(result!.messages.map(({ ruleId, message }) => ruleId ?? message));
  }
  for (const code of styles) {
    const { results } = await stylelint.lint({ cwd: root, code, codeFilename: 'planted.wxss' });
    found.push(results[0]!.warnings.map(({ rule }) => rule));
  }
  return found;
}

main(JSON.parse(process.argv[2]!) as [string[], string[]]).then(
  (found) => console.log(JSON.stringify(found)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

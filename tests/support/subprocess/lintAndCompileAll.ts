/**
 * `tsx tests/support/subprocess/lintAndCompileAll.ts`: the compiler and ESLint over every source file, in one process,
 * because reading and checking the types is what either spends its time on. Prints `Complaints`.
 */
import path from 'node:path';
import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import ts from 'typescript';
import { root } from './run';

/** What was found, by the project of the compiler, `eslint` and `stylelint`; empty where there is nothing. */
export type Complaints = Record<string, string>;

/** In the order of eslint.config.mjs: a file belongs to the first project that has it. */
const PROJECTS = ['.', 'preview', 'tests'];

const declarations = new Map<string, ts.SourceFile | undefined>();

/** The program that `tsc -p` makes; what packages declare is read once for all programs. */
function program(project: string): ts.Program {
  const file = path.join(root, project, 'tsconfig.json');
  const unreadable = (fault: ts.Diagnostic): never => {
    throw new Error(text([fault]));
  };
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: unreadable };
  const config = ts.getParsedCommandLineOfConfigFile(file, undefined, host);
  if (!config) throw new Error(`${file} cannot be read.`);
  const compiler = ts.createCompilerHost(config.options, true);
  const { getSourceFile } = compiler;
  compiler.getSourceFile = (name, ...rest) => {
    if (!name.endsWith('.d.ts')) return getSourceFile(name, ...rest);
    if (!declarations.has(name)) declarations.set(name, getSourceFile(name, ...rest));
    return declarations.get(name);
  };
  return ts.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    configFileParsingDiagnostics: config.errors,
    host: compiler,
  });
}

const text = (faults: readonly ts.Diagnostic[]): string =>
  ts.formatDiagnostics(faults, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  });

const seen = new Set<string>();

function faults(program: ts.Program): ts.Diagnostic[] {
  const own = program.getSourceFiles().filter(({ fileName }) => !seen.has(fileName));
  own.forEach(({ fileName }) => seen.add(fileName));
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
}

async function main(): Promise<Complaints> {
  const programs = PROJECTS.map(program);
  const found = programs.map((each, i) => [PROJECTS[i], text(faults(each))]);
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { project: null, programs } },
    },
  });
  const results = (await eslint.lintFiles('.')).filter(({ messages }) => messages.length > 0);
  const formatter = await eslint.loadFormatter('stylish');
  const styles = await stylelint.lint({
    cwd: root,
    files: 'miniprogram/**/*.wxss',
    formatter: 'string',
  });
  return {
    ...Object.fromEntries(found),
    eslint: await formatter.format(results),
    stylelint: styles.report,
  };
}

main().then(
  (complaints) => console.log(JSON.stringify(complaints)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

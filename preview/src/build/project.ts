import { join, relative } from 'node:path';
import { type BuildError, codeFrame, type Position } from './build-error';
import { InputFiles } from './input-files';
import { forwardSlashes, Resolver } from './resolver';

/** The given folder is no Mini Program; the message gives the reason in one line. */
export class NotAMiniProgram extends Error {
  constructor(
    message: string,
    /** The files that were read to find out. */
    readonly files: InputFiles,
  ) {
    super(message);
  }
}

/** One build of one Mini Program: the files it reads, their paths, and the errors so far. */
export class Project {
  readonly errors: BuildError[] = [];
  readonly warnings: BuildError[] = [];
  /** Remote fonts that a local file replaces: the address that WeChat would fetch, by family. */
  readonly remoteFonts: Record<string, string> = {};
  readonly resolver: Resolver;

  private constructor(
    /** The folder of project.config.json, absolute; errors name files relative to it. */
    readonly folder: string,
    root: string,
    readonly files: InputFiles,
    /** '' where project.config.json names none. */
    readonly appid: string,
  ) {
    this.resolver = new Resolver(files, root);
  }

  /** Finds app.json by project.config.json's miniprogramRoot; else in the folder itself. */
  static open(folder: string, files = new InputFiles()): Project {
    const refuse = (why: string) =>
      new NotAMiniProgram(`${folder} is not a Mini Program: ${why}`, files);
    if (files.kind(folder) !== 'folder') throw refuse('there is no such folder.');
    const config = join(folder, 'project.config.json');
    let root = folder;
    let appid = '';
    if (files.isFile(config)) {
      try {
        const settings = JSON.parse(files.read(config)) as Record<string, string | undefined>;
        root = join(folder, settings['miniprogramRoot'] ?? '');
        appid = settings['appid'] ?? '';
      } catch (error) {
        throw refuse(`project.config.json is not JSON (${(error as Error).message}).`);
      }
    }
    const app = join(root, 'app.json');
    if (!files.isFile(app)) throw refuse(`it has no ${forwardSlashes(relative(folder, app))}.`);
    return new Project(folder, root, files, appid);
  }

  /**
   * Whether a file of the Mini Program exists there. One that leads out of its folder, by `..` or
   * by a link, is none, and an error: WeChat would not find it, and nobody meant to serve it.
   */
  has(file: string): boolean {
    if (!this.files.isFile(file)) return false;
    if (this.resolver.owns(file)) return true;
    this.error(file, 'This is outside the Mini Program, from where nothing is read.');
    return false;
  }

  /** A file's name in messages. */
  nameOf(file: string): string {
    return forwardSlashes(relative(this.folder, file));
  }

  error(file: string, message: string, text?: string, position?: Position): void {
    this.add(this.errors, file, message, text, position);
  }

  warn(file: string, message: string, text?: string, position?: Position): void {
    this.add(this.warnings, file, message, text, position);
  }

  /** What WeChat refuses or drops: an error, and a warning in a package that others must mend. */
  refuse(file: string, message: string, text: string, position: Position): void {
    const npm = /(^|\/)(miniprogram_npm|node_modules)\//.test(this.resolver.pathOf(file));
    this.add(npm ? this.warnings : this.errors, file, message, text, position);
  }

  /** An error in a style that many components import is reported once. */
  private add(
    to: BuildError[],
    file: string,
    message: string,
    text: string | undefined,
    position: Position | undefined,
  ): void {
    const problem: BuildError = {
      file: this.nameOf(file),
      message,
      ...position,
      ...(text !== undefined && position && { frame: codeFrame(text, position) }),
    };
    const same = ({ file, line, column, message }: BuildError) =>
      file === problem.file &&
      line === problem.line &&
      column === problem.column &&
      message === problem.message;
    if (!to.some(same)) to.push(problem);
  }
}

import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** The system does not let a file be read; the message gives the reason in one line. */
export class CannotRead extends Error {
  constructor(
    path: string,
    { message }: Error,
    readonly files: InputFiles,
  ) {
    super(`Cannot read ${path} (${message.split(',')[0]}).`);
  }
}

/**
 * The file system as one build saw it. Every path it was asked about is remembered with a stamp,
 * also one that was not there, so that `changed` can tell whether a build would come out otherwise:
 * an edit, a removal, a file that was missed and now exists, and one that may now be read.
 */
export class InputFiles {
  private readonly seen = new Map<string, string>();
  private readonly walked = new Set<string>();

  /**
   * What stands at a path; links are followed.
   * @throws CannotRead, as all that read do
   */
  kind(path: string): 'file' | 'folder' | undefined {
    const stat = statOf(path);
    this.seen.set(path, stampOf(stat));
    if (isFault(stat)) throw new CannotRead(path, stat, this);
    return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : undefined;
  }

  isFile(path: string): boolean {
    return this.kind(path) === 'file';
  }

  read(path: string): string {
    return this.bytes(path)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  }

  bytes(path: string): Buffer {
    this.kind(path);
    return this.attempt(path, () => readFileSync(path));
  }

  /**
   * Every regular file under a folder whose name matches. Links are left out, so that nothing
   * outside the folder can be reached through it; so are node_modules and hidden folders.
   */
  walk(folder: string, name: RegExp): string[] {
    this.kind(folder);
    this.walked.add(folder);
    const entries = this.attempt(folder, () => readdirSync(folder, { withFileTypes: true }));
    return entries.flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return name.test(entry.name) ? [path] : [];
      if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.')) {
        return [];
      }
      return this.walk(path, name);
    });
  }

  /** Remembers files that someone else has read. */
  remember(paths: Iterable<string>): void {
    for (const path of paths) this.kind(path);
  }

  /** Every path asked about, existing or not. */
  paths(): Iterable<string> {
    return this.seen.keys();
  }

  /** The folders of which everything was asked. */
  folders(): Iterable<string> {
    return this.walked;
  }

  /** Whether any path asked about has changed since. */
  changed(): boolean {
    for (const [path, stamp] of this.seen) {
      if (stampOf(statOf(path)) !== stamp) return true;
    }
    return false;
  }

  private attempt<T>(path: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw new CannotRead(path, error as Error, this);
    }
  }
}

/** Error codes for a path where nothing exists. */
const NOTHING = ['ENOENT', 'ENOTDIR', 'ELOOP'];

/** The stat of a path, undefined when nothing exists there, or the error of reading it. */
function statOf(path: string): Stats | NodeJS.ErrnoException | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    return NOTHING.includes(fault.code ?? '') ? undefined : fault;
  }
}

const isFault = (stat: Stats | NodeJS.ErrnoException | undefined): stat is NodeJS.ErrnoException =>
  stat !== undefined && 'code' in stat;

/** With the time of the last change to the rights as well, which also a file moved here has. */
function stampOf(stat: Stats | NodeJS.ErrnoException | undefined): string {
  if (stat === undefined) return 'absent';
  if (isFault(stat)) return `${stat.code}`;
  return `${stat.mtimeMs}:${stat.ctimeMs}:${stat.size}`;
}

import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/**
 * The file system as one build saw it. Every path it was asked about is remembered with a stamp,
 * also one that was not there, so that `changed` can tell whether a build would come out otherwise:
 * an edit, a removal, and a file that was missed and now exists.
 */
export class Files {
  private readonly seen = new Map<string, string>();

  /** What stands at a path; links are followed. */
  kind(path: string): 'file' | 'folder' | undefined {
    const stat = statOf(path);
    this.seen.set(path, stampOf(stat));
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
    return readFileSync(path);
  }

  /**
   * Every regular file under a folder whose name matches. Links are left out, so that nothing
   * outside the folder can be reached through it; so are node_modules and hidden folders.
   */
  walk(folder: string, name: RegExp): string[] {
    this.kind(folder);
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return name.test(entry.name) ? [path] : [];
      if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.')) {
        return [];
      }
      return this.walk(path, name);
    });
  }

  /** Remembers files that someone else has read. */
  note(paths: Iterable<string>): void {
    for (const path of paths) this.kind(path);
  }

  /** Whether any path asked about has changed since. */
  changed(): boolean {
    for (const [path, stamp] of this.seen) {
      if (stampOf(statOf(path)) !== stamp) return true;
    }
    return false;
  }
}

/** How a system says that nothing stands at a path. */
const NOTHING = ['ENOENT', 'ENOTDIR', 'ELOOP'];

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (NOTHING.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function stampOf(stat: { mtimeMs: number; size: number } | undefined): string {
  return stat ? `${stat.mtimeMs}:${stat.size}` : 'absent';
}

import { type FSWatcher, realpathSync, statfsSync, watch } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { InputFiles } from '../build';

/**
 * Linux's numbers for file systems whose changes may be made where its kernel does not see them:
 * NFS, SMB and CIFS, 9P (Windows' drives in WSL), FUSE (sshfs, Docker Desktop), VirtualBox, Parallels, Ceph.
 */
const REMOTE = [
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546, 0x786f4256, 0x7c7c6673, 0xc36400,
];

/**
 * Reports that the files which a build read may have changed. Folders are watched,
 * not files, so that one that an editor replaces is seen, and one that did not exist before. What
 * changed is not reported: systems differ in that, and the caller can compare stamps.
 */
export class FolderWatcher {
  private watchers: FSWatcher[] = [];

  /** @param folder the project's, absolute: in it, each folder on the way to a file counts as well */
  constructor(
    private readonly folder: string,
    private readonly onChange: () => void,
  ) {}

  /**
   * Watches these files, and no others any more.
   * @returns whether the system tells of all of them: it may be out of watches, or be no witness
   */
  follow(files: InputFiles): boolean {
    const before = this.watchers;
    this.watchers = [];
    let all = !isRemote(this.folder);
    for (const folder of this.foldersOf(files)) {
      try {
        this.watchers.push(watch(folder, this.onChange).on('error', this.onChange));
      } catch (error) {
        // A missing folder is reported by its parent once it exists; above the project nothing is watched.
        const { code } = error as NodeJS.ErrnoException;
        if ((code !== 'ENOENT' && code !== 'ENOTDIR') || folder === this.folder) all = false;
      }
    }
    // Closed last, so that no change is missed in between.
    before.forEach((watcher) => watcher.close());
    return all;
  }

  close(): void {
    this.watchers.forEach((watcher) => watcher.close());
    this.watchers = [];
  }

  private foldersOf(files: InputFiles): Set<string> {
    const folders = new Set([this.folder, ...files.folders()]);
    for (const path of files.paths()) {
      for (const place of new Set([path, realPath(path)])) {
        if (place === this.folder) continue;
        const top = this.topOf(place);
        let folder = dirname(place);
        while (!folders.has(folder)) {
          folders.add(folder);
          if (folder === top || folder === dirname(folder)) break;
          folder = dirname(folder);
        }
      }
    }
    return folders;
  }

  /** The last folder to watch on the way up: those above change too often for other reasons. */
  private topOf(path: string): string {
    const within = relative(this.folder, path);
    if (!within.startsWith('..') && !isAbsolute(within)) return this.folder;
    const installed = path.indexOf(`${sep}node_modules${sep}`);
    return installed < 0 ? dirname(path) : path.slice(0, installed + `${sep}node_modules`.length);
  }
}

/** With links followed, as far as there is something. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function isRemote(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return REMOTE.includes(statfsSync(folder).type);
  } catch {
    return false;
  }
}

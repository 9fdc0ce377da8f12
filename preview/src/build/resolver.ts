import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { InputFiles } from './input-files';

/**
 * Finds the files of a Mini Program. A *path* is what the program calls it (from the root, no
 * leading slash); a *file* is where it is on disk. They differ for npm packages that nobody has
 * packed: `miniprogram_npm/PKG/...` is then read from node_modules, from the folder that the
 * package's own `miniprogram` field names, as WeChat's packer would copy it.
 */
export class Resolver {
  /** Packages taken from node_modules: the folder of each path. */
  readonly packages = new Map<string, string>();

  constructor(
    private readonly files: InputFiles,
    /** The folder of app.json, absolute. */
    readonly root: string,
  ) {}

  /** The file of a path. */
  fileOf(path: string): string {
    for (const [prefix, folder] of this.packages) {
      if (path.startsWith(`${prefix}/`)) return join(folder, path.slice(prefix.length + 1));
    }
    return join(this.root, path);
  }

  /** The path of a file. */
  pathOf(file: string): string {
    for (const [prefix, folder] of this.packages) {
      if (file.startsWith(folder + sep))
        return `${prefix}/${forwardSlashes(relative(folder, file))}`;
    }
    return forwardSlashes(relative(this.root, file));
  }

  /** Whether a file that exists stands in the Mini Program or a package of it, links followed. */
  owns(file: string): boolean {
    const real = realpathSync.native(file);
    return [this.root, ...this.packages.values()].some((folder) =>
      real.startsWith(realpathSync.native(folder) + sep),
    );
  }

  /**
   * What a request written in `from` may mean, best first, as files without extension:
   * `/x` from the root, `./x` beside it, `x` beside it or in an npm package.
   */
  candidates(request: string, from: string): string[] {
    if (request.startsWith('/')) {
      return [this.fileOf(request.slice(1))];
    }
    const beside = join(dirname(from), request);
    if (request.startsWith('.')) return [beside];
    const npm = this.npm(request, from);
    return npm === undefined ? [beside] : [beside, npm];
  }

  /** The file that an npm request means, without extension; nothing when there is no such package. */
  npm(request: string, from: string): string | undefined {
    const name = packageName(request);
    for (const folder of [...ancestors(dirname(from)), this.root]) {
      const packed = join(folder, 'miniprogram_npm');
      if (this.files.kind(join(packed, name)) === 'folder') return join(packed, request);
    }
    for (const folder of [...ancestors(dirname(from)), ...ancestors(this.root)]) {
      const installed = join(folder, 'node_modules', name);
      const field = this.miniprogramField(installed);
      if (field === undefined) continue;
      const base = join(installed, field);
      this.packages.set(`miniprogram_npm/${name}`, base);
      return join(base, request.slice(name.length));
    }
    return undefined;
  }

  private miniprogramField(folder: string): string | undefined {
    const manifest = join(folder, 'package.json');
    if (!this.files.isFile(manifest)) return undefined;
    const { miniprogram } = JSON.parse(this.files.read(manifest)) as { miniprogram?: unknown };
    if (typeof miniprogram === 'string') return miniprogram;
    return this.files.kind(join(folder, 'miniprogram_dist')) ? 'miniprogram_dist' : undefined;
  }
}

/** `@vant/weapp` of `@vant/weapp/button/index`. */
function packageName(request: string): string {
  return request.split('/', request.startsWith('@') ? 2 : 1).join('/');
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

export function forwardSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

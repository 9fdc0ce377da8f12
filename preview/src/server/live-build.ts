import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import {
  type BuildOptions,
  buildProgram,
  type BuildResult,
  CannotRead,
  type InputFiles,
  NotAMiniProgram,
} from '../build';
import { FolderWatcher } from './folder-watcher';

/** A build, and a name for what came out: the same sources give the same id. */
export type Built = BuildResult & { id: string };

interface LiveBuildEvents {
  /** After every build, with what it took in milliseconds. */
  onBuilt(built: Built, ms: number): void;
  /** A one-line message: a file can no longer be read, and the previous build stays. */
  onUnreadable(message: string): void;
}

/** Editors write a file in several steps. */
const SETTLE_MS = 30;
/** Used where the system does not report changes. */
const POLL_MS = 1000;

/** Keeps a build up to date with its files. */
export class LiveBuild {
  private last: Built | undefined;
  private inputs: InputFiles | undefined;
  private running: Promise<Built> | undefined;
  private watching: FolderWatcher | undefined;
  private settling: NodeJS.Timeout | undefined;
  private polling: NodeJS.Timeout | undefined;
  private unreadable: string | undefined;

  constructor(
    private readonly options: BuildOptions,
    private readonly watch: boolean,
    private readonly events: LiveBuildEvents,
  ) {}

  /** The build of the files as they are now; builds first when they have changed. */
  current(): Promise<Built> {
    this.running ??= this.refresh().finally(() => (this.running = undefined));
    return this.running;
  }

  /** After a first build: follows its files until `stop`. */
  start(): void {
    this.watching = new FolderWatcher(resolve(this.options.project), () => {
      this.settling ??= setTimeout(() => {
        this.settling = undefined;
        this.look();
      }, SETTLE_MS);
    });
    this.follow();
    // What has changed since the build read it.
    this.look();
  }

  stop(): void {
    this.watching?.close();
    this.watching = undefined;
    clearTimeout(this.settling);
    clearInterval(this.polling);
  }

  private look(): void {
    this.current().catch((error: Error) => this.events.onUnreadable(error.message));
  }

  private follow(): void {
    if (!this.watching || !this.inputs) return;
    const told = this.watching.follow(this.inputs);
    clearInterval(this.polling);
    this.polling = told ? undefined : setInterval(() => this.look(), POLL_MS);
  }

  private async refresh(): Promise<Built> {
    while (!this.last || (this.watch && this.inputs?.changed())) {
      const start = Date.now();
      const result = await this.build();
      if (result) {
        this.last = { ...result, id: idOf(result) };
        this.inputs = result.inputs;
        this.events.onBuilt(this.last, Date.now() - start);
      }
      this.follow();
    }
    return this.last;
  }

  /**
   * The first build fails when there is no Mini Program; later that is an error like others. What
   * cannot be read is no build at all.
   */
  private async build(): Promise<BuildResult | undefined> {
    try {
      const result = await buildProgram(this.options);
      this.unreadable = undefined;
      return result;
    } catch (error) {
      if (!this.last) throw error;
      if (error instanceof NotAMiniProgram) {
        const errors = [{ file: '', message: error.message }];
        return { ok: false, errors, warnings: [], inputs: error.files };
      }
      if (!(error instanceof CannotRead)) throw error;
      this.inputs = error.files;
      if (this.unreadable !== error.message) this.events.onUnreadable(error.message);
      this.unreadable = error.message;
      return undefined;
    }
  }
}

function idOf(result: BuildResult): string {
  const hash = createHash('sha256');
  if (!result.ok) return hash.update(JSON.stringify(result.errors)).digest('hex');
  for (const [name, bytes] of result.files) hash.update(name).update(bytes);
  return hash.digest('hex');
}

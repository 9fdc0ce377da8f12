import { createHash } from 'node:crypto';
import { buildProgram, NotAMiniProgram, type BuildOptions, type BuildResult } from '../build';

/** A build, and a name for what came out: the same sources give the same id. */
export type Built = BuildResult & { id: string };

const POLL_MS = 200;

/**
 * Keeps a build up to date with its files. Polling the few hundred files that were read is a
 * matter of milliseconds, and unlike fs.watch it behaves the same on every system and misses no
 * file that an editor replaces or that did not exist before.
 */
export class LiveBuild {
  private last: Built | undefined;
  private running: Promise<Built> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: BuildOptions,
    private readonly watch: boolean,
    private readonly onBuilt: (built: Built, ms: number) => void,
  ) {}

  /** The build of the files as they are now; builds first when they have changed. */
  current(): Promise<Built> {
    this.running ??= this.refresh().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Looks for changes until `stop`. */
  start(): void {
    const poll = async () => {
      await this.current();
      if (this.timer) this.timer = setTimeout(poll, POLL_MS);
    };
    this.timer = setTimeout(poll, POLL_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async refresh(): Promise<Built> {
    while (!this.last || (this.watch && this.last.changed())) {
      const start = Date.now();
      const result = await this.build();
      const changed = result.changed.bind(result);
      this.last = { ...result, changed, id: idOf(result) };
      this.onBuilt(this.last, Date.now() - start);
    }
    return this.last;
  }

  /** The first build fails when there is no Mini Program; later that is an error like others. */
  private async build(): Promise<BuildResult> {
    try {
      return await buildProgram(this.options);
    } catch (error) {
      if (!this.last || !(error instanceof NotAMiniProgram)) throw error;
      const errors = [{ file: '', message: error.message }];
      return { ok: false, errors, warnings: [], changed: () => error.changed() };
    }
  }
}

function idOf(result: BuildResult): string {
  const hash = createHash('sha256');
  if (!result.ok) return hash.update(JSON.stringify(result.errors)).digest('hex');
  for (const [name, bytes] of result.files) hash.update(name).update(bytes);
  return hash.digest('hex');
}

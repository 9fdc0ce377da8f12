/** Before the end-to-end tests of a run: builds and serves the preview, and unpacks the browser. */
import path from 'node:path';
import { formatError } from '../../preview/src/build';
import { serve, type Served } from '../../preview/src/server';
import { launchBrowser } from './browser';

export interface Shared {
  served?: Served;
}

/** Never throws, because that would end the whole run: the stories say what went wrong. */
export default async function setup(): Promise<void> {
  try {
    process.env['PREVIEW_URL'] = await start();
  } catch (error) {
    process.env['PREVIEW_ERROR'] = error instanceof Error ? error.message : String(error);
  }
}

async function start(): Promise<string> {
  const problems: string[] = [];
  const served = await serve({
    project: path.resolve(__dirname, '../..'),
    dev: false,
    watch: false,
    port: 0,
    onBuilt: (built) => {
      if (!built.ok) problems.push(...built.errors.map(formatError));
    },
  });
  (globalThis as Shared).served = served;
  if (problems.length > 0) throw new Error(`The preview does not build:\n${problems.join('\n')}`);
  await (await launchBrowser()).close();
  return served.url;
}

/** Before the end-to-end tests of a run: builds and serves the preview, and unpacks the browser. */
import type { Served } from '../../../preview/src/server/index';
import { launchBrowser } from '../browser/browser';
import { servePreview } from '../browser/servePreview';

export interface Shared {
  served?: Served;
}

/** Never throws, because that would end the whole run: the stories say what went wrong. */
export default async function setup(): Promise<void> {
  try {
    const served = await servePreview();
    (globalThis as Shared).served = served;
    await (await launchBrowser()).close();
    process.env['PREVIEW_URL'] = served.url;
  } catch (error) {
    process.env['PREVIEW_ERROR'] = error instanceof Error ? error.message : String(error);
  }
}

import path from 'node:path';
import { formatError } from '../../../preview/src/build/index';
import { serve, type Served } from '../../../preview/src/server/index';

/**
 * This project's preview, built as it is published and served on a free port of this machine.
 * @throws every error of the build, one a line, with file and line
 */
export async function servePreview(): Promise<Served> {
  const problems: string[] = [];
  const served = await serve({
    project: path.resolve(__dirname, '../../..'),
    dev: false,
    watch: false,
    port: 0,
    onBuilt: (built) => {
      if (!built.ok) problems.push(...built.errors.map(formatError));
    },
  });
  if (problems.length === 0) return served;
  await served.close();
  throw new Error(`The preview does not build:\n${problems.join('\n')}`);
}

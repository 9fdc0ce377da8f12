/**
 * The Chromium that comes as an npm package, and the fonts for it: so that a machine with neither
 * a browser nor a Chinese font shows what every other machine shows. Linux on x64 only; elsewhere
 * an installed browser and its fonts serve.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { decompress } from 'wawoff2';

const root = path.resolve(__dirname, '../../..');
const cache = path.join(root, 'node_modules/.cache/journey');

export interface ChromiumPaths {
  executablePath: string;
  /** Folder of the libraries (NSS, expat) that a bare machine lacks. */
  libraries: string;
}

/** Whether the npm package's Chromium can run on this machine at all. */
export const npmChromiumFits = process.platform === 'linux' && process.arch === 'x64';

const versionOf = (name: string): string => {
  const manifest = path.join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
};

/** Unpacks @sparticuz/chromium, once for each version. Two processes at once do no harm. */
export async function npmChromium(): Promise<ChromiumPaths> {
  const home = await once(`chromium-${versionOf('@sparticuz/chromium')}`, async (dir) => {
    // The package unpacks into the temporary folder, and its libraries only where it believes
    // itself to be on Amazon Linux: both are told by the environment of a process of its own.
    const env = { ...process.env, TMPDIR: dir, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    const unpack = 'require("@sparticuz/chromium").executablePath()';
    await promisify(execFile)(process.execPath, ['-e', unpack], { cwd: root, env });
  });
  return {
    executablePath: path.join(home, 'chromium'),
    libraries: path.join(home, 'al2023/lib'),
  };
}

/** The environment in which our own fonts are all there are: Noto Sans SC for Chinese, Inter for the rest. */
export async function fontEnvironment(): Promise<Record<string, string>> {
  const chinese = '@fontsource-variable/noto-sans-sc';
  const latin = '@fontsource-variable/inter';
  const key = `fonts-${versionOf(chinese)}-${versionOf(latin)}`;
  const home = await once(key, async (dir) => {
    mkdirSync(path.join(dir, 'ttf'));
    for (const [name, wanted] of [
      [chinese, /-wght-normal\.woff2$/],
      [latin, /-latin(-ext)?-wght-normal\.woff2$/],
    ] as const) {
      const files = path.join(root, 'node_modules', name, 'files');
      for (const file of readdirSync(files).filter((f) => wanted.test(f))) {
        // Chromium's FreeType does not read WOFF2 where fonts of the system are meant.
        const ttf = await decompress(readFileSync(path.join(files, file)));
        writeFileSync(path.join(dir, 'ttf', file.replace('.woff2', '.ttf')), ttf);
      }
    }
    const family = ['sans-serif', 'system-ui', 'serif', 'monospace'].map(
      (generic) => `  <alias binding="strong"><family>${generic}</family>
    <prefer><family>Inter</family><family>Noto Sans SC</family></prefer></alias>`,
    );
    writeFileSync(
      path.join(dir, 'fonts.conf'),
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${family.join('\n')}
</fontconfig>
`,
    );
  });
  return {
    FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
  };
}

/** A folder in the cache that `fill` has filled, whole or not at all. */
async function once(name: string, fill: (dir: string) => Promise<void>): Promise<string> {
  const home = path.join(cache, name);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(path.join(cache, '.unpacking-'));
  try {
    await fill(dir);
    renameSync(dir, home);
  } catch (error) {
    // Whoever else was unpacking the same was faster.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return home;
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../helpers/run';

interface LockedPackage {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
}

interface Manifest {
  license?: string;
  licenses?: { type: string }[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;

const { packages } = read<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const installed = Object.entries(packages).filter(
  ([where, locked]) => where.includes('node_modules/') && !locked.link,
);
const nameOf = (where: string): string => where.slice(where.lastIndexOf('node_modules/') + 13);

const SHIPS = ['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
const BUILDS = [
  ...SHIPS,
  'MPL-2.0',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Python-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
];

/** Packages whose licence is none of those, or not told; each with the reason why it is well. */
const EXCEPTIONS: Record<string, string> = {
  '@fontsource-variable/inter': 'OFL-1.1: a font for tests and pictures; never shipped',
  '@fontsource-variable/noto-sans-sc': 'OFL-1.1: a font for tests and pictures; never shipped',
  '@csstools/color-helpers': 'MIT-0: MIT that asks for nothing; inside jsdom',
  pako: 'MIT AND Zlib: Zlib asks only that its origin be not misrepresented; inside jszip',
  'exif-parser': 'no field; its LICENSE.md is MIT; inside miniprogram-ci',
  'node-bitmap': 'no field; its README.md is MIT; inside miniprogram-ci',
};

/** Names that older packages use for a licence of the list. */
const ALIASES: Record<string, string> = { 'Apache 2.0': 'Apache-2.0' };

/** Licence of a package as the lock has it, or as its manifest says in the old form. */
function licenceOf(where: string, locked: LockedPackage): string {
  if (locked.license) return locked.license;
  const file = `${where}/package.json`;
  if (!existsSync(path.join(root, file))) return 'unknown';
  const { license, licenses } = read<Manifest>(file);
  return license ?? licenses?.map(({ type }) => ALIASES[type] ?? type).join(' OR ') ?? 'unknown';
}

/** An SPDX expression without nesting: all that a lock file here has. */
const allowed = (licence: string, list: readonly string[]): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((way) => way.split(' AND ').every((part) => list.includes(part)));

function offenders(list: readonly string[], of: (locked: LockedPackage) => boolean): string[] {
  return installed
    .filter(([where, locked]) => of(locked) && !(nameOf(where) in EXCEPTIONS))
    .filter(([where, locked]) => !allowed(licenceOf(where, locked), list))
    .map(([where, locked]) => `${where}: ${licenceOf(where, locked)}`);
}

const builds = ({ dev, devOptional }: LockedPackage): boolean => Boolean(dev ?? devOptional);

test('what runs and ships is under a licence of the short list', () => {
  expect(installed.filter(([, locked]) => !builds(locked)).length).toBeGreaterThan(5);
  expect(offenders(SHIPS, (locked) => !builds(locked))).toEqual([]);
});

test('what builds and tests is under one of the longer list', () => {
  expect(offenders(BUILDS, builds)).toEqual([]);
});

test('every exception is installed, and only to build and test', () => {
  for (const name of Object.keys(EXCEPTIONS)) {
    const places = installed.filter(([where]) => nameOf(where) === name);
    expect([name, places.length > 0, places.every(([, locked]) => builds(locked))]).toEqual([
      name,
      true,
      true,
    ]);
  }
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['Apache-2.0 AND MIT', true],
  ['MIT AND OFL-1.1', false],
  ['GPL-3.0-only', false],
  ['unknown', false],
])('%s: %s', (licence, ok) => {
  expect(allowed(licence, SHIPS)).toBe(ok);
});

/**
 * No dependency runs a script when it is installed: none of these needs to. esbuild's and
 * unrs-resolver's look for a binary that npm already brought, the rest advertise or check.
 * npm 11.16 and later obey `allowScripts`; older ones know no such list short of `ignore-scripts`,
 * which would also stop our own packing of miniprogram_npm.
 */
test('every dependency with an install script is denied it by name', () => {
  const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json');
  const scripted = installed.filter(([, locked]) => locked.hasInstallScript);
  const names = new Set(scripted.map(([where]) => nameOf(where)));
  expect(Object.entries(allowScripts).sort()).toEqual([...names].sort().map((n) => [n, false]));
});

test('the lock names no registry, so that any may serve', () => {
  expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(
    /https?:\/\/[^"]*\.tgz/,
  );
});

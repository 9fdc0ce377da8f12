/** Real Chromium, wherever it can be had, and a phone's screen in it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import { fontEnvironment, npmChromium, npmChromiumFits } from './npmChromium';

/** Chrome, Chromium and Edge where their installers put them. */
const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      path.join(process.env[folder] ?? '', file),
    ),
  ),
};

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Starts a browser. PREVIEW_BROWSER says which: `npm`, `installed`, or a path. Without it the one
 * from npm comes first, because it is the same version everywhere, then an installed one.
 * @throws with what was tried and what to do, when none starts
 */
export async function launchBrowser(): Promise<Browser> {
  const wish = process.env['PREVIEW_BROWSER'];
  const paths = (INSTALLED[process.platform] ?? []).filter((file) => existsSync(file));
  const tries: (() => Promise<LaunchOptions>)[] = [];
  if (wish === 'npm' || (!wish && npmChromiumFits)) tries.push(fromNpm);
  if (wish === 'installed' || !wish) tries.push(...paths.map((file) => () => installed(file)));
  if (wish && wish !== 'npm' && wish !== 'installed') tries.push(() => installed(wish));

  const failures: string[] = [];
  for (const options of tries) {
    try {
      return await chromium.launch({ ...(await options()), args: ARGS });
    } catch (error) {
      failures.push(String(error).split('\n').slice(0, 3).join(' '));
    }
  }
  throw new Error(
    [
      'No browser could be started. Install Chrome, Chromium or Edge, or set PREVIEW_BROWSER to',
      `the path of one.${wish ? ` (PREVIEW_BROWSER is ${wish}.)` : ''}`,
      ...failures,
    ].join('\n'),
  );
}

async function fromNpm(): Promise<LaunchOptions> {
  if (!npmChromiumFits) throw new Error('The Chromium from npm runs on Linux x64 only.');
  const { executablePath, libraries } = await npmChromium();
  const { env } = await installed(executablePath);
  const path = [process.env['LD_LIBRARY_PATH'], libraries].filter(Boolean).join(':');
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: path } };
}

async function installed(executablePath: string): Promise<LaunchOptions> {
  const fonts = process.platform === 'linux' ? await fontEnvironment() : {};
  return { executablePath, env: { ...(process.env as Record<string, string>), ...fonts } };
}

export interface PhoneOptions {
  /** CSS pixels; an ordinary phone when left out. */
  width?: number;
  height?: number;
  lang?: 'en' | 'zh';
  theme?: 'light' | 'dark';
  /** Pixels of the screen to one of CSS; a test that looks at no picture saves much with 1. */
  scale?: number;
}

/** A phone: a browser context of its own, so nothing stored is shared, with touch. */
export function newPhone(
  browser: Browser,
  { width = 390, height = 844, lang = 'en', theme = 'light', scale = 2 }: PhoneOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: true,
    hasTouch: true,
    locale: lang === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
}

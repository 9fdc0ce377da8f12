import { spawn } from 'node:child_process';

/** Opens an address in the browser; does nothing where there is none to be seen (or in CI). */
export function openBrowser(url: string): void {
  const { platform, env } = process;
  if (env.CI || (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  // Without an opener the person copies the printed address.
  child.on('error', () => undefined);
  child.unref();
}

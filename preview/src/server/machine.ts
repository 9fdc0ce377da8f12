import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';

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
  // The address has been printed: whoever has no opener copies it.
  child.on('error', () => undefined);
  child.unref();
}

/** This machine's address on the local network, if it is on one. */
export function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

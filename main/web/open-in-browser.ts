import { spawn } from 'node:child_process';

/**
 * Opens a URL of our own in the system's browser. Never throws: a machine without one still has the printed URL.
 * The URL is an argument of a program, never part of a command line, and never holds what a user typed.
 */
export function openInBrowser(url: string, platform: NodeJS.Platform = process.platform): void {
  const [program, args] = openerOf(platform, url);
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function openerOf(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

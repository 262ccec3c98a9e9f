import { findElectron } from './find-electron.ts';
import { runNode } from './run-program.ts';

/** The shell to start: Electron's executable, or the browser shell and a sentence that says why. */
export type Shell =
  | { readonly kind: 'desktop'; readonly executable: string }
  | { readonly kind: 'browser'; readonly reason: string };

/** Chooses the desktop shell where it can run, downloading Electron once if it is not there yet. */
export async function chooseShell(isBrowserWanted: boolean): Promise<Shell> {
  const obstacle = isBrowserWanted ? 'You asked for the browser.' : describeDesktopObstacle();
  if (obstacle !== undefined) return { kind: 'browser', reason: obstacle };
  if (findElectron() === undefined) {
    console.log('Electron is not here yet; downloading it.');
    await runNode('node_modules/electron/install.js', [], { isQuiet: true });
  }
  const executable = findElectron();
  return executable === undefined
    ? {
        kind: 'browser',
        reason: 'Electron is not installed and could not be downloaded, so Lanewise opens in your browser.',
      }
    : { kind: 'desktop', executable };
}

function describeDesktopObstacle(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'There is no display for a desktop window here, so Lanewise opens in a browser.';
  }
  if (process.getuid?.() === 0) {
    return 'Electron keeps its sandbox on and so does not run as root; Lanewise opens in a browser.';
  }
  return undefined;
}

import { posix, win32 } from 'node:path';

/** What decides where data lies. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
};

/**
 * The folder of plans and runs: `LANEWISE_DATA` where set, else by the platform's convention:
 * `$XDG_DATA_HOME/lanewise` (or `~/.local/share/lanewise`), `~/Library/Application Support/Lanewise`, `%APPDATA%\Lanewise`.
 */
export function dataFolderOf({ env, platform, homeFolder }: Surroundings): string {
  const own = env['LANEWISE_DATA'];
  const path = platform === 'win32' ? win32 : posix;
  if (own !== undefined && own !== '') return path.resolve(own);
  if (platform === 'win32') {
    return path.join(env['APPDATA'] ?? path.join(homeFolder, 'AppData', 'Roaming'), 'Lanewise');
  }
  if (platform === 'darwin') return path.join(homeFolder, 'Library', 'Application Support', 'Lanewise');
  const shared = env['XDG_DATA_HOME'];
  // The convention asks for relative paths to be ignored.
  const base = shared !== undefined && path.isAbsolute(shared) ? shared : path.join(homeFolder, '.local', 'share');
  return path.join(base, 'lanewise');
}

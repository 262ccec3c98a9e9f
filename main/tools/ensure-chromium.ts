import { findChromium } from './find-chromium.ts';
import { runProgram } from './run-program.ts';

/** Whether there is a Chromium for the browser tests, after trying to install Debian's where there is none. */
export async function ensureChromium(): Promise<boolean> {
  if (findChromium() !== undefined) return true;
  if (process.platform === 'linux') await installDebianChromium();
  if (findChromium() !== undefined) return true;
  console.log(
    'The browser tests need Chromium: install it ("apt-get install chromium" as root, or your system\'s way) ' +
      'or set CHROMIUM_PATH to one.',
  );
  return false;
}

async function installDebianChromium(): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await runProgram('sudo', ['-n', 'true'], { isQuiet: true })) !== 0) return;
  console.log("Installing Debian's chromium for the browser tests.");
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = 'apt-get', ...rest] = [...aptGet, ...args];
    if ((await runProgram(command, rest, { environment, isQuiet: true })) !== 0) return;
  }
}

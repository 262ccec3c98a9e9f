import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 9;

/**
 * Writes what electron-builder looks for in an Electron distribution for Linux, without Electron itself.
 *
 * The executable only carries a fuse wire, every fuse off, as the real one does behind its sentinel.
 */
export function writeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const fuseWire = Buffer.from([0x01, fuseCount, ...Buffer.from('0'.repeat(fuseCount))]);
  const executable = join(folder, 'electron');
  writeFileSync(executable, Buffer.concat([Buffer.from('stub\0'), Buffer.from(fuseSentinel), fuseWire]));
  chmodSync(executable, 0o755);
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stub');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stub');
  writeFileSync(join(folder, 'locales/en-US.pak'), 'stub');
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from './project-root.ts';
import { sourceFingerprint } from './source-fingerprint.ts';

const stampPath = join(projectRoot, 'out/built-from.txt');

/** Every file that a complete build has at least, as paths from the project's root. */
const builtFiles = [
  'out/main/main.js',
  'out/main/browser-shell.js',
  'out/main/cli.js',
  'out/main/solver-worker.js',
  'out/main/export-worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** The files of a complete build that are not there, as paths from the project's root. */
export function listMissingBuiltFiles(): readonly string[] {
  return builtFiles.filter((path) => !existsSync(join(projectRoot, path)));
}

/** Notes next to the build what it was made from, so that {@link isBuildCurrent} can tell. */
export function stampBuild(fingerprint: string): void {
  writeFileSync(stampPath, `${fingerprint}\n`);
}

/** Whether the build is complete and made from exactly the sources as they are now. */
export function isBuildCurrent(): boolean {
  return (
    listMissingBuiltFiles().length === 0 &&
    existsSync(stampPath) &&
    readFileSync(stampPath, 'utf8').trim() === sourceFingerprint()
  );
}

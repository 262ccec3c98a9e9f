import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { listMissingBuiltFiles, stampBuild } from './build-state.ts';
import { projectRoot } from './project-root.ts';
import { runNode } from './run-program.ts';
import { sourceFingerprint } from './source-fingerprint.ts';

/** Builds the app into `out/`; resolves to false, with the reason on the terminal, where that failed. */
export async function buildApp(): Promise<boolean> {
  rmSync(join(projectRoot, 'out'), { recursive: true, force: true });
  const fingerprint = sourceFingerprint();
  const exitCode = await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
  if (exitCode !== 0) {
    console.error('The build failed; the reason stands above.');
    return false;
  }
  const missing = listMissingBuiltFiles();
  if (missing.length > 0) {
    console.error(`The build left out ${missing.join(', ')}: see the entries in electron.vite.config.ts.`);
    return false;
  }
  stampBuild(fingerprint);
  return true;
}

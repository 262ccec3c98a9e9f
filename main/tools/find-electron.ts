import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from './project-root.ts';

const electronPackage = join(projectRoot, 'node_modules/electron');

/**
 * The path of Electron's executable, or undefined where it has not been downloaded.
 *
 * `ELECTRON_OVERRIDE_DIST_PATH` names another folder to take it from. Reads files only: importing the package
 * itself would start a download.
 */
export function findElectron(): string | undefined {
  const pathFile = join(electronPackage, 'path.txt');
  const executable = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronPackage, 'dist');
  const path = join(folder, executable);
  return existsSync(path) ? path : undefined;
}

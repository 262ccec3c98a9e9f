import { join } from 'node:path';
import { readAppVersion } from '../app-version.ts';

/** The version of the program that runs: `package.json` lies two folders up both from the source and from the build. */
export function ownVersion(): string {
  return readAppVersion(join(import.meta.dirname, '..', '..'));
}

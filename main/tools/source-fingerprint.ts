import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from './project-root.ts';

const builtFrom = [
  'main/**/*.ts',
  'renderer/**/*.{ts,tsx,css,html,svg,png,json}',
  'shared/**/*.ts',
  'resources/**/*.{json,md,svg,png}',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** The SHA-256, in hexadecimal, of the paths and contents of everything that a build is made from. */
export function sourceFingerprint(): string {
  const hash = createHash('sha256');
  for (const path of globSync(builtFrom, { cwd: projectRoot, exclude: ['main/tools/**'] }).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(projectRoot, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

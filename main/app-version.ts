import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The version in `package.json`, which lies in `appFolder`. */
export function readAppVersion(appFolder: string): string {
  const text = readFileSync(join(appFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

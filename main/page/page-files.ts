import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** One file of the built page. */
export type PageFile = { readonly content: Uint8Array<ArrayBuffer>; readonly mediaType: string };

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Every file of the built page under its exact path (`/assets/index-1a2b.js`; the page itself also under `/`).
 * A shell serves what is in this table and nothing else, so no path can lead anywhere else.
 * Throws when there is no page in the folder.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const fullPath = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, fullPath).split(sep).join('/')}`;
    files.set(path, { content: Uint8Array.from(readFileSync(fullPath)), mediaType });
  }
  const page = files.get('/index.html');
  if (page === undefined) throw new Error(`There is no index.html in ${folder}: build the app first.`);
  return files.set('/', page);
}

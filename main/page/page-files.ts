import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

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
  addFolder(files, folder, '');
  const page = files.get('/index.html');
  if (page === undefined) throw new Error(`There is no index.html in ${folder}: build the app first.`);
  return files.set('/', page);
}

/** Walks folder by folder: inside a packed app only the plain file calls are sure to work. */
function addFolder(files: Map<string, PageFile>, folder: string, parentPath: string): void {
  for (const name of readdirSync(folder)) {
    const path = `${parentPath}/${name}`;
    const mediaType = mediaTypes[extname(name)];
    if (statSync(join(folder, name)).isDirectory()) addFolder(files, join(folder, name), path);
    else if (mediaType !== undefined) {
      files.set(path, { content: Uint8Array.from(readFileSync(join(folder, name))), mediaType });
    }
  }
}

import { protocol } from 'electron';
import type { PageFile } from '../page/page-files.ts';
import { pageHeaders } from '../page/page-headers.ts';

const SCHEME = 'lanewise';
const HOST = 'app';

/** Where the page lives. */
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** True for URLs of the app's own page and files. */
export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${SCHEME}:` && parsed.host === HOST;
}

/** Gives the scheme the rights of a secure origin. To be called before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the page's files under their exact paths, and nothing else. */
export function serveAppScheme(files: ReadonlyMap<string, PageFile>): void {
  protocol.handle(SCHEME, (request) => {
    const file = request.method === 'GET' ? findFile(files, request.url) : undefined;
    if (file === undefined) return new Response('There is nothing here.', { status: 404, headers: pageHeaders });
    return new Response(file.content, { headers: { ...pageHeaders, 'content-type': file.mediaType } });
  });
}

function findFile(files: ReadonlyMap<string, PageFile>, url: string): PageFile | undefined {
  return isAppUrl(url) ? files.get(url.slice(PAGE_URL.length - 1)) : undefined;
}

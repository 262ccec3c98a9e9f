/**
 * The browser shell: the whole app behind a server on this machine alone, for machines without Electron.
 *
 * PROTOCOL: see `shared/browser-protocol.ts`; in short:
 * - opens `http://127.0.0.1:PORT/#code=CODE`, printed on a line `Lanewise is open at URL`;
 * - `POST /session {code}` gives `{token}` and the cookie, once; `POST /session/resume {}` gives `{token}` to the cookie;
 * - `POST /api/<channel>` with the input as JSON and the header `x-lanewise-token` gives an `Answer`;
 * - `POST /events {}` with the same header gives a stream of lines `{"event": NAME, "payload": …}`, empty lines between.
 *
 * `LANEWISE_NO_OPEN=1` keeps it from opening the system's browser; `LANEWISE_DATA` names the data folder.
 */
import { join } from 'node:path';
import { composeApp } from '../compose.ts';
import { readPageFiles } from '../page/page-files.ts';
import { startBrowserServer } from './browser-server.ts';
import { createEventStreams } from './event-streams.ts';
import { openInBrowser } from './open-in-browser.ts';
import { watchParent } from './watch-parent.ts';

/** Two folders up from here both in the sources and in the build. */
const appFolder = join(import.meta.dirname, '../..');

try {
  await openShell();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function openShell(): Promise<void> {
  const files = readPageFiles(join(appFolder, 'out/renderer'));
  const streams = createEventStreams();
  const app = composeApp({ shell: 'browser', appFolder, emit: streams.emit });
  const server = await startBrowserServer({ files, streams, answer: app.answer });

  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    void server
      .close()
      .then(() => app.close())
      .finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
  watchParent(close);

  console.log(`Lanewise is open at ${server.launchUrl}`);
  console.log('Press Ctrl+C to end it.');
  if (process.env['LANEWISE_NO_OPEN'] !== '1') openInBrowser(server.launchUrl);
}

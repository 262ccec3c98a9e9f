import { app, session } from 'electron';
import { isAppUrl } from './app-scheme.ts';

/** URLs that are content of the page itself and reach nothing. */
const LOCAL_CONTENT = /^(blob|data|devtools):/;

/** Keeps every page where it is: no navigation elsewhere, no new windows, no embedded pages. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Denies what a page may ask the system for, downloads (files are saved through the dialog), and the network. */
export function denyPermissions(): void {
  const pages = session.defaultSession;
  pages.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  pages.setPermissionCheckHandler(() => false);
  pages.setDevicePermissionHandler(() => false);
  pages.on('will-download', (event) => event.preventDefault());
  pages.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !isAppUrl(request.url) && !LOCAL_CONTENT.test(request.url) });
  });
}

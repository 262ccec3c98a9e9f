import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { type App, composeApp } from '../compose.ts';
import { setMenu } from '../menu.ts';
import { readPageFiles } from '../page/page-files.ts';
import { openWindow } from '../window.ts';
import { answerPage } from './answer-page.ts';
import { serveAppScheme } from './app-scheme.ts';
import { denyPermissions } from './deny-all-else.ts';
import { importOpenedFile, type OpenedFiles } from './import-opened-file.ts';
import { ipcChannels } from './ipc-channels.ts';

/** Starts the app in its window, once Electron is ready. Says in a dialog why it cannot, and then ends. */
export function startDesktop(openedFiles: OpenedFiles): void {
  try {
    openDesktop(openedFiles);
  } catch (error) {
    console.error(error);
    dialog.showErrorBox('Lanewise cannot start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
}

function openDesktop(openedFiles: OpenedFiles): void {
  const appFolder = app.getAppPath();
  let window: BrowserWindow | null = null;
  const send = (channel: string, ...values: unknown[]): void => window?.webContents.send(channel, ...values);

  serveAppScheme(readPageFiles(join(appFolder, 'out/renderer')));
  denyPermissions();
  const core = composeApp({
    shell: 'desktop',
    appFolder,
    emit: (event, payload) => send(ipcChannels.event, event, payload),
  });
  answerPage({ window: () => window, answer: core.answer });
  setMenu(process.platform, (command) => send(ipcChannels.command, command));

  const open = (): void => {
    window = openWindow(join(appFolder, 'out/preload/preload.cjs'));
    window.on('closed', () => {
      window = null;
    });
  };
  open();
  app.on('activate', () => {
    if (window === null) open();
  });
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  openedFiles.takeWith((filePath) => void importOpenedFile(filePath, core.answer));
  closeBeforeQuit(core);
}

/** Lets the app end only once its store is closed. */
function closeBeforeQuit(core: App): void {
  let isClosed = false;
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void core.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { type App, composeApp } from '../compose.ts';
import { setMenu } from '../menu.ts';
import { readPageFiles } from '../page/page-files.ts';
import { openWindow } from '../window.ts';
import { answerPage } from './answer-page.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { denyNavigation, denyPermissions } from './deny-all-else.ts';
import { importOpenedFile, type OpenedFiles, watchOpenedFiles } from './import-opened-file.ts';
import { ipcChannels } from './ipc-channels.ts';

/**
 * Runs the app in its window. One process holds the plans: a second start hands over to the first and ends.
 * To be called before Electron is ready.
 */
export function runDesktop(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  denyNavigation();
  const openedFiles = watchOpenedFiles();
  void app.whenReady().then(() => openOrExplain(openedFiles));
}

/** Says in a dialog why the app cannot be opened, and then ends. */
function openOrExplain(openedFiles: OpenedFiles): void {
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

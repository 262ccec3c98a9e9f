import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Answer } from '../../shared/contract.ts';
import { desktopContract } from '../../shared/desktop-contract.ts';
import { parseWith } from '../../shared/domain/parse.ts';
import { isAppUrl } from './app-scheme.ts';
import { openPlanFile, saveExportedFile } from './file-dialogs.ts';
import { ipcChannels } from './ipc-channels.ts';

/** What answers the page. `window` gives the one window, null while there is none. */
export type PageAnswers = {
  readonly window: () => BrowserWindow | null;
  readonly answer: (channel: string, payload: unknown) => Promise<Answer>;
};

/** Answers the questions of the app's own page in the app's own window; any other sender is refused. */
export function answerPage({ window, answer }: PageAnswers): void {
  /** Throws when a message is not from the top frame of the app's own page. */
  function requireOwnPage(event: IpcMainInvokeEvent): BrowserWindow {
    const own = window();
    const frame = event.senderFrame;
    if (own === null || frame === null || frame !== own.webContents.mainFrame || !isAppUrl(frame.url)) {
      throw new Error('Lanewise answers to its own page alone.');
    }
    return own;
  }

  ipcMain.handle(ipcChannels.ask, (event, channel: unknown, payload: unknown) => {
    requireOwnPage(event);
    return answer(String(channel), payload);
  });
  ipcMain.handle(ipcChannels.saveFile, async (event, file: unknown) => {
    const own = requireOwnPage(event);
    const { input, output } = desktopContract['desktop/save-file'];
    const parsed = parseWith(input, file);
    if (!parsed.ok) return output.parse({ kind: 'failed', sentence: 'This is not a file that can be saved.' });
    return output.parse(await saveExportedFile(own, parsed.value));
  });
  ipcMain.handle(ipcChannels.openFile, async (event) => {
    const { output } = desktopContract['desktop/open-file'];
    return output.parse(await openPlanFile(requireOwnPage(event)));
  });
}

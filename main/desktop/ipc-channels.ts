/** The only messages that pass between the page and the desktop shell; no page can name another one. */
export const ipcChannels = {
  /** A question of the contract: channel, payload. */
  ask: 'lanewise:ask',
  saveFile: 'lanewise:save-file',
  openFile: 'lanewise:open-file',
  /** Pushed to the page: event name, payload. */
  event: 'lanewise:event',
  /** Pushed to the page: a command of the menu. */
  command: 'lanewise:command',
} as const;

import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge } from '../shared/desktop-contract.ts';
import { ipcChannels } from './desktop/ipc-channels.ts';

/** Listens to one channel; the page gets what was sent and never the event, which would lead back to raw IPC. */
function listen(channel: string, callback: (...values: unknown[]) => void): () => void {
  const listener = (_event: unknown, ...values: unknown[]): void => callback(...values);
  ipcRenderer.on(channel, listener);
  return () => {
    ipcRenderer.off(channel, listener);
  };
}

const bridge: { readonly [K in keyof DesktopBridge]: unknown } = {
  platform: process.platform,
  ask: (channel: unknown, payload: unknown) => ipcRenderer.invoke(ipcChannels.ask, channel, payload),
  onEvent: (callback: (...values: unknown[]) => void) => listen(ipcChannels.event, callback),
  onCommand: (callback: (...values: unknown[]) => void) => listen(ipcChannels.command, callback),
  saveFile: (file: unknown) => ipcRenderer.invoke(ipcChannels.saveFile, file),
  openFile: () => ipcRenderer.invoke(ipcChannels.openFile),
};

contextBridge.exposeInMainWorld('lanewise', bridge);

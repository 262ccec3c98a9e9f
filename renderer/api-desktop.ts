import { type DesktopBridge, desktopContract, menuCommandSchema } from '../shared/desktop-contract.ts';
import type { Bridge } from './bridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload; absent in a browser. */
    readonly lanewise?: DesktopBridge;
  }
}

/** Reaches the program through the desktop shell, or null where the page runs in a browser. */
export function connectDesktop(): Bridge | null {
  const desktop = window.lanewise;
  if (desktop === undefined) return null;
  return {
    ask: (channel, payload) => desktop.ask(channel, payload),
    followEvents: (callback, onConnected) => {
      onConnected(true);
      return desktop.onEvent(callback);
    },
    followCommands: (callback) => desktop.onCommand((command) => callback(menuCommandSchema.parse(command))),
    saveFile: async (file) => desktopContract['desktop/save-file'].output.parse(await desktop.saveFile(file)),
    openFile: async () => desktopContract['desktop/open-file'].output.parse(await desktop.openFile()),
  };
}

import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/desktop-contract.ts';

/** Sets the app's menu: the usual roles, and commands that are sent to the page. */
export function setMenu(platform: NodeJS.Platform, send: (command: MenuCommand) => void): void {
  const isMac = platform === 'darwin';
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('New plan', 'new-plan', 'CmdOrCtrl+N'),
        item('Import plan…', 'import-plan', 'CmdOrCtrl+O'),
        item('Export plan…', 'export-plan', 'CmdOrCtrl+Shift+S'),
        item('Show all plans', 'show-plans'),
        separator,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Plan',
      submenu: [
        item('Undo last change', 'undo'),
        item('Redo last change', 'redo'),
        separator,
        item('Optimise', 'optimise', 'CmdOrCtrl+Enter'),
        item('Stop and keep the best', 'stop', 'CmdOrCtrl+.'),
      ],
    },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [item('Lanewise help', 'show-help', 'F1'), ...(isMac ? [] : [{ role: 'about' } as const])],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

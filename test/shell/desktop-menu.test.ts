import { expect, test, vi } from 'vitest';
import { setMenu } from '../../main/menu.ts';
import { menuCommandSchema } from '../../shared/desktop-contract.ts';
import { fakeElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

function menuOf(platform: NodeJS.Platform) {
  const sent: string[] = [];
  setMenu(platform, (command) => sent.push(command));
  const items = fakeElectron.menu.flatMap((entry) => entry.submenu ?? []);
  return { sent, items, roles: [...fakeElectron.menu, ...items].map((entry) => entry.role) };
}

test.each(['linux', 'win32', 'darwin'] as const)('on %s every command is in the menu once', (platform) => {
  const { sent, items } = menuOf(platform);
  for (const item of items) item.click?.();
  expect(sent.toSorted()).toEqual(menuCommandSchema.options.toSorted());
});

test('has the roles a system expects', () => {
  expect(menuOf('linux').roles).toEqual(
    expect.arrayContaining(['quit', 'editMenu', 'viewMenu', 'windowMenu', 'about']),
  );
  expect(menuOf('darwin').roles).toEqual(
    expect.arrayContaining(['appMenu', 'close', 'editMenu', 'windowMenu', 'help']),
  );
});

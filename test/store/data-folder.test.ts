import { describe, expect, it } from 'vitest';
import { dataFolderOf } from '../../main/store/data-folder.ts';

describe('the data folder', () => {
  const linux = { platform: 'linux', homeFolder: '/home/planner' } as const;

  it.each([
    [{ ...linux, env: {} }, '/home/planner/.local/share/lanewise'],
    [{ ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/lanewise'],
    [{ ...linux, env: { XDG_DATA_HOME: 'relative' } }, '/home/planner/.local/share/lanewise'],
    [
      { platform: 'darwin', homeFolder: '/Users/planner', env: { XDG_DATA_HOME: '/data' } } as const,
      '/Users/planner/Library/Application Support/Lanewise',
    ],
    [
      { platform: 'win32', homeFolder: 'C:\\Users\\planner', env: { APPDATA: 'D:\\Roaming' } } as const,
      'D:\\Roaming\\Lanewise',
    ],
    [
      { platform: 'win32', homeFolder: 'C:\\Users\\planner', env: {} } as const,
      'C:\\Users\\planner\\AppData\\Roaming\\Lanewise',
    ],
    [{ ...linux, env: { LANEWISE_DATA: '/srv/plans', XDG_DATA_HOME: '/data' } }, '/srv/plans'],
    [{ ...linux, env: { LANEWISE_DATA: '' } }, '/home/planner/.local/share/lanewise'],
  ])('of %j is %s', (surroundings, folder) => {
    expect(dataFolderOf(surroundings)).toBe(folder);
  });
});

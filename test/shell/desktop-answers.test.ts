import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerPage } from '../../main/desktop/answer-page.ts';
import { ipcChannels } from '../../main/desktop/ipc-channels.ts';
import { openWindow } from '../../main/window.ts';
import { LARGEST_IMPORT_BYTES } from '../../shared/contract.ts';
import { type FakeFrame, fakeElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const asked: unknown[] = [];
let folder: string;
let hasWindow = true;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanewise-dialogs-'));
  const window = openWindow('/app/preload.cjs');
  answerPage({
    window: () => (hasWindow ? window : null),
    answer(channel, payload) {
      asked.push([channel, payload]);
      return Promise.resolve({ kind: 'ok', output: 'answered' });
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  asked.length = 0;
  hasWindow = true;
});

const ownFrame = (): FakeFrame | undefined => fakeElectron.windows[0]?.webContents.mainFrame;

describe('who is answered', () => {
  test('the page in the window', async () => {
    const reply = await fakeElectron.invoke(ipcChannels.ask, ['plans/list', {}]);
    expect(reply).toEqual({ kind: 'ok', output: 'answered' });
    expect(asked).toEqual([['plans/list', {}]]);
  });

  const calls = [
    [ipcChannels.ask, ['plans/list', {}]],
    [ipcChannels.saveFile, [{ fileName: 'a.csv', mediaType: 'text/csv', base64: '' }]],
    [ipcChannels.openFile, []],
  ] as const;

  test.each(calls)('%s: no other frame, no other page, no frame that is gone', async (channel, values) => {
    fakeElectron.openDialog = { canceled: false, filePaths: [join(folder, 'never-read')] };
    const strangers: (FakeFrame | null)[] = [null, { url: 'lanewise://app/' }, { url: 'https://evil.example/' }];
    for (const stranger of strangers) {
      await expect(fakeElectron.invoke(channel, values, stranger)).rejects.toThrow('its own page alone');
    }
    expect(asked).toEqual([]);
  });

  test.each(['https://evil.example/', 'lanewise://other/', 'file:///x', 'about:blank', ''])(
    'not the own frame once it shows %s',
    async (url) => {
      const frame = ownFrame();
      if (frame === undefined) throw new Error('There is no window.');
      const before = frame.url;
      frame.url = url;
      await expect(fakeElectron.invoke(ipcChannels.ask, ['plans/list', {}])).rejects.toThrow('its own page alone');
      frame.url = before;
      expect(asked).toEqual([]);
    },
  );

  test('nobody while there is no window', async () => {
    hasWindow = false;
    await expect(fakeElectron.invoke(ipcChannels.ask, ['plans/list', {}])).rejects.toThrow('its own page alone');
  });
});

describe('saving a file', () => {
  const file = { fileName: 'Fleet.xlsx', mediaType: 'text/csv', base64: Buffer.from('content').toString('base64') };

  test('writes where the user says', async () => {
    const filePath = join(folder, 'chosen.xlsx');
    fakeElectron.saveDialog = { canceled: false, filePath };
    expect(await fakeElectron.invoke(ipcChannels.saveFile, [file])).toEqual({ kind: 'saved', fileName: 'chosen.xlsx' });
    expect(readFileSync(filePath, 'utf8')).toBe('content');
    expect(fakeElectron.saveDialogOptions).toEqual({
      defaultPath: '/home/someone/documents/Fleet.xlsx',
      filters: [{ name: 'XLSX', extensions: ['xlsx'] }],
    });
  });

  test.each(['../../.bashrc', '/etc/cron.d/x', '..\\..\\x', 'C:\\Windows\\x'])(
    'suggests only a name, never a place (%s)',
    async (fileName) => {
      fakeElectron.saveDialog = { canceled: true, filePath: '' };
      await fakeElectron.invoke(ipcChannels.saveFile, [{ ...file, fileName }]);
      expect(fakeElectron.saveDialogOptions).toMatchObject({
        defaultPath: expect.stringMatching(/^\/home\/someone\/documents\/\.?\w+$/),
      });
    },
  );

  test('does nothing when the user changes their mind', async () => {
    fakeElectron.saveDialog = { canceled: true, filePath: '' };
    expect(await fakeElectron.invoke(ipcChannels.saveFile, [file])).toEqual({ kind: 'cancelled' });
  });

  test('says so when the file cannot be written, and leaves nothing behind', async () => {
    const before = readdirSync(folder);
    fakeElectron.saveDialog = { canceled: false, filePath: join(folder, 'missing/chosen.xlsx') };
    expect(await fakeElectron.invoke(ipcChannels.saveFile, [file])).toEqual({
      kind: 'failed',
      sentence: expect.stringMatching(/^chosen\.xlsx could not be written/),
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each([undefined, 'text', { fileName: 'x' }, { ...file, base64: '?' }, { ...file, path: '/etc/passwd' }])(
    'refuses what is not a file (%j)',
    async (value) => {
      fakeElectron.saveDialog = { canceled: false, filePath: join(folder, 'never-written') };
      expect(await fakeElectron.invoke(ipcChannels.saveFile, [value])).toMatchObject({ kind: 'failed' });
      expect(readdirSync(folder)).not.toContain('never-written');
    },
  );
});

describe('opening a file', () => {
  test('reads the one the user chose', async () => {
    const filePath = join(folder, 'plan.lanewise.json');
    writeFileSync(filePath, 'a plan');
    fakeElectron.openDialog = { canceled: false, filePaths: [filePath] };
    expect(await fakeElectron.invoke(ipcChannels.openFile, [])).toEqual({
      kind: 'opened',
      fileName: 'plan.lanewise.json',
      base64: Buffer.from('a plan').toString('base64'),
    });
  });

  test('does nothing when the user changes their mind', async () => {
    fakeElectron.openDialog = { canceled: true, filePaths: [] };
    expect(await fakeElectron.invoke(ipcChannels.openFile, [])).toEqual({ kind: 'cancelled' });
  });

  test('says so when it is gone or too large', async () => {
    const filePath = join(folder, 'large.json');
    fakeElectron.openDialog = { canceled: false, filePaths: [filePath] };
    const gone = await fakeElectron.invoke(ipcChannels.openFile, []);
    expect(gone).toMatchObject({ kind: 'failed', sentence: expect.stringMatching(/^large\.json could not be read/) });
    writeFileSync(filePath, '');
    truncateSync(filePath, LARGEST_IMPORT_BYTES + 1);
    expect(await fakeElectron.invoke(ipcChannels.openFile, [])).toEqual({
      kind: 'failed',
      sentence: 'large.json is larger than 64 MiB, the most a plan file may be.',
    });
  });
});

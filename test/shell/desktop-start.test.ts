import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ipcChannels } from '../../main/desktop/ipc-channels.ts';
import { runDesktop } from '../../main/desktop/run-desktop.ts';
import { openPlanStore } from '../../main/store/open-plan-store.ts';
import { writePlanFile } from '../../main/plan-file/write-plan-file.ts';
import { aPlan } from '../builders/a-plan.ts';
import { app, fakeElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const root = join(import.meta.dirname, '../..');
let folder: string;

/** An app folder with a page, and a data folder, both new; and an Electron that nobody has used. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanewise-start-'));
  mkdirSync(join(folder, 'app/out/renderer'), { recursive: true });
  writeFileSync(join(folder, 'app/out/renderer/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'app/package.json'), '{ "version": "1.2.3" }');
  symlinkSync(join(root, 'resources'), join(folder, 'app/resources'));
  vi.stubEnv('LANEWISE_DATA', join(folder, 'data'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  fakeElectron.reset(join(folder, 'app'));
});

afterEach(async () => {
  if (app.listenerCount('will-quit') > 0) await quit();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Starts the shell and waits until it has a window, or has ended. */
async function start(): Promise<void> {
  runDesktop();
  await vi.waitFor(() => expect(fakeElectron.windows.length + app.calls.length).toBe(1));
}

async function quit(): Promise<void> {
  const preventDefault = vi.fn<() => void>();
  app.emit('will-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(app.calls).toContain('quit'));
}

async function planNames(): Promise<string[]> {
  const reply = (await fakeElectron.invoke(ipcChannels.ask, ['plans/list', {}])) as { output: { name: string }[] };
  return reply.output.map(({ name }) => name);
}

describe('a start', () => {
  test('opens one window on an app that answers, with the sample plan on first run', async () => {
    await start();
    expect(fakeElectron.windows).toHaveLength(1);
    expect(await fakeElectron.invoke(ipcChannels.ask, ['app/info', {}])).toMatchObject({
      kind: 'ok',
      output: { appVersion: '1.2.3', shell: 'desktop', dataFolder: join(folder, 'data') },
    });
    expect(await planNames()).toEqual([expect.stringMatching(/^Sample/)]);
  });

  test('a second one hands over to the first: it ends, and opens neither a window nor the plans', async () => {
    app.isLockFree = false;
    await start();
    expect(app.calls).toEqual(['quit']);
    expect(fakeElectron.windows).toEqual([]);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('that cannot open the plans says why in a dialog and ends', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/lanewise.db'), 'not a database, and long enough to be read as one'.repeat(20));
    await start();
    expect(app.calls).toEqual(['exit 1']);
    expect(fakeElectron.errorBoxes).toEqual([
      { title: 'Lanewise cannot start', content: expect.stringContaining('lanewise.db') },
    ]);
    expect(fakeElectron.windows).toEqual([]);
  });
});

describe('a running app', () => {
  test('comes to the front when it is started again', async () => {
    await start();
    app.emit('second-instance', {}, ['lanewise']);
    expect(fakeElectron.windows[0]?.calls).toEqual(['restore', 'focus']);
  });

  test('takes a plan file that is opened from outside', async () => {
    await start();
    const filePath = join(folder, 'fleet.lanewise.json');
    writeFileSync(filePath, writePlanFile(aPlan({ name: 'From outside' })));
    app.emit('second-instance', {}, ['lanewise', '--flag', filePath]);
    await vi.waitFor(async () => expect(await planNames()).toContain('From outside'));
    const preventDefault = vi.fn<() => void>();
    app.emit('open-file', { preventDefault }, filePath);
    await vi.waitFor(async () => expect(await planNames()).toHaveLength(3));
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(fakeElectron.errorBoxes).toEqual([]);
  });

  test('says in a dialog why a file cannot be taken', async () => {
    await start();
    const filePath = join(folder, 'broken.lanewise');
    writeFileSync(filePath, '{');
    app.emit('second-instance', {}, ['lanewise', filePath, join(folder, 'gone.lanewise')]);
    await vi.waitFor(() => expect(fakeElectron.errorBoxes).toHaveLength(2));
    expect(fakeElectron.errorBoxes.map(({ title }) => title).toSorted()).toEqual([
      'broken.lanewise was not opened',
      'gone.lanewise was not opened',
    ]);
    expect(await planNames()).toHaveLength(1);
  });

  test('answers nobody once its window is closed, and opens a new one when asked to', async () => {
    await start();
    fakeElectron.windows[0]?.emit('closed');
    await expect(planNames()).rejects.toThrow('its own page alone');
    app.emit('activate');
    expect(fakeElectron.windows).toHaveLength(2);
    expect(await planNames()).toHaveLength(1);
  });

  test('lets go of the plans before it ends', async () => {
    await start();
    await quit();
    const store = openPlanStore({ dataFolder: join(folder, 'data'), now: Date.now });
    expect(store.readOnlyReason).toBeNull();
    store.close();
    app.removeAllListeners('will-quit');
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import type * as FakeElectronModule from '../shell/fake-electron.ts';

/**
 * The built desktop shell (main and preload bundles) in a real browser: only Electron itself is a stand-in. It does not
 * show context isolation, the sandbox, the packed app or the system's dialogs.
 */

const root = join(import.meta.dirname, '../..');
const built = join(root, 'out/main/main.js');
const fakeUrl = pathToFileURL(join(root, 'test/shell/fake-electron.ts')).href;
/** Stands for `lanewise://app`, which only Electron's Chromium knows. */
const PAGE_ORIGIN = 'http://lanewise-app.localhost';

test.skip(!existsSync(built), 'The app is not built: run "npm run build" first.');
test.describe.configure({ mode: 'serial' });

let fake: typeof FakeElectronModule;
let dataFolder: string;

test.beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lanewise-desktop-'));
  process.env['LANEWISE_DATA'] = dataFolder;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: fakeUrl, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  });
  fake = (await import('electron')) as unknown as typeof FakeElectronModule;
  fake.fakeElectron.appFolder = root;
  await import(pathToFileURL(built).href);
  await expect.poll(() => [fake.fakeElectron.windows.length, fake.fakeElectron.errorBoxes]).toEqual([1, []]);
});

test.afterAll(async () => {
  const quit = { preventDefault: () => {} };
  fake.app.emit('will-quit', quit);
  await expect.poll(() => fake.app.calls).toContain('quit');
  rmSync(dataFolder, { recursive: true });
});

/** Opens the page as Electron would: files from the app's scheme, questions through the preload script's bridge. */
async function openPage(page: Page): Promise<void> {
  const [window] = fake.fakeElectron.windows;
  const serve = fake.fakeElectron.protocolHandlers.get('lanewise');
  if (window === undefined || serve === undefined) throw new Error('The shell has not started.');

  await page.route(`${PAGE_ORIGIN}/**`, async (route) => {
    const url = route.request().url().replace(PAGE_ORIGIN, 'lanewise://app');
    const reply = await serve(new Request(url, { method: route.request().method() }));
    await route.fulfill({
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: Buffer.from(await reply.arrayBuffer()),
    });
  });
  await page.exposeBinding('invokeMain', (_source, channel: string, values: unknown[]) =>
    fake.fakeElectron.invoke(channel, values),
  );
  window.webContents.onSend = (channel, values) => {
    // A page that is gone hears nothing.
    page
      .evaluate(([name, sent]) => Reflect.get(globalThis, 'deliver')(name, sent), [channel, values] as const)
      .catch(() => {});
  };
  const preload = readFileSync(join(root, 'out/preload/preload.cjs'), 'utf8');
  await page.addInitScript(`{
    const listeners = new Map();
    globalThis.deliver = (channel, values) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    };
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => { globalThis[name] = value; } },
      ipcRenderer: {
        invoke: (channel, ...values) => globalThis.invokeMain(channel, values),
        on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
        off: (channel, listener) => {
          listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener));
        },
      },
    };
    const requireElectron = (name) => {
      if (name !== 'electron') throw new Error('The preload script may require electron alone, not ' + name);
      return electron;
    };
    ((require, process, module, exports) => { ${preload}
    })(requireElectron, { platform: 'linux' }, { exports: {} }, {});
  }`);
  await page.goto(`${PAGE_ORIGIN}/`);
}

test('the first run shows the sample plan, over the bridge alone', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') requests.push(request.url());
  });
  await openPage(page);
  await expect(page.getByText('Sample: marketplace accelerators', { exact: false }).first()).toBeVisible();
  expect(requests).toEqual([]);
  expect(problems).toEqual([]);
});

test('the bridge answers, refuses and offers nothing else', async ({ page }) => {
  await openPage(page);
  const bridge = await page.evaluate(async () => {
    const { lanewise } = globalThis as unknown as {
      lanewise: { ask: (channel: string, payload: unknown) => Promise<unknown>; platform: string };
    };
    return {
      keys: Object.keys(lanewise).sort(),
      info: await lanewise.ask('app/info', {}),
      refused: await lanewise.ask('plans/open', { planId: '../..' }),
      unknown: await lanewise.ask('plans/drop', {}),
    };
  });
  expect(bridge.keys).toEqual(['ask', 'onCommand', 'onEvent', 'openFile', 'platform', 'saveFile']);
  expect(bridge.info).toMatchObject({ kind: 'ok', output: { shell: 'desktop', dataFolder, readOnlyReason: null } });
  expect(bridge.refused).toMatchObject({ kind: 'refused', problems: [{ path: 'planId' }] });
  expect(bridge.unknown).toMatchObject({ kind: 'refused' });
});

test('a change is pushed to the page, and a command of the menu too', async ({ page }) => {
  await openPage(page);
  const pushed = await page.evaluate(() => {
    const { lanewise } = globalThis as unknown as {
      lanewise: {
        ask: (channel: string, payload: unknown) => Promise<unknown>;
        onEvent: (callback: (event: string, payload: unknown) => void) => () => void;
      };
    };
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const end = lanewise.onEvent((event, payload) => {
      end();
      resolve([event, payload]);
    });
    void lanewise.ask('plans/create', { name: 'Over the bridge' });
    return promise;
  });
  expect(pushed).toEqual(['plans/changed', { planId: expect.any(String), revision: expect.any(Number) }]);

  const command = page.evaluate(() => {
    const { lanewise } = globalThis as unknown as {
      lanewise: { onCommand: (callback: (command: string) => void) => () => void };
    };
    const { promise, resolve } = Promise.withResolvers<string>();
    lanewise.onCommand(resolve);
    return promise;
  });
  const items = fake.fakeElectron.menu.flatMap((entry) => entry.submenu ?? []);
  await page.evaluate(() => undefined);
  items.find((item) => item.label === 'Show all plans')?.click?.();
  expect(await command).toBe('show-plans');
});

test('a stranger is not answered', async () => {
  await expect(
    fake.fakeElectron.invoke('lanewise:ask', ['plans/list', {}], { url: 'lanewise://app/' }),
  ).rejects.toThrow('its own page alone');
});

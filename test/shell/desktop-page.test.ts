import { beforeAll, describe, expect, test, vi } from 'vitest';
import { PAGE_URL, registerAppScheme, serveAppScheme } from '../../main/desktop/app-scheme.ts';
import { denyNavigation, denyPermissions } from '../../main/desktop/deny-all-else.ts';
import { openWindow } from '../../main/window.ts';
import { type BrowserWindow, fakeElectron, session } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const file = (content: string, mediaType: string) => ({ content: Uint8Array.from(Buffer.from(content)), mediaType });

let window: BrowserWindow;

beforeAll(() => {
  registerAppScheme();
  denyNavigation();
  const page = file('<!doctype html>', 'text/html; charset=utf-8');
  serveAppScheme(
    new Map([
      ['/', page],
      ['/index.html', page],
      ['/assets/page.js', file('export {};', 'text/javascript; charset=utf-8')],
    ]),
  );
  denyPermissions();
  openWindow('/app/preload.cjs');
  const [opened] = fakeElectron.windows;
  if (opened === undefined) throw new Error('No window was opened.');
  window = opened;
});

describe('the window', () => {
  test('holds its page in a sandbox without Node', () => {
    expect(window.options.webPreferences).toEqual({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  test('opens the page and shows once it is drawn', () => {
    expect(window.webContents.mainFrame.url).toBe('lanewise://app/');
    expect(window.calls).toEqual([]);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['show']);
  });
});

describe('the app scheme', () => {
  const get = (url: string, method = 'GET'): Promise<Response> => {
    const handler = fakeElectron.protocolHandlers.get('lanewise');
    if (handler === undefined) throw new Error('The scheme is not handled.');
    // A Request of another scheme than http keeps its URL as it stands.
    return Promise.resolve(handler({ url, method } as Request));
  };

  test('is a secure origin', () => {
    expect(fakeElectron.schemes).toEqual([
      { scheme: 'lanewise', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('serves the files of the page with a strict policy', async () => {
    const reply = await get(PAGE_URL);
    expect(await reply.text()).toBe('<!doctype html>');
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = reply.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect((await get('lanewise://app/assets/page.js')).headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  test.each([
    'lanewise://app/../package.json',
    'lanewise://app/%2e%2e/package.json',
    'lanewise://app/assets/..%2f..%2fpackage.json',
    'lanewise://app/index.html?x',
    'lanewise://app/index.html#x',
    'lanewise://app//index.html',
    'lanewise://app/assets/',
    'lanewise://app',
    'lanewise://other/',
    'lanewise://app@other/',
    'lanewise://app:80/',
    'lanewise:/app/',
    'file:///etc/passwd',
    'not a url',
  ])('%s is not one of them', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'HEAD', 'DELETE'])('%s is not answered', async (method) => {
    expect((await get(PAGE_URL, method)).status).toBe(404);
  });
});

/** Emits an event that can be prevented, and tells whether it was. */
function isPrevented(name: string, fields: object = {}): boolean {
  let wasPrevented = false;
  const preventDefault = (): void => {
    wasPrevented = true;
  };
  window.webContents.emit(name, { ...fields, preventDefault });
  return wasPrevented;
}

describe('a page', () => {
  test.each([
    'https://evil.example/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'lanewise://other/',
    'lanewise://app.evil.example/',
  ])('cannot leave for %s', (url) => {
    expect(isPrevented('will-navigate', { url })).toBe(true);
  });

  test('may reload itself', () => {
    expect(isPrevented('will-navigate', { url: PAGE_URL })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url: PAGE_URL, isMainFrame: true })).toBe(false);
  });

  test('is not redirected, holds no frames and no webviews', () => {
    expect(isPrevented('will-redirect', { url: PAGE_URL })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url: PAGE_URL, isMainFrame: false })).toBe(true);
    expect(isPrevented('will-attach-webview')).toBe(true);
  });

  test('opens no windows', () => {
    expect(window.webContents.windowOpenHandler?.({ url: PAGE_URL })).toEqual({ action: 'deny' });
  });

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'])(
    'is not permitted %s',
    (permission) => {
      const decide = vi.fn<(answer: unknown) => void>();
      session.defaultSession.permissionRequestHandler?.({}, permission, decide);
      expect(decide.mock.calls).toEqual([[false]]);
    },
  );

  test('fails every permission check, gets no device and downloads nothing', () => {
    expect(session.defaultSession.permissionCheckHandler?.()).toBe(false);
    expect(session.defaultSession.devicePermissionHandler?.()).toBe(false);
    const preventDefault = vi.fn<() => void>();
    session.defaultSession.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test.each([
    ['https://evil.example/', true],
    ['ws://127.0.0.1:1/', true],
    ['file:///etc/passwd', true],
    ['lanewise://other/', true],
    ['lanewise://app/assets/page.js', false],
    ['blob:lanewise://app/1', false],
  ])('a request to %s is cancelled: %s', (url, cancel) => {
    const decide = vi.fn<(answer: unknown) => void>();
    session.defaultSession.beforeRequest?.({ url }, decide);
    expect(decide.mock.calls).toEqual([[{ cancel }]]);
  });
});

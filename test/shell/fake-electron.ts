import { EventEmitter } from 'node:events';

/**
 * As much of `electron` as the desktop shell uses, without a window or a system behind it. It records what the shell
 * asks for, in `fakeElectron`, and lets a test play the page, the user and the system.
 */

type Handler = (event: { senderFrame: FakeFrame | null }, ...values: unknown[]) => unknown;
type Decide = (answer: unknown) => void;
type MenuEntry = {
  readonly label?: string;
  readonly role?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuEntry[];
};

/** A frame as the sender check sees it. */
export type FakeFrame = { url: string };

class FakeWebContents extends EventEmitter {
  mainFrame: FakeFrame = { url: '' };
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  /** What was pushed to the page. */
  readonly sent: { readonly channel: string; readonly values: readonly unknown[] }[] = [];
  onSend: (channel: string, values: readonly unknown[]) => void = () => {};

  send(channel: string, ...values: unknown[]): void {
    this.sent.push({ channel, values });
    this.onSend(channel, values);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeWebContents();
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  readonly calls: string[] = [];

  constructor(options: { readonly webPreferences: Readonly<Record<string, unknown>> }) {
    super();
    this.options = options;
    fakeElectron.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = { url };
    return Promise.resolve();
  }

  show(): void {
    this.calls.push('show');
  }

  focus(): void {
    this.calls.push('focus');
  }

  restore(): void {
    this.calls.push('restore');
  }

  isMinimized(): boolean {
    return true;
  }
}

class FakeApp extends EventEmitter {
  /** The one lock: a second start does not get it. */
  isLockFree = true;
  readonly calls: string[] = [];

  requestSingleInstanceLock(): boolean {
    return this.isLockFree;
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  getAppPath(): string {
    return fakeElectron.appFolder;
  }

  getPath(name: string): string {
    return `/home/someone/${name}`;
  }

  quit(): void {
    this.calls.push('quit');
  }

  exit(code: number): void {
    this.calls.push(`exit ${code}`);
  }
}

class FakeSession extends EventEmitter {
  permissionRequestHandler: ((contents: unknown, permission: string, decide: Decide) => void) | null = null;
  permissionCheckHandler: (() => boolean) | null = null;
  devicePermissionHandler: (() => boolean) | null = null;
  beforeRequest: ((request: { url: string }, decide: Decide) => void) | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: (request: { url: string }, decide: Decide) => void): void => {
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: (contents: unknown, permission: string, decide: Decide) => void): void {
    this.permissionRequestHandler = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheckHandler = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermissionHandler = handler;
  }
}

/** What the shell has asked for so far, and what the user would answer. */
export const fakeElectron = {
  /** Where the app's `package.json` lies. */
  appFolder: '',
  windows: [] as BrowserWindow[],
  handlers: new Map<string, Handler>(),
  schemes: [] as { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[],
  protocolHandlers: new Map<string, (request: Request) => Response | Promise<Response>>(),
  menu: [] as readonly MenuEntry[],
  errorBoxes: [] as { readonly title: string; readonly content: string }[],
  saveDialog: { canceled: true, filePath: '' },
  saveDialogOptions: null as unknown,
  openDialog: { canceled: true, filePaths: [] as string[] },

  /** An Electron that nobody has used yet. */
  reset(appFolder: string): void {
    fakeElectron.appFolder = appFolder;
    fakeElectron.windows.length = 0;
    fakeElectron.handlers.clear();
    fakeElectron.errorBoxes.length = 0;
    app.removeAllListeners();
    app.calls.length = 0;
    app.isLockFree = true;
  },

  /** Plays a message from a frame to the shell; from the top frame of the newest window unless told. */
  invoke(channel: string, values: readonly unknown[], senderFrame?: FakeFrame | null): Promise<unknown> {
    const handler = fakeElectron.handlers.get(channel);
    const frame =
      senderFrame === undefined ? (fakeElectron.windows.at(-1)?.webContents.mainFrame ?? null) : senderFrame;
    return Promise.resolve().then(() => {
      if (handler === undefined) throw new Error(`Nothing handles ${channel}.`);
      return handler({ senderFrame: frame }, ...values);
    });
  },
};

export const app = new FakeApp();
export const session = { defaultSession: new FakeSession() };
export const nativeTheme = { shouldUseDarkColors: false };

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    fakeElectron.handlers.set(channel, handler);
  },
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: typeof fakeElectron.schemes): void {
    fakeElectron.schemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    fakeElectron.protocolHandlers.set(scheme, handler);
  },
};

export const dialog = {
  showErrorBox(title: string, content: string): void {
    fakeElectron.errorBoxes.push({ title, content });
  },
  showSaveDialog(_window: unknown, options: unknown): Promise<typeof fakeElectron.saveDialog> {
    fakeElectron.saveDialogOptions = options;
    return Promise.resolve(fakeElectron.saveDialog);
  },
  showOpenDialog(): Promise<typeof fakeElectron.openDialog> {
    return Promise.resolve(fakeElectron.openDialog);
  },
};

export const Menu = {
  buildFromTemplate: (template: readonly MenuEntry[]): readonly MenuEntry[] => template,
  setApplicationMenu(menu: readonly MenuEntry[]): void {
    fakeElectron.menu = menu;
  },
};

import { test as base, expect } from '@playwright/test';
import { type BrowserShell, startBrowserShell } from './browser-shell.ts';
import { makeDataFolder, removeDataFolder, type StartFrom } from './data-folders.ts';
import { requestsElsewhere, watchPage } from './page-watch.ts';
import { Lanewise } from './pages/lanewise.ts';

type Options = {
  /** What the data folder starts with. */
  readonly startFrom: StartFrom;
};

type Fixtures = {
  readonly dataFolder: string;
  readonly shells: Shells;
  /** The app, open in the page. */
  readonly lanewise: Lanewise;
};

/** The shell process of a test; one at a time has the data folder. */
export type Shells = {
  readonly current: () => BrowserShell;
  /** Ends the shell and starts another on the same data folder. */
  readonly restart: () => Promise<BrowserShell>;
  /** Every origin a shell of this test had. */
  readonly origins: ReadonlySet<string>;
};

/**
 * A test with the app in a real browser: a data folder and a shell process of its own. Every test fails on a console
 * error or warning, an error nobody caught, and a request that goes anywhere but to its own shell.
 */
export const test = base.extend<Options & Fixtures>({
  startFrom: ['nothing', { option: true }],

  dataFolder: async ({ startFrom }, use) => {
    const folder = makeDataFolder(startFrom);
    await use(folder);
    removeDataFolder(folder);
  },

  shells: async ({ dataFolder }, use) => {
    let shell = await startBrowserShell(dataFolder);
    const origins = new Set([shell.origin]);
    await use({
      current: () => shell,
      restart: async () => {
        await shell.end();
        shell = await startBrowserShell(dataFolder);
        origins.add(shell.origin);
        return shell;
      },
      origins,
    });
    await shell.end();
  },

  lanewise: async ({ page, shells }, use) => {
    const watch = watchPage(page);
    const lanewise = new Lanewise(page);
    await lanewise.open(shells.current().launchUrl);
    await use(lanewise);
    // A page that outlives its shell would complain with good reason.
    await page.close();
    expect(watch.problems, 'the page complains about nothing').toEqual([]);
    expect(requestsElsewhere(watch.requestUrls, shells.origins), 'every request stays on this machine').toEqual([]);
  },
});

export { expect } from '@playwright/test';

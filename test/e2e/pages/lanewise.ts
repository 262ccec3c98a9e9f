import { expect, type Locator, type Page, type Response } from '@playwright/test';
import { AssumptionsPage } from './assumptions-page.ts';
import { ContractsPage } from './contracts-page.ts';
import { PlansPage } from './plans-page.ts';
import { PortfolioPage } from './portfolio-page.ts';
import { WhatIfPage } from './what-if-page.ts';

/** The screens by the names that stand in the rail. */
export const SCREEN_NAMES = [
  'Plans',
  'Demand',
  'Placement',
  'Contracts',
  'Policy',
  'Portfolio',
  'Risk',
  'Futures',
  'Calendar',
  'Negotiate',
  'Help',
] as const;
export type ScreenName = (typeof SCREEN_NAMES)[number];

/** The app in a page: its frame, and the way to its screens. */
export class Lanewise {
  readonly page: Page;
  readonly plans: PlansPage;
  readonly assumptions: AssumptionsPage;
  readonly portfolio: PortfolioPage;
  readonly contracts: ContractsPage;
  readonly whatIf: WhatIfPage;

  readonly header: Locator;
  /** How the scenario in view stands, in words. */
  readonly status: Locator;
  /** Which scenario is in view. */
  readonly scenarioButton: Locator;
  readonly optimiseButton: Locator;
  readonly stopButton: Locator;
  readonly cancelButton: Locator;
  readonly rail: Locator;
  readonly main: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;
  /** The strip at the bottom: problems, provenance, data folder. */
  readonly strip: Locator;

  constructor(page: Page) {
    this.page = page;
    this.plans = new PlansPage(page);
    this.assumptions = new AssumptionsPage(page);
    this.portfolio = new PortfolioPage(page);
    this.contracts = new ContractsPage(page);
    this.whatIf = new WhatIfPage(page);
    this.header = page.getByRole('banner');
    this.status = this.header.getByRole('link');
    this.scenarioButton = this.header.getByRole('button', { name: /^Scenario / });
    this.optimiseButton = this.header.getByRole('button', { name: 'Optimise', exact: true });
    this.stopButton = this.header.getByRole('button', { name: 'Stop', exact: true });
    this.cancelButton = this.header.getByRole('button', { name: 'Cancel', exact: true });
    this.rail = page.getByRole('navigation', { name: 'Screens' });
    this.main = page.getByRole('main');
    this.undoButton = this.header.getByRole('button', { name: /^(Undo: |Nothing to undo)/ });
    this.redoButton = this.header.getByRole('button', { name: /^(Redo: |Nothing to redo)/ });
    this.strip = page.getByRole('contentinfo');
  }

  /** Opens an address of a shell and waits until the app stands there. */
  async open(url: string): Promise<Response | null> {
    const response = await this.page.goto(url);
    await expect(this.rail).toBeVisible();
    return response;
  }

  /** Loads the page again, as the browser's button does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await expect(this.rail).toBeVisible();
  }

  /** The name of the plan in view. */
  get planName(): Locator {
    return this.header.getByRole('paragraph').first();
  }

  /** Goes to a screen by the rail. */
  async goTo(screen: ScreenName): Promise<void> {
    const link = this.rail.getByRole('link', { name: screen });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** Presses Optimise. */
  async optimise(): Promise<void> {
    await this.optimiseButton.click();
  }

  /** Sets the gap at which a solve may end, by its words: “0 %”. */
  async aimForGap(gap: string): Promise<void> {
    const settings = this.header.getByRole('button', { name: 'How to solve' });
    await settings.click();
    await this.page.getByRole('combobox', { name: 'Good enough' }).selectOption(gap);
    await settings.click();
  }

  /** The message in the corner that has this text. */
  toast(text: string | RegExp): Locator {
    return this.page.locator('.mantine-Notifications-notification').filter({ hasText: text });
  }

  /** Steps the colours to light or dark. */
  async setColours(colours: 'light' | 'dark'): Promise<void> {
    const toggle = this.header.getByRole('button', { name: /^Colours: / });
    const wanted = new RegExp(`^Colours: ${colours}\\.`);
    for (let step = 0; step < 3; step++) {
      if (wanted.test((await toggle.getAttribute('aria-label')) ?? '')) return;
      await toggle.click();
    }
    await expect(toggle).toHaveAccessibleName(wanted);
  }

  /** Opens the list of what is to be mended. */
  async openProblems(): Promise<Locator> {
    const panel = this.page.getByRole('region', { name: 'Problems' });
    await this.strip.getByRole('button').click();
    await expect(panel).toBeVisible();
    return panel;
  }
}

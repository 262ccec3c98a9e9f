import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** The charts of the result, by their titles. */
export const CHART_TITLES = ['capacity against demand', 'contracts over time', 'cost by source'] as const;
export type ChartTitle = (typeof CHART_TITLES)[number];

/** The screen with the result of a solve. */
export class PortfolioPage {
  readonly #page: Page;
  /** The phase of the running solve, in words. */
  readonly phase: Locator;
  /** Why no portfolio fits: one entry a rule. */
  readonly conflicts: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.phase = page.getByRole('region', { name: 'Progress' }).getByRole('heading');
    this.conflicts = page.locator('ol.solve-conflict').getByRole('listitem');
  }

  /** A part of the result by its title. */
  section(title: string): Locator {
    return this.#page.getByRole('region', { name: title, exact: true });
  }

  /** A chart with its sentence and its table twin. */
  chart(title: ChartTitle): Locator {
    return this.#page.getByRole('figure', { name: title, exact: true });
  }

  /** A figure of the proof by its name. */
  proofFigure(name: string): Locator {
    const entry = this.section('Proof')
      .locator('dl > div')
      .filter({ has: this.#page.getByText(name, { exact: true }) });
    return entry.locator('dd');
  }

  /** Shows a chart as its table, with the key T alone, and gives the table. */
  async showTable(title: ChartTitle): Promise<Locator> {
    const figure = this.chart(title);
    await figure.getByRole('button', { name: `Show table of ${title}` }).focus();
    await this.#page.keyboard.press('t');
    await expect(figure.getByRole('button', { name: `Show chart of ${title}` })).toBeFocused();
    return figure.getByRole('table');
  }

  /** Picks an entry of the export menu and gives the file that comes. */
  async export(entry: string | RegExp): Promise<Download> {
    await this.#page.getByRole('button', { name: 'Export', exact: true }).click();
    const downloading = this.#page.waitForEvent('download');
    await this.#page.getByRole('menuitem', { name: entry }).click();
    return downloading;
  }
}

import type { Locator, Page } from '@playwright/test';
import { type ReadTable, readTable } from './read-table.ts';

/** The sliders on the portfolio screen, with the figures they lead to. */
export class WhatIfPage {
  readonly section: Locator;
  /** How far the answer for the newest place is, in words. */
  readonly status: Locator;
  readonly keepButton: Locator;
  readonly resetButton: Locator;

  constructor(page: Page) {
    this.section = page.getByRole('region', { name: 'What if' });
    this.status = this.section.getByRole('status');
    this.keepButton = this.section.getByRole('button', { name: 'Keep' });
    this.resetButton = this.section.getByRole('button', { name: 'Reset' });
  }

  slider(name: string): Locator {
    return this.section.getByRole('slider', { name, exact: true });
  }

  /** The figures side by side: one column as it is, one for the portfolio, one for the best. */
  async figures(): Promise<ReadTable> {
    return readTable(this.section.getByRole('table'));
  }
}

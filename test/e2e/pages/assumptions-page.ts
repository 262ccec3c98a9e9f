import type { Locator, Page } from '@playwright/test';

/** The screens on which a plan's assumptions are read and edited. */
export class AssumptionsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The cell of a figure, by the name a screen reader gives it: “rate of AWS L4 1 year”. */
  cell(label: string): Locator {
    return this.#page.getByRole('main').getByRole('textbox', { name: label, exact: true });
  }

  /** The sentence under a cell that says why its text is wrong. */
  async sentenceUnder(cell: Locator): Promise<Locator> {
    const id = (await cell.getAttribute('aria-describedby')) ?? '';
    return this.#page.locator(`[id="${id}"]`);
  }

  /** Types a figure and leaves the cell with Enter, as people do. */
  async type(label: string, text: string): Promise<void> {
    const cell = this.cell(label);
    await cell.fill(text);
    await cell.press('Enter');
  }
}

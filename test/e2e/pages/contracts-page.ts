import { expect, type Locator, type Page } from '@playwright/test';

/** What is said in the dialog that adds an offer or a commitment. */
export type NewEntry = {
  /** The button that opens the dialog: “Add an offer paid by use”. */
  readonly button: string;
  readonly kind: string;
  readonly name: string;
  /** By the hour, or of hardware for the unit. */
  readonly price: string;
};

/** The screen with offers and commitments, and the inspector beside it in which their terms are typed. */
export class ContractsPage {
  readonly #page: Page;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
  }

  /** Adds an offer or a commitment, and waits until the inspector shows it. */
  async add({ button, kind, name, price }: NewEntry): Promise<void> {
    await this.#page.getByRole('button', { name: button, exact: true }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel('Kind').selectOption(kind);
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Provider').fill('Provider');
    await dialog.getByLabel(/^(Rate|Price)/).fill(price);
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await expect(this.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  }

  /** The row of an offer or commitment in the tables. */
  row(name: string): Locator {
    return this.#page.getByRole('main').getByRole('row').filter({ hasText: name });
  }

  /** Adds a row to a list of the entry in the inspector: “tier”. */
  async addRow(word: string, owner: string): Promise<void> {
    await this.inspector.getByRole('button', { name: `Add ${word} to ${owner}`, exact: true }).click();
  }

  /** Puts a clause in, or leaves it out. */
  async tickClause(title: string): Promise<void> {
    await this.inspector.getByRole('checkbox', { name: title, exact: true }).click();
  }

  /** A figure in the inspector by the name a screen reader gives it. */
  field(label: string): Locator {
    return this.inspector.getByRole('textbox', { name: label, exact: true });
  }

  /** Types a figure in the inspector and leaves it with Enter. */
  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).press('Enter');
  }

  /** Removes the entry in the inspector. */
  async remove(): Promise<void> {
    await this.inspector.getByRole('button', { name: 'Remove', exact: true }).click();
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

/** A file as a user picks or drops it. */
export type UserFile = { readonly name: string; readonly content: string | Uint8Array };

/** The screen with every plan. */
export class PlansPage {
  readonly #page: Page;
  readonly cards: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.cards = page.getByRole('main').getByRole('listitem');
  }

  /** The card of a plan. */
  card(name: string): Locator {
    return this.cards.filter({ has: this.#page.getByRole('button', { name, exact: true }) });
  }

  /** Opens the plan of that name. */
  async openPlan(name: string): Promise<void> {
    await this.cards.getByRole('button', { name, exact: true }).click();
  }

  /** Picks an entry of a card's menu. */
  async choose(name: string, entry: string): Promise<void> {
    await this.#page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
    await this.#page.getByRole('menuitem', { name: entry }).click();
  }

  /** Types a name into the dialog that asks for one, and confirms. */
  async giveName(name: string, confirm: string): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: confirm, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Imports a file through the file picker. */
  async importFile(file: UserFile): Promise<void> {
    const picking = this.#page.waitForEvent('filechooser');
    await this.#page.getByRole('button', { name: 'Import a plan file' }).click();
    const picker = await picking;
    await picker.setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.content) });
  }

  /** Drops a file on the screen, as from a file manager. */
  async dropFile(file: UserFile): Promise<void> {
    const base64 = Buffer.from(file.content).toString('base64');
    const transfer = await this.#page.evaluateHandle(
      ([name, encoded]) => {
        const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name, { type: 'application/json' }));
        return data;
      },
      [file.name, base64] as const,
    );
    const target = this.#page.getByRole('heading', { name: 'Plans', level: 1 });
    for (const event of ['dragenter', 'dragover', 'drop'])
      await target.dispatchEvent(event, { dataTransfer: transfer });
    await transfer.dispose();
  }
}

import type { Term } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** A row's place: a lane, pool, offer or placement, by its index, in a month, block and band. */
export type CellPlace = { readonly index: number; readonly t: number; readonly b: number; readonly s: number };

/** Terms by place, in the order in which the places first came. `b` is 0 for rows of whole months. */
export class CellTerms {
  readonly #months: number;
  readonly #blocks: number;
  readonly #bands: number;
  readonly #terms = new Map<number, Term[]>();

  constructor(data: Pick<PortfolioData, 'months' | 'blockIds' | 'bandIds'>) {
    this.#months = data.months.length;
    this.#blocks = data.blockIds.length;
    this.#bands = data.bandIds.length;
  }

  add(index: number, t: number, b: number, s: number, term: Term): void {
    const key = this.#keyOf(index, t, b, s);
    const terms = this.#terms.get(key);
    if (terms === undefined) this.#terms.set(key, [term]);
    else terms.push(term);
  }

  /** The terms of a place; none where nothing was added. */
  of(index: number, t: number, b: number, s: number): readonly Term[] {
    return this.#terms.get(this.#keyOf(index, t, b, s)) ?? [];
  }

  /** Every place to which something was added. */
  *[Symbol.iterator](): Iterator<readonly [CellPlace, readonly Term[]]> {
    for (const [key, terms] of this.#terms) {
      const s = key % this.#bands;
      const inBlocks = (key - s) / this.#bands;
      const b = inBlocks % this.#blocks;
      const inMonths = (inBlocks - b) / this.#blocks;
      const t = inMonths % this.#months;
      yield [{ index: (inMonths - t) / this.#months, t, b, s }, terms];
    }
  }

  #keyOf(index: number, t: number, b: number, s: number): number {
    return ((index * this.#months + t) * this.#blocks + b) * this.#bands + s;
  }
}

import type { ContractOffer } from '../../../shared/domain/offer.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { goesOnByItself, type Startable } from './offer-prices.ts';

/** What is on sale less what was taken: of each offer in all and by start month, and of the stock that offers share. */
export class Stock {
  readonly #input: SolveInput;
  readonly #bandIds: readonly string[];
  readonly #taken = new Map<string, number>();

  /** `bandIds`: the bands in which it must be there. */
  constructor(input: SolveInput, bandIds: readonly string[]) {
    this.#input = input;
    this.#bandIds = bandIds;
  }

  #shareOf({ supplyShares }: ContractOffer): number {
    const shares = this.#bandIds.map((id) => supplyShares.find(({ bandId }) => bandId === id)?.share ?? 1);
    return Math.min(1, ...shares);
  }

  /** The months of a term in each shared stock, as keys of what is taken of it. */
  #groupMonths({ offer, start }: Startable): { readonly key: string; readonly most: number }[] {
    const { assumptions, horizonMonths } = this.#input;
    const end = goesOnByItself(offer) ? horizonMonths : Math.min(horizonMonths, start + offer.termMonths);
    return assumptions.policy.supplyGroups
      .filter(({ offerIds }) => offerIds.includes(offer.id))
      .flatMap(({ id, maximumUnits }) =>
        Array.from({ length: end - start }, (_, n) => ({ key: `group/${id}/${start + n}`, most: maximumUnits })),
      );
  }

  #limits(startable: Startable): { readonly key: string; readonly most: number }[] {
    const { offer, start } = startable;
    const share = this.#shareOf(offer);
    return [
      { key: `offer/${offer.id}`, most: (offer.maximumUnits ?? Infinity) * share },
      { key: `offer/${offer.id}/${start}`, most: (offer.maximumUnitsPerStart ?? Infinity) * share },
      ...this.#groupMonths(startable),
    ];
  }

  /** Units that are left for a term that starts then; Infinity where nothing limits them. */
  left(startable: Startable): number {
    return Math.min(...this.#limits(startable).map(({ key, most }) => most - (this.#taken.get(key) ?? 0)));
  }

  take(startable: Startable, units: number): void {
    for (const { key } of this.#limits(startable)) this.#taken.set(key, (this.#taken.get(key) ?? 0) + units);
  }
}

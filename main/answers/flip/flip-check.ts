import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { optimumPrecision } from '../optimum-precision.ts';
import type { ReSolver } from '../re-solver.ts';
import { withoutOffer } from '../with-offer.ts';
import { withOverrides } from '../with-overrides.ts';
import type { Bracket, SweepPoint } from './sweep.ts';

/**
 * What having an offer saves at either end of a bracket, plan currency; savings up to `tie` are none. Null: without it no
 * portfolio keeps the rules.
 */
export type Checked = {
  readonly savesBefore: number | null;
  readonly savesAfter: number | null;
  readonly tie: number;
  readonly solves: number;
};

type Saved = { readonly saved: number | null; readonly cost: number };

/** Solves both ends of brackets whole, with and without the offer, each held to the independent checker. */
export class FlipCheck {
  readonly #input: SolveInput;
  readonly #solver: ReSolver;
  /** Costs by assumption and value, and by the offer that is left out. */
  readonly #costs = new Map<string, number | null>();
  #solves = 0;

  constructor(input: SolveInput, solver: ReSolver) {
    this.#input = input;
    this.#solver = solver;
  }

  /** Throws a sentence where an end that was solved has no portfolio now. */
  async check({ sweep: { change }, offerId, before, after }: Bracket): Promise<Checked> {
    this.#solves = 0;
    const savesAt = async ({ value, offers }: SweepPoint): Promise<Saved> => {
      const moved = withOverrides(this.#input, change.overridesAt(value));
      const cost = await this.#costAt(`${change.key} ${value}`, moved);
      if (cost === null) throw new Error('A plan that had a portfolio has none any more: please report this plan.');
      // What is not there at all saves nothing.
      if (offers === null || !(offers.bought.has(offerId) || offers.traces.has(offerId))) return { saved: 0, cost };
      const without = await this.#costAt(`${change.key} ${value} ${offerId}`, withoutOffer(moved, offerId));
      return { saved: without === null ? null : Math.max(0, without - cost), cost };
    };
    const first = await savesAt(before);
    const second = await savesAt(after);
    return {
      savesBefore: first.saved,
      savesAfter: second.saved,
      tie: optimumPrecision(Math.max(Math.abs(first.cost), Math.abs(second.cost))),
      solves: this.#solves,
    };
  }

  /** Null: no portfolio keeps the rules. */
  async #costAt(key: string, input: SolveInput): Promise<number | null> {
    const known = this.#costs.get(key);
    if (known !== undefined) return known;
    this.#solves += 1;
    const solved = await this.#solver.optimum(input);
    const cost = solved?.objective ?? null;
    this.#costs.set(key, cost);
    return cost;
  }
}

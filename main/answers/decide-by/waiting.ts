import { addMonths } from '../../../shared/domain/month.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { DelayCost } from '../../../shared/domain/questions/decide-by.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { ReSolver, Solved } from '../re-solver.ts';
import { type Delayable, type StartWindows, unitsAt, withDelay } from './delayed-input.ts';

/** Fewer units than this are the solver's noise. */
const NOISE_UNITS = 1e-6;

/** What a delay costs: an optimum with it less the optimum without. */
export function delayCost(months: number, { solution, objective }: Solved, base: Solved): DelayCost {
  return {
    months,
    cost: objective - base.objective,
    bands: solution.bands.map(({ bandId, discountedCost }) => ({
      bandId,
      cost: discountedCost - (base.solution.bands.find((band) => band.bandId === bandId)?.discountedCost ?? 0),
    })),
    conflict: [],
  };
}

/** What waiting for one purchase costs, month by month. */
export class Waiting {
  readonly #solver: ReSolver;
  readonly #input: SolveInput;
  readonly #windows: StartWindows;
  readonly #base: Solved;
  readonly #delayed: Delayable;
  /** The cheapest portfolio with the delay so far. */
  #portfolio: Portfolio;
  #known: DelayCost;

  constructor(solver: ReSolver, input: SolveInput, windows: StartWindows, base: Solved, delayed: Delayable) {
    this.#solver = solver;
    this.#input = input;
    this.#windows = windows;
    this.#base = base;
    this.#delayed = delayed;
    this.#portfolio = base.solution.portfolio;
    this.#known = delayCost(0, base, base);
  }

  /** What one more month of delay comes to. The same as before, without a solve, where nothing would have started in it. */
  async next(): Promise<DelayCost> {
    const months = this.#known.months + 1;
    const closing = addMonths(this.#delayed.startMonth, months - 1);
    const isClosed = this.#known.cost !== null && unitsAt(this.#portfolio, this.#delayed, closing) <= NOISE_UNITS;
    if (this.#known.cost === null || isClosed) this.#known = { ...this.#known, months };
    else this.#known = await this.#solve(months);
    return this.#known;
  }

  async #solve(months: number): Promise<DelayCost> {
    const input = withDelay(this.#input, this.#base.solution.portfolio, this.#windows, this.#delayed, months);
    const solved = await this.#solver.optimum(input);
    if (solved === null) {
      const conflict = await this.#solver.conflict(input);
      const ofDelay = `portfolio/${this.#delayed.offerId}/`;
      return { months, cost: null, bands: [], conflict: conflict.filter(({ path }) => !path.startsWith(ofDelay)) };
    }
    this.#portfolio = solved.solution.portfolio;
    return delayCost(months, solved, this.#base);
  }
}

import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { FlipFindings, FlipPoint, FlipQuestion } from '../../../shared/domain/questions/flip.ts';
import type { AssumptionChange } from '../assumption-changes/assumption-change.ts';
import type { ReSolver } from '../re-solver.ts';
import { withOverrides } from '../with-overrides.ts';
import { type OffersAt, offersAt } from './bought-offers.ts';
import { type Checked, FlipCheck } from './flip-check.ts';
import { between, type Bracket, Sweep } from './sweep.ts';

/** Two values this close are one for the memory of what was checked. */
const keyOf = ({ sweep: { change }, offerId, before, after }: Bracket): string =>
  `${change.key} ${offerId} ${before.value} ${after.value}`;

function lockedOffers({ portfolio }: SolveInput): Set<string> {
  return new Set(portfolio.filter(({ isLocked }) => isLocked).map(({ offerId }) => offerId));
}

/** The search for flips: what was solved, what is known, what is most worth solving next. */
export class FlipSearch {
  readonly #input: SolveInput;
  readonly #solver: ReSolver;
  readonly #check: FlipCheck;
  readonly #locked: ReadonlySet<string>;
  readonly #sweeps: Sweep[];
  readonly #checked = new Map<string, Checked>();
  readonly #objective: number;
  readonly #today: OffersAt;
  #solves = 1;

  private constructor(
    input: SolveInput,
    solver: ReSolver,
    changes: readonly AssumptionChange[],
    reach: number,
    objective: number,
    today: OffersAt,
  ) {
    this.#input = input;
    this.#solver = solver;
    this.#check = new FlipCheck(input, solver);
    this.#locked = lockedOffers(input);
    this.#objective = objective;
    this.#today = today;
    this.#sweeps = changes.flatMap((change) =>
      ([1, -1] as const).map((sign) => new Sweep(change, sign, { value: change.today, offers: today }, reach)),
    );
  }

  /** Solves today's plan. Throws a sentence when no portfolio keeps its rules. */
  static async begin(
    input: SolveInput,
    solver: ReSolver,
    changes: readonly AssumptionChange[],
    { reach }: FlipQuestion,
  ): Promise<FlipSearch> {
    const today = await solver.probe(input);
    if (today === null) throw new Error('No portfolio keeps the rules as they stand, so no decision can flip.');
    return new FlipSearch(input, solver, changes, reach, today.objective, offersAt(today, lockedOffers(input)));
  }

  get solves(): number {
    return this.#solves;
  }

  /** Solves that are still to come at least. */
  get stepsLeft(): number {
    return this.#sweeps.reduce((sum, sweep) => sum + sweep.stepsLeft, 0);
  }

  /** Moves every assumption one step further both ways, telling after each. */
  async sweepOnce(tell: () => void): Promise<void> {
    for (const sweep of this.#sweeps) {
      const value = sweep.takeStep();
      if (value === null) continue;
      await this.#solveAt(sweep, value);
      tell();
    }
  }

  /** Narrows the nearest flip of each assumption and of each offer, the nearest first, and checks them. */
  async refine(tell: () => void): Promise<void> {
    for (;;) {
      const next = this.#nearest().find((bracket) => !this.#checked.has(keyOf(bracket)));
      if (next === undefined) return;
      const value = between(next);
      if (value === null) await this.#checkFlip(next);
      else await this.#solveAt(next.sweep, value);
      tell();
    }
  }

  async #solveAt(sweep: Sweep, value: number): Promise<void> {
    const probe = await this.#solver.probe(withOverrides(this.#input, sweep.change.overridesAt(value)));
    this.#solves += 1;
    sweep.add({ value, offers: probe === null ? null : offersAt(probe, this.#locked) });
  }

  /** What the check finds otherwise than the search is written into the points, so that the search goes on. */
  async #checkFlip(bracket: Bracket): Promise<void> {
    const { sweep, offerId, before, after } = bracket;
    const checked = await this.#check.check(bracket);
    this.#solves += checked.solves;
    for (const [point, saves] of [
      [before, checked.savesBefore],
      [after, checked.savesAfter],
    ] as const) {
      if (saves === null || saves > checked.tie) point.offers?.bought.add(offerId);
      else point.offers?.bought.delete(offerId);
    }
    const still = sweep.brackets().find((found) => found.offerId === offerId);
    if (still !== undefined && keyOf(still) === keyOf(bracket)) this.#checked.set(keyOf(bracket), checked);
  }

  #brackets(): Bracket[] {
    return this.#sweeps
      .flatMap((sweep) => sweep.brackets())
      .toSorted((a, b) => a.sweep.distance(a.after) - b.sweep.distance(b.after));
  }

  /** The nearest flip of each sweep and the nearest of each offer. */
  #nearest(): Bracket[] {
    const sweeps = new Set<Sweep>();
    const offers = new Set<string>();
    return this.#brackets().filter(({ sweep, offerId }) => {
      if (sweeps.has(sweep) && offers.has(offerId)) return false;
      sweeps.add(sweep);
      offers.add(offerId);
      return true;
    });
  }

  #flipOf(bracket: Bracket): FlipPoint {
    const { sweep, offerId, before, after } = bracket;
    const checked = this.#checked.get(keyOf(bracket));
    return {
      assumption: sweep.change.key,
      offerId,
      leaves: this.#today.bought.has(offerId),
      before: before.value,
      after: after.value,
      distance: sweep.distance(after),
      savesBefore: checked?.savesBefore ?? null,
      savesAfter: checked?.savesAfter ?? null,
      isChecked: checked !== undefined,
    };
  }

  /** Everything known so far. */
  findings(): FlipFindings {
    const ups = this.#sweeps.filter(({ sign }) => sign > 0);
    const downs = this.#sweeps.filter(({ sign }) => sign < 0);
    return {
      name: 'flip',
      flips: this.#brackets().map((bracket) => this.#flipOf(bracket)),
      assumptions: ups.map((up, n) => {
        const { overridesAt: _overridesAt, confidence: _confidence, ...moved } = up.change;
        const down = downs[n];
        return {
          ...moved,
          searchedFrom: down?.reached ?? moved.today,
          searchedTo: up.reached,
          infeasibleBelow: down?.infeasibleAt ?? null,
          infeasibleAbove: up.infeasibleAt,
        };
      }),
      boughtOfferIds: [...this.#today.bought],
      objective: this.#objective,
    };
  }
}

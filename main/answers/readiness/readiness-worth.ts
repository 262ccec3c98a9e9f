import type { Placement } from '../../../shared/domain/placement.ts';
import type { ChangeWorth, ReadinessRow } from '../../../shared/domain/questions/readiness.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { ReSolver, Solved } from '../re-solver.ts';
import {
  servesTheSame,
  withMigrationAllowed,
  withMigrationEarlier,
  withPlacement,
  withReadinessEarlier,
} from './changed-placement.ts';

/** What is kept of an optimum. */
type Optimum = { readonly objective: number; readonly costs: ReadonlyMap<string, number> };

/** What is kept of a solved plan for differences. */
export function optimumOf({ objective, solution }: Solved): Optimum {
  return { objective, costs: new Map(solution.bands.map(({ bandId, discountedCost }) => [bandId, discountedCost])) };
}

function worthOf(before: Optimum, after: Optimum): ChangeWorth {
  return {
    worth: before.objective - after.objective,
    bands: [...before.costs].map(([bandId, cost]) => ({ bandId, worth: cost - (after.costs.get(bandId) ?? cost) })),
  };
}

/** The worths of one placement, each from what was learnt before; where nothing it serves changes, without a solve. */
export class ReadinessWorth {
  readonly #solver: ReSolver;
  readonly #input: SolveInput;
  readonly #asItStands: Optimum;
  readonly #placement: Placement;
  readonly #allowed: Placement;
  /** With the migration allowed; null: not solved, or no portfolio keeps the rules. */
  #base: Optimum | null;

  constructor(solver: ReSolver, input: SolveInput, asItStands: Optimum, placement: Placement) {
    this.#solver = solver;
    this.#input = input;
    this.#asItStands = asItStands;
    this.#placement = placement;
    this.#allowed = withMigrationAllowed(placement, input.startMonth);
    this.#base = this.#allowed === placement ? asItStands : null;
  }

  async #optimum(placement: Placement): Promise<Optimum | null> {
    const solved = await this.#solver.optimum(withPlacement(this.#input, placement));
    return solved === null ? null : optimumOf(solved);
  }

  async #against(before: Optimum, changed: Placement | null): Promise<ChangeWorth | null> {
    if (changed === null) return null;
    const isSameCost = changed.migration?.startMonth === this.#allowed.migration?.startMonth;
    const isSame = isSameCost && servesTheSame(this.#input, this.#allowed, changed);
    const after = isSame ? before : await this.#optimum(changed);
    return after === null ? null : worthOf(before, after);
  }

  /** The migration allowed at all, and readiness a month earlier. */
  async first(row: ReadinessRow): Promise<ReadinessRow> {
    this.#base ??= await this.#optimum(this.#allowed);
    const base = this.#base;
    if (base === null) return { ...row, breaksRules: true };
    const allowed = this.#allowed === this.#placement ? null : worthOf(this.#asItStands, base);
    return { ...row, allowed, earlier: await this.#earlier(base, 1) };
  }

  /** Readiness a month later, a month earlier with its migration, and more months earlier. */
  async rest(row: ReadinessRow, months: number): Promise<ReadinessRow> {
    const base = this.#base;
    if (base === null) return row;
    const earlier = [...row.earlier];
    for (let more = 2; more <= months; more++) earlier.push(...(await this.#earlier(base, more)));
    return {
      ...row,
      earlier,
      later: await this.#against(base, withReadinessEarlier(this.#allowed, -1)),
      earlierWithMigration: await this.#against(base, withMigrationEarlier(this.#allowed, this.#input.startMonth)),
    };
  }

  async #earlier(base: Optimum, months: number): Promise<ReadinessRow['earlier']> {
    const worth = await this.#against(base, withReadinessEarlier(this.#allowed, months));
    return worth === null ? [] : [{ months, ...worth }];
  }
}

import { discountedSum } from '../../../shared/domain/discount.ts';
import { loadBlockHours } from '../../../shared/domain/load-blocks.ts';
import { monthsOfHorizon } from '../../../shared/domain/month.ts';
import type { Displaced } from '../../../shared/domain/questions/explain.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/** Changes below these are the solver's noise: unit-hours, and money. */
const LEAST_UNIT_HOURS = 0.01;
const LEAST_COST = 0.005;

/** What is used and paid in expectation, by source and accelerator. */
class Totals {
  readonly #bySource = new Map<string, Displaced>();

  add({ source, acceleratorId, unitHours, cost }: Displaced): void {
    const key = JSON.stringify([source, acceleratorId]);
    const before = this.#bySource.get(key);
    this.#bySource.set(key, {
      source,
      acceleratorId,
      unitHours: (before?.unitHours ?? 0) + unitHours,
      cost: (before?.cost ?? 0) + cost,
    });
  }

  get all(): Displaced[] {
    return [...this.#bySource.values()];
  }
}

function addBand(totals: Totals, input: SolveInput, band: BandResult, sign: 1 | -1): void {
  const months = monthsOfHorizon(input.startMonth, input.horizonMonths);
  const hours = loadBlockHours(input.assumptions.loadBlocks, months);
  const { blocks } = input.assumptions.loadBlocks;
  const weight = sign * band.probability;
  const { annualDiscountRate } = input.assumptions.policy;
  for (const { source, acceleratorId, blockId, unitsByMonth } of band.dispatch) {
    const ofBlock = hours[blocks.findIndex(({ id }) => id === blockId)] ?? [];
    const unitHours = unitsByMonth.reduce((sum, units, t) => sum + units * (ofBlock[t] ?? 0), 0);
    totals.add({ source, acceleratorId, unitHours: weight * unitHours, cost: 0 });
  }
  for (const { source, acceleratorId, effectiveByMonth } of band.costs) {
    const cost = discountedSum(effectiveByMonth, annualDiscountRate);
    totals.add({ source: source === 'penalty' ? 'unmet' : source, acceleratorId, unitHours: 0, cost: weight * cost });
  }
}

/**
 * Change of unit-hours and of discounted effective cost from one plan to another, in expectation over the bands, by source
 * and accelerator; largest change of cost first.
 */
export function displacedBetween(
  input: SolveInput,
  before: readonly BandResult[],
  after: readonly BandResult[],
): Displaced[] {
  const totals = new Totals();
  for (const band of before) addBand(totals, input, band, -1);
  for (const band of after) addBand(totals, input, band, 1);
  return totals.all
    .filter(({ unitHours, cost }) => Math.abs(unitHours) >= LEAST_UNIT_HOURS || Math.abs(cost) >= LEAST_COST)
    .toSorted((a, b) => Math.abs(b.cost) - Math.abs(a.cost));
}

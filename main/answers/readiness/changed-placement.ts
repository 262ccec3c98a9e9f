import { addMonths, type Month, monthsOfHorizon } from '../../../shared/domain/month.ts';
import { type Placement, placementState, type PlacementState } from '../../../shared/domain/placement.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/** The plan with one placement changed. */
export function withPlacement(input: SolveInput, changed: Placement): SolveInput {
  const placements = input.assumptions.placements.map((placement) =>
    placement.id === changed.id ? changed : placement,
  );
  return { ...input, assumptions: { ...input.assumptions, placements } };
}

/** The placement with its roadmap that many months earlier; later when negative. */
export function withReadinessEarlier(placement: Placement, months: number): Placement {
  const readiness = placement.readiness.map((milestone) => ({
    ...milestone,
    month: addMonths(milestone.month, -months),
  }));
  return { ...placement, readiness };
}

/** The placement with roadmap and start of migration a month earlier; null where there is none that starts after the plan. */
export function withMigrationEarlier(placement: Placement, startMonth: Month): Placement | null {
  const { migration, isIncumbent } = placement;
  if (isIncumbent || migration === null || migration.startMonth <= startMonth) return null;
  const earlier = { ...migration, startMonth: addMonths(migration.startMonth, -1) };
  return { ...withReadinessEarlier(placement, 1), migration: earlier };
}

/** The placement with its migration allowed: as proposed, or free and at once where there is none. Itself where it is. */
export function withMigrationAllowed(placement: Placement, startMonth: Month): Placement {
  const { migration, isIncumbent } = placement;
  if (isIncumbent || (migration !== null && migration.status !== 'proposed')) return placement;
  return {
    ...placement,
    migration:
      migration === null
        ? { status: 'assumed', startMonth, rampMonths: 1, finalShare: 1, cost: 0 }
        : { ...migration, status: 'approved' },
  };
}

/** Its state in each month of the horizon, when its readiness slips by so many months. */
export function statesOf({ startMonth, horizonMonths, assumptions }: SolveInput, placement: Placement, slip: number) {
  const lane = assumptions.lanes.find(({ id }) => id === placement.laneId);
  if (lane === undefined) throw new Error(`Placement “${placement.id}” is of no lane.`);
  return monthsOfHorizon(startMonth, horizonMonths).map((month, t) => placementState(placement, lane, month, t, slip));
}

const isSame = (one: PlacementState, other: PlacementState | undefined): boolean =>
  one.throughput === other?.throughput && one.shareCap === other.shareCap;

/** Whether two forms of a placement serve the same in every month and band. */
export function servesTheSame(input: SolveInput, one: Placement, other: Placement): boolean {
  return input.assumptions.bands.every(({ readinessSlips }) => {
    const slip = readinessSlips.find(({ placementId }) => placementId === one.id)?.slipMonths ?? 0;
    const others = statesOf(input, other, slip);
    return statesOf(input, one, slip).every((state, t) => isSame(state, others[t]));
  });
}

import type { Accelerator } from '../../../../shared/domain/accelerator.ts';
import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { addMonths, type Month } from '../../../../shared/domain/month.ts';
import { type Placement, type PlacementState, placementState } from '../../../../shared/domain/placement.ts';

/** A placement with the entries it points to. */
export type PlacedPair = { readonly placement: Placement; readonly lane: Lane; readonly accelerator: Accelerator };

/** Placements whose lane and accelerator exist, lane by lane. */
export function placedPairs(assumptions: Assumptions): readonly PlacedPair[] {
  return assumptions.lanes.flatMap((lane) =>
    assumptions.placements
      .filter((placement) => placement.laneId === lane.id)
      .flatMap((placement) => {
        const accelerator = assumptions.accelerators.find(({ id }) => id === placement.acceleratorId);
        return accelerator === undefined ? [] : [{ placement, lane, accelerator }];
      }),
  );
}

/** The state of a placement `t` months after the plan's start, with the slip that a band gives it. */
export function stateOf(
  pair: PlacedPair,
  assumptions: Assumptions,
  bandId: string,
  startMonth: Month,
  t: number,
): PlacementState {
  const band = assumptions.bands.find(({ id }) => id === bandId);
  const slip = band?.readinessSlips.find(({ placementId }) => placementId === pair.placement.id)?.slipMonths ?? 0;
  return placementState(pair.placement, pair.lane, addMonths(startMonth, t), t, slip);
}

/** The first month of the horizon in which a placement is open; null when it never is. */
export function firstOpenMonth(
  pair: PlacedPair,
  assumptions: Assumptions,
  bandId: string,
  startMonth: Month,
  horizonMonths: number,
): Month | null {
  for (let t = 0; t < horizonMonths; t++) {
    if (stateOf(pair, assumptions, bandId, startMonth, t).closedBecause === null) return addMonths(startMonth, t);
  }
  return null;
}

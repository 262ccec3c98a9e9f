import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import type { Solution } from '../../../shared/domain/solution.ts';

/** What an answer uses of its plan. */
export type PlanUse = {
  /** Offers of which something is bought. */
  readonly bought: ReadonlySet<string>;
  /** Offers that work is served from, by the units in use over months, blocks and bands, the most used first. */
  readonly byUse: readonly string[];
  /** Placements that serve work. */
  readonly placements: ReadonlySet<string>;
};

const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);

/** Reads from a solution what it uses. */
export function planUseOf({ placements }: Assumptions, { portfolio, bands }: Solution): PlanUse {
  const hours = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { probability, dispatch } of bands) {
    for (const { laneId, acceleratorId, offerId, unitsByMonth } of dispatch) {
      if (acceleratorId !== null) pairs.add(`${laneId} ${acceleratorId}`);
      if (offerId !== null) hours.set(offerId, (hours.get(offerId) ?? 0) + probability * total(unitsByMonth));
    }
  }
  return {
    bought: new Set(portfolio.filter(({ units }) => units > 0).map(({ offerId }) => offerId)),
    byUse: [...hours].toSorted((a, b) => b[1] - a[1]).map(([offerId]) => offerId),
    placements: new Set(
      placements.filter(({ laneId, acceleratorId }) => pairs.has(`${laneId} ${acceleratorId}`)).map(({ id }) => id),
    ),
  };
}

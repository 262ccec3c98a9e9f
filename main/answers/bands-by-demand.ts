import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { Band } from '../../shared/domain/band.ts';
import type { Solution } from '../../shared/domain/solution.ts';

/** The bands by the work that they want, each lane as a share of what it wants in the first band; the least first. */
export function bandsByDemand({ bands }: Assumptions, solution: Solution): Band[] {
  const wanted = (bandId: string, laneId: string): number =>
    solution.bands.find((band) => band.bandId === bandId)?.lanes.find((lane) => lane.laneId === laneId)?.requiredWork ??
    0;
  const first = bands[0]?.id ?? '';
  const demand = (bandId: string): number =>
    (solution.bands[0]?.lanes ?? []).reduce((sum, { laneId }) => {
      const base = wanted(first, laneId);
      return sum + (base > 0 ? wanted(bandId, laneId) / base : 0);
    }, 0);
  return bands.toSorted((a, b) => demand(a.id) - demand(b.id));
}

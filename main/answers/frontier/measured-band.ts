import type { FrontierMeasure } from '../../../shared/domain/questions/frontier.ts';
import type { Solution } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/** Work wanted in a band in multiples of what each lane wants on average over the bands, summed over lanes. */
function relativeDemand({ bands }: Solution, bandId: string): number {
  const wanted = bands.find((band) => band.bandId === bandId)?.lanes ?? [];
  return wanted.reduce((sum, { laneId, requiredWork }) => {
    const all = bands.flatMap(({ lanes }) => lanes.filter((lane) => lane.laneId === laneId));
    const mean = all.reduce((total, lane) => total + lane.requiredWork, 0) / Math.max(1, all.length);
    return sum + (mean > 0 ? requiredWork / mean : 0);
  }, 0);
}

/**
 * The band in which idle or unmet work is measured: idle in the one that the first overcommit cap names, or else that of
 * least demand; unmet in that of most demand.
 */
export function measuredBand(input: SolveInput, solution: Solution, against: FrontierMeasure): string {
  const capped = input.assumptions.policy.overcommitCaps[0]?.bandId;
  if (against !== 'shortfall' && capped !== undefined) return capped;
  const byDemand = solution.bands
    .map(({ bandId }) => ({ bandId, demand: relativeDemand(solution, bandId) }))
    .toSorted((a, b) => a.demand - b.demand);
  const found = against === 'shortfall' ? byDemand.at(-1) : byDemand[0];
  if (found === undefined) throw new Error('A frontier can be drawn of a portfolio with at least one band.');
  return found.bandId;
}

import type { FrontierMeasure } from '../../../shared/domain/questions/frontier.ts';
import type { Solution } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { bandsByDemand } from '../bands-by-demand.ts';

/**
 * The band in which idle or unmet work is measured: idle in the one that the first overcommit cap names, or else that of
 * least demand; unmet in that of most demand.
 */
export function measuredBand(input: SolveInput, solution: Solution, against: FrontierMeasure): string {
  const capped = input.assumptions.policy.overcommitCaps[0]?.bandId;
  if (against !== 'shortfall' && capped !== undefined) return capped;
  const byDemand = bandsByDemand(input.assumptions, solution);
  const found = against === 'shortfall' ? byDemand.at(-1) : byDemand[0];
  if (found === undefined) throw new Error('A frontier can be drawn of a portfolio with at least one band.');
  return found.id;
}

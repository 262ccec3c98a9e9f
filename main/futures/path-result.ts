import type { PathResult } from '../../shared/domain/futures-result.ts';
import type { BandResult } from '../../shared/domain/solution.ts';

/** What is kept of a path: its cost, what falls short and what idles. */
export function pathResult(
  path: Pick<PathResult, 'bandId' | 'number' | 'probability'>,
  result: BandResult,
): PathResult {
  const { discountedCost, unmetWorkShare, committedUnitHours, idleUnitHours } = result;
  return {
    bandId: path.bandId,
    number: path.number,
    probability: path.probability,
    discountedCost,
    unmetWorkShare,
    idleShare: committedUnitHours > 0 ? idleUnitHours / committedUnitHours : null,
  };
}

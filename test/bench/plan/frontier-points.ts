import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { withIdleShare, withRiskWeight } from './slider-changes.ts';

/** Cost against CVaR, or cost against overcommit. */
export type FrontierKind = 'cvar' | 'overcommit';

/** λ of the last point, or β of the last against the first. */
const LARGEST_RISK_WEIGHT = 0.95;
const IDLE_SHARES = [0.06, 0.3] as const;

/** Plans along a frontier: λ from 0 up, or β from tight to loose, in equal steps. */
export function frontierPoints(input: SolveInput, along: FrontierKind, points: number): SolveInput[] {
  return Array.from({ length: points }, (_, index) => {
    const share = points === 1 ? 0 : index / (points - 1);
    return along === 'cvar'
      ? withRiskWeight(input, share * LARGEST_RISK_WEIGHT)
      : withIdleShare(input, IDLE_SHARES[0] + share * (IDLE_SHARES[1] - IDLE_SHARES[0]));
  });
}

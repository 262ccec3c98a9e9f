import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { seededRandom } from './seeded-random.ts';

/** Numbers of their own, so that a plan is the same with these rules and without. */
const SEED_OFFSET = 5_000_000;

/** Assumptions with rules by chance on when and where the work of lanes runs: deferral. */
export function withLaneRules(seed: number, assumptions: Assumptions): Assumptions {
  const random = seededRandom(SEED_OFFSET + seed);
  const lanes = assumptions.lanes.map((lane) => ({
    ...lane,
    deferrableShare: random.chance(0.3) ? random.between(0.05, 1) : 0,
  }));
  return { ...assumptions, lanes };
}

import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import type { Confidence } from '../../../shared/domain/provenance.ts';
import type { MovedAssumption, MovedUnit } from '../../../shared/domain/questions/moved-assumption.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { Solution } from '../../../shared/domain/solution.ts';
import type { PlanUse } from './plan-use.ts';

/** An assumption, and how to move it. */
export type AssumptionChange = MovedAssumption & {
  /** What sets it to a value within `lowest` and `highest`; whole months are given whole. */
  readonly overridesAt: (value: number) => Override[];
  /** How far today's value can be trusted; null where nothing is said. */
  readonly confidence: Confidence | null;
};

/** What a kind of assumption is made from: the plan, and what its answer uses of it. */
export type ChangeContext = {
  readonly assumptions: Assumptions;
  readonly startMonth: string;
  readonly solution: Solution;
  readonly use: PlanUse;
};

/** The assumptions of one kind that a plan has; none where it has nothing to move. */
export type ListChanges = (context: ChangeContext) => AssumptionChange[];

/** Least and largest factor that is tried: −50 % and +100 %. */
const LOWEST_FACTOR = 0.5;
const HIGHEST_FACTOR = 2;
/** The change of a share that counts as 100 % where today's is 0. */
const YARDSTICK_FROM_NOUGHT = 0.1;

type Named = Pick<AssumptionChange, 'key' | 'name' | 'overridesAt' | 'confidence'>;

/** Something that is multiplied. */
export function factorChange(named: Named): AssumptionChange {
  const unit: MovedUnit = 'factor';
  return { ...named, unit, today: 1, lowest: LOWEST_FACTOR, highest: HIGHEST_FACTOR, yardstick: 1 };
}

/** A share from 0 to `highest` (1 where it is not told). */
export function shareChange(named: Named, today: number, highest = 1): AssumptionChange {
  const yardstick = today > 0 ? today : YARDSTICK_FROM_NOUGHT;
  return { ...named, unit: 'share', today, lowest: 0, highest: Math.max(today, highest), yardstick };
}

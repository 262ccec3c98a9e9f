import type { Assumptions } from '../assumptions.ts';

/** What a check needs: the frame of the plan and the assumptions it is solved on. */
export type CheckInput = {
  readonly startMonth: string;
  readonly horizonMonths: number;
  readonly assumptions: Assumptions;
};

import type { Override } from '../../../shared/domain/scenario.ts';
import type { Solution } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/** An event of the stress library on one plan. */
export type StressCase = {
  readonly id: string;
  readonly name: string;
  /** What happens. */
  readonly sentence: string;
  readonly overrides: readonly Override[];
};

/** What an event is made from: the plan, and the answer that is stressed. */
export type StressContext = { readonly input: SolveInput; readonly solution: Solution };

/** The events of one kind that can befall a plan; none where it has nothing to befall. */
export type ListStresses = (context: StressContext) => StressCase[];

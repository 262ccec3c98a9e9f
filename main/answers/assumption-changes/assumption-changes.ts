import type { QuestionTask } from '../question-task.ts';
import type { AssumptionChange, ListChanges } from './assumption-change.ts';
import { bandProbabilityChange } from './band-probability.ts';
import { demandChange } from './demand.ts';
import { laneDemandChanges } from './lane-demand.ts';
import { laneGrowthChanges } from './lane-growth.ts';
import { marketPriceChanges } from './market-price.ts';
import { boughtPriceChanges, rivalPriceChanges } from './offer-price.ts';
import { planUseOf } from './plan-use.ts';
import { discountRateChange, overcommitCapChanges, riskWeightChange } from './policy-weights.ts';
import { readinessSlipChanges } from './readiness-slip.ts';
import { throughputChanges } from './throughput.ts';
import { unmetPenaltyChange } from './unmet-penalty.ts';

/** Kinds of a few assumptions each, that concern the whole plan or a lane. To add a kind, add its file and a line. */
const MAIN: readonly ListChanges[] = [
  demandChange,
  marketPriceChanges,
  laneDemandChanges,
  riskWeightChange,
  overcommitCapChanges,
  discountRateChange,
  bandProbabilityChange,
  unmetPenaltyChange,
];

/** Kinds with an assumption for each lane, offer or placement. */
const OTHERS: readonly ListChanges[] = [
  boughtPriceChanges,
  laneGrowthChanges,
  rivalPriceChanges,
  throughputChanges,
  readinessSlipChanges,
];

/** The assumptions of a plan that can be moved, those that concern most of it first; `main`: those alone. */
export function assumptionChanges(
  { input, solution }: Pick<QuestionTask<never>, 'input' | 'solution'>,
  which: 'main' | 'all',
): AssumptionChange[] {
  const { assumptions, startMonth } = input;
  const context = { assumptions, startMonth, solution, use: planUseOf(assumptions, solution) };
  return [...MAIN, ...(which === 'all' ? OTHERS : [])].flatMap((list) => list(context));
}

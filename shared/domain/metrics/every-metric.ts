import { billedCost } from './billed-cost.ts';
import { breakEvenPoint, breakEvenUtilisation } from './break-even.ts';
import { budgetLeft, budgetUse } from './budget-use.ts';
import { commitmentLockIn } from './commitment-lock-in.ts';
import { costPerQualityPoint } from './cost-per-quality-point.ts';
import { costPerUnit } from './cost-per-unit.ts';
import { coverage } from './coverage.ts';
import { effectiveCost } from './effective-cost.ts';
import { effectiveSavingsRate } from './effective-savings-rate.ts';
import { extraQualityPoint } from './extra-quality-point.ts';
import { type GroupFacts } from './group-facts.ts';
import type { Metric, MetricDefinition } from './metric.ts';
import { billedPresentValue, effectivePresentValue } from './net-present-value.ts';
import { remainingEnd, remainingPeak } from './remaining-commitment.ts';
import { retrainingCostPerPoint, retrainingCycleCost, retrainingYearCost } from './retraining.ts';
import { utilisation } from './utilisation.ts';
import { vacancy, vacantUnitHours } from './vacancy.ts';
import { commitmentWaste, commitmentWasteShare } from './waste.ts';

/** What money and use come to, of any group. */
export const moneyMetrics: readonly Metric<GroupFacts>[] = [
  effectiveCost,
  billedCost,
  effectivePresentValue,
  billedPresentValue,
  effectiveSavingsRate,
];

/** How well commitments are used, of any group. */
export const commitmentMetrics: readonly Metric<GroupFacts>[] = [
  coverage,
  utilisation,
  vacancy,
  vacantUnitHours,
  commitmentWaste,
  commitmentWasteShare,
  remainingPeak,
  remainingEnd,
  commitmentLockIn,
];

/** What work and quality cost, of lanes and of lanes on an accelerator. */
export const workMetrics: readonly Metric<GroupFacts>[] = [costPerUnit, costPerQualityPoint];

/** Metrics of any group. */
export const groupMetrics: readonly Metric<GroupFacts>[] = [...moneyMetrics, ...commitmentMetrics, ...workMetrics];

/** Metrics of a purchase. */
export const purchaseMetricList = [breakEvenPoint, breakEvenUtilisation] as const;

/** Metrics of a budget in a band. */
export const budgetMetricList = [budgetUse, budgetLeft] as const;

/** Metrics of a workload that is retrained. */
export const retrainingMetricList = [retrainingCycleCost, retrainingYearCost, retrainingCostPerPoint] as const;

/** Every metric that Lanewise tells, as its name, unit, formula and inputs. */
export const everyMetric: readonly MetricDefinition[] = [
  ...groupMetrics,
  ...purchaseMetricList,
  ...budgetMetricList,
  extraQualityPoint,
  ...retrainingMetricList,
];

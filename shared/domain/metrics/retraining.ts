import type { Retraining } from '../workload.ts';
import { known, type Metric, type MetricValue, needs, quotient } from './metric.ts';

/** A workload that is retrained, priced as its training lane runs on one accelerator, or on all it uses. */
export type RetrainingFacts = {
  /** Null: the plan does not say what a cycle takes. */
  readonly retraining: Retraining | null;
  /** Months between replacements of the model; null: not known. */
  readonly replacementMonths: number | null;
  /** Effective cost and work of the training lane, in its work units; null where it runs nowhere. */
  readonly trainingCost: number;
  readonly trainingWork: number;
};

const NO_RETRAINING = 'what a retraining cycle takes and brings: enter it with the workload (Demand)';

function costPerWork({ trainingCost, trainingWork }: RetrainingFacts): MetricValue {
  return quotient(trainingCost, trainingWork, 'work of the training lane: none is served here');
}

function withRetraining(facts: RetrainingFacts, read: (retraining: Retraining) => MetricValue): MetricValue {
  return facts.retraining === null ? needs(NO_RETRAINING) : read(facts.retraining);
}

function cycleCost(facts: RetrainingFacts): MetricValue {
  return withRetraining(facts, ({ workPerCycle, otherCostPerCycle }) => {
    const rate = costPerWork(facts);
    return rate.value === null ? rate : known(workPerCycle * rate.value + otherCostPerCycle);
  });
}

/** Mean of a lift that halves every so many months, from one replacement to the next. */
function meanLift(facts: RetrainingFacts): MetricValue {
  return withRetraining(facts, ({ qualityLiftPoints, liftHalfLifeMonths }) => {
    if (liftHalfLifeMonths === null) return known(qualityLiftPoints);
    if (facts.replacementMonths === null) return needs('the months between replacements of the model (Demand)');
    const halvings = facts.replacementMonths / liftHalfLifeMonths;
    return known((qualityLiftPoints * (1 - 2 ** -halvings)) / (halvings * Math.LN2));
  });
}

const inputs: Metric<RetrainingFacts>['inputs'] = [
  {
    name: 'Work of a cycle',
    unit: 'work-units',
    read: (facts) => withRetraining(facts, ({ workPerCycle }) => known(workPerCycle)),
  },
  { name: 'Effective cost of a unit of training work', unit: 'money-per-work-unit', read: costPerWork },
  {
    name: 'Data preparation and people',
    unit: 'money',
    read: (facts) => withRetraining(facts, ({ otherCostPerCycle }) => known(otherCostPerCycle)),
  },
];

/** Cost of retraining a model once. */
export const retrainingCycleCost: Metric<RetrainingFacts> = {
  id: 'retrainingCycleCost',
  name: 'Retraining-cycle cost',
  unit: 'money',
  formula:
    'Work of a cycle × effective cost of a unit of training work + data preparation and people. Training work costs what it costs the training lane, waste included.',
  inputs,
  compute: cycleCost,
};

/** Retraining in a year. */
export const retrainingYearCost: Metric<RetrainingFacts> = {
  id: 'retrainingYearCost',
  name: 'Retraining cost of a year',
  unit: 'money',
  formula: 'Retraining-cycle cost × 12 ÷ months between replacements of the model.',
  inputs: [
    { name: 'Retraining-cycle cost', unit: 'money', read: cycleCost },
    {
      name: 'Months between replacements',
      unit: 'months',
      read: ({ replacementMonths }) =>
        replacementMonths === null
          ? needs('the months between replacements of the model (Demand)')
          : known(replacementMonths),
    },
  ],
  compute: (facts) => {
    const cost = cycleCost(facts);
    if (cost.value === null) return cost;
    if (facts.replacementMonths === null) return needs('the months between replacements of the model (Demand)');
    return known((cost.value * 12) / facts.replacementMonths);
  },
};

/** Retraining against what it brings. */
export const retrainingCostPerPoint: Metric<RetrainingFacts> = {
  id: 'retrainingCostPerPoint',
  name: 'Retraining cost per point of lift',
  unit: 'money-per-point',
  formula:
    'Retraining-cycle cost ÷ the mean lift until the next replacement. A lift with a half-life h decays by 2^(−months / h), so over r months its mean is lift × (1 − 2^(−r / h)) ÷ (r / h × ln 2); without one it stays.',
  inputs: [
    { name: 'Retraining-cycle cost', unit: 'money', read: cycleCost },
    {
      name: 'Lift on the first day',
      unit: 'points',
      read: (facts) => withRetraining(facts, ({ qualityLiftPoints }) => known(qualityLiftPoints)),
    },
    { name: 'Mean lift until the next replacement', unit: 'points', read: meanLift },
  ],
  compute: (facts) => {
    const cost = cycleCost(facts);
    const lift = meanLift(facts);
    if (cost.value === null) return cost;
    return lift.value === null ? lift : quotient(cost.value, lift.value, 'a lift above 0');
  },
};

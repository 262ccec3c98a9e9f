import { describe, expect, it } from 'vitest';
import { budgetMetrics } from '../../shared/domain/metrics/budget-facts.ts';
import { budgetLeft, budgetUse } from '../../shared/domain/metrics/budget-use.ts';
import { breakEvenPoint, breakEvenUtilisation } from '../../shared/domain/metrics/break-even.ts';
import { commitmentLockIn } from '../../shared/domain/metrics/commitment-lock-in.ts';
import { costPerQualityPoint } from '../../shared/domain/metrics/cost-per-quality-point.ts';
import { costPerUnit } from '../../shared/domain/metrics/cost-per-unit.ts';
import { effectiveSavingsRate } from '../../shared/domain/metrics/effective-savings-rate.ts';
import { extraQualityPoint } from '../../shared/domain/metrics/extra-quality-point.ts';
import type { GroupFacts } from '../../shared/domain/metrics/group-facts.ts';
import { metricGroups, type MetricGroup, type MetricScope } from '../../shared/domain/metrics/metric-groups.ts';
import { metricScene, type MetricScene } from '../../shared/domain/metrics/metric-scene.ts';
import { billedPresentValue } from '../../shared/domain/metrics/net-present-value.ts';
import { purchaseMetrics } from '../../shared/domain/metrics/purchase-facts.ts';
import { referenceOf } from '../../shared/domain/metrics/reference-placement.ts';
import { retrainingMetrics } from '../../shared/domain/metrics/retraining-facts.ts';
import {
  retrainingCostPerPoint,
  retrainingCycleCost,
  retrainingYearCost,
} from '../../shared/domain/metrics/retraining.ts';
import { vacancy } from '../../shared/domain/metrics/vacancy.ts';
import { commitmentWaste } from '../../shared/domain/metrics/waste.ts';
import { replaceAt } from '../../shared/domain/path.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { handSolvedInput, handSolvedSolution } from '../checker/hand-solved.ts';

const scene = (input: SolveInput = handSolvedInput()): MetricScene => metricScene(input, handSolvedSolution());

function groupOf(scope: MetricScope, ids: Partial<MetricGroup>, of: MetricScene = scene()): GroupFacts {
  const { laneId = null, acceleratorId = null, provider = null } = ids;
  const group = metricGroups(of, scope).find(
    (other) => other.laneId === laneId && other.acceleratorId === acceleratorId && other.provider === provider,
  );
  if (group === undefined) throw new Error(`There is no such ${scope}.`);
  return group.facts;
}

const on = (acceleratorId: string): Partial<MetricGroup> => ({ laneId: 'serving', acceleratorId });

describe('metrics worked out by hand', () => {
  it('waste is the vacant share of what each pool costs', () => {
    // gpu: 4 × 744 = 2976 unit-hours held, 1984 used, for 800 + 1446; the chip is always full.
    expect(commitmentWaste.compute(groupOf('band', {})).value).toBeCloseTo((2246 * 992) / 2976, 9);
    expect(commitmentWaste.compute(groupOf('accelerator', { acceleratorId: 'chip' })).value).toBe(0);
    expect(vacancy.compute(groupOf('accelerator', { acceleratorId: 'gpu' })).value).toBeCloseTo(1 / 3, 12);
  });

  it('cost goes to the accelerator that it is for, the penalty to none', () => {
    const costOf = (acceleratorId: string | null): number | undefined =>
      groupOf('accelerator', { acceleratorId }).effectiveByMonth[0];
    // 800 + 1446 + 992 + 155 + 248; 276 + 372 + 5000 of migration; 124.
    expect(costOf('gpu')).toBeCloseTo(3641, 9);
    expect(costOf('chip')).toBeCloseTo(5648, 9);
    expect(costOf(null)).toBeCloseTo(124, 9);
  });

  it('ESR of an accelerator leaves its migration out', () => {
    // chip: list 5 × 744 = 3720 against 276 + 372.
    const rate = effectiveSavingsRate.compute(groupOf('accelerator', { acceleratorId: 'chip' })).value;
    expect(rate).toBeCloseTo(1 - 648 / 3720, 12);
  });

  it('ESR without a list price names the accelerator that lacks it', () => {
    const without = replaceAt(handSolvedInput(), ['assumptions', 'accelerators', 'chip', 'listRatePerUnitHour'], null);
    expect(effectiveSavingsRate.compute(groupOf('band', {}, scene(without)))).toEqual({
      value: null,
      needs: 'the list price of Chip',
    });
  });

  it('lock-in weighs the months left by the money owed', () => {
    // Owed after 2027-01: 678 to 2027-02, 2184 to 2027-03, 1638 to 2027-10.
    const months = (678 * 1 + 2184 * 2 + 1638 * 9) / 4500;
    expect(commitmentLockIn.compute(groupOf('band', {})).value).toBeCloseTo(months, 9);
    expect(commitmentLockIn.compute(groupOf('lane', { laneId: 'serving' })).needs).toContain('not by lanes');
  });

  it('NPV of the first month is not discounted; twelve months later a year’s rate is', () => {
    expect(billedPresentValue.compute(groupOf('band', {})).value).toBeCloseTo(10_749, 9);
    const rate = replaceAt(handSolvedInput(), ['assumptions', 'policy', 'annualDiscountRate'], 0.1);
    expect(metricScene({ ...rate, horizonMonths: 13 }, handSolvedSolution()).discount[12]).toBeCloseTo(1 / 1.1, 12);
  });

  it('break-even is the month of the term and the share of use that list prices pay for', () => {
    const [reserved, owned] = purchaseMetrics(scene());
    if (reserved === undefined || owned === undefined) throw new Error('Two purchases were made.');
    expect(breakEvenPoint.compute(reserved.facts).value).toBe(1);
    // 4230 of cash; 3 × 2160 hours at 2. 2824 of cash; 7296 hours at 5.
    expect(breakEvenUtilisation.compute(reserved.facts).value).toBeCloseTo(4230 / 12_960, 12);
    expect(breakEvenUtilisation.compute(owned.facts).value).toBeCloseTo(2824 / (7296 * 5), 12);
    expect(breakEvenPoint.compute({ ...owned.facts, listOfFullUse: null }).needs).toContain('a list price');
    expect(breakEvenPoint.compute({ ...owned.facts, breakEvenMonthOfTerm: null }).needs).toContain('never');
  });

  it('budgets count the cash of their scope', () => {
    const [contracts, cash] = budgetMetrics(scene());
    if (contracts === undefined || cash === undefined) throw new Error('Two budgets bind the band.');
    // 750 + 2046 + 1186 of 5000; all 10 749 of 20 000.
    expect(budgetUse.compute(contracts.facts).value).toBeCloseTo(3982 / 5000, 12);
    expect(budgetLeft.compute(cash.facts).value).toBeCloseTo(20_000 - 10_749, 9);
  });
});

describe('metrics of work and quality', () => {
  // gpu: (40 + 20 + 10 + 9) × 248 + 20 × 496 = 29 512 of work; chip: 20 × 744 = 14 880.
  const withPoints = ['serving-gpu', 'serving-chip'].reduce(
    (input, id, index) => replaceAt(input, ['assumptions', 'placements', id, 'qualityPoints'], 80 - index),
    handSolvedInput(),
  );

  it('cost per unit compares unlike hardware', () => {
    expect(costPerUnit.compute(groupOf('placement', on('gpu'))).value).toBeCloseTo(3641 / 29_512_000, 15);
    expect(costPerUnit.compute(groupOf('placement', on('chip'))).value).toBeCloseTo(5648 / 14_880_000, 15);
    expect(costPerUnit.compute(groupOf('band', {})).needs).toContain('one unit of work');
  });

  it('quality points are weighted by the work served', () => {
    const cost = costPerQualityPoint.compute(groupOf('lane', { laneId: 'serving' }, scene(withPoints))).value;
    expect(cost).toBeCloseTo(9413 / (1000 * (29_512 * 80 + 14_880 * 79)), 15);
    expect(costPerQualityPoint.compute(groupOf('lane', { laneId: 'serving' })).needs).toContain('Placement');
  });

  it('quality points come from the workloads where the placement has none', () => {
    const workloads = [
      aWorkload({ id: 'a', baseWorkPerHour: 30, qualityMetric: { name: 'NDCG', value: 70 } }),
      aWorkload({ id: 'b', baseWorkPerHour: 10, qualityMetric: { name: 'NDCG', value: 78 } }),
    ];
    const input = replaceAt(handSolvedInput(), ['assumptions', 'workloads'], workloads);
    const cost = costPerQualityPoint.compute(groupOf('placement', on('gpu'), scene(input))).value;
    expect(cost).toBeCloseTo(3641 / (29_512_000 * 72), 16);
    const mixed = replaceAt(input, ['assumptions', 'workloads', 'b', 'qualityMetric', 'name'], 'AUC');
    expect(costPerQualityPoint.compute(groupOf('placement', on('gpu'), scene(mixed))).value).toBeNull();
  });

  it('an extra point costs the difference between accelerators', () => {
    const groups = metricGroups(scene(withPoints), 'placement');
    const find = (id: string): MetricGroup => {
      const group = groups.find(({ acceleratorId }) => acceleratorId === id);
      if (group === undefined) throw new Error(`${id} serves.`);
      return group;
    };
    const [gpu, chip] = [find('gpu'), find('chip')];
    expect(referenceOf(groups, chip)).toBe(gpu);
    const facts = { group: chip.facts, reference: gpu.facts };
    expect(extraQualityPoint.compute(facts).value).toBeCloseTo((5648 / 14_880 - 3641 / 29_512) / 1000 / -1, 12);
    expect(extraQualityPoint.compute({ group: gpu.facts, reference: gpu.facts }).needs).toContain(
      'another accelerator',
    );
  });

  it('a retraining cycle costs its work at the lane’s cost, against the mean of a lift that decays', () => {
    const retraining = {
      laneId: 'serving',
      workPerCycle: 1000,
      otherCostPerCycle: 500,
      qualityLiftPoints: 2,
      liftHalfLifeMonths: 6,
    };
    const input = replaceAt(
      handSolvedInput(),
      ['assumptions', 'workloads'],
      [aWorkload({ replacementMonths: 6, retraining })],
    );
    const told = scene(input);
    const rows = retrainingMetrics(told, metricGroups(told, 'placement'));
    expect(new Set(rows.map(({ acceleratorId }) => acceleratorId))).toEqual(new Set(['chip', 'gpu']));
    const row = rows.find(({ acceleratorId }) => acceleratorId === 'gpu');
    if (row === undefined) throw new Error('The gpu trains.');
    const cycle = (1000 * 3641) / 29_512 + 500;
    expect(retrainingCycleCost.compute(row.facts).value).toBeCloseTo(cycle, 9);
    expect(retrainingYearCost.compute(row.facts).value).toBeCloseTo(2 * cycle, 9);
    // Half is left after the 6 months: the mean of 2 × 2^(−m/6) is 2 × 0.5 / ln 2.
    expect(retrainingCostPerPoint.compute(row.facts).value).toBeCloseTo(cycle / (1 / Math.LN2), 9);
    const unknown = { ...row.facts, replacementMonths: null };
    expect(retrainingCostPerPoint.compute(unknown).needs).toContain('months between replacements');
    expect(retrainingCycleCost.compute({ ...row.facts, retraining: null }).needs).toContain('Demand');
  });
});

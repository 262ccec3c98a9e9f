import { describe, expect, it } from 'vitest';
import { groupMetrics } from '../../shared/domain/metrics/every-metric.ts';
import { effectiveSavingsRate } from '../../shared/domain/metrics/effective-savings-rate.ts';
import { addFacts, type GroupFacts, noFacts, total } from '../../shared/domain/metrics/group-facts.ts';
import { type MetricGroup, metricGroups, type MetricScope } from '../../shared/domain/metrics/metric-groups.ts';
import { metricScene, type MetricScene } from '../../shared/domain/metrics/metric-scene.ts';
import { utilisation } from '../../shared/domain/metrics/utilisation.ts';
import { vacancy } from '../../shared/domain/metrics/vacancy.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';

const SCOPES: readonly MetricScope[] = ['band', 'lane', 'accelerator', 'provider', 'placement'];
const SEEDS = Array.from({ length: 24 }, (_, index) => 4100 + index);

const solved = await Promise.all(
  SEEDS.map(async (seed): Promise<MetricScene> => {
    const input = randomInput(seed, { isDivisible: true });
    return metricScene(input, await solveChecked(input));
  }),
);

const sumOf = (groups: readonly MetricGroup[]): GroupFacts =>
  groups.map(({ facts }) => facts).reduce(addFacts, noFacts());

/** Each band of each plan with its groups of a scope. */
function everyBand(scope: MetricScope): { scene: MetricScene; band: BandResult; groups: MetricGroup[] }[] {
  return solved.flatMap((scene) => {
    const groups = metricGroups(scene, scope);
    return scene.solution.bands.map((band) => ({
      scene,
      band,
      groups: groups.filter(({ bandId }) => bandId === band.bandId),
    }));
  });
}

/** To the cent, and to a hundred-millionth of large amounts. */
function expectSame(left: number, right: number): void {
  expect(Math.abs(left - right)).toBeLessThan(0.005 + 1e-8 * Math.abs(right));
}

/** To a millionth; where one has no value, neither has. */
function expectRatio(left: number | null | undefined, right: number | null): void {
  expect(left === null).toBe(right === null);
  expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThan(1e-6 * Math.max(1, Math.abs(right ?? 0)));
}

describe('metrics of random plans', () => {
  it('are of plans in which something happens', () => {
    expect(solved.filter(({ solution }) => solution.bands.length > 0).length).toBeGreaterThan(18);
    const used = everyBand('band').map(({ groups }) => sumOf(groups));
    for (const name of ['waste', 'usedUnitHours', 'onDemandUnitHours', 'spendUnitHours', 'owedPeak'] as const)
      expect(used.filter((facts) => facts[name] > 0).length).toBeGreaterThan(2);
  });

  it.each(SCOPES)('by %s sum to the band, with what belongs to none', (scope) => {
    for (const { band, groups, scene } of everyBand(scope)) {
      const facts = sumOf(groups);
      expectSame(total(facts.effectiveByMonth), band.effectiveCost);
      expectSame(total(facts.billedByMonth), band.billedCost);
      expectSame(facts.discountedEffective, band.discountedCost);
      expectSame(facts.heldUnitHours, band.committedUnitHours);
      expectSame(facts.heldUnitHours - facts.usedUnitHours, band.idleUnitHours);
      const whole = sumOf(metricGroups(scene, 'band').filter(({ bandId }) => bandId === band.bandId));
      expectSame(facts.waste, whole.waste);
      expectSame(facts.listCost, whole.listCost);
      for (const [t] of scene.months.entries())
        expectSame(
          facts.effectiveByMonth[t] ?? 0,
          band.costs.reduce((sum, { effectiveByMonth }) => sum + (effectiveByMonth[t] ?? 0), 0),
        );
    }
  });

  it('of lanes are those that the checker held', () => {
    for (const { band, groups } of everyBand('lane')) {
      for (const lane of band.lanes) {
        const group = groups.find(({ laneId }) => laneId === lane.laneId);
        const values = new Map(groupMetrics.map(({ id, compute }) => [id, compute(group?.facts ?? noFacts()).value]));
        expectSame(values.get('effectiveCost') ?? 0, lane.effectiveCost);
        expectRatio(values.get('coverage') ?? null, lane.coverage);
        expectRatio(values.get('effectiveSavingsRate') ?? null, lane.effectiveSavingsRate);
        expectRatio(values.get('costPerUnit') ?? null, lane.costPerUnit);
      }
      // Lane shares + unallocated = total.
      const unallocated = groups.find(({ laneId }) => laneId === null);
      expectSame(total(unallocated?.facts.effectiveByMonth ?? []), band.unallocatedCost);
    }
  });

  it('of bands are those that the checker held', () => {
    for (const { band, groups } of everyBand('band')) {
      const values = new Map(groupMetrics.map(({ id, compute }) => [id, compute(sumOf(groups)).value]));
      expectRatio(values.get('coverage') ?? null, band.coverage);
      expectRatio(values.get('utilisation') ?? null, band.utilisation);
      expectRatio(values.get('effectiveSavingsRate') ?? null, band.effectiveSavingsRate);
      expectSame(values.get('remainingPeak') ?? 0, Math.max(0, ...band.remainingCommitmentByMonth));
      expectSame(values.get('remainingEnd') ?? 0, band.remainingCommitmentByMonth.at(-1) ?? 0);
    }
  });

  it.each(SCOPES)('by %s: utilisation + vacancy = 1, waste is part of what commitments cost', (scope) => {
    const sums: number[] = [];
    for (const { groups } of everyBand(scope)) {
      for (const { facts } of groups) {
        const [used, vacant] = [utilisation.compute(facts), vacancy.compute(facts)];
        expect(vacant.needs).toBe(used.needs);
        if (used.needs === null) sums.push((used.value ?? 0) + (vacant.value ?? 0));
        expect(facts.waste).toBeLessThanOrEqual(facts.commitmentCost + 1e-6);
        expect(facts.waste).toBeGreaterThanOrEqual(-1e-6);
      }
    }
    expect(sums.length).toBeGreaterThan(10);
    for (const sum of sums) expect(sum).toBeCloseTo(1, 12);
  });

  it('blend: ESR of lanes weighted by their list cost, less what nobody used, is that of the band', () => {
    let blended = 0;
    for (const { band, groups } of everyBand('lane')) {
      if (band.effectiveSavingsRate === null) continue;
      const list = groups.reduce((sum, { facts }) => sum + facts.listCost, 0);
      const saved = groups.reduce((sum, { facts }) => {
        const rate = effectiveSavingsRate.compute(facts).value;
        return sum + (rate === null ? -facts.runningCost : rate * facts.listCost);
      }, 0);
      expect(saved / list).toBeCloseTo(band.effectiveSavingsRate, 8);
      blended += 1;
    }
    expect(blended).toBeGreaterThan(5);
  });

  it('owe by accelerator and by provider what the band owes, month by month', () => {
    for (const scope of ['accelerator', 'provider'] as const) {
      for (const { band, groups, scene } of everyBand(scope)) {
        const owed = sumOf(groups).owedByMonth ?? [];
        for (const [t] of scene.months.entries()) expectSame(owed[t] ?? 0, band.remainingCommitmentByMonth[t] ?? 0);
      }
    }
  });

  it('are finite or say what they need', () => {
    for (const scope of SCOPES) {
      for (const scene of solved) {
        for (const { facts } of metricGroups(scene, scope)) {
          for (const metric of groupMetrics) {
            for (const { value, needs } of [metric.compute(facts), ...metric.inputs.map(({ read }) => read(facts))]) {
              expect(value === null ? (needs ?? '').length > 5 : Number.isFinite(value)).toBe(true);
            }
          }
        }
      }
    }
  });

  it('bill over a whole term what they amortise over it', () => {
    let terms = 0;
    for (const { band, scene } of everyBand('band')) {
      const end = scene.months.at(-1) ?? '';
      for (const { contractId, source, effectiveByMonth, billedByMonth } of band.costs) {
        const offer = scene.input.assumptions.offers.find(({ id }) => id === contractId);
        const mine = band.terms.filter((term) => term.contractId === contractId);
        const isWhole = mine.every(({ lastMonth }) => lastMonth <= end);
        const isEnded = band.options.some((option) => option.offerId === contractId && option.kind !== 'renewal');
        if ((source !== 'committed' && source !== 'spend') || offer?.kind === 'owned' || !isWhole || isEnded) continue;
        expectSame(total(billedByMonth), total(effectiveByMonth));
        terms += mine.length;
      }
    }
    expect(terms).toBeGreaterThan(5);
  });

  it('over all bands are those of the sums weighted by probability', () => {
    for (const scene of solved.filter(({ solution }) => solution.bands.length > 1)) {
      const [all] = metricGroups(scene, 'band');
      expect(all?.bandId).toBeNull();
      expectSame(
        all?.facts.discountedEffective ?? 0,
        scene.solution.bands.reduce((sum, band) => sum + band.probability * band.discountedCost, 0),
      );
    }
  });
});

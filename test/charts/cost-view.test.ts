import { describe, expect, it } from 'vitest';
import { contractCosts } from '../../renderer/features/result/contract-costs.ts';
import { costByBand, sourcesInUse } from '../../renderer/features/result/cost-view.ts';
import { costPanels } from '../../renderer/features/result/cost-panels.ts';
import { fiscalYears } from '../../renderer/features/result/fiscal-years.ts';
import { resultScene } from '../../renderer/features/result/result-scene.ts';
import { stackHeight } from '../../renderer/charts/stacked-months.ts';
import { monthsOfHorizon } from '../../shared/domain/month.ts';
import { aRealisticRun } from '../builders/a-run.ts';

const scene = resultScene(aRealisticRun());

describe('cost by source and month', () => {
  it.each(['effective', 'billed'] as const)('adds up to the %s cost of each band', (basis) => {
    const costs = costByBand(scene, basis);
    const panels = costPanels(scene, costs);
    for (const [index, cost] of costs.entries()) {
      const expected = basis === 'effective' ? cost.band.result.effectiveCost : cost.band.result.billedCost;
      const stack = panels[index]?.stack;
      const drawn = scene.months.reduce((sum, _, t) => sum + (stack === undefined ? 0 : stackHeight(stack, t)), 0);
      expect(cost.total / expected).toBeCloseTo(1, 9);
      expect(drawn / expected).toBeCloseTo(1, 9);
    }
  });

  it('never bills a penalty', () => {
    expect(sourcesInUse(costByBand(scene, 'effective'))).toContain('penalty');
    expect(sourcesInUse(costByBand(scene, 'billed'))).not.toContain('penalty');
  });
});

describe('cost by contract', () => {
  it.each(['effective', 'billed'] as const)('adds up to the %s cost but for what no contract is behind', (basis) => {
    const run = aRealisticRun();
    const rows = contractCosts(run, scene, basis);
    scene.bands.forEach((band, position) => {
      const others = band.result.costs
        .filter(({ contractId }) => contractId === null)
        .flatMap((series) => (basis === 'effective' ? series.effectiveByMonth : series.billedByMonth));
      const whole = basis === 'effective' ? band.result.effectiveCost : band.result.billedCost;
      const sum = [...rows.map(({ byBand }) => byBand[position] ?? 0), ...others].reduce((a, b) => a + b, 0);
      expect(sum / whole).toBeCloseTo(1, 9);
    });
  });

  it('names every offer bought and every commitment held', () => {
    const run = aRealisticRun();
    const names = contractCosts(run, scene, 'effective').map(({ name }) => name);
    for (const { offerId } of run.solution.purchases) expect(names).toContain(scene.offerById.get(offerId)?.name);
    for (const { name } of run.input.assumptions.existingCommitments) expect(names).toContain(name);
  });
});

describe('fiscal years', () => {
  it('are named by the year they end in and say when they are parts', () => {
    const years = fiscalYears(monthsOfHorizon('2027-01', 24), 4);
    expect(years.map((year) => [year.name, year.months.length])).toEqual([
      ['FY 2027 (3 months)', 3],
      ['FY 2028', 12],
      ['FY 2029 (9 months)', 9],
    ]);
  });

  it('are calendar years when they start in January', () => {
    expect(fiscalYears(monthsOfHorizon('2027-01', 12), 1).map((year) => year.name)).toEqual(['2027']);
  });
});

import { describe, expect, it } from 'vitest';
import { barText } from '../../renderer/charts/contract-timeline.ts';
import { bandSummary } from '../../renderer/features/result/band-summary.ts';
import { capacityByBand } from '../../renderer/features/result/capacity-view.ts';
import { bandFigure } from '../../renderer/features/result/capacity-words.ts';
import { costByBand, sourcesInUse } from '../../renderer/features/result/cost-view.ts';
import { laneMetrics } from '../../renderer/features/result/lane-metrics.ts';
import { resultScene } from '../../renderer/features/result/result-scene.ts';
import { spendRows } from '../../renderer/features/result/spend-view.ts';
import { timelineRows } from '../../renderer/features/result/timeline-rows.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import type { Run } from '../../shared/contract.ts';
import { aBand } from '../builders/a-band.ts';
import { aRun } from '../builders/a-run.ts';
import { anExistingSpend } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aSpendCommitment } from '../builders/an-offer.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { unwatched } from '../optimiser/unwatched.ts';

// 100 work units per hour need 10 units at 1.5 on the rate card, 15 an hour; in the band “high” twice as much. 20 an hour
// are promised: in “low” 5 of them stay unused, in “high” they pay for 20 / 1.5 of 20 units, the rest is on demand.
async function aSpendRun(): Promise<Run> {
  const bands = [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5, demandMultiplier: 2 })];
  const input = {
    ...checkedInput({
      bands,
      offers: [anOnDemandOffer(), aSpendCommitment()],
      portfolio: [aPurchase({ offerId: 'spend-3m', units: 20, isLocked: true })],
    }),
    kind: 'evaluate' as const,
  };
  return aRun({ input, solution: await solve(input, unwatched()) });
}

describe('promised spend on the result screen', () => {
  it('is told with what is used of it and what is wasted, band by band', async () => {
    const rows = spendRows(resultScene(await aSpendRun()));
    expect(rows.map(({ name, band }) => [name, band.id])).toEqual([
      ['Spend commitment 3 months', 'low'],
      ['Spend commitment 3 months', 'high'],
    ]);
    const [low, high] = rows;
    // 2160 hours of 20, of which 15 are used.
    expect(low?.promised).toBeCloseTo(43_200, 6);
    expect(low?.unused).toBeCloseTo(10_800, 6);
    expect(low?.utilisation).toBeCloseTo(0.75, 9);
    expect(high?.used).toBeCloseTo(43_200, 6);
    expect(high?.unused).toBeCloseTo(0, 6);
  });

  it('covers work as commitments of capacity do', async () => {
    const scene = resultScene(await aSpendRun());
    // Unit-hours: 10 and 20 / 1.5 at the rate card, 20 − 20 / 1.5 on demand in “high”.
    const covered = (0.5 * (10 + 20 / 1.5)) / (0.5 * (10 + 20));
    expect(bandSummary(scene)[0]?.figures.coverage).toBeCloseTo(covered, 9);
    expect(laneMetrics(scene)[0]?.rows[0]?.figures.coverage).toBeCloseTo(covered, 9);
  });

  it('has a layer of its own in the charts of work and of cost', async () => {
    const run = await aSpendRun();
    const scene = resultScene(run);
    const [low] = capacityByBand(run, scene, { laneId: null, measure: 'units', blockId: null });
    expect(low?.bySource.spend.map(Math.round)).toEqual([10, 10, 10]);
    expect(low === undefined ? '' : bandFigure(low)).toBe('100 % committed, all met');
    const costs = costByBand(scene, 'effective');
    expect(costs[0]?.bySource.spend).toEqual([14_880, 13_440, 14_880]);
    expect(sourcesInUse(costs)).toEqual(['spend', 'on-demand']);
  });

  it('stands in the timeline under a heading of its own', async () => {
    const run = await aSpendRun();
    const [heading, bar] = timelineRows(run, resultScene(run));
    expect(heading).toEqual({ kind: 'heading', name: 'Spend commitments' });
    expect(bar?.kind === 'bar' ? bar.bar.tranches.map(({ start, end, units }) => [start, end, units]) : []).toEqual([
      [0, 2, 20],
    ]);
  });
});

describe('spend promised before the plan', () => {
  it('is told like what is bought, and drawn as held in money', async () => {
    // 15 an hour pay for 10 units until February: 744 + 672 hours.
    const input = checkedInput({ offers: [anOnDemandOffer()], existingCommitments: [anExistingSpend()] });
    const run = aRun({ input, solution: await solve(input, unwatched()) });
    const scene = resultScene(run);
    const [row] = spendRows(scene);
    expect(row).toMatchObject({ name: 'Running savings plan', promised: 15 * 1416 });
    expect(row?.used).toBeCloseTo(15 * 1416, 6);
    const rows = timelineRows(run, scene);
    expect(rows[0]).toEqual({ kind: 'heading', name: 'Spend commitments' });
    const bars = rows.flatMap((entry) => (entry.kind === 'bar' ? [entry.bar] : []));
    expect(bars).toMatchObject([{ kind: 'existing', name: 'Running savings plan', marks: [] }]);
    expect(bars.map((bar) => barText(bar))).toEqual(['15 USD an hour']);
    expect(bars[0]?.tranches).toMatchObject([
      { start: -10, end: 1, sentence: '15 USD an hour held from Mar 2026, last month Feb 2027' },
    ]);
  });
});

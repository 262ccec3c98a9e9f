import { describe, expect, it } from 'vitest';
import { addMonths } from '../../shared/domain/month.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import type { ReadinessRow } from '../../shared/domain/questions/readiness.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { optimumOf } from '../optimiser/solve-checked.ts';
import { answered } from './answered.ts';

const asked = { name: 'readiness', months: 3 } as const;

const ready = (month: string) => ({ month, kernelCoverage: 1, compilerMaturity: 1, observability: 1 });

// 100 work units in every hour of three months of 744, 672 and 744 hours from 2027-01. On “gpu” 10 units at 2 serve them,
// 20 an hour; on “chip” 5 units at 2, 10 an hour, once it is ready and the lane may move there.
function planWith(placement: Partial<Placement>): SolveInput {
  return checkedInput({
    accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip' })],
    placements: [
      aPlacement(),
      aPlacement({
        id: 'serving-chip',
        acceleratorId: 'chip',
        nativeThroughputPerUnitHour: 20,
        isIncumbent: false,
        readiness: [ready('2027-03')],
        migration: aMigration(),
        ...placement,
      }),
    ],
    offers: [anOnDemandOffer(), anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip' })],
  });
}

const worths = (row: ReadinessRow | undefined): number[] => (row?.earlier ?? []).map(({ worth }) => Math.round(worth));

describe('what earlier readiness is worth', () => {
  it('is half the cost of the months it opens', async () => {
    // Open in March: 20 · 1416 + 10 · 744 = 35 760. In February too: 10 · 672 less; from January: 10 · 1416 less, and no
    // more before. A month later it is never open: 10 · 744 more.
    const { rows, experimentPlacementId } = await answered(planWith({}), asked);
    expect(rows).toMatchObject([
      {
        placementId: 'serving-chip',
        migration: 'approved',
        opensMonth: '2027-03',
        heldBack: 'no readiness milestone reached yet',
        isProven: false,
        allowed: null,
        earlierWithMigration: null,
      },
    ]);
    expect(worths(rows[0])).toEqual([6720, 14_160, 14_160]);
    expect(rows[0]?.later?.worth).toBeCloseTo(-7440, 2);
    expect(rows[0]?.earlier[0]?.bands[0]?.worth).toBeCloseTo(6720, 2);
    expect(experimentPlacementId).toBe('serving-chip');
  });

  it('is nothing where the migration opens no earlier, but with it is', async () => {
    const { rows, experimentPlacementId } = await answered(
      planWith({ migration: aMigration({ startMonth: '2027-03' }) }),
      asked,
    );
    expect(worths(rows[0])).toEqual([0, 0, 0]);
    expect(rows[0]?.earlierWithMigration?.worth).toBeCloseTo(6720, 2);
    expect(experimentPlacementId).toBeNull();
  });

  it('is reckoned with a proposed migration approved, whose own worth is told apart', async () => {
    // Not open: 43 200. Approved: 35 760 and 500 for the move.
    const { rows } = await answered(planWith({ migration: aMigration({ status: 'proposed', cost: 500 }) }), asked);
    expect(rows[0]).toMatchObject({ migration: 'proposed', opensMonth: null });
    expect(rows[0]?.allowed?.worth).toBeCloseTo(6940, 2);
    expect(worths(rows[0])).toEqual([6720, 14_160, 14_160]);
  });

  it('is reckoned with a free move where none is planned', async () => {
    const { rows } = await answered(planWith({ migration: null }), asked);
    expect(rows[0]?.migration).toBe('none');
    expect(rows[0]?.allowed?.worth).toBeCloseTo(7440, 2);
  });

  it('recommends no migration that costs more than it saves', async () => {
    const { rows, experimentPlacementId } = await answered(
      planWith({ migration: aMigration({ status: 'proposed', cost: 9000 }) }),
      asked,
    );
    expect(rows[0]?.allowed?.worth).toBeCloseTo(-1560, 2);
    expect(experimentPlacementId).toBeNull();
  });
});

describe('on random plans', () => {
  // An overcommit cap can make more throughput dear: what it frees is idle.
  it.each([2, 8, 9, 11])(
    'earlier readiness never raises the optimum, later never lowers it (seed %i)',
    async (seed) => {
      const random = randomInput(seed, { isDivisible: true });
      const policy = { ...random.assumptions.policy, overcommitCaps: [] };
      const placements = random.assumptions.placements.map((placement) => ({
        ...placement,
        isIncumbent: false,
        readiness: [{ ...ready(random.startMonth), compilerMaturity: 0.5 }, ready(addMonths(random.startMonth, 2))],
        migration: aMigration({ startMonth: random.startMonth }),
      }));
      const input = { ...random, portfolio: [], assumptions: { ...random.assumptions, policy, placements } };
      const optimum = await optimumOf(input);
      const tolerance = 1e-5 * Math.abs(optimum);
      const { rows } = await answered(input, asked);
      expect(rows).not.toEqual([]);
      for (const row of rows) {
        let before = 0;
        for (const { worth } of row.earlier) {
          expect(worth).toBeGreaterThanOrEqual(before - tolerance);
          before = worth;
        }
        expect(row.later?.worth ?? 0).toBeLessThanOrEqual(tolerance);
      }
    },
  );
});

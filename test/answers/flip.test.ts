import { describe, expect, it } from 'vitest';
import { withoutOffer } from '../../main/answers/with-offer.ts';
import { assumptionChanges } from '../../main/answers/assumption-changes/assumption-changes.ts';
import { withOverrides } from '../../main/answers/with-overrides.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { inFractions } from '../../shared/domain/in-fractions.ts';
import type { FlipFindings, FlipPoint, FlipQuestion } from '../../shared/domain/questions/flip.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { optimumOf } from '../optimiser/solve-checked.ts';
import { unwatched } from '../optimiser/unwatched.ts';
import { askAbout } from './ask.ts';

async function flipsOf(
  input: SolveInput,
  solution: Solution,
  asked: Partial<FlipQuestion> = {},
): Promise<FlipFindings> {
  const question: FlipQuestion = { name: 'flip', assumptions: 'all', reach: 1, ...asked };
  return (await askAbout(input, solution, question)).findings;
}

/** January 2027: 744 hours, 252 of them peak, in which alone 10 units of “gpu” are wanted. */
function peakOnly(onDemandRate: number, reservedRate: number): SolveInput {
  const rows = [{ laneId: 'serving', bandId: 'expected', blockId: 'peak', workPerHourByMonth: [100] }];
  return checkedInput({
    months: 1,
    bands: [aBand()],
    loadBlocks: peakAndRest(),
    demand: { kind: 'table', rows },
    offers: [
      anOnDemandOffer({ ratePerUnitHour: onDemandRate }),
      aReservation({ termMonths: 1, ratePerUnitHour: reservedRate }),
    ],
  });
}

const flipOf = ({ flips }: FlipFindings, assumption: string): FlipPoint[] =>
  flips.filter((flip) => flip.assumption === assumption);

describe('flip points by algebra', () => {
  it('are where the share of hours in use × on-demand rate is the reserved rate', async () => {
    // Reserved for 744 hours at 0.5: 372 a unit; on demand in 252 hours at 2: 504. They are equal where the reservation
    // costs 504 / 372 = 1.3548 times as much, or on demand 372 / 504 = 0.7381 times.
    const input = peakOnly(2, 0.5);
    const solution = await solve(input, unwatched());
    const found = await flipsOf(input, solution);
    expect(found.boughtOfferIds).toEqual(['gpu-3m']);
    const [dearer] = flipOf(found, 'offer-price/gpu-3m');
    expect(dearer).toMatchObject({ offerId: 'gpu-3m', leaves: true, isChecked: true });
    expect(dearer?.before).toBeLessThan(504 / 372);
    expect(dearer?.after).toBeGreaterThanOrEqual(504 / 372 - 1e-9);
    expect((dearer?.after ?? 0) - (dearer?.before ?? 0)).toBeLessThanOrEqual(0.0101);
    expect(dearer?.distance).toBeCloseTo((dearer?.after ?? 0) - 1, 9);
    // Just before, 10 units save 10 · (504 − 372 · factor).
    expect(dearer?.savesBefore).toBeCloseTo(10 * (504 - 372 * (dearer?.before ?? 0)), 4);
    expect(dearer?.savesAfter).toBeCloseTo(0, 4);
    const [cheaper] = flipOf(found, 'on-demand-price');
    expect(cheaper?.before).toBeGreaterThan(372 / 504);
    expect(cheaper?.after).toBeLessThanOrEqual(372 / 504 + 1e-9);
    // The price of either falls or rises with demand, and with throughput: nothing else flips.
    for (const key of ['demand', 'throughput/serving-gpu', 'discount-rate']) expect(flipOf(found, key)).toEqual([]);
    expect(found.assumptions.find(({ key }) => key === 'demand')).toMatchObject({
      searchedFrom: 0.5,
      searchedTo: 2,
      infeasibleBelow: null,
      infeasibleAbove: null,
    });
    // Nearest first.
    expect(found.flips.map(({ distance }) => distance)).toEqual(
      found.flips.map(({ distance }) => distance).toSorted((a, b) => a - b),
    );
  });

  it('tell that an offer enters, and hold a tie for flipped', async () => {
    // Reserved at 1: 744 a unit, on demand 504. It enters at 504 / 744 = 0.6774 of its price.
    const input = peakOnly(2, 1);
    const found = await flipsOf(input, await solve(input, unwatched()));
    expect(found.boughtOfferIds).toEqual([]);
    const [enters] = flipOf(found, 'on-demand-price');
    expect(enters).toMatchObject({ offerId: 'gpu-3m', leaves: false, isChecked: true });
    // On demand at 744 / 504 = 1.4762 times: from there on the reservation saves.
    expect(enters?.before).toBeLessThanOrEqual(744 / 504 + 1e-9);
    expect(enters?.after).toBeGreaterThan(744 / 504);
    expect(enters?.savesAfter).toBeGreaterThan(0);
  });

  it('tell where no portfolio keeps the rules any more', async () => {
    // 12 units at most: more than 20 % more demand cannot be served.
    const input = checkedInput({
      months: 1,
      bands: [aBand()],
      offers: [anOnDemandOffer({ maximumUnits: 2 }), aReservation({ maximumUnits: 10 })],
    });
    const found = await flipsOf(input, await solve(input, unwatched()), { assumptions: 'main' });
    expect(found.assumptions.find(({ key }) => key === 'demand')).toMatchObject({
      searchedTo: 1.2,
      infeasibleAbove: 1.5,
      infeasibleBelow: null,
    });
  });
});

describe('flips on random plans', () => {
  it.each([3, 24, 37])('are flips when both ends are solved anew (seed %i)', async (seed) => {
    const input = inFractions(randomInput(seed, { isDivisible: true }));
    const solution = await solve(input, unwatched());
    const { flips, objective } = await flipsOf(input, solution, { assumptions: 'main', reach: 0.5 });
    const checked = flips.filter(({ isChecked }) => isChecked);
    expect(checked.length).toBeGreaterThan(0);
    const changes = assumptionChanges({ input, solution }, 'main');
    const tie = 1e-5 * Math.abs(objective ?? 0);
    for (const { assumption, offerId, leaves, before, after } of checked) {
      const saves = async (value: number): Promise<number> => {
        const overrides = changes.find(({ key }) => key === assumption)?.overridesAt(value) ?? [];
        const changed = withOverrides(input, overrides);
        return (await optimumOf(withoutOffer(changed, offerId))) - (await optimumOf(changed));
      };
      const [bought, left] = leaves ? [before, after] : [after, before];
      expect(await saves(bought)).toBeGreaterThan(0);
      expect(await saves(left)).toBeLessThanOrEqual(tie);
    }
  });
});

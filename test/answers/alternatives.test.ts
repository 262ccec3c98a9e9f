import { describe, expect, it } from 'vitest';
import { withOverrides } from '../../main/answers/with-overrides.ts';
import { inFractions } from '../../shared/domain/in-fractions.ts';
import type { Alternative, AlternativeKind, AlternativesFindings } from '../../shared/domain/questions/alternatives.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { aCapacityBlock, anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { provenSolution, solveChecked } from '../optimiser/solve-checked.ts';
import { ask, askAbout } from './ask.ts';

// 2027-01 to 2027-03 have 744 + 672 + 744 = 2160 hours. The lane wants 10 units of “gpu”, each 2160 reserved at 1, 4320 on
// demand.

const question = (within: number) => ({ name: 'alternatives', within }) as const;

function alternativeOf({ alternatives }: AlternativesFindings, kind: AlternativeKind): Alternative {
  const found = alternatives.find((alternative) => alternative.kind === kind);
  if (found === undefined) throw new Error(`There is no alternative with less of ${kind}.`);
  return found;
}

const bought = ({ purchases }: Alternative): string[] =>
  purchases.map(({ offerId, startMonth, units }) => `${Math.round(units * 100) / 100} ${offerId} ${startMonth}`);

describe('alternatives by hand', () => {
  it('spread spend, owe less, and buy something else, as far as the cost goes', async () => {
    // The best holds ten at 1: 21 600. Each unit of the other provider costs 0.008 · 2160 = 17.28 more. Equal
    // spend with both is x units at 1 and 10 − x at 1.008, 10 − x = 10 / 2.008; all ten are 172.8 more, within 1 % (216). Each unit on demand costs 2160 more: a tenth of one, a hundredth of what is owed.
    const other = { provider: 'Another', ratePerUnitHour: 1.008, latestStartMonth: '2027-01' };
    const input = checkedInput({
      offers: [
        anOnDemandOffer(),
        aReservation({ latestStartMonth: '2027-01' }),
        aReservation({ id: 'other', name: 'Other', ...other }),
      ],
    });
    const findings = await ask(input, question(0.01));
    expect(findings.best?.figures).toMatchObject({ objective: 21_600, dominantShare: 1, largestOfferId: 'gpu-3m' });
    expect(findings.dominantProvider).toBe('Provider');
    const spread = alternativeOf(findings, 'dominant-provider').figures;
    expect(spread.dominantShare).toBeCloseTo(0.5, 6);
    expect(spread.objective).toBeCloseTo(21_600 + (17.28 * 10) / 2.008, 4);
    const owing = alternativeOf(findings, 'lock-in').figures;
    expect(owing.peakCommitment).toBeGreaterThanOrEqual(14_160 * 0.99 - 1e-6);
    expect(owing.peakCommitment).toBeLessThanOrEqual(14_160 * 0.992);
    const largest = alternativeOf(findings, 'largest-offer');
    expect(bought(largest)).toEqual(['10 other 2027-01']);
    expect(largest.figures.objective).toBeCloseTo(21_772.8, 4);
    expect(largest.overrides).toEqual([{ path: ['offers', 'gpu-3m', 'maximumUnits'], value: 0 }]);
    expect(findings.unchanged.toSorted()).toEqual(['long-terms', 'signed-now', 'specialised']);
  });

  it('sign shorter terms', async () => {
    // A month at 1.02 an hour: 22 032 instead of 21 600.
    const block = { upfrontPerUnit: 0, ratePerUnitHour: 1.02 };
    const input = checkedInput({ offers: [anOnDemandOffer(), aReservation(), aCapacityBlock(block)] });
    const shorter = alternativeOf(await ask(input, question(0.05)), 'long-terms');
    expect(shorter.figures).toMatchObject({ meanTermMonths: 1 });
    expect(shorter.figures.objective).toBeCloseTo(22_032, 4);
    expect(bought(shorter)).toEqual(['10 gpu-block 2027-01', '10 gpu-block 2027-02', '10 gpu-block 2027-03']);
  });

  it('sign nothing now', async () => {
    // January on demand: 14 880, then 14 160 reserved: 29 040, a third more.
    const offers = [anOnDemandOffer(), aReservation()];
    const input = checkedInput({ offers, policy: { revealMonth: 1 } });
    const later = alternativeOf(await ask(input, question(0.4)), 'signed-now');
    expect(later.figures).toMatchObject({ signedNow: 0 });
    expect(bought(later)).toEqual(['10 gpu-3m 2027-02']);
    expect((await ask(input, question(0.3))).unchanged).toContain('signed-now');
  });

  it('leave specialised silicon', async () => {
    const input = checkedInput({
      accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' })],
      placements: [aPlacement(), aPlacement({ id: 'on-chip', acceleratorId: 'chip' })],
      offers: [anOnDemandOffer(), anOnDemandOffer({ id: 'chip-od', acceleratorId: 'chip', ratePerUnitHour: 1.99 })],
    });
    const findings = await ask(input, question(0.01));
    expect(findings.best?.figures).toMatchObject({ specialisedShare: 1 });
    expect(alternativeOf(findings, 'specialised').figures.specialisedShare).toBeCloseTo(0, 6);
  });
});

describe('alternatives of random plans', () => {
  it.each([1, 2, 3, 4, 5, 6])('cost no more than they may, and their overrides make them (plan %i)', async (seed) => {
    const input = randomInput(42_000 + seed, { isDivisible: true });
    const solution = await provenSolution(input);
    if (solution === null || solution.bands.length === 0) return;
    const { findings } = await askAbout(input, solution, question(0.02));
    const best = findings.best?.figures.objective ?? Number.NaN;
    const noise = 1e-6 * Math.abs(best);
    expect(findings.alternatives.length + findings.unchanged.length).toBe(6);
    for (const { figures, overrides } of findings.alternatives) {
      expect(figures.objective).toBeGreaterThanOrEqual(best - noise);
      expect(figures.objective).toBeLessThanOrEqual(best + 0.02 * Math.abs(best) + noise);
      const { proof } = await solveChecked(inFractions(withOverrides(input, overrides)));
      expect(proof.objective).toBeLessThanOrEqual(best + 0.02 * Math.abs(best) + noise);
    }
  });
});

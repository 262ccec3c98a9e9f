import { describe, expect, it } from 'vitest';
import type { AlternativeFigures } from '../../shared/domain/questions/alternatives.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { differenceWords, purchaseWords } from '../../renderer/features/alternatives/alternative-words.ts';

const best: AlternativeFigures = {
  objective: 1_000_000,
  expectedCost: 1_000_000,
  cvar: 1_000_000,
  dominantShare: 0.8,
  meanTermMonths: 30,
  peakCommitment: 500_000,
  signedNow: 4,
  specialisedShare: 0.25,
  largestOfferId: 'a',
};
const names = { currency: 'USD', provider: 'Acme', offerName: (id: string) => id.toUpperCase() };

const words = (kind: Parameters<typeof differenceWords>[0]['kind'], figures: Partial<AlternativeFigures>): string =>
  differenceWords(
    { kind, figures: { ...best, objective: 1_010_000, ...figures }, purchases: [], overrides: [] },
    best,
    names,
  );

describe('an alternative in words', () => {
  it('says what there is less of, and what that costs', () => {
    expect(words('dominant-provider', { dominantShare: 0.6 })).toBe(
      '60 % of the committed spend with Acme instead of 80 %, for +$10K (+1.0 %).',
    );
    expect(words('long-terms', { meanTermMonths: 12 })).toContain(
      '12.0 months on average by money instead of 30.0 months',
    );
    expect(words('lock-in', { peakCommitment: 300_000 })).toContain('$300K owed at once instead of $500K');
    expect(words('signed-now', { signedNow: 1 })).toContain('told apart: 1 instead of 4');
    expect(words('specialised', { specialisedShare: 0 })).toContain(
      '0.0 % of the hours on specialised silicon instead of 25.0 %',
    );
    expect(words('largest-offer', { largestOfferId: null })).toContain('nothing is the largest instead of “A”');
  });

  it('tells the largest changes of units, those for a band by its probability', () => {
    const before = [aPurchase({ offerId: 'a', units: 10 })];
    const after = [aPurchase({ offerId: 'a', units: 4 }), aPurchase({ offerId: 'b', units: 20, bandId: 'high' })];
    expect(purchaseWords(before, after, () => 0.5, names.offerName)).toBe('+10 B, −6 A.');
    expect(purchaseWords(before, before, () => 1, names.offerName)).toBe('No offer differs by a unit.');
  });
});

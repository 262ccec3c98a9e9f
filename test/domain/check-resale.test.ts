import { describe, expect, it } from 'vitest';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import type { ContractOffer } from '../../shared/domain/offer.ts';
import { type ContractClauses, NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { aBand } from '../builders/a-band.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aReservation, anOwnedOffer } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

type Fields = Partial<Parameters<typeof someAssumptions>[0]>;

/** What the check says of the resale of an offer, in a plan of three months from 2027-01 that decides all of it now. */
function sentencesOf(offer: ContractOffer, fields: Fields = {}): string[] {
  const assumptions = someAssumptions({ policy: aPolicy({ revealMonth: 3 }), ...fields, offers: [offer] });
  return checkAssumptions({ startMonth: '2027-01', horizonMonths: 3, assumptions })
    .filter(({ path }) => path === `offers/${offer.id}/clauses/resale`)
    .map(({ sentence }) => sentence);
}

/** A reservation that recovers a share, with other clauses. */
const selling = (
  recoveredShare: number,
  clauses: Partial<ContractClauses> = {},
  fields: Partial<Extract<ContractOffer, { kind: 'reservation' }>> = {},
): ContractOffer => aReservation({ ...fields, clauses: { ...NO_CLAUSES, ...clauses, resale: { recoveredShare } } });

/** Passes at the share, and is refused one thousandth above it with the share in its sentence. */
function expectEdge(share: number, offerOf: (share: number) => ContractOffer, fields: Fields = {}): void {
  expect(sentencesOf(offerOf(share), fields)).toEqual([]);
  const [sentence, ...others] = sentencesOf(offerOf(share + 0.001), fields);
  expect(others).toEqual([]);
  expect(sentence).toContain(`at most ${Math.round(share * 1000) / 10} %`);
}

describe('what is bought to be sold', () => {
  it('may recover all of the price: nothing is earned', () => {
    expect(sentencesOf(selling(1))).toEqual([]);
  });

  it('recovers no more than the largest tier costs', () => {
    const volumeTiers = [
      { fromUnits: 8, rateMultiplier: 0.9 },
      { fromUnits: 16, rateMultiplier: 0.75 },
    ];
    expectEdge(0.75, (share) => selling(share, { volumeTiers }));
    expectEdge(0.9, (share) => selling(share, { volumeTiers }, { maximumUnits: 12 }));
  });

  it('recovers no more than the term and its renewals cost together', () => {
    // Months of 744, 672 and 744 hours at 1, 0.5 and 0.25: 1266 of 2160; three renewals would cost less.
    const renewal = { rateMultiplier: 0.5, isAutomatic: false };
    expectEdge(0.586, (share) => selling(share, { renewal }, { termMonths: 1 }));
  });

  it('may lose on a dear renewal that is not taken up, not on one that comes by itself', () => {
    const offerOf =
      (isAutomatic: boolean) =>
      (share: number): ContractOffer =>
        selling(
          share,
          { renewal: { rateMultiplier: 2, isAutomatic }, volumeTiers: [{ fromUnits: 1, rateMultiplier: 0.5 }] },
          { termMonths: 1, latestStartMonth: '2027-01' },
        );
    expectEdge(0.5, offerOf(false));
    // 0.5, 1 and 2 times the hours: 2532 of 2160.
    expect(sentencesOf(offerOf(true)(1))).toEqual([]);
  });

  it('recovers no more than a price that rises leaves of it, month by month where it can be ended for nothing', () => {
    const rising = { pricePath: [{ month: '2027-02', multiplier: 1.25 }], latestStartMonth: '2027-01' };
    // For the whole term 2160 against 744 + 1.25 · 1416 = 2514.
    expectEdge(0.859, (share) => selling(share, {}, rising));
    const falling = { pricePath: [{ month: '2027-02', multiplier: 0.5 }], latestStartMonth: '2027-01' };
    expect(sentencesOf(selling(1, {}, falling))).toEqual([]);
    const volumeTiers = [{ fromUnits: 1, rateMultiplier: 0.8 }];
    const earlyTermination = { fromMonthOfTerm: 1, feeShare: 0, refundPool: null };
    expectEdge(0.8, (share) => selling(share, { volumeTiers, earlyTermination }, falling));
    expect(sentencesOf(selling(1, { volumeTiers }, falling))).toEqual([]);
    // A fee of a tenth of the 1416 hours left: (744 + 141.6) · 0.8 of 744.
    expectEdge(0.952, (share) =>
      selling(share, { volumeTiers, earlyTermination: { ...earlyTermination, feeShare: 0.1 } }, falling),
    );
  });

  it('recovers no more upfront than the residual value leaves of it', () => {
    expectEdge(0.75, (recoveredShare) =>
      anOwnedOffer({ residualPerUnit: 6000, clauses: { ...NO_CLAUSES, resale: { recoveredShare } } }),
    );
  });

  it('leaves no owned unit worth more in the end than it cost', () => {
    const assumptions = someAssumptions({ offers: [anOwnedOffer({ residualPerUnit: 24_001 })] });
    expect(checkAssumptions({ startMonth: '2027-01', horizonMonths: 3, assumptions })).toEqual([
      {
        path: 'offers/gpu-owned/residualPerUnit',
        sentence: 'is 24001, more than the 24000 that a unit costs: it would be bought only to be sold in the end.',
      },
    ]);
  });

  it('earns less where a ramp delivers less', () => {
    const ramp = [{ monthOfTerm: 0, deliveredShare: 0.5 }];
    const volumeTiers = [{ fromUnits: 1, rateMultiplier: 0.5 }];
    const prices = { upfrontPerUnit: 600, monthlyFeePerUnit: 200, ratePerUnitHour: 0 };
    // A month costs half of 200 + 100, and half of 200 + 200 is to be sold on.
    expectEdge(0.75, (share) => selling(share, { volumeTiers, ramp }, prices));
    expectEdge(0.5, (share) => selling(share, { volumeTiers }, prices));
  });

  it('may pay in a band that is only hoped for, but not once it can be told', () => {
    const bands = [
      aBand({ id: 'flat', probability: 0.75 }),
      aBand({
        id: 'scarce',
        probability: 0.25,
        pricePaths: [{ offerId: 'gpu-3m', path: [{ month: '2027-02', multiplier: 2 }] }],
      }),
    ];
    const from = (latestStartMonth: string): ContractOffer => selling(0.8, {}, { latestStartMonth });
    // In January for both: 0.8 · (744 + 1.25 · 1416) = 2011 of 2160.
    expect(sentencesOf(from('2027-01'), { bands })).toEqual([]);
    const scarceLater = bands.map((band) => ({
      ...band,
      pricePaths: band.pricePaths.map((path) => ({ ...path, path: [{ month: '2027-03', multiplier: 2 }] })),
    }));
    // In February, told apart: 0.8 · (672 + 2 · 744) = 1728 of 1416.
    const policy = aPolicy({ revealMonth: 1 });
    expect(sentencesOf(from('2027-02'), { bands: scarceLater, policy })[0]).toContain('2027-02');
    expect(sentencesOf(from('2027-02'), { bands: scarceLater })).toEqual([]);
  });
});

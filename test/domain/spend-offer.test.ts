import { describe, expect, it } from 'vitest';
import { solutionSchema } from '../../shared/domain/solution.ts';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import { makeSolveInput } from '../../shared/domain/solve-input.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { SpendOffer } from '../../shared/domain/offer.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { anOnDemandOffer, aSpendCommitment } from '../builders/an-offer.ts';
import { aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

/** Problems of a plan with that spend commitment, in the way a solve asks for them. */
function problemsWith(fields: Partial<SpendOffer>): { path: string; sentence: string }[] {
  const assumptions = someAssumptions({ offers: [anOnDemandOffer(), aSpendCommitment(fields)] });
  const input = makeSolveInput(aPlan({ assumptions }), aScenario(), 'optimise', aSolveInput().settings);
  return input.ok ? [] : input.problems.map(({ path, sentence }) => ({ path, sentence }));
}

describe('a spend commitment', () => {
  it('may be solved with', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it('has one rate for each accelerator', () => {
    const rate = { acceleratorId: 'gpu', ratePerUnitHour: 1.5 };
    const offers = [aSpendCommitment({ rateCard: [rate, { ...rate, ratePerUnitHour: 1.4 }] })];
    expect(checkAssumptions({ ...aSolveInput(), assumptions: someAssumptions({ offers }) })).toEqual([
      {
        path: 'offers/spend-3m/rateCard',
        sentence: 'gives the accelerator “gpu” two rates: keep one of them.',
      },
    ]);
  });

  it.each([
    ['its own price path', {}, [{ month: '2027-02', multiplier: 0 }], 'offers/spend-3m/pricePath'],
    [
      'the price path of a band',
      { pricePaths: [{ offerId: 'spend-3m', path: [{ month: '2027-02', multiplier: 0 }] }] },
      [],
      'bands/expected/pricePaths/spend-3m',
    ],
  ])('is never free by %s, or a promise of nothing would pay for any work', (_, band, pricePath, path) => {
    const assumptions = someAssumptions({ bands: [aBand(band)], offers: [aSpendCommitment({ pricePath })] });
    expect(checkAssumptions({ ...aSolveInput(), assumptions })).toEqual([
      { path, sentence: 'makes its rate card free from 2027-02 on: the factor must be above 0.' },
    ]);
  });

  it('can be neither swapped nor sold on', () => {
    const exchange = { feeShare: 0, mustNotShrink: true };
    const clauses = { ...NO_CLAUSES, exchange, resale: { recoveredShare: 0.5 } };
    expect(problemsWith({ clauses })).toEqual([
      {
        path: 'assumptions/offers/spend-3m/clauses/exchange',
        sentence: 'lets promised spend be swapped for another contract: only capacity can be. Remove the clause.',
      },
      {
        path: 'assumptions/offers/spend-3m/clauses/resale',
        sentence: 'lets promised spend be sold on: only capacity can be. Remove the clause.',
      },
    ]);
  });

  it('may have tiers, a ramp, a renewal and an early end', () => {
    const clauses = {
      ...NO_CLAUSES,
      volumeTiers: [{ fromUnits: 10, rateMultiplier: 0.9 }],
      ramp: [{ monthOfTerm: 0, deliveredShare: 0.5 }],
      renewal: { rateMultiplier: 1, isAutomatic: true },
      earlyTermination: { fromMonthOfTerm: 1, feeShare: 0.5, refundPool: null },
    };
    expect(problemsWith({ clauses })).toEqual([]);
  });
});

describe('a result of before spend commitments', () => {
  it('is read as one without any', () => {
    const solution = aSolution();
    const later = new Set(['spend', 'spendUnitHours']);
    const older: unknown = JSON.parse(
      JSON.stringify(solution, (key, value: unknown) => (later.has(key) ? undefined : value)),
    );
    expect(older).not.toEqual(solution);
    expect(solutionSchema.parse(older)).toEqual(solution);
  });
});

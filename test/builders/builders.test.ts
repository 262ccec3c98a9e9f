import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { planSchema } from '../../shared/domain/plan.ts';
import { parseWith } from '../../shared/domain/parse.ts';
import { offerSchema } from '../../shared/domain/offer.ts';
import { DEFAULT_SOLVE_SETTINGS, solutionSchema } from '../../shared/domain/solution.ts';
import { makeSolveInput, solveInputSchema } from '../../shared/domain/solve-input.ts';
import { anExistingCommitment } from './an-existing-commitment.ts';
import { aMigration, aPlacement } from './a-placement.ts';
import { aPlan } from './a-plan.ts';
import { aPurchase } from './a-purchase.ts';
import { aScenario } from './a-scenario.ts';
import { aSolution } from './a-solution.ts';
import { aSolveInput } from './a-solve-input.ts';
import {
  aCapacityBlock,
  aFlexStartOffer,
  anOnDemandOffer,
  anOwnedOffer,
  aReservation,
  aSpendCommitment,
  aSpotOffer,
} from './an-offer.ts';
import { someAssumptions } from './some-assumptions.ts';
import { peakAndRest } from './some-load-blocks.ts';

describe('the builders', () => {
  it('make a plan that fits its schema and passes every check', () => {
    const plan = aPlan({ scenarios: [aScenario({ portfolio: [aPurchase()] })] });
    expect(parseWith(planSchema, plan)).toEqual({ ok: true, value: plan });
    expect(checkPlan(plan)).toEqual([]);
  });

  it('make valid parts of every kind', () => {
    const offers = [
      anOnDemandOffer(),
      aSpotOffer(),
      aFlexStartOffer(),
      aReservation(),
      aCapacityBlock(),
      anOwnedOffer(),
      aSpendCommitment(),
    ];
    expect(new Set(offers.map(({ kind }) => kind)).size).toBe(offerSchema.options.length);
    const plan = aPlan({
      assumptions: someAssumptions({
        offers,
        loadBlocks: peakAndRest(),
        existingCommitments: [anExistingCommitment()],
        placements: [aPlacement({ isIncumbent: false, migration: aMigration() })],
      }),
    });
    expect(parseWith(planSchema, plan)).toEqual({ ok: true, value: plan });
    expect(checkPlan(plan)).toEqual([]);
  });

  it('make frozen inputs that are those of the plan, and a solution that fits its schema', () => {
    const plan = aPlan();
    expect(makeSolveInput(plan, aScenario(), 'optimise', DEFAULT_SOLVE_SETTINGS)).toEqual({
      ok: true,
      value: aSolveInput(),
    });
    expect(parseWith(solveInputSchema, aSolveInput()).ok).toBe(true);
    expect(parseWith(solutionSchema, aSolution())).toEqual({ ok: true, value: aSolution() });
  });
});

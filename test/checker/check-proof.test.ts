import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import type { Proof, Solution } from '../../shared/domain/solution.ts';
import { aProof, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';

// The right answer costs 21 600.
const input = aSolveInput({ settings: { timeLimitSeconds: 60, gapGoal: 0.01 } });

const answerWith = (proof: Partial<Proof>): Solution => aSolution({ proof: aProof(proof) });

const placesOf = (solution: Solution): string[] => checkSolution(input, solution).map(({ place }) => place);

describe('a proof', () => {
  it.each<Partial<Proof>>([
    { status: 'proven-optimal', bound: 21_599.99, gap: 0.01 / 21_600 },
    { status: 'within-gap', bound: 21_384, gap: 0.01 },
    // A search that ends by itself says how far it is proven, also where that is more than was asked for.
    { status: 'within-gap', bound: 21_300, gap: 300 / 21_600 },
    { status: 'time-limit', bound: 10_800, gap: 0.5 },
    { status: 'stopped', bound: null, gap: null },
    { status: 'failed', bound: null, gap: null },
  ])('is accepted where its words and numbers agree: $status, bound $bound', (proof) => {
    expect(placesOf(answerWith(proof))).toEqual([]);
  });

  it.each<Partial<Proof>>([
    { status: 'proven-optimal', bound: 21_599.9, gap: 0.1 / 21_600 },
    { status: 'proven-optimal', bound: null, gap: null },
    { status: 'within-gap', bound: null, gap: null },
    { status: 'infeasible', bound: null, gap: null },
  ])('is refused where its word promises more: $status, bound $bound', (proof) => {
    expect(placesOf(answerWith(proof))).toEqual(['proof/status']);
  });
});

describe('an answer without a portfolio', () => {
  const conflict = [{ family: 'Supply', path: 'assumptions/offers/gpu-od', sentence: 'There is none.' }];
  const nothing = (fields: Partial<Solution>, proof: Partial<Proof> = {}): Solution =>
    aSolution({
      proof: aProof({ status: 'stopped', objective: null, bound: 5, gap: null, ...proof }),
      expectedCost: null,
      cvar: null,
      portfolio: [],
      purchases: [],
      bands: [],
      ...fields,
    });

  it('is accepted when it claims nothing', () => {
    expect(placesOf(nothing({}))).toEqual([]);
    expect(placesOf(nothing({}, { status: 'failed', bound: null }))).toEqual([]);
    expect(placesOf(nothing({ conflict }, { status: 'infeasible' }))).toEqual([]);
  });

  it('is refused for every claim it makes', () => {
    expect(placesOf(nothing({ bands: aSolution().bands }))).toEqual(['proof/objective']);
    expect(placesOf(nothing({ expectedCost: 0 }))).toEqual(['proof/objective']);
    expect(placesOf(nothing({ cvar: 0 }))).toEqual(['proof/objective']);
    expect(placesOf(nothing({}, { gap: 0 }))).toEqual(['proof/gap']);
    expect(placesOf(nothing({}, { status: 'proven-optimal' }))).toEqual(['proof/status']);
    expect(placesOf(nothing({}, { status: 'within-gap' }))).toEqual(['proof/status']);
    expect(placesOf(nothing({}, { status: 'infeasible' }))).toEqual(['conflict']);
  });
});

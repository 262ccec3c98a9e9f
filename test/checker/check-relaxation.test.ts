import { describe, expect, test } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import type { Relaxation, Solution } from '../../shared/domain/solution.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aProof, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const budget = { id: 'q1', name: 'Quarter', firstMonth: '2027-01', lastMonth: '2027-03', limit: 100 };
const input = aSolveInput({
  assumptions: someAssumptions({ policy: aPolicy({ budgets: [{ ...budget, scope: 'all', bandIds: null }] }) }),
});
const place = 'assumptions/policy/budgets/q1/limit';
const path = ['policy', 'budgets', 'q1', 'limit'];

function aRelaxation(fields: Partial<Relaxation>): Relaxation {
  return {
    limits: [{ family: 'Budget', path: place, sentence: 'Raise it.', from: 100, to: 200, unit: 'money' }],
    overrides: [{ path, value: 200 }],
    worth: 100,
    expectedCost: null,
    gap: null,
    sentence: 'Raise it.',
    ...fields,
  };
}

function infeasibleWith(relaxation: Relaxation): Solution {
  return aSolution({
    proof: aProof({ status: 'infeasible', objective: null, bound: null, gap: null }),
    expectedCost: null,
    cvar: null,
    portfolio: [],
    purchases: [],
    bands: [],
    conflict: [{ family: 'Budget', path: place, sentence: 'Too small.' }],
    relaxation,
  });
}

const placesOf = (solution: Solution): string[] =>
  checkSolution(input, solution)
    .filter(({ family }) => family === 'relaxation')
    .map(({ place: where }) => where);

describe('a way out', () => {
  test('that says what it does passes', () => {
    expect(checkSolution(input, infeasibleWith(aRelaxation({})))).toEqual([]);
  });

  test.each<[string, Partial<Relaxation>, string]>([
    [
      'starts elsewhere',
      { limits: [{ family: 'Budget', path: place, sentence: '', from: 90, to: 200, unit: 'money' }] },
      place,
    ],
    ['sets another number', { overrides: [{ path, value: 300 }] }, place],
    [
      'changes what it does not tell',
      {
        overrides: [
          { path, value: 200 },
          { path: ['policy', 'revealMonth'], value: 3 },
        ],
      },
      'assumptions/policy/revealMonth',
    ],
    [
      'changes what is not there',
      { overrides: [{ path: ['policy', 'budgets', 'q9', 'limit'], value: 200 }] },
      'relaxation',
    ],
  ])('that %s is rejected', (_, fields, wrongPlace) => {
    expect(placesOf(infeasibleWith(aRelaxation(fields)))).toContain(wrongPlace);
  });

  test('of a plan with a portfolio is rejected', () => {
    expect(placesOf(aSolution({ relaxation: aRelaxation({}) }))).toEqual(['relaxation']);
  });
});

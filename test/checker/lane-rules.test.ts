import { beforeAll, describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { replaceAt } from '../../shared/domain/path.ts';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { unwatched } from '../optimiser/unwatched.ts';
import { aLaneRulesInput } from './lane-rules-input.ts';
import { laneRuleMutants, tightenedLaneRules } from './lane-rules-mutants.ts';

const input = aLaneRulesInput();
let right: Solution;

beforeAll(async () => {
  right = await solve(input, unwatched());
});

describe('the rules that lanes set', () => {
  it('are kept by the right answer', () => {
    expect(checkAssumptions(input)).toEqual([]);
    expect(right.proof.status).toBe('proven-optimal');
    expect(checkSolution(input, right)).toEqual([]);
  });

  it.each(laneRuleMutants)('are held against an answer, under $family: $name', ({ family, spoil, saying }) => {
    const solution = structuredClone(right);
    spoil(solution);
    expect(solution).not.toEqual(right);
    const told = checkSolution(input, solution).filter((violation) => violation.family === family);
    expect(told.map(({ sentence }) => sentence).join('\n')).toMatch(saying);
  });

  it.each(tightenedLaneRules)('are broken when tighter, $family alone: $path = $value', ({ family, path, value }) => {
    const changed = replaceAt(input, ['assumptions', ...path.split('/')], value);
    expect(changed).not.toEqual(input);
    expect(checkAssumptions(changed)).toEqual([]);
    expect([...new Set(checkSolution(changed, right).map((violation) => violation.family))]).toEqual([family]);
  });
});

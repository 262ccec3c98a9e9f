import { expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';

it('finds nothing wrong with a right solution', () => {
  expect(checkSolution(aSolveInput(), aSolution())).toEqual([]);
});

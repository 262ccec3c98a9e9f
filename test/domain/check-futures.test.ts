import { expect, it } from 'vitest';
import { checkFutures } from '../../shared/domain/check/check-futures.ts';
import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const problemsWith = (optimisedPathsPerBand: number, horizonMonths: number) =>
  checkFutures({
    startMonth: '2027-01',
    horizonMonths,
    assumptions: someAssumptions({ futures: { ...DEFAULT_FUTURES, optimisedPathsPerBand } }),
  });

it('as many paths as one solve holds can be optimised on', () => {
  expect(problemsWith(200, aSolveInput().horizonMonths)).toEqual([]);
});

it('more are refused with how many can be, and the bands alone never are', () => {
  // 240 000 months of 1 block with 1 lane, reserved and on demand: 720 000 variables for each path.
  expect(problemsWith(2, 240_000)).toEqual([
    {
      path: 'futures/optimisedPathsPerBand',
      sentence:
        'is 2, which makes about 1440 thousand variables: a plan of this size can be optimised on at most 1 path of each band.',
    },
  ]);
  expect(problemsWith(1, 240_000)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

/** The problems of a plan from 2027-01 to 2027-03 with runs in these windows. */
function problemsOf(...windows: readonly (readonly [id: string, earliest: string, deadline: string])[]): Problem[] {
  const discreteRuns = windows.map(([id, earliestMonth, deadlineMonth]) => ({
    id,
    work: 100,
    earliestMonth,
    deadlineMonth,
  }));
  const assumptions = someAssumptions({ workloads: [aWorkload({ discreteRuns })] });
  return checkAssumptions({ startMonth: '2027-01', horizonMonths: 3, assumptions });
}

const path = 'workloads/ranking/discreteRuns/retrain';

describe('the window of a discrete run', () => {
  it.each([
    ['2027-01', '2027-03'],
    ['2026-10', '2027-01'],
    ['2027-03', '2028-12'],
    ['2026-10', '2028-12'],
  ])('may be %s to %s', (earliest, deadline) => {
    expect(problemsOf(['retrain', earliest, deadline])).toEqual([]);
  });

  it.each([
    ['2026-10', '2026-12'],
    ['2027-04', '2027-05'],
  ])('must touch the horizon: %s to %s', (earliest, deadline) => {
    const sentence = `may run from ${earliest} to ${deadline}, which is outside the horizon (2027-01 to 2027-03): move its window or remove the run.`;
    expect(problemsOf(['retrain', earliest, deadline])).toEqual([{ path, sentence }]);
  });

  it('must not end before it starts', () => {
    const sentence = 'has its deadline in 2027-01, before it may start in 2027-02.';
    expect(problemsOf(['retrain', '2027-02', '2027-01'])).toEqual([{ path, sentence }]);
  });
});

it('runs of a workload have ids of their own', () => {
  const problems = problemsOf(['retrain', '2027-01', '2027-02'], ['retrain', '2027-01', '2027-02']);
  expect(problems).toEqual([{ path, sentence: 'the id “retrain” is used twice: give each entry its own.' }]);
});

import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { compareRow, type Pair } from './bench-row.ts';
import { meanRow, sumRow, worstRow } from './goals/summary-rows.ts';

const answer = (objective: number | null, seconds: number, note = ''): Answer => ({
  isSolved: note === '',
  objective,
  bound: objective,
  seconds,
  peakMebibytes: 10,
  note,
});

const pair = (seed: number, ours: Answer, other: Answer): Pair => ({ seed, ours, other });
const row = (goal: string, pairs: readonly Pair[]) => compareRow(goal, 'S1', 'clp', pairs, 1e-6);

test('the ratio is the median over seeds of the ratio of medians', () => {
  // Seed 1: medians 2 and 10, ratio 5. Seed 2: 1 and 8, ratio 8. Seed 3: 4 and 4, ratio 1. Median 5.
  const pairs = [
    pair(1, answer(100, 1), answer(100, 9)),
    pair(1, answer(100, 2), answer(100, 10)),
    pair(1, answer(100, 7), answer(100, 30)),
    pair(2, answer(100, 1), answer(100, 8)),
    pair(3, answer(100, 4), answer(100, 4)),
  ];
  expect(row('cold-lp', pairs)).toMatchObject({ ratio: 5, objectiveDifference: 0, isContradiction: false });
});

test('objectives that differ by more than a millionth have no ratio', () => {
  const far = row('cold-lp', [pair(1, answer(100.0002, 1), answer(100, 9))]);
  expect(far).toMatchObject({ ratio: null, isContradiction: true });
  expect(far.note).toContain('objectives differ by 2.0e-6');
  expect(row('cold-lp', [pair(1, answer(100.00005, 1), answer(100, 9))]).ratio).toBe(9);
});

test('a solver that found nothing in time has no ratio, and says so', () => {
  const late = row('cold-lp', [pair(1, answer(100, 1), answer(null, 20, 'not solved in 20 s'))]);
  expect(late).toMatchObject({
    ratio: null,
    objectiveDifference: null,
    note: 'clp: not solved in 20 s',
  });
});

test('what a solver holds when its time is up has no ratio and contradicts nothing', () => {
  const late = row('whole-units-1', [pair(1, answer(100, 1), answer(103, 20, 'not solved in 20 s'))]);
  expect(late).toMatchObject({ ratio: null, objectiveDifference: 3 / 103, isContradiction: false });
  const ours = row('whole-units-1', [pair(1, answer(100, 1, 'not solved to 0.1 %'), answer(100, 20))]);
  expect(ours).toMatchObject({ ratio: null, note: 'ours: not solved to 0.1 %' });
});

test('lines are summed up by the worst, the geometric mean and the whole', () => {
  const rows = [
    row('a', [pair(1, answer(100, 1), answer(100, 2))]),
    row('b', [pair(1, answer(100, 2), answer(100, 16))]),
  ];
  expect(worstRow('worst', rows).ratio).toBe(2);
  expect(meanRow('mean', rows).ratio).toBeCloseTo(4, 12);
  expect(sumRow('sum', rows)).toMatchObject({ oursSeconds: 3, baselineSeconds: 18, ratio: 6 });
});

test('one line without a ratio leaves the summary without one', () => {
  const rows = [
    row('a', [pair(1, answer(100, 1), answer(100, 2))]),
    row('b', [pair(1, answer(100, 2), answer(null, 16, 'not solved in 16 s'))]),
  ];
  expect(sumRow('sum', rows)).toMatchObject({
    ratio: null,
    objectiveDifference: null,
    note: 'clp: not solved in 16 s',
  });
});

import type { BenchRow } from '../bench-row.ts';
import { geometricMean } from '../median.ts';

type Summary = Pick<BenchRow, 'oursSeconds' | 'baselineSeconds' | 'ratio'>;

function summaryRow(
  goal: string,
  rows: readonly BenchRow[],
  summarise: (rows: readonly BenchRow[]) => Summary,
): BenchRow {
  const [first] = rows;
  if (first === undefined) throw new Error(`There is nothing to sum up for ${goal}.`);
  const refused = rows.find(({ ratio }) => ratio === null);
  const differences = rows.map(({ objectiveDifference }) => objectiveDifference);
  const known = differences.filter((difference) => difference !== null);
  const summary = summarise(rows);
  return {
    ...first,
    goal,
    ...summary,
    ratio: refused === undefined ? summary.ratio : null,
    objectiveDifference: known.length === rows.length ? Math.max(...known) : null,
    objective: null,
    isContradiction: rows.some(({ isContradiction }) => isContradiction),
    note: refused?.note ?? '',
  };
}

const total = (rows: readonly BenchRow[], field: 'oursSeconds' | 'baselineSeconds'): number =>
  rows.reduce((sum, row) => sum + (row[field] ?? 0), 0);

/** The least ratio of some lines against the same baseline. */
export function worstRow(goal: string, rows: readonly BenchRow[]): BenchRow {
  return summaryRow(goal, rows, () => {
    const worst = rows.toSorted((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0))[0];
    return {
      oursSeconds: worst?.oursSeconds ?? null,
      baselineSeconds: worst?.baselineSeconds ?? null,
      ratio: worst?.ratio ?? null,
    };
  });
}

/** The geometric mean of some lines against the same baseline. */
export function meanRow(goal: string, rows: readonly BenchRow[]): BenchRow {
  return summaryRow(goal, rows, () => ({
    oursSeconds: geometricMean(rows.map(({ oursSeconds }) => oursSeconds ?? Number.NaN)),
    baselineSeconds: geometricMean(rows.map(({ baselineSeconds }) => baselineSeconds ?? Number.NaN)),
    ratio: geometricMean(rows.map(({ ratio }) => ratio ?? Number.NaN)),
  }));
}

/** All lines against the same baseline together. */
export function sumRow(goal: string, rows: readonly BenchRow[]): BenchRow {
  return summaryRow(goal, rows, () => {
    const oursSeconds = total(rows, 'oursSeconds');
    const baselineSeconds = total(rows, 'baselineSeconds');
    return { oursSeconds, baselineSeconds, ratio: baselineSeconds / oursSeconds };
  });
}

import type { AddedRow } from '../highs.ts';

/**
 * Of rows that hold up costs, those that some of the points come close to: within `tolerance` of what holds the cost up
 * there, after weighing it by the cost's share in the objective. Rows on no cost are all kept. What is left out only
 * makes a bound weaker, never wrong.
 */
export function nearActiveRows(
  rows: readonly AddedRow[],
  points: readonly Float64Array[],
  weightOf: (costColumn: number) => number,
  tolerance: number,
): AddedRow[] {
  const isKept = new Uint8Array(rows.length);
  const heights = new Float64Array(rows.length);
  const costColumns = Int32Array.from(rows, ({ columns }) => columns.at(-1) ?? -1);
  for (const point of points) {
    const highest = new Map<number, number>();
    rows.forEach(({ columns, values, lower }, n) => {
      const costColumn = costColumns[n]!;
      if (costColumn < point.length) {
        isKept[n] = 1;
        return;
      }
      let height = lower;
      for (let entry = 0; entry < columns.length - 1; entry++) height -= values[entry]! * point[columns[entry]!]!;
      heights[n] = height;
      if (height > (highest.get(costColumn) ?? -Infinity)) highest.set(costColumn, height);
    });
    for (let n = 0; n < rows.length; n++) {
      if (isKept[n] === 1) continue;
      const costColumn = costColumns[n]!;
      if ((highest.get(costColumn)! - heights[n]!) * weightOf(costColumn) <= tolerance) isKept[n] = 1;
    }
  }
  return rows.filter((_, n) => isKept[n] === 1);
}

import { describe, expect, it } from 'vitest';
import { factorOf, solveBackward, solveForward } from '../../main/optimiser/decomposition/basis-factor.ts';
import { buildGroup, type CellGroup } from '../../main/optimiser/decomposition/cell-group.ts';
import { seededRandom } from './seeded-random.ts';

/** A group of random sparse columns. */
function randomGroup(random: () => number, rows: number, columns: number): CellGroup {
  const entryRow: number[] = [];
  const entryColumn: number[] = [];
  const entryValue: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (random() > 3 / rows) continue;
      entryRow.push(row);
      entryColumn.push(column);
      entryValue.push(Math.round(8 * random() - 4) || 1);
    }
  }
  const raw = { rows, columns, firstSlack: columns, entryRow, entryColumn, entryValue };
  const links = { linkRow: [], linkParameter: [], linkValue: [], parameters: 0 };
  const sides = new Float64Array(rows);
  return buildGroup({ ...raw, ...links, cost: entryColumn.map(() => 1).slice(0, columns) }, sides, sides);
}

function columnOf({ rows, columns, columnStart, columnRow, columnValue }: CellGroup, variable: number): Float64Array {
  const column = new Float64Array(rows);
  if (variable >= columns) column[variable - columns] = -1;
  else {
    for (let entry = columnStart[variable]!; entry < columnStart[variable + 1]!; entry++)
      column[columnRow[entry]!] = columnValue[entry]!;
  }
  return column;
}

const inner = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, n) => sum + value * other[n]!, 0);

describe('the factor of a basis', () => {
  it('solves both ways, after exchanges too', () => {
    const seeded = seededRandom(7);
    const random = (): number => seeded.between(0, 1);
    let solved = 0;
    let singular = 0;
    for (let round = 0; round < 200; round++) {
      const rows = 3 + Math.floor(20 * random());
      const group = randomGroup(random, rows, 2 * rows);
      const variables = Array.from({ length: 3 * rows }, (_, variable) => ({ variable, rank: random() }));
      const inOrder = variables.toSorted((a, b) => a.rank - b.rank).map(({ variable }) => variable);
      const head = Int32Array.from(inOrder.slice(0, rows));
      const factor = factorOf(group, head);
      if (factor === null) {
        singular++;
        continue;
      }
      for (const entering of inOrder.slice(rows, rows + 4)) {
        const direction = new Float64Array(rows);
        solveForward(factor, columnOf(group, entering), direction);
        const position = direction.reduce(
          (best, value, p) => (Math.abs(value) > Math.abs(direction[best]!) ? p : best),
          0,
        );
        if (Math.abs(direction[position]!) < 0.1) continue;
        const places = Int32Array.from([...direction.keys()].filter((p) => direction[p] !== 0));
        factor.etas.push(direction, places, places.length, position);
        head[position] = entering;
      }
      const right = Float64Array.from({ length: rows }, () => random() - 0.5);
      const values = new Float64Array(rows);
      solveForward(factor, right.slice(), values);
      const prices = Float64Array.from({ length: rows }, () => random() - 0.5);
      const duals = new Float64Array(rows);
      solveBackward(factor, prices.slice(), duals);
      const made = new Float64Array(rows);
      head.forEach((variable, p) => {
        const column = columnOf(group, variable);
        column.forEach((value, i) => (made[i] = made[i]! + value * values[p]!));
        expect(inner(column, duals)).toBeCloseTo(prices[p]!, 6);
      });
      made.forEach((value, i) => expect(value).toBeCloseTo(right[i]!, 6));
      solved++;
    }
    expect(solved).toBeGreaterThan(50);
    expect(singular).toBeGreaterThan(10);
  });
});

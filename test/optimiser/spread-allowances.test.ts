import { describe, expect, it } from 'vitest';
import { sharedRows, spreadAllowances } from '../../main/optimiser/decomposition/spread-allowances.ts';
import type { MasterColumn, MasterRow, SplitModel } from '../../main/optimiser/decomposition/split-model.ts';

function column(name: string, lower: number, upper: number, modelColumn: number): MasterColumn {
  return { name, lower, upper, isInteger: false, modelColumn, unit: 1 };
}

/** A split of one purchase and two allowances with one row of them. */
function splitOf(row: Omit<MasterRow, 'name'>, upper = 10): SplitModel {
  const columns = [column('buy', 0, 100, 0), column('first', 0, upper, -1), column('second', 0, upper, -1)];
  return { columns, rows: [{ name: 'row', ...row }], cells: [], bandTerms: [], bands: 1, source: null };
}

const spread = (split: SplitModel, point: readonly number[]): number[] => [
  ...spreadAllowances(split, sharedRows(split), Float64Array.from(point)),
];

describe('spreadAllowances', () => {
  const limited = { columns: [0, 1, 2], values: [3, 2, 2], lower: -Infinity, upper: 50 };

  it('gives what a row leaves over to its allowances by their distance from their bounds', () => {
    // 50 − 3·6 − 2·(2 + 6) = 16 is left over of the 2·(8 + 4) = 24 that the allowances could take.
    const [buy, first, second] = spread(splitOf(limited), [6, 2, 6]);
    expect(buy).toBe(6);
    expect(first).toBeCloseTo(2 + (2 / 3) * 8, 12);
    expect(second).toBeCloseTo(6 + (2 / 3) * 4, 12);
    expect(3 * buy! + 2 * first! + 2 * second!).toBeCloseTo(50, 12);
  });

  it('goes no further than the bounds', () => {
    expect(spread(splitOf({ ...limited, upper: 500 }), [6, 2, 6])).toEqual([6, 10, 10]);
  });

  it('lowers the allowances of a row that is limited from below', () => {
    const row = { columns: [0, 1, 2], values: [3, 2, 2], lower: 20, upper: Infinity };
    expect(spread(splitOf(row), [4, 2, 6])).toEqual([4, 1, 3]);
  });

  it('leaves a point as it is where nothing is left over, or a row or an allowance has no limit to share by', () => {
    expect(spread(splitOf({ ...limited, upper: 34 }), [6, 2, 6])).toEqual([6, 2, 6]);
    expect(spread(splitOf({ ...limited, lower: 34, upper: 34 }), [6, 2, 6])).toEqual([6, 2, 6]);
    expect(spread(splitOf(limited, Infinity), [6, 2, 6])).toEqual([6, 2, 6]);
  });
});

import { at } from '../costs.ts';
import type { LinearModel } from '../linear-model.ts';
import type { TwoStageModel } from './two-stage-model.ts';

/**
 * The core as the first band has it. It holds a coefficient, be it 0, wherever any band has one: engines change values
 * of the core and add none.
 */
export function coreModel({ columns, rows }: TwoStageModel): LinearModel {
  const rowStart = [0];
  const columnIndex: number[] = [];
  const value: number[] = [];
  for (const { entries } of rows) {
    for (const [column, values] of entries) {
      columnIndex.push(column);
      value.push(at(values, 0));
    }
    rowStart.push(columnIndex.length);
  }
  return {
    columnNames: columns.map(({ name }) => name),
    cost: columns.map(({ cost }) => at(cost, 0)),
    lower: columns.map(({ lower }) => lower),
    upper: columns.map(({ upper }) => upper),
    isInteger: columns.map(({ isInteger }) => isInteger),
    cellOfColumn: columns.map(() => -1),
    rowNames: rows.map(({ name }) => name),
    rowLower: rows.map(({ kind, side }) => (kind === 'L' ? -Infinity : at(side, 0))),
    rowUpper: rows.map(({ kind, side }) => (kind === 'G' ? Infinity : at(side, 0))),
    rowRules: rows.map(() => null),
    rowStart,
    columnIndex,
    value,
    offset: 0,
  };
}

import type { CellBounds } from './cell-bounds.ts';
import type { CellGroup } from './cell-group.ts';

/** −N x_N, what the basic variables have to make up for; also writes the position of every variable, −1 nonbasic. */
export function writeRightHand(
  group: CellGroup,
  head: Int32Array,
  isAtUpper: Uint8Array,
  bounds: CellBounds,
  position: Int32Array,
  rightHand: Float64Array,
): void {
  const { rows, columns, columnStart, columnRow, columnValue } = group;
  position.fill(-1);
  for (let p = 0; p < rows; p++) position[head[p]!] = p;
  for (let i = 0; i < rows; i++) {
    rightHand[i] =
      position[columns + i]! >= 0 ? 0 : isAtUpper[columns + i] === 1 ? bounds.rowUpper[i]! : bounds.rowLower[i]!;
  }
  for (let j = 0; j < columns; j++) {
    if (position[j]! >= 0) continue;
    const value = isAtUpper[j] === 1 ? bounds.columnUpper[j]! : bounds.columnLower[j]!;
    if (value === 0) continue;
    for (let entry = columnStart[j]!; entry < columnStart[j + 1]!; entry++) {
      rightHand[columnRow[entry]!]! -= columnValue[entry]! * value;
    }
  }
}

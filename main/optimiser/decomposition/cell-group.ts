/**
 * The part of a cell's dispatch problem that cells share: minimise cost · x, with rows A x + T z and bounds on x. Only
 * the sides of the rows and the bounds differ between cells of a group, so a basis that is dual feasible for one of
 * them is so for all. All arrays are scaled by powers of two: rows and columns to coefficients near 1, cost by
 * `moneyScale`.
 */
export type CellGroup = {
  readonly rows: number;
  readonly columns: number;
  /** Columns from this one on are slacks: what the parameters fall short of, at a penalty. */
  readonly firstSlack: number;
  /** A by columns: entries of column j stand at columnStart[j] .. columnStart[j+1]-1. */
  readonly columnStart: Int32Array;
  readonly columnRow: Int32Array;
  readonly columnValue: Float64Array;
  /** A by rows. */
  readonly rowStart: Int32Array;
  readonly rowColumn: Int32Array;
  readonly rowValue: Float64Array;
  readonly cost: Float64Array;
  /** T: entry n stands in row linkRow[n], multiplies parameter linkParameter[n] by linkValue[n]. */
  readonly linkRow: Int32Array;
  readonly linkParameter: Int32Array;
  readonly linkValue: Float64Array;
  readonly parameters: number;
  /** Scaled row = rowScale · row; scaled column value = value / columnScale. */
  readonly rowScale: Float64Array;
  readonly columnScale: Float64Array;
  readonly moneyScale: number;
  /** 1 where the row has a finite side; the same for every cell of the group. */
  readonly hasLower: Uint8Array;
  readonly hasUpper: Uint8Array;
};

/** A cell's dispatch problem before scaling. */
export type RawCell = {
  readonly rows: number;
  readonly columns: number;
  readonly firstSlack: number;
  /** Entries of A and T in the order of their rows. */
  readonly entryRow: readonly number[];
  readonly entryColumn: readonly number[];
  readonly entryValue: readonly number[];
  readonly linkRow: readonly number[];
  readonly linkParameter: readonly number[];
  readonly linkValue: readonly number[];
  readonly parameters: number;
  readonly cost: readonly number[];
};

function powerOfTwo(value: number): number {
  return value > 0 ? 2 ** -Math.round(Math.log2(value)) : 1;
}

/** Scales rows, then columns, then rows again, each to a geometric mean near 1. */
function scalesOf(raw: RawCell): { rowScale: Float64Array; columnScale: Float64Array } {
  const rowScale = new Float64Array(raw.rows).fill(1);
  const columnScale = new Float64Array(raw.columns).fill(1);
  const pass = (scale: Float64Array, place: readonly number[]): void => {
    const smallest = new Float64Array(scale.length).fill(Infinity);
    const largest = new Float64Array(scale.length);
    raw.entryValue.forEach((value, entry) => {
      const size = Math.abs(value) * rowScale[raw.entryRow[entry]!]! * columnScale[raw.entryColumn[entry]!]!;
      const at = place[entry]!;
      smallest[at] = Math.min(smallest[at]!, size);
      largest[at] = Math.max(largest[at]!, size);
    });
    for (let i = 0; i < scale.length; i++) {
      if (largest[i]! > 0) scale[i] = scale[i]! * powerOfTwo(Math.sqrt(smallest[i]! * largest[i]!));
    }
  };
  pass(rowScale, raw.entryRow);
  pass(columnScale, raw.entryColumn);
  pass(rowScale, raw.entryRow);
  return { rowScale, columnScale };
}

type Sides = Pick<CellGroup, 'hasLower' | 'hasUpper'>;
type Scales = Pick<CellGroup, 'rowScale' | 'columnScale'> & { readonly moneyScale: number | null };

/** Groups by the values of the entries that they were built of. */
const groupsOfEntries = new WeakMap<readonly number[], { readonly raw: RawCell; readonly group: CellGroup }[]>();

function hasSides(rowLower: Float64Array, rowUpper: Float64Array, { hasLower, hasUpper }: Sides): boolean {
  return (
    rowLower.every((side, i) => side > -Infinity === (hasLower[i] === 1)) &&
    rowUpper.every((side, i) => side < Infinity === (hasUpper[i] === 1))
  );
}

/** The shared, scaled part of a cell. Cells whose lists are the very same share all of it but what columns cost. */
export function buildGroup(raw: RawCell, rowLower: Float64Array, rowUpper: Float64Array): CellGroup {
  const known = groupsOfEntries.get(raw.entryValue) ?? [];
  const alike = known.find(
    ({ raw: other, group }) =>
      other.columns === raw.columns &&
      other.entryRow === raw.entryRow &&
      other.entryColumn === raw.entryColumn &&
      other.linkRow === raw.linkRow &&
      other.linkParameter === raw.linkParameter &&
      other.linkValue === raw.linkValue &&
      hasSides(rowLower, rowUpper, group),
  );
  if (alike !== undefined) return { ...alike.group, ...scaledCost(raw, alike.group.columnScale, null) };
  const group = newGroup(raw, rowLower, rowUpper);
  groupsOfEntries.set(raw.entryValue, [...known, { raw, group }]);
  return group;
}

function newGroup(raw: RawCell, rowLower: Float64Array, rowUpper: Float64Array): CellGroup {
  const sides = {
    hasLower: Uint8Array.from(rowLower, (side) => (side > -Infinity ? 1 : 0)),
    hasUpper: Uint8Array.from(rowUpper, (side) => (side < Infinity ? 1 : 0)),
  };
  return scaledGroup(raw, sides, { ...scalesOf(raw), moneyScale: null });
}

/** The group of a cell that differs in numbers only from one of a group, scaled as before. */
export function rebuildGroup(raw: RawCell, before: RawCell, group: CellGroup): CellGroup {
  return raw.entryValue === before.entryValue && raw.linkValue === before.linkValue
    ? { ...group, ...scaledCost(raw, group.columnScale, group.moneyScale) }
    : scaledGroup(raw, group, group);
}

/** What columns cost, scaled to at most about 1, or as `given`. */
function scaledCost(
  raw: RawCell,
  columnScale: Float64Array,
  given: number | null,
): Pick<CellGroup, 'cost' | 'moneyScale'> {
  const cost = Float64Array.from(raw.cost, (value, column) => value * columnScale[column]!);
  const moneyScale =
    given ?? powerOfTwo(cost.subarray(0, raw.firstSlack).reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  return { cost: cost.map((value) => value * moneyScale), moneyScale };
}

function scaledGroup(
  raw: RawCell,
  { hasLower, hasUpper }: Sides,
  { rowScale, columnScale, moneyScale: given }: Scales,
): CellGroup {
  const entries = raw.entryValue.length;
  const scaled = Float64Array.from(
    raw.entryValue,
    (value, entry) => value * rowScale[raw.entryRow[entry]!]! * columnScale[raw.entryColumn[entry]!]!,
  );
  const rowStart = new Int32Array(raw.rows + 1);
  const columnStart = new Int32Array(raw.columns + 1);
  for (let entry = 0; entry < entries; entry++) {
    rowStart[raw.entryRow[entry]! + 1]!++;
    columnStart[raw.entryColumn[entry]! + 1]!++;
  }
  for (let i = 0; i < raw.rows; i++) rowStart[i + 1]! += rowStart[i]!;
  for (let j = 0; j < raw.columns; j++) columnStart[j + 1]! += columnStart[j]!;
  const rowColumn = new Int32Array(entries);
  const rowValue = new Float64Array(entries);
  const columnRow = new Int32Array(entries);
  const columnValue = new Float64Array(entries);
  const nextInRow = rowStart.slice();
  const nextInColumn = columnStart.slice();
  for (let entry = 0; entry < entries; entry++) {
    const row = raw.entryRow[entry]!;
    const column = raw.entryColumn[entry]!;
    const inRow = nextInRow[row]!++;
    rowColumn[inRow] = column;
    rowValue[inRow] = scaled[entry]!;
    const inColumn = nextInColumn[column]!++;
    columnRow[inColumn] = row;
    columnValue[inColumn] = scaled[entry]!;
  }
  return {
    ...scaledCost(raw, columnScale, given),
    rows: raw.rows,
    columns: raw.columns,
    firstSlack: raw.firstSlack,
    columnStart,
    columnRow,
    columnValue,
    rowStart,
    rowColumn,
    rowValue,
    linkRow: Int32Array.from(raw.linkRow),
    linkParameter: Int32Array.from(raw.linkParameter),
    linkValue: Float64Array.from(raw.linkValue, (value, entry) => value * rowScale[raw.linkRow[entry]!]!),
    parameters: raw.parameters,
    rowScale,
    columnScale,
    hasLower,
    hasUpper,
  };
}

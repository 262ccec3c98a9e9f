import { buildGroup } from './cell-group.ts';
import { CellSimplex } from './cell-simplex.ts';
import { logicalBasis } from './make-basis.ts';
import type { SplitCell, SplitModel } from './split-model.ts';

/**
 * What a unit of each parameter costs in a cell's month when it is bought by the cheapest contract at hand, spread
 * evenly over the months the contract serves; Infinity where nothing on sale gives any. By master column.
 */
export function spreadPrices({ columns, rows, bandTerms }: SplitModel): Float64Array {
  const costOf = new Float64Array(columns.length);
  for (const terms of bandTerms) for (const [column, cost] of terms) costOf[column] = Math.max(costOf[column]!, cost);
  const isBought = costOf.map((cost) => (cost > 0 ? 1 : 0));
  const served = new Float64Array(columns.length);
  const givers: { readonly parameter: number; readonly column: number; readonly amount: number }[] = [];
  for (const row of rows) {
    if (row.lower !== row.upper) continue;
    const own = row.columns.findIndex((column) => isBought[column] === 0);
    if (own < 0) continue;
    row.columns.forEach((column, n) => {
      const amount = -row.values[n]! / row.values[own]!;
      if (isBought[column] !== 1 || amount <= 0) return;
      served[column] = served[column]! + 1;
      givers.push({ parameter: row.columns[own]!, column, amount });
    });
  }
  const prices = new Float64Array(columns.length).fill(Infinity);
  for (const { parameter, column, amount } of givers) {
    prices[parameter] = Math.min(prices[parameter]!, costOf[column]! / (served[column]! * amount));
  }
  return prices;
}

/**
 * The parameters a cell would choose if it could buy them at these prices alone: where its screening curves cross.
 * Null when it has no dispatch at any parameters.
 */
export function idealParameters(cell: SplitCell, prices: Float64Array, others: Float64Array): Float64Array | null {
  const { raw } = cell;
  const bought = [...cell.parameters]
    .map((column, k) => ({ k, price: prices[column]! }))
    .filter(({ price }) => price < Infinity);
  const place = new Map(bought.map(({ k }, n) => [k, raw.firstSlack + n]));
  const entryRow: number[] = [];
  const entryColumn: number[] = [];
  const entryValue: number[] = [];
  raw.entryColumn.forEach((column, entry) => {
    if (column >= raw.firstSlack) return;
    entryRow.push(raw.entryRow[entry]!);
    entryColumn.push(column);
    entryValue.push(raw.entryValue[entry]!);
  });
  const rowLower = cell.rowLower.slice();
  const rowUpper = cell.rowUpper.slice();
  raw.linkRow.forEach((row, entry) => {
    const k = raw.linkParameter[entry]!;
    const column = place.get(k);
    const value = raw.linkValue[entry]!;
    if (column === undefined) {
      rowLower[row] = rowLower[row]! - value * others[cell.parameters[k]!]!;
      rowUpper[row] = rowUpper[row]! - value * others[cell.parameters[k]!]!;
      return;
    }
    entryRow.push(row);
    entryColumn.push(column);
    entryValue.push(value);
  });
  const columns = raw.firstSlack + bought.length;
  const rawIdeal = {
    ...raw,
    columns,
    firstSlack: columns,
    entryRow,
    entryColumn,
    entryValue,
    linkRow: [],
    linkParameter: [],
    linkValue: [],
    parameters: 0,
    cost: [...raw.cost.slice(0, raw.firstSlack), ...bought.map(({ price }) => price)],
  };
  const group = buildGroup(rawIdeal, rowLower, rowUpper);
  const bound = (values: Float64Array, rest: number): Float64Array =>
    Float64Array.from({ length: columns }, (_, j) => (j < raw.firstSlack ? values[j]! : rest) / group.columnScale[j]!);
  const bounds = {
    rowLower: rowLower.map((side, i) => side * group.rowScale[i]!),
    rowUpper: rowUpper.map((side, i) => side * group.rowScale[i]!),
    columnLower: bound(cell.lower, 0),
    columnUpper: bound(cell.upper, Infinity).map((upper, j) =>
      group.cost[j]! < 0 ? cell.impliedUpper[j]! / group.columnScale[j]! : upper,
    ),
  };
  const simplex = new CellSimplex(group);
  const end = simplex.solve(logicalBasis(group), bounds);
  if (end.kind !== 'optimal') return null;
  const values = simplex.columnValues(end.basis, bounds);
  const ideal = Float64Array.from(cell.parameters, (column) => others[column]!);
  bought.forEach(({ k }, n) => (ideal[k] = values[raw.firstSlack + n]!));
  return ideal;
}

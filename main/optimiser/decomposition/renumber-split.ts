import type { Formulation } from '../formulation.ts';
import { allowanceBounds } from './allowance-bounds.ts';
import { type ImpliedBounds, impliedBounds } from './implied-bounds.ts';
import { slackPrices, splitCosts } from './split-costs.ts';
import type { CellPlaces, MasterColumn, MasterRow, SplitCell, SplitModel, SplitSource } from './split-model.ts';

type Numbers = {
  readonly model: Formulation['model'];
  readonly bounds: ImpliedBounds;
  /** Cost of dispatch by column of the model. */
  readonly costOf: Float64Array;
};

function isSame(one: ArrayLike<number>, other: ArrayLike<number>, count: number): boolean {
  for (let n = 0; n < count; n++) if (one[n] !== other[n]) return false;
  return true;
}

function areFiniteAlike(one: ArrayLike<number>, other: ArrayLike<number>, count: number): boolean {
  for (let n = 0; n < count; n++) if (Number.isFinite(one[n]) !== Number.isFinite(other[n])) return false;
  return true;
}

/** True where decisions and rules of a model differ from those of a split one in numbers only. */
function isSameShape({ model, ruleColumns, ruleRows }: Formulation, source: SplitSource): boolean {
  const from = source.model;
  return (
    ruleColumns === source.ruleColumns &&
    ruleRows === source.cellOfRow.length &&
    isSame(model.rowStart, from.rowStart, ruleRows + 1) &&
    isSame(model.columnIndex, from.columnIndex, model.rowStart[ruleRows]!) &&
    isSame(model.cellOfColumn, from.cellOfColumn, ruleColumns) &&
    areFiniteAlike(model.rowLower, from.rowLower, ruleRows) &&
    areFiniteAlike(model.rowUpper, from.rowUpper, ruleRows)
  );
}

function boundsOf({ model, ruleColumns, ruleRows }: Formulation, source: SplitSource): ImpliedBounds {
  const from = source.model;
  const isUnchanged =
    isSame(model.value, from.value, model.rowStart[ruleRows]!) &&
    isSame(model.rowLower, from.rowLower, ruleRows) &&
    isSame(model.rowUpper, from.rowUpper, ruleRows) &&
    isSame(model.lower, from.lower, ruleColumns) &&
    isSame(model.upper, from.upper, ruleColumns);
  return isUnchanged ? source.bounds : impliedBounds(model, source.cellOfRow, 'every', source.bounds.isIdle);
}

/** The list with its new numbers; the very same one where none is another. */
function renumbered<T extends readonly number[] | Float64Array>(
  known: T,
  valueAt: (n: number) => number,
  make: (valueAt: (value: number, n: number) => number) => T,
): T {
  for (let n = 0; n < known.length; n++) if (known[n] !== valueAt(n)) return make((_, k) => valueAt(k));
  return known;
}

function renumberedList(known: readonly number[], valueAt: (n: number) => number): readonly number[] {
  return renumbered(known, valueAt, (take) => known.map(take));
}

function renumberedArray(known: Float64Array, valueAt: (n: number) => number): Float64Array {
  return renumbered(known, valueAt, (take) => known.map(take));
}

/** The cell with the numbers of a model; the very same one where none is another. */
function renumberCell(
  cell: SplitCell,
  { rows, entries, links }: CellPlaces,
  { model, bounds, costOf }: Numbers,
): SplitCell {
  const { raw, columns } = cell;
  const own = raw.firstSlack;
  const inModel = (place: number, values: ArrayLike<number>, otherwise: number): number =>
    place < 0 ? otherwise : values[place]!;
  const side = (known: Float64Array, values: ArrayLike<number>): Float64Array =>
    renumberedArray(known, (i) => inModel(rows[i]!, values, known[i]!));
  const bound = (known: Float64Array, values: Float64Array): Float64Array =>
    renumberedArray(known, (j) => (j < own ? values[columns[j]!]! : known[j]!));
  const entryValue = renumberedList(raw.entryValue, (n) =>
    n < entries.length ? model.value[entries[n]!]! : raw.entryValue[n]!,
  );
  const linkValue = renumberedList(raw.linkValue, (n) => inModel(links[n]!, model.value, raw.linkValue[n]!));
  const ownCost = renumberedList(raw.cost, (j) => (j < own ? costOf[columns[j]!]! : raw.cost[j]!));
  const isCostAsBefore = ownCost === raw.cost && entryValue === raw.entryValue;
  const prices = isCostAsBefore ? null : slackPrices({ ...raw, entryValue }, entries.length, ownCost.slice(0, own));
  const cost =
    prices === null
      ? raw.cost
      : ownCost.map((value, j) => (j < own ? value : prices[raw.entryRow[entries.length + j - own]!]!));
  const numbers = {
    raw: isCostAsBefore && linkValue === raw.linkValue ? raw : { ...raw, entryValue, linkValue, cost },
    rowLower: side(cell.rowLower, model.rowLower),
    rowUpper: side(cell.rowUpper, model.rowUpper),
    lower: bound(cell.lower, bounds.lower),
    upper: bound(cell.upper, bounds.upper),
    impliedUpper: bound(cell.impliedUpper, bounds.impliedUpper),
  };
  const isUnchanged =
    numbers.raw === raw &&
    numbers.rowLower === cell.rowLower &&
    numbers.rowUpper === cell.rowUpper &&
    numbers.lower === cell.lower &&
    numbers.upper === cell.upper &&
    numbers.impliedUpper === cell.impliedUpper;
  return isUnchanged ? cell : { ...cell, ...numbers };
}

/**
 * The split of a plan that differs from a split one in numbers only: nothing is taken apart anew, and what no number
 * changes is the very same. Null where the shape is another.
 */
export function renumberSplit(formulation: Formulation, before: SplitModel): SplitModel | null {
  const { model, data, bandCost } = formulation;
  const { source } = before;
  if (source === null || data.bandIds.length !== before.bands || !isSameShape(formulation, source)) return null;
  const bounds = boundsOf(formulation, source);
  if (!isSame(bounds.isIdle, source.bounds.isIdle, bounds.isIdle.length)) return null;
  const { places, masterOf } = source;
  const { costOf, bandTerms } = splitCosts(bandCost, masterOf);
  const numbers = { model, bounds, costOf };
  let allowance = 0;
  const columns = before.columns.map((column): MasterColumn => {
    const j = column.modelColumn;
    if (j < 0) return { ...column, ...allowanceBounds(places.allowances[allowance++]!, column.unit, model, bounds) };
    const [lower, upper] = [model.lower[j]!, model.upper[j]!];
    return { ...column, name: model.columnNames[j]!, lower, upper, isInteger: model.isInteger[j]! };
  });
  const rows = before.rows.map((row, n): MasterRow => {
    const { row: i, entries } = places.rows[n]!;
    const values = row.values.map((value, k) => (entries[k]! < 0 ? value : model.value[entries[k]!]!));
    return { ...row, name: model.rowNames[i]!, values, lower: model.rowLower[i]!, upper: model.rowUpper[i]! };
  });
  const cells = before.cells.map((cell, n) => renumberCell(cell, places.cells[n]!, numbers));
  return { columns, rows, cells, bandTerms, bands: before.bands, source: { ...source, model, bounds } };
}

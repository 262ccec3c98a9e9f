import type { Formulation } from '../formulation.ts';
import type { LinearModel } from '../linear-model.ts';
import { type IdleRows, type ImpliedBounds, impliedBounds } from './implied-bounds.ts';
import { allowanceBounds } from './allowance-bounds.ts';
import { slackPrices, splitCosts } from './split-costs.ts';
import type { RawCell } from './cell-group.ts';

/** A part of the dispatch that nothing but its parameters ties to any other part. */
export type SplitCell = {
  /** The month and band it belongs to, as numbered by the model. */
  readonly cell: number;
  readonly band: number;
  /** Columns of the model, by local column. */
  readonly columns: Int32Array;
  readonly raw: RawCell;
  /** Sides of the rows without the parameters' part. */
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Upper bounds that the rows imply, never above `upper`. */
  readonly impliedUpper: Float64Array;
  /** Master column of each parameter. */
  readonly parameters: Int32Array;
};

/** A row of the master: what is decided before any dispatch, and allowances for rows that span cells. */
export type MasterRow = {
  readonly name: string;
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
};

/** A column of the master. */
export type MasterColumn = {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly isInteger: boolean;
  /** Column of the model; −1 for an allowance. */
  readonly modelColumn: number;
  /** What one of it is, in the unit of its rows: a power of two. */
  readonly unit: number;
};

/** A plan as a master and many small dispatch problems. */
export type SplitModel = {
  readonly columns: readonly MasterColumn[];
  readonly rows: readonly MasterRow[];
  readonly cells: readonly SplitCell[];
  /** Discounted cost of each band as terms over master columns. */
  readonly bandTerms: readonly (readonly (readonly [column: number, cost: number])[])[];
  readonly bands: number;
  /** What it was made of; null where bands are split one by one. */
  readonly source: SplitSource | null;
};

/** Where the numbers of a cell stand in the model. */
export type CellPlaces = {
  /** Row of the model by row of the cell; −1: a part of a row that spans cells. */
  readonly rows: readonly number[];
  /** Entries of the model, in the order of the cell's but without slacks. */
  readonly entries: readonly number[];
  /** Entry of the model of each link; −1: the unit of an allowance. */
  readonly links: readonly number[];
};

/** Where the numbers of a split stand in the model. */
export type SplitPlaces = {
  readonly cells: readonly CellPlaces[];
  /** By row of the master: its row in the model, and the entry of each value; −1: the unit of an allowance. */
  readonly rows: readonly { readonly row: number; readonly entries: readonly number[] }[];
  /** By allowance, in the order of their columns: the entries that it allows for. */
  readonly allowances: readonly (readonly number[])[];
};

/** What a split was made of, so that the split of a plan with other numbers need not be made anew. */
export type SplitSource = {
  readonly model: LinearModel;
  readonly ruleColumns: number;
  readonly cellOfRow: Int32Array;
  readonly bounds: ImpliedBounds;
  /** Column of the master by column of the model, −1 for one of dispatch. */
  readonly masterOf: Int32Array;
  readonly places: SplitPlaces;
};

/** The cell tag of every row: −1 master only, −2 several cells, else its cell. */
function cellsOfRows(model: LinearModel, rows: number): Int32Array {
  const cellOfRow = new Int32Array(rows).fill(-1);
  for (let row = 0; row < cellOfRow.length; row++) {
    for (let entry = model.rowStart[row]!; entry < model.rowStart[row + 1]!; entry++) {
      const cell = model.cellOfColumn[model.columnIndex[entry]!]!;
      if (cell < 0 || cellOfRow[row] === cell || cellOfRow[row] === -2) continue;
      cellOfRow[row] = cellOfRow[row] === -1 ? cell : -2;
    }
  }
  return cellOfRow;
}

/** Groups the columns of cells that rows tie together; returns the component of each column, −1 in the master. */
function componentsOf(
  model: LinearModel,
  cellOfRow: Int32Array,
  isIdle: Uint8Array,
): { componentOf: Int32Array; count: number } {
  const parent = Int32Array.from(model.columnNames, (_, j) => j);
  const find = (start: number): number => {
    let j = start;
    while (parent[j] !== j) {
      parent[j] = parent[parent[j]!]!;
      j = parent[j]!;
    }
    return j;
  };
  for (let row = 0; row < cellOfRow.length; row++) {
    if (cellOfRow[row]! < 0 || isIdle[row] === 1) continue;
    let first = -1;
    for (let entry = model.rowStart[row]!; entry < model.rowStart[row + 1]!; entry++) {
      const j = model.columnIndex[entry]!;
      if (model.cellOfColumn[j]! < 0) continue;
      if (first < 0) first = find(j);
      else parent[find(j)] = first;
    }
  }
  const componentOf = new Int32Array(parent.length).fill(-1);
  const numbers = new Map<number, number>();
  for (let j = 0; j < parent.length; j++) {
    if (model.cellOfColumn[j]! < 0) continue;
    const root = find(j);
    let number = numbers.get(root);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(root, number);
    }
    componentOf[j] = number;
  }
  return { componentOf, count: numbers.size };
}

/** A component while its rows are collected. */
type Draft = {
  readonly columns: number[];
  readonly entryRow: number[];
  readonly entryColumn: number[];
  readonly entryValue: number[];
  readonly linkRow: number[];
  readonly linkMaster: number[];
  readonly linkValue: number[];
  readonly rowLower: number[];
  readonly rowUpper: number[];
  readonly places: { readonly rows: number[]; readonly entries: number[]; readonly links: number[] };
};

/** Adds a slack to every side of a row with parameters, so that a cell has a dispatch at any parameters; returns their costs. */
function addSlacks(draft: Draft, cost: readonly number[]): number[] {
  const prices = slackPrices({ ...draft, rows: draft.rowLower.length }, draft.entryValue.length, cost);
  const costs: number[] = [];
  const addSlack = (row: number, value: number): void => {
    draft.entryRow.push(row);
    draft.entryColumn.push(draft.columns.length + costs.length);
    draft.entryValue.push(value);
    costs.push(prices[row]!);
  };
  for (const row of new Set(draft.linkRow)) {
    if (Number.isFinite(draft.rowUpper[row]!)) addSlack(row, -1);
    if (Number.isFinite(draft.rowLower[row]!)) addSlack(row, 1);
  }
  return costs;
}

/** How a plan is split. */
export type SplitOptions = {
  readonly idleRows: IdleRows;
  /** The split of a plan of which this one is a change: cells keep their shape as far as the change allows. */
  readonly before: SplitModel | null;
};

/** Splits the decisions and rules of a plan; what measures risk is left to the master. */
export function splitModel(
  { model, data, bandCost, ruleColumns, ruleRows }: Formulation,
  { idleRows, before }: SplitOptions = { idleRows: 'every', before: null },
): SplitModel {
  const bands = data.bandIds.length;
  const keepsSource = idleRows === 'every';
  const cellOfRow = cellsOfRows(model, ruleRows);
  const known = before?.source?.bounds.isIdle ?? null;
  const wasIdle = known?.length === ruleRows ? known : null;
  const bounds = impliedBounds(model, cellOfRow, idleRows, wasIdle);
  const { componentOf, count } = componentsOf(model, cellOfRow, bounds.isIdle);

  const columns: MasterColumn[] = [];
  const masterOf = new Int32Array(model.columnNames.length).fill(-1);
  const localOf = new Int32Array(model.columnNames.length);
  const drafts = Array.from(
    { length: count },
    (): Draft => ({
      columns: [],
      entryRow: [],
      entryColumn: [],
      entryValue: [],
      linkRow: [],
      linkMaster: [],
      linkValue: [],
      rowLower: [],
      rowUpper: [],
      places: { rows: [], entries: [], links: [] },
    }),
  );
  model.columnNames.slice(0, ruleColumns).forEach((name, j) => {
    const component = componentOf[j]!;
    if (component >= 0) {
      const draft = drafts[component]!;
      localOf[j] = draft.columns.length;
      draft.columns.push(j);
      return;
    }
    masterOf[j] = columns.length;
    columns.push({
      name,
      lower: model.lower[j]!,
      upper: model.upper[j]!,
      isInteger: model.isInteger[j]!,
      modelColumn: j,
      unit: 1,
    });
  });

  const rows: MasterRow[] = [];
  const rowPlaces: SplitPlaces['rows'][number][] = [];
  const allowances: number[][] = [];
  for (let row = 0; row < cellOfRow.length; row++) {
    const start = model.rowStart[row]!;
    const end = model.rowStart[row + 1]!;
    const lower = model.rowLower[row]!;
    const upper = model.rowUpper[row]!;
    if (cellOfRow[row]! >= 0) {
      if (bounds.isIdle[row] === 1) continue;
      let draft: Draft | null = null;
      for (let entry = start; draft === null && entry < end; entry++) {
        const component = componentOf[model.columnIndex[entry]!]!;
        if (component >= 0) draft = drafts[component]!;
      }
      if (draft === null) throw new Error(`Row ${model.rowNames[row]} belongs to no cell.`);
      const local = draft.rowLower.length;
      draft.rowLower.push(lower);
      draft.rowUpper.push(upper);
      if (keepsSource) draft.places.rows.push(row);
      for (let entry = start; entry < end; entry++) {
        const j = model.columnIndex[entry]!;
        const value = model.value[entry]!;
        if (componentOf[j]! >= 0) {
          draft.entryRow.push(local);
          draft.entryColumn.push(localOf[j]!);
          draft.entryValue.push(value);
          if (keepsSource) draft.places.entries.push(entry);
        } else {
          draft.linkRow.push(local);
          draft.linkMaster.push(masterOf[j]!);
          draft.linkValue.push(value);
          if (keepsSource) draft.places.links.push(entry);
        }
      }
      continue;
    }
    const inMaster: { columns: number[]; values: number[] } = { columns: [], values: [] };
    const ownEntries: number[] = [];
    const byComponent = new Map<number, number[]>();
    let scale = 0;
    for (let entry = start; entry < end; entry++) {
      const j = model.columnIndex[entry]!;
      const value = model.value[entry]!;
      const component = componentOf[j]!;
      if (component < 0) {
        inMaster.columns.push(masterOf[j]!);
        inMaster.values.push(value);
        ownEntries.push(entry);
        continue;
      }
      scale = Math.max(scale, Math.abs(value));
      const part = byComponent.get(component);
      if (part === undefined) byComponent.set(component, [entry]);
      else part.push(entry);
    }
    const ownUnit = scale > 0 ? 2 ** Math.round(Math.log2(scale)) : 1;
    for (const [component, part] of byComponent) {
      const allowance = columns.length;
      const name = `allowance[${model.rowNames[row]},${component}]`;
      const known = before?.columns[allowance];
      const unit = known?.name === name ? known.unit : ownUnit;
      columns.push({
        name,
        ...allowanceBounds(part, unit, model, bounds),
        isInteger: false,
        modelColumn: -1,
        unit,
      });
      inMaster.columns.push(allowance);
      inMaster.values.push(unit);
      ownEntries.push(-1);
      allowances.push(part);
      const draft = drafts[component]!;
      const local = draft.rowLower.length;
      draft.rowLower.push(Number.isFinite(lower) ? 0 : -Infinity);
      draft.rowUpper.push(Number.isFinite(upper) ? 0 : Infinity);
      for (const entry of part) {
        draft.entryRow.push(local);
        draft.entryColumn.push(localOf[model.columnIndex[entry]!]!);
        draft.entryValue.push(model.value[entry]!);
        if (keepsSource) draft.places.entries.push(entry);
      }
      draft.places.rows.push(-1);
      draft.places.links.push(-1);
      draft.linkRow.push(local);
      draft.linkMaster.push(allowance);
      draft.linkValue.push(-unit);
    }
    rows.push({ name: model.rowNames[row]!, ...inMaster, lower, upper });
    rowPlaces.push({ row, entries: ownEntries });
  }

  const { costOf, bandTerms } = splitCosts(bandCost, masterOf);
  const cells = drafts.map((draft): SplitCell => {
    const parameters = [...new Set(draft.linkMaster)].toSorted((a, b) => a - b);
    const place = new Map(parameters.map((master, k) => [master, k]));
    const cell = model.cellOfColumn[draft.columns[0]!]!;
    const cost = draft.columns.map((j) => costOf[j]!);
    const slackCosts = addSlacks(draft, cost);
    const slackBounds = (bound: number): number[] => slackCosts.map(() => bound);
    return {
      cell,
      band: cell % bands,
      columns: Int32Array.from(draft.columns),
      raw: {
        rows: draft.rowLower.length,
        columns: draft.columns.length + slackCosts.length,
        firstSlack: draft.columns.length,
        entryRow: draft.entryRow,
        entryColumn: draft.entryColumn,
        entryValue: draft.entryValue,
        linkRow: draft.linkRow,
        linkParameter: draft.linkMaster.map((master) => place.get(master) ?? 0),
        linkValue: draft.linkValue,
        parameters: parameters.length,
        cost: [...cost, ...slackCosts],
      },
      rowLower: Float64Array.from(draft.rowLower),
      rowUpper: Float64Array.from(draft.rowUpper),
      lower: Float64Array.from([...draft.columns.map((j) => bounds.lower[j]!), ...slackBounds(0)]),
      upper: Float64Array.from([...draft.columns.map((j) => bounds.upper[j]!), ...slackBounds(Infinity)]),
      impliedUpper: Float64Array.from([...draft.columns.map((j) => bounds.impliedUpper[j]!), ...slackBounds(Infinity)]),
      parameters: Int32Array.from(parameters),
    };
  });
  const places = { cells: drafts.map((draft) => draft.places), rows: rowPlaces, allowances };
  const source = keepsSource ? { model, ruleColumns, cellOfRow, bounds, masterOf, places } : null;
  return { columns, rows, cells, bandTerms, bands, source };
}

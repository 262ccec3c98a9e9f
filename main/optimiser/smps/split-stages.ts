import { at } from '../costs.ts';
import type { Formulation } from '../formulation.ts';
import type { LinearModel } from '../linear-model.ts';
import { rowTerms } from '../rebuild-model.ts';
import { bandOfColumns, withoutBand } from './column-bands.ts';
import type { CoreColumn, CoreRow, TwoStageModel } from './two-stage-model.ts';

/** What is fixed, as a variable that is always 1: engines disagree about constants. */
const FIXED_COST = 'fixed_cost';

/** One side of a row of the extensive model, with the band it is of; null: first stage. */
type Side = {
  readonly row: number;
  readonly band: number | null;
  readonly name: string;
  readonly kind: CoreRow['kind'];
  readonly value: number;
};

/** The rows of a model as equalities and inequalities with one side. Throws a sentence where a row couples bands. */
function sidesOf(model: LinearModel, bandIds: readonly string[], bandOf: readonly (number | null)[]): Side[] {
  return model.rowNames.flatMap((fullName, row): Side[] => {
    const bands = new Set(
      rowTerms(model, row)
        .map(([column]) => bandOf[column] ?? null)
        .filter((band) => band !== null),
    );
    if (bands.size > 1)
      throw new Error(`This plan cannot be written as a two-stage model: ${fullName} couples several bands.`);
    const [band = null] = bands;
    const name = band === null ? fullName : withoutBand(fullName, at(bandIds, band));
    const lower = at(model.rowLower, row);
    const upper = at(model.rowUpper, row);
    if (lower === upper) return [{ row, band, name, kind: 'E', value: lower }];
    const sides: Side[] = [];
    if (Number.isFinite(lower))
      sides.push({ row, band, name: Number.isFinite(upper) ? `${name}_from` : name, kind: 'G', value: lower });
    if (Number.isFinite(upper)) sides.push({ row, band, name, kind: 'L', value: upper });
    return sides;
  });
}

/** Groups what bands have alike, at most one of each band, in the order it is met. */
function groupByCore<T>(items: readonly T[], nameOf: (item: T) => string, bandOf: (item: T) => number): T[][] {
  const met = new Map<string, number>();
  const keyOf = (item: T): string => {
    const inBand = `${bandOf(item)}/${nameOf(item)}`;
    const times = met.get(inBand) ?? 0;
    met.set(inBand, times + 1);
    return `${times}/${nameOf(item)}`;
  };
  return [...Map.groupBy(items, keyOf).values()];
}

/** The value all bands that have the variable agree on; null where they differ. */
function agreed(values: readonly number[]): number | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/** The variables of the core, and for each of the extensive model its place there. */
function coreColumns(
  { model, data }: Formulation,
  bandOf: readonly (number | null)[],
): { readonly columns: CoreColumn[]; readonly firstStageColumns: number; readonly placeOf: number[] } {
  const all = model.columnNames.map((_, column) => column);
  const first = all.filter((column) => bandOf[column] === null);
  const second = groupByCore(
    all.filter((column) => bandOf[column] !== null),
    (column) => withoutBand(at(model.columnNames, column), at(data.bandIds, bandOf[column] ?? 0)),
    (column) => bandOf[column] ?? 0,
  );
  const placeOf: number[] = all.map(() => 0);
  const fixed: CoreColumn = {
    name: FIXED_COST,
    isInteger: false,
    lower: 1,
    upper: 1,
    cost: [model.offset],
    extensive: [null],
  };
  const columns: CoreColumn[] = [fixed];
  for (const column of first) {
    placeOf[column] = columns.length;
    columns.push({
      name: at(model.columnNames, column),
      isInteger: at(model.isInteger, column),
      lower: at(model.lower, column),
      upper: at(model.upper, column),
      cost: [at(model.cost, column)],
      extensive: [column],
    });
  }
  for (const members of second) {
    const extensive: (number | null)[] = data.bandIds.map(() => null);
    for (const column of members) {
      placeOf[column] = columns.length;
      extensive[bandOf[column] ?? 0] = column;
    }
    const [any = 0] = members;
    columns.push({
      name: withoutBand(at(model.columnNames, any), at(data.bandIds, bandOf[any] ?? 0)),
      isInteger: at(model.isInteger, any),
      lower: agreed(members.map((column) => at(model.lower, column))) ?? -Infinity,
      upper: agreed(members.map((column) => at(model.upper, column))) ?? Infinity,
      cost: extensive.map((column, s) => {
        const probability = at(data.probability, s);
        return column === null || probability === 0 ? 0 : at(model.cost, column) / probability;
      }),
      extensive,
    });
  }
  return { columns, firstStageColumns: 1 + first.length, placeOf };
}

/** Bounds that differ by band, as rows: not every engine takes random bounds. */
function boundRows({ model }: Formulation, columns: readonly CoreColumn[]): CoreRow[] {
  return columns.flatMap(({ name, extensive }, place): CoreRow[] =>
    (['lower', 'upper'] as const).flatMap((bound): CoreRow[] => {
      const values = extensive.map((column) => (column === null ? null : at(model[bound], column)));
      const own = values.filter((value) => value !== null);
      if (own.length === 0 || agreed(own) !== null) return [];
      const isBinding = values.map((value) => value !== null && Number.isFinite(value));
      return [
        {
          name: `${bound}_bound(${name})`,
          kind: bound === 'lower' ? 'G' : 'L',
          side: values.map((value, s) => (value !== null && isBinding[s] === true ? value : 0)),
          entries: new Map([[place, isBinding.map((binds) => (binds ? 1 : 0))]]),
        },
      ];
    }),
  );
}

function coreRow(model: LinearModel, members: readonly Side[], bands: number, placeOf: readonly number[]): CoreRow {
  const side = Array.from({ length: bands }, () => 0);
  const entries = new Map<number, number[]>();
  for (const { row, band, value } of members) {
    side[band ?? 0] = value;
    for (const [column, coefficient] of rowTerms(model, row)) {
      const place = at(placeOf, column);
      const values = entries.get(place) ?? Array.from({ length: bands }, () => 0);
      values[band ?? 0] = coefficient;
      entries.set(place, values);
    }
  }
  return { name: members[0]?.name ?? '', kind: members[0]?.kind ?? 'E', side, entries };
}

/**
 * Splits the extensive form of a plan into two stages: common variables with the rows over them alone, and what each
 * band decides. Of a second-stage variable the core has the cost if its band came true: its cost / π[s]. CVaR needs
 * nothing of its own: the threshold is common, and the excess of a band stands in its tail row.
 * Throws a sentence where a row couples bands, or nothing is decided in any band.
 */
export function splitStages(formulation: Formulation): TwoStageModel {
  const { model, data } = formulation;
  const bandOf = bandOfColumns(formulation);
  const { columns, firstStageColumns, placeOf } = coreColumns(formulation, bandOf);
  const sides = sidesOf(model, data.bandIds, bandOf);
  const first = sides.filter(({ band }) => band === null).map((side) => coreRow(model, [side], 1, placeOf));
  const bands = data.bandIds.length;
  const second = groupByCore(
    sides.filter(({ band }) => band !== null),
    ({ name, kind }) => `${kind} ${name}`,
    ({ band }) => band ?? 0,
  ).map((members) => coreRow(model, members, bands, placeOf));
  const bounds = boundRows(formulation, columns);
  if (columns.length === firstStageColumns || second.length === 0)
    throw new Error('This plan cannot be written as a two-stage model: nothing is decided once a band has come true.');
  return {
    bandIds: data.bandIds,
    probability: data.probability,
    columns,
    firstStageColumns,
    rows: [...first, ...second, ...bounds],
    firstStageRows: first.length,
  };
}

import { at } from '../costs.ts';
import { formulateRules } from '../formulation.ts';
import { type LinearModel, LinearModelBuilder } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { declareVariables, type Variables } from '../variables.ts';
import { MOST_BANDS_APART } from './cost-blocks.ts';
import { SplitMerger } from './merge-splits.ts';
import { type SplitModel, splitModel } from './split-model.ts';

/** A band that was formulated by itself: its cells in the split, and how many columns its model has. */
export type BandPart = {
  readonly band: number;
  readonly firstCell: number;
  readonly endCell: number;
  readonly columns: number;
};

type Size = { readonly rows: number; readonly columns: number; readonly nonzeros: number };

/** A plan of many bands, split without its extensive form ever being there as a whole. */
export type BandwisePlan = {
  readonly data: PortfolioData;
  readonly split: SplitModel;
  readonly parts: readonly BandPart[];
  /** Decisions before any dispatch; their columns are those of the master. */
  readonly variables: Variables;
  /** The columns of the master, without rows. */
  readonly model: LinearModel;
  /** The size that the extensive form would have, without what measures risk. */
  readonly size: Size;
};

/** The data with only one of the bands modelled. */
export function dataOfBand(data: PortfolioData, band: number): PortfolioData {
  return { ...data, modelledBands: [band] };
}

function masterModel({ columns }: SplitModel): LinearModel {
  const builder = new LinearModelBuilder();
  for (const { name, lower, upper, isInteger } of columns) builder.addColumn(name, lower, upper, isInteger);
  return builder.build();
}

/** Columns of dispatch, and the rows in which some stand. */
function dispatchSize({ cellOfColumn, rowStart, columnIndex, rowNames }: LinearModel): Size {
  let rows = 0;
  let nonzeros = 0;
  for (let row = 0; row < rowNames.length; row++) {
    const start = at(rowStart, row);
    const end = at(rowStart, row + 1);
    let isDispatch = false;
    for (let entry = start; !isDispatch && entry < end; entry++) {
      isDispatch = at(cellOfColumn, at(columnIndex, entry)) >= 0;
    }
    if (!isDispatch) continue;
    rows += 1;
    nonzeros += end - start;
  }
  return { rows, columns: cellOfColumn.reduce((sum, cell) => (cell >= 0 ? sum + 1 : sum), 0), nonzeros };
}

/** What is decided before any dispatch, and the rows in which nothing else stands. */
function firstStageSize({ columns, rows }: SplitModel): Size {
  const isDecision = (column: number): boolean => at(columns, column).modelColumn >= 0;
  const own = rows.filter((row) => row.columns.every(isDecision));
  return {
    rows: own.length,
    columns: columns.filter(({ modelColumn }) => modelColumn >= 0).length,
    nonzeros: own.reduce((sum, row) => sum + row.columns.length, 0),
  };
}

/** Splits a plan band by band. */
export function splitEachBand(data: PortfolioData): BandwisePlan {
  const merger = new SplitMerger(data.bandIds.length);
  const sizes: Size[] = [];
  const parts = data.modelledBands.map((band): BandPart => {
    const formulation = formulateRules(dataOfBand(data, band));
    const { model } = formulation;
    const firstCell = merger.cellCount;
    merger.add(formulation, splitModel(formulation, { idleRows: 'single-variable', before: null }));
    sizes.push(dispatchSize(model));
    return { band, firstCell, endCell: merger.cellCount, columns: model.columnNames.length };
  });
  const split = merger.split();
  sizes.push(firstStageSize(split));
  const total = (field: keyof Size): number => sizes.reduce((sum, size) => sum + size[field], 0);
  const size = { rows: total('rows'), columns: total('columns'), nonzeros: total('nonzeros') };
  return { data, split, parts, variables: merger.variables(), model: masterModel(split), size };
}

/**
 * Splits a plan of many bands band by band; null where its extensive form is no burden: for one of few bands, or of at
 * most so many columns.
 */
export function splitByBands(data: PortfolioData, mostColumnsWhole: number): BandwisePlan | null {
  if (data.bandIds.length <= MOST_BANDS_APART) return null;
  const builder = new LinearModelBuilder();
  declareVariables(builder, dataOfBand(data, 0));
  return builder.size.columns * data.bandIds.length <= mostColumnsWhole ? null : splitEachBand(data);
}

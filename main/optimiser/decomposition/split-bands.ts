import { type Formulation, formulateRules } from '../formulation.ts';
import { type LinearModel, LinearModelBuilder } from '../linear-model.ts';
import { at } from '../costs.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { declareVariables, type Variables } from '../variables.ts';
import { SplitMerger } from './merge-splits.ts';
import { type SplitModel, splitModel } from './split-model.ts';

/** Plans of more bands are formulated a few bands at a time. */
const MOST_BANDS_AT_ONCE = 12;

/** Bands that are formulated together. */
const BANDS_OF_A_PART = 4;

/** Bands that were formulated together: their cells in the split, and how many columns their model has. */
export type BandPart = {
  readonly bands: readonly number[];
  readonly firstCell: number;
  readonly endCell: number;
  readonly columns: number;
};

/** A plan of many bands, split without its extensive form ever being there as a whole. */
export type BandwisePlan = {
  readonly data: PortfolioData;
  readonly split: SplitModel;
  readonly parts: readonly BandPart[];
  /** Decisions before any dispatch; their columns are those of the master. */
  readonly variables: Variables;
  /** The columns of the master, without rows. */
  readonly model: LinearModel;
  /** The size that the extensive form would have. */
  readonly size: { readonly rows: number; readonly columns: number; readonly nonzeros: number };
};

/** The data with only some of the bands modelled. */
export function dataOfBands(data: PortfolioData, modelledBands: readonly number[]): PortfolioData {
  return { ...data, modelledBands };
}

function masterModel({ columns }: SplitModel): LinearModel {
  const builder = new LinearModelBuilder();
  for (const { name, lower, upper, isInteger } of columns) builder.addColumn(name, lower, upper, isInteger);
  return builder.build();
}

/** Splits a plan part by part, each with the bands it names; together they name every band once. */
export function splitInParts(data: PortfolioData, bandsOfParts: readonly (readonly number[])[]): BandwisePlan {
  const merger = new SplitMerger(data.bandIds.length);
  const parts: BandPart[] = [];
  const size = { rows: 0, columns: 0, nonzeros: 0 };
  for (const bands of bandsOfParts) {
    const formulation: Formulation = formulateRules(dataOfBands(data, bands));
    const { model } = formulation;
    const firstCell = merger.cellCount;
    merger.add(formulation, splitModel(formulation, { idleRows: 'single-variable', before: null }));
    parts.push({ bands, firstCell, endCell: merger.cellCount, columns: model.columnNames.length });
    size.rows += model.rowNames.length;
    size.columns += model.columnNames.length;
    size.nonzeros += model.value.length;
  }
  const split = merger.split();
  return { data, split, parts, variables: merger.variables(), model: masterModel(split), size };
}

/**
 * Splits a plan of many bands a few bands at a time; null where its extensive form is no burden: for one of few bands, or
 * of at most so many columns.
 */
export function splitByBands(data: PortfolioData, mostColumnsWhole: number): BandwisePlan | null {
  const { length } = data.bandIds;
  if (length <= MOST_BANDS_AT_ONCE) return null;
  const parts = Array.from({ length: Math.ceil(length / BANDS_OF_A_PART) }, (_, part) =>
    data.modelledBands.slice(part * BANDS_OF_A_PART, (part + 1) * BANDS_OF_A_PART),
  );
  const builder = new LinearModelBuilder();
  declareVariables(builder, dataOfBands(data, at(parts, 0)));
  if (builder.size.columns * parts.length <= mostColumnsWhole) return null;
  return splitInParts(data, parts);
}

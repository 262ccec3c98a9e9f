import { at } from './costs.ts';
import { bandsWith } from './decision-group.ts';
import type { PlanForm } from './formulation.ts';
import type { LinearModel } from './linear-model.ts';

/** Portfolios whose costs differ by less than this share of the cost are equally good. */
export const TIE = 1e-9;

/** Share of the cost that the commitments of an optimum weigh when ties are settled: far below what a proof can tell. */
const WEIGHT_OF_COMMITMENTS = 1e-8;

/**
 * Unit-months promised by one step of each variable over whole terms, also behind the horizon, weighted by the
 * probability of the bands that make it; below 0 for what ends a term early.
 */
export function unitMonthsByColumn({ data, variables, model }: PlanForm): number[] {
  const unitMonths = model.columnNames.map(() => 0);
  const probabilityOf = (band: number | null): number =>
    bandsWith(data, band).reduce((sum, s) => sum + at(data.probability, s), 0);
  for (const { contract, band, column, unitsPerStep } of variables.terms)
    unitMonths[column] = unitsPerStep * at(data.contracts, contract).termMonths * probabilityOf(band);
  for (const { term, t, band, column } of variables.ends) {
    const monthsLeft = term.start + at(data.contracts, term.contract).termMonths - t;
    unitMonths[column] = -monthsLeft * probabilityOf(band);
  }
  return unitMonths;
}

/**
 * The model with a tiny cost on commitments, so that of equally cheap portfolios the one with fewer unit-months is
 * cheapest. Its optimum costs at most a hundred-millionth more than that of the model itself. Null where the optimum
 * `columnValues` commits to nothing.
 */
export function preferFewerCommitments(
  formulation: PlanForm,
  objective: number,
  columnValues: ArrayLike<number>,
): LinearModel | null {
  const unitMonths = unitMonthsByColumn(formulation);
  const committed = unitMonths.reduce((sum, months, column) => sum + months * (columnValues[column] ?? 0), 0);
  if (committed <= 0) return null;
  const weight = (WEIGHT_OF_COMMITMENTS * Math.abs(objective)) / committed;
  const { model } = formulation;
  return { ...model, cost: model.cost.map((cost, column) => cost + weight * at(unitMonths, column)) };
}

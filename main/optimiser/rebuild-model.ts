import { at } from './costs.ts';
import { type LinearModel, LinearModelBuilder, type Term } from './linear-model.ts';

/** A builder that holds the variables of a model at their places, without costs, for a model made from it. */
export function withVariablesOf(model: LinearModel): LinearModelBuilder {
  const builder = new LinearModelBuilder();
  model.columnNames.forEach((name, column) => {
    builder.addColumn(name, at(model.lower, column), at(model.upper, column), at(model.isInteger, column));
  });
  return builder;
}

/** The coefficients of a row. */
export function rowTerms(model: LinearModel, row: number): Term[] {
  const terms: Term[] = [];
  for (let entry = at(model.rowStart, row); entry < at(model.rowStart, row + 1); entry++) {
    terms.push([at(model.columnIndex, entry), at(model.value, entry)]);
  }
  return terms;
}

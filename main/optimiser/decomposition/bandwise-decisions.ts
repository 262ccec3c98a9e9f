import { at } from '../costs.ts';
import { type Decisions, readDecisions } from '../decisions.ts';
import { LinearModelBuilder } from '../linear-model.ts';
import { declareVariables } from '../variables.ts';
import type { Decomposition } from './decomposition.ts';
import { type BandwisePlan, dataOfBand } from './split-bands.ts';

/**
 * What is decided at a point of the master, with the best dispatch, read band by band. Null when some cell has
 * no dispatch there.
 */
export function bandwiseDecisions(
  { data, parts, variables }: BandwisePlan,
  { plan: { cells } }: Decomposition,
  masterValues: Float64Array,
): Decisions | null {
  const { purchases, renewals, ends } = readDecisions(variables, masterValues);
  const dispatch: Decisions[] = [];
  for (const { band, firstCell, endCell, columns } of parts) {
    const columnValues = new Float64Array(columns);
    for (const { bank, sides, split } of cells.slice(firstCell, endCell)) {
      const units = bank.dispatch(sides, masterValues);
      if (units === null) return null;
      split.columns.forEach((column, k) => (columnValues[column] = at(units, k)));
    }
    dispatch.push(readDecisions(declareVariables(new LinearModelBuilder(), dataOfBand(data, band)), columnValues));
  }
  return {
    purchases,
    renewals,
    ends,
    committed: dispatch.flatMap(({ committed }) => committed),
    spendUse: dispatch.flatMap(({ spendUse }) => spendUse),
    elastic: dispatch.flatMap(({ elastic }) => elastic),
    resales: dispatch.flatMap(({ resales }) => resales),
    unmet: dispatch.flatMap(({ unmet }) => unmet),
    standby: dispatch.flatMap(({ standby }) => standby),
    runs: dispatch.flatMap(({ runs }) => runs),
    deferrals: dispatch.flatMap(({ deferrals }) => deferrals),
  };
}

import { at } from '../costs.ts';
import { discreteRunRule } from '../lane-rules.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import type { Variables } from '../variables.ts';

/**
 * Discrete runs, for every run and band:
 *   Σ_t,b H·run = work over the months of its window
 * The work of a run is exact: the same in every band, without headroom, and never unmet.
 */
export function addDiscreteRuns(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const byRun = Map.groupBy(variables.runs, ({ lane, run, s }) => `${lane}/${run}/${s}`);
  data.lanes.forEach((lane, l) => {
    lane.runs.forEach((run, r) => {
      data.modelledBands.forEach((s) => {
        const bandId = at(data.bandIds, s);
        const terms = (byRun.get(`${l}/${r}/${s}`) ?? []).map(
          ({ t, b, column }): Term => [column, at(at(data.hours, b), t)],
        );
        const rule = { ...discreteRunRule(lane, run), isFloorOnly: true } as const;
        builder.addRow(`discrete_run[${run.workloadId},${run.runId},${bandId}]`, terms, run.work, run.work, rule);
      });
    });
  });
}

import { cellOf } from './cells.ts';
import { CellTerms } from './cell-terms.ts';
import { at } from './costs.ts';
import type { LinearModelBuilder, Term } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** Work per hour of a discrete run in a cell. `run` counts the runs of its lane. */
export type RunVariable = {
  readonly lane: number;
  readonly run: number;
  readonly t: number;
  readonly b: number;
  readonly s: number;
  readonly column: number;
};

/** Declares a run in the months of its window, in every block that has hours. */
export function declareRuns(builder: LinearModelBuilder, data: PortfolioData): RunVariable[] {
  const variables: RunVariable[] = [];
  data.lanes.forEach((lane, l) => {
    lane.runs.forEach(({ workloadId, runId, work, firstMonth, lastMonth }, r) => {
      for (let t = firstMonth; t <= lastMonth; t++) {
        data.blockIds.forEach((blockId, b) => {
          const hours = at(at(data.hours, b), t);
          if (hours <= 0) return;
          data.modelledBands.forEach((s) => {
            const bandId = at(data.bandIds, s);
            const name = `run[${workloadId},${runId},${at(data.months, t)},${blockId},${bandId}]`;
            const column = builder.addCellColumn(cellOf(data, t, s), name, 0, work / hours);
            variables.push({ lane: l, run: r, t, b, s, column });
          });
        });
      }
    });
  });
  return variables;
}

/** The work of a lane's runs as terms over the variables. */
export type RunWork = {
  /** Work per hour in a cell, times a factor. */
  readonly inCell: (lane: number, t: number, b: number, s: number, factor: number) => Term[];
  /** Work of a whole month, Σ_b H·run, times a factor. */
  readonly ofMonth: (lane: number, t: number, s: number, factor: number) => Term[];
};

/** Sorts the variables of runs by the lane and cell in which they are work to do. */
export function runWorkOf(data: PortfolioData, runs: readonly RunVariable[]): RunWork {
  const cells = new CellTerms(data);
  for (const { lane, t, b, s, column } of runs) cells.add(lane, t, b, s, [column, 1]);
  const inCell: RunWork['inCell'] = (lane, t, b, s, factor) =>
    cells.of(lane, t, b, s).map(([column]): Term => [column, factor]);
  return {
    inCell,
    ofMonth: (lane, t, s, factor) =>
      data.blockIds.flatMap((_, b) => inCell(lane, t, b, s, factor * at(at(data.hours, b), t))),
  };
}

import { metricReport } from '../../shared/domain/metrics/metric-report.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { BandResult, PurchaseResult, Solution } from '../../shared/domain/solution.ts';

function purchaseJson({ offerId, bandId, ...rest }: PurchaseResult) {
  return { offer: offerId, band: bandId, ...rest };
}

/** A band without its series; `unmetWork` adds up the lanes, each in its own work units. */
function bandJson(
  { bandId, capacity, spend, dispatch, costs, terms, lanes, ...rest }: BandResult,
  withSeries: boolean,
) {
  return {
    id: bandId,
    ...rest,
    unmetWork: lanes.reduce((sum, lane) => sum + lane.unmetWork, 0),
    ...(withSeries && { capacity, spend, dispatch, costs, terms }),
  };
}

/** A result as `optimise` and `evaluate` print it, with its metrics. `withSeries` adds the monthly series of every band. */
export function resultJson(input: SolveInput, solution: Solution, withSeries: boolean) {
  const { proof, purchases, bands, paths, expectedCost, cvar, conflict, relaxation, message } = solution;
  return {
    status: proof.status,
    objective: proof.objective,
    bound: proof.bound,
    gap: proof.gap,
    seconds: proof.seconds,
    rows: proof.rows,
    columns: proof.columns,
    nonzeros: proof.nonzeros,
    expectedCost,
    cvar,
    purchases: purchases.map(purchaseJson),
    bands: bands.map((band) => bandJson(band, withSeries)),
    lanes: bands.flatMap(({ bandId, lanes }) =>
      lanes.map(({ laneId, ...lane }) => ({ id: laneId, band: bandId, ...lane })),
    ),
    ...(paths.length > 0 && { paths }),
    ...(bands.length > 0 && { metrics: metricReport(input, solution) }),
    conflict,
    relaxation,
    message,
    solver: proof.solverVersion,
    inputsHash: proof.inputsHash,
  };
}

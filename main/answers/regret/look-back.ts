import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { meanBand } from '../one-band.ts';
import type { ReSolver } from '../re-solver.ts';
import type { RulePortfolio } from './offer-prices.ts';

/** The first month's demand for ever, without rules of the policy: a recommender knows none, and lets work go unmet. */
function firstMonthForEver(input: SolveInput): SolveInput {
  const mean = meanBand(input);
  const { assumptions } = mean;
  const { policy, demand } = assumptions;
  if (demand.kind !== 'table') throw new Error('The mean demand is a table.');
  const flat = demand.rows.map((row) => ({
    ...row,
    workPerHourByMonth: row.workPerHourByMonth.map(() => row.workPerHourByMonth[0] ?? 0),
  }));
  const anyUnmet = assumptions.bands.map(({ id }) => ({ bandId: id, share: 1 }));
  return {
    ...mean,
    assumptions: {
      ...assumptions,
      demand: { ...demand, rows: flat },
      workloads: assumptions.workloads.map((workload) => ({ ...workload, discreteRuns: [] })),
      lanes: assumptions.lanes.map((lane) => ({ ...lane, allowedUnmetShares: anyUnmet })),
      policy: { ...policy, riskWeight: 0, budgets: [], maximumProviderShare: null, lockInCap: null },
    },
  };
}

/**
 * What a recommender buys that looks back at the use of one month: the cheapest portfolio if that month's demand, averaged
 * over the bands, stayed for ever while what is signed already runs off.
 */
export async function lookBack(input: SolveInput, solver: ReSolver): Promise<RulePortfolio> {
  const solved = await solver.optimum(firstMonthForEver(input));
  if (solved === null) throw new Error('The demand of the first month alone cannot be planned for.');
  return {
    purchases: solved.solution.portfolio.map((purchase) => ({ ...purchase, bandId: null })),
    assumed: [
      `The demand of ${input.startMonth}, averaged over the bands, is taken to stay as it is; budgets and limits on idle capacity, providers and lock-in are not looked at.`,
    ],
  };
}

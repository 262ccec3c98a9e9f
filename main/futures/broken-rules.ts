import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { loadBlockHours } from '../../shared/domain/load-blocks.ts';
import { monthsOfHorizon } from '../../shared/domain/month.ts';
import type { Budget, OvercommitCap } from '../../shared/domain/policy.ts';
import type { BandResult, CostSource } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** A limit is broken beyond this share of it: below is the solver's rounding. */
const ROUNDING = 1e-6;

/** Whether a cost is promised before any use: what a budget of scope `committed` counts. */
const IS_PROMISED: Readonly<Record<CostSource, boolean>> = {
  existing: true,
  committed: true,
  spend: true,
  'early-end': true,
  resale: false,
  usage: false,
  'on-demand': false,
  spot: false,
  'flex-start': false,
  migration: false,
  penalty: false,
};

/** A rule that binds in a band. */
export type BandRule = { readonly id: string; readonly name: string };

/** The budgets and overcommit caps that bind in a band. */
export function rulesOfBand({ policy }: Assumptions, bandId: string): BandRule[] {
  return [
    ...policy.overcommitCaps.filter((cap) => cap.bandId === bandId),
    ...policy.budgets.filter(({ bandIds }) => bandIds === null || bandIds.includes(bandId)),
  ].map(({ id, name }) => ({ id, name }));
}

/** Billed cash over the months of a budget: of commitments, existing and bought, or of everything. */
function isBudgetBroken(input: SolveInput, budget: Budget, result: BandResult): boolean {
  const months = monthsOfHorizon(input.startMonth, input.horizonMonths);
  const billed = result.costs
    .filter(({ source }) => budget.scope === 'all' || IS_PROMISED[source])
    .flatMap((series) =>
      series.billedByMonth.filter((_, t) => {
        const month = months[t] ?? '';
        return budget.firstMonth <= month && month <= budget.lastMonth;
      }),
    )
    .reduce((sum, amount) => sum + amount, 0);
  return billed > budget.limit + ROUNDING * Math.max(1, budget.limit);
}

function isCapBroken(input: SolveInput, cap: OvercommitCap, result: BandResult): boolean {
  const months = monthsOfHorizon(input.startMonth, input.horizonMonths);
  const { loadBlocks, accelerators } = input.assumptions;
  const hours = loadBlockHours(loadBlocks, months);
  const hoursOfMonth = (t: number): number => hours.reduce((sum, row) => sum + (row[t] ?? 0), 0);
  const scopes = cap.scope === 'total' ? [null] : accelerators.map(({ id }) => id);
  return scopes.some((acceleratorId) => {
    const inScope = (series: { readonly acceleratorId: string | null }): boolean =>
      acceleratorId === null || series.acceleratorId === acceleratorId;
    let committed = 0;
    for (const series of result.capacity.filter(inScope)) {
      months.forEach((_, t) => {
        committed += hoursOfMonth(t) * ((series.existingUnitsByMonth[t] ?? 0) + (series.purchasedUnitsByMonth[t] ?? 0));
      });
    }
    let used = 0;
    for (const series of result.dispatch.filter((entry) => entry.source === 'committed' && inScope(entry))) {
      const b = loadBlocks.blocks.findIndex(({ id }) => id === series.blockId);
      series.unitsByMonth.forEach((units, t) => {
        used += units * (hours[b]?.[t] ?? 0);
      });
    }
    return committed - used > (cap.maximumIdleShare + ROUNDING) * committed;
  });
}

/** The rules of a band that a path of it breaks with its cash or its idle capacity. */
export function brokenRuleIds(input: SolveInput, bandId: string, result: BandResult): string[] {
  const { overcommitCaps, budgets } = input.assumptions.policy;
  const binding = new Set(rulesOfBand(input.assumptions, bandId).map(({ id }) => id));
  return [
    ...overcommitCaps.filter((cap) => binding.has(cap.id) && isCapBroken(input, cap, result)),
    ...budgets.filter((budget) => binding.has(budget.id) && isBudgetBroken(input, budget, result)),
  ].map(({ id }) => id);
}

import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { at } from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { bandCosts } from './band-costs.ts';
import { bandDeferrals } from './band-deferrals.ts';
import { bandCapacity, bandDispatch } from './band-dispatch.ts';
import { bandStandby } from './band-standby.ts';
import { bandResales } from './band-resales.ts';
import { bandRuns } from './band-runs.ts';
import { bandSpend } from './band-spend.ts';
import { bandTerms } from './band-terms.ts';
import { exercisedOptions } from './exercised-options.ts';
import { termsInBand } from './held-terms.ts';
import { effectiveSavingsRate, laneResults, shareOrNull } from './lane-results.ts';

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Everything about one band, recomputed from the decisions alone. */
export function bandResult(input: SolveInput, data: PortfolioData, decisions: Decisions, s: number): BandResult {
  const held = termsInBand(data, decisions, s);
  const terms = bandTerms(input, data, held, s);
  const options = exercisedOptions(data, held, s);
  const costs = bandCosts(input, data, decisions, held, options, s);
  const capacity = bandCapacity(data, held);
  const { lanes, unallocatedCost, listCost } = laneResults(input, data, decisions, costs, s);
  const effective = data.months.map((_, t) => sum(costs.map((series) => at(series.effectiveByMonth, t))));
  const penaltyCost = sum(
    costs.filter(({ source }) => source === 'penalty').flatMap((series) => series.effectiveByMonth),
  );
  const migrationCost = sum(data.migrationCost);
  const committedUnitHours = sum(
    capacity.flatMap((series) =>
      data.monthHours.map(
        (hours, t) => hours * (at(series.existingUnitsByMonth, t) + at(series.purchasedUnitsByMonth, t)),
      ),
    ),
  );
  const usedUnitHours = sum(lanes.map((lane) => lane.committedUnitHours));
  const idleUnitHours = Math.max(0, committedUnitHours - usedUnitHours);
  const effectiveCost = sum(effective);
  return {
    bandId: at(data.bandIds, s),
    probability: at(data.probability, s),
    discountedCost: sum(effective.map((cost, t) => cost * at(data.discount, t))),
    effectiveCost,
    billedCost: sum(costs.flatMap((series) => series.billedByMonth)),
    penaltyCost,
    unmetWorkShare: Math.max(
      0,
      ...lanes.map((lane) => (lane.requiredWork > 0 ? lane.unmetWork / lane.requiredWork : 0)),
    ),
    committedUnitHours,
    idleUnitHours,
    utilisation: shareOrNull(usedUnitHours, idleUnitHours),
    coverage: shareOrNull(
      usedUnitHours + sum(lanes.map((lane) => lane.spendUnitHours)),
      sum(lanes.map((lane) => lane.onDemandUnitHours)),
    ),
    effectiveSavingsRate: effectiveSavingsRate(listCost, effectiveCost - penaltyCost - migrationCost),
    unallocatedCost,
    remainingCommitmentByMonth: data.months.map((_, t) => sum(terms.map(({ owedByMonth }) => at(owedByMonth, t)))),
    capacity,
    spend: bandSpend(data, decisions, s),
    dispatch: bandDispatch(data, decisions, s),
    deferrals: bandDeferrals(data, decisions, s),
    runs: bandRuns(data, decisions, s),
    standby: bandStandby(data, decisions, s),
    costs,
    terms,
    resales: bandResales(data, decisions, s),
    options,
    lanes,
  };
}

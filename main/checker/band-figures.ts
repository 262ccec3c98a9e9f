import type { Accelerator } from '../../shared/domain/accelerator.ts';
import type { Band } from '../../shared/domain/band.ts';
import { isExistingSpend, offerBehind } from '../../shared/domain/existing-commitment.ts';
import {
  deliveredShareOf,
  type ElasticOffer,
  isContractOffer,
  isElasticOffer,
  type SpendOffer,
} from '../../shared/domain/offer.ts';
import { type Placement, placementState, type PlacementState } from '../../shared/domain/placement.ts';
import type { Portfolio, Purchase } from '../../shared/domain/portfolio.ts';
import type { DeferralSeries } from '../../shared/domain/deferral-series.ts';
import type { RunSeries } from '../../shared/domain/run-series.ts';
import type { StandbySeries } from '../../shared/domain/standby-series.ts';
import type { BandResult, DispatchSeries, Solution } from '../../shared/domain/solution.ts';
import { type HeldTerm, heldTermsOf, spendTermsOf } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';

/** A placement with its state in every month of one band. */
export type BandPlacement = {
  readonly placement: Placement;
  readonly states: readonly PlacementState[];
};

/** One dispatch series with everything it points to. Units are the claim; work is recomputed from them. */
export type UnitUse = {
  readonly series: DispatchSeries;
  readonly l: number;
  readonly b: number;
  readonly accelerator: Accelerator;
  /** Null: the lane has no placement on that accelerator. */
  readonly placement: BandPlacement | null;
  /** What it is paid by: an elastic offer, or the rate card of a spend commitment, bought or existing. Null: committed capacity. */
  readonly offer: ElasticOffer | SpendOffer | null;
  readonly units: readonly number[];
  /** Units × throughput × delivered share, work per hour. */
  readonly work: readonly number[];
};

/** Unmet work per hour of one lane in one block. */
export type UnmetWork = { readonly l: number; readonly b: number; readonly work: readonly number[] };

/** Work per hour of one lane moved away from a block and to it. */
export type DeferredWork = {
  readonly series: DeferralSeries;
  readonly l: number;
  readonly b: number;
  readonly out: readonly number[];
  readonly in: readonly number[];
};

/** Work per hour of one discrete run in one block; `l` is the lane of its workload. */
export type DiscreteRunWork = {
  readonly series: RunSeries;
  readonly l: number;
  readonly b: number;
  readonly work: readonly number[];
};

/** Units standing by for one lane in one block, and the work per hour that they could do for it. */
export type StandbyUnits = {
  readonly series: StandbySeries;
  readonly l: number;
  readonly b: number;
  readonly units: readonly number[];
  readonly work: readonly number[];
};

/** One band of the plan, with what the solution does in it. */
export type BandFigures = {
  readonly s: number;
  readonly band: Band;
  readonly result: BandResult;
  readonly placements: readonly BandPlacement[];
  /** Purchases that are made in this band: those for all bands, and its own (for a sampled path: its band's). */
  readonly purchases: readonly Purchase[];
  /** The terms they begin, one for each offer and start month, and those begun by renewals: of capacity, and of spend. */
  readonly terms: readonly HeldTerm[];
  readonly spendTerms: readonly HeldTerm<SpendOffer>[];
  readonly uses: readonly UnitUse[];
  readonly unmet: readonly UnmetWork[];
  readonly deferrals: readonly DeferredWork[];
  readonly runs: readonly DiscreteRunWork[];
  readonly standby: readonly StandbyUnits[];
};

/** Share of a unit-hour that does work: only elastic capacity may deliver less than all of it. */
export function deliveredShareIn(offer: UnitUse['offer']): number {
  return offer !== null && isElasticOffer(offer) ? deliveredShareOf(offer) : 1;
}

function placementsOf(figures: PlanFigures, band: Band): BandPlacement[] {
  const { lanes, placements } = figures.input.assumptions;
  return placements.flatMap((placement) => {
    const lane = lanes.find(({ id }) => id === placement.laneId);
    if (lane === undefined) return [];
    const slip = band.readinessSlips.find(({ placementId }) => placementId === placement.id)?.slipMonths ?? 0;
    return [{ placement, states: figures.months.map((month, t) => placementState(placement, lane, month, t, slip)) }];
  });
}

/** Purchases that are made in a band: those for all bands, and its own (for a sampled path: its band's). */
export function purchasesIn(figures: PlanFigures, band: Band, portfolio: Portfolio): Purchase[] {
  const ownBandId = figures.input.paths?.find(({ bandId }) => bandId === band.id)?.ofBandId ?? band.id;
  return portfolio.filter(({ bandId }) => bandId === null || bandId === ownBandId);
}

/** Reads one band of a solution whose structure has been found sound. */
export function bandFiguresOf(figures: PlanFigures, solution: Solution, result: BandResult): BandFigures {
  const { bands, lanes, workloads, loadBlocks, accelerators, offers, existingCommitments } = figures.input.assumptions;
  const usedByRate = [
    ...offers.filter((offer) => !isContractOffer(offer)),
    ...existingCommitments.filter(isExistingSpend).map(offerBehind),
  ];
  const s = bands.findIndex(({ id }) => id === result.bandId);
  const band = bands[s];
  if (band === undefined) throw new Error(`The solution speaks of the band “${result.bandId}”, which is not planned.`);
  const placements = placementsOf(figures, band);
  const uses: UnitUse[] = [];
  const unmet: UnmetWork[] = [];
  for (const series of result.dispatch) {
    const l = lanes.findIndex(({ id }) => id === series.laneId);
    const b = loadBlocks.blocks.findIndex(({ id }) => id === series.blockId);
    if (series.source === 'unmet') {
      unmet.push({ l, b, work: series.workPerHourByMonth });
      continue;
    }
    const accelerator = accelerators.find(({ id }) => id === series.acceleratorId);
    if (accelerator === undefined) throw new Error(`A series of “${series.laneId}” names no accelerator of the plan.`);
    const offer = usedByRate.find(({ id }) => id === series.offerId) ?? null;
    const placement =
      placements.find(
        (entry) => entry.placement.laneId === series.laneId && entry.placement.acceleratorId === accelerator.id,
      ) ?? null;
    const delivered = deliveredShareIn(offer);
    const units = series.unitsByMonth;
    const work = units.map((value, t) => value * (placement?.states[t]?.throughput ?? 0) * delivered);
    uses.push({ series, l, b, accelerator, placement, offer, units, work });
  }
  const purchases = purchasesIn(figures, band, solution.portfolio);
  const deferrals = result.deferrals.map((series) => ({
    series,
    l: lanes.findIndex(({ id }) => id === series.laneId),
    b: loadBlocks.blocks.findIndex(({ id }) => id === series.blockId),
    out: series.outWorkPerHourByMonth,
    in: series.inWorkPerHourByMonth,
  }));
  const runs = result.runs.map((series) => {
    const laneId = workloads.find(({ id }) => id === series.workloadId)?.laneId;
    return {
      series,
      l: lanes.findIndex(({ id }) => id === laneId),
      b: loadBlocks.blocks.findIndex(({ id }) => id === series.blockId),
      work: series.workPerHourByMonth,
    };
  });
  const standby = result.standby.map((series): StandbyUnits => {
    const { laneId, blockId, acceleratorId, unitsByMonth: units } = series;
    const states = placements.find(
      ({ placement }) => placement.laneId === laneId && placement.acceleratorId === acceleratorId,
    )?.states;
    return {
      series,
      l: lanes.findIndex(({ id }) => id === laneId),
      b: loadBlocks.blocks.findIndex(({ id }) => id === blockId),
      units,
      work: units.map((value, t) => value * (states?.[t]?.throughput ?? 0)),
    };
  });
  const terms = heldTermsOf(figures, band, purchases, result.options);
  const spendTerms = spendTermsOf(figures, band, purchases, result.options);
  return { s, band, result, placements, purchases, terms, spendTerms, uses, unmet, deferrals, runs, standby };
}

/** Largest throughput that any open placement of a lane has in month t: what one unit can do for it. */
export function largestThroughput(band: BandFigures, laneId: string, t: number): number {
  return band.placements.reduce(
    (largest, { placement, states }) =>
      placement.laneId === laneId ? Math.max(largest, states[t]?.throughput ?? 0) : largest,
    0,
  );
}

/** Sum of a quantity of the uses that match, in one month and block (or in a whole month, weighted by hours). */
export function sumUses(
  uses: readonly Pick<UnitUse, 'b' | 'units' | 'work'>[],
  quantity: 'units' | 'work',
  t: number,
  b: number,
): number {
  return uses.reduce((sum, use) => (use.b === b ? sum + (use[quantity][t] ?? 0) : sum), 0);
}

/** As `sumUses` over the whole month: unit-hours, or work of the month. */
export function sumUsesOfMonth(
  figures: PlanFigures,
  uses: readonly UnitUse[],
  quantity: 'units' | 'work',
  t: number,
): number {
  return uses.reduce((sum, use) => sum + (figures.hours[use.b]?.[t] ?? 0) * (use[quantity][t] ?? 0), 0);
}

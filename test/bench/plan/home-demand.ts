import { multiplierAt } from '../../../shared/domain/band.ts';
import { demandWorkPerHour, type DemandInputs } from '../../../shared/domain/demand.ts';
import type { ElasticOffer } from '../../../shared/domain/offer.ts';
import type { MarketAccelerator } from './accelerator-market.ts';
import type { LaneWork } from './lane-work.ts';

/** What all lanes would need of the accelerators they run on today, in the strongest band. */
export type HomeDemand = {
  /** Most units of each accelerator at the same time. */
  readonly peakUnits: ReadonlyMap<string, number>;
  /** Cost of serving everything on demand, by month of the horizon. */
  readonly onDemandCostByMonth: readonly number[];
};

/** Needs of the last band, which is the one with the most demand. */
export function homeDemand(
  laneWorks: readonly LaneWork[],
  inputs: DemandInputs,
  market: readonly MarketAccelerator[],
  elastics: readonly ElasticOffer[],
): HomeDemand {
  const surge = inputs.bands.length - 1;
  const demand = demandWorkPerHour(inputs);
  const peakUnits = new Map<string, number>();
  const onDemandCostByMonth = inputs.months.map(() => 0);
  for (const { accelerator, onDemandRate } of market) {
    const path = elastics.find(({ id }) => id === `${accelerator.id}-od`)?.pricePath ?? [];
    let peak = 0;
    inputs.months.forEach((month, t) => {
      inputs.blocks.forEach((_, b) => {
        const units = laneWorks.reduce((sum, { lane, placements: [home] }, l) => {
          if (home?.acceleratorId !== accelerator.id) return sum;
          const work = (1 + lane.headroomShare) * (demand[l]?.[t]?.[b]?.[surge] ?? 0);
          return sum + work / home.nativeThroughputPerUnitHour;
        }, 0);
        peak = Math.max(peak, units);
        onDemandCostByMonth[t] =
          (onDemandCostByMonth[t] ?? 0) +
          units * (inputs.hours[b]?.[t] ?? 0) * onDemandRate * multiplierAt(path, month);
      });
    });
    peakUnits.set(accelerator.id, peak);
  }
  return { peakUnits, onDemandCostByMonth };
}

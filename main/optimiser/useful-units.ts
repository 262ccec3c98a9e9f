import { at } from './costs.ts';
import { largestWork } from './lane-work.ts';
import type { ContractData, PortfolioData } from './portfolio-data.ts';

type UsefulData = Pick<PortfolioData, 'months' | 'bandIds' | 'blockIds' | 'hours' | 'lanes' | 'placements'>;

/** Units of an accelerator that could do every work of every lane open to it at its dearest moment; more are never of use. */
export function usefulUnits(data: UsefulData, accelerator: number): number {
  let units = 0;
  for (const placement of data.placements) {
    if (placement.accelerator !== accelerator) continue;
    let most = 0;
    data.months.forEach((_, t) => {
      data.bandIds.forEach((__, s) => {
        const throughput = at(at(placement.throughput, t), s);
        if (throughput <= 0) return;
        data.blockIds.forEach((___, b) => {
          most = Math.max(most, largestWork(data, placement.lane, t, b, s) / throughput);
        });
      });
    });
    units += most;
  }
  return units;
}

/**
 * Money per hour that could pay, at a rate card, for every work of every lane open to it at its dearest moment; 0 for a
 * contract without a rate card.
 */
export function usefulSpend(data: UsefulData, contract: ContractData): number {
  if (contract.kind !== 'spend') return 0;
  const { rateCard } = contract;
  const mostOfLane = data.lanes.map(() => 0);
  for (const { accelerator, rate } of rateCard) {
    for (const { lane, throughput } of data.placements.filter((placement) => placement.accelerator === accelerator)) {
      data.months.forEach((_, t) => {
        data.bandIds.forEach((__, s) => {
          const workPerUnit = at(at(throughput, t), s);
          if (workPerUnit <= 0) return;
          data.blockIds.forEach((___, b) => {
            const spend = (at(at(rate, t), s) * largestWork(data, lane, t, b, s)) / workPerUnit;
            mostOfLane[lane] = Math.max(at(mostOfLane, lane), spend);
          });
        });
      });
    }
  }
  return mostOfLane.reduce((sum, spend) => sum + spend, 0);
}

import { at } from './costs.ts';
import { largestWork } from './lane-work.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** Units of an accelerator that could do every work of every lane open to it at its dearest moment; more are never of use. */
export function usefulUnits(data: PortfolioData, accelerator: number): number {
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

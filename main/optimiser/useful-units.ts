import { at } from './costs.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** Units of an accelerator that could do every work of every lane open to it at its dearest moment; more are never of use. */
export function usefulUnits(data: PortfolioData, accelerator: number): number {
  let units = 0;
  for (const placement of data.placements) {
    if (placement.accelerator !== accelerator) continue;
    let most = 0;
    at(data.lanes, placement.lane).required.forEach((blocks, t) => {
      for (const bands of blocks) {
        bands.forEach((required, s) => {
          const throughput = at(at(placement.throughput, t), s);
          if (throughput > 0) most = Math.max(most, required / throughput);
        });
      }
    });
    units += most;
  }
  return units;
}

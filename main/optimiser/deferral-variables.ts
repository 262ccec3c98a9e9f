import { cellOf } from './cells.ts';
import { at } from './costs.ts';
import { requiredWork, workOfOtherBlocks } from './lane-work.ts';
import type { LinearModelBuilder } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** Work per hour that leaves a block of a lane (`out`) or comes to it (`in`); null where none can. */
export type DeferralVariable = {
  readonly lane: number;
  readonly t: number;
  readonly b: number;
  readonly s: number;
  readonly outColumn: number | null;
  readonly inColumn: number | null;
};

/** Declares deferral where a month of a deferrable lane has a block to take work from and another to bring it to. */
export function declareDeferrals(builder: LinearModelBuilder, data: PortfolioData): DeferralVariable[] {
  const deferrals: DeferralVariable[] = [];
  data.lanes.forEach((lane, l) => {
    if (lane.deferrableShare <= 0) return;
    data.months.forEach((month, t) => {
      const open = data.blockIds.map((_, b) => b).filter((b) => at(at(data.hours, b), t) > 0);
      if (open.length < 2) return;
      data.modelledBands.forEach((s) => {
        const bandId = at(data.bandIds, s);
        for (const b of open) {
          const declare = (direction: 'out' | 'in', most: number): number | null => {
            if (most <= 0) return null;
            const name = `deferred_${direction}[${lane.id},${month},${at(data.blockIds, b)},${bandId}]`;
            return builder.addCellColumn(cellOf(data, t, s), name, 0, most);
          };
          const outColumn = declare('out', requiredWork(data, l, t, b, s));
          const inColumn = declare('in', workOfOtherBlocks(data, l, t, b, s));
          deferrals.push({ lane: l, t, b, s, outColumn, inColumn });
        }
      });
    });
  });
  return deferrals;
}

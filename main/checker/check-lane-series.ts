import type { PlanFigures } from './plan-figures.ts';
import { UNITS_TOLERANCE } from './tolerance.ts';

/** What is wrong with the lane and the load block that a series points to. */
export function wrongLaneOrBlock(
  figures: PlanFigures,
  series: { readonly laneId: string; readonly blockId: string },
): string[] {
  const { lanes, loadBlocks } = figures.input.assumptions;
  return [
    ...(lanes.some(({ id }) => id === series.laneId) ? [] : ['names a lane that is not planned.']),
    ...(loadBlocks.blocks.some(({ id }) => id === series.blockId) ? [] : ['names a load block that is not planned.']),
  ];
}

/** What is wrong with the amounts of a series: each list has every month, and nothing is negative. */
export function wrongAmounts(figures: PlanFigures, lists: readonly (readonly number[])[]): string[] {
  const months = figures.months.length;
  if (lists.some((list) => list.length !== months)) return [`does not hold ${months} months.`];
  const lowest = Math.min(...lists.flat());
  return lowest < -UNITS_TOLERANCE ? [`falls to ${lowest}; nothing can be used or served less than not at all.`] : [];
}

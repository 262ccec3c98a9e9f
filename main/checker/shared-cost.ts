import { type BandFigures, sumUsesOfMonth } from './band-figures.ts';
import type { CostLine } from './cost-lines.ts';
import type { PlanFigures } from './plan-figures.ts';

/** Effective cost of committed capacity, shared between the lanes. */
export type SharedCost = {
  readonly ofLane: (l: number) => number;
  /** Cost of accelerators in months in which no lane used them. */
  readonly unallocated: number;
};

/**
 * Shares existing and committed effective cost: what an accelerator's capacity costs in a month is borne by the lanes
 * in proportion to the committed unit-hours they used of it in that month; where none was used, by nobody.
 */
export function sharedCostOf(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): SharedCost {
  const { accelerators, lanes } = figures.input.assumptions;
  const ofLanes = lanes.map(() => 0);
  let unallocated = 0;
  for (const { id } of accelerators) {
    const shared = lines.filter((line) => line.laneId === null && line.acceleratorId === id);
    const uses = band.uses.filter((use) => use.offer === null && use.accelerator.id === id);
    figures.months.forEach((_, t) => {
      const cost = shared.reduce((sum, line) => sum + (line.effective[t] ?? 0), 0);
      const byLane = lanes.map((__, l) =>
        sumUsesOfMonth(
          figures,
          uses.filter((use) => use.l === l),
          'units',
          t,
        ),
      );
      const used = byLane.reduce((sum, hours) => sum + hours, 0);
      if (used <= 0) unallocated += cost;
      else byLane.forEach((hours, l) => (ofLanes[l] = (ofLanes[l] ?? 0) + (cost * hours) / used));
    });
  }
  return { ofLane: (l) => ofLanes[l] ?? 0, unallocated };
}

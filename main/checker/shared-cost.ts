import { type BandFigures, sumUsesOfMonth, type UnitUse } from './band-figures.ts';
import type { CostLine } from './cost-lines.ts';
import type { PlanFigures } from './plan-figures.ts';
import { spendOffersOf, spendUsedInMonth } from './spend-use.ts';

/** Effective cost of committed capacity and promised spend, shared between the lanes. */
export type SharedCost = {
  readonly ofLane: (l: number) => number;
  /** Cost in months in which no lane used the accelerator, or the spend commitment. */
  readonly unallocated: number;
};

/** Something that several lanes use, with its cost and what each lane used of it, month by month. */
type Shared = {
  readonly lines: readonly CostLine[];
  readonly usedBy: (l: number, t: number) => number;
};

function sharedThings(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Shared[] {
  const { accelerators } = figures.input.assumptions;
  const common = lines.filter(({ laneId }) => laneId === null);
  const usesOf = (uses: readonly UnitUse[], l: number): UnitUse[] => uses.filter((use) => use.l === l);
  const ofAccelerators = accelerators.map(({ id }): Shared => {
    const uses = band.uses.filter((use) => use.offer === null && use.accelerator.id === id);
    return {
      lines: common.filter((line) => line.acceleratorId === id),
      usedBy: (l, t) => sumUsesOfMonth(figures, usesOf(uses, l), 'units', t),
    };
  });
  const ofSpend = spendOffersOf(figures).map((offer): Shared => {
    const uses = band.uses.filter((use) => use.offer?.id === offer.id);
    return {
      lines: common.filter((line) => line.acceleratorId === null && line.contractId === offer.id),
      usedBy: (l, t) => spendUsedInMonth(figures, band, offer, usesOf(uses, l), t),
    };
  });
  return [...ofAccelerators, ...ofSpend];
}

/**
 * Shares existing and committed effective cost: what an accelerator's capacity costs in a month is borne by the lanes
 * in proportion to the committed unit-hours they used of it in that month, what a spend commitment costs in proportion
 * to the money they used at its rate card; where none was used, by nobody.
 */
export function sharedCostOf(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): SharedCost {
  const { lanes } = figures.input.assumptions;
  const ofLanes = lanes.map(() => 0);
  let unallocated = 0;
  for (const shared of sharedThings(figures, band, lines)) {
    figures.months.forEach((_, t) => {
      const cost = shared.lines.reduce((sum, line) => sum + (line.effective[t] ?? 0), 0);
      const byLane = lanes.map((__, l) => shared.usedBy(l, t));
      const used = byLane.reduce((sum, amount) => sum + amount, 0);
      if (used <= 0) unallocated += cost;
      else byLane.forEach((amount, l) => (ofLanes[l] = (ofLanes[l] ?? 0) + (cost * amount) / used));
    });
  }
  return { ofLane: (l) => ofLanes[l] ?? 0, unallocated };
}

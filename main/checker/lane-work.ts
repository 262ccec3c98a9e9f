import { type BandFigures, deliveredShareIn, sumUsesOfMonth, type UnitUse } from './band-figures.ts';
import { unmetWorkOfMonth } from './check-service.ts';
import type { CostLine } from './cost-lines.ts';
import type { PlanFigures } from './plan-figures.ts';
import { wantedWorkOfMonth } from './wanted-work.ts';

/** Unit-hours, or work, of some uses over the whole horizon. */
export function sumHorizon(figures: PlanFigures, uses: readonly UnitUse[], quantity: 'units' | 'work'): number {
  return figures.months.reduce((sum, _, t) => sum + sumUsesOfMonth(figures, uses, quantity, t), 0);
}

/** Work that lane l is owed and work it is not served, over the horizon. */
export function laneWorkOf(figures: PlanFigures, band: BandFigures, l: number): { required: number; unmet: number } {
  return {
    required: figures.months.reduce((sum, _, t) => sum + wantedWorkOfMonth(figures, band, l, t), 0),
    unmet: figures.months.reduce((sum, _, t) => sum + unmetWorkOfMonth(figures, band, l, t), 0),
  };
}

/** Committed and spend unit-hours as a share of these and on-demand unit-hours; null without any. */
export function coverageOf(figures: PlanFigures, uses: readonly UnitUse[]): number | null {
  const hours = (source: string): number =>
    sumHorizon(
      figures,
      uses.filter(({ series }) => series.source === source),
      'units',
    );
  const covered = hours('committed') + hours('spend');
  const all = covered + hours('on-demand');
  return all > 0 ? covered / all : null;
}

/**
 * What the work of some uses would cost at list prices on demand: list rate × unit-hours × delivered share.
 * Null where an accelerator in use has no list price.
 */
function listCostOf(figures: PlanFigures, uses: readonly UnitUse[]): number | null {
  let cost = 0;
  for (const use of uses) {
    const hours = sumHorizon(figures, [use], 'units');
    const rate = use.accelerator.listRatePerUnitHour;
    if (hours === 0) continue;
    if (rate === null) return null;
    cost += rate * hours * deliveredShareIn(use.offer);
  }
  return cost;
}

/** (list − running cost) / list; null without list cost. */
export function savingsRateOf(figures: PlanFigures, uses: readonly UnitUse[], runningCost: number): number | null {
  const list = listCostOf(figures, uses);
  return list === null || list <= 0 ? null : (list - runningCost) / list;
}

/** Cost that list prices can be compared with: neither penalties nor migrations. */
export function isRunningCost({ source }: CostLine): boolean {
  return source !== 'penalty' && source !== 'migration';
}

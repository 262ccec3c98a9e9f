import { addMonths, type Month } from '../../../shared/domain/month.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import { override } from '../../../shared/domain/scaled-values.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { ListChanges } from './assumption-change.ts';
import { placementName } from './placement-name.ts';
import { weakestConfidence } from './weakest-confidence.ts';

/** Months that a roadmap is tried earlier and later. */
const EARLIEST = -6;
const LATEST = 12;
const MONTHS_IN_A_YEAR = 12;

/** What is reached when the plan starts is reached; every later milestone of the roadmap comes so many months later. */
export function slipValues({ id, readiness }: Placement, startMonth: Month, months: number): Override[] {
  const slipped = readiness.map((milestone) =>
    milestone.month > startMonth ? { ...milestone, month: addMonths(milestone.month, months) } : milestone,
  );
  return [override(['placements', id, 'readiness'], slipped)];
}

/** When the milestones of each placement's roadmap that are still to come are reached. */
export const readinessSlipChanges: ListChanges = ({ assumptions, startMonth }) => {
  return assumptions.placements
    .filter(({ readiness }) => readiness.some(({ month }) => month > startMonth))
    .map((placement) => ({
      key: `readiness-slip/${placement.id}`,
      name: `Readiness of ${placementName(assumptions, placement)}`,
      unit: 'months' as const,
      today: 0,
      lowest: EARLIEST,
      highest: LATEST,
      yardstick: MONTHS_IN_A_YEAR,
      overridesAt: (months: number) => slipValues(placement, startMonth, months),
      confidence: weakestConfidence([placement], 'readiness'),
    }));
};

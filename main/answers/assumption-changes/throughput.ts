import type { Placement } from '../../../shared/domain/placement.ts';
import { override, times } from '../../../shared/domain/scaled-values.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import { factorChange, type ListChanges } from './assumption-change.ts';
import { placementName } from './placement-name.ts';
import { weakestConfidence } from './weakest-confidence.ts';

/** Native and fallback throughput times a factor, so that what a unit does in an hour is multiplied by it. */
function throughputValues(placement: Placement, factor: number): Override[] {
  const { id, nativeThroughputPerUnitHour: native, fallbackThroughputPerUnitHour: fallback } = placement;
  const at = ['placements', id];
  return [
    override([...at, 'nativeThroughputPerUnitHour'], times(native, factor)),
    ...(fallback === null ? [] : [override([...at, 'fallbackThroughputPerUnitHour'], times(fallback, factor))]),
  ];
}

/** What a unit does in an hour, of each placement that serves work. */
export const throughputChanges: ListChanges = ({ assumptions, use }) =>
  assumptions.placements
    .filter(({ id }) => use.placements.has(id))
    .map((placement) =>
      factorChange({
        key: `throughput/${placement.id}`,
        name: `Throughput of ${placementName(assumptions, placement)}`,
        overridesAt: (factor) => throughputValues(placement, factor),
        confidence: weakestConfidence([placement], 'nativeThroughputPerUnitHour'),
      }),
    );

import { placementSchema } from '../../../../shared/domain/placement.ts';
import type { Field } from '../fields/field.ts';
import type { PlacedPair } from './placement-view.ts';

/** The field of a pair's placement, named after the pair. */
export function placementField(pair: PlacedPair, field: readonly string[], word: string): Field {
  return {
    schema: placementSchema,
    entry: pair.placement,
    path: ['placements', pair.placement.id],
    field,
    label: `${word} of ${pair.lane.name} on ${pair.accelerator.name}`,
  };
}

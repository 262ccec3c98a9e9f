import type { Placement } from '../../shared/domain/placement.ts';
import { dataPreparationPlacements } from './data-preparation-placements.ts';
import { generativePlacements } from './generative-placements.ts';
import { recommendationPlacements } from './recommendation-placements.ts';
import { trainingPlacements } from './training-placements.ts';

/** Every placement of the starter catalogue. */
export function starterPlacements(): Placement[] {
  return [
    ...recommendationPlacements(),
    ...generativePlacements(),
    ...trainingPlacements(),
    ...dataPreparationPlacements(),
  ];
}

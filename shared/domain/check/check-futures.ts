import { isElasticOffer } from '../offer.ts';
import type { Problem } from '../problem.ts';
import type { CheckInput } from './check-input.ts';

/** Dispatch variables that a plan on sampled futures may have, about: what one solve holds with room to spare. */
const MOST_VARIABLES = 1_000_000;

/** Dispatch variables of one path, about: who serves what in every month and load block, and what stays unmet. */
function variablesPerPath({ assumptions, horizonMonths }: CheckInput): number {
  const sources = (acceleratorId: string): number =>
    1 + assumptions.offers.filter((offer) => isElasticOffer(offer) && offer.acceleratorId === acceleratorId).length;
  const served = assumptions.placements.reduce((sum, { acceleratorId }) => sum + sources(acceleratorId), 0);
  return horizonMonths * assumptions.loadBlocks.blocks.length * (assumptions.lanes.length + served);
}

/** Not more paths to optimise on than one solve can hold. */
export function checkFutures(input: CheckInput): Problem[] {
  const { bands, futures } = input.assumptions;
  const { optimisedPathsPerBand } = futures;
  const perBand = bands.length * variablesPerPath(input);
  if (optimisedPathsPerBand === 1 || optimisedPathsPerBand * perBand <= MOST_VARIABLES) return [];
  const most = Math.max(1, Math.floor(MOST_VARIABLES / perBand));
  return [
    {
      path: 'futures/optimisedPathsPerBand',
      sentence: `is ${optimisedPathsPerBand}, which makes about ${Math.round((optimisedPathsPerBand * perBand) / 1000)} thousand variables: a plan of this size can be optimised on at most ${most} ${most === 1 ? 'path' : 'paths'} of each band.`,
    },
  ];
}

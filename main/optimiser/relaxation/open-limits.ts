import { isElasticOffer, type Offer } from '../../../shared/domain/offer.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/** A share that allows nothing worth mentioning, yet is not none: variables of what is not allowed are not declared. */
const OPEN_SHARE = 1e-9;

/** Units of a contract beyond what is on sale, more than any plan can use: what is on sale bounds the variables. */
const OPEN_UNITS = 1e6;

function openOffer(offer: Offer): Offer {
  if (isElasticOffer(offer)) return offer;
  const open = (most: number | null): number | null => (most === null ? null : most + OPEN_UNITS);
  return {
    ...offer,
    maximumUnits: open(offer.maximumUnits),
    maximumUnitsPerStart: open(offer.maximumUnitsPerStart),
  };
}

/**
 * The inputs with every limit that keeps variables from being declared, or bounds them, opened. A model of them has all
 * the variables that could matter once a limit gives way; its rows must be set back to the true limits.
 */
export function withOpenLimits(input: SolveInput): SolveInput {
  const { assumptions } = input;
  const lanes = assumptions.lanes.map((lane) => ({
    ...lane,
    interruptionToleranceShare: Math.max(lane.interruptionToleranceShare, OPEN_SHARE),
    allowedUnmetShares: assumptions.bands.map(({ id }) => ({
      bandId: id,
      share: Math.max(lane.allowedUnmetShares.find(({ bandId }) => bandId === id)?.share ?? 0, OPEN_SHARE),
    })),
  }));
  return { ...input, assumptions: { ...assumptions, lanes, offers: assumptions.offers.map(openOffer) } };
}

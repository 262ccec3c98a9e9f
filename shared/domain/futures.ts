import { z } from 'zod';
import { countSchema, shareSchema } from './quantity.ts';

/** A standard deviation of the logarithm over a year: 0.3 is about 30 %. */
const volatilitySchema = z.number().min(0, 'must not be negative').max(2, 'must be at most 2 (200 %)');

/** How futures are sampled around the bands. See `sample-paths.ts` for the formulas. */
export const futuresSchema = z.strictObject({
  /** Paths of each band on which the cost of a portfolio is sampled; the first is the band itself. */
  pathsPerBand: z.number().int().min(2).max(500),
  /** Paths of each band on which a portfolio is optimised; the first is the band itself. 1: on the bands alone. */
  optimisedPathsPerBand: z.number().int().min(1).max(200),
  /** Equal seeds give equal paths. */
  seed: countSchema,
  /** Of the demand of a lane. */
  demandVolatility: volatilitySchema,
  /** Of the on-demand and spot prices of a provider, and the rate cards of its spend commitments. */
  priceVolatility: volatilitySchema,
  /** Share of a deviation that is left a month later: 1 never returns to the band, 0 is new every month. */
  monthCorrelation: shareSchema,
  /** Correlation between the deviations of any two lanes in a month. */
  laneCorrelation: shareSchema,
});
export type Futures = z.infer<typeof futuresSchema>;

/** Nothing is optimised on sampled paths; how they are drawn when a planner asks for them. */
export const DEFAULT_FUTURES: Futures = {
  pathsPerBand: 40,
  optimisedPathsPerBand: 1,
  seed: 1,
  demandVolatility: 0.3,
  priceVolatility: 0.15,
  monthCorrelation: 0.9,
  laneCorrelation: 0.5,
};

import { type LaidOutPath, layOutPaths, pathsOfBand } from '../../shared/domain/lay-out-paths.ts';
import { isElasticOffer, type Offer } from '../../shared/domain/offer.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** Paths of one band that are costed together, as the bands of a plan of their own. */
export type PathPlan = {
  readonly bandId: string;
  readonly paths: readonly LaidOutPath[];
  readonly input: SolveInput;
};

/** Paths costed in one go: few enough to stop soon and to need little memory, however many there are in all. */
const PATHS_AT_ONCE = 4;

/**
 * An offer whose terms run as signed. Ending early, swapping and renewing by choice would be chosen for each path as if
 * it were known from the start; a renewal that comes by itself stays.
 */
function asSigned(offer: Offer): Offer {
  if (isElasticOffer(offer)) return offer;
  const { renewal } = offer.clauses;
  return {
    ...offer,
    clauses: {
      ...offer.clauses,
      earlyTermination: null,
      exchange: null,
      renewal: renewal?.isAutomatic === true ? renewal : null,
    },
  };
}

/**
 * The plan whose bands are some paths of one band, each as likely as the others, with the purchases that band has.
 * With fixed purchases no path depends on another, so the cost of each is that of the path as the only band.
 */
function planOf(input: SolveInput, bandId: string, paths: readonly LaidOutPath[]): PathPlan {
  const assumptions = layOutPaths(input, paths);
  return {
    bandId,
    paths,
    input: {
      ...input,
      kind: 'evaluate',
      assumptions: {
        ...assumptions,
        bands: assumptions.bands.map((band) => ({ ...band, probability: 1 / paths.length })),
        offers: assumptions.offers.map(asSigned),
      },
      portfolio: input.portfolio
        .filter((purchase) => purchase.bandId === null || purchase.bandId === bandId)
        .map((purchase) => ({ ...purchase, bandId: null })),
    },
  };
}

/** The plan of a band alone, by its rules or free of them. */
export function planOfBand(input: SolveInput, bandId: string, keepsRules: boolean): PathPlan {
  const { pathsPerBand } = input.assumptions.futures;
  const paths = pathsOfBand(input, bandId, { from: 0, to: 1, of: pathsPerBand }, () => bandId);
  return planOf(
    input,
    bandId,
    paths.map((path) => ({ ...path, keepsRules })),
  );
}

/** Plans of the sampled paths, a few paths each, in turn over the bands so that those done are even at any time. */
export function* plansOfPaths(input: SolveInput): Generator<PathPlan> {
  const { bands, futures } = input.assumptions;
  for (let from = 1; from < futures.pathsPerBand; from += PATHS_AT_ONCE) {
    const range = { from, to: Math.min(futures.pathsPerBand, from + PATHS_AT_ONCE), of: futures.pathsPerBand };
    for (const { id } of bands) {
      yield planOf(
        input,
        id,
        pathsOfBand(input, id, range, (number) => `path-${number}`),
      );
    }
  }
}

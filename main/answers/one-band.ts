import { multiplierAt, type Band } from '../../shared/domain/band.ts';
import { demandWorkPerHour } from '../../shared/domain/demand.ts';
import { layOutPaths, pathsOfBand } from '../../shared/domain/lay-out-paths.ts';
import { loadBlockHours } from '../../shared/domain/load-blocks.ts';
import { monthsOfHorizon } from '../../shared/domain/month.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** The id of the only band of `meanBand`. */
const MEAN_BAND_ID = 'mean-of-the-bands';

/** Locked purchases that a band has, as purchases for all bands: there is only one. */
function locksIn(portfolio: Portfolio, bandId: string): Portfolio {
  return portfolio
    .filter((purchase) => purchase.isLocked && (purchase.bandId === null || purchase.bandId === bandId))
    .map((purchase) => ({ ...purchase, bandId: null }));
}

/** The plan if it were sure that this band comes true: its rules and purchases alone, everything known at the start. */
export function bandAlone(input: SolveInput, bandId: string): SolveInput {
  const [path] = pathsOfBand(input, bandId, { from: 0, to: 1, of: 1 }, () => bandId);
  if (path === undefined) throw new Error(`The plan has no band “${bandId}”.`);
  const assumptions = layOutPaths(input, [path]);
  return {
    ...input,
    assumptions: {
      ...assumptions,
      bands: assumptions.bands.map((band) => ({ ...band, probability: 1 })),
      policy: { ...assumptions.policy, revealMonth: input.horizonMonths },
    },
    portfolio: locksIn(input.portfolio, bandId),
  };
}

/** Σ_s π[s] · value of band s. */
function meanOver(bands: readonly Band[], valueOf: (band: Band, s: number) => number): number {
  return bands.reduce((sum, band, s) => sum + band.probability * valueOf(band, s), 0);
}

function meanPrices({ startMonth, horizonMonths, assumptions: { bands, offers } }: SolveInput): Band['pricePaths'] {
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const pathIn = (band: Band, { id }: Offer) => band.pricePaths.find(({ offerId }) => offerId === id)?.path ?? [];
  return offers
    .filter((offer) => bands.some((band) => pathIn(band, offer).length > 0))
    .map((offer) => ({
      offerId: offer.id,
      path: months.map((month) => ({
        month,
        multiplier: meanOver(bands, (band) => multiplierAt(pathIn(band, offer), month)),
      })),
    }));
}

function meanSlips({ assumptions: { bands, placements } }: SolveInput): Band['readinessSlips'] {
  return placements.map(({ id }) => ({
    placementId: id,
    slipMonths: Math.round(
      meanOver(bands, (band) => band.readinessSlips.find(({ placementId }) => placementId === id)?.slipMonths ?? 0),
    ),
  }));
}

function meanDemand({ startMonth, horizonMonths, assumptions }: SolveInput): SolveInput['assumptions']['demand'] {
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const { blocks } = assumptions.loadBlocks;
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  const work = demandWorkPerHour({ ...assumptions, blocks, months, hours });
  const rows = assumptions.lanes.flatMap((lane, l) =>
    blocks.map((block, b) => ({
      laneId: lane.id,
      bandId: MEAN_BAND_ID,
      blockId: block.id,
      workPerHourByMonth: months.map((_, t) => meanOver(assumptions.bands, (_band, s) => work[l]?.[t]?.[b]?.[s] ?? 0)),
    })),
  );
  return { kind: 'table', rows };
}

/**
 * The plan for the average: one band with the probability-weighted mean of demand, prices, supply, allowed unmet work and
 * (in whole months) readiness slips. Rules that name some bands only are left out, since none of them comes true.
 * Source: Birge and Louveaux, Introduction to stochastic programming (2011), section 4.2, the expected value problem.
 */
export function meanBand(input: SolveInput): SolveInput {
  const { assumptions } = input;
  const { bands, policy } = assumptions;
  const meanShare = (shares: readonly { bandId: string; share: number }[], unlisted: number): number =>
    meanOver(bands, ({ id }) => shares.find(({ bandId }) => bandId === id)?.share ?? unlisted);
  const bindsAll = (bandIds: readonly string[] | null): boolean =>
    bandIds === null || bands.every(({ id }) => bandIds.includes(id));
  return {
    ...input,
    assumptions: {
      ...assumptions,
      bands: [
        {
          id: MEAN_BAND_ID,
          name: 'The average of the bands',
          probability: 1,
          demandMultiplier: 1,
          annualGrowthDelta: 0,
          pricePaths: meanPrices(input),
          readinessSlips: meanSlips(input),
          provenance: [],
        },
      ],
      demand: meanDemand(input),
      lanes: assumptions.lanes.map((lane) => ({
        ...lane,
        allowedUnmetShares: [{ bandId: MEAN_BAND_ID, share: Math.min(1, meanShare(lane.allowedUnmetShares, 0)) }],
      })),
      offers: assumptions.offers.map((offer) => ({
        ...offer,
        supplyShares: [{ bandId: MEAN_BAND_ID, share: Math.min(1, meanShare(offer.supplyShares, 1)) }],
      })),
      policy: {
        ...policy,
        revealMonth: input.horizonMonths,
        overcommitCaps: [],
        budgets: policy.budgets.filter(({ bandIds }) => bindsAll(bandIds)).map((b) => ({ ...b, bandIds: null })),
      },
    },
    portfolio: locksIn(input.portfolio, MEAN_BAND_ID),
  };
}

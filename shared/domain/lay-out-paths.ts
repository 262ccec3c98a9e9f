import type { Assumptions } from './assumptions.ts';
import { type Band, multiplierAt } from './band.ts';
import { type DemandRow, demandWorkPerHour } from './demand.ts';
import { loadBlockHours } from './load-blocks.ts';
import { type Month, monthsOfHorizon } from './month.ts';
import { followsPriceOfUse, type Offer } from './offer.ts';
import { samplePath, type SampledPath } from './sample-paths.ts';
import type { SolveInput } from './solve-input.ts';

/** A path that becomes a band of its own. */
export type LaidOutPath = SampledPath & {
  readonly id: string;
  /** True for a band itself: work may stay unmet only as allowed, and the rules of the policy that name bands bind it. */
  readonly keepsRules: boolean;
};

/** What paths are sampled from and laid out in. */
type Frame = Pick<SolveInput, 'startMonth' | 'horizonMonths' | 'assumptions'>;

/** The paths of a band from one number up to, and without, another; `idOf` names the band each becomes. */
export function pathsOfBand(
  { horizonMonths, assumptions }: Frame,
  bandId: string,
  { from, to, of }: { readonly from: number; readonly to: number; readonly of: number },
  idOf: (number: number) => string,
): LaidOutPath[] {
  const sampled = {
    laneIds: assumptions.lanes.map(({ id }) => id),
    providers: [...new Set(assumptions.offers.filter(followsPriceOfUse).map(({ provider }) => provider))],
    monthCount: horizonMonths,
  };
  return Array.from({ length: to - from }, (_, index) => ({
    ...samplePath(assumptions.futures, sampled, bandId, from + index, of),
    id: idOf(from + index),
    keepsRules: from + index === 0,
  }));
}

function bandOfPath(path: LaidOutPath, band: Band, offers: readonly Offer[], months: readonly Month[]): Band {
  if (path.number === 0) return { ...band, id: path.id, probability: band.probability * path.share };
  const ownPath = (offerId: string): Band['pricePaths'][number]['path'] =>
    band.pricePaths.find((entry) => entry.offerId === offerId)?.path ?? [];
  const moving = offers.filter(followsPriceOfUse);
  return {
    ...band,
    id: path.id,
    name: `${band.name.slice(0, 180)}, path ${path.number}`,
    probability: band.probability * path.share,
    pricePaths: [
      ...band.pricePaths.filter(({ offerId }) => !moving.some(({ id }) => id === offerId)),
      ...moving.map(({ id, provider }) => ({
        offerId: id,
        path: months.map((month, t) => ({
          month,
          multiplier: multiplierAt(ownPath(id), month) * (path.priceFactors.get(provider)?.[t] ?? 1),
        })),
      })),
    ],
  };
}

function demandRows({ startMonth, horizonMonths, assumptions }: Frame, paths: readonly LaidOutPath[]): DemandRow[] {
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const { blocks } = assumptions.loadBlocks;
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  const demand = demandWorkPerHour({ ...assumptions, blocks, months, hours });
  return assumptions.lanes.flatMap((lane, l) =>
    paths.flatMap((path) => {
      const s = assumptions.bands.findIndex(({ id }) => id === path.bandId);
      const factors = path.demandFactors.get(lane.id);
      return blocks.map((block, b) => ({
        laneId: lane.id,
        bandId: path.id,
        blockId: block.id,
        workPerHourByMonth: months.map((_, t) => (demand[l]?.[t]?.[b]?.[s] ?? 0) * (factors?.[t] ?? 1)),
      }));
    }),
  );
}

/**
 * The assumptions with these paths as their bands. A sampled path has the supply, the readiness and the contract prices
 * of its band; it may leave any work unmet at the lane's penalty, and no limit of the policy binds it. The band itself
 * (path 0) keeps its rules. Demand becomes a table.
 */
export function layOutPaths(frame: Frame, paths: readonly LaidOutPath[]): Assumptions {
  const { assumptions, startMonth, horizonMonths } = frame;
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const { policy } = assumptions;
  const central = new Map(paths.filter(({ keepsRules }) => keepsRules).map(({ bandId, id }) => [bandId, id]));
  const centralIds = (bandIds: readonly string[] | null): string[] =>
    [...central].filter(([bandId]) => bandIds === null || bandIds.includes(bandId)).map(([, id]) => id);
  return {
    ...assumptions,
    bands: paths.map((path) => {
      const band = assumptions.bands.find(({ id }) => id === path.bandId);
      if (band === undefined) throw new Error(`A path belongs to the band “${path.bandId}”, which is not planned.`);
      return bandOfPath(path, band, assumptions.offers, months);
    }),
    demand: { kind: 'table', rows: demandRows(frame, paths) },
    lanes: assumptions.lanes.map((lane) => ({
      ...lane,
      allowedUnmetShares: paths.flatMap(({ id, bandId, keepsRules }) => {
        const ofBand = lane.allowedUnmetShares.find((entry) => entry.bandId === bandId)?.share ?? 0;
        return [{ bandId: id, share: keepsRules ? ofBand : 1 }];
      }),
    })),
    offers: assumptions.offers.map((offer) => ({
      ...offer,
      supplyShares: paths.flatMap(({ id, bandId }) =>
        offer.supplyShares.filter((entry) => entry.bandId === bandId).map((entry) => ({ ...entry, bandId: id })),
      ),
    })),
    policy: {
      ...policy,
      overcommitCaps: policy.overcommitCaps.flatMap((cap) => {
        const bandId = central.get(cap.bandId);
        return bandId === undefined ? [] : [{ ...cap, bandId }];
      }),
      budgets: policy.budgets
        .map((budget) => ({ ...budget, bandIds: centralIds(budget.bandIds) }))
        .filter(({ bandIds }) => bandIds.length > 0),
      maximumProviderShare: central.size > 0 ? policy.maximumProviderShare : null,
      lockInCap: central.size > 0 ? policy.lockInCap : null,
    },
    futures: { ...assumptions.futures, optimisedPathsPerBand: 1 },
  };
}

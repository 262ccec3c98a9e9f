import { loadBlockHours } from '../../../shared/domain/load-blocks.ts';
import { monthsBetween, monthsOfHorizon } from '../../../shared/domain/month.ts';
import { type CommitmentOffer, type ContractOffer, isCommitmentOffer } from '../../../shared/domain/offer.ts';
import { originKey } from '../../../shared/domain/pool-origin.ts';
import type { PurchaseInBand } from '../../../shared/domain/questions/explain.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { offerOf } from '../with-offer.ts';
import { originOf } from '../../optimiser/pool-origins.ts';
import type { PurchaseGroup } from './purchase-groups.ts';

/** Shares this near to none or all are none or all: dispatch is exact to the solver's tolerance. */
const TOLERANCE = 1e-6;

type MonthsOfUse = Omit<PurchaseInBand, 'bandId' | 'saving'>;

/** Used and there, by month, in a unit of its own. */
type Use = { readonly used: readonly number[]; readonly there: readonly number[] };

/** Unit-hours of the pool that a contract stands in. */
function poolUse(input: SolveInput, band: BandResult, offer: ContractOffer): Use {
  const months = monthsOfHorizon(input.startMonth, input.horizonMonths);
  const { blocks } = input.assumptions.loadBlocks;
  const hours = loadBlockHours(input.assumptions.loadBlocks, months);
  const hoursOf = new Map(blocks.map(({ id }, b) => [id, hours[b] ?? []]));
  const key = originKey(originOf(input.assumptions, offer));
  const isOfPool = (series: {
    readonly acceleratorId: string | null;
    readonly usageRatePerUnitHour: number;
    readonly origin?: BandResult['capacity'][number]['origin'];
  }): boolean =>
    series.acceleratorId === offer.acceleratorId &&
    series.usageRatePerUnitHour === offer.usageRatePerUnitHour &&
    originKey(series.origin) === key;
  const capacity = band.capacity.filter(isOfPool);
  const dispatch = band.dispatch.filter((series) => series.source === 'committed' && isOfPool(series));
  return {
    there: months.map((_, t) => {
      const units = capacity.reduce(
        (sum, series) => sum + (series.existingUnitsByMonth[t] ?? 0) + (series.purchasedUnitsByMonth[t] ?? 0),
        0,
      );
      return units * hours.reduce((sum, ofBlock) => sum + (ofBlock[t] ?? 0), 0);
    }),
    used: months.map((_, t) =>
      dispatch.reduce(
        (sum, { blockId, unitsByMonth }) => sum + (unitsByMonth[t] ?? 0) * (hoursOf.get(blockId)?.[t] ?? 0),
        0,
      ),
    ),
  };
}

function capacityOrSpend(input: SolveInput, band: BandResult, offer: CommitmentOffer): Use {
  if (offer.kind !== 'spend-commitment') return poolUse(input, band, offer);
  const series = band.spend.find(({ offerId }) => offerId === offer.id);
  return { there: series?.committedByMonth ?? [], used: series?.usedByMonth ?? [] };
}

/** Months in which what was bought is full, partly used and idle in a band, from the dispatch of a solution. */
export function monthsOfUse(input: SolveInput, band: BandResult, { offerId, purchases }: PurchaseGroup): MonthsOfUse {
  const offer = offerOf(input, offerId);
  if (!isCommitmentOffer(offer)) throw new Error(`“${offer.name}” is not bought for a term.`);
  const { used, there } = capacityOrSpend(input, band, offer);
  const starts = purchases
    .filter(({ bandId }) => bandId === null || bandId === band.bandId)
    .map(({ startMonth }) => monthsBetween(input.startMonth, startMonth));
  const usedShareByMonth = Array.from({ length: input.horizonMonths }, (_, t) => {
    const capacity = there[t] ?? 0;
    const runs = starts.some((start) => start <= t && t < start + offer.termMonths);
    return runs && capacity > 0 ? (used[t] ?? 0) / capacity : null;
  });
  const shares = usedShareByMonth.filter((share) => share !== null);
  const fullMonths = shares.filter((share) => share >= 1 - TOLERANCE).length;
  const idleMonths = shares.filter((share) => share <= TOLERANCE).length;
  return { fullMonths, idleMonths, partMonths: shares.length - fullMonths - idleMonths, usedShareByMonth };
}

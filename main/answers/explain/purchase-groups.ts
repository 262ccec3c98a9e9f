import type { PurchaseReason } from '../../../shared/domain/questions/explain.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { PurchaseResult, Solution } from '../../../shared/domain/solution.ts';

/** Purchases that are explained as one. */
export type PurchaseGroup = Pick<PurchaseReason, 'offerId' | 'purchases' | 'totalCash'>;

/** Runs of at most so many purchases have each explained on its own. */
const MOST_ALL_ALONE = 30;
/** Of a longer list, so many of the largest stand alone; the others of an offer stand together. */
const MOST_ALONE = 20;

function groupOf(purchases: readonly PurchaseResult[]): PurchaseGroup[] {
  const [first] = purchases;
  if (first === undefined) return [];
  return [
    {
      offerId: first.offerId,
      purchases: purchases.map(({ startMonth, bandId, units }) => ({ startMonth, bandId, units })),
      totalCash: purchases.reduce((sum, { totalCash }) => sum + totalCash, 0),
    },
  ];
}

/** Purchases by offer, start month and band, those that are held twice summed. */
function together(purchases: readonly PurchaseResult[]): PurchaseGroup[] {
  const byStart = Map.groupBy(purchases, ({ offerId, startMonth, bandId }) =>
    JSON.stringify([offerId, startMonth, bandId]),
  );
  return [...byStart.values()].flatMap(groupOf).map((group) => ({
    ...group,
    purchases: group.purchases.slice(0, 1).map((purchase) => ({
      ...purchase,
      units: group.purchases.reduce((sum, { units }) => sum + units, 0),
    })),
  }));
}

/** The purchases of a run as they are explained, by cash from large to small; of many, small ones of an offer together. */
export function purchaseGroups({ purchases }: Pick<Solution, 'purchases'>): PurchaseGroup[] {
  const byCash = (a: PurchaseGroup, b: PurchaseGroup): number => b.totalCash - a.totalCash;
  const all = together(purchases.filter(({ units }) => units > 0)).toSorted(byCash);
  if (all.length <= MOST_ALL_ALONE) return all;
  const small = Map.groupBy(all.slice(MOST_ALONE), ({ offerId }) => offerId);
  const grouped = [...small].map(([offerId, groups]) => ({
    offerId,
    purchases: groups.flatMap((group) => group.purchases),
    totalCash: groups.reduce((sum, { totalCash }) => sum + totalCash, 0),
  }));
  return [...all.slice(0, MOST_ALONE), ...grouped].toSorted(byCash);
}

/** The portfolio without a group; its purchases stay in it with no units, so that the plans to compare are alike. */
export function portfolioWithout(portfolio: Portfolio, { offerId, purchases }: PurchaseGroup): Portfolio {
  const isOfGroup = (purchase: Portfolio[number]): boolean =>
    purchase.offerId === offerId &&
    purchases.some(({ startMonth, bandId }) => purchase.startMonth === startMonth && purchase.bandId === bandId);
  return portfolio.map((purchase) => (isOfGroup(purchase) ? { ...purchase, units: 0 } : purchase));
}

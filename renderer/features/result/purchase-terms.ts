import type { Offer } from '../../../shared/domain/offer.ts';
import { type ContractClauses, rampShareIn, tierMultiplierOf } from '../../../shared/domain/offer-terms.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import { formatExact } from '../../ui/format/format-number.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import type { ResultScene } from './result-scene.ts';

function clausesOf(offer: Offer | undefined): ContractClauses | null {
  return offer !== undefined && 'clauses' in offer ? offer.clauses : null;
}

/** Share of the units that is there, by month of the term up to the last step; empty: all from the start. */
export function deliveredShares(scene: ResultScene, { offerId }: PurchaseResult): readonly number[] {
  const steps = clausesOf(scene.offerById.get(offerId))?.ramp ?? [];
  const last = Math.max(-1, ...steps.map(({ monthOfTerm }) => monthOfTerm));
  return Array.from({ length: last + 1 }, (_, month) => rampShareIn(steps, month));
}

/** “ramp: 50 % at the start, 100 % from month 4”; one share where it stays at that. */
function rampWords(shares: readonly number[]): string {
  const [first = 1] = shares;
  const last = shares.at(-1) ?? 1;
  const start = `ramp: ${formatShare(first, 0)}`;
  return shares.every((share) => share === first)
    ? `${start} of the units`
    : `${start} at the start, ${formatShare(last, 0)} from month ${shares.length}`;
}

/** Units of the offer that start in the same month in the same bands: one purchase to the volume tiers. */
function unitsTogether({ purchases }: ResultScene, { offerId, startMonth, bandId }: PurchaseResult): number {
  const isTogether = (other: PurchaseResult): boolean =>
    other.offerId === offerId && other.startMonth === startMonth && (other.bandId ?? bandId) === bandId;
  return purchases.reduce((sum, other) => (isTogether(other) ? sum + other.units : sum), 0);
}

/** What the clauses of its offer make of a purchase: the tier it reaches, how it ramps up. */
export function purchaseTerms(scene: ResultScene, purchase: PurchaseResult): readonly string[] {
  const clauses = clausesOf(scene.offerById.get(purchase.offerId));
  if (clauses === null) return [];
  const multiplier = tierMultiplierOf(clauses.volumeTiers, unitsTogether(scene, purchase));
  const shares = deliveredShares(scene, purchase);
  return [
    ...(multiplier === 1 ? [] : [`volume tier: prices × ${formatExact(multiplier)}`]),
    ...(shares.length === 0 ? [] : [rampWords(shares)]),
  ];
}

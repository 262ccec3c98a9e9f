import { isExistingCapacity } from '../../shared/domain/existing-commitment.ts';
import { monthsBetween } from '../../shared/domain/month.ts';
import { type CommitmentOffer, isCommitmentOffer } from '../../shared/domain/offer.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import type { BandFigures } from './band-figures.ts';
import type { PoolOrigin } from '../../shared/domain/pool-origin.ts';
import { deliveredUnits } from './held-terms.ts';
import { type PooledContract, poolOriginOf, wholeTerm } from './pool-origin-of.ts';
import type { PlanFigures } from './plan-figures.ts';

/** Committed capacity of one accelerator at one usage rate, of contracts that no lane tells apart. */
export type CommittedPool = {
  readonly acceleratorId: string;
  readonly usageRatePerUnitHour: number;
  readonly existing: readonly number[];
  readonly purchased: readonly number[];
};

/** The offer of a purchase, of capacity or of spend; null when the plan has none that is bought for a term. */
export function commitmentOfferOf(figures: PlanFigures, purchase: Purchase): CommitmentOffer | null {
  const offer = figures.input.assumptions.offers.find(({ id }) => id === purchase.offerId);
  return offer !== undefined && isCommitmentOffer(offer) ? offer : null;
}

/** Months since the plan's start in which the purchase's term begins. */
export function startIndexOf(figures: PlanFigures, purchase: Purchase): number {
  return monthsBetween(figures.input.startMonth, purchase.startMonth);
}

/** True in the months τ ≤ t < τ + term. */
export function isActive(startIndex: number, termMonths: number, t: number): boolean {
  return startIndex <= t && t < startIndex + termMonths;
}

/** The key of a pool: accelerator, usage rate as entered (price paths do not move usage rates), and origin. */
export function poolKey(pool: {
  readonly acceleratorId: string | null;
  readonly usageRatePerUnitHour: number;
  readonly origin?: PoolOrigin | undefined;
}): string {
  const { acceleratorId, usageRatePerUnitHour, origin } = pool;
  return JSON.stringify([acceleratorId, usageRatePerUnitHour, origin?.provider, origin?.longestTermMonths]);
}

/** The key of the pool to which a contract belongs. */
export function poolKeyOf(
  figures: PlanFigures,
  contract: PooledContract & { readonly usageRatePerUnitHour: number },
): string {
  const { acceleratorId, usageRatePerUnitHour } = contract;
  return poolKey({ acceleratorId, usageRatePerUnitHour, origin: poolOriginOf(figures, contract) });
}

/** Every pool of committed capacity that existing commitments and the purchases of a band make, by its key. */
export function committedPoolsOf(figures: PlanFigures, band: BandFigures): ReadonlyMap<string, CommittedPool> {
  const pools = new Map<string, CommittedPool>();
  const add = (
    contract: PooledContract & { readonly usageRatePerUnitHour: number },
    existing: number[],
    purchased: number[],
  ): void => {
    const { acceleratorId, usageRatePerUnitHour } = contract;
    const key = poolKeyOf(figures, contract);
    const before = pools.get(key);
    pools.set(key, {
      acceleratorId,
      usageRatePerUnitHour,
      existing: existing.map((units, t) => units + (before?.existing[t] ?? 0)),
      purchased: purchased.map((units, t) => units + (before?.purchased[t] ?? 0)),
    });
  };
  const none = figures.months.map(() => 0);
  for (const commitment of figures.input.assumptions.existingCommitments.filter(isExistingCapacity)) {
    const runs = figures.months.map((month) => month >= commitment.firstMonth && month <= commitment.lastMonth);
    add(
      { ...commitment, termMonths: wholeTerm(commitment) },
      runs.map((isRunning) => (isRunning ? commitment.units : 0)),
      none,
    );
  }
  for (const term of band.terms) {
    add(
      term.offer,
      none,
      figures.months.map((_, t) => deliveredUnits(term, t)),
    );
  }
  return pools;
}

import type { Month } from '../../shared/domain/month.ts';
import { isCommitmentOffer, type Offer } from '../../shared/domain/offer.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { startMonthsOf } from './random-offers.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A policy with or without discounting, risk weight, overcommit caps, budgets and supply groups. */
export function randomPolicy(
  random: SeededRandom,
  bandIds: readonly string[],
  offers: readonly Offer[],
  months: readonly Month[],
  hasExisting: boolean,
): Policy {
  const [firstMonth = ''] = months;
  const grouped = offers.filter(({ id }) => id !== 'a1-od' && !id.endsWith('-flex')).filter(() => random.chance(0.5));
  return aPolicy({
    annualDiscountRate: random.pick([0, 0.08, 0.2]),
    revealMonth: random.whole(0, months.length),
    riskWeight: random.pick([0, 0, 0.3, 0.9]),
    cvarLevel: random.pick([0, 0.5, 0.8, 0.95]),
    overcommitCaps: random.chance(0.4)
      ? [
          {
            id: 'idle',
            name: 'Idle',
            bandId: random.pick(bandIds),
            maximumIdleShare: hasExisting ? random.between(0.5, 0.9) : random.between(0.02, 0.3),
            scope: random.pick(['total', 'per-accelerator']),
          },
        ]
      : [],
    budgets: random.chance(0.35)
      ? [
          {
            id: 'cash',
            name: 'Cash',
            firstMonth,
            lastMonth: random.pick(months),
            limit: random.between(10_000, 80_000),
            scope: random.chance(0.8) ? 'committed' : 'all',
            bandIds: random.chance(0.5) ? null : [random.pick(bandIds)],
          },
        ]
      : [],
    supplyGroups:
      random.chance(0.3) && grouped.length > 0
        ? [{ id: 'stock', name: 'Stock', offerIds: grouped.map(({ id }) => id), maximumUnits: random.whole(5, 30) }]
        : [],
  });
}

/** One locked purchase, or none. */
export function randomLocks(random: SeededRandom, offers: readonly Offer[], months: readonly Month[]): Portfolio {
  if (!random.chance(0.3)) return [];
  const contracts = offers.filter(isCommitmentOffer).filter((offer) => startMonthsOf(offer, months).length > 0);
  if (contracts.length === 0) return [];
  const offer = random.pick(contracts);
  const step = offer.blockUnits === 0 ? 1 : offer.blockUnits;
  return [
    aPurchase({
      offerId: offer.id,
      startMonth: random.pick(startMonthsOf(offer, months)),
      units: step * Math.max(1, Math.ceil(offer.minimumUnits / step)),
      isLocked: true,
    }),
  ];
}

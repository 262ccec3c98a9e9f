import type { SpendOffer } from '../../shared/domain/offer.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { onDemandOffers } from './on-demand-offers.ts';
import { AWS_SAVINGS_PLANS } from './price-sources.ts';
import { assumed, published } from './provenance.ts';

/** Discount on every on-demand price; see its provenance. */
const ONE_YEAR_DISCOUNT = 0.28;

/** Rates as price lists give them: ten-thousandths of a dollar. */
const RATES_PER_DOLLAR = 10_000;

function discounted(ratePerUnitHour: number): number {
  return Math.round(ratePerUnitHour * (1 - ONE_YEAR_DISCOUNT) * RATES_PER_DOLLAR) / RATES_PER_DOLLAR;
}

/** Promises to spend: a lower price on whatever the provider has on demand, and no capacity. */
export function spendCommitments(): SpendOffer[] {
  const onDemand = onDemandOffers().filter(({ provider }) => provider === 'AWS');
  return [
    {
      kind: 'spend-commitment',
      id: 'aws-compute-savings-plan-1y',
      name: 'AWS Compute Savings Plan 1 year',
      provider: 'AWS',
      region: 'any',
      isDiscount: true,
      isCapacityGuaranteed: false,
      termMonths: 12,
      spendPerHourPerUnit: 1,
      upfrontShare: 0,
      rateCard: onDemand.map(({ acceleratorId, ratePerUnitHour }) => ({
        acceleratorId,
        ratePerUnitHour: discounted(ratePerUnitHour),
      })),
      minimumUnits: 0,
      blockUnits: 0,
      earliestStartMonth: null,
      latestStartMonth: '2028-12',
      leadTimeMonths: 0,
      bookingWindowMonths: null,
      maximumUnits: null,
      maximumUnitsPerStart: null,
      pricePath: [],
      supplyShares: [],
      clauses: NO_CLAUSES,
      provenance: [
        published(
          ['termMonths', 'upfrontShare'],
          AWS_SAVINGS_PLANS,
          'Of the terms and ways to pay, one year with nothing upfront was taken. It lowers the price and holds no capacity.',
        ),
        assumed(
          ['rateCard'],
          'on-demand prices less 28 %. No public rate table was found; AWS says “up to 66 %”, which is for three years, and a one-year reservation of the same instances is 35 to 37 % off',
        ),
        assumed([], 'purchase window; a unit stands for one dollar an hour'),
      ],
    },
  ];
}

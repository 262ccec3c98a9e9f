import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment } from '../builders/an-offer.ts';
import { type GoldenPlan, goldenInput, twoBands } from './golden-plan.ts';

/** Plans of the golden files that show clauses of contracts. */
export const goldenClausePlans: readonly GoldenPlan[] = [
  {
    name: 'purchase-rules.tiers',
    input: goldenInput({
      months: 2,
      offers: [
        anOnDemandOffer(),
        aReservation({
          blockUnits: 8,
          clauses: {
            ...NO_CLAUSES,
            volumeTiers: [{ fromUnits: 20, rateMultiplier: 0.75 }],
            ramp: [
              { monthOfTerm: 0, deliveredShare: 0.5 },
              { monthOfTerm: 1, deliveredShare: 1 },
            ],
          },
        }),
      ],
    }),
    rows: ['minimum', 'minimum_or_none', 'one_tier'],
  },
  {
    name: 'contract-options.renewal',
    input: goldenInput({
      months: 3,
      bands: twoBands,
      offers: [
        anOnDemandOffer(),
        aReservation({
          termMonths: 1,
          latestStartMonth: '2027-01',
          clauses: { ...NO_CLAUSES, renewal: { rateMultiplier: 0.5, isAutomatic: false } },
        }),
      ],
      policy: { revealMonth: 2 },
    }),
    rows: ['term_end'],
  },
  {
    name: 'contract-options.early-termination',
    input: goldenInput({
      months: 3,
      bands: twoBands,
      offers: [
        anOnDemandOffer(),
        aReservation({
          upfrontPerUnit: 300,
          latestStartMonth: '2027-01',
          clauses: { ...NO_CLAUSES, earlyTermination: { fromMonthOfTerm: 1, feeShare: 0.1, refundPool: 5000 } },
        }),
      ],
      policy: { revealMonth: 2 },
    }),
    rows: ['term_end', 'refund_pool'],
  },
  {
    name: 'contract-options.exchange',
    input: goldenInput({
      months: 2,
      offers: [
        anOnDemandOffer(),
        ...[true, false].map((mustNotShrink) =>
          aReservation({
            id: mustNotShrink ? 'firm' : 'loose',
            latestStartMonth: '2027-01',
            clauses: { ...NO_CLAUSES, exchange: { feeShare: 0.05, mustNotShrink } },
          }),
        ),
        aReservation({ id: 'later', earliestStartMonth: '2027-02', ratePerUnitHour: 0.5 }),
      ],
    }),
    rows: ['term_end', 'exchange_kept', 'exchange_value'],
  },
  {
    name: 'committed-spend.clauses',
    input: goldenInput({
      months: 3,
      bands: twoBands,
      offers: [
        anOnDemandOffer(),
        aSpendCommitment({
          termMonths: 2,
          upfrontShare: 0.25,
          latestStartMonth: '2027-01',
          clauses: {
            ...NO_CLAUSES,
            volumeTiers: [{ fromUnits: 16, rateMultiplier: 0.75 }],
            ramp: [
              { monthOfTerm: 0, deliveredShare: 0.5 },
              { monthOfTerm: 1, deliveredShare: 1 },
            ],
            renewal: { rateMultiplier: 0.5, isAutomatic: true },
            earlyTermination: { fromMonthOfTerm: 1, feeShare: 0.1, refundPool: 5000 },
          },
        }),
      ],
      policy: { revealMonth: 2, lockInCap: 40_000 },
    }),
    rows: [
      'spend_per_hour',
      'committed_spend',
      'term_end',
      'refund_pool',
      'lock_in_cap',
      'minimum',
      'minimum_or_none',
      'one_tier',
    ],
  },
  {
    name: 'contract-options.resale',
    input: goldenInput({
      months: 2,
      bands: twoBands,
      offers: [
        anOnDemandOffer(),
        aReservation({
          upfrontPerUnit: 300,
          latestStartMonth: '2027-01',
          clauses: { ...NO_CLAUSES, resale: { recoveredShare: 0.5 } },
        }),
      ],
      policy: { revealMonth: 1 },
    }),
    rows: ['resale'],
  },
];

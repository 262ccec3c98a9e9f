import { aPlacement } from '../builders/a-placement.ts';
import { anExistingSpend } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment } from '../builders/an-offer.ts';
import { goldenInput, type GoldenPlan, twoAccelerators, twoBands } from './golden-plan.ts';

/** The plans that show supply, and spend that is promised instead of capacity. */
export const goldenSupplyPlans: readonly GoldenPlan[] = [
  {
    name: 'committed-spend',
    input: goldenInput({
      ...twoAccelerators,
      months: 2,
      bands: twoBands,
      placements: [
        aPlacement(),
        aPlacement({ id: 'serving-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 30 }),
      ],
      offers: [
        anOnDemandOffer(),
        aSpendCommitment({
          termMonths: 1,
          spendPerHourPerUnit: 2,
          blockUnits: 5,
          rateCard: [
            { acceleratorId: 'gpu', ratePerUnitHour: 1.5 },
            { acceleratorId: 'chip', ratePerUnitHour: 4 },
          ],
          pricePath: [{ month: '2027-02', multiplier: 0.5 }],
        }),
      ],
      policy: { revealMonth: 1 },
    }),
    rows: ['spend_per_hour', 'committed_spend'],
  },
  {
    name: 'committed-spend.existing',
    input: goldenInput({
      ...twoAccelerators,
      months: 2,
      bands: twoBands,
      placements: [
        aPlacement(),
        aPlacement({ id: 'serving-chip', acceleratorId: 'chip', nativeThroughputPerUnitHour: 30 }),
      ],
      existingCommitments: [
        anExistingSpend({
          lastMonth: '2027-01',
          upfrontShare: 0.25,
          rateCard: [
            { acceleratorId: 'gpu', ratePerUnitHour: 1.5 },
            { acceleratorId: 'chip', ratePerUnitHour: 4 },
          ],
        }),
      ],
    }),
    rows: ['spend_per_hour', 'committed_spend'],
  },
  {
    name: 'supply.elastic',
    input: goldenInput({
      bands: twoBands,
      offers: [
        anOnDemandOffer(),
        anOnDemandOffer({ id: 'scarce', maximumUnits: 5, supplyShares: [{ bandId: 'high', share: 0.8 }] }),
      ],
    }),
    rows: ['supply'],
  },
  {
    name: 'supply.contract',
    input: goldenInput({
      months: 2,
      bands: twoBands,
      offers: [
        anOnDemandOffer(),
        aReservation({ maximumUnits: 6, maximumUnitsPerStart: 4, supplyShares: [{ bandId: 'high', share: 0.5 }] }),
      ],
      policy: { revealMonth: 1 },
    }),
    rows: ['supply'],
  },
  {
    name: 'supply.shared',
    input: goldenInput({
      bands: twoBands,
      offers: [
        anOnDemandOffer({ maximumUnits: 5, supplyShares: [{ bandId: 'high', share: 0.8 }] }),
        anOnDemandOffer({ id: 'scarce', maximumUnits: 3 }),
        anOnDemandOffer({ id: 'elsewhere', provider: 'Another provider' }),
        aSpendCommitment(),
      ],
    }),
    rows: ['spend_per_hour', 'committed_spend', 'supply', 'shared_supply'],
  },
  {
    name: 'supply.group',
    input: goldenInput({
      months: 2,
      offers: [anOnDemandOffer(), anOnDemandOffer({ id: 'scarce' }), aReservation({ termMonths: 1 })],
      policy: { supplyGroups: [{ id: 'stock', name: 'Stock', offerIds: ['scarce', 'gpu-3m'], maximumUnits: 8 }] },
    }),
    rows: ['supply_group'],
  },
];

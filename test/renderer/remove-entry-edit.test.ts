import { expect, test } from 'vitest';
import { removeEntryEdit } from '../../renderer/state/remove-entry-edit.ts';
import { applyEdit } from '../../shared/domain/edit.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

test('an offer that is removed takes its purchases, price paths, stock and what-if values along, and comes back whole', () => {
  const gone = aReservation({ id: 'gone' });
  const kept = aReservation();
  const plan = aPlan({
    assumptions: someAssumptions({
      offers: [anOnDemandOffer(), kept, gone],
      bands: [aBand({ pricePaths: [{ offerId: 'gone', path: [] }] })],
      policy: aPolicy({
        supplyGroups: [
          { id: 'both', name: 'Both', offerIds: ['gone', kept.id], maximumUnits: 10 },
          { id: 'alone', name: 'Alone', offerIds: ['gone'], maximumUnits: 10 },
        ],
      }),
    }),
    scenarios: [
      aScenario({
        overrides: [{ path: ['offers', 'gone', 'ratePerUnitHour'], value: 3 }],
        portfolio: [aPurchase({ offerId: 'gone' }), aPurchase({ offerId: kept.id })],
      }),
    ],
  });
  const { plan: edited, inverse } = applyEdit(plan, removeEntryEdit(plan, 'offers', 'gone', gone.name));
  expect(checkPlan(edited)).toEqual([]);
  expect(edited.scenarios[0]).toMatchObject({ overrides: [], portfolio: [{ offerId: kept.id }] });
  expect(edited.assumptions.bands[0]?.pricePaths).toEqual([]);
  expect(edited.assumptions.policy.supplyGroups).toEqual([
    { id: 'both', name: 'Both', offerIds: [kept.id], maximumUnits: 10 },
  ]);
  expect(applyEdit(edited, inverse).plan).toEqual(plan);
});

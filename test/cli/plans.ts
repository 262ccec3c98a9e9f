import type { Plan } from '../../shared/domain/plan.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane } from '../builders/a-lane.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

/**
 * 100 work units an hour, 10 a unit-hour, 744 + 672 + 744 hours: 10 units reserved at 1 cost 21 600,
 * on demand at 2 they would cost 43 200. The scenario “on-paper” reserves only 4: 8640 + 25 920 = 34 560.
 */
export function solvablePlan(): Plan {
  const onPaper = aScenario({ id: 'on-paper', name: 'On paper', portfolio: [aPurchase({ units: 4 })] });
  return aPlan({ scenarios: [aScenario(), onPaper] });
}

/** Nothing may stay unserved, and at most 3 units can be had on demand, 2 reserved. */
export function infeasiblePlan(): Plan {
  const offers = [anOnDemandOffer({ maximumUnits: 3 }), aReservation({ maximumUnits: 2 })];
  return aPlan({ assumptions: someAssumptions({ offers }) });
}

/** Two bands whose probabilities are 0.5 and 0.6, on a lane with half a year of lead time for nothing. */
export function wrongSumPlan(): Plan {
  const bands = [aBand({ probability: 0.5 }), aBand({ id: 'surge', name: 'Surge', probability: 0.6 })];
  return aPlan({ assumptions: someAssumptions({ bands, lanes: [aLane()] }) });
}

import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aLane } from '../builders/a-lane.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from './checked-input.ts';

/** 100 work units an hour: 10 units, of which 8 are on demand at most, so a block of 4 is reserved. */
export function inputNamed(laneId: string, placementId: string, onDemandId: string, reservationId: string): SolveInput {
  return checkedInput({
    lanes: [aLane({ id: laneId })],
    workloads: [aWorkload({ laneId })],
    placements: [aPlacement({ id: placementId, laneId })],
    offers: [
      anOnDemandOffer({ id: onDemandId, maximumUnits: 8 }),
      aReservation({ id: reservationId, blockUnits: 4, ratePerUnitHour: 1.9, latestStartMonth: '2027-01' }),
    ],
  });
}

// One block of 4 at 1.9, 6 units on demand at 2: 2160 · (7.6 + 12) = 42 336; two blocks, 2160 · (15.2 + 4) = 41 472.
export const NAMED_OPTIMUM = 41_472;

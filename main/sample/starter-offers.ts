import type { Offer } from '../../shared/domain/offer.ts';
import { capacityBlocks } from './capacity-blocks.ts';
import { hyperscalerReservations } from './hyperscaler-reservations.ts';
import { interruptibleOffers } from './interruptible-offers.ts';
import { neocloudReservations } from './neocloud-reservations.ts';
import { onDemandOffers } from './on-demand-offers.ts';
import { ownedHardware } from './owned-hardware.ts';
import { spendCommitments } from './spend-commitments.ts';

/** Every offer of the starter catalogue. */
export function starterOffers(): Offer[] {
  return [
    ...onDemandOffers(),
    ...interruptibleOffers(),
    ...hyperscalerReservations(),
    ...neocloudReservations(),
    ...capacityBlocks(),
    ...ownedHardware(),
    ...spendCommitments(),
  ];
}

import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import { aBand } from './a-band.ts';
import { aLane } from './a-lane.ts';
import { aPlacement } from './a-placement.ts';
import { aPolicy } from './a-policy.ts';
import { aWorkload } from './a-workload.ts';
import { anAccelerator } from './an-accelerator.ts';
import { anOnDemandOffer, aReservation } from './an-offer.ts';
import { someLoadBlocks } from './some-load-blocks.ts';

/**
 * Valid assumptions: one lane that wants 100 work units in every hour, 10 units of “gpu” to serve it,
 * on demand at 2 per unit-hour or reserved for 3 months at 1.
 */
export function someAssumptions(fields: Partial<Assumptions> = {}): Assumptions {
  return {
    loadBlocks: someLoadBlocks(),
    bands: [aBand()],
    lanes: [aLane()],
    workloads: [aWorkload()],
    demand: { kind: 'workloads' },
    accelerators: [anAccelerator()],
    placements: [aPlacement()],
    offers: [anOnDemandOffer(), aReservation()],
    existingCommitments: [],
    policy: aPolicy(),
    futures: DEFAULT_FUTURES,
    ...fields,
  };
}

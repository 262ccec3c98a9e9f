import { aLane } from '../builders/a-lane.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';

/** Two lanes on an accelerator each: “Serving” wants 10 gpu, at 2 on demand, and “Batch” 5 chips, at 3. */
export function twoLaneParts() {
  return {
    accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip' })],
    lanes: [aLane(), aLane({ id: 'batch', name: 'Batch' })],
    workloads: [aWorkload(), aWorkload({ id: 'nightly', laneId: 'batch', baseWorkPerHour: 50 })],
    placements: [aPlacement(), aPlacement({ id: 'batch-chip', laneId: 'batch', acceleratorId: 'chip' })],
    onDemand: [anOnDemandOffer(), anOnDemandOffer({ id: 'chip-od', acceleratorId: 'chip', ratePerUnitHour: 3 })],
  };
}

/** What promised spend pays for them, per unit-hour. */
export const twoLaneRateCard = [
  { acceleratorId: 'gpu', ratePerUnitHour: 1.5 },
  { acceleratorId: 'chip', ratePerUnitHour: 2 },
];

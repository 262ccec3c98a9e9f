import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import type { Placement } from '../../../shared/domain/placement.ts';

/** “Training on Trainium1”. */
export function placementName({ lanes, accelerators }: Assumptions, { laneId, acceleratorId }: Placement): string {
  const lane = lanes.find(({ id }) => id === laneId)?.name ?? laneId;
  const accelerator = accelerators.find(({ id }) => id === acceleratorId)?.name ?? acceleratorId;
  return `${lane} on ${accelerator}`;
}

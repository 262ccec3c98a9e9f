import { z } from 'zod';
import { acceleratorSchema } from './accelerator.ts';
import { bandSchema } from './band.ts';
import { demandSourceSchema } from './demand.ts';
import { existingCommitmentSchema } from './existing-commitment.ts';
import { DEFAULT_FUTURES, futuresSchema } from './futures.ts';
import { laneSchema } from './lane.ts';
import { loadBlocksSchema } from './load-blocks.ts';
import { offerSchema } from './offer.ts';
import { placementSchema } from './placement.ts';
import { policySchema } from './policy.ts';
import { workloadSchema } from './workload.ts';

/** Everything a plan assumes about demand, placement, contracts and policy. */
export const assumptionsSchema = z.strictObject({
  loadBlocks: loadBlocksSchema,
  bands: z.array(bandSchema).min(1, 'must hold at least one band').max(500),
  lanes: z.array(laneSchema).max(100),
  workloads: z.array(workloadSchema).max(5_000),
  demand: demandSourceSchema,
  accelerators: z.array(acceleratorSchema).max(200),
  placements: z.array(placementSchema).max(5_000),
  offers: z.array(offerSchema).max(2_000),
  existingCommitments: z.array(existingCommitmentSchema).max(2_000),
  policy: policySchema,
  /** Plans of the first format have none: nothing is optimised on sampled paths. */
  futures: futuresSchema.default(DEFAULT_FUTURES),
});
export type Assumptions = z.infer<typeof assumptionsSchema>;

import { z } from 'zod';

/** The word every plan file starts with, and the newest layout this version writes. */
export const PLAN_FILE_FORMAT = 'lanewise-plan';
export const PLAN_FILE_VERSION = 2;

/** What stands around the plan in a plan file. `sha256` is the hex digest of the canonical JSON of `plan`. */
export const planFileSchema = z.strictObject({
  format: z.literal(PLAN_FILE_FORMAT),
  formatVersion: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the plan, as 64 hexadecimal digits'),
  plan: z.unknown(),
});
export type PlanFile = z.infer<typeof planFileSchema>;

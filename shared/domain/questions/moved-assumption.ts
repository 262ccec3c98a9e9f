import { z } from 'zod';

/**
 * How a value of an assumption reads. `factor`: times what the plan says today; `share`: the value itself, 0.05 is 5 %;
 * `points`: added to a yearly rate, 0.05 is five points; `months`: whole months later, below 0 earlier.
 */
export const movedUnitSchema = z.enum(['factor', 'share', 'points', 'months']);
export type MovedUnit = z.infer<typeof movedUnitSchema>;

/** An assumption that is moved while everything else stays. */
export const movedAssumptionSchema = z.strictObject({
  /** The kind, and the lane, offer, placement or band it is about: `lane-demand/serving`. */
  key: z.string(),
  /** In words, with the names of the plan. */
  name: z.string(),
  unit: movedUnitSchema,
  /** Where the plan stands. */
  today: z.number(),
  /** The smallest and largest value that is tried. */
  lowest: z.number(),
  highest: z.number(),
  /**
   * The change that counts as 100 %: today's value of factors and shares (0.1 of a share that is 0), 100 points of a
   * rate, 12 months.
   */
  yardstick: z.number().positive(),
});
export type MovedAssumption = z.infer<typeof movedAssumptionSchema>;

/** How far a value is from today, as a share of the yardstick. */
export function distanceOf({ today, yardstick }: MovedAssumption, value: number): number {
  return Math.abs(value - today) / yardstick;
}

import { z } from 'zod';
import { monthSchema } from './month.ts';
import { provenanceListSchema } from './provenance.ts';
import { identifierSchema, nameSchema, nonNegativeSchema, shareSchema } from './quantity.ts';

/** A price path: from each month on, an offer's rates are multiplied by the factor. Before the first: 1. */
export const pricePathSchema = z.array(z.strictObject({ month: monthSchema, multiplier: nonNegativeSchema })).max(120);
export type PricePath = z.infer<typeof pricePathSchema>;

/** One demand future with a probability. */
export const bandSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  probability: shareSchema,
  /** Multiplies the base demand of every workload that has no own setting for this band. */
  demandMultiplier: nonNegativeSchema,
  /** Added to the yearly growth rate of every compound growth curve (0.1 adds ten points). */
  annualGrowthDelta: z.number().min(-1).max(10),
  /** Offers whose prices move in this band only. */
  pricePaths: z.array(z.strictObject({ offerId: identifierSchema, path: pricePathSchema })).max(500),
  /** Placements whose readiness arrives later in this band, in whole months. */
  readinessSlips: z
    .array(z.strictObject({ placementId: identifierSchema, slipMonths: z.number().int().min(0).max(60) }))
    .max(500),
  provenance: provenanceListSchema,
});
export type Band = z.infer<typeof bandSchema>;

/** The factor in force in a month of a path; 1 before its first step. Steps may be in any order. */
export function multiplierAt(path: PricePath, month: string): number {
  let inForce: { month: string; multiplier: number } | null = null;
  for (const step of path) {
    if (step.month <= month && (inForce === null || step.month >= inForce.month)) inForce = step;
  }
  return inForce?.multiplier ?? 1;
}

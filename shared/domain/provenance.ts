import { z } from 'zod';
import { daySchema } from './month.ts';
import { noteSchema } from './quantity.ts';

/**
 * How far a figure can be trusted: measured by the planner, published by its owner, quoted second-hand,
 * derived from other figures, or assumed where nothing public exists.
 */
export const confidenceSchema = z.enum(['measured', 'published', 'quoted', 'derived', 'assumed']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Where figures came from. `fields` names the fields it speaks for; empty means every figure of the entry. */
export const provenanceSchema = z.strictObject({
  fields: z.array(z.string().min(1).max(80)).max(40),
  source: z.string().min(1, 'must name the source, or say “assumed”').max(500),
  date: daySchema.nullable(),
  confidence: confidenceSchema,
  note: noteSchema.optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** The list of provenances that an entry of a plan carries. */
export const provenanceListSchema = z.array(provenanceSchema).max(60);

/** The provenance that speaks for one field: its own, else the one for the whole entry. */
export function provenanceOf(list: readonly Provenance[], field: string): Provenance | null {
  return list.find((entry) => entry.fields.includes(field)) ?? list.find((entry) => entry.fields.length === 0) ?? null;
}

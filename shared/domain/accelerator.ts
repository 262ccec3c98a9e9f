import { z } from 'zod';
import { provenanceListSchema } from './provenance.ts';
import { identifierSchema, nameSchema, nonNegativeSchema } from './quantity.ts';

/** A kind of accelerator: one unit is one package, TPU chip or Neuron chip, as its provider counts it. */
export const acceleratorSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema,
  manufacturer: nameSchema,
  /** Specialised silicon runs few stacks and counts against a lane's specialised-silicon cap. */
  siliconClass: z.enum(['general', 'specialised']),
  memoryGib: nonNegativeSchema.nullable(),
  /** List price of one unit for one hour on demand, plan currency: the base of ESR. Null: no list price known. */
  listRatePerUnitHour: nonNegativeSchema.nullable(),
  provenance: provenanceListSchema,
});
export type Accelerator = z.infer<typeof acceleratorSchema>;

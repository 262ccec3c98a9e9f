import type { Accelerator } from '../../shared/domain/accelerator.ts';

/** A valid general accelerator “gpu” with a list price of 2 per unit-hour. */
export function anAccelerator(fields: Partial<Accelerator> = {}): Accelerator {
  return {
    id: 'gpu',
    name: 'GPU',
    manufacturer: 'Maker',
    siliconClass: 'general',
    memoryGib: 80,
    listRatePerUnitHour: 2,
    provenance: [],
    ...fields,
  };
}

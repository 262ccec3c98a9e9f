import type { Band } from '../../shared/domain/band.ts';

/** A valid band “expected” with probability 1 that changes nothing about the demand. */
export function aBand(fields: Partial<Band> = {}): Band {
  return {
    id: 'expected',
    name: 'Expected',
    probability: 1,
    demandMultiplier: 1,
    annualGrowthDelta: 0,
    pricePaths: [],
    readinessSlips: [],
    provenance: [],
    ...fields,
  };
}

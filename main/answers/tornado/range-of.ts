import type { Confidence } from '../../../shared/domain/provenance.ts';
import type { AssumptionChange } from '../assumption-changes/assumption-change.ts';

/** How far a figure may be off, as a share of it, by how far it can be trusted. */
const SPREAD: Record<Confidence, number> = { measured: 0.05, published: 0.1, quoted: 0.15, derived: 0.2, assumed: 0.3 };
/** Of a figure of which nothing is said. */
const USUAL_SPREAD = 0.2;
/** Points of a yearly rate for each 100 % of spread: 10 points at 20 %. */
const POINTS = 0.5;
/** Months for each 100 % of spread: 3 months at 20 %. */
const MONTHS = 15;

function stepOf({ unit, yardstick }: AssumptionChange, spread: number): number {
  switch (unit) {
    case 'factor':
    case 'share':
      return yardstick * spread;
    case 'points':
      return POINTS * spread;
    case 'months':
      return Math.max(1, Math.round(MONTHS * spread));
  }
}

/** The low and the high value of an assumption. */
export function rangeOf(change: AssumptionChange): { readonly low: number; readonly high: number } {
  const { today, lowest, highest, confidence } = change;
  const step = stepOf(change, confidence === null ? USUAL_SPREAD : SPREAD[confidence]);
  return {
    low: Math.max(lowest, Number((today - step).toPrecision(12))),
    high: Math.min(highest, Number((today + step).toPrecision(12))),
  };
}

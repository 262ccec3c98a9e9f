import type { Band } from '../../../shared/domain/band.ts';
import { override } from '../../../shared/domain/scaled-values.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import { bandsByDemand } from '../bands-by-demand.ts';
import { type ListChanges, shareChange } from './assumption-change.ts';
import { weakestConfidence } from './weakest-confidence.ts';

/** A band gets a probability; the others share the rest as they do today, the last of them what rounding leaves. */
export function probabilityValues(bands: readonly Band[], bandId: string, probability: number): Override[] {
  const others = bands.filter(({ id }) => id !== bandId);
  const today = others.reduce((sum, band) => sum + band.probability, 0);
  let left = 1 - probability;
  const shared = others.map((band, n) => {
    const share = today > 0 ? band.probability / today : 1 / others.length;
    const part = n === others.length - 1 ? Math.max(0, left) : Number(((1 - probability) * share).toPrecision(12));
    left -= part;
    return override(['bands', band.id, 'probability'], part);
  });
  return [override(['bands', bandId, 'probability'], probability), ...shared];
}

/** How likely the band of most demand is. */
export const bandProbabilityChange: ListChanges = ({ assumptions, solution }) => {
  const most = bandsByDemand(assumptions, solution).at(-1);
  if (most === undefined || assumptions.bands.length < 2) return [];
  return [
    shareChange(
      {
        key: `band-probability/${most.id}`,
        name: `Probability of ${most.name}`,
        overridesAt: (value) => probabilityValues(assumptions.bands, most.id, value),
        confidence: weakestConfidence([most], 'probability'),
      },
      most.probability,
    ),
  ];
};

import type { Band } from '../../../shared/domain/band.ts';
import { demandValues, override } from '../../../shared/domain/scaled-values.ts';
import { probabilityValues } from '../assumption-changes/band-probability.ts';
import { bandsByDemand } from '../bands-by-demand.ts';
import type { ListStresses, StressCase } from './stress-case.ts';

/** What is left of the least demand. */
const LEFT = 0.7;

/** The band of most demand is as likely as the likeliest, and the other way round. */
function surgeExpected(bands: readonly Band[], most: Band): StressCase[] {
  const [likely] = bands.toSorted((a, b) => b.probability - a.probability);
  if (likely === undefined || likely.id === most.id) return [];
  return [
    {
      id: 'surge-expected',
      name: `${most.name} becomes the expected band`,
      sentence: `${most.name} and ${likely.name} change places: ${most.name} has the probability of ${likely.name}.`,
      overrides: [
        override(['bands', most.id, 'probability'], likely.probability),
        override(['bands', likely.id, 'probability'], most.probability),
      ],
    },
  ];
}

/** Bands with other demand, or other chances, than was thought. */
export const otherDemand: ListStresses = ({ input: { assumptions }, solution }) => {
  const { bands } = assumptions;
  const [least, ...others] = bandsByDemand(assumptions, solution);
  if (least === undefined) return [];
  const most = others.at(-1);
  return [
    ...(most === undefined ? [] : surgeExpected(bands, most)),
    {
      id: 'demand-collapses',
      name: `Demand 30 % below ${least.name}`,
      sentence: `${least.name} comes true, and all lanes want 30 % less than even that.`,
      overrides: [
        ...(bands.length > 1 ? probabilityValues(bands, least.id, 1) : []),
        ...demandValues(assumptions, LEFT),
      ],
    },
  ];
};

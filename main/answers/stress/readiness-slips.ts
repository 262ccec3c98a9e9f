import { slipValues } from '../assumption-changes/readiness-slip.ts';
import type { ListStresses } from './stress-case.ts';

const TWO_QUARTERS = 6;

/** The software of specialised silicon is ready two quarters later. */
export const readinessSlips: ListStresses = ({ input: { assumptions, startMonth } }) => {
  const specialised = new Set(
    assumptions.accelerators.filter(({ siliconClass }) => siliconClass === 'specialised').map(({ id }) => id),
  );
  const slipping = assumptions.placements.filter(
    ({ acceleratorId, readiness }) =>
      specialised.has(acceleratorId) && readiness.some(({ month }) => month > startMonth),
  );
  if (slipping.length === 0) return [];
  return [
    {
      id: 'readiness-slips',
      name: 'Specialised silicon slips two quarters',
      sentence: `Every readiness milestone of specialised silicon that is still to come is reached ${TWO_QUARTERS} months later.`,
      overrides: slipping.flatMap((placement) => slipValues(placement, startMonth, TWO_QUARTERS)),
    },
  ];
};

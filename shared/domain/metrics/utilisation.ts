import type { GroupFacts } from './group-facts.ts';
import { known, type Metric, quotient } from './metric.ts';

/** What is missing where no capacity is committed. */
export const NO_CAPACITY = 'committed capacity: none is held here';

/** Commitment utilisation, of capacity. */
export const utilisation: Metric<GroupFacts> = {
  id: 'utilisation',
  name: 'Utilisation',
  unit: 'share',
  formula:
    'Used ÷ held unit-hours of committed capacity. Lanes and providers share a pool: its used hours are split over providers by the units they deliver, its held hours over lanes by the hours they use in the month.',
  inputs: [
    { name: 'Used unit-hours', unit: 'unit-hours', read: ({ usedUnitHours }) => known(usedUnitHours) },
    { name: 'Held unit-hours', unit: 'unit-hours', read: ({ heldUnitHours }) => known(heldUnitHours) },
  ],
  compute: ({ usedUnitHours, heldUnitHours }) => quotient(usedUnitHours, heldUnitHours, NO_CAPACITY),
};

import type { GroupFacts } from './group-facts.ts';
import { known, type Metric, quotient } from './metric.ts';
import { NO_CAPACITY } from './utilisation.ts';

const inputs: Metric<GroupFacts>['inputs'] = [
  { name: 'Held unit-hours', unit: 'unit-hours', read: ({ heldUnitHours }) => known(heldUnitHours) },
  { name: 'Used unit-hours', unit: 'unit-hours', read: ({ usedUnitHours }) => known(usedUnitHours) },
];

/** FinOps vacancy as a share. */
export const vacancy: Metric<GroupFacts> = {
  id: 'vacancy',
  name: 'Vacancy',
  unit: 'share',
  formula: '(Held − used) ÷ held unit-hours of committed capacity: 1 − utilisation. Hours sold on count as vacant.',
  inputs,
  compute: ({ heldUnitHours, usedUnitHours }) => quotient(heldUnitHours - usedUnitHours, heldUnitHours, NO_CAPACITY),
};

/** FinOps vacancy in unit-hours. */
export const vacantUnitHours: Metric<GroupFacts> = {
  id: 'vacantUnitHours',
  name: 'Vacant unit-hours',
  unit: 'unit-hours',
  formula: 'Held − used unit-hours of committed capacity. Hours sold on count as vacant.',
  inputs,
  compute: ({ heldUnitHours, usedUnitHours }) => known(heldUnitHours - usedUnitHours),
};

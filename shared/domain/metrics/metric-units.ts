import type { MetricUnit } from './metric.ts';

/** Units as pages and tables write them where no plan gives a currency or a unit of work. */
export const metricUnitWords: Readonly<Record<MetricUnit, string>> = {
  money: 'plan currency',
  share: '%',
  'unit-hours': 'unit-hours',
  months: 'months',
  points: 'points',
  'quoted-units': 'quoted units',
  'work-units': 'work units',
  'money-per-unit': 'plan currency per quoted unit',
  'money-per-work-unit': 'plan currency per work unit',
  'money-per-point': 'plan currency per point',
  'money-per-unit-and-point': 'plan currency per quoted unit and point',
};

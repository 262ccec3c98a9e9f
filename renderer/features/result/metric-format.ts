import type { MetricUnit, MetricValue } from '../../../shared/domain/metrics/metric.ts';
import { formatMoney, formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatCompact, formatNumber, formatWith, NO_VALUE } from '../../ui/format/format-number.ts';
import { formatShareNumber } from '../../ui/format/format-share.ts';

/** What the units of a metric mean in a row: the plan's currency, and the lane's units of work where there is one lane. */
export type MetricUnits = {
  readonly currency: string;
  readonly quotedUnit: string | null;
  readonly workUnit: string | null;
};

const THREE_DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };

/** A value for a table cell; a dash where there is none. */
export function formatMetric(unit: MetricUnit, { value }: MetricValue, { currency }: MetricUnits): string {
  if (value === null) return NO_VALUE;
  switch (unit) {
    case 'money':
      return formatMoneyShort(value, currency);
    case 'share':
      return formatShareNumber(value);
    case 'unit-hours':
    case 'quoted-units':
    case 'work-units':
      return formatCompact(value, 4);
    case 'months':
      return formatNumber(value, Number.isInteger(value) ? 0 : 1);
    case 'points':
      return formatWith(value, { maximumSignificantDigits: 4 });
    case 'money-per-unit':
    case 'money-per-work-unit':
    case 'money-per-point':
    case 'money-per-unit-and-point':
      return value === 0 ? '0' : formatWith(value, THREE_DIGITS);
  }
}

/** A value in full with its unit, as it stands beside a formula; what it needs where there is none. */
export function spellMetric(unit: MetricUnit, told: MetricValue, units: MetricUnits): string {
  if (told.value === null) return `needs ${told.needs}`;
  if (unit === 'money') return formatMoney(told.value, units.currency, 2);
  return `${formatMetric(unit, told, units)} ${unitOf(unit, units)}`;
}

/** The unit of a column or figure. */
export function unitOf(unit: MetricUnit, { currency, quotedUnit, workUnit }: MetricUnits): string {
  const quoted = quotedUnit ?? 'quoted unit';
  switch (unit) {
    case 'money':
      return currency;
    case 'share':
      return '%';
    case 'unit-hours':
      return 'unit-hours';
    case 'months':
      return 'months';
    case 'points':
      return 'points';
    case 'quoted-units':
      return `× ${quoted}`;
    case 'work-units':
      return `× ${workUnit ?? 'work unit'}`;
    case 'money-per-unit':
      return `${currency} per ${quoted}`;
    case 'money-per-work-unit':
      return `${currency} per ${workUnit ?? 'work unit'}`;
    case 'money-per-point':
      return `${currency} per point`;
    case 'money-per-unit-and-point':
      return `${currency} per ${quoted} and point`;
  }
}

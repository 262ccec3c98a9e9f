import { formatMonth } from '../ui/format/format-month.ts';
import { formatSignificant } from '../ui/format/format-number.ts';
import { type Fan, fanEdges } from './fan.ts';
import { withUnit } from './with-unit.ts';

/** What a fan shows: the most probable band from the first month to the last, and the span it ends in. */
export function fanSentence(subject: string, fan: Fan): string {
  const last = fan.months.length - 1;
  const band = fan.bands.toSorted((a, b) => b.probability - a.probability)[0];
  const { low, high } = fanEdges(fan);
  if (band === undefined || last < 0 || Math.max(...high) <= 0) return `${subject}: no demand in any band.`;
  const figure = (value: number | undefined): string => formatSignificant(value ?? 0, 3);
  const [first, end] = [formatMonth(fan.months[0] ?? ''), formatMonth(fan.months[last] ?? '')];
  const span = fan.bands.length < 2 ? '' : `, between ${figure(low[last])} and ${figure(high[last])} over all bands`;
  return `${subject}: from ${figure(band.values[0])} in ${first} to ${withUnit(figure(band.values[last]), fan.unit)} in ${end} in ${band.name}${span}.`;
}

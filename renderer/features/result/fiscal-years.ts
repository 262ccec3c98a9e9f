import { formatMonthCount } from '../../ui/format/format-month.ts';
import { monthOfYear, type Month } from '../../../shared/domain/month.ts';

/** A fiscal year with the positions of its months in the horizon. */
export type FiscalYear = { readonly name: string; readonly months: readonly number[] };

/** Name of the fiscal year a month lies in: by the calendar year it ends in, “FY 2028”; “2028” when it starts in January. */
function fiscalYearOf(month: Month, startMonthOfYear: number): string {
  const year = Number(month.slice(0, 4));
  if (startMonthOfYear === 1) return String(year);
  return `FY ${monthOfYear(month) >= startMonthOfYear ? year + 1 : year}`;
}

/** The fiscal years of a horizon in order; the first and last may be parts of a year. */
export function fiscalYears(months: readonly Month[], startMonthOfYear: number): readonly FiscalYear[] {
  const years = new Map<string, number[]>();
  for (const [t, month] of months.entries()) {
    const name = fiscalYearOf(month, startMonthOfYear);
    const known = years.get(name);
    if (known === undefined) years.set(name, [t]);
    else known.push(t);
  }
  return [...years].map(([name, positions]) => ({
    name: positions.length === 12 ? name : `${name} (${formatMonthCount(positions.length)})`,
    months: positions,
  }));
}

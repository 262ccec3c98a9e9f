import type { CostSource } from '../../shared/domain/solution.ts';
import { formula, total } from './cell.ts';
import { type Expression, multiply, sum } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import { type ChargeRow, layOutCharges } from './monthly-charges.ts';
import { layOutElasticPrices, layOutUnitCosts } from './monthly-prices.ts';
import { layOutQuantities } from './monthly-quantities.ts';
import { layOutSpend, type SpendSheetRows } from './monthly-spend.ts';
import type { BandFacts } from './workbook-facts.ts';
import type { MonthlyParts } from './monthly-parts.ts';

/** The calculation of one band, where it was written. */
export type MonthlySheet = {
  readonly entry: BandFacts;
  readonly sheet: MonthSheet;
  readonly effective: MonthRow;
  readonly billed: MonthRow;
  readonly discounted: MonthRow;
  /** Cost rows, each with what it is spent on. */
  readonly charges: readonly ChargeRow[];
  /** Price of a paid unit-hour by elastic offer, and committed cost of a used unit-hour by accelerator. */
  readonly prices: ReadonlyMap<string, MonthRow>;
  readonly unitCosts: ReadonlyMap<string, MonthRow>;
  /** Promised and used spend, and what a unit-hour at a rate card costs. */
  readonly spend: SpendSheetRows;
};

const LONGEST_SHEET_NAME = 31;

/**
 * Names for the bands' sheets: from their ids, which hold no character that formulas give a meaning. Where that is too
 * long, taken in other letters, or itself a number, the band's number instead.
 */
export function monthlySheetNames(bandIds: readonly string[]): string[] {
  const taken = new Set(bandIds.map((_, index) => `monthly ${index + 1}`));
  return bandIds.map((bandId, index) => {
    const name = `Monthly ${bandId}`;
    if (name.length > LONGEST_SHEET_NAME || taken.has(name.toLowerCase())) return `Monthly ${index + 1}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The cost of a source in a band over the horizon; zero where nothing is spent on it. */
export function sourceTotal(monthly: MonthlySheet, source: CostSource, basis: 'effective' | 'billed'): Expression[] {
  return monthly.charges.filter((charge) => charge.source === source).map((charge) => charge[basis].total());
}

/** Lays out the monthly calculation of a band: quantities, effective cost, billed cost, discounting. */
export function layOutMonthly(parts: MonthlyParts, entry: BandFacts, name: string): MonthlySheet {
  const { currency } = parts.facts.run.input;
  const sheet = parts.calendar.sheet.sibling({
    name,
    title: `Monthly calculation: ${entry.band.name}`,
    explanation:
      'Effective cost spreads upfront payments over the term and counts penalties; billed cost is what is invoiced in the month.',
    headers: ['Cost source', 'Name', 'Provider', 'Accelerator', 'Unit', 'Price factor'],
    widths: [16, 40, 18, 18, 22, 12],
  });
  sheet.heading('Calendar');
  const hours = sheet.row(['calendar', 'Hours of the month', '', '', 'hours'], (t) =>
    formula(parts.calendar.hours.at(t), 'quantity'),
  );
  const discount = sheet.row(
    ['calendar', 'Discount factor', '', '', 'factor'],
    (t) => formula(parts.calendar.discount.at(t), 'factor'),
    { hasTotal: false },
  );
  const quantities = layOutQuantities(parts, entry, sheet);
  const prices = layOutElasticPrices(parts, entry, sheet, quantities);
  const charges = layOutCharges(parts, entry, sheet, quantities, hours, prices);
  sheet.heading('Totals');
  const totalOf = (words: string, first: number, last: number): MonthRow =>
    sheet.row(['all', words, '', '', currency], (t) => total(sum(sheet.column(t, first, last)), 'money'), {
      isSum: true,
    });
  const effective = totalOf('Effective cost', charges.effectiveRows.first, charges.effectiveRows.last);
  const billed = totalOf('Billed cost', charges.billedRows.first, charges.billedRows.last);
  const discounted = sheet.row(
    ['all', 'Effective cost, discounted', '', '', currency],
    (t) => total(multiply(effective.at(t), discount.at(t)), 'money'),
    { isSum: true },
  );
  const unitCosts = layOutUnitCosts(parts, sheet, quantities, charges.rows);
  const spend = layOutSpend(parts, entry, sheet, quantities, charges.rows, hours);
  return { entry, sheet, effective, billed, discounted, charges: charges.rows, prices, unitCosts, spend };
}

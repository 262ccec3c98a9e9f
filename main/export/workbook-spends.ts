import { addMonths, hoursInMonth, type Month, monthsOfHorizon } from '../../shared/domain/month.ts';
import type { SpendOffer } from '../../shared/domain/offer.ts';
import { rampShareIn } from '../../shared/domain/offer-terms.ts';
import { formula, header, input } from './cell.ts';
import { describePurchase } from './describe-purchase.ts';
import { average, type Expression, monthsLater, multiply, one, subtract } from './expression.ts';
import { serialOfMonth } from './month-columns.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { tierFactor, type TierPlace } from './tier-factor.ts';
import type { CalendarRows } from './workbook-calendar.ts';
import type { BoughtSpend, WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';

/** The cells of a purchase of spend that the monthly calculation uses. */
export type SpendCells = BoughtSpend & {
  readonly startMonth: Expression;
  readonly lastMonth: Expression;
  readonly units: Expression;
  /** Factor of the volume tier on what is paid. */
  readonly tierFactor: Expression;
  /** Promised spend, money per hour and unit, and what of it is billed hour by hour. */
  readonly spend: Expression;
  readonly hourly: Expression;
  /** Money per unit paid in the start month for all hours of the term. */
  readonly upfront: Expression;
};

/** Columns of the figures, behind the same eight as those of contracts. */
const COLUMN = {
  start: 7,
  last: 8,
  units: 9,
  term: 10,
  spend: 11,
  share: 12,
  hours: 13,
  upfront: 14,
  hourly: 15,
  tier: 16,
  effective: 17,
} as const;

function headersFor(currency: string): string[] {
  return [
    'Offer',
    'Provider',
    'Accelerators on the rate card',
    'Kind',
    'Band',
    'Signed',
    'Sign by',
    'Start month',
    'Last month',
    'Units',
    'Term (months)',
    `Promised spend (${currency} per hour and unit)`,
    'Paid upfront (share)',
    'Hours of the term that are promised (hours)',
    `Upfront (${currency} per unit)`,
    `Billed by the hour (${currency} per hour and unit)`,
    'Price factor of the volume tier',
    `Effective cost in a mean month (${currency})`,
  ];
}

/** Hours of a term that starts in a month × what the ramp promises in them. */
export function promisedHours({ termMonths, clauses }: SpendOffer, startMonth: Month): number {
  return monthsOfHorizon(startMonth, termMonths).reduce(
    (hours, month, index) => hours + rampShareIn(clauses.ramp, index) * hoursInMonth(month),
    0,
  );
}

/** Lays out the spend commitments that are bought, under the contracts; nothing when there are none. */
export function layOutSpends(
  sheet: SheetDraft,
  facts: WorkbookFacts,
  inputs: InputCells,
  calendar: CalendarRows,
): SpendCells[] {
  if (facts.boughtSpend.length === 0) return [];
  const top = sheet.rowCount + 1;
  sheet.put(top, 0, { kind: 'text', text: 'Spend commitments', role: 'heading' });
  sheet.putRow(top + 1, 0, headersFor(facts.run.input.currency).map(header));
  const places = facts.boughtSpend.map((bought, index): TierPlace => {
    const row = top + 2 + index;
    sheet.put(row, COLUMN.start, input(serialOfMonth(bought.purchase.startMonth), 'month'));
    sheet.put(row, COLUMN.units, input(bought.purchase.units, 'quantity'));
    return { ...bought, startMonth: sheet.at(row, COLUMN.start), units: sheet.at(row, COLUMN.units) };
  });
  return facts.boughtSpend.map((bought, index): SpendCells => {
    const row = top + 2 + index;
    const { purchase, offer } = bought;
    const place = places[index];
    if (place === undefined) throw new Error(`The purchase of “${offer.name}” has no row.`);
    const terms = inputs.spends;
    const at = (column: number): Expression => sheet.at(row, column);
    sheet.putRow(row, 0, describePurchase(facts, bought));
    sheet.put(row, COLUMN.term, formula(terms.cell(offer.id, 'termMonths'), 'whole'));
    sheet.put(row, COLUMN.spend, formula(terms.cell(offer.id, 'spend'), 'rate'));
    sheet.put(row, COLUMN.share, formula(terms.cell(offer.id, 'upfrontShare'), 'percent'));
    const endSerial = serialOfMonth(addMonths(purchase.startMonth, offer.termMonths));
    const lastSerial = serialOfMonth(addMonths(purchase.startMonth, offer.termMonths - 1));
    const last = monthsLater(at(COLUMN.start), subtract(at(COLUMN.term), one), lastSerial);
    sheet.put(row, COLUMN.last, formula(last, 'month'));
    const days = subtract(monthsLater(at(COLUMN.start), at(COLUMN.term), endSerial), at(COLUMN.start));
    const { ramp } = offer.clauses;
    sheet.put(
      row,
      COLUMN.hours,
      ramp.length === 0
        ? formula(multiply(days, inputs.general('HoursPerDay')), 'quantity')
        : input(promisedHours(offer, purchase.startMonth), 'quantity'),
    );
    sheet.put(row, COLUMN.tier, formula(tierFactor(inputs, places, place), 'factor'));
    const upfront = multiply(at(COLUMN.spend), at(COLUMN.share), at(COLUMN.hours));
    sheet.put(row, COLUMN.upfront, formula(upfront, 'money'));
    const hourly = multiply(at(COLUMN.spend), subtract(one, at(COLUMN.share)));
    sheet.put(row, COLUMN.hourly, formula(hourly, 'rate'));
    const meanMonth = multiply(at(COLUMN.units), at(COLUMN.spend), average(calendar.hours.months), at(COLUMN.tier));
    sheet.put(row, COLUMN.effective, formula(meanMonth, 'money'));
    return {
      ...bought,
      startMonth: at(COLUMN.start),
      lastMonth: at(COLUMN.last),
      units: at(COLUMN.units),
      tierFactor: at(COLUMN.tier),
      spend: at(COLUMN.spend),
      hourly: at(COLUMN.hourly),
      upfront: at(COLUMN.upfront),
    };
  });
}

import { formula, input, label, total } from './cell.ts';
import {
  add,
  average,
  divide,
  type Expression,
  lookUp,
  monthsLater,
  multiply,
  one,
  subtract,
  sum,
} from './expression.ts';
import { addMonths } from '../../shared/domain/month.ts';
import { serialOfMonth } from './month-columns.ts';
import { SheetDraft } from './sheet-draft.ts';
import type { CalendarRows } from './workbook-calendar.ts';
import type { BoughtOffer, WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';
import { describePurchase } from './describe-purchase.ts';
import { tierFactor, type TierPlace } from './tier-factor.ts';
import { layOutSpends, type SpendCells } from './workbook-spends.ts';

/** The cells of a purchase that the monthly calculation uses. */
export type ContractCells = BoughtOffer & {
  /** Factor of the volume tier. */
  readonly tierFactor: Expression;
  readonly startMonth: Expression;
  readonly lastMonth: Expression;
  readonly units: Expression;
  readonly termMonths: Expression;
  readonly upfront: Expression;
  readonly residual: Expression;
  readonly fee: Expression;
  readonly rate: Expression;
};

/** The sheet “Contracts” and its purchases, in the portfolio's order. */
export type ContractRows = {
  readonly sheet: SheetDraft;
  readonly contracts: readonly ContractCells[];
  readonly spends: readonly SpendCells[];
};

const FIRST_ROW = 4;

function headersFor(currency: string): string[] {
  return [
    'Offer',
    'Provider',
    'Accelerator',
    'Kind',
    'Band',
    'Signed',
    'Sign by',
    'Start month',
    'Last month',
    'Units',
    'Term (months)',
    `Upfront (${currency} per unit)`,
    `Residual value (${currency} per unit)`,
    `Monthly fee (${currency} per unit and month)`,
    `Rate (${currency} per unit-hour)`,
    'Price factor of the start month (every band)',
    'Price factor of the volume tier',
    `Effective cost in a mean month (${currency})`,
    `Effective rate in a mean month (${currency} per unit-hour)`,
  ];
}

/** Columns of the figures, in the order of the headers. */
const COLUMN = {
  start: 7,
  last: 8,
  units: 9,
  term: 10,
  upfront: 11,
  residual: 12,
  fee: 13,
  rate: 14,
  factor: 15,
  tier: 16,
  effective: 17,
} as const;

/**
 * Effective cost of one unit in one active month before price factors: upfront spread over the term + fee and hours of
 * what is delivered.
 */
export function effectivePerUnitMonth(
  {
    upfront,
    residual,
    termMonths,
    fee,
    rate,
  }: Pick<ContractCells, 'upfront' | 'residual' | 'termMonths' | 'fee' | 'rate'>,
  hours: Expression,
  deliveredShare: Expression = one,
): Expression {
  const spread = divide(subtract(upfront, residual), termMonths);
  return deliveredShare === one
    ? add(add(spread, fee), multiply(rate, hours))
    : add(spread, multiply(deliveredShare, add(fee, multiply(rate, hours))));
}

/** Lays out the sheet “Contracts”: what is bought, on which terms, and what it costs in a mean month. */
export function layOutContracts(facts: WorkbookFacts, inputs: InputCells, calendar: CalendarRows): ContractRows {
  const sheet = new SheetDraft('Contracts');
  sheet.frozen = { rows: FIRST_ROW, columns: 1 };
  for (const [column, width] of [38, 18, 18, 16].entries()) sheet.widths.set(column, width);
  sheet.put(0, 0, { kind: 'text', text: 'Contracts', role: 'title' });
  sheet.put(1, 0, {
    kind: 'text',
    text: 'Start month and units may be changed; the volume tier follows. Terms come from the sheet Inputs.',
    role: 'note',
  });
  sheet.putRow(
    FIRST_ROW - 1,
    0,
    headersFor(facts.run.input.currency).map((text) => ({ kind: 'text', text, role: 'header' })),
  );
  const places = facts.bought.map((bought, index): TierPlace => {
    const row = FIRST_ROW + index;
    sheet.put(row, COLUMN.start, input(serialOfMonth(bought.purchase.startMonth), 'month'));
    sheet.put(row, COLUMN.units, input(bought.purchase.units, 'quantity'));
    return { ...bought, startMonth: sheet.at(row, COLUMN.start), units: sheet.at(row, COLUMN.units) };
  });
  const contracts = facts.bought.map((bought, index): ContractCells => {
    const row = FIRST_ROW + index;
    const { purchase, offer } = bought;
    const place = places[index];
    if (place === undefined) throw new Error(`The purchase of “${offer.name}” has no row.`);
    const terms = inputs.contracts;
    sheet.putRow(row, 0, describePurchase(facts, bought));
    sheet.put(row, COLUMN.term, formula(terms.cell(offer.id, 'termMonths'), 'whole'));
    sheet.put(row, COLUMN.upfront, formula(terms.cell(offer.id, 'upfront'), 'money'));
    sheet.put(row, COLUMN.residual, formula(terms.cell(offer.id, 'residual'), 'money'));
    sheet.put(row, COLUMN.fee, formula(terms.cell(offer.id, 'fee'), 'money'));
    sheet.put(row, COLUMN.rate, formula(terms.cell(offer.id, 'rate'), 'rate'));
    const { startMonth } = place;
    const lastSerial = serialOfMonth(addMonths(purchase.startMonth, offer.termMonths - 1));
    sheet.put(
      row,
      COLUMN.last,
      formula(monthsLater(startMonth, subtract(sheet.at(row, COLUMN.term), one), lastSerial), 'month'),
    );
    const factor = lookUp(calendar.offerFactor(offer.id).months, startMonth, calendar.sheet.months);
    sheet.put(row, COLUMN.factor, formula(factor, 'factor'));
    sheet.put(row, COLUMN.tier, formula(tierFactor(inputs, places, place), 'factor'));
    const cells: ContractCells = {
      ...bought,
      tierFactor: sheet.at(row, COLUMN.tier),
      startMonth,
      lastMonth: sheet.at(row, COLUMN.last),
      units: place.units,
      termMonths: sheet.at(row, COLUMN.term),
      upfront: sheet.at(row, COLUMN.upfront),
      residual: sheet.at(row, COLUMN.residual),
      fee: sheet.at(row, COLUMN.fee),
      rate: sheet.at(row, COLUMN.rate),
    };
    const meanHours = average(calendar.hours.months);
    const perUnit = multiply(effectivePerUnitMonth(cells, meanHours), sheet.at(row, COLUMN.factor), cells.tierFactor);
    sheet.put(row, COLUMN.effective, formula(multiply(cells.units, perUnit), 'money'));
    sheet.put(row, COLUMN.effective + 1, formula(divide(perUnit, meanHours), 'rate'));
    return cells;
  });
  const last = FIRST_ROW + contracts.length - 1;
  if (contracts.length > 0) {
    sheet.put(last + 1, 0, { kind: 'text', text: 'All contracts', role: 'total' });
    const column = COLUMN.effective;
    sheet.put(last + 1, column, total(sum(sheet.range({ row: FIRST_ROW, column }, { row: last, column })), 'money'));
  } else {
    sheet.put(FIRST_ROW, 0, label('This portfolio buys no contract.'));
  }
  return { sheet, contracts, spends: layOutSpends(sheet, facts, inputs, calendar) };
}

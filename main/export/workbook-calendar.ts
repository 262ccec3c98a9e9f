import { multiplierAt, type PricePath } from '../../shared/domain/band.ts';
import { addMonths } from '../../shared/domain/month.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import { figure, formula, headerFormula, input } from './cell.ts';
import { add, divide, monthsLater, negative, one, power, sum } from './expression.ts';
import { serialOfMonth } from './month-columns.ts';
import { type CellOfMonth, type MonthRow, MonthSheet } from './month-sheet.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';

/** Rows of the sheet “Inputs by month” that other sheets calculate with. */
export type CalendarRows = {
  readonly sheet: MonthSheet;
  readonly hours: MonthRow;
  readonly discount: MonthRow;
  /** How an offer's prices move in every band. */
  readonly offerFactor: (offerId: string) => MonthRow;
  /** How they move in one band besides; null: they do not. */
  readonly bandFactor: (offerId: string, bandId: string) => MonthRow | null;
};

function monthHeader(facts: WorkbookFacts, inputs: InputCells): CellOfMonth {
  return (t, previous) => {
    if (previous === null) return headerFormula(inputs.general('StartMonth'), 'month');
    return headerFormula(monthsLater(previous, one, serialOfMonth(addMonths(facts.run.input.startMonth, t))), 'month');
  };
}

function found(rows: ReadonlyMap<string, MonthRow>, key: string): MonthRow {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`The workbook has no price factors for “${key}”.`);
  return row;
}

/** Lays out the sheet “Inputs by month”: hours of each block, discount factors and price factors. */
export function layOutCalendar(facts: WorkbookFacts, inputs: InputCells): CalendarRows {
  const { assumptions } = facts.run.input;
  const sheet = new MonthSheet(
    {
      name: 'Inputs by month',
      title: 'Inputs by month',
      explanation:
        'Hours of each load block and price factors. A contract keeps the price factor of the month it starts in; the rate card of a spend commitment moves by the month of use.',
      headers: ['What', 'Name', 'Band', 'Unit'],
      widths: [26, 34, 16, 16],
    },
    facts.months.length,
    monthHeader(facts, inputs),
  );

  sheet.heading('Calendar');
  const number = sheet.row(
    ['Month number', '', '', 'months'],
    (_, previous) => (previous === null ? figure(0, 'whole') : formula(add(previous, one), 'whole')),
    { hasTotal: false },
  );
  const blocks = assumptions.loadBlocks.blocks.map((block, b) =>
    sheet.row(['Hours of block', block.name, '', 'hours'], (t) => input(facts.hours[b]?.[t] ?? 0, 'quantity')),
  );
  const [firstBlock, lastBlock] = [blocks[0]?.row ?? 0, blocks.at(-1)?.row ?? 0];
  const hours = sheet.row(
    ['Hours of the month', '', '', 'hours'],
    (t) => formula(sum(sheet.column(t, firstBlock, lastBlock)), 'quantity'),
    { isSum: true },
  );
  const discount = sheet.row(
    ['Discount factor', '', '', 'factor'],
    (t) =>
      formula(
        power(
          add(one, inputs.general('DiscountRate')),
          divide(negative(number.at(t)), inputs.general('MonthsPerYear')),
        ),
        'factor',
      ),
    { hasTotal: false },
  );

  sheet.heading('Price factors');
  const factorRow = (offer: Offer, band: string, path: PricePath): MonthRow =>
    sheet.row(
      ['Price factor', offer.name, band, 'factor'],
      (t) => input(multiplierAt(path, facts.months[t] ?? ''), 'factor'),
      { hasTotal: false },
    );
  const offers = [...facts.contractOffers, ...facts.rateCardOffers, ...facts.elasticOffers];
  const ofOffer = new Map(offers.map((offer) => [offer.id, factorRow(offer, 'every band', offer.pricePath)]));
  const ofBand = new Map(
    facts.bands.flatMap(({ band }) =>
      offers.flatMap((offer) => {
        const moved = band.pricePaths.find(({ offerId }) => offerId === offer.id);
        return moved === undefined
          ? []
          : [[`${band.id} ${offer.id}`, factorRow(offer, band.name, moved.path)] as const];
      }),
    ),
  );
  return {
    sheet,
    hours,
    discount,
    offerFactor: (offerId) => found(ofOffer, offerId),
    bandFactor: (offerId, bandId) => ofBand.get(`${bandId} ${offerId}`) ?? null,
  };
}

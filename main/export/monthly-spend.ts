import { formula, total } from './cell.ts';
import { addAll, divideOrZero, multiply } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import type { ChargeRow } from './monthly-charges.ts';
import type { MonthlyParts } from './monthly-parts.ts';
import { promisedSpend } from './spend-charges.ts';
import type { QuantityRows, RateRow } from './monthly-quantities.ts';
import { type BandFacts, rateKey } from './workbook-facts.ts';

/** Promised and used money of a spend commitment in a band, month by month. */
export type SpendRows = { readonly offerId: string; readonly promised: MonthRow; readonly used: MonthRow };

/** Used spend, and what a unit-hour at a rate card costs once unused spend is shared too; by key of the rate. */
export type SpendSheetRows = {
  readonly spends: readonly SpendRows[];
  readonly unitCosts: ReadonlyMap<string, MonthRow>;
};

/** What a unit-hour takes of the promised spend, month by month. */
function layOutRates(
  { facts, inputs, calendar }: MonthlyParts,
  { band }: BandFacts,
  sheet: MonthSheet,
  rates: readonly RateRow[],
): ReadonlyMap<string, MonthRow> {
  sheet.heading('Rate cards of spend commitments');
  return new Map(
    rates.map(({ offer, acceleratorId }) => {
      const key = rateKey(offer.id, acceleratorId);
      const moved = calendar.bandFactor(offer.id, band.id);
      const row = sheet.row(
        [
          'spend',
          offer.name,
          offer.provider,
          facts.acceleratorName(acceleratorId),
          `${facts.run.input.currency} per unit-hour`,
        ],
        (t) => {
          const rate = multiply(inputs.rates.cell(key, 'rate'), calendar.offerFactor(offer.id).at(t));
          return formula(moved === null ? rate : multiply(rate, moved.at(t)), 'rate');
        },
        { hasTotal: false },
      );
      return [key, row];
    }),
  );
}

/**
 * Lays out what is used of promised spend, and shares what it costs by the money used: a unit-hour costs its rate ×
 * cost / used spend of the month. Months in which nothing is used show 0, and their cost stays with no lane.
 */
export function layOutSpend(
  parts: MonthlyParts,
  entry: BandFacts,
  sheet: MonthSheet,
  quantities: QuantityRows,
  charges: readonly ChargeRow[],
  hours: MonthRow,
): SpendSheetRows {
  const { facts } = parts;
  const heldIds = new Set([
    ...quantities.spends.map(({ spend }) => spend.offer.id),
    ...quantities.existingSpend.map(({ commitment }) => commitment.id),
  ]);
  const offers = facts.rateCardOffers.filter(({ id }) => heldIds.has(id));
  if (offers.length === 0) return { spends: [], unitCosts: new Map() };
  const { currency } = facts.run.input;
  const cards = layOutRates(parts, entry, sheet, quantities.rates);
  sheet.heading('Promised and used spend');
  const unitCosts = new Map<string, MonthRow>();
  const spends = offers.map((offer): SpendRows => {
    const mine = quantities.rates.filter((rate) => rate.offer.id === offer.id);
    const costs = charges.filter(({ spendOfferId }) => spendOfferId === offer.id);
    const promised = sheet.row(['spend', offer.name, offer.provider, '', `${currency} promised`], (t) =>
      total(addAll(promisedSpend(parts, quantities, hours, offer.id, t)), 'money'),
    );
    const cost = sheet.row(['spend', offer.name, offer.provider, '', `${currency} cost`], (t) =>
      total(addAll(costs.map(({ effective }) => effective.at(t))), 'money'),
    );
    const priced = mine.flatMap(({ acceleratorId, row }) => {
      const key = rateKey(offer.id, acceleratorId);
      const rate = cards.get(key);
      return rate === undefined ? [] : [{ key, acceleratorId, row, rate }];
    });
    const used = sheet.row(['spend', offer.name, offer.provider, '', `${currency} used`], (t) =>
      total(addAll(priced.map(({ row, rate }) => multiply(row.at(t), rate.at(t)))), 'money'),
    );
    for (const { key, acceleratorId, rate } of priced) {
      const head = ['spend', 'Cost of a used unit-hour', '', facts.acceleratorName(acceleratorId)];
      const row = sheet.row(
        [...head, `${currency} per unit-hour`],
        (t) => formula(multiply(rate.at(t), divideOrZero(cost.at(t), used.at(t))), 'rate'),
        { hasTotal: false },
      );
      unitCosts.set(key, row);
    }
    return { offerId: offer.id, promised, used };
  });
  return { spends, unitCosts };
}

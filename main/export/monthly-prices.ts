import { formula } from './cell.ts';
import { addAll, divideOrZero, multiply } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import type { ChargeRow } from './monthly-charges.ts';
import type { QuantityRows } from './monthly-quantities.ts';
import type { BandFacts } from './workbook-facts.ts';
import type { MonthlyParts } from './monthly-parts.ts';

/** Lays out what a paid unit-hour of each elastic offer costs in a band, month by month; by offer id. */
export function layOutElasticPrices(
  { facts, inputs, calendar }: MonthlyParts,
  { band }: BandFacts,
  sheet: MonthSheet,
  quantities: QuantityRows,
): ReadonlyMap<string, MonthRow> {
  const unit = `${facts.run.input.currency} per unit-hour`;
  sheet.heading('Price of a unit-hour paid by use');
  return new Map(
    quantities.elastics.map(({ offer }) => {
      const moved = calendar.bandFactor(offer.id, band.id);
      const row = sheet.row(
        [offer.kind, offer.name, offer.provider, facts.acceleratorName(offer.acceleratorId), unit],
        (t) => {
          const price = multiply(inputs.elastics.cell(offer.id, 'rate'), calendar.offerFactor(offer.id).at(t));
          return formula(moved === null ? price : multiply(price, moved.at(t)), 'rate');
        },
        { hasTotal: false },
      );
      return [offer.id, row];
    }),
  );
}

/**
 * Lays out what a used unit-hour of committed capacity costs, by accelerator id: effective cost of its commitments over
 * the unit-hours in use. Months in which nothing is used show 0, and their cost stays with no lane.
 */
export function layOutUnitCosts(
  { facts }: MonthlyParts,
  sheet: MonthSheet,
  quantities: QuantityRows,
  charges: readonly ChargeRow[],
): ReadonlyMap<string, MonthRow> {
  sheet.heading('Committed cost of a used unit-hour (shares the cost among lanes)');
  const acceleratorIds = [...new Set(quantities.pools.map(({ pool }) => pool.acceleratorId))];
  return new Map(
    acceleratorIds.map((acceleratorId) => {
      const costs = charges.filter(
        (charge) =>
          charge.acceleratorId === acceleratorId &&
          ['existing', 'committed', 'early-end', 'resale'].includes(charge.source),
      );
      const used = quantities.pools.filter(({ pool }) => pool.acceleratorId === acceleratorId);
      const row = sheet.row(
        [
          'committed',
          'Cost of a used unit-hour',
          '',
          facts.acceleratorName(acceleratorId),
          `${facts.run.input.currency} per unit-hour`,
        ],
        (t) =>
          formula(
            divideOrZero(
              addAll(costs.map(({ effective }) => effective.at(t))),
              addAll(used.map((use) => use.row.at(t))),
            ),
            'rate',
          ),
        { hasTotal: false },
      );
      return [acceleratorId, row];
    }),
  );
}

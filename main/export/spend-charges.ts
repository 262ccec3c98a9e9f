import { atOnceCharges, type Charge, scaled } from './charge.ts';
import { add, equals, type Expression, multiply, one, subtract, when, zero } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import { purchaseFactor } from './monthly-options.ts';
import type { MonthlyParts } from './monthly-parts.ts';
import type { QuantityRows } from './monthly-quantities.ts';
import type { BandFacts } from './workbook-facts.ts';

/** Units of a spend commitment × what its ramp promises of their spend. */
function promisedUnits({ at }: MonthRow, delivered: MonthRow | null, t: number): Expression {
  return delivered === null ? at(t) : multiply(at(t), delivered.at(t));
}

/** Money at the rate card that an existing commitment, or purchases and what is changed in them, promise in a month. */
export function promisedSpend(
  { inputs }: MonthlyParts,
  { spends, options, existingSpend }: QuantityRows,
  hours: MonthRow,
  offerId: string,
  t: number,
): Expression[] {
  const existing = existingSpend.filter(({ commitment }) => commitment.id === offerId);
  if (existing.length > 0) return existing.map(({ row }) => multiply(row.at(t), hours.at(t)));
  const spend = inputs.spends.cell(offerId, 'spend');
  const bought = spends.filter((entry) => entry.spend.offer.id === offerId);
  const changed = options.filter(({ offer }) => offer.id === offerId);
  return [
    ...bought.map(({ row, delivered }) => promisedUnits(row, delivered, t)),
    ...changed.map(({ units, delivered }) => promisedUnits(units, delivered, t)),
  ].map((units) => multiply(units, spend, hours.at(t)));
}

/** Spend promised before the plan, used or not; what of it was paid before the plan is effective cost only. */
export function existingSpendCharges(
  { inputs }: MonthlyParts,
  { existingSpend }: QuantityRows,
  hours: MonthRow,
): Charge[] {
  return existingSpend.map(({ commitment: { id, name, provider }, row }): Charge => {
    const promised = (t: number): Expression => multiply(row.at(t), hours.at(t));
    const billedShare = subtract(one, inputs.existingSpend.cell(id, 'upfrontShare'));
    return {
      source: 'existing',
      head: [name, provider, ''],
      acceleratorId: null,
      spendOfferId: id,
      factor: null,
      effective: promised,
      billed: (t) => multiply(promised(t), billedShare),
    };
  });
}

/** Promised spend, used or not: by the hour, and the upfront share in the start month. Only volume tiers change its price. */
export function spendCharges(
  parts: MonthlyParts,
  entry: BandFacts,
  quantities: QuantityRows,
  sheet: MonthSheet,
  hours: MonthRow,
): Charge[] {
  return quantities.spends.map(({ spend, row, delivered }) => {
    const { offer, startMonth, units, upfront, hourly } = spend;
    const start = (t: number): Expression => when(equals(sheet.month(t), startMonth), multiply(units, upfront), zero);
    const perHour = (t: number, money: Expression): Expression =>
      multiply(promisedUnits(row, delivered, t), money, hours.at(t));
    return {
      source: 'spend',
      head: [offer.name, offer.provider, ''],
      acceleratorId: null,
      spendOfferId: offer.id,
      factor: offer.clauses.volumeTiers.length === 0 ? null : purchaseFactor(parts, entry, spend),
      effective: (t, factor) => scaled(perHour(t, spend.spend), factor),
      billed: (t, factor) => scaled(add(start(t), perHour(t, hourly)), factor),
    };
  });
}

/** What options change in the cost of promised spend, and what early ends cost and give back at once. */
export function spendOptionCharges({ options }: QuantityRows, { inputs }: MonthlyParts, hours: MonthRow): Charge[] {
  return options.flatMap((row): Charge[] => {
    const { option, offer, units, delivered, factor, promisedHours } = row;
    if (offer.kind !== 'spend-commitment') return [];
    const spend = inputs.spends.cell(offer.id, 'spend');
    const share = inputs.spends.cell(offer.id, 'upfrontShare');
    const promised = (t: number): Expression => multiply(promisedUnits(units, delivered, t), spend, hours.at(t));
    const fields = {
      head: [`${offer.name} of ${option.startMonth}: ${option.kind}`, offer.provider, ''] as const,
      acceleratorId: null,
      spendOfferId: offer.id,
    };
    const byHour = (t: number): Expression => multiply(promised(t), subtract(one, share));
    return [
      {
        ...fields,
        source: 'spend',
        factor,
        effective: (t, ofRow) => scaled(promised(t), ofRow),
        billed: (t, ofRow) => {
          if (promisedHours === null) return scaled(byHour(t), ofRow);
          const upfront = multiply(units.at(t), spend, share, promisedHours.at(t));
          return scaled(add(upfront, byHour(t)), ofRow);
        },
      },
      ...atOnceCharges(row, fields),
    ];
  });
}

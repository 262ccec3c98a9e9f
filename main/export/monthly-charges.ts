import type { CostSource } from '../../shared/domain/solution.ts';
import { formula } from './cell.ts';
import { add, divide, negative, equals, type Expression, multiply, when, zero } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import { type Charge, scaled } from './charge.ts';
import { purchaseFactor } from './monthly-options.ts';
import type { QuantityRows } from './monthly-quantities.ts';
import { optionCharges } from './option-charges.ts';
import { existingSpendCharges, spendCharges, spendOptionCharges } from './spend-charges.ts';
import { effectivePerUnitMonth } from './workbook-contracts.ts';
import type { BandFacts } from './workbook-facts.ts';
import type { MonthlyParts } from './monthly-parts.ts';

/** What one thing costs, effective and billed. Penalties are never billed. */
export type ChargeRow = {
  readonly source: CostSource;
  readonly acceleratorId: string | null;
  /** The spend commitment, bought or existing; null for everything else. */
  readonly spendOfferId: string | null;
  /** The lane that bears it; null where it is shared or where dispatch tells. */
  readonly laneId: string | null;
  readonly effective: MonthRow;
  readonly billed: MonthRow;
};

/** The cost rows of a band and where the two blocks of rows lie. */
export type Charges = {
  readonly rows: readonly ChargeRow[];
  readonly effectiveRows: { readonly first: number; readonly last: number };
  readonly billedRows: { readonly first: number; readonly last: number };
};

function existingCharges({ facts, inputs }: MonthlyParts, quantities: QuantityRows, hours: MonthRow): Charge[] {
  return quantities.existing.flatMap(({ commitmentId, row }) => {
    const commitment = facts.existing.find(({ id }) => id === commitmentId);
    if (commitment === undefined) return [];
    const cell = (column: 'rate' | 'fee' | 'amortised'): Expression => inputs.existing.cell(commitmentId, column);
    const perUnit = (t: number): Expression => add(multiply(cell('rate'), hours.at(t)), cell('fee'));
    return [
      {
        source: 'existing' as const,
        head: [commitment.name, commitment.provider, facts.acceleratorName(commitment.acceleratorId)] as const,
        acceleratorId: commitment.acceleratorId,
        factor: null,
        effective: (t: number) => multiply(row.at(t), add(perUnit(t), cell('amortised'))),
        billed: (t: number) => multiply(row.at(t), perUnit(t)),
      },
    ];
  });
}

function contractCharges(
  parts: MonthlyParts,
  entry: BandFacts,
  quantities: QuantityRows,
  sheet: MonthSheet,
  hours: MonthRow,
): Charge[] {
  const { facts } = parts;
  return quantities.contracts.map(({ contract, row, delivered }) => {
    const { offer, startMonth, units, upfront, fee, rate } = contract;
    const running = (t: number): Expression => {
      const perUnit = add(fee, multiply(rate, hours.at(t)));
      return delivered === null ? perUnit : multiply(delivered.at(t), perUnit);
    };
    const start = (t: number): Expression => when(equals(sheet.month(t), startMonth), multiply(units, upfront), zero);
    return {
      source: 'committed',
      head: [offer.name, offer.provider, facts.acceleratorName(offer.acceleratorId)],
      acceleratorId: offer.acceleratorId,
      factor: purchaseFactor(parts, entry, contract),
      effective: (t, factor) =>
        scaled(multiply(row.at(t), effectivePerUnitMonth(contract, hours.at(t), delivered?.at(t))), factor),
      billed: (t, factor) => scaled(add(start(t), multiply(row.at(t), running(t))), factor),
    };
  });
}

/** What is received for committed capacity sold on, below 0: at the price paths of the month. */
function resaleCharges(
  { facts, inputs, calendar }: MonthlyParts,
  entry: BandFacts,
  { resales }: QuantityRows,
  hours: MonthRow,
): Charge[] {
  return resales.map(({ offer, unitHours, recoveredShare }) => {
    const cell = (column: 'termMonths' | 'upfront' | 'fee' | 'rate'): Expression =>
      inputs.contracts.cell(offer.id, column);
    const moved = calendar.bandFactor(offer.id, entry.band.id);
    const received = (t: number): Expression => {
      const monthly = add(divide(cell('upfront'), cell('termMonths')), cell('fee'));
      const hourly = add(divide(monthly, hours.at(t)), cell('rate'));
      const price = multiply(recoveredShare, hourly, calendar.offerFactor(offer.id).at(t));
      return negative(multiply(unitHours.at(t), moved === null ? price : multiply(price, moved.at(t))));
    };
    return {
      source: 'resale',
      head: [offer.name, offer.provider, facts.acceleratorName(offer.acceleratorId)],
      acceleratorId: offer.acceleratorId,
      factor: null,
      effective: received,
      billed: received,
    };
  });
}

function usageCharges({ facts, inputs }: MonthlyParts, quantities: QuantityRows): Charge[] {
  return quantities.pools.map(({ pool, row }) => {
    const cost = (t: number): Expression => multiply(row.at(t), inputs.usage.cell(pool.key, 'rate'));
    return {
      source: 'usage',
      head: ['Use of committed capacity', '', facts.acceleratorName(pool.acceleratorId)],
      acceleratorId: pool.acceleratorId,
      factor: null,
      effective: cost,
      billed: cost,
    };
  });
}

function elasticCharges(
  { facts }: MonthlyParts,
  quantities: QuantityRows,
  prices: ReadonlyMap<string, MonthRow>,
): Charge[] {
  return quantities.elastics.map(({ offer, row }) => {
    const price = prices.get(offer.id);
    if (price === undefined) throw new Error(`The workbook has no price for “${offer.name}”.`);
    const cost = (t: number): Expression => multiply(row.at(t), price.at(t));
    return {
      source: offer.kind,
      head: [offer.name, offer.provider, facts.acceleratorName(offer.acceleratorId)],
      acceleratorId: offer.acceleratorId,
      factor: null,
      effective: cost,
      billed: cost,
    };
  });
}

function migrationCharges({ facts, inputs }: MonthlyParts, sheet: MonthSheet): Charge[] {
  return facts.migrations.map(({ placement }) => {
    const cell = (column: 'startMonth' | 'cost'): Expression => inputs.migrations.cell(placement.id, column);
    const cost = (t: number): Expression => when(equals(sheet.month(t), cell('startMonth')), cell('cost'), zero);
    return {
      source: 'migration',
      head: [`Migration: ${facts.laneName(placement.laneId)}`, '', facts.acceleratorName(placement.acceleratorId)],
      acceleratorId: placement.acceleratorId,
      laneId: placement.laneId,
      factor: null,
      effective: cost,
      billed: cost,
    };
  });
}

function penaltyCharges({ facts, inputs }: MonthlyParts, quantities: QuantityRows): Charge[] {
  return quantities.unmet.map(({ laneId, row }) => ({
    source: 'penalty',
    head: [`Unmet work: ${facts.laneName(laneId)}`, '', ''],
    acceleratorId: null,
    factor: null,
    effective: (t) => multiply(row.at(t), inputs.lanes.cell(laneId, 'penalty')),
    billed: () => zero,
  }));
}

/** Lays out what everything of a band costs: first a block of effective cost, then the same rows as billed. */
export function layOutCharges(
  parts: MonthlyParts,
  entry: BandFacts,
  sheet: MonthSheet,
  quantities: QuantityRows,
  hours: MonthRow,
  prices: ReadonlyMap<string, MonthRow>,
): Charges {
  const { currency } = parts.facts.run.input;
  const charges: Charge[] = [
    ...existingCharges(parts, quantities, hours),
    ...existingSpendCharges(parts, quantities, hours),
    ...contractCharges(parts, entry, quantities, sheet, hours),
    ...spendCharges(parts, entry, quantities, sheet, hours),
    ...optionCharges(parts, quantities, hours),
    ...spendOptionCharges(quantities, parts, hours),
    ...resaleCharges(parts, entry, quantities, hours),
    ...usageCharges(parts, quantities),
    ...elasticCharges(parts, quantities, prices),
    ...migrationCharges(parts, sheet),
    ...penaltyCharges(parts, quantities),
  ];
  const write = (basis: 'effective' | 'billed'): MonthRow[] =>
    charges.map((charge) => {
      const row = sheet.draft.rowCount;
      const head = [
        charge.source,
        ...charge.head,
        currency,
        charge.factor === null ? null : formula(charge.factor, 'factor'),
      ];
      return sheet.row(head, (t) => {
        const factor = charge.factor === null ? null : sheet.draft.at(row, FACTOR_COLUMN);
        return formula(charge[basis](t, factor), 'money');
      });
    });
  const block = (basis: 'effective' | 'billed'): { rows: MonthRow[]; first: number; last: number } => {
    sheet.heading(basis === 'effective' ? 'Effective cost' : 'Billed cost');
    const first = sheet.draft.rowCount;
    const rows = write(basis);
    return { rows, first, last: Math.max(first, sheet.draft.rowCount - 1) };
  };
  const effective = block('effective');
  const billed = block('billed');
  const rows = charges.flatMap(({ source, acceleratorId, spendOfferId = null, laneId = null }, index): ChargeRow[] => {
    const [ofEffective, ofBilled] = [effective.rows[index], billed.rows[index]];
    if (ofEffective === undefined || ofBilled === undefined) return [];
    return [{ source, acceleratorId, spendOfferId, laneId, effective: ofEffective, billed: ofBilled }];
  });
  return { rows, effectiveRows: effective, billedRows: billed };
}

/** The column that holds the price factor of a whole row. */
const FACTOR_COLUMN = 5;
